/** The requirements that people's words name. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type Observation, type Submission } from "../../../src/reading/submission";
import { type CellValue, type Grid } from "../../../src/sheets/grid";
import { performanceOf } from "../support/made-up";
import { codes, resultOf } from "../support/settled";
import { BEFOLKNING, first, type Line, waits } from "../support/sheets";

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

/** The one observation that a line is read as, wherever it stood. */
function observed(line: Line): Observation {
  return { ...first(readFrom(BEFOLKNING, waits([line])).submission.observations), address: "" };
}

/** Problem codes, each with its place: `count-negative Väntetider G6`. */
function places(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) =>
    [code, place?.sheet, place?.cell].filter((part) => part !== undefined).join(" "),
  );
}

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

describe("requirements", () => {
  test.each<readonly [string, ...CellValue[]]>([
    [
      "1",
      1,
      "1",
      "1)",
      "Krav 1",
      "1) Medicinsk bedömning",
      "medicinsk-bedomning",
      "Medicinsk bedömning",
      "MEDICINSK BEDÖMNING",
      "Medicinsk bedömning i primärvården",
    ],
    ["2", 2, "2) Första besök", "forsta-besok", "Första besök inom den specialiserade vården"],
    ["3", 3, "Operation/åtgärd", "operation", "Operation", "3) Operation/åtgärd", "Operation / åtgärd"],
    [
      "4",
      4,
      "Patienter som har väntat över 150 dagar på första besök",
      "Patienter som väntat längre än 150 dagar på första besök",
      "over-150-forsta-besok",
    ],
    [
      "5",
      5,
      "Patienter som har väntat över 150 dagar på operation/åtgärd",
      "Patienter som väntat längre än 150 dagar på operation/åtgärd",
      "over-150-operation",
    ],
    ["6", 6, "Återbesök", "aterbesok", "Återbesök inom den specialiserade vården", "6."],
    [
      "7",
      7,
      "7) Första besök",
      "bup-forsta-besok",
      "BUP första besök",
      "BUP: första besök",
      "Första besök BUP",
      "Första besök inom barn- och ungdomspsykiatrin",
    ],
    ["8", 8, "Fördjupad utredning", "BUP fördjupad utredning", "bup-utredning", "BUP utredning"],
    ["9", 9, "9 Behandling", "Behandling", "BUP behandling", "bup-behandling", "Behandling inom BUP"],
  ])("requirement %s by number, id and words", (number, ...cells) => {
    for (const cell of cells)
      expect([cell, observed({ ...COUNTS, Prestationskrav: cell }).requirement]).toEqual([cell, number]);
  });

  test("the name of every requirement, its id and its aliases are its own", () => {
    for (const { number, id, name, aliases } of performanceOf(agreement2023).requirements) {
      for (const word of [id, name, ...aliases].filter((one) => !/^f[öo]rsta.besök$|^forsta-besok$/i.test(one))) {
        const { submission, problems } = readFrom(BEFOLKNING, waits([{ ...COUNTS, Prestationskrav: word }]));
        expect([word, first(submission.observations).requirement, problems]).toEqual([word, number, []]);
      }
    }
  });

  test("“Första besök” alone may be two requirements: it is read as the first, with one warning for all its rows", () => {
    const { submission, problems } = readFrom(
      BEFOLKNING,
      waits([
        { ...COUNTS, Prestationskrav: "Första besök" },
        { ...COUNTS, Månad: "2023-04", Prestationskrav: "Första besök" },
      ]),
    );
    expect(submission.observations.map(({ requirement }) => requirement)).toEqual(["2", "2"]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "requirement-ambiguous",
        severity: "warning",
        values: { text: "Första besök", chosen: "2 Första besök", others: "7 BUP första besök" },
        place: { sheet: "Väntetider", cell: "D2" },
      }),
    ]);
  });

  test.each<CellValue>(["", 0, 10, "tio", "Akutbesök", true])("%s is no requirement", (cell) => {
    expect(places(readFrom(BEFOLKNING, waits([{ ...COUNTS, Prestationskrav: cell }])).problems)).toEqual([
      "requirement-unknown Väntetider D2",
    ]);
  });
});

describe("a requirement by its id", () => {
  test("“forsta-besok” is the id of one requirement, and not the label that two of them bear", () => {
    expect(codes(resultOf([one({ Prestationskrav: "forsta-besok" })]))).not.toContain("requirement-ambiguous");
  });
});
