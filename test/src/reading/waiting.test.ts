/** Rows of waiting figures that are filled in by halves. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { settle } from "../../../src/settling/settle";
import { codes, resultOf } from "../support/settled";
import { BEFOLKNING, type Line, sheet, waits } from "../support/sheets";

/** A plain row of Region Stockholm in March, with what is told. */
const one = (line: Line): Line => ({
  Länskod: "01",
  Månad: "2023-03",
  Prestationskrav: 1,
  Täljare: 1,
  Nämnare: 2,
  "Täljare fg år": 1,
  "Nämnare fg år": 2,
  ...line,
});

describe("a sheet that is filled in by halves", () => {
  test.each([
    ["no rows", sheet("Befolkning", [{ Länskod: "", Folkmängd: "" }])],
    [
      "no populations",
      {
        ...BEFOLKNING,
        cells: BEFOLKNING.cells.map((cells, row) => cells.map((cell, column) => (row > 0 && column === 2 ? "" : cell))),
      },
    ],
  ])("Befolkning with %s is a problem for the user, not a broken promise", (_, population) => {
    const result = settle(agreement2023, [population, waits([one({})])]);
    expect(codes(result)).toContain("population-missing");
    expect(result.settlement).toBeUndefined();
  });

  test.each([
    ["a December that shows #N/A", { Månad: "2023-12", Täljare: "#N/A" }],
    ["a December filled in by halves", { Månad: "2023-12", Nämnare: "" }],
    ["a row of another year with a slip in it", { Månad: "2022-03", Täljare: "många" }],
  ])("%s is left out and stops nothing", (_, line) => {
    expect(resultOf([one({}), one(line)]).settlement).toBeDefined();
  });

  test("a share with tolerance below the strict share is as wrong as a count is", () => {
    const shares = {
      Täljare: "",
      Nämnare: "",
      "Täljare fg år": "",
      "Nämnare fg år": "",
      Prestationskrav: 6,
      Andel: "85 %",
      "Andel med tolerans": "80 %",
    };
    expect(codes(resultOf([one(shares)]))).toContain("less-than-strict");
  });
});
