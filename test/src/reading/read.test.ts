/** Workbooks as people make them: every way of writing a cell, and every slip with its place. */
import { describe, expect, test } from "vitest";
import { REGIONS, readRegion } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { parseMonth } from "../../../src/ground/month";
import { recordOf } from "../../../src/present/record";
import type { Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import type { Observation, Submission } from "../../../src/reading/submission";
import { settle } from "../../../src/settling/settle";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { type Column, INPUT, type InputKind } from "../../../src/sheets/names";
import { readCount, readShare } from "../../../src/sheets/read-cell";
import { TEXT } from "../../../src/text/texts";
import { performanceOf } from "../support/made-up";
import { codes, resultOf, settlementOf } from "../support/settled";
import {
  at,
  BEFOLKNING,
  everyCell,
  first,
  type Line,
  NOTHING,
  PEOPLE,
  perfect,
  sheet,
  there,
  waits,
} from "../support/sheets";

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

  test("a missing sheet, a missing column and a doubled column are told with what to look for", () => {
    expect(codes(settle(agreement2023, []))).toEqual(["sheet-missing", "sheet-missing"]);
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

/** Official name, SCB's län and the landsting of before 2019 (Gotland has never had one). */
const NAMES: readonly (readonly [code: string, short: string, county: string, former: string])[] = [
  ["01", "Stockholm", "Stockholms län", "Stockholms läns landsting"],
  ["03", "Uppsala", "Uppsala län", "Landstinget i Uppsala län"],
  ["04", "Sörmland", "Södermanlands län", "Landstinget Sörmland"],
  ["05", "Östergötland", "Östergötlands län", "Landstinget i Östergötland"],
  ["06", "Jönköping", "Jönköpings län", "Landstinget i Jönköpings län"],
  ["07", "Kronoberg", "Kronobergs län", "Landstinget Kronoberg"],
  ["08", "Kalmar", "Kalmar län", "Landstinget i Kalmar län"],
  ["09", "Gotland", "Gotlands län", "Gotlands kommun"],
  ["10", "Blekinge", "Blekinge län", "Landstinget Blekinge"],
  ["12", "Skåne", "Skåne län", "Region Skåne"],
  ["13", "Halland", "Hallands län", "Landstinget Halland"],
  ["14", "Västra Götaland", "Västra Götalands län", "VGR"],
  ["17", "Värmland", "Värmlands län", "Landstinget i Värmland"],
  ["18", "Örebro", "Örebro län", "Örebro läns landsting"],
  ["19", "Västmanland", "Västmanlands län", "Landstinget Västmanland"],
  ["20", "Dalarna", "Dalarnas län", "Landstinget Dalarna"],
  ["21", "Gävleborg", "Gävleborgs län", "Landstinget Gävleborg"],
  ["22", "Västernorrland", "Västernorrlands län", "Landstinget Västernorrland"],
  ["23", "Jämtland", "Jämtlands län", "Jämtlands läns landsting"],
  ["24", "Västerbotten", "Västerbottens län", "Västerbottens läns landsting"],
  ["25", "Norrbotten", "Norrbottens län", "Norrbottens läns landsting"],
];

describe("regions", () => {
  test.each(NAMES)("region %s is %s, %s and once %s", (code, short, county, former) => {
    const name = there(REGIONS.find((region) => region.code === code)).name;
    const spellings = [
      name,
      short,
      county,
      former,
      `Region ${short}`,
      `${code} ${county}`,
      `${code} ${name}`,
      short.toUpperCase(),
      short.normalize("NFD"),
      short.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
      `  ${name.replaceAll(" ", "\u00a0")} `,
    ];
    for (const spelling of spellings) {
      expect([spelling, observed({ ...COUNTS, Länskod: "", Region: spelling }).region]).toEqual([spelling, code]);
      expect([spelling, observed({ ...COUNTS, Länskod: spelling, Region: "" }).region]).toEqual([spelling, code]);
    }
    for (const written of [code, Number(code), String(Number(code)), `00${code}`])
      expect(observed({ ...COUNTS, Länskod: written, Region: name }).region).toBe(code);
  });

  test.each([
    "Jämtland/Härjedalen",
    "Jämtland Härjedalen",
    "Region Jämtland-Härjedalen",
    "Södermanland",
    "Region Sörmland",
    "Västragötalandsregionen",
    "Region Västra Götaland",
    "Örebro läns landsting",
  ])("%s is known as well", (spelling) => {
    expect(codes(resultOf([{ ...COUNTS, Länskod: "", Region: spelling }]))).not.toContain("region-unknown");
  });

  test("a misspelt name is an error with the region it resembles, and a strange one without", () => {
    const of = (name: string) =>
      readFrom(BEFOLKNING, waits([{ ...COUNTS, Länskod: "", Region: name }])).problems.map(({ values }) => values);
    expect(of("Stokholm")).toEqual([{ text: "Stokholm", suggestion: "Region Stockholm" }]);
    expect(of("Region Västmanlnd")).toEqual([{ text: "Region Västmanlnd", suggestion: "Region Västmanland" }]);
    expect(of("Åland")).toEqual([expect.objectContaining({ text: "Åland" })]);
    expect(of("Danderyds sjukhus")).toEqual([{ text: "Danderyds sjukhus", suggestion: "" }]);
    for (const code of ["02", "11", "15", "16", "26", "99", "100"])
      expect(of(code)).toEqual([{ text: code, suggestion: "" }]);
  });
});

describe("months", () => {
  test.each<CellValue>([
    "2023-01",
    "2023-1",
    "202301",
    202301,
    "2023/01",
    "2023.01",
    "2023-01-01",
    "2023-01-31",
    "2023-01-31T00:00:00",
    44927,
    44957,
    44957.75,
    "januari 2023",
    "Januari 2023",
    "JANUARI 2023",
    "jan 2023",
    "jan. 2023",
    "jan-23",
    "jan 23",
    "2023 januari",
    "January 2023",
    "Jan-23",
    " 2023-01 ",
  ])("%s is January 2023", (cell) => {
    expect(observed({ ...COUNTS, Månad: cell }).month).toBe("2023-01");
  });

  test("every month by its Swedish and English name and by its number in Excel", () => {
    const names = [
      ["januari", "January", 44927],
      ["februari", "February", 44958],
      ["mars", "March", 44986],
      ["april", "April", 45017],
      ["maj", "May", 45047],
      ["juni", "June", 45078],
      ["juli", "July", 45108],
      ["augusti", "August", 45139],
      ["september", "September", 45170],
      ["oktober", "October", 45200],
      ["november", "November", 45231],
    ] as const;
    names.forEach(([swedish, english, serial], index) => {
      for (const cell of [
        `${swedish} 2023`,
        `${english} 2023`,
        `${swedish.slice(0, 3)}-23`,
        `${english.slice(0, 3)}-23`,
        serial,
        serial + 27,
      ]) {
        expect(observed({ ...COUNTS, Månad: cell }).month).toBe(`2023-${String(index + 1).padStart(2, "0")}`);
      }
    });
  });

  test.each<CellValue>([
    "",
    "våren",
    "2023",
    "januari",
    "2023-13",
    "2023-00",
    "13/2023",
    3,
    2023,
    true,
    "kvartal 1 2023",
    "#N/A",
  ])("%s is no month", (cell) => {
    expect(places(readFrom(BEFOLKNING, waits([{ ...COUNTS, Månad: cell }])).problems)).toEqual([
      "month-unreadable Väntetider C2",
    ]);
  });
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

  test.each<CellValue>(["", 0, 10, "tio", "Akutbesök", "#N/A", true])("%s is no requirement", (cell) => {
    expect(places(readFrom(BEFOLKNING, waits([{ ...COUNTS, Prestationskrav: cell }])).problems)).toEqual([
      "requirement-unknown Väntetider D2",
    ]);
  });
});

describe("counts", () => {
  const read = (cell: CellValue) => {
    const { submission, problems } = readFrom(
      BEFOLKNING,
      waits([{ ...COUNTS, "Täljare med tolerans": "", Nämnare: cell }]),
    );
    return [first(submission.observations).current, places(problems)] as const;
  };

  test.each<readonly [CellValue, number]>([
    [1146, 1146],
    ["1146", 1146],
    ["1 146", 1146],
    ["1\u00a0146", 1146],
    ["1\u2009146", 1146],
    ["1\u202f146", 1146],
    ["1 146 st", 1146],
    ["1\u00a0146\u00a0st", 1146],
    ["1146,0", 1146],
    [" 1146 ", 1146],
    ["12 345 678", 12_345_678],
    [2 ** 53 - 1, 2 ** 53 - 1],
    ["9 007 199 254 740 991", 2 ** 53 - 1],
  ])("%s is a count", (cell, count) => {
    expect(read(cell)).toEqual([{ kind: "counts", numerator: 80, denominator: count }, []]);
  });

  test.each<readonly [CellValue, string]>([
    ["544 99 160", "odd-grouping"],
    ["1 14 6", "odd-grouping"],
    ["1 1466", "odd-grouping"],
  ])("%s is read with a warning", (cell, code) => {
    const [current, problems] = read(cell);
    expect(current).toMatchObject({ denominator: Number(String(cell).replaceAll(" ", "")) });
    expect(problems).toEqual([`${code} Väntetider F2`]);
  });

  test.each<readonly [CellValue, string]>([
    ["många", "count-unreadable"],
    ["12a", "count-unreadable"],
    ["1.146.000", "count-unreadable"],
    [true, "count-unreadable"],
    [-1, "count-negative"],
    ["-1", "count-negative"],
    ["\u22121", "count-negative"],
    [1146.5, "count-not-whole"],
    ["1146,5", "count-not-whole"],
    ["1,146", "count-not-whole"],
    [2 ** 53, "count-not-whole"],
    ["#N/A", "cell-error"],
    ["#DIV/0!", "cell-error"],
    ["#SAKNAS!", "cell-error"],
    ["#VÄRDEFEL!", "cell-error"],
    ["#REF!", "cell-error"],
  ])("%s is refused", (cell, code) => {
    expect(read(cell)[1]).toEqual([`${code} Väntetider F2`]);
  });

  test.each(["*", "**", "..", "…", "x", "<20", "< 20", "under 20", "färre än 5", "u.s.", "Sekretess"])(
    "%s hides a small number",
    (cell) => {
      expect(read(cell)).toEqual([{ kind: "suppressed" }, []]);
    },
  );

  test.each(["", "-", "–", "saknas", "N/A", "ej rapporterat"])("“%s” in both cells is nothing yet", (cell) => {
    const { submission, problems } = readFrom(
      BEFOLKNING,
      waits([{ ...COUNTS, Täljare: cell, Nämnare: cell, "Täljare med tolerans": "" }]),
    );
    expect([first(submission.observations).current, problems]).toEqual([{ kind: "missing" }, []]);
  });
});

describe("shares", () => {
  const share = (cell: CellValue) =>
    readFrom(BEFOLKNING, waits([{ ...SHARES, "Andel med tolerans": "", Andel: cell }]));

  test.each<readonly [CellValue, number, number]>([
    [0.713, 713, 1000],
    ["0.713", 713, 1000],
    ["0,713", 713, 1000],
    ["71.3 %", 713, 1000],
    ["71,3 %", 713, 1000],
    ["71,3\u00a0%", 713, 1000],
    ["71.3%", 713, 1000],
    ["71,3 procent", 713, 1000],
    ["71,3", 713, 1000],
    [71.3, 713, 1000],
    [0, 0, 1],
    ["0 %", 0, 1],
    [1, 1, 1],
    ["100 %", 1, 1],
    [100, 1, 1],
    ["1 %", 1, 100],
    ["0,5 %", 5, 1000],
    [1 / 3, 333_333_333_333_333, 1_000_000_000_000_000],
  ])("%s is %i/%i", (cell, n, d) => {
    const { submission, problems } = share(cell);
    const { current } = first(submission.observations);
    expect(problems).toEqual([]);
    if (current.kind !== "share") throw new Error("no share");
    expect(BigInt(current.share.n) * BigInt(d)).toBe(BigInt(n) * BigInt(current.share.d));
  });

  test.each<readonly [CellValue, string]>([
    ["101 %", "share-out-of-range"],
    [-0.1, "share-out-of-range"],
    ["-5 %", "share-out-of-range"],
    [250, "share-out-of-range"],
    ["hälften", "share-unreadable"],
    ["71,3,1", "share-unreadable"],
    ["%", "share-unreadable"],
    [true, "share-unreadable"],
    ["#N/A", "cell-error"],
  ])("%s is refused", (cell, code) => {
    expect(places(share(cell).problems)).toEqual([`${code} Väntetider D2`]);
  });

  test("a bare 0.9 among percentages is read as 90 %, and pointed out where it stands", () => {
    const { submission, problems } = readFrom(
      BEFOLKNING,
      waits(
        [85, 0.9, "0,9 %"].map((cell, index) => ({
          ...SHARES,
          Månad: `2023-0${index + 4}`,
          "Andel med tolerans": "",
          Andel: cell,
        })),
      ),
    );
    expect(submission.observations.map(({ current }) => current)).toMatchObject([
      { share: { n: 85, d: 100 } },
      { share: { n: 9, d: 10 } },
      { share: { n: 9, d: 1000 } },
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "share-ambiguous",
        severity: "warning",
        place: { sheet: "Väntetider", cell: "D3" },
      }),
    ]);
  });

  test("a share beside counts that say otherwise is pointed out and the counts are used; whole per cent are no contradiction", () => {
    const beside = (cell: CellValue) =>
      readFrom(
        BEFOLKNING,
        waits([{ ...COUNTS, Täljare: 713, Nämnare: 1000, "Täljare med tolerans": "", Andel: cell }]),
      );
    expect(places(beside("71 %").problems)).toEqual([]);
    expect(places(beside("76 %").problems)).toEqual(["share-differs Väntetider E2"]);
    expect(first(beside("76 %").submission.observations).current).toEqual({
      kind: "counts",
      numerator: 713,
      denominator: 1000,
    });
  });

  test("a row of shares is settled as the same row of counts is", () => {
    const counts = {
      ...COUNTS,
      Täljare: 831,
      Nämnare: 1000,
      "Täljare fg år": 801,
      "Nämnare fg år": 1000,
      "Täljare med tolerans": 870,
    };
    const shares = { ...SHARES, Andel: "83,1 %", "Andel fg år": 0.801, "Andel med tolerans": "87" };
    const of = (line: Line) =>
      settlementOf(resultOf([line])).verdicts.map(({ path, share: part, level }) => [path, part, level]);
    expect(of(shares)).toEqual([["improvement", 75, "below"]]);
    expect(of(counts)).toEqual(of(shares));
  });
});

/** All columns, from C5: Länskod in C, Region D, Månad E, Prestationskrav F, Täljare G … Svarsfrekvens N, Andel O, P, Q, R. */
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

describe("rows that are no region's", () => {
  test.each(["Riket", "Alla regioner", "RIKET", "Hela riket", "Sverige", "00", "0000", "00 Riket", "Totalt", "Summa"])(
    "%s is left out with a word",
    (name) => {
      const { submission, problems } = readFrom(
        BEFOLKNING,
        sheet("Väntetider", [{ ...FROM_C5, Länskod: "", Region: name, Täljare: "#N/A" }, FROM_C5], { top: 4, left: 2 }),
      );
      expect(submission.observations.map(({ region }) => region)).toEqual(["01"]);
      expect(problems).toEqual([
        expect.objectContaining({
          code: "national-left-out",
          severity: "info",
          values: { count: "1" },
          place: { sheet: "Väntetider", cell: "D6" },
        }),
      ]);
    },
  );

  test("December and other years are left out with a word: December is not measured", () => {
    const { submission, problems } = readFrom(
      BEFOLKNING,
      waits([
        { ...COUNTS, Månad: "2023-12" },
        { ...COUNTS, Månad: "december 2023", Länskod: "03", Region: "" },
        { ...COUNTS, Månad: "2022-03" },
        { ...COUNTS, Månad: "2024-01" },
        COUNTS,
      ]),
    );
    expect(submission.observations.map(({ month }) => month)).toEqual(["2023-03"]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "months-left-out",
        severity: "info",
        values: { count: "4", months: "2022-03, 2023-12, 2024-01" },
        place: { sheet: "Väntetider", cell: "C2" },
      }),
    ]);
  });

  test("a source note below the table, in whichever column, is a note", () => {
    const grid = changed(waits([COUNTS]), (cells) => [
      ...cells,
      ["Källa: vantetider.se, hämtad i juli"],
      ["", "", "", "* färre än 20"],
    ]);
    const { submission, problems } = readFrom(BEFOLKNING, grid);
    expect(submission.observations).toHaveLength(1);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["note-row-left-out", "info"],
      ["note-row-left-out", "info"],
    ]);
  });
});

describe("partial input", () => {
  const amounts = (lines: readonly Line[]) => recordOf(settlementOf(resultOf(lines)), [], TEXT.sv);

  test("one region's own figures: its verdicts and earnings are there, everything that needs the others is null", () => {
    const own = everyCell((region, _, requirement) => (region === "08" ? perfect(requirement) : undefined));
    const record = amounts(own);
    expect([record.complete, record.pot, record.verdicts.length]).toEqual([false, null, 99]);
    // Kalmar earns all that is reserved for it: 2 500 000 000 kr by its part of 10 514 719 inhabitants, to six decimals.
    const reserve =
      (2_500_000_000n * 1_000_000n * BigInt(PEOPLE.get("08") ?? 0) * 2n + 10_514_719n) / (2n * 10_514_719n);
    expect(record.regions["08"]).toMatchObject({
      earned: `${reserve / 1_000_000n}.${String(reserve % 1_000_000n).padStart(6, "0")}`,
      bonus: null,
      total: null,
      payments: { "2023-08": null, "2023-12": null },
    });
    expect(record.regions["01"]).toMatchObject({
      earned: null,
      bonus: null,
      total: null,
      payments: { "2023-08": null, "2023-12": null },
    });
    const told = there(resultOf(own).problems.find(({ code }) => code === "months-open"));
    expect(told.values).toMatchObject({ cells: String(2079 - 99) });
    expect(told.severity).toBe("info");
  });

  test("figures to July: August is paid, December and the pot are open", () => {
    const record = amounts(everyCell((_, month) => (month <= "2023-07" ? NOTHING : undefined)));
    expect([record.complete, record.pot]).toEqual([false, null]);
    for (const { payments, bonus, total } of Object.values(record.regions))
      expect([payments, bonus, total]).toEqual([{ "2023-08": 0, "2023-12": null }, null, null]);
  });

  test("July alone: no payment can be known, not even August's", () => {
    const record = amounts(
      everyCell((_, month, requirement) => (month === "2023-07" ? perfect(requirement) : undefined)),
    );
    for (const { payments } of Object.values(record.regions))
      expect(payments).toEqual({ "2023-08": null, "2023-12": null });
    expect(record.checks.filter(({ holds }) => holds === false)).toEqual([]);
    expect(record.checks.find(({ name }) => name === "payments-block")?.holds).toBeNull();
  });

  test("rows made out in advance with empty figures are open, as if they were not there", () => {
    const filled = everyCell((_, month, requirement) => (month <= "2023-06" ? perfect(requirement) : undefined));
    const ahead = everyCell((_, month, requirement) =>
      month <= "2023-06" ? perfect(requirement) : { "Täljare fg år": 500, "Nämnare fg år": 1000 },
    );
    expect(amounts(ahead)).toEqual(amounts(filled));
  });

  test("no waiting figures at all: the reserves and block 2 are there, nothing else", () => {
    const result = resultOf([{ ...COUNTS, Täljare: "", Nämnare: "", "Täljare med tolerans": "" }]);
    const record = recordOf(settlementOf(result), result.problems, TEXT.sv);
    expect(record.verdicts).toEqual([]);
    expect(record.grants["block-2-folkmangd"]).toMatchObject({ "01": expect.any(Number) as number });
    expect(record.grants).toMatchObject({ "block-2-bup": null, skr: 12_000_000 });
    expect(Object.values(record.regions).map(({ earned }) => earned)).toEqual(REGIONS.map(() => null));
  });
});

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

describe("a cell that a user mistypes", () => {
  test.each(["E1", "e5", ".e5", "+e1"])(
    "“%s” is no number: it is unreadable, and does not stop the program",
    (text) => {
      expect(readCount(text)).toEqual({ kind: "unreadable" });
      expect(readShare(text)).toEqual({ kind: "unreadable" });
      expect(codes(resultOf([one({ Täljare: text })]))).toContain("count-unreadable");
    },
  );

  test.each(["12,000", "12.000", "1,000"])(
    "the text “%s” is not silently read as a thousandth of what an English or a German hand means",
    (text) => {
      const reading = readCount(text);
      expect(reading.kind === "count" && reading.count < 1000 && !reading.oddGrouping).toBe(false);
    },
  );

  test("a länskod and another region's name in one cell are a conflict, not the länskod's region", () => {
    expect(readRegion("01 Skåne län").kind).toBe("unknown");
  });

  test("3.5 is no länskod", () => {
    expect(readRegion(3.5).kind).toBe("unknown");
  });

  test.each(["januari\u00a02023", "jan\u00a02023", "2023–01"])(
    "the month “%s”, copied from a page, is January 2023",
    (text) => {
      expect(parseMonth(text)).toBe("2023-01");
    },
  );
});

describe("a requirement by its id", () => {
  test("“forsta-besok” is the id of one requirement, and not the label that two of them bear", () => {
    expect(codes(resultOf([one({ Prestationskrav: "forsta-besok" })]))).not.toContain("requirement-ambiguous");
  });
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
