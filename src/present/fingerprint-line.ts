/** What a settlement rests on, as one line for a sheet; and for a sheet that leaves the house. */
import { type Fingerprint, shortName } from "../history";
import type { Text } from "../text";
import { CHANGES, type Language } from "../text";

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

/**
 * A text of a sheet that is sent to others: where it has such a line, the agreement and the program are named without
 * the names of figures and settings. Those are made of every figure, and where small ones are hidden whoever has the
 * sheet could try one number after the other until the name is the same. A sheet's own line also says the day it was
 * saved, as `YYYY-MM-DD`. Any other text is itself, in both languages.
 */
export function withoutFingerprint(text: string, day: string): string {
  return LINES.reduce(
    (left, { pattern, language, prefix }) =>
      left.replace(pattern, (...[, own, agreement = "", version = "", program = ""]: (string | undefined)[]) => {
        const line = CHANGES[language].made({ agreement, version, program });
        return own === prefix ? CHANGES[language].saved({ line, day }) : line;
      }),
    text,
  );
}

/** The words of an agreement of a user's own: with lines, commas and parentheses, if she has written them. */
const ANYTHING = "([^]+?)";

/** A name as it is shown. */
const SHORT = "[0-9a-f]{8}";

const LINES = (["sv", "en"] as const).map((language) => {
  const prefix = CHANGES[language].stamp("");
  return { language, prefix, pattern: new RegExp(`(${escaped(prefix)})?${linePattern(language)}`, "gu") };
});

/** The words of the line, with what it names between them: what is kept is caught, in the order in which it stands. */
function linePattern(language: Language): string {
  const [agreement, version, program, name] = ["\ue000", "\ue001", "\ue002", "\ue003"] as const;
  const line = CHANGES[language].fingerprint({
    ...{ agreement, version, program },
    ...{ values: name, input: name, settings: name },
  });
  return escaped(line)
    .replace(agreement, ANYTHING)
    .replace(version, ANYTHING)
    .replace(program, "([\\w.+-]*\\w)")
    .replaceAll(name, SHORT);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
