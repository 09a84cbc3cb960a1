/** The dates and times that Excel understands when they are typed in the user's language. */

import { serialOfUtc } from "./cell";
import type { Culture } from "./culture";

/** How the workbook and the user's Excel read what is typed. */
export interface Reading {
  readonly culture: Culture;
  /** Whether dates count from 1904. */
  readonly date1904: boolean;
}

/** A serial number, and the number format that Excel gives a cell it is typed into. */
export interface DateEntry {
  readonly value: number;
  readonly numberFormat: string;
}

/** A date, with or without its day, and perhaps a time after it. */
export function localDate(text: string, { culture, date1904 }: Reading): DateEntry | undefined {
  const [, written = text, hours] = /^(.*\d) +(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  const time = hours === undefined ? undefined : localTime(hours);
  if (hours !== undefined && !time) return undefined;
  for (const { pattern, order, numberFormat } of DATES) {
    const found = pattern(culture).exec(written);
    if (!found) continue;
    const parts = Object.fromEntries(order.map((name, i) => [name, found[i + 1] ?? ""]));
    const serial = serialOf(parts, culture, date1904);
    if (serial === undefined) continue;
    const format = numberFormat(culture);
    return { value: serial + (time?.value ?? 0), numberFormat: time ? `${format} hh:mm` : format };
  }
  return undefined;
}

type DatePart = "year" | "month" | "day";

interface DateForm {
  readonly pattern: (culture: Culture) => RegExp;
  readonly order: readonly DatePart[];
  readonly numberFormat: (culture: Culture) => string;
}

const NEVER = /(?!)/;
const ISO = "yyyy-mm-dd";
const MONTH = "mmm-yy";
const isSwedish = ({ dateSeparator }: Culture): boolean => dateSeparator === "-";
const shortDate = (culture: Culture): string => (isSwedish(culture) ? ISO : "m/d/yyyy");

/** The forms of dates that both Excels or one of them know; none without a year, which would ask the clock. */
const DATES: readonly DateForm[] = [
  { pattern: () => /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: ["year", "month", "day"], numberFormat: shortDate },
  { pattern: () => /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, order: ["year", "month", "day"], numberFormat: shortDate },
  {
    pattern: (culture) => (isSwedish(culture) ? /^(\d{2})-(\d{2})-(\d{2})$/ : NEVER),
    order: ["year", "month", "day"],
    numberFormat: shortDate,
  },
  {
    pattern: (culture) => (isSwedish(culture) ? NEVER : /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/),
    order: ["month", "day", "year"],
    numberFormat: shortDate,
  },
  { pattern: () => /^(\d{4})-(\d{1,2})$/, order: ["year", "month"], numberFormat: () => MONTH },
  { pattern: () => /^(\p{L}{3,})\.?[ -](\d{4})$/u, order: ["month", "year"], numberFormat: () => MONTH },
  {
    pattern: (culture) =>
      isSwedish(culture) ? /^(\d{1,2})[ -](\p{L}{3,})\.?[ -](\d{4})$/u : /^(\d{1,2})[ -](\p{L}{3,})[ -](\d{4})$/u,
    order: ["day", "month", "year"],
    numberFormat: () => "d-mmm-yy",
  },
];

/** Two digits of a year up to this are of our century, as Windows has it unless told otherwise. */
const LATEST_SHORT_YEAR = 49;

function serialOf(
  { year = "", month = "", day: date = "1" }: Partial<Record<DatePart, string>>,
  culture: Culture,
  date1904: boolean,
): number | undefined {
  const short = Number(year) <= LATEST_SHORT_YEAR ? 2000 : 1900;
  const full = year.length === 2 ? short + Number(year) : Number(year);
  const place = /^\d/.test(month) ? Number(month) - 1 : monthNamed(month, culture);
  const utc = Date.UTC(full, place, Number(date));
  const exists = new Date(utc).getUTCMonth() === place && new Date(utc).getUTCDate() === Number(date);
  return exists && full >= (date1904 ? 1904 : 1900) ? serialOfUtc(utc, date1904) : undefined;
}

/** Which month, from 0, a name or its first three letters is; NaN when none. */
function monthNamed(name: string, culture: Culture): number {
  for (let month = 0; month < MONTHS; month++) {
    const words = { month: "long", timeZone: "UTC" } as const;
    const full = new Date(Date.UTC(2023, month)).toLocaleDateString(culture.name, words).toLowerCase();
    if (name.toLowerCase() === full || name.toLowerCase() === full.slice(0, 3)) return month;
  }
  return Number.NaN;
}

const MONTHS = 12;

/** A time of the day, as its part of one. */
export function localTime(text: string): DateEntry | undefined {
  const [, hours = "", minutes = "", seconds] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const day = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return { value: day / 86_400, numberFormat: seconds === undefined ? "hh:mm" : "hh:mm:ss" };
}
