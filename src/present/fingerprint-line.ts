/** What a settlement rests on, as one line for a sheet. */
import { type Fingerprint, shortName } from "../history";
import type { Text } from "../text";
import { CHANGES } from "../text";

/** The line: the agreement, the figures, the settings and the program by their names. */
export function fingerprintLine({ of, input, settings, agreement, program }: Fingerprint, text: Text): string {
  const [values, figures, set] = [agreement, input, settings].map(shortName) as [string, string, string];
  return CHANGES[text.language].fingerprint({
    agreement: of.id,
    version: of.version,
    values,
    input: figures,
    settings: set,
    program,
  });
}
