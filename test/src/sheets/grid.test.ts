/** The addresses of cells as a user writes them. */
import { expect, test } from "vitest";
import { addressIn, columnLetters, placeIn, rowOf } from "../../../src/sheets/grid";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  // Excel's last column.
  [16_383, "XFD"],
])("column %d is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("an address counts from where the grid begins", () => {
  const grid = { sheet: "Väntetider", cells: [] };
  expect(addressIn({ ...grid, top: 0, left: 0 }, 0, 0)).toBe("A1");
  expect(addressIn({ ...grid, top: 4, left: 2 }, 9, 1)).toBe("D14");
});

test("the row of an address is its number", () => {
  expect(["E2", "AB140", ""].map(rowOf)).toEqual(["2", "140", ""]);
});

test("a gathered cell stands where it came from, and one that stands nowhere is told by the first of its row", () => {
  const origin = { sheet: "2022", cell: "D14" };
  const gathered = { sheet: "2023", top: 0, left: 0, cells: [], places: [[], [undefined, origin]] };
  expect([placeIn(gathered, 1, 1), placeIn(gathered, 1, 0), placeIn(gathered, 1, 7)]).toEqual([origin, origin, origin]);
  expect(placeIn(gathered, 0, 2)).toEqual({ sheet: "2023", cell: "C1" });
  expect(addressIn(gathered, 1, 1)).toBe("D14");
});
