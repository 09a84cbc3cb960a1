/** Workbooks as people make them: every way of writing a cell, and every slip with its place. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type Submission } from "../../../src/reading/submission";
import { settle } from "../../../src/settling/settle";
import { type Grid } from "../../../src/sheets/grid";
import { at, BEFOLKNING, type Line, PEOPLE, sheet, waits } from "../support/sheets";

/** A row with counts in every column; 6 because follow-up visits use the most of them. */
const COUNTS: Line = {
  Länskod: "01",
  Region: "Region Stockholm",
  Månad: "2023-03",
  Prestationskrav: 6,
  Täljare: 80,
  Nämnare: 100,
  "Täljare fg år": 70,
  "Nämnare fg år": 90,
  "Täljare med tolerans": 85,
  Väntande: 30,
  "Väntande inom 30 dagar": 10,
  Svarsfrekvens: 0.97,
};

function readFrom(...grids: readonly Grid[]): {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
} {
  const located = locate(grids, ["population", "waiting"]);
  const { submission, problems } = read(agreement2023, located);
  return { submission, problems: [...located.problems, ...problems] };
}

/** Problem codes, each with its place: `count-negative Väntetider G6`. */
function places(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) =>
    [code, place?.sheet, place?.cell].filter((part) => part !== undefined).join(" "),
  );
}

/**
 * All columns, from C5: Länskod in C, Region D, Månad E,
 * Prestationskrav F, Täljare G … Svarsfrekvens N, Andel O, P, Q, R.
 */
const FROM_C5: Line = {
  ...COUNTS,
  Andel: "",
  "Andel fg år": "",
  "Andel med tolerans": "",
  "Andel väntande inom 30 dagar": "",
};

describe("every slip is told with its code, its sheet and its cell, in a sheet that starts at C5", () => {
  test.each<readonly [what: string, change: Line, expected: readonly string[]]>([
    ["an unknown region", { Region: "Atlantis" }, ["region-unknown D6"]],
    ["an unknown länskod", { Länskod: "02" }, ["region-unknown C6"]],
    ["a länskod and a name that differ", { Region: "Region Skåne" }, ["region-conflict D6"]],
    ["no region", { Länskod: "", Region: "" }, ["region-missing D6"]],
    ["an unreadable month", { Månad: "våren" }, ["month-unreadable E6"]],
    ["an unknown requirement", { Prestationskrav: 10 }, ["requirement-unknown F6"]],
    ["a numerator that is no number", { Täljare: "många" }, ["count-unreadable G6"]],
    ["a negative denominator", { Nämnare: -3 }, ["count-negative H6"]],
    ["a decimal last year", { "Täljare fg år": 12.5 }, ["count-not-whole I6"]],
    ["an error value last year", { "Nämnare fg år": "#N/A" }, ["cell-error J6"]],
    ["odd spaces", { Väntande: "1 23 456" }, ["odd-grouping L6"]],
    ["a numerator above the denominator", { Täljare: 101, "Täljare med tolerans": "" }, ["more-than-all G6"]],
    ["last year's numerator above its denominator", { "Täljare fg år": 91 }, ["more-than-all I6"]],
    ["more with tolerance than all", { "Täljare med tolerans": 101 }, ["more-than-all K6"]],
    ["more waiting within 30 days than waiting", { "Väntande inom 30 dagar": 31 }, ["more-than-all M6"]],
    ["less with tolerance than without", { "Täljare med tolerans": 79 }, ["less-than-strict K6"]],
    ["a numerator without its denominator", { Nämnare: "", "Täljare med tolerans": "" }, ["pair-incomplete H6"]],
    ["a denominator without its numerator", { Täljare: "", "Täljare med tolerans": "" }, ["pair-incomplete G6"]],
    ["last year's numerator alone", { "Nämnare fg år": "" }, ["pair-incomplete J6"]],
    ["last year's denominator alone", { "Täljare fg år": "" }, ["pair-incomplete I6"]],
    ["those within 30 days without those waiting", { Väntande: "" }, ["pair-incomplete L6"]],
    ["an unreadable response rate", { Svarsfrekvens: "hög" }, ["share-unreadable N6"]],
    ["a share that is none", { Andel: "hälften" }, ["share-unreadable O6"]],
    ["last year's share above 100 %", { "Andel fg år": "120 %" }, ["share-out-of-range P6"]],
    ["an error value for a share", { "Andel med tolerans": "#VALUE!" }, ["cell-error Q6"]],
    ["a negative share", { "Andel väntande inom 30 dagar": "-4 %" }, ["share-out-of-range R6"]],
    ["those waiting, and not how many within 30 days", { "Väntande inom 30 dagar": "" }, []],
    ["no tolerance", { "Täljare med tolerans": "" }, []],
  ])("%s", (_, change, expected) => {
    const { problems } = readFrom(BEFOLKNING, sheet("Väntetider", [{ ...FROM_C5, ...change }], { top: 4, left: 2 }));
    expect(places(problems)).toEqual(expected.map((one) => one.replace(" ", " Väntetider ")));
  });

  test("several slips in a row are all told, and the row below is read", () => {
    const { submission, problems } = readFrom(
      BEFOLKNING,
      sheet("Väntetider", [{ ...FROM_C5, Månad: "?", Täljare: "?", "Nämnare fg år": -1 }, FROM_C5], {
        top: 4,
        left: 2,
      }),
    );
    expect(places(problems)).toEqual([
      "month-unreadable Väntetider E6",
      "count-unreadable Väntetider G6",
      "count-negative Väntetider J6",
    ]);
    expect(submission.observations.map(({ address }) => address)).toEqual(["G7"]);
  });

  test.each<readonly [what: string, change: (lines: Line[]) => Line[], expected: readonly string[]]>([
    ["a region is missing", (lines) => lines.slice(1), ["population-missing"]],
    [
      "a population is unreadable",
      (lines) => with0(lines, { Folkmängd: "ca 2 miljoner" }),
      ["count-unreadable E6", "population-missing"],
    ],
    ["a population is empty", (lines) => with0(lines, { Folkmängd: "" }), ["population-missing"]],
    [
      "a population is 0",
      (lines) => with0(lines, { Folkmängd: 0 }),
      ["population-zero E6", "population-young-larger E6"],
    ],
    [
      "a population is negative",
      (lines) => with0(lines, { Folkmängd: -5 }),
      ["count-negative E6", "population-missing"],
    ],
    ["a region stands twice", (lines) => [...lines, at(lines, 0)], ["row-twice E27"]],
    [
      "a name is misspelt",
      (lines) => with0(lines, { Länskod: "", Region: "Stokholm" }),
      ["region-unknown D6", "population-missing"],
    ],
    [
      "a name is misspelt beside its länskod",
      (lines) => with0(lines, { Region: "Stokholm" }),
      ["region-unknown D6", "population-missing"],
    ],
    ["some lack the population 0–18", (lines) => with0(lines, { "Folkmängd 0–18": "" }), ["population-young-partial"]],
    [
      "the population 0–18 is larger than the whole",
      (lines) => with0(lines, { "Folkmängd 0–18": 9_999_999 }),
      ["population-young-larger E6"],
    ],
    ["a date cannot be read", (lines) => with0(lines, { "Per datum": "hösten" }), ["date-unreadable G6"]],
    ["the dates differ", (lines) => with0(lines, { "Per datum": "2022-12-31" }), ["population-dates-mixed"]],
    [
      "all have another date",
      (lines) => lines.map((line) => ({ ...line, "Per datum": 44926 })),
      ["population-date-other"],
    ],
    ["all is well", (lines) => lines, []],
  ])("of the populations: %s", (_, change, expected) => {
    const lines = REGIONS.map(
      ({ code, name }): Line => ({
        Länskod: code,
        Region: name,
        Folkmängd: PEOPLE.get(code) ?? 0,
        "Folkmängd 0–18": 10_000,
        "Per datum": 44866,
      }),
    );
    const result = settle(agreement2023, [sheet("Befolkning", change(lines), { top: 4, left: 2 }), waits([COUNTS])]);
    const own = result.problems.filter(({ place }) => place?.sheet === "Befolkning");
    expect(places(own)).toEqual(expected.map((one) => one.replace(/^(\S+)/, "$1 Befolkning")));
    expect(result.settlement === undefined).toBe(own.some(({ severity }) => severity === "error"));
  });

  function with0(lines: Line[], change: Line): Line[] {
    return lines.map((line, index) => (index === 0 ? { ...line, ...change } : line));
  }

  test("a row given twice is an error that names the first, however the region is spelt", () => {
    const again = {
      ...FROM_C5,
      Länskod: "",
      Region: "Stockholms län",
      Månad: "mars 2023",
      Prestationskrav: "Återbesök",
    };
    const result = settle(agreement2023, [BEFOLKNING, sheet("Väntetider", [FROM_C5, again], { top: 4, left: 2 })]);
    expect(result.problems).toEqual([
      expect.objectContaining({
        code: "row-twice",
        severity: "error",
        values: { region: "Region Stockholm", key: "2023-03, 6", other: "G6" },
        place: { sheet: "Väntetider", cell: "G7" },
      }),
    ]);
  });
});
