/** Which tables the inputs are taken from. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { find, takenFrom } from "../../../src/reading/find";
import type { Choice } from "../../../src/reading/locate";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { BEFOLKNING } from "../support/sheets";

const HEADER = ["Region", "Månad", "Krav", "Täljare", "Nämnare", "Täljare fg år", "Nämnare fg år"];

function grid(sheet: string, cells: readonly (readonly CellValue[])[], table?: string): Grid {
  return { sheet, top: 0, left: 0, cells, ...(table !== undefined && { table }) };
}

function taken(grids: readonly Grid[], waiting?: Choice): string[] {
  const found = find(agreement2023, [BEFOLKNING, ...grids], ["population", "waiting"], waiting && { waiting });
  return takenFrom(found).map((one) => one.table ?? one.sheet);
}

const REGULAR = grid("Väntetider", [HEADER, ["Region Skåne", "2023-03", 2, 40, 100, 30, 90]]);
const SHARES = grid("Andelar", [
  ["Region", "Krav", "Andel mars 2023"],
  ["Region Skåne", 2, 0.4],
]);

test("one regular table is enough: no other is looked at", () => {
  expect(taken([SHARES, REGULAR])).toEqual(["Befolkning", "Väntetider"]);
});

test.each<readonly [string, readonly (readonly CellValue[])[]]>([
  ["has no columns for last year", [HEADER.slice(0, 5), ["Region Skåne", "2023-03", 2, 40, 100]]],
  [
    "has parts without their wholes",
    [HEADER.filter((one) => !one.startsWith("Nämnare")), ["Region Skåne", "2023-03", 2, 40, 30]],
  ],
  [
    "has a header twice",
    [
      [...HEADER, "Täljare"],
      ["Region Skåne", "2023-03", 2, 40, 100, 30, 90, 50],
    ],
  ],
  ["has merged cells", [HEADER, ["Region Skåne", "2023-03", 2, 40, 100, 30, 90], ["", "2023-03", 3, 40, 100, 30, 90]]],
  ["has hospitals", [HEADER, ["Region Skåne", "2023-03", 2, 40, 100, 30, 90], ["SUS", "2023-03", 2, 4, 10, 3, 9]]],
  ["has months without a year", [HEADER, ["Region Skåne", "mars", 2, 40, 100, 30, 90]]],
])("a table that %s is gathered, with what others have", (_, cells) => {
  expect(taken([grid("Väntetider", cells), SHARES])).toEqual(["Befolkning", "Väntetider", "Andelar"]);
});

test("a sheet or columns that the user has chosen are all there is", () => {
  const without = grid("Väntetider", [HEADER.slice(0, 5), ["Region Skåne", "2023-03", 2, 40, 100]]);
  expect(taken([without, SHARES], { name: "Andelar" })).toEqual(["Befolkning", "Andelar"]);
  expect(taken([without, SHARES], { columns: { numerator: "Täljare" } })).toEqual(["Befolkning", "Väntetider"]);
});

test("a table of Excel's is read once, with its sheet", () => {
  const cells = [
    ["Region", "Krav", "Andel mars 2023"],
    ["Region Skåne", 2, 0.4],
  ];
  expect(taken([grid("Blad1", [["Rubrik"], ...cells]), grid("Blad1", cells, "Tabell1")])).toEqual([
    "Befolkning",
    "Blad1",
  ]);
});

test("where nothing can be gathered the regular search says what is missing", () => {
  const found = find(agreement2023, [BEFOLKNING], ["population", "waiting"]);
  expect(found.problems.map(({ code }) => code)).toEqual(["sheet-missing"]);
  expect(found.waiting).toBeUndefined();
});
