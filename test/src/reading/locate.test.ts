/** Where the figures are: sheets, tables and headers, under whatever names. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { agreementMall } from "../../../src/agreements/mall";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type Observation, type Submission } from "../../../src/reading/submission";
import { settle } from "../../../src/settling/settle";
import { type CellValue, type Grid } from "../../../src/sheets/grid";
import { type Column, INPUT, type InputKind } from "../../../src/sheets/names";
import { codes } from "../support/settled";
import { BEFOLKNING, first, type Line, sheet, waits } from "../support/sheets";

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

/** A row with shares in their stead. */
const SHARES: Line = {
  Länskod: "01",
  Månad: "2023-03",
  Prestationskrav: 6,
  Andel: 0.8,
  "Andel fg år": 0.7,
  "Andel med tolerans": 0.85,
  "Andel väntande inom 30 dagar": 0.4,
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

/** A grid whose cells are those of another, renamed or rearranged. */
function changed(
  grid: Grid,
  change: (cells: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): Grid {
  return { ...grid, cells: change(grid.cells) };
}

/** Problem codes, each with its place: `count-negative Väntetider G6`. */
function places(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) =>
    [code, place?.sheet, place?.cell].filter((part) => part !== undefined).join(" "),
  );
}

describe("headers", () => {
  const aliases = (["population", "waiting"] as const).flatMap((kind: InputKind) =>
    (Object.entries(INPUT[kind].headers) as [Column, readonly string[]][]).flatMap(([, headers]) =>
      headers.map((alias) => [kind, first(headers), alias] as const),
    ),
  );

  test.each(aliases)("in the %s, the column %s may be called %s", (kind, own, alias) => {
    // A region is named once, so that the column under test is needed.
    const other = own === "Region" ? "Länskod" : "Region";
    const rename = (line: Line): Line =>
      Object.fromEntries(
        Object.entries(line).flatMap(([header, cell]) =>
          header === other ? [] : [[header === own ? alias : header, cell]],
        ),
      );
    if (kind === "population") {
      const lines = REGIONS.map(({ code, name }) => ({
        Länskod: code,
        Region: name,
        Folkmängd: 1000,
        "Folkmängd 0–18": 200,
        "Villkor uppfyllt": "ja",
        "Per datum": "2022-11-01",
      }));
      const read = readFrom(sheet("Befolkning", lines.map(rename))).submission.populations;
      expect(read).toEqual(
        REGIONS.map(({ code }) => ({
          region: code,
          total: 1000,
          young: 200,
          conditionMet: true,
          asOf: "2022-11-01",
          address: expect.any(String) as string,
        })),
      );
    } else {
      const tested = [
        { ...COUNTS, Rapporterad: "2023-04-14" },
        { Region: "Region Stockholm", ...SHARES },
        { ...COUNTS, Månad: "mars", År: 2023 },
      ].filter((line) => own in line);
      expect(tested).not.toEqual([]);
      for (const line of tested) expect(observed(rename(line))).toEqual(observed(line));
    }
  });

  test.each([
    ["TÄLJARE", "Nämnare i år", "Täljare föregående år", "nämnare förra året"],
    ["taljare", "namnare", "Täljare f.å.", "Nämnare f å"],
    ["Numerator", "Denominator", "Numerator last year", "denominator previous year"],
  ])("counts may stand under %s, %s, %s and %s", (...headers) => {
    const line = {
      Kod: 1,
      Mån: "2023-03",
      Krav: 1,
      ...Object.fromEntries(headers.map((header, index) => [header, [80, 100, 70, 90][index] ?? 0])),
    };
    expect(observed(line)).toMatchObject({
      current: { numerator: 80, denominator: 100 },
      lastYear: { numerator: 70, denominator: 90 },
    });
  });

  test.each([
    "LÄNSKOD",
    "lanskod",
    " Läns-kod ",
    "läns\u00a0kod",
    "La\u0308nskod",
    "lan_kod",
    "Region code",
    "County Code",
  ])("the länskod may stand under “%s”", (header) => {
    const { Länskod: code = "", ...rest } = COUNTS;
    expect(observed({ [header]: code, ...rest, Region: "" }).region).toBe("01");
  });

  test.each(
    (Object.values(INPUT.paid.headers) as readonly (readonly string[])[]).flatMap((headers) =>
      headers.map((alias) => [first(headers), alias] as const),
    ),
  )("in what has been paid, the column %s may be called %s", (own, alias) => {
    const other = own === "Region" ? "Länskod" : "Region";
    const line = { Länskod: "12", Region: "Region Skåne", Utbetalning: "augusti 2023", Belopp: "81 000 000 kr" };
    const renamed = Object.fromEntries(
      Object.entries(line).flatMap(([header, cell]) =>
        header === other ? [] : [[header === own ? alias : header, cell]],
      ),
    );
    const { submission, problems } = read(agreement2023, locate([sheet("Utbetalt", [renamed])], ["paid"]));
    expect(submission.paid).toEqual([{ region: "12", payment: "2023-08", kronor: 81_000_000, address: "C2" }]);
    expect(problems).toEqual([]);
  });

  test("no header names two columns", () => {
    for (const kind of ["population", "waiting", "paid"] as const) {
      const folded = Object.values(INPUT[kind].headers).flatMap((headers) => [
        ...new Set(
          headers.map((header) =>
            header
              .normalize("NFD")
              .toLowerCase()
              .replace(/[^a-z0-9]/g, ""),
          ),
        ),
      ]);
      expect(folded.filter((header, index) => folded.indexOf(header) !== index)).toEqual([]);
    }
  });

  test("stand in any order, with other columns between them", () => {
    const turned = Object.fromEntries(
      Object.entries(COUNTS)
        .reverse()
        .flatMap(([header, cell], index) => [
          [`Anteckning ${index}`, "se bilaga 3"],
          [header, cell],
        ]),
    );
    expect(observed(turned)).toEqual(observed(COUNTS));
  });

  test("may have a title and notes above them, and blank rows anywhere", () => {
    const plain = waits([COUNTS, { ...COUNTS, Månad: "2023-04" }]);
    const blank = plain.cells[0]?.map(() => "") ?? [];
    const dressed = changed(plain, ([header = [], one = [], two = []]) => [
      ["Väntetider för Region Stockholm 2023"],
      ["Källa:", "vantetider.se"],
      blank,
      header,
      blank,
      one,
      blank,
      [" ", "", "\u00a0"],
      two,
      blank,
    ]);
    const { submission, problems } = readFrom(BEFOLKNING, dressed);
    expect(submission.observations.map(({ month, address }) => [month, address])).toEqual([
      ["2023-03", "E6"],
      ["2023-04", "E9"],
    ]);
    expect(problems).toEqual([]);
  });

  test("may stand anywhere on the sheet: addresses are the sheet's own", () => {
    const { submission } = readFrom(
      sheet("Befolkning", [{ Länskod: "01", Folkmängd: 5 }], { top: 9, left: 27 }),
      sheet("Väntetider", [COUNTS], { top: 4, left: 2 }),
    );
    expect([first(submission.populations).address, first(submission.observations).address]).toEqual(["AC11", "G6"]);
  });
});

describe("which rectangle is which", () => {
  test("a table is taken before the sheet it lies in, and is found by its headers under any name", () => {
    const range = waits([{ ...COUNTS, Täljare: 1, "Täljare med tolerans": 2 }]);
    const table = { ...waits([COUNTS]), table: "Vantetider" };
    expect(readFrom(BEFOLKNING, range, table).submission.observations).toEqual(
      readFrom(BEFOLKNING, table).submission.observations,
    );
    const odd = [
      { ...BEFOLKNING, sheet: "Blad1" },
      { ...waits([COUNTS]), sheet: "Blad2" },
    ];
    const { submission, problems } = readFrom(...odd);
    expect([submission.populations.length, submission.observations.length, problems]).toEqual([21, 1, []]);
    expect(submission.sheets).toEqual({ population: "Blad1", waiting: "Blad2", paid: "" });
  });

  test.each(["Folkmängd", "invånare", "POPULATION"])(
    "the populations may be on the sheet %s, and the waits on Waiting times",
    (name) => {
      const { submission } = readFrom({ ...BEFOLKNING, sheet: name }, { ...waits([COUNTS]), sheet: "Waiting times" });
      expect([submission.populations.length, submission.observations.length]).toEqual([21, 1]);
    },
  );

  test("a sheet named as the input is taken before another with the same headers", () => {
    const other = { ...waits([{ ...COUNTS, Länskod: "12", Region: "Skåne" }]), sheet: "Gammalt" };
    expect(first(readFrom(BEFOLKNING, other, waits([COUNTS])).submission.observations).region).toBe("01");
  });

  test("a sheet with all that is needed is taken before one that only has the name", () => {
    const torn = sheet("Väntetider", [{ Länskod: "12", Prestationskrav: 1, Täljare: 1, Nämnare: 2 }]);
    const { submission, problems } = readFrom(BEFOLKNING, torn, { ...waits([COUNTS]), sheet: "Blad2" });
    expect([submission.sheets.waiting, submission.observations.length, problems]).toEqual(["Blad2", 1, []]);
  });

  test("a missing sheet, a missing column and a doubled column are told with what to look for", () => {
    // No populations are known for the template's day; 2023's come with the product.
    expect(codes(settle(agreementMall, []))).toEqual(["sheet-missing", "sheet-missing"]);
    expect(codes(settle(agreement2023, []))).toEqual(["sheet-missing", "population-supplied"]);
    expect(places(readFrom(waits([COUNTS])).problems)).toEqual(["sheet-missing"]);
    const noMonth = sheet("Väntetider", [{ Länskod: "01", Prestationskrav: 1, Täljare: 1, Nämnare: 2 }], {
      top: 4,
      left: 2,
    });
    expect(places(readFrom(BEFOLKNING, noMonth).problems)).toContain("column-missing Väntetider C5");
    const twice = sheet("Väntetider", [{ ...COUNTS, Numerator: 99 }], { top: 4, left: 2 });
    const { submission, problems } = readFrom(BEFOLKNING, twice);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "column-twice",
        severity: "warning",
        values: { column: "Täljare", other: "G5" },
        place: { sheet: "Väntetider", cell: "O5" },
      }),
    ]);
    expect(first(submission.observations).current).toMatchObject({ numerator: 80 });
  });
});
