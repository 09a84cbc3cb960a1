/** Workbooks with the sheets of settlements, whose formulas LibreOffice calculates anew. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "../../host/files/xlsx";
import { Workbook } from "../../host/model/workbook";
import { agreement2023 } from "../../src/agreements/2023";
import { allRecipients, formSheets } from "../../src/present/forms/forms";
import { present } from "../../src/present/present";
import { regionPack } from "../../src/present/region/pack";
import type { OutSheet } from "../../src/sheets/sheet";
import { TEXT } from "../../src/text/texts";
import { exampleGrids } from "../src/support/example";
import { settledFrom } from "../src/support/settled";
import { connected, written } from "../taskpane/support/out-sheets";
import { differing, type FormulaCell, formulaCells, lean } from "./formula-cells";
import { randomYear } from "./random-years";
import { convert } from "./soffice";

/** Years of one workbook: LibreOffice takes a few large files faster than many small ones. */
export const TOGETHER = 20;

/** A workbook with formulas, and what they come to. */
export interface Written {
  readonly workbook: Workbook;
  readonly cells: readonly FormulaCell[];
}

/**
 * The example's sheets, all of them, as they are written: the
 * settlement's, the forms of all recipients, and one region's own.
 */
export function writtenExample(): Promise<Written> {
  const settlement = settledFrom(agreement2023, exampleGrids());
  const details = { recipients: new Map(), costs: new Map() };
  const forms = (["requisition", "financialReport"] as const).flatMap(
    (kind) => formSheets(settlement, allRecipients(settlement), kind, details, TEXT.sv).sheets,
  );
  return writtenAnew([...present(settlement, [], TEXT.sv), ...forms, ...regionPack(settlement, [], "01", TEXT.sv)]);
}

/** Twenty random years in one workbook, from a seed on. */
export function writtenYears(from: number): Promise<Written> {
  return writtenAnew(
    Array.from({ length: TOGETHER }, (_, index) =>
      lean(present(randomYear(from + index), [], TEXT.sv), String(from + index)),
    ).flat(),
  );
}

async function writtenAnew(sheets: readonly OutSheet[]): Promise<Written> {
  const workbook = new Workbook();
  connected(workbook);
  return { workbook, cells: formulaCells(sheets, await written(sheets)) };
}

/**
 * The formula cells that the host's own evaluator, which calculates as the sheets are written, makes something else of.
 */
export function differingInHost({ workbook, cells }: Written): string[] {
  return differing(cells, workbook);
}

/** The formula cells of workbooks that LibreOffice makes something else of; it opens all of them in one start. */
export async function differingInLibreOffice(books: AsyncIterable<Written> | Iterable<Written>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "komiljarden-"));
  try {
    const files: { readonly name: string; readonly cells: readonly FormulaCell[] }[] = [];
    for await (const { workbook, cells } of books) {
      const name = `${String(files.length)}.xlsx`;
      await writeFile(join(folder, name), await withWrongResults(workbook, cells));
      files.push({ name, cells });
    }
    const anew = join(folder, "anew");
    await convert(
      files.map(({ name }) => join(folder, name)),
      "xlsx",
      anew,
    );
    const wrong: string[] = [];
    for (const { name, cells } of files)
      wrong.push(...differing(cells, await readXlsx(await readFile(join(anew, name)))));
    return wrong;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A workbook's file with results that are all wrong, so that LibreOffice cannot keep any. */
async function withWrongResults(workbook: Workbook, cells: readonly FormulaCell[]): Promise<Uint8Array> {
  workbook.settle();
  for (const { sheet, row, column } of cells) workbook.sheet(sheet).setResult(row, column, 12_345.678);
  return writeXlsx(workbook);
}
