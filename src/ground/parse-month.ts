/** Months as people write them. What may mean two months is none: it is refused, never guessed. */
import { visible } from "./invisible";
import { type DateSystem, dateOfSerial, type Month, monthOf } from "./month";

const MONTH_NAMES: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "feb", "febr"],
  ["mars", "march", "mar"],
  ["april", "apr"],
  ["maj", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augusti", "august", "aug"],
  ["september", "sep", "sept"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/**
 * A month as people write it: `2023-01`, `202301`, `2023M01`, `2023:01`, `01/2023`, `2023-01-31`, `31.1.2023`,
 * `januari 2023`, `jan-23`, `31 January 2023`, or Excel's serial number of any day in it. `null` when it is none of
 * these, or may be two: `03/04/2023`, `23-03`, `3/23`.
 */
export function parseMonth(cell: string | number): Month | null {
  return parseMonthIn("1900", cell);
}

/** The same, where the serial numbers are those of a workbook's own system; `202301` is no serial number in any. */
export function parseMonthIn(system: DateSystem, cell: string | number): Month | null {
  if (typeof cell === "number") return monthOfSerial(cell, system);
  const text = visible(cell)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toLowerCase();
  for (const { form, month } of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts) return month(parts);
  }
  return null;
}

/** The number 1–12 of a month named without its year (`mars`, `Mar.`); `null` when the cell is anything else. */
export function parseMonthName(cell: string | number | boolean): number | null {
  const name = typeof cell === "string" ? /^([a-z]+)\.?(?: månad)?$/.exec(visible(cell).toLowerCase())?.[1] : undefined;
  return name === undefined ? null : numberNamed(name) || null;
}

/** A year of this century by itself: `2023`, `"2023"`, `"år 2023"`; `null` when the cell is anything else. */
export function parseYear(cell: string | number | boolean): number | null {
  const text = visible(String(cell)).toLowerCase();
  const year = Number(/^(?:år |year )?(\d{4})$/.exec(text)?.[1]);
  return isYear(year) ? year : null;
}

type Parts = Readonly<Partial<Record<string, string>>>;

interface Form {
  readonly form: RegExp;
  readonly month: (parts: Parts) => Month | null;
}

const byNumber = ({ year, number }: Parts): Month | null => checked(Number(year), Number(number));
const byName = ({ year, name = "" }: Parts): Month | null =>
  checked(year?.length === 2 ? CENTURY + Number(year) : Number(year), numberNamed(name));

// The first form that fits is the one. A year of two digits goes with a name alone: 23-03 may be many things.
const FORMS: readonly Form[] = [
  // 2023-01, 202301, 2023/1, 2023:01, 2023_01, and any day or hour after it.
  { form: /^(?<year>\d{4})[-/. ]?(?<number>\d{1,2})(?:[-/. ]\d{1,2}(?:[t ].*)?)?$/, month: byNumber },
  { form: /^(?<year>\d{4})(?:[:_]| ?[-/.] ?)(?<number>\d{1,2})$/, month: byNumber },
  // 2023M01, as SCB and Eurostat write.
  { form: /^(?<year>\d{4})[- ]?m ?(?<number>\d{1,2})$/, month: byNumber },
  // 01/2023, 1-2023, 01.2023.
  { form: /^(?<number>\d{1,2})(?: ?[-/.:_] ?| )(?<year>\d{4})$/, month: byNumber },
  // 20230131.
  { form: /^(?<year>\d{4})(?<number>\d{2})(?<day>\d{2})$/, month: ofDay },
  // 31/01/2023, 31.1.2023.
  { form: /^(?<first>\d{1,2})[-/. ](?<second>\d{1,2})[-/. ](?<year>\d{4})(?: \d.*)?$/, month: ofEitherOrder },
  // januari 2023, jan-23, jan. '23, 31 januari 2023.
  {
    form: /^(?:(?:den )?(?:0?[1-9]|[12]\d|3[01])[.:]?[- ]?)?(?<name>[a-z]+)(?:\.|,| månad)?[-/ ]*(?:år )?'?(?<year>\d{4}|\d{2})$/,
    month: byName,
  },
  // January 31, 2023.
  { form: /^(?<name>[a-z]+)\.? \d{1,2}(?:st|nd|rd|th)?, ?(?<year>\d{4})$/, month: byName },
  // 2023 januari, 2023-jan.
  { form: /^(?<year>\d{4})[-/, ]*(?<name>[a-z]+)\.?$/, month: byName },
];

function ofDay({ year, number, day }: Parts): Month | null {
  const month = checked(Number(year), Number(number));
  return month !== null && Number(day) >= 1 && Number(day) <= LONGEST_MONTH ? month : null;
}

// Where only one of the two numbers may be a month, or both are the same, there is one way to read it.
function ofEitherOrder({ first, second, year }: Parts): Month | null {
  const read = [ofDay({ year, number: second, day: first }), ofDay({ year, number: first, day: second })].filter(
    (month) => month !== null,
  );
  return new Set(read).size === 1 ? (read[0] ?? null) : null;
}

function numberNamed(name: string): number {
  return MONTH_NAMES.findIndex((names) => names.includes(name)) + 1;
}

function monthOfSerial(serial: number, system: DateSystem): Month | null {
  if (Number.isInteger(serial) && serial >= CENTURY * 100 && serial < (CENTURY + 100) * 100) {
    return checked(Math.floor(serial / 100), serial % 100); // 202301 typed as a number
  }
  // 20230131 typed as a number; no serial number is as large.
  if (Number.isInteger(serial) && String(serial).length === DIGITS_OF_A_DAY)
    return parseMonthIn(system, String(serial));
  const date = dateOfSerial(serial, system);
  return date === null ? null : checked(Number(date.split("-")[0]), Number(date.split("-")[1]));
}

function checked(year: number, number: number): Month | null {
  return number >= 1 && number <= MONTH_NAMES.length && isYear(year) ? monthOf(year, number) : null;
}

function isYear(year: number): boolean {
  return year >= CENTURY && year < CENTURY + 100;
}

const CENTURY = 2000;
const LONGEST_MONTH = 31;
const DIGITS_OF_A_DAY = 8;
