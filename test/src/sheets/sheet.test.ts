/** A sheet laid out line by line. */
import { describe, expect, test } from "vitest";
import { columnIn, layOut, type OutColumn, type OutSheet } from "../../../src/sheets/sheet";

const wide: readonly OutColumn[] = [
  { header: "Region", kind: "text", width: 20 },
  { header: "Kronor", kind: "kronor", width: 8 },
];
const OUT: OutSheet = {
  id: "bonus",
  name: "Bonuspott",
  title: "Bonus",
  notes: ["En not"],
  blocks: [
    { columns: [{ header: "Ord", kind: "text", width: 5 }], rows: [["a"]] },
    {
      id: "pot",
      title: "Pott",
      columns: wide,
      rows: [
        ["01", 1],
        ["03", 2],
      ],
      total: ["Summa", 3],
      formulas: [
        { row: 1, column: 1, formula: ["2"] },
        { row: "total", column: 1, formula: ["3"] },
      ],
      kinds: [{ row: 0, column: 1, kind: "ore" }],
      highlights: [{ from: 0, to: 1, begins: "0", mark: "good" }],
      fillIn: [{ row: 1, column: 0 }],
      filter: true,
    },
  ],
};

describe("a sheet is laid out", () => {
  const layout = layOut(OUT);

  test("title, notes and each table below a blank line, every line as wide as the widest table", () => {
    expect(layout.width).toBe(2);
    expect(layout.lines.map(({ kind, cells }) => [kind, ...cells])).toEqual([
      ["title", "Bonus", ""],
      ["note", "En not", ""],
      ["blank", "", ""],
      ["header", "Ord", ""],
      ["row", "a", ""],
      ["blank", "", ""],
      ["block-title", "Pott", ""],
      ["header", "Region", "Kronor"],
      ["row", "01", 1],
      ["row", "03", 2],
      ["total", "Summa", 3],
    ]);
  });

  test("columns as wide as the widest wish, and never narrower than ten characters", () => {
    expect(layout.widths).toEqual([20, 10]);
  });

  test("the first table's header and all above it in sight", () => {
    expect(layout.frozen).toBe(4);
    expect(layOut({ ...OUT, blocks: [] }).frozen).toBe(2);
  });

  test("what belongs to cells on the lines where their rows came to stand", () => {
    const place = { first: 8, count: 2 };
    expect(layout.blocks).toEqual(new Map([["pot", { ...place, columns: wide }]]));
    expect(layout.formulas).toEqual([
      { line: 9, column: 1, formula: ["2"] },
      { line: 10, column: 1, formula: ["3"] },
    ]);
    expect(layout.kinds).toEqual([{ line: 8, column: 1, kind: "ore" }]);
    expect(layout.highlights).toEqual([{ from: 0, to: 1, begins: "0", mark: "good", ...place }]);
    expect(layout.fillIn).toEqual([{ line: 9, column: 0 }]);
    expect(layout.filter).toEqual({ ...place, width: 2 });
  });

  test("a filter as wide as its own table, however wide the sheet", () => {
    const narrow: OutSheet["blocks"][number] = { columns: wide.slice(0, 1), rows: [["01"]], filter: true };
    expect(layOut({ ...OUT, blocks: [narrow, ...OUT.blocks] }).filter).toEqual({ first: 4, count: 1, width: 1 });
  });

  test("rows that are context as stretches, without the header, the total or a row between them", () => {
    const rows = ["01", "03", "04", "05", "06"].map((code) => [code, 1]);
    const block = { id: "all", columns: wide, rows, total: ["Summa", 5], folded: [4, 0, 3, 1, 1] };
    const { folds, lines } = layOut({ ...OUT, blocks: [block] });
    expect(folds).toEqual([
      { first: 4, count: 2 },
      { first: 7, count: 2 },
    ]);
    const folded = folds.flatMap(({ first, count }) => lines.slice(first, first + count));
    expect(folded.map(({ kind, cells: [code] }) => [kind, code])).toEqual(
      ["01", "03", "05", "06"].map((code) => ["row", code]),
    );
    expect(layout.folds).toEqual([]);
  });

  test.each([
    ["the total is no row to fold", { folded: [5] }, "a row that is folded is a row of its block"],
    ["there is nothing before the first row", { folded: [-1] }, "a row that is folded is a row of its block"],
  ])("%s", (_, wish, promise) => {
    const rows = ["01", "03", "04", "05", "06"].map((code) => [code, 1]);
    const sheet = { ...OUT, blocks: [{ columns: wide, rows, total: ["Summa", 5], ...wish }] };
    expect(() => layOut(sheet)).toThrow(promise);
  });

  test("a column by its id or its place, and by no other name", () => {
    const named = {
      first: 0,
      count: 0,
      columns: [{ id: "region", header: "Region", kind: "text", width: 5 }],
    } as const;
    expect([columnIn(named, "region"), columnIn(named, 0)]).toEqual([0, 0]);
    expect(() => columnIn(named, "Region")).toThrow("the table has a column Region");
  });
});
