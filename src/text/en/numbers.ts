/** Numbers, money and months as English writes them. */
import type { Named } from "../named";
import { grouped } from "../writing";

/** Decimal text with its thousands apart. */
export const number = (text: string): string => grouped(text, ",", ".");
/** Per cent. */
export const percent = (text: string): string => `${number(text)}%`;

const MONTHS = [
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
];
/** Kronor; no line break parts them from the currency, and a sign stands before it, as English writes: −SEK 5. */
export const kronor = (text: string): string => {
  const [, sign = "", digits = ""] = /^([-−+]?)(.*)$/s.exec(text) ?? [];
  return `${sign}SEK\u00a0${number(digits)}`;
};
/** A month of a year. */
export const month = ({ number, year }: Named<"number" | "year", number>): string =>
  `${MONTHS[number - 1] ?? ""} ${String(year)}`;
/** The first letters of a month. */
export const shortMonth = (number: number): string => (MONTHS[number - 1] ?? "").slice(0, 3);
