/** Rows that are grouped and folded, in a file: as others read them, and as others wrote them. */
import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import type { Sheet } from "../../../../host/model/sheet";
import { Workbook } from "../../../../host/model/workbook";
import { connect } from "../../../../host/wire/connect";
import { bytesOf, newBook, openBook } from "../../../support/excelize";
import { attributesOf, elementsOf, partOf, withPart } from "../../../support/package-parts";

const SHEET = "xl/worksheets/sheet1.xml";

const outline = ({ rowLevels, hiddenRows }: Sheet) => ({
  levels: [...rowLevels].map(([row, level]) => [row + 1, level]),
  hidden: [...hiddenRows].map((row) => row + 1),
});

/** What the file says of its rows: those that say anything of groups. */
const said = (bytes: Uint8Array) =>
  elementsOf(partOf(bytes, SHEET), "row")
    .map(attributesOf)
    .filter((row) => row["hidden"] ?? row["outlineLevel"] ?? row["collapsed"])
    .map(({ r, hidden, outlineLevel, collapsed }) => [r, hidden?.replace("true", "1"), outlineLevel, collapsed]);
const deepest = (bytes: Uint8Array) =>
  elementsOf(partOf(bytes, SHEET), "sheetFormatPr").map((format) => attributesOf(format)["outlineLevelRow"]);

async function folded(groups: readonly string[]): Promise<Workbook> {
  const workbook = new Workbook(["Blad"]);
  await connect(workbook).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:A9").values = [[0], [1], [2], [3], [4], [5], [6], [7], ["=SUM(A2:A8)"]];
    for (const group of groups) {
      sheet.getRange(group).group("ByRows");
      sheet.getRange(group).hideGroupDetails("ByRows");
    }
    await context.sync();
  });
  return workbook;
}

describe("a folded sheet of ours", () => {
  test("comes back as it was, and others see which rows are grouped and hidden", async () => {
    const bytes = await writeXlsx(await folded(["2:4", "6:8"]));
    expect(outline((await readXlsx(bytes)).sheet("Blad"))).toEqual({
      levels: [2, 3, 4, 6, 7, 8].map((row) => [row, 1]),
      hidden: [2, 3, 4, 6, 7, 8],
    });
    const book = openBook(bytes);
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(rows.map((row) => book.GetRowOutlineLevel("Blad", row).level)).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0]);
    expect(rows.filter((row) => !book.GetRowVisible("Blad", row).visible)).toEqual([2, 3, 4, 6, 7, 8]);
  });

  test("says where its groups fold to, also below its last row, and leaves room for the signs", async () => {
    const bytes = await writeXlsx(await folded(["3:4", "9:9"]));
    expect(said(bytes)).toEqual([
      ["3", "1", "1", undefined],
      ["4", "1", "1", undefined],
      ["5", undefined, undefined, "1"],
      ["9", "1", "1", undefined],
      ["10", undefined, undefined, "1"],
    ]);
    expect(deepest(bytes)).toEqual(["1"]);
  });

  test("that is unfolded says nothing of it any more", async () => {
    const again = await readXlsx(await writeXlsx(await folded(["3:4", "9:9"])));
    await connect(again).Excel.run(async (context) => {
      const all = context.workbook.worksheets.getFirst().getRange();
      all.ungroup("ByRows");
      all.rowHidden = false;
      await context.sync();
    });
    const bytes = await writeXlsx(again);
    expect([said(bytes), deepest(bytes)]).toEqual([[], [undefined]]);
    expect((await readXlsx(bytes)).sheet("Blad").value(8, 0)).toBe(28);
  });
});

describe("a user's sheet", () => {
  function users(): Uint8Array {
    const book = newBook("Blad");
    for (let row = 1; row <= 6; row++) book.SetCellValue("Blad", `A${String(row)}`, row);
    for (const row of [2, 3]) book.SetRowOutlineLevel("Blad", row, 2);
    for (const row of [2, 3, 5]) book.SetRowVisible("Blad", row, false);
    return bytesOf(book);
  }

  test("is read with its groups and hidden rows", async () => {
    expect(outline((await readXlsx(users())).sheet("Blad"))).toEqual({
      levels: [
        [2, 2],
        [3, 2],
      ],
      hidden: [2, 3, 5],
    });
  });

  test("keeps them when other cells change, whatever they say besides", async () => {
    const above = withPart(users(), SHEET, (xml) =>
      xml
        .replace(/<sheetPr\b[^>]*?\/>|<sheetPr\b[^]*?<\/sheetPr>/, "")
        .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><outlinePr summaryBelow="0"/></sheetPr>')
        .replace(/<row r="1"/, '<row r="1" collapsed="1"'),
    );
    const workbook = await readXlsx(above);
    expect(workbook.sheet("Blad").summaryAbove).toBe(true);
    const before = said(above);
    expect(before).toContainEqual(["1", undefined, undefined, "1"]);
    workbook.sheet("Blad").enter({ row: 1, column: 1, rows: 1, columns: 1 }, [["ny"]]);
    const bytes = await writeXlsx(workbook);
    expect(said(bytes)).toEqual(before);
    expect(partOf(bytes, SHEET)).toContain('<outlinePr summaryBelow="0"/>');
  });

  test("whose groups fold upwards is unfolded at the row above them", async () => {
    const workbook = await readXlsx(
      withPart(users(), SHEET, (xml) =>
        xml
          .replace(/<sheetPr\b[^>]*?\/>|<sheetPr\b[^]*?<\/sheetPr>/, "")
          .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><outlinePr summaryBelow="0"/></sheetPr>')
          .replace(/<row r="1"/, '<row r="1" collapsed="1"'),
      ),
    );
    await connect(workbook).Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("2:3").showGroupDetails("ByRows");
      await context.sync();
    });
    expect(said(await writeXlsx(workbook))).toEqual([
      ["2", undefined, "2", undefined],
      ["3", undefined, "2", undefined],
      ["5", "1", undefined, undefined],
    ]);
  });
});

test("a chart that shows what is in hidden rows still does in the file, and one that does not says so", async () => {
  const workbook = await folded(["2:4"]);
  await connect(workbook).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const visibleOnly of [true, false])
      sheet.charts.add("ColumnClustered", sheet.getRange("A2:A8"), "Columns").plotVisibleOnly = visibleOnly;
    await context.sync();
  });
  const bytes = await writeXlsx(workbook);
  const read = (await readXlsx(bytes)).sheet("Blad").charts;
  expect(read.map(({ plotVisibleOnly }) => plotVisibleOnly)).toEqual([true, false]);
  const unsaid = withPart(bytes, "xl/charts/chart1.xml", (xml) => xml.replace(/<c:plotVisOnly[^>]*>/, ""));
  expect((await readXlsx(unsaid)).sheet("Blad").charts.map(({ plotVisibleOnly }) => plotVisibleOnly)).toEqual([
    false,
    false,
  ]);
});
