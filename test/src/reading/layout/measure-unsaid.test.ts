/** What figures measure where no words say it. */
import { expect, test } from "vitest";
import { agreement2021 } from "../../../../src/agreements/2021";
import { agreement2023 } from "../../../../src/agreements/2023";
import { measureOf } from "../../../../src/reading/layout/measure-unsaid";
import type { CellValue } from "../../../../src/sheets/grid";
import { performanceOf } from "../../support/made-up";

function measured(cells: readonly CellValue[]) {
  const said = cells.map((cell) => ({ cell, facets: {} }));
  return measureOf(said, performanceOf(agreement2023))({ facets: {} });
}

test.each<readonly [string, readonly CellValue[]]>([
  ["a sign of per cent", ["71 %", "64 %"]],
  ["decimals", [0.713, 0.64]],
  ["percentages with decimals", [71.3, 64, "*"]],
])("shares are known by %s", (_, cells) => {
  expect(measured(cells)).toEqual({ measure: "share" });
});

test.each<readonly [string, readonly CellValue[]]>([
  ["whole numbers up to a hundred", [71, 64]],
  ["one number above a hundred", [71.5, 101]],
  ["a word", [71.5, "många"]],
  ["nothing", [""]],
])("%s may be anything", (_, cells) => {
  expect(measured(cells)).toEqual({});
});

test("a requirement that counts people has its number", () => {
  const read = measureOf([{ cell: 40, facets: { requirement: "2" } }], performanceOf(agreement2021));
  expect([read({ facets: { requirement: "2" } }), read({ facets: { requirement: "1" } })]).toEqual([
    { measure: "numerator" },
    {},
  ]);
});
