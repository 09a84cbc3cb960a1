/** Rows beneath a region's that bear names of no region. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { groupsOf } from "../../../src/problems/group";
import { find } from "../../../src/reading/find";
import { read } from "../../../src/reading/read";
import { namesBeneath } from "../../../src/reading/rows-beneath";
import type { CellValue } from "../../../src/sheets/grid";
import { BEFOLKNING, type Line, waits } from "../support/sheets";

const line = (Region: CellValue, month: string, requirement = 2): Line => ({
  Region,
  Månad: month,
  Prestationskrav: requirement,
  Täljare: 80,
  Nämnare: 100,
  "Täljare fg år": 70,
  "Nämnare fg år": 100,
});

function problemsOf(lines: readonly Line[]): readonly (readonly [string, number])[] {
  const found = find(agreement2023, [BEFOLKNING, waits(lines)], ["population", "waiting"]);
  return groupsOf(read(agreement2023, found).problems).map(({ problem: { code, values }, count }) => [
    `${code} ${Object.values(values).flat().join(" ")}`.trim(),
    count,
  ]);
}

test("the hospitals of several regions are one cause, however many names and months", () => {
  const rows = ["Region Skåne", "Region Halland"].flatMap((region) =>
    ["2023-01", "2023-02"].flatMap((month) => [
      line(region, month),
      ...(region === "Region Skåne" ? ["Ystad", "Kristianstad"] : ["Varberg"]).map((name) => line(name, month)),
    ]),
  );
  expect(problemsOf(rows)).toEqual([["rows-beneath Ystad Kristianstad Varberg", 6]]);
});

test("a name that may be a misspelt region, and one that repeats no row of a region, are problems of their own", () => {
  expect(problemsOf([line("Region Skåne", "2023-01"), line("Reg Haland", "2023-01")])).toEqual([
    ["region-unknown Reg Haland Region Halland", 1],
  ]);
  expect(problemsOf([line("Region Skåne", "2023-01"), line("Ystad", "2023-02")])).toEqual([
    ["region-unknown Ystad", 1],
  ]);
  expect(problemsOf([line("Ystad", "2023-01"), line("Region Skåne", "2023-01")])).toEqual([
    ["region-unknown Ystad", 1],
  ]);
});

test("where every name is known nothing is changed", () => {
  expect(namesBeneath([], [])).toEqual([]);
});
