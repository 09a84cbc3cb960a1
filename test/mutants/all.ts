/** The mutants of files, and those of them that are known to be the same program. */

import { join } from "node:path";
import ts from "typescript";
import { EQUIVALENT, type Equivalent } from "./equivalent";
import { ROOT } from "./modules";
import type { Mutant } from "./mutant";
import { mutantsOf } from "./mutations";

/** All mutants of the files, in the order of their places. */
export function mutantsIn(files: readonly string[]): readonly Mutant[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  const program = ts.createProgram(
    files.map((file) => join(ROOT, file)),
    config?.options ?? {},
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(ROOT, file));
    if (source === undefined) throw new Error(`${file} is not there`);
    return mutantsOf(source, checker, file);
  });
}

/** The mutants that are to be killed, and the others. */
export function parted(mutants: readonly Mutant[]): {
  readonly open: readonly Mutant[];
  readonly same: readonly Mutant[];
} {
  const same = mutants.filter((mutant) => EQUIVALENT.some((one) => says(one, mutant)));
  return { open: mutants.filter((mutant) => !same.includes(mutant)), same };
}

/** Entries about these files that tell of no mutant any more, or of more than one place. */
export function stale(mutants: readonly Mutant[], files: readonly string[]): readonly Equivalent[] {
  return EQUIVALENT.filter(
    (one) => files.includes(one.file) && mutants.filter((mutant) => says(one, mutant)).length !== 1,
  );
}

function says({ file, line, was, becomes }: Equivalent, mutant: Mutant): boolean {
  return (
    file === mutant.file &&
    was === mutant.was &&
    becomes === mutant.becomes &&
    (line === undefined || mutant.lineText.includes(line))
  );
}
