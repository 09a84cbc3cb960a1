/** A text that was typed with an apostrophe before it stays text: read, written back, and entered once more. */
import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import type { Cell } from "../../../../host/model/cell";
import { Workbook } from "../../../../host/model/workbook";
import { connect } from "../../../../host/wire/connect";
import { type Parts, packed, relations, small, unpacked } from "../support/packed";

const text = (at: string, look: number, words: string): string =>
  `<c r="${at}" s="${String(look)}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** As Excel writes it: A1, B1 and C1 were typed with an apostrophe, D1 was made text otherwise. */
const PARTS: Parts = {
  ...small(
    `<row r="1">${text("A1", 1, "=1+1")}${text("B1", 2, "'tis")}${text("C1", 1, "0713")}${text("D1", 0, "=2+2")}</row>`,
  ),
  "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
  "xl/styles.xml":
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    "<borders><border/></borders><cellXfs>" +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" quotePrefix="1"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" quotePrefix="1" applyFont="1"/>' +
    "</cellXfs></styleSheet>",
};

const cellsOf = (workbook: Workbook): readonly (Cell | undefined)[] =>
  [0, 1, 2, 3].map((column) => workbook.sheet("Blad1").cells.at(0, column));
const told = (workbook: Workbook): readonly unknown[] =>
  cellsOf(workbook).map((cell) => [cell?.formula ?? cell?.value, cell?.format.quotePrefix === true]);

async function again(workbook: Workbook): Promise<Workbook> {
  return readXlsx(await writeXlsx(workbook));
}

/** What the genuine client reads as values, changed, and entered as values. */
async function enter(workbook: Workbook, change: (values: unknown[][]) => unknown[][]): Promise<void> {
  await connect(workbook).Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:D1");
    range.load("values");
    await context.sync();
    range.values = change(range.values as unknown[][]);
    await context.sync();
  });
}

const TEXTS = [
  ["=1+1", true],
  ["'tis", true],
  ["0713", true],
];

describe("a text that was typed with an apostrophe", () => {
  test("is known by its look, which stays in the file", async () => {
    const workbook = await readXlsx(packed(PARTS));
    expect(told(workbook)).toEqual([...TEXTS, ["=2+2", false]]);
    expect(told(await again(workbook))).toEqual([...TEXTS, ["=2+2", false]]);
    expect(cellsOf(workbook)[1]?.format).toMatchObject({ bold: true, quotePrefix: true });
  });

  test("stays text when its own value is entered again, and the look with it, in the file too", async () => {
    const workbook = await readXlsx(packed(PARTS));
    await enter(workbook, (values) => values);
    // What was text without an apostrophe is what it looks like, as when it is typed.
    expect(told(workbook)).toEqual([...TEXTS, ["=2+2", false]]);
    expect(cellsOf(workbook).map((cell) => cell?.formula)).toEqual([undefined, undefined, undefined, "=2+2"]);
    expect(told(await again(workbook))).toEqual([...TEXTS, ["=2+2", false]]);
  });

  test("is what something else looks like when that is entered, and the mark is gone", async () => {
    const workbook = await readXlsx(packed(PARTS));
    await enter(workbook, () => [["=1+2", 5, "x", ""]]);
    const now = [
      ["=1+2", false],
      [5, false],
      ["x", false],
    ];
    expect(told(workbook).slice(0, 3)).toEqual(now);
    expect(cellsOf(workbook)[1]?.format).toMatchObject({ bold: true });
    const after = await again(workbook);
    expect(told(after).slice(0, 3)).toEqual(now);
    expect(cellsOf(after)[0]?.formula).toBe("=1+2");
  });

  test("keeps its other look, and is marked still, when the look is changed", async () => {
    const workbook = await readXlsx(packed(PARTS));
    await connect(workbook).Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").format.font.italic = true;
      await context.sync();
    });
    const [first] = cellsOf(await again(workbook));
    expect([first?.value, first?.format.italic, first?.format.quotePrefix]).toEqual(["=1+1", true, true]);
  });
});

describe("an apostrophe that is entered", () => {
  test("is kept where the text would be something else without it, and in no other cell", async () => {
    const workbook = new Workbook();
    const inputs = ["'=1+1", "''tis", "'@SUM(1)", "'Stockholm"];
    await enter(workbook, () => [inputs]);
    const now = [
      ["=1+1", true],
      ["'tis", true],
      ["@SUM(1)", true],
      ["Stockholm", false],
    ];
    expect(told(workbook)).toEqual(now);
    await enter(workbook, (values) => values);
    const after = await again(workbook);
    await enter(after, (values) => values);
    expect([told(workbook), told(after)]).toEqual([now, now]);
    expect(unpacked(await writeXlsx(after))["xl/styles.xml"]?.match(/quotePrefix="1"/g)).toHaveLength(1);
  });

  test("says nothing in a cell of text, which keeps everything as it stands", async () => {
    const workbook = new Workbook();
    await connect(workbook).Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.numberFormat = [["@"]];
      range.values = [["=1+1"]];
      await context.sync();
    });
    expect(told(workbook)[0]).toEqual(["=1+1", false]);
  });
});
