/** The addresses of cells as a user writes them. */
import { expect, test } from "vitest";
import { addressIn, columnLetters } from "../../../src/sheets/grid";

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
