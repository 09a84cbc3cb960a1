/** Rows that are context, on the sheets that the writer leaves: folded, summed, charted, and shown when they should. */
import { beforeEach, describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { localAddress } from "../../../host/model/rect";
import { Workbook } from "../../../host/model/workbook";
import type { Connection } from "../../../host/wire/connect";
import type { OutSheet } from "../../../src/sheets/sheet";
import { TEXT } from "../../../src/text/texts";
import { readWorkbook } from "../../../taskpane/excel/workbook";
import { writeValueCopies } from "../../../taskpane/runs/run";
import { differing, formulaCells } from "../../support/formula-cells";
import { differingInLibreOffice } from "../../support/recalculated";
import { CHARTS, CHECKS, connected, SUMMARY, TABLE, written } from "../support/out-sheets";

let workbook: Workbook;
let connection: Connection;
beforeEach(() => {
  workbook = new Workbook();
  connection = connected(workbook);
});

/** The second of three regions in sight. */
const FOLDED: OutSheet = { ...SUMMARY, blocks: [{ ...TABLE, folded: [0, 2] }] };

const hiddenRows = (name: string, of = workbook): readonly number[] =>
  [...of.sheet(name).hiddenRows].map((row) => row + 1);
const groupedRows = (name: string): readonly number[] =>
  [...workbook.sheet(name).rowLevels.keys()].map((row) => row + 1);

describe("rows that are context", () => {
  test("are folded in groups of their own; the region, the header and the totals are in sight", async () => {
    await written([FOLDED, CHECKS]);
    expect([groupedRows("Sammanställning"), hiddenRows("Sammanställning")]).toEqual([
      [7, 9],
      [7, 9],
    ]);
    expect(workbook.sheet("Sammanställning").value(9, 4)).toBe(175.8);
    expect(hiddenRows("Avstämning")).toEqual([]);
    expect(connection.host.unsupported).toEqual([]);
  });

  test("are summed as ever, here and in LibreOffice, and folded in the file", async () => {
    const sheets = [FOLDED, CHECKS];
    const cells = formulaCells(sheets, await written(sheets));
    expect(cells.length).toBeGreaterThan(5);
    expect(differing(cells, workbook)).toEqual([]);
    expect(await differingInLibreOffice([{ workbook, cells }])).toEqual([]);
    expect(hiddenRows("Sammanställning", await readXlsx(await writeXlsx(workbook)))).toEqual([7, 9]);
  });

  test("are in the charts, which otherwise leave out what is hidden", async () => {
    await written([FOLDED, CHARTS]);
    const { charts } = workbook.sheet("Diagram");
    expect(charts.map(({ plotVisibleOnly }) => plotVisibleOnly)).toEqual([false, false, false]);
    expect(charts[0]?.series.map(({ values }) => values && localAddress(values.area))).toEqual(["C7:C9", "D7:D9"]);
    await written([SUMMARY, CHARTS]);
    expect(workbook.sheet("Diagram").charts.map(({ plotVisibleOnly }) => plotVisibleOnly)).toEqual([true, true, true]);
  });

  test("are no edit, folded or unfolded by the user", async () => {
    await written([FOLDED]);
    workbook.sheet("Sammanställning").hiddenRows.clear();
    expect((await readWorkbook()).own.map(({ edited, folded }) => [edited, folded])).toEqual([[false, true]]);
  });

  test("are folded on a copy of values, too", async () => {
    await written([FOLDED]);
    const [copy = ""] = await writeValueCopies(TEXT.sv);
    expect([groupedRows(copy), hiddenRows(copy)]).toEqual([
      [7, 9],
      [7, 9],
    ]);
  });
});

describe("a second run", () => {
  test("folds what it finds to fold, and shows the rest", async () => {
    await written([FOLDED]);
    await written([{ ...SUMMARY, blocks: [{ ...TABLE, folded: [1] }] }]);
    expect([groupedRows("Sammanställning"), hiddenRows("Sammanställning")]).toEqual([[8], [8]]);
    await written([SUMMARY]);
    expect([groupedRows("Sammanställning"), hiddenRows("Sammanställning")]).toEqual([[], []]);
    expect(workbook.sheets).toHaveLength(2);
  });

  test("is not stopped where the user took the groups away", async () => {
    await written([FOLDED]);
    workbook.sheet("Sammanställning").rowLevels.clear();
    await written([FOLDED]);
    expect(hiddenRows("Sammanställning")).toEqual([7, 9]);
  });

  test("shows a row that the user hid among folded ones, and leaves one on a sheet that was never folded", async () => {
    await written([FOLDED, CHECKS]);
    for (const name of ["Sammanställning", "Avstämning"]) workbook.sheet(name).hiddenRows.add(3);
    await written([SUMMARY, CHECKS]);
    expect([hiddenRows("Sammanställning"), hiddenRows("Avstämning")]).toEqual([[], [4]]);
  });
});
