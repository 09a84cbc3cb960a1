/** A table from columns that each know their cells. */
import { describe, expect, test } from "vitest";
import { type TableColumn, tableOf } from "../../../src/sheets/column";

const PLAIN = { header: "Rubrik", kind: "kronor", width: 12 } as const;
const number: TableColumn<number> = { id: "number", ...PLAIN, cell: (row) => row };
const place: TableColumn<number> = { id: "place", ...PLAIN, cell: (_, index) => index };

describe("a table of columns", () => {
  test("has what each says, and nothing that none says", () => {
    expect(tableOf([number, place], [7, 8])).toEqual({
      columns: [
        { id: "number", ...PLAIN },
        { id: "place", ...PLAIN },
      ],
      rows: [
        [7, 0],
        [8, 1],
      ],
    });
  });

  test("has a row of totals where one column has one, and nothing below the others", () => {
    const summed = { ...number, total: { value: 15, formula: ["15"] } };
    const { total, formulas } = tableOf([summed, place], [7, 8]);
    expect(total).toEqual([15, ""]);
    expect(formulas).toEqual([{ row: "total", column: 0, formula: ["15"] }]);
  });

  test("computes and shows the cells natively and otherwise that say so, at their places", () => {
    const odd: TableColumn<number> = {
      ...place,
      formula: (row, index) => (row % 2 === 1 ? [String(index)] : undefined),
      kindOf: (row) => (row % 2 === 1 ? "ore" : undefined),
    };
    const { formulas, kinds } = tableOf([number, odd], [8, 7]);
    expect(formulas).toEqual([{ row: 1, column: 1, formula: ["1"] }]);
    expect(kinds).toEqual([{ row: 1, column: 1, kind: "ore" }]);
  });

  test("leaves to be filled in the cells that say so, and no others", () => {
    const asked: TableColumn<number> = { ...place, fillIn: (row) => row % 2 === 1 };
    expect(tableOf([number, asked], [8, 7]).fillIn).toEqual([{ row: 1, column: 1 }]);
    expect(tableOf([number, asked], [8])).not.toHaveProperty("fillIn");
  });

  test("keeps what belongs to it as a whole", () => {
    expect(tableOf([number], [], { id: "pot", title: "Pott" })).toMatchObject({ id: "pot", title: "Pott", rows: [] });
  });

  test("has no two columns of one name", () => {
    expect(() => tableOf([number, { ...place, id: "number" }], [])).toThrow("no two columns");
  });
});
