/** What was understood, told before it is used. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { find } from "../../../src/reading/find";
import { understoodOf } from "../../../src/reading/understood";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { BEFOLKNING } from "../support/sheets";

function told(...grids: readonly Grid[]) {
  return understoodOf(find(agreement2023, [BEFOLKNING, ...grids], ["population", "waiting"])).map(
    ({ sheet, area, tables, cells, shape }) => [`${sheet}!${area}`, tables, cells, [...shape.values()].join(" ")],
  );
}

function grid(sheet: string, cells: readonly (readonly CellValue[])[]): Grid {
  return { sheet, top: 0, left: 0, cells };
}

test("the regular table is one, with its filled figures", () => {
  const header = ["Region", "Månad", "Krav", "Täljare", "Nämnare", "Täljare fg år", "Nämnare fg år"];
  expect(told(grid("Väntetider", [["Rubrik"], header, ["Region Skåne", "2023-03", 2, 40, 100, "", ""]]))).toEqual([
    ["Väntetider!A2:G3", 1, 2, "rows rows rows columns"],
  ]);
});

test("tables of one sheet and shape are told together", () => {
  const stacked = (requirement: string): (readonly CellValue[])[] => [
    [requirement],
    ["Region", "Andel mars 2023", "Andel mars 2022"],
    ["Region Skåne", 0.4, 0.3],
    ["Region Halland", 0.4, ""],
    [],
  ];
  expect(told(grid("Blad1", [...stacked("Krav 2"), ...stacked("Krav 3")]), grid("Blad2", stacked("Krav 6")))).toEqual([
    ["Blad1!A2:C9", 2, 6, "rows columns columns heading columns"],
    ["Blad2!A2:C4", 1, 3, "rows columns columns heading columns"],
  ]);
});

test("where nothing was read nothing is told", () => {
  expect(told(grid("Blad1", [["Anteckningar"]]))).toEqual([]);
});
