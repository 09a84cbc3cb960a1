/** The figures of a table, placed. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../../src/agreements/2023";
import { understand } from "../../../../src/reading/layout/figures";
import { tablesIn } from "../../../../src/reading/layout/table";
import { wordsOf } from "../../../../src/reading/layout/words";
import type { CellValue } from "../../../../src/sheets/grid";
import { performanceOf } from "../../support/made-up";

const performance = performanceOf(agreement2023);
const words = wordsOf(performance, "1900");

function understood(cells: readonly (readonly CellValue[])[], sheet = "Blad1") {
  const [table] = tablesIn({ sheet, top: 0, left: 0, cells }, words);
  if (!table) throw new Error("there is a table");
  const { figures, leftOut, ...rest } = understand(table, performance, words);
  return {
    ...rest,
    leftOut: Object.fromEntries([...leftOut].map(([why, { count, words: said }]) => [why, [count, ...said]])),
    figures: figures.map(({ at, region, month, requirement, column }) => {
      const when = typeof month === "string" ? month : "unread";
      return `${String(cells[at.row]?.[at.column])}: ${region} ${when} ${requirement} ${column}`;
    }),
  };
}

test("each figure gets its region, month, requirement and column", () => {
  const { figures, lacking, yearAssumed } = understood(
    [
      ["Region", "Uppgift", "mars 2023", "mars 2022"],
      ["Region Skåne", "Täljare", 40, 30],
      ["Region Skåne", "Nämnare", 100, 90],
    ],
    "Krav 2",
  );
  expect(figures).toEqual([
    "40: 12 2023-03 2 numerator",
    "30: 12 2023-03 2 numeratorLast",
    "100: 12 2023-03 2 denominator",
    "90: 12 2023-03 2 denominatorLast",
  ]);
  expect([lacking, yearAssumed]).toEqual([[], false]);
});

test("a month that cannot be read keeps its cell, to be told of", () => {
  const { figures } = understood([
    ["Region", "Krav", "Månad", "Andel"],
    ["Region Skåne", "2", "våren", 0.4],
  ]);
  expect(figures).toEqual(["0.4: 12 unread 2 share"]);
});

describe("what is not read is counted by why", () => {
  test("sums, other months and headers that are not known", () => {
    const { leftOut, figures } = understood(
      [
        ["Region", "Andel mars 2023", "Andel dec 2023", "Andel totalt", "Andel helår", "Kommentar"],
        ["Region Skåne", 0.4, 0.5, 0.6, 0.7, "bra"],
        ["Riket", 0.1, 0.2, 0.3, 0.4, ""],
      ],
      "Krav 2",
    );
    expect(figures).toEqual(["0.4: 12 2023-03 2 share"]);
    expect(leftOut).toEqual({
      subtotal: [1, "Andel totalt"],
      "column-unknown": [2, "Andel helår", "Kommentar"],
      "whole-country": [2, "Riket"],
      "other-months": [1, "Andel dec 2023"],
    });
  });

  test("the year before's number waiting is compared with nothing", () => {
    const { leftOut } = understood([
      ["Region", "Krav", "Väntande mars 2022"],
      ["Region Skåne", "7", 40],
    ]);
    expect(leftOut).toEqual({ "not-compared": [1, "Väntande mars 2022"] });
  });
});

test.each<readonly [string, readonly (readonly CellValue[])[], readonly string[]]>([
  [
    "requirement",
    [
      ["Region", "Andel mars"],
      ["Region Skåne", 0.4],
    ],
    ["requirement"],
  ],
  [
    "month",
    [
      ["Region", "Krav", "Andel"],
      ["Region Skåne", 2, 0.4],
    ],
    ["month"],
  ],
  [
    "measure",
    [
      ["Region", "Krav", "mars"],
      ["Region Skåne", 2, 40],
    ],
    ["measure"],
  ],
])("what no words say is lacking: the %s", (_, cells, lacking) => {
  expect(understood(cells).lacking).toEqual(lacking);
});

test("two columns that say the same of the same figures are one, and of different ones a contradiction", () => {
  const rows = (other: number) =>
    understood([
      ["Region", "Krav", "Andel mars", "Andel, mars"],
      ["Region Skåne", 2, 0.4, other],
    ]);
  expect([rows(0.4).doubled.length, rows(0.4).figures.length]).toEqual([0, 1]);
  expect(rows(0.5).doubled.map((pair) => pair.map(({ index }) => index))).toEqual([[3, 2]]);
});
