/** The parts of a month that stand by themselves. */
import { expect, test } from "vitest";
import { parseMonth, parseMonthIn, parseMonthName, parseYear } from "../../../src/ground/parse-month";
import type { CellValue } from "../../../src/sheets/grid";

test.each<readonly [CellValue, number | null]>([
  ["mars", 3],
  ["Mars", 3],
  ["mar.", 3],
  ["MAR", 3],
  ["March", 3],
  ["sept", 9],
  ["mars månad", 3],
  [" mars\u200b", 3],
  ["3", null],
  [3, null],
  ["mars 2023", null],
  ["mars 23", null],
  ["marsch", null],
  ["", null],
  [true, null],
])("%s names month %s", (cell, number) => {
  expect(parseMonthName(cell)).toBe(number);
});

test.each<readonly [CellValue, number | null]>([
  [2023, 2023],
  ["2023", 2023],
  ["år 2023", 2023],
  ["\u200e2023 ", 2023],
  ["23", null],
  [1999, null],
  [2023.5, null],
  ["2023-01", null],
  ["", null],
])("%s is the year %s", (cell, year) => {
  expect(parseYear(cell)).toBe(year);
});

test("a serial number is of the workbook's own system, and digits that are a day are of none", () => {
  expect([parseMonth(44_986), parseMonthIn("1904", 44_986 - 1462)]).toEqual(["2023-03", "2023-03"]);
  expect([parseMonth(20_230_331), parseMonthIn("1904", 20_230_331)]).toEqual(["2023-03", "2023-03"]);
  expect([parseMonth(20_231_331), parseMonth(20_230_332)]).toEqual([null, null]);
});

test("a day and a month in either order are a month where there is one way to read them", () => {
  for (let first = 1; first <= 31; first += 1)
    for (let second = 1; second <= 31; second += 1) {
      const ways = new Set([first, second].filter((one) => one <= 12));
      const month = ways.size === 1 ? `2023-${String([...ways][0]).padStart(2, "0")}` : null;
      expect([first, second, parseMonth(`${first}/${second}/2023`)]).toEqual([first, second, month]);
    }
});
