/** What a user says of a table, from the sheet to what is gathered of it. */
import { describe, expect, test } from "vitest";
import { agreementById } from "../../../src/agreements";
import { assert } from "../../../src/ground/exact";
import { find } from "../../../src/reading/find";
import type { TableChoice } from "../../../src/reading/layout/choice";
import type { CellValue, Grid } from "../../../src/sheets/grid";

const agreement = agreementById("2023");
assert(agreement !== undefined, "the agreement of 2023 is there");
const of2023 = agreement;

/** What is gathered of a sheet, a row for each line, with the headers of the columns that hold anything. */
function gathered(cells: readonly (readonly CellValue[])[], choice: TableChoice, sheet = "Blad1"): CellValue[][] {
  const grid: Grid = { sheet, top: 0, left: 0, cells };
  const { arranged } = find(of2023, [grid], ["waiting"], { waiting: { tables: { [sheet]: choice } } });
  const [headers = [], ...rows] = arranged?.grid?.cells ?? [];
  const filled = headers.flatMap((_, index) => (rows.some((row) => (row[index] ?? "") !== "") ? [index] : []));
  return [headers, ...rows].map((row) => filled.map((index) => row[index] ?? "")).filter((row) => row.length > 0);
}

const UNSAID: CellValue[][] = [
  ["Region", "Månad", "A", "B"],
  ["Region Gotland", "2023-03", 7, 9],
];

describe("a table whose words say too little", () => {
  test("is what the user says that it and its columns are", () => {
    expect(gathered(UNSAID, { requirement: "2", columns: { A: "numerator", B: "denominator" } })).toEqual([
      ["Region", "Månad", "Prestationskrav", "Täljare", "Nämnare"],
      ["Region Gotland", "2023-03", "2", 7, 9],
    ]);
  });

  test("has the year that is said, also in a column", () => {
    const rows: CellValue[][] = [
      ["Region", "Krav", "Månad", "Åå", "Täljare"],
      ["Region Gotland", 2, "mars", 2022, 7],
    ];
    const last = [
      ["Region", "Månad", "Prestationskrav", "Täljare fg år"],
      ["Region Gotland", "2023-03", "2", 7],
    ];
    expect(gathered(rows, { columns: { Åå: "year" } })).toEqual(last);
    expect(gathered(rows, { columns: { Åå: "none" }, year: 2022 })).toEqual(last);
  });

  test("is not read where the user says so, though it is still there", () => {
    expect(gathered(UNSAID, { read: false, requirement: "2", columns: { A: "numerator" } })).toEqual([]);
    const grid: Grid = { sheet: "Blad1", top: 0, left: 0, cells: UNSAID };
    const found = find(of2023, [grid], ["waiting"], { waiting: { tables: { Blad1: { read: false } } } });
    expect(found.arranged?.tables.map(({ isLeftOut }) => isLeftOut)).toEqual([true]);
    expect(found.problems.map(({ code }) => code)).toEqual(["sheet-missing"]);
  });

  test("is not read in a column that is said to hold nothing, neither as figures nor as regions", () => {
    const cells: CellValue[][] = [
      ["Ligger i", "Region", "Månad", "Krav", "Täljare", "Nämnare"],
      ["Region Skåne", "Region Gotland", "2023-03", 2, 7, 9],
    ];
    expect(gathered(cells, { columns: { "Ligger i": "none", Nämnare: "none" } })).toEqual([
      ["Region", "Månad", "Prestationskrav", "Täljare"],
      ["Region Gotland", "2023-03", "2", 7],
    ]);
  });

  test("may be on a sheet, or have a column, of a name that every object has", () => {
    const named: CellValue[][] = [["Region", "Månad", "constructor", "B"], ...UNSAID.slice(1)];
    expect(gathered(named, { requirement: "2", columns: { B: "denominator" } }, "toString")).toEqual([
      ["Region", "Månad", "Prestationskrav", "Nämnare"],
      ["Region Gotland", "2023-03", "2", 9],
    ]);
  });
});
