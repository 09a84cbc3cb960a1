/** The requirements that people's words name. */
import { describe, expect, test } from "vitest";
import { type Requirement } from "../../../src/agreement/agreement";
import { agreement2023 } from "../../../src/agreements/2023";
import { fold } from "../../../src/ground/fold";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { requirementsNamed, requirementsNamedWholly } from "../../../src/reading/named";
import { read } from "../../../src/reading/read";
import { type Observation, type Submission } from "../../../src/reading/submission";
import { type CellValue, type Grid } from "../../../src/sheets/grid";
import { performanceOf, requirement, said } from "../support/made-up";
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

describe("a requirement whose name begins with a number, or whose number has a letter", () => {
  const named = (number: string, name: string): Requirement => ({
    ...requirement({ number, weight: 1 }),
    ...{ id: `id-${fold(name)}`, name, label: said(name) },
  });
  const all = [
    named("1", "90 dagar"),
    named("1a", "Operation"),
    named("2", "3 dagar till läkare"),
    named("3", "Återbesök"),
    named("1.1", "Avancerad utredning"),
  ];
  const numbers = (cell: CellValue): readonly string[] => requirementsNamed(all, cell).map(({ number }) => number);
  const wholly = (text: string): readonly string[] => requirementsNamedWholly(all, text).map(({ number }) => number);

  test.each<readonly [number: string, ...CellValue[]]>([
    ["1", "90 dagar", "1) 90 dagar", "Krav 1", 1, "01", "Krav 90 dagar"],
    ["2", "3 dagar till läkare", "3 DAGAR TILL LÄKARE", "2", "2. 3 dagar till läkare", "Krav 3 dagar till läkare"],
    ["3", 3, "krav 3", "3) Återbesök", "3 Återbesök", "Återbesök", "3."],
    ["1a", "1a", "1A", "1 a", "Krav 1a", "1a) Operation", "nr 1a: Operation", "Operation", "01a"],
    ["1.1", 1.1, "1.1", "krav 1.1", "1.1) Avancerad utredning"],
  ])("%s is read as itself however it is written", (number, ...cells) => {
    for (const cell of cells) expect([cell, numbers(cell)]).toEqual([cell, [number]]);
    for (const cell of cells) expect([cell, wholly(String(cell))]).toEqual([cell, [number]]);
  });

  test.each([
    "3 dagar",
    "3 dagar till läkaren",
    "3-dagarsgränsen",
    "3 år",
    "3,5 dagar",
    "3%",
    "1b",
    "1.2",
    "90",
    "1a) Återbesök",
    "3 Operation",
  ])("%s is no requirement, for nothing is guessed", (text) => {
    expect(numbers(text)).toEqual([]);
  });

  test("a number with a nought before it is the same without", () => {
    const noughts = [requirement({ number: "01", weight: 1 }), requirement({ number: "2", weight: 1 })];
    const [one, two] = noughts;
    for (const cell of ["01", "1", 1, "Krav 1"])
      expect([cell, requirementsNamed(noughts, cell)]).toEqual([cell, [one]]);
    for (const cell of ["02", "2", 2]) expect([cell, requirementsNamed(noughts, cell)]).toEqual([cell, [two]]);
  });

  test("what is not seen in a number, here or there, is as if it were not there", () => {
    const hidden = [requirement({ number: "\u200b4\u00a0b", weight: 1 })];
    for (const cell of ["4 b", "\u200b4\u00a0b", "Krav 4 b"])
      expect([cell, requirementsNamed(hidden, cell)]).toEqual([cell, hidden]);
  });

  test("words of the user's may follow a number, where none but the number's own is asked for", () => {
    const words = ["3) besök igen", "Krav 3, täljare", "1a: knä och höft"];
    expect(words.map(numbers)).toEqual([["3"], ["3"], ["1a"]]);
    expect(words.map(wholly)).toEqual([[], [], []]);
  });

  test("by no agreement a number of days is a requirement", () => {
    const { requirements } = performanceOf(agreement2023);
    expect(
      ["3 dagar till läkare", "7 dagar", "2 veckor"].flatMap((text) => requirementsNamed(requirements, text)),
    ).toEqual([]);
  });
});
