/** Numbers, money and months as Swedish writes them. */
import type { Named } from "../named";
import { grouped } from "../writing";

const NO_BREAK = "\u00a0";
/** Decimal text with its thousands apart. */
export const number = (text: string): string => grouped(text, NO_BREAK, ",");
/** Per cent. */
export const percent = (text: string): string => `${number(text)}${NO_BREAK}%`;

const MONTHS = [
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
];

/** Kronor. */
export const kronor = (text: string): string => `${number(text)}${NO_BREAK}kr`;
/** A month of a year. */
export const month = ({ number, year }: Named<"number" | "year", number>): string =>
  `${MONTHS[number - 1] ?? ""} ${String(year)}`;
/** The first letters of a month. */
export const shortMonth = (number: number): string => (MONTHS[number - 1] ?? "").slice(0, 3);
