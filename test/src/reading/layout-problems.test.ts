/** What tables of other shapes must not be taken for, and what is told of them. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import type { Problem } from "../../../src/problems/problem";
import type { Observation } from "../../../src/reading/submission";
import { understoodOf } from "../../../src/reading/understood";
import { settle } from "../../../src/settling/settle";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { BEFOLKNING } from "../support/sheets";

function grid(name: string, cells: readonly (readonly CellValue[])[], top = 0, left = 0): Grid {
  return { sheet: name, top, left, cells };
}

function readIn(...grids: readonly Grid[]) {
  const { settlement, problems, located } = settle(agreement2023, [BEFOLKNING, ...grids]);
  return {
    observations: settlement?.submission.observations ?? [],
    told: problems.filter(({ code }) => code !== "months-open" && code !== "figures-undelivered").map(toldAs),
    problems,
    understood: understoodOf(located),
  };
}

/** A problem as `code Sheet!D4 values`. */
function toldAs({ code, place, values }: Problem): string {
  const at = place ? ` ${place.sheet}${place.cell === undefined ? "" : `!${place.cell}`}` : "";
  return [`${code}${at}`, ...Object.values(values as Record<string, string>)].join(" | ");
}

/** The figures of an observation in short: `01 2023-03 2: 40/100 30/90`. */
function brief({ region, month, requirement, current, lastYear }: Observation): string {
  const said = (figure: Observation["current"]): string =>
    figure.kind === "counts"
      ? `${figure.numerator}/${figure.denominator}`
      : figure.kind === "share"
        ? String(Number(figure.share.n) / Number(figure.share.d))
        : figure.kind;
  return `${region} ${month} ${requirement}: ${said(current)} ${said(lastYear)}`;
}

const HEADER = ["Region", "Månad", "Krav"];

describe("what words say", () => {
  test("the same header twice, with nothing to tell them apart, stops with both places", () => {
    const { told, observations } = readIn(
      grid("Väntetider", [
        [...HEADER, "Täljare", "Nämnare", "Täljare", "Nämnare"],
        ["Region Skåne", "2023-03", 2, 40, 100, 30, 90],
      ]),
    );
    expect(told).toEqual([
      "column-doubled Väntetider!F1 | Täljare | D1",
      "column-doubled Väntetider!G1 | Nämnare | E1",
    ]);
    expect(observations).toEqual([]);
  });

  test("a year before whose partner is missing stops, and is not let go", () => {
    const { told } = readIn(
      grid("Väntetider", [
        [...HEADER, "Täljare 2023", "Nämnare 2023", "Täljare 2022"],
        ["Region Skåne", "2023-03", 2, 40, 100, 30],
      ]),
    );
    expect(told).toEqual(["pair-incomplete Väntetider!A2 | Täljare fg år | Nämnare fg år"]);
  });

  test("the date of a source and a comparison in a title say nothing of the figures", () => {
    const { observations, told } = readIn(
      grid("Blad1", [
        ["Källa: SKR, uttag 2022-01-15"],
        ["Andel, jämfört med föregående år"],
        [],
        ["Region", "Krav", "2023-03", "2022-03"],
        ["Region Skåne", 2, "40,5 %", "30 %"],
      ]),
    );
    expect(observations.map(brief)).toEqual(["12 2023-03 2: 0.405 0.3"]);
    expect(told).toEqual([]);
  });

  test("counts that look like years are counts", () => {
    const { observations } = readIn(
      grid("Krav 2", [
        ["Region", "Uppgift", "mars 2023", "mars 2022"],
        ["Region Gotland", "Täljare", 2023, 2022],
        ["Region Gotland", "Nämnare", 2031, 2044],
      ]),
    );
    expect(observations.map(brief)).toEqual(["09 2023-03 2: 2023/2031 2022/2044"]);
  });

  test("shares within another limit than the requirement's are not its shares", () => {
    const { told, observations } = readIn(
      grid("Krav 2", [
        ["Region", "Månad", "Andel inom 60 dagar 2023", "Andel inom 60 dagar 2022", "Andel inom 90 dagar 2023"],
        ["Region Skåne", "mars", "40 %", "30 %", "99 %"],
      ]),
    );
    expect(observations.map(brief)).toEqual(["12 2023-03 2: 0.4 0.3"]);
    expect(told).toEqual(["cells-left-out Krav 2!E2 | column-unknown | 1 | Andel inom 90 dagar 2023"]);
  });

  test("where no words say the year it is the agreement's, and that is told", () => {
    const { told, observations, understood } = readIn(
      grid("Krav 2", [
        ["Region", "jan", "mars", "dec"],
        ["Region Skåne", "40,5 %", "50 %", "60 %"],
      ]),
    );
    expect(observations.map(brief)).toEqual(["12 2023-01 2: 0.405 undelivered", "12 2023-03 2: 0.5 undelivered"]);
    expect(told).toEqual([
      "cells-left-out Krav 2!D2 | other-months | 1 | dec",
      "year-assumed Krav 2!A1 | Krav 2 | 2023",
    ]);
    expect(understood.map(({ shape, ...rest }) => ({ ...rest, shape: [...shape] }))).toEqual([
      {
        sheet: "Krav 2",
        tables: 1,
        area: "A1:D2",
        cells: 2,
        shape: [
          ["region", "rows"],
          ["month", "columns"],
          ["year", "assumed"],
          ["requirement", "heading"],
          ["measure", "assumed"],
        ],
      },
    ]);
  });

  test("whole numbers may be people or per cent: nobody guesses", () => {
    const { told } = readIn(
      grid("Krav 2", [
        ["Region", "mars 2023", "mars 2022"],
        ["Region Skåne", 40, 30],
      ]),
    );
    expect(told).toEqual([
      "sheet-missing | Väntetider | Länskod/Region, Månad, Prestationskrav, Täljare/Andel",
      "table-unplaced Krav 2!A1 | Krav 2 | measure | Region, mars 2023, mars 2022",
    ]);
  });

  test("a table that says no requirement is not read, and the headers found are told", () => {
    const { told } = readIn(
      grid("Blad1", [
        ["Region", "Andel mars 2023", "Andel mars 2022"],
        ["Region Skåne", 0.4, 0.3],
      ]),
    );
    expect(told.at(-1)).toBe(
      "table-unplaced Blad1!A1 | Blad1 | requirement | Region, Andel mars 2023, Andel mars 2022",
    );
  });
});

describe("words that several requirements answer to", () => {
  const first = ["Region", "Första besök mars 2023", "Första besök mars 2022"];
  const row = ["Region Skåne", "40 %", "30 %"];

  test.each([
    ["BUP", "12 2023-03 7: 0.4 0.3"],
    ["Barn- och ungdomspsykiatri", "12 2023-03 7: 0.4 0.3"],
    ["Specialiserad vård", "12 2023-03 2: 0.4 0.3"],
  ])("are told apart by %s on the tab or above the table", (area, expected) => {
    const onTab = readIn(grid(area, [first, row]));
    const above = readIn(grid("Blad1", [[area], first, row]));
    expect([onTab.observations.map(brief), above.observations.map(brief)]).toEqual([[expected], [expected]]);
    expect([onTab.told, above.told]).toEqual([[], []]);
  });

  test("are told of where nothing tells them apart", () => {
    expect(readIn(grid("Blad1", [first, row])).told).toEqual([
      "requirement-ambiguous Blad1!B2 | Första besök | 2 Första besök | 7 BUP första besök",
    ]);
  });
});

describe("whose figures they are", () => {
  test("a region on a line of its own is that of the months below it", () => {
    const { observations } = readIn(
      grid("Krav 2", [
        ["Månad", "Täljare", "Nämnare"],
        ["Region Skåne", "", ""],
        ["2023-03", 40, 100],
        ["2022-03", 30, 90],
        ["Region Halland", "", ""],
        ["2023-03", 4, 10],
      ]),
    );
    expect(observations.map(brief)).toEqual(["12 2023-03 2: 40/100 30/90", "13 2023-03 2: 4/10 undelivered"]);
  });

  test("a row of units below the header is nobody's", () => {
    const { observations, told } = readIn(
      grid("Krav 2", [
        ["Region", "Täljare mars 2023", "Nämnare mars 2023", "Täljare mars 2022", "Nämnare mars 2022"],
        ["", "antal", "antal", "antal", "antal"],
        ["Region Skåne", 40, 100, 30, 90],
      ]),
    );
    expect(observations.map(brief)).toEqual(["12 2023-03 2: 40/100 30/90"]);
    expect(told).toEqual([]);
  });

  test("a total without a label is known by its sums, wherever the table stands", () => {
    const { told, observations } = readIn(
      grid(
        "Krav 2",
        [
          ["Region", "Uppgift", "mars 2023", "mars 2022"],
          ["Region Skåne", "Täljare", 40, 30],
          ["Region Halland", "Täljare", 20, 10],
          ["", "", 60, 40],
          [],
          ["Region", "Uppgift", "mars 2023", "mars 2022"],
          ["Region Skåne", "Nämnare", 100, 90],
          ["Region Halland", "Nämnare", 50, 60],
          ["Summa", "", 150, 150],
        ],
        4,
        2,
      ),
    );
    expect(observations.map(brief)).toEqual(["12 2023-03 2: 40/100 30/90", "13 2023-03 2: 20/50 10/60"]);
    expect(told).toEqual([
      "cells-left-out Krav 2!E8 | whole-country | 2 | ",
      "cells-left-out Krav 2!E13 | whole-country | 2 | Summa",
    ]);
  });

  test("a row without a region that is no total is told of", () => {
    const { told } = readIn(
      grid("Krav 2", [
        ["Region", "Andel mars 2023", "Andel mars 2022"],
        ["Region Skåne", 0.4, 0.3],
        ["", 0.7, 0.3],
      ]),
    );
    expect(told).toEqual(["region-missing Krav 2!B3"]);
  });

  test("a hospital whose region has no row of its own is missed, not added up", () => {
    const { told } = readIn(
      grid("Väntetider", [
        ["Region", "Sjukhus", "Månad", "Krav", "Täljare", "Nämnare", "Täljare fg år", "Nämnare fg år"],
        ["Region Skåne", "SUS", "2023-03", 2, 40, 100, 30, 90],
        ["Region Skåne", "Helsingborgs lasarett", "2023-03", 2, 20, 50, 10, 60],
      ]),
    );
    expect(told[0]).toMatch(/^parts-without-region Väntetider!E2 \| Region Skåne \| 8 \| SUS,Helsingborgs lasarett$/);
  });

  test("a misspelt region is told of once, at its cell", () => {
    const { told } = readIn(
      grid("Krav 2", [
        ["Region", "Andel jan 2023", "Andel mars 2023", "Andel jan 2022"],
        ["Region Skåne", 0.4, 0.3, 0.2],
        ["Region Skånne", 0.4, 0.3, 0.2],
      ]),
    );
    expect(told).toEqual(["region-unknown Krav 2!A3 | Region Skånne | Region Skåne"]);
  });

  test("two sheets that say different things of one figure stop, with both cells", () => {
    const sheet = (name: string, share: number): Grid =>
      grid(name, [
        ["Region", "Krav", "Andel mars 2023", "Andel mars 2022"],
        ["Region Skåne", 2, share, 0.2],
      ]);
    expect(readIn(sheet("Nu", 0.4), sheet("Gammal", 0.4)).observations.map(brief)).toEqual(["12 2023-03 2: 0.4 0.2"]);
    expect(readIn(sheet("Nu", 0.4), sheet("Gammal", 0.5)).told).toEqual([
      "row-twice Gammal!C2 | Region Skåne | 2023-03, 2 | Nu!C2",
    ]);
  });

  test("hidden and missing figures keep what they say, and what is filled down is told", () => {
    const { observations, told } = readIn(
      grid("Krav 2", [
        ["Region", "Uppgift", "mars 2023", "mars 2022"],
        ["Region Skåne", "Täljare", "*", "saknas"],
        ["", "Nämnare", 100, "saknas"],
      ]),
    );
    expect(observations.map(brief)).toEqual(["12 2023-03 2: suppressed missing"]);
    expect(told).toContain("filled-down Krav 2!C3 | 1");
  });
});
