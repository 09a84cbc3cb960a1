/** The tables on a sheet. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../../src/agreements/2023";
import { isFigure, isFilled, tablesIn } from "../../../../src/reading/layout/table";
import { wordsOf } from "../../../../src/reading/layout/words";
import type { CellValue } from "../../../../src/sheets/grid";
import { performanceOf } from "../../support/made-up";

const words = wordsOf(performanceOf(agreement2023), "1900");

function tables(cells: readonly (readonly CellValue[])[], sheet = "Blad1") {
  return tablesIn({ sheet, top: 0, left: 0, cells }, words).map(({ heading, header, columns, rows }) => ({
    heading,
    header: [header.first, header.last],
    columns: columns.map((one) => one.header),
    rows: rows.map(({ index }) => index),
    context: rows[0]?.context,
  }));
}

test("titles and the sheet's name say what they say surely; a note of the source says nothing", () => {
  expect(
    tables(
      [["Källa: SKR 2021-05-05"], ["Väntetider mars"], [], ["Region", "Täljare"], ["Region Skåne", 40]],
      "[2022.xlsx]Krav 2",
    ),
  ).toEqual([
    {
      heading: "Väntetider mars",
      header: [3, 3],
      columns: ["Region", "Täljare"],
      rows: [4],
      context: { year: 2022, requirement: "2", month: 3 },
    },
  ]);
});

test("a merged header holds for the columns under it, and the last year for no more than the one before it", () => {
  expect(
    tables([
      ["", "", 2023, "", 2022, "", ""],
      ["Region", "Månad", "Täljare", "Nämnare", "Täljare", "Nämnare", "Väntande"],
      ["Region Skåne", "mars", 1, 2, 3, 4, 5],
    ])[0],
  ).toMatchObject({
    header: [0, 1],
    columns: ["Region", "Månad", "2023 / Täljare", "2023 / Nämnare", "2022 / Täljare", "2022 / Nämnare", "Väntande"],
  });
});

test("stacked tables begin with their own headers, whatever years their counts look like", () => {
  const stacked = tables([
    ["Krav 2"],
    ["Region", 2023, 2022],
    ["Region Skåne", 2031, 2044],
    ["Region Halland", 2023, 2022],
    [],
    ["Krav 3"],
    ["Region", 2023, 2022],
    ["Region Skåne", 7, 8],
  ]);
  expect(stacked.map(({ heading, rows, context }) => ({ heading, rows, context }))).toEqual([
    { heading: "Krav 2", rows: [2, 3], context: { requirement: "2" } },
    { heading: "Krav 3", rows: [7], context: { requirement: "3" } },
  ]);
});

test("tables beside each other are two where regions are named anew, and one where a column is only left empty", () => {
  const beside = tables([
    ["Krav 2", "", "", "Krav 3", ""],
    ["Region", "mars 2023", "", "Region", "mars 2023"],
    ["Region Skåne", 0.4, "", "Region Halland", 0.5],
  ]);
  expect(
    beside.map(({ heading, columns, context }) => [heading, columns.filter((header) => header !== ""), context]),
  ).toEqual([
    ["Krav 2", ["Region", "mars 2023"], { requirement: "2" }],
    ["Krav 3", ["Region", "mars 2023"], { requirement: "3" }],
  ]);
  expect(
    tables([
      ["Region", "mars 2023", "", "mars 2022"],
      ["Region Skåne", 0.4, "", 0.3],
    ]),
  ).toHaveLength(1);
});

test("between rows a region or a requirement alone is a row, and other words are a note", () => {
  const [table] = tables([
    ["Region", "Månad", "Andel"],
    ["Region Skåne", "", ""],
    ["", "2023-01", 0.4],
    ["Krav 3", "", ""],
    ["Region Skåne", "2023-01", 0.5],
    ["Siffrorna är preliminära", "", ""],
    ["Region Halland", "2023-01", 0.6],
  ]);
  // The requirement is a line of an outline too, should the table be one.
  expect(table?.rows).toEqual([1, 2, 3, 4, 6]);
});

test("headers that say nothing known are headers where figures of a region follow", () => {
  expect(
    tables([
      ["Enheten", "Siffra"],
      ["Region Skåne", 0.4],
    ])[0],
  ).toMatchObject({ columns: ["Enheten", "Siffra"] });
  expect(
    tables([
      ["Enheten", "Siffra"],
      ["Avdelning A", 0.4],
    ]),
  ).toEqual([]);
});

describe("a cell", () => {
  test.each<readonly [CellValue, boolean]>([
    [0, true],
    ["1 146", true],
    ["71 %", true],
    ["*", true],
    ["saknas", true],
    ["–", true],
    ["", false],
    ["Täljare", false],
    [true, false],
  ])("%s is a figure: %s", (cell, is) => {
    expect(isFigure(cell)).toBe(is);
  });

  test("holds something unless it is blank", () => {
    expect(["", " ", "a", 0, false].map(isFilled)).toEqual([false, false, true, true, true]);
  });
});
