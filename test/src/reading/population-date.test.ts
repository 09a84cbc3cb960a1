/** Of several columns of populations, that of the day which the agreement goes by. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { settle } from "../../../src/settling/settle";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { waits } from "../support/sheets";

const WAITS = waits([
  {
    Länskod: "01",
    Månad: "2023-03",
    Prestationskrav: 2,
    Täljare: 80,
    Nämnare: 100,
    "Täljare fg år": 70,
    "Nämnare fg år": 90,
  },
]);

/** A sheet whose header is the regions and these columns; every region has 1000, 1001 and so on in them. */
function peopled(headers: readonly CellValue[], name = "Befolkning", above: readonly string[] = []): Grid {
  const rows = REGIONS.map(({ code, name: region }) => [`${code} ${region}`, ...headers.map((_, at) => 1000 + at)]);
  return { sheet: name, top: 0, left: 0, cells: [...above.map((text) => [text]), ["region", ...headers], ...rows] };
}

function read(grid: Grid): { readonly people: number | undefined; readonly codes: readonly string[] } {
  const { settlement, problems } = settle(agreement2023, [grid, WAITS]);
  const codes = problems.map(({ code }) => code).filter((code) => code !== "months-open");
  return { people: settlement?.populationOf("01")?.total, codes };
}

describe("of the columns", () => {
  test.each<readonly [readonly CellValue[], number, readonly string[]]>([
    [["Folkmängd 2022"], 1000, ["population-day-unsaid"]],
    [["Folkmängd 1 november 2022"], 1000, []],
    [["Folkmängd 31 dec 2022"], 1000, ["population-date-other"]],
    [["Folkmängd 2021"], 1000, ["population-year-other"]],
    [["2022"], 1000, ["population-day-unsaid"]],
    [[2020, 2021, 2022, 2023], 1002, ["population-years-left-out", "population-day-unsaid"]],
    [["Folkmängd 31 dec 2022", "Folkmängd 1 nov 2022"], 1001, ["population-years-left-out"]],
    [["Folkmängd 2021", "Folkmängd"], 1001, []],
    [["Folkmängd 0–18 2022", "Folkmängd 2022"], 1001, ["population-day-unsaid"]],
  ])("%j the right one is read", (headers, people, codes) => {
    expect(read(peopled(headers))).toEqual({ people, codes });
  });

  test.each([
    [[2019, 2020, 2021]],
    [["Folkmängd 30 juni 2022", "Folkmängd 31 dec 2022"]],
    [["Folkmängd 2022", "Befolkning 2022"]],
  ])("%j none is chosen, and that is an error", (headers) => {
    const { problems, settlement } = settle(agreement2023, [peopled(headers), WAITS]);
    expect(settlement).toBeUndefined();
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: "population-year-open",
        values: { columns: headers.join(", "), expected: "2022-11-01" },
      }),
    );
  });
});

test("a bare year counts people under SCB's title, and not on any sheet", () => {
  const title = ["Folkmängd efter region, ålder, kön och år", ""];
  expect(read(peopled(["2022"], "Blad1", title)).codes).toEqual(["population-day-unsaid"]);
  expect(read(peopled(["2022"], "Blad1")).codes).toEqual(["population-supplied"]);
});

test("a title that names the day says which day it is", () => {
  expect(read(peopled(["2022"], "Blad1", ["Folkmängd i länen den 1 november 2022"])).codes).toEqual([]);
  expect(read(peopled(["Folkmängd"], "Blad1", ["Folkmängd i länen 31 december 2022"])).codes).toEqual([
    "population-date-other",
  ]);
  expect(read(peopled(["Folkmängd"], "Befolkning", ["Uttaget 2023-02-22"])).codes).toEqual([]);
});

test("a choice of the user's own stands", () => {
  const choices = { population: { columns: { population: "2021" } } };
  const { settlement, problems } = settle(agreement2023, [peopled(["2021", "2022"]), WAITS], { choices });
  expect(settlement?.populationOf("01")?.total).toBe(1000);
  expect(problems.map(({ code }) => code)).toEqual(["months-open"]);
});
