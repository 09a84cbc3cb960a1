/** Calendar months without clocks or time zones. */
import { assert } from "./exact";

/** A month as `2023-01`. */
export type Month = `${number}-${number}`;

/** A month, or several in a row as `2021-09/2021-11`, the first and the last. */
export type Period = Month | `${Month}/${Month}`;

const MONTHS_IN_YEAR = 12;

/** The month of a year and a number 1–12. */
export function monthOf(year: number, number: number): Month {
  return `${String(year)}-${String(number).padStart(2, "0")}` as Month;
}

/** The year of a month. */
export function yearOf(month: Month): number {
  return Number(month.slice(0, month.indexOf("-")));
}

/** The number of a month in its year, 1–12. */
export function numberOf(month: Month): number {
  return Number(month.slice(month.indexOf("-") + 1));
}

/** The same month of the year before. */
export function lastYear(month: Month): Month {
  return monthOf(yearOf(month) - 1, numberOf(month));
}

/** The month before. */
export function monthBefore(month: Month): Month {
  return shifted(month, -1);
}

/** The month so many months later, or earlier where the number is negative. */
export function shifted(month: Month, by: number): Month {
  const since = yearOf(month) * MONTHS_IN_YEAR + numberOf(month) - 1 + by;
  return monthOf(Math.floor(since / MONTHS_IN_YEAR), (since % MONTHS_IN_YEAR) + 1);
}

/** The same month so many years later, or earlier where the number is negative. */
export function inYears(month: Month, years: number): Month {
  return shifted(month, years * MONTHS_IN_YEAR);
}

/** Months in a row as one period; a single month is itself. */
export function spanOf(months: readonly Month[]): Period {
  const [first, last] = [months[0], months[months.length - 1]];
  assert(first !== undefined && last !== undefined, "a period has a month");
  return first === last ? first : `${first}/${last}`;
}

/** The months of a period, in order. */
export function monthsIn(period: Period): readonly Month[] {
  if (!period.includes("/")) return [period as Month];
  const [first, last] = period.split("/") as [Month, Month | undefined];
  const months = [first];
  while (last !== undefined && (months[months.length - 1] ?? last) < last) months.push(shifted(first, months.length));
  return months;
}

/** The first month of a period. */
export function firstMonthOf(period: Period): Month {
  return (period.split("/") as Month[])[0] ?? (period as Month);
}

/** The last month of a period. */
export function lastMonthOf(period: Period): Month {
  return (period.split("/") as Month[]).at(-1) ?? (period as Month);
}

/** The last day of a month, `2023-02-28`. */
export function lastDayOf(month: Month): string {
  return new Date(Date.UTC(yearOf(month), numberOf(month), 0)).toISOString().slice(0, ISO_DATE_LENGTH);
}

/** The date so many days later. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_A_DAY).toISOString().slice(0, ISO_DATE_LENGTH);
}

/** Which year the serial numbers of a workbook count from: 1904 where it was begun in an old Excel for Mac. */
export type DateSystem = "1900" | "1904";

/** The date `2022-11-01` of Excel's serial number, or `null` outside 1901–2199. */
export function dateOfSerial(own: number, system: DateSystem = "1900"): string | null {
  const serial = system === "1904" ? own + SERIAL_OF_1904 : own;
  if (!Number.isFinite(serial) || serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return new Date((Math.floor(serial) - SERIAL_OF_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, ISO_DATE_LENGTH);
}

/** Excel's serial number of a date `2022-11-01`. */
export function serialOfDate(date: string, system: DateSystem = "1900"): number {
  const serial = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY + SERIAL_OF_1970;
  return system === "1904" ? serial - SERIAL_OF_1904 : serial;
}

const SERIAL_OF_1970 = 25569;
/** The 1904 system's day 0 in the 1900 system: every date is so much less there. */
const SERIAL_OF_1904 = 1462;
const FIRST_SERIAL = 367;
const LAST_SERIAL = 109575;
const MILLISECONDS_A_DAY = 86_400_000;
const ISO_DATE_LENGTH = 10;
