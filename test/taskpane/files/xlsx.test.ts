/** Files of values, made from nothing: what a cell may hold, looks once each, and names that any system takes. */
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../host/files/xlsx";
import type { CellValue } from "../../../src/sheets/grid";
import { type FileSheet, type Look, PLAIN } from "../../../taskpane/files/file-sheet";
import { fileName, xlsxOf, zipOf } from "../../../taskpane/files/xlsx";
import { openBook, shownIn } from "../../support/excelize";
import { elementsOf, partOf } from "../../support/package-parts";

/** A sheet with these values below each other in column A. */
function sheetOf(values: readonly CellValue[], change: Partial<FileSheet> = {}, look: Look = PLAIN): FileSheet {
  return {
    name: "Blad & blad",
    cells: new Map(values.map((value, row) => [row, new Map([[0, { value, look }]])])),
    rows: { sizes: new Map(), folded: new Set() },
    columns: { sizes: new Map(), folded: new Set() },
    merges: [],
    rules: [],
    frozen: 0,
    gridlines: true,
    page: { landscape: false, pages: "as-many-as-needed" },
    ...change,
  };
}

const NASTY: readonly CellValue[] = [
  'a < b & "c" > d',
  "  blanksteg  ",
  "rad\nrad\ttabb",
  "vagn\rretur",
  "\u0001 och \u001f",
  "_x0001_ som text",
  "halvt \ud83d par",
  "\ud83d\ude00",
  "=SUM(A1)",
  "0012",
  "#N/A",
  1e21,
  -0.1,
  true,
  false,
];

describe("a file of values", () => {
  test("keeps every kind of value, and characters that XML lacks", async () => {
    const bytes = xlsxOf([sheetOf(NASTY)]);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(NASTY.map((_, row) => sheet?.value(row, 0))).toEqual(
      NASTY.map((value) => (value === "halvt \ud83d par" ? "halvt \ufffd par" : value)),
    );
    const book = openBook(bytes);
    expect(shownIn(book, "Blad & blad", "A1")).toBe(NASTY[0]);
    expect(shownIn(book, "Blad & blad", "A9")).toBe("=SUM(A1)");
    expect(shownIn(book, "Blad & blad", "A11")).toEqual({ error: "#N/A" });
    expect(shownIn(book, "Blad & blad", "A13")).toBe(-0.1);
  });

  test("says the same look and the same text once, and gives a cell the first look that its text fits", async () => {
    const bold = { ...PLAIN, bold: true, fill: "#123A5C", lines: { top: "#7F7F7F" } };
    const place = { row: 0, column: 0, rows: 3, columns: 1 };
    const rules = [
      { place, begins: "●", look: { color: "#FF0000" } },
      { place, begins: "", look: { color: "#00FF00" } },
    ];
    const bytes = xlsxOf([
      sheetOf(["●100", "○", "●100", "●100"], { rules }, bold),
      sheetOf(["●100"], { name: "B" }, { ...bold }),
    ]);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect([0, 1, 2, 3].map((row) => sheet?.cells.formatAt(row, 0).fontColor)).toEqual([
      "#FF0000",
      "#00FF00",
      "#FF0000",
      "#000000",
    ]);
    expect(sheet?.cells.formatAt(3, 0)).toMatchObject({ bold: true, fill: "#123A5C" });
    expect(sheet?.cells.formatAt(3, 0).borders.top).toMatchObject({ color: "#7F7F7F" });
    expect(elementsOf(partOf(bytes, "xl/sharedStrings.xml"), "si")).toHaveLength(2);
    // The plain look, and the three of the test.
    const [looks] = elementsOf(partOf(bytes, "xl/styles.xml"), "cellXfs");
    expect(looks?.getElementsByTagName("xf").length).toBe(4);
  });

  test("has folded rows that can be unfolded, frozen rows, merges, a filter and pages as its sheet has them", async () => {
    const change: Partial<FileSheet> = {
      rows: { sizes: new Map([[0, 26]]), folded: new Set([1, 2]) },
      columns: { sizes: new Map([[0, 105]]), folded: new Set() },
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      frozen: 1,
      gridlines: false,
      filter: { row: 0, column: 0, rows: 4, columns: 1 },
      page: { landscape: true, pages: "one" },
    };
    const bytes = xlsxOf([sheetOf(["a", "b", "c", "d"], change)]);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet).toMatchObject({ frozen: { rows: 1, columns: 0 }, showGridlines: false });
    expect([sheet?.columnWidths.get(0), sheet?.rowHeights.get(0)]).toEqual([105, 26]);
    expect(sheet?.merges).toMatchObject(change.merges ?? []);
    expect(sheet?.autoFilter).toMatchObject(change.filter ?? {});
    const part = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(
      elementsOf(part, "row").map((row) => [row.getAttribute("hidden"), row.getAttribute("outlineLevel")]),
    ).toEqual([
      [null, null],
      ["1", "1"],
      ["1", "1"],
      [null, null],
    ]);
    expect(elementsOf(part, "row").at(3)?.getAttribute("collapsed")).toBe("1");
    expect(part).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToHeight="1"\/>/);
    expect(openBook(bytes).GetSheetList().list).toEqual(["Blad & blad"]);
  });

  test("counts its days from 1904 where the workbook does", async () => {
    expect((await readXlsx(xlsxOf([sheetOf([1])], true))).date1904).toBe(true);
    expect((await readXlsx(xlsxOf([sheetOf([1])]))).date1904).toBe(false);
  });

  test("is the same bytes for the same sheets, alone and in a zip file", () => {
    const file = () => ({ name: "Region 01.xlsx", bytes: xlsxOf([sheetOf(NASTY)]) });
    expect(file()).toEqual(file());
    expect(zipOf([file()])).toEqual(zipOf([file()]));
    expect(unzipSync(zipOf([file()]))["Region 01.xlsx"]).toEqual(file().bytes);
  });
});

test.each([
  ["Kömiljarden 2023, bara värden", "Kömiljarden 2023, bara värden.xlsx"],
  ['a/b\\c:d*e?"f"<g>|h', "a-b-c-d-e--f--g--h.xlsx"],
  ["slutar på punkt. ", "slutar på punkt.xlsx"],
])("the file of %j has a name that any system takes", (name, expected) => {
  expect(fileName(name, "xlsx")).toBe(expected);
});
