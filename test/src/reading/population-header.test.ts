/** Headers that date the populations. */
import { describe, expect, test } from "vitest";
import { populationHeader } from "../../../src/reading/population-header";
import type { CellValue } from "../../../src/sheets/grid";

describe("a header", () => {
  test.each<readonly [CellValue, unknown]>([
    ["Folkmängd 2022", { column: "population", year: 2022 }],
    ["FOLKMÄNGD, 2022", { column: "population", year: 2022 }],
    ["Antal invånare (2022)", { column: "population", year: 2022 }],
    ["2022 Folkmängd", { column: "population", year: 2022 }],
    ["Befolkning\u00a02022", { column: "population", year: 2022 }],
    ["Folk\u00admängd 2022", { column: "population", year: 2022 }],
    ["Population 2022", { column: "population", year: 2022 }],
    ["Folkmängd 1 november 2022", { column: "population", year: 2022, date: "2022-11-01" }],
    ["Folkmängd den 1 nov. 2022", { column: "population", year: 2022, date: "2022-11-01" }],
    ["Folkmängd per 2022-11-01", { column: "population", year: 2022, date: "2022-11-01" }],
    ["Folkmängd 20221101", { column: "population", year: 2022, date: "2022-11-01" }],
    ["Folkmängd 31 dec 2022", { column: "population", year: 2022, date: "2022-12-31" }],
    ["Population on November 1, 2022", { column: "population", year: 2022, date: "2022-11-01" }],
    ["Folkmängd 0–18 2022", { column: "young", year: 2022 }],
    ["Invånare 0-18 år, 31 december 2022", { column: "young", year: 2022, date: "2022-12-31" }],
    [2022, { column: "population", year: 2022, bare: true }],
    ["2022", { column: "population", year: 2022, bare: true }],
  ])("%s dates its column", (header, expected) => {
    expect(populationHeader(header)).toEqual(expected);
  });

  test.each<CellValue>([
    "Folkmängd",
    "Folkmängd män 2022",
    "Folkmängd 2021–2022",
    "Folkmängd 2021 2022",
    "Folkmängd 31 november 2022",
    "Folkmängd 1999",
    "Folkmängd 0–17 2022",
    "Väntande 2022",
    "Förändring 2022",
    1999,
    2022.5,
    20_220,
    true,
    "",
  ])("%s does not", (header) => {
    expect(populationHeader(header)).toBeUndefined();
  });
});
