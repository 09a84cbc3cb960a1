/** Opens workbooks, before and after, in LibreOffice and by openpyxl, and compares what they find there. */
import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { convert } from "../../support/soffice";
import { grouped } from "../corpus";
import { askPython } from "./python";

/** A workbook before it was settled, and after. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** What is wrong with each pair; undefined where the program cannot open what was there before either. */
type Wrong = readonly (readonly string[] | undefined)[];

/** What a program says of a pair: why it could not open one of them, and what differs. */
interface Opened {
  readonly before: string | null;
  readonly after: string | null;
  readonly differences: readonly string[];
}

/** What LibreOffice finds wrong, which calculates every formula when it opens a workbook. */
export async function openedByLibreOffice(pairs: readonly Pair[], folder: string): Promise<Wrong> {
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  const said = new Map([
    ...(await flattened(
      pairs.map((pair) => pair.before),
      before,
    )),
    ...(await flattened(
      pairs.map((pair) => pair.after),
      after,
    )),
  ]);
  const opened = await compared(
    pairs.map((pair) => ({ before: flat(pair.before, before), after: flat(pair.after, after) })),
  );
  return opened.map((one, index) => {
    const why = said.get(pairs[index]?.after ?? "");
    return wrongIn("LibreOffice", why === undefined ? one : { ...one, after: why });
  });
}

/** What openpyxl finds wrong. */
export async function openedByOpenpyxl(pairs: readonly Pair[]): Promise<Wrong> {
  return (await compared(pairs)).map((one) => wrongIn("openpyxl", one));
}

function wrongIn(program: string, { before, after, differences }: Opened): readonly string[] | undefined {
  if (before !== null) return undefined;
  if (after !== null) return [`${program} cannot open what was written: ${after}`];
  return differences.map((difference) => `in ${program} ${difference}`);
}

async function compared(pairs: readonly Pair[]): Promise<readonly Opened[]> {
  const question = pairs.map(({ before, after }) => [before, after]);
  return (await askPython("compare-cells.py", question)) as readonly Opened[];
}

/** The workbook as a flat file, which has every sheet's formulas and what they come to. */
function flat(workbook: string, folder: string): string {
  return join(folder, basename(dirname(workbook)), `${basename(workbook, extname(workbook))}.fods`);
}

/** Makes flat files, a program's in one start; one by one where that fails. Says why for those that were not made. */
async function flattened(workbooks: readonly string[], folder: string): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  for (const [program, some] of grouped(workbooks, (workbook) => basename(dirname(workbook)))) {
    const to = join(folder, program);
    const together = await why(convert(some, "fods", to));
    if (together === undefined) continue;
    for (const workbook of some.filter((one) => !existsSync(flat(one, folder)))) {
      const alone = await why(convert([workbook], "fods", to));
      if (alone !== undefined) said.set(workbook, alone);
    }
  }
  return said;
}

async function why(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
