/** What stands to the left of the figures. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../../src/agreements/2023";
import { keyColumnsOf, keyReader } from "../../../../src/reading/layout/keys";
import { tablesIn } from "../../../../src/reading/layout/table";
import { wordsOf } from "../../../../src/reading/layout/words";
import type { CellValue } from "../../../../src/sheets/grid";
import { performanceOf } from "../../support/made-up";

const words = wordsOf(performanceOf(agreement2023), "1900");

function keysIn(cells: readonly (readonly CellValue[])[]) {
  const grid = { sheet: "Blad1", top: 0, left: 0, cells };
  const [table] = tablesIn(grid, words);
  if (!table) throw new Error("there is a table");
  const keys = keyColumnsOf(table, words);
  const read = keyReader(grid, keys, String, words);
  return {
    columns: [...keys],
    rows: table.rows.map(({ index }) => {
      const own = read(index);
      if (own === "no keys") return own;
      const { facets, region, filledDown, unit } = own;
      const name = region ? String(cells[region.row]?.[region.column]) : "";
      return [name, facets, ...(unit === undefined ? [] : [unit]), ...(filledDown ? ["filled down"] : [])];
    }),
  };
}

test("columns whose headers say nothing are known by what stands in them", () => {
  expect(
    keysIn([
      ["Vem", "När", "Mått", "Värde 2023"],
      ["Region Skåne", "mars", "Täljare", 40],
      ["Region Skåne", "mars", "Nämnare", 100],
    ]).columns,
  ).toEqual([
    [0, "region"],
    [1, "month"],
    [2, "measure"],
  ]);
});

test("what is left empty is as above, until something to its left begins anew", () => {
  expect(
    keysIn([
      ["Region", "Månad", "Krav", "Andel"],
      ["Region Skåne", "2023-01", "1", 0.1],
      ["", "", "2", 0.2],
      ["", "2023-02", "1", 0.3],
      ["Region Halland", "", "1", 0.4],
      ["", "", "", 0.5],
    ]).rows,
  ).toEqual([
    ["Region Skåne", { year: 2023, month: 1, requirement: "1" }],
    ["Region Skåne", { year: 2023, month: 1, requirement: "2" }, "filled down"],
    ["Region Skåne", { year: 2023, month: 2, requirement: "1" }, "filled down"],
    ["Region Halland", { requirement: "1" }],
    "no keys",
  ]);
});

test("in an outline a line holds for those under it", () => {
  expect(
    keysIn([
      ["Radetiketter", "Andel"],
      ["Region Skåne", 1],
      ["Krav 3", 1],
      ["2023-01", 0.1],
      ["2023-02", 0.2],
      ["Återbesök", 1],
      ["2023-01", 0.3],
      ["Region Halland", 1],
    ]).rows.map((row) => (Array.isArray(row) ? row.slice(0, 2) : row)),
  ).toEqual([
    ["Region Skåne", {}],
    ["Region Skåne", { requirement: "3" }],
    ["Region Skåne", { requirement: "3", year: 2023, month: 1 }],
    ["Region Skåne", { requirement: "3", year: 2023, month: 2 }],
    ["Region Skåne", { requirement: "6" }],
    ["Region Skåne", { requirement: "6", year: 2023, month: 1 }],
    ["Region Halland", {}],
  ]);
});

test("a hospital is of its own row alone, and months may be numbers beside their year", () => {
  expect(
    keysIn([
      ["Region", "Sjukhus", "År", "Månad", "Andel"],
      ["Region Skåne", "SUS", 2023, 3, 0.1],
      ["Region Skåne", "", 2023, "mars", 0.2],
    ]).rows,
  ).toEqual([
    ["Region Skåne", { year: 2023, month: 3 }, "SUS"],
    ["Region Skåne", { year: 2023, month: 3 }],
  ]);
});
