/** Months and days as people write them, and as Excel counts them. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { dateOfSerial, lastYear, monthOf, numberOf, serialOfDate, yearOf } from "../../../src/ground/month";
import { parseMonth } from "../../../src/ground/parse-month";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type Observation, type Submission } from "../../../src/reading/submission";
import { type CellValue, type Grid } from "../../../src/sheets/grid";
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
    "2023M01",
    "2023m1",
    "2023 M01",
    "2023:01",
    "2023_01",
    "2023 - 01",
    "01/2023",
    "1/2023",
    "1-2023",
    "01.2023",
    "01 2023",
    "20230131",
    20_230_131,
    "31/01/2023",
    "01/31/2023",
    "31.1.2023",
    "01/01/2023",
    "1 januari 2023",
    "den 31 januari 2023",
    "January 31, 2023",
    "januari, 2023",
    "januari/2023",
    "Januari -23",
    "januari månad 2023",
    "2023, januari",
    "2023-jan",
    "\u200bjanuari\u00a02023\ufeff",
    "2023\u00ad-01",
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
    "2023-13",
    "2023-00",
    "13/2023",
    2023,
    true,
    "kvartal 1 2023",
    "03/04/2023",
    "3.4.2023",
    "03-04-2023",
    "23-01",
    "01/23",
    "1-23",
    "2301",
    "23-jan",
    "31 januari",
    "2023M13",
    "2023Q1",
    "2023 v 3",
    "2023-01--2023-03",
    "januari–mars 2023",
    "32 januari 2023",
    "20230132",
    "31/13/2023",
  ])("%s is no month", (cell) => {
    expect(places(readFrom(BEFOLKNING, waits([{ ...COUNTS, Månad: cell }])).problems)).toEqual([
      "month-unreadable Väntetider C2",
    ]);
  });
});

describe("parsing and writing", () => {
  test("a month is read back from every way of writing it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = monthOf(year, number);
        expect([yearOf(month), numberOf(month)]).toEqual([year, number]);
        expect(lastYear(month)).toBe(monthOf(year - 1, number));
        const swedish =
          [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
          ][number - 1] ?? "";
        const english =
          [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
          ][number - 1] ?? "";
        const two = String(number).padStart(2, "0");
        const forms = [
          month,
          `${year}${two}`,
          year * 100 + number,
          `${year}/${number}`,
          `${year}-${two}-28`,
          `${swedish} ${year}`,
          `${english} ${year}`,
          `${swedish.slice(0, 3)}-${String(year).slice(2)}`,
          ` ${swedish.toUpperCase()} ${year} `,
        ];
        expect(forms.map(parseMonth)).toEqual(forms.map(() => month));
      }),
    );
  });

  test("every day from 2000 to 2099 has its serial number in Excel, and its month by it", () => {
    expect(serialOfDate("2023-01-01")).toBe(44927);
    for (let serial = serialOfDate("2000-01-01"); serial <= serialOfDate("2099-12-31"); serial += 1) {
      const date = dateOfSerial(serial) ?? "";
      if (serialOfDate(date) !== serial || parseMonth(serial) !== date.slice(0, 7))
        throw new Error(`${serial} is ${date}`);
    }
    expect(dateOfSerial(44957.999)).toBe("2023-01-31");
    expect([dateOfSerial(0), dateOfSerial(-5), dateOfSerial(1e9), dateOfSerial(Number.NaN)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
