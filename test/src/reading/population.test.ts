/** A row of the sheet Befolkning: what it says of a region, and what cannot be read. */
import { expect, test } from "vitest";
import type { Problem } from "../../../src/problems/problem";
import { readPopulation } from "../../../src/reading/population";
import { rowsOf } from "../../../src/reading/row";
import type { CellValue } from "../../../src/sheets/grid";
import { columnOf } from "../../../src/sheets/names";
import { type Line, sheet, there } from "../support/sheets";

function read(line: Line): readonly [unknown, readonly string[]] {
  const problems: Problem[] = [];
  const columns = new Map(Object.keys(line).map((header, at) => [there(columnOf("population", header)), at] as const));
  const rows = rowsOf({ kind: "population", grid: sheet("Befolkning", [line]), header: 0, columns }, problems);
  return [rows.flatMap(readPopulation), problems.map(({ code, place }) => `${code} ${place?.cell ?? ""}`)];
}

test("a row says how many live in a region, with what else it says", () => {
  expect(read({ Länskod: "01", Folkmängd: "2 440 027" })).toEqual([
    [{ region: "01", total: 2_440_027, address: "B2" }],
    [],
  ]);
  expect(read({ Länskod: "09", Folkmängd: 61_001, "Per datum": "2022-11-01" })).toEqual([
    [{ region: "09", total: 61_001, asOf: "2022-11-01", address: "B2" }],
    [],
  ]);
});

test("a date that is none is noted and left out", () => {
  expect(read({ Länskod: "01", Folkmängd: 5, "Per datum": "i höstas" })).toEqual([
    [{ region: "01", total: 5, address: "B2" }],
    ["date-unreadable C2"],
  ]);
});

test("a row without a number, or of the whole country, is no population", () => {
  expect(read({ Länskod: "01", Folkmängd: "många" })).toEqual([[], ["count-unreadable B2"]]);
  expect(read({ Länskod: "00", Folkmängd: 10_514_719 })[0]).toEqual([]);
});

test("a condition that is neither yes nor no is told at its cell, and taken for neither", () => {
  const conditionOf = (answer: CellValue) => read({ Länskod: "01", Folkmängd: 5, "Villkor uppfyllt": answer });
  expect(conditionOf("Ja")).toEqual([[{ region: "01", total: 5, conditionMet: true, address: "B2" }], []]);
  expect(conditionOf("nej")).toEqual([[{ region: "01", total: 5, conditionMet: false, address: "B2" }], []]);
  for (const near of ["jaså", "ja?", "nejdå", "jaja", 2])
    expect(conditionOf(near)).toEqual([[{ region: "01", total: 5, address: "B2" }], ["yes-no-unreadable C2"]]);
});
