/** A month and its year, in one cell or in two. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import type { CellValue } from "../../../src/sheets/grid";
import { BEFOLKNING, type Line, waits } from "../support/sheets";

const LINE: Line = { Länskod: "01", Prestationskrav: 2, Täljare: 80, Nämnare: 100 };

function monthsOf(...cells: readonly Line[]): readonly [readonly string[], readonly string[]] {
  const grid = waits(cells.map((line) => ({ ...line, ...LINE })));
  const { submission, problems } = read(agreement2023, locate([BEFOLKNING, grid], ["population", "waiting"]));
  return [
    submission.observations.map(({ month }) => month),
    problems.map(({ code, place }) => `${code} ${place?.cell ?? ""}`),
  ];
}

describe("a month without its year", () => {
  test.each<CellValue>(["mars", "Mar.", "March", 3, "3", "03", " 3\u200b"])(
    "%s has it in a column beside it",
    (cell) => {
      expect(monthsOf({ Månad: cell, År: 2023 })).toEqual([["2023-03"], []]);
      expect(monthsOf({ År: "2023", Månad: cell })).toEqual([["2023-03"], []]);
    },
  );

  test.each<CellValue>(["mars", 3, "03"])("%s is told to lack one", (cell) => {
    expect(monthsOf({ Månad: cell })).toEqual([[], ["month-without-year A2"]]);
  });

  test("is told where the year beside it is none", () => {
    expect(monthsOf({ Månad: "mars", År: 2023 }, { Månad: "mars", År: "" }, { Månad: "mars", År: "i år" })).toEqual([
      ["2023-03"],
      ["year-unreadable B3", "year-unreadable B4"],
    ]);
  });
});

test("a whole month stands, and a year beside it that is another is told of once", () => {
  const line = (month: string, year: CellValue): Line => ({ Månad: month, År: year });
  expect(monthsOf(line("2023-03", 2023), line("2023-04", 2022), line("2023-05", 2022), line("2023-06", ""))).toEqual([
    ["2023-03", "2023-04", "2023-05", "2023-06"],
    ["year-other B3"],
  ]);
});
