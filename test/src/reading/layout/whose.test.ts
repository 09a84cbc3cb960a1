/** Whose the figures of a row are. */
import { expect, test } from "vitest";
import type { RowKeys } from "../../../../src/reading/layout/keys";
import type { HeadedColumn, Table } from "../../../../src/reading/layout/table";
import { ownerReader } from "../../../../src/reading/layout/whose";
import type { CellValue } from "../../../../src/sheets/grid";

const COUNTS: HeadedColumn = {
  index: 1,
  header: "Täljare",
  said: { facets: { measure: "numerator" }, total: false, unknown: [], contradictory: [] },
};

/** Whose the rows are, of which the first cell names somebody and the second is a count. */
function owners(cells: readonly (readonly CellValue[])[], units: readonly string[] = []) {
  const table: Table = {
    grid: { sheet: "Blad1", top: 0, left: 0, cells },
    heading: "",
    header: { first: -1, last: -1 },
    columns: [COUNTS],
    rows: cells.map((_, index) => ({ index, context: {} })),
  };
  const read = ownerReader(table, [COUNTS]);
  return table.rows.map((row) => {
    const named = cells[row.index]?.[0] !== "";
    const unit = units[row.index];
    const keys: RowKeys = {
      facets: {},
      filledDown: false,
      region: { row: row.index, column: 0 },
      ...(unit !== undefined && { unit }),
    };
    const whose = read(row, named ? keys : "no keys");
    return whose.kind === "region"
      ? whose.id
      : whose.kind === "part"
        ? `${whose.of ?? "?"}: ${whose.words}`
        : whose.kind;
  });
}

test("regions, the country, and words that are none", () => {
  expect(
    owners([
      ["Region Skåne", 1],
      ["13", 2],
      ["Riket", 3],
      ["Sknåe", 4],
      ["", 7],
    ]),
  ).toEqual(["12", "13", "whole-country", "Sknåe", "nobody"]);
});

test("a hospital is of the region above it; before any region it is nobody known", () => {
  expect(
    owners([
      ["Norra sjukhuset", 1],
      ["Region Skåne", 9],
      ["Norra sjukhuset", 2],
      ["  Övriga", 3],
    ]),
  ).toEqual(["Norra sjukhuset", "12", "12: Norra sjukhuset", "12: Övriga"]);
});

test("a column of hospitals says which rows are the region's own", () => {
  expect(
    owners(
      [
        ["Region Skåne", 1],
        ["Region Skåne", 2],
        ["Region Skåne", 3],
      ],
      ["SUS", "Totalt", ""],
    ),
  ).toEqual(["12: SUS", "12", "12"]);
});

test("a row without a label is a total where its counts are the sums of those above", () => {
  expect(
    owners([
      ["Region Skåne", 40],
      ["Region Halland", 20],
      ["", 60],
    ])[2],
  ).toBe("whole-country");
  expect(
    owners([
      ["Region Skåne", 40],
      ["Region Halland", 20],
      ["", 61],
    ])[2],
  ).toBe("nobody");
  expect(
    owners([
      ["Region Skåne", 40],
      ["Region Halland", 20],
      ["", 0.5],
    ])[2],
  ).toBe("nobody");
});
