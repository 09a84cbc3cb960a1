/** The corpus: workbooks with the same invented figures, which other programs made in a folder outside. */
import { readdirSync } from "node:fs";
import { extname, join, resolve } from "node:path";

/** A workbook of the corpus. */
export interface Input {
  readonly program: string;
  /** The name of its file. */
  readonly name: string;
  readonly path: string;
  /** What the refusal must say, where the file is of a kind that is not read. */
  readonly refusal: RegExp | undefined;
}

/** The folder that `PROGRAMS_FOLDER` names; throws with what to do where it is not there. */
export function programsFolder(): string {
  const folder = process.env["PROGRAMS_FOLDER"];
  if (folder) return resolve(folder);
  throw new Error("Make the corpus first, see test/programs/README.md, and set PROGRAMS_FOLDER to its folder.");
}

/** The corpus of a folder, by program and name. */
export function inputsIn(folder: string): readonly Input[] {
  const files = join(folder, "files");
  return readdirSync(files)
    .sort()
    .flatMap((program) =>
      readdirSync(join(files, program))
        .sort()
        .map((name) => ({ program, name, path: join(files, program, name), refusal: refusalOf(name) })),
    );
}

/** The kinds that are refused, by the file's name; those that say something else than their ending come first. */
const REFUSALS: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/^html\.xls$/, /HTML/],
  [/^xml-2003\.xls$/, /XML/],
  [/^password\.xlsx$/, /lösenord/],
  [/\.(?:ods|fods|xls|xlsb)$/, /\.(?:ods|fods|xls|xlsb)\)/],
];

function refusalOf(name: string): RegExp | undefined {
  const [, said] = REFUSALS.find(([pattern]) => pattern.test(name)) ?? [];
  return said;
}

/** Groups of what has a key in common, in the order that they are met. */
export function grouped<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [key: string, own: T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
}

/** The name of the workbook that is written for an input: a template becomes a workbook, macros stay. */
export function writtenName({ name }: Input): string {
  return [".xlsx", ".xlsm"].includes(extname(name)) ? name : `${name}.xlsx`;
}
