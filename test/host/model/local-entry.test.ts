import { describe, expect, test } from "vitest";
import { defaultFormat, withPrefix } from "../../../host/model/cell";
import { english, swedish } from "../../../host/model/culture";
import { editedAs, localEntry } from "../../../host/model/local-entry";
import type { CellValue } from "../../../src/sheets";

/** What is typed, what the cell holds, and the number format that it gets; text in both senses where none is said. */
type Row = readonly [typed: string, value: CellValue, numberFormat?: string];

const SWEDISH: readonly Row[] = [
  ["0,713", 0.713],
  ["71,3", 71.3],
  ["-5,5", -5.5],
  ["+7", 7],
  [",5", 0.5],
  ["07", 7],
  ["71,3 %", 0.713, "0.00%"],
  ["71,3\u00a0%", 0.713, "0.00%"],
  ["75%", 0.75, "0%"],
  ["1 234,5", 1234.5, "#,##0.00"],
  ["2\u00a0967\u00a0000\u00a0000", 2_967_000_000, "#,##0"],
  ["2 967 000 000 kr", 2_967_000_000, '#,##0 "kr"'],
  ["1,5E3", 1500, "0.00E+00"],
  ["0.713", "0.713"],
  ["1,234.5", "1,234.5"],
  ["12 34", "12 34"],
  ["2023-03-01", 44_986, "yyyy-mm-dd"],
  ["23-03-01", 44_986, "yyyy-mm-dd"],
  ["2023-03-01 12:00", 44_986.5, "yyyy-mm-dd hh:mm"],
  ["2023-03", 44_986, "mmm-yy"],
  ["mars 2023", 44_986, "mmm-yy"],
  ["1 mars 2023", 44_986, "d-mmm-yy"],
  ["2023-02-29", "2023-02-29"],
  ["3/1/2023", "3/1/2023"],
  ["06:00", 0.25, "hh:mm"],
  ["sant", true],
  ["FALSKT", false],
  ["TRUE", "TRUE"],
  ["#SAKNAS!", "#N/A"],
  ["#N/A", "#N/A"],
  ["#värdefel!", "#VALUE!"],
  ["saknas", "saknas"],
  ["*", "*"],
  ["<20", "<20"],
  ["-", "-"],
  ["Kö 1,5", "Kö 1,5"],
];

const ENGLISH: readonly Row[] = [
  ["0.713", 0.713],
  ["0,713", 713, "#,##0"],
  ["71.3%", 0.713, "0.00%"],
  ["71.3 %", 0.713, "0.00%"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["$1,234", 1234, '"$"#,##0'],
  ["71,3", "71,3"],
  ["1 234", "1 234"],
  ["2023-03-01", 44_986, "m/d/yyyy"],
  ["3/1/2023", 44_986, "m/d/yyyy"],
  ["March 2023", 44_986, "mmm-yy"],
  ["2023-03", 44_986, "mmm-yy"],
  ["13/13/2023", "13/13/2023"],
  ["TRUE", true],
  ["SANT", "SANT"],
  ["#N/A", "#N/A"],
  ["#VÄRDEFEL!", "#VÄRDEFEL!"],
];

describe.each([
  { culture: swedish, rows: SWEDISH },
  { culture: english, rows: ENGLISH },
])("what is typed into a cell in $culture.name", ({ culture, rows }) => {
  test.each(rows.map(([typed, value, numberFormat]) => ({ typed, value, numberFormat })))("$typed", (row) => {
    const { typed, value, numberFormat } = row;
    const entry = localEntry(typed, defaultFormat, { culture, date1904: false });
    // An error's name of another language stays a text, which no cell can tell from an error of that name.
    expect(entry).toEqual({ kind: "value", value, ...(numberFormat === undefined ? {} : { numberFormat }) });
  });
});

const inSwedish = { culture: swedish, date1904: false };

describe("an entry", () => {
  test("is a formula after an equals sign, a plus, a minus or a function's @, and is refused where it is none", () => {
    const entry = (text: string) => localEntry(text, defaultFormat, inSwedish);
    expect(entry("=SUMMA(1;2)")).toEqual({ kind: "formula", formula: "=SUM(1,2)" });
    expect(entry("-A1+0,5")).toEqual({ kind: "formula", formula: "=-A1+0.5" });
    expect(entry("=SUMMA(A1,B1)")).toEqual({ kind: "refused" });
    expect(entry("@SUMMA(1;2)")).toEqual({ kind: "formula", formula: "=SUM(1,2)" });
    expect(entry("=")).toEqual({ kind: "value", value: "=" });
  });

  test("is a text after an apostrophe, which is remembered where the text would be more", () => {
    expect(localEntry("'0,713", defaultFormat, inSwedish)).toEqual({ kind: "value", value: "0,713", isQuoted: true });
    expect(localEntry("'0", defaultFormat, inSwedish)).toEqual({ kind: "value", value: "0", isQuoted: true });
    expect(localEntry("'ord", defaultFormat, inSwedish)).toEqual({ kind: "value", value: "ord" });
  });

  test("in a text cell is that text", () => {
    const text = { ...defaultFormat, numberFormat: "@" };
    for (const typed of ["0,713", "=SUMMA(1;2)", "2023-03", "SANT"])
      expect(localEntry(typed, text, inSwedish)).toEqual({ kind: "value", value: typed });
  });

  test("leaves a cell's own number format, and in one of percentages a number from one on is a percentage", () => {
    const percent = { ...defaultFormat, numberFormat: "0.0%" };
    const value = (text: string) => localEntry(text, percent, inSwedish);
    expect(value("71,3")).toEqual({ kind: "value", value: 0.713 });
    expect(value("0,713")).toEqual({ kind: "value", value: 0.713 });
    expect(value("1")).toEqual({ kind: "value", value: 0.01 });
    expect(value("71,3 %")).toEqual({ kind: "value", value: 0.713 });
    expect(localEntry("5", { ...defaultFormat, numberFormat: "#,##0" }, inSwedish)).toEqual({
      kind: "value",
      value: 5,
    });
  });

  test("of a date counts from 1904 in a workbook that does", () => {
    const entry = localEntry("2023-03-01", defaultFormat, { culture: swedish, date1904: true });
    expect(entry).toMatchObject({ value: 44_986 - 1462 });
  });
});

describe("a cell is edited as", () => {
  const cell = (value: CellValue, numberFormat = "General") => ({ value, format: { ...defaultFormat, numberFormat } });
  test.each([
    ["a number in the user's writing", cell(1234.5, "#,##0.00"), "1234,5", "1234.5"],
    ["all its fifteen digits", cell(65.1 - 62.1), "2,99999999999999", "2.99999999999999"],
    ["a percentage", cell(0.713, "0%"), "71,3%", "71.3%"],
    ["a date", cell(44_986, "d mmmm yyyy"), "2023-03-01", "3/1/2023"],
    ["a date with its time", cell(44_986.25, "yyyy-mm-dd"), "2023-03-01 06:00:00", "3/1/2023 06:00:00"],
    ["a time", cell(0.25, "hh:mm"), "06:00:00", "06:00:00"],
    ["a truth", cell(true), "SANT", "TRUE"],
    ["an error", cell("#N/A"), "#SAKNAS!", "#N/A"],
    ["a text", cell("0.5"), "0.5", "0.5"],
    ["a formula", { ...cell(3), formula: "=SUM(1,2.5)" }, "=SUMMA(1;2,5)", "=SUM(1,2.5)"],
    ["a text with its apostrophe", { value: "01", format: withPrefix(defaultFormat, true) }, "'01", "'01"],
  ] as const)("%s", (_, edited, swedishText, englishText) => {
    expect(editedAs(edited, inSwedish)).toBe(swedishText);
    expect(editedAs(edited, { culture: english, date1904: false })).toBe(englishText);
  });

  test("what it is when that is entered again", () => {
    for (const culture of [swedish, english]) {
      const reading = { culture, date1904: false };
      for (const one of [
        cell(1234.5),
        cell(0.713, "0.0%"),
        cell(44_986, "yyyy-mm-dd"),
        cell(true),
        cell("#N/A"),
        cell("ord"),
      ])
        expect(localEntry(editedAs(one, reading), one.format, reading)).toEqual({ kind: "value", value: one.value });
    }
  });
});
