/** Counts and shares in every way that cells write them. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { decimalText, percentText } from "../../../src/ground/exact";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type Submission } from "../../../src/reading/submission";
import { type CellValue, type Grid } from "../../../src/sheets/grid";
import { readCount, readShare } from "../../../src/sheets/read-cell";
import { TEXT } from "../../../src/text/texts";
import { resultOf, settlementOf } from "../support/settled";
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

/** Problem codes, each with its place: `count-negative Väntetider G6`. */
function places(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) =>
    [code, place?.sheet, place?.cell].filter((part) => part !== undefined).join(" "),
  );
}

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

  const both = (cell: CellValue) => {
    const { submission, problems } = readFrom(
      BEFOLKNING,
      waits([{ ...COUNTS, Täljare: cell, Nämnare: cell, "Täljare med tolerans": "" }]),
    );
    return [first(submission.observations).current.kind, problems];
  };

  test.each([
    "",
    " ",
    "-",
    "--",
    "–",
    "—",
    "n/a",
    "ej rapporterat",
    "Ej levererat",
    "kommer senare",
    "not yet delivered",
  ])("“%s” in both cells is nothing yet", (cell) => {
    expect(both(cell)).toEqual(["undelivered", []]);
  });

  test.each(["Saknas", "uppgift saknas", "finns ej", "ej aktuellt", "missing"])(
    "“%s” says that there is none",
    (cell) => {
      expect(both(cell)).toEqual(["missing", []]);
    },
  );

  test.each(["#BUSY!", "#busy!", "#GETTING_DATA"])("%s is refused as a formula that is not calculated", (cell) => {
    expect(read(cell)[1]).toEqual(["cell-uncalculated Väntetider F2"]);
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

  test("nobody among percentages is 0 however it is written: that is pointed out nowhere", () => {
    const { problems } = readFrom(
      BEFOLKNING,
      waits(
        [85, 0].map((cell, index) => ({
          ...SHARES,
          Månad: `2023-0${index + 4}`,
          "Andel med tolerans": "",
          Andel: cell,
        })),
      ),
    );
    expect(places(problems)).toEqual([]);
  });

  test("a share beside counts that say otherwise is pointed out and the counts are used; whole per cent are no contradiction", () => {
    const beside = (cell: CellValue) =>
      readFrom(
        BEFOLKNING,
        waits([{ ...COUNTS, Täljare: 713, Nämnare: 1000, "Täljare med tolerans": "", Andel: cell }]),
      );
    expect(places(beside("71 %").problems)).toEqual([]);
    // 713 of 1 000 is 71,3 %: a point from it is rounding, and a hundredth of a point more is none.
    for (const point of ["70,3 %", "72,3 %"]) expect(places(beside(point).problems)).toEqual([]);
    for (const more of ["70,29 %", "72,31 %"])
      expect(places(beside(more).problems)).toEqual(["share-differs Väntetider E2"]);
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

describe("parsing and writing", () => {
  test("what Swedish writes as a number or a percentage is read as the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 1000 }), (count, tenths) => {
        expect(readCount(TEXT.sv.number(String(count)))).toEqual({ kind: "count", count, oddGrouping: false });
        const share = readShare(TEXT.sv.percent(decimalText(BigInt(tenths), 1)));
        expect(share.kind === "share" && percentText(share.share)).toBe(decimalText(BigInt(tenths), 1));
      }),
    );
  });
});
