/** Every native formula of the sheets gives the engine's number: by the host's own evaluator, and by LibreOffice where there is one. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
import { differing, type FormulaCell, formulaCells, lean } from "../support/formula-cells";
import { randomYear } from "../support/random-years";
import { convert, SOFFICE } from "../support/soffice";
import { connected, written } from "../taskpane/support/out-sheets";

const YEARS = 200;
/** Years of one workbook: LibreOffice takes a few large files faster than many small ones. */
const TOGETHER = 20;

/** A workbook with formulas, and what they come to. */
interface Written {
  readonly workbook: Workbook;
  readonly cells: readonly FormulaCell[];
}

/** Its file, for LibreOffice. */
interface Filed {
  readonly name: string;
  readonly cells: readonly FormulaCell[];
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "komiljarden-"));
  await mkdir(join(folder, "anew"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function writtenAnew(sheets: readonly OutSheet[]): Promise<Written> {
  const workbook = new Workbook();
  connected(workbook);
  return { workbook, cells: formulaCells(sheets, await written(sheets)) };
}

/** The example's sheets, all of them, as they are written: the settlement's, the forms of all recipients, and one region's own. */
function example(): Promise<Written> {
  const settlement = settledFrom(agreement2023, exampleGrids());
  const details = { recipients: new Map(), costs: new Map() };
  const forms = (["requisition", "financialReport"] as const).flatMap(
    (kind) => formSheets(settlement, allRecipients(settlement), kind, details, TEXT.sv).sheets,
  );
  return writtenAnew([...present(settlement, [], TEXT.sv), ...forms, ...regionPack(settlement, [], "01", TEXT.sv)]);
}

/** Some random years in one workbook. */
function years(from: number, count: number): Promise<Written> {
  return writtenAnew(
    Array.from({ length: count }, (_, index) =>
      lean(present(randomYear(from + index), [], TEXT.sv), String(from + index)),
    ).flat(),
  );
}

/** Files the workbook with results that are all wrong, so that LibreOffice cannot keep any. */
async function filed({ workbook, cells }: Written, name: string): Promise<Filed> {
  workbook.settle();
  for (const { sheet, row, column } of cells) workbook.sheet(sheet).setResult(row, column, 12_345.678);
  await writeFile(join(folder, name), await writeXlsx(workbook));
  return { name, cells };
}

/** What LibreOffice makes of the formulas of files. */
async function recalculated(files: readonly Filed[]): Promise<string[]> {
  await convert(
    files.map(({ name }) => join(folder, name)),
    "xlsx",
    join(folder, "anew"),
  );
  const anew = [];
  for (const { name, cells } of files)
    anew.push(...differing(cells, await readXlsx(await readFile(join(folder, "anew", name)))));
  return anew;
}

describe("the example", () => {
  test("has formulas that the host calculates to the engine's numbers", async () => {
    const { workbook, cells } = await example();
    expect(cells.length).toBeGreaterThan(200);
    expect(differing(cells, workbook)).toEqual([]);
  });

  test.skipIf(SOFFICE === undefined)(
    "has formulas that LibreOffice calculates to the engine's numbers",
    async () => {
      expect(await recalculated([await filed(await example(), "example.xlsx")])).toEqual([]);
    },
    120_000,
  );
});

describe(`${String(YEARS)} random years`, () => {
  const files: Filed[] = [];

  test("have formulas that the host calculates to the engine's numbers", async () => {
    const wrong: string[] = [];
    for (let from = 0; from < YEARS; from += TOGETHER) {
      const some = await years(from, TOGETHER);
      wrong.push(...differing(some.cells, some.workbook));
      if (SOFFICE !== undefined) files.push(await filed(some, `years-${String(from)}.xlsx`));
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  test.skipIf(SOFFICE === undefined)(
    "have formulas that LibreOffice calculates to the engine's numbers",
    async () => {
      expect(files).toHaveLength(YEARS / TOGETHER);
      expect(files.reduce((sum, { cells }) => sum + cells.length, 0)).toBeGreaterThan(YEARS * 50);
      expect(await recalculated(files)).toEqual([]);
    },
    300_000,
  );
});
