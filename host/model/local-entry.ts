/** What Excel takes a typed text for, in the user's language, and with which text a cell is opened to be edited. */

import type { CellValue } from "../../src/sheets";
import { type Cell, type CellFormat, ERRORS, formulaTyped, needsPrefix } from "./cell";
import type { Culture } from "./culture";
import { localDate, localTime, type Reading } from "./local-date";
import { toInvariantFormula, toLocalFormula } from "./local-formula";
import { shown } from "./shown-text";

/** What was typed: a value, perhaps with the number format that Excel then gives the cell; a formula; or neither. */
export type Entry =
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string; readonly isQuoted?: true }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "refused" };

/** What a text becomes in a cell of that format. A text cell keeps everything; a formula that is none is refused. */
export function localEntry(text: string, { numberFormat }: Pick<CellFormat, "numberFormat">, reading: Reading): Entry {
  if (text === "" || numberFormat === "@") return { kind: "value", value: text };
  if (text.startsWith("'")) {
    const plain = text.slice(1);
    const isMore = plain === "'" || needsPrefix(plain) || understood(plain, reading) !== undefined;
    return { kind: "value", value: plain, ...(isMore ? { isQuoted: true as const } : {}) };
  }
  const found = understood(text, reading);
  if (found) {
    const { value, numberFormat: given } = found;
    if (numberFormat !== "General") return { kind: "value", value: inPercents(value, given, numberFormat) };
    return { kind: "value", value, ...(given === undefined ? {} : { numberFormat: given }) };
  }
  const typed = formulaTyped(text);
  if (typed === undefined) return { kind: "value", value: text };
  const formula = toInvariantFormula(typed, reading.culture);
  return formula === undefined ? { kind: "refused" } : { kind: "formula", formula };
}

/** The text that a cell is edited as, in the cell itself and in the formula bar. */
export function editedAs({ value, formula, format }: Cell, reading: Reading): string {
  const { culture } = reading;
  if (formula !== undefined) return toLocalFormula(formula, culture);
  if (typeof value === "string") return (format.quotePrefix ? "'" : "") + (culture.errors.get(value) ?? value);
  if (typeof value === "boolean") return shown(value, "General", reading);
  const codes = format.numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (codes.includes("%")) return `${digits(value * 100, culture)}%`;
  if (/[ymdhs]/i.test(codes)) return moment(value, reading);
  return digits(value, culture);
}

/** Excel shows no more of a number. */
const DIGITS = 15;

const digits = (value: number, { decimalSeparator }: Culture): string =>
  String(Number(value.toPrecision(DIGITS)))
    .replace("e", "E")
    .replace(".", decimalSeparator);

function moment(serial: number, reading: Reading): string {
  const days = Math.floor(serial);
  const date = days === 0 ? "" : shown(serial, reading.culture.shortDatePattern.toLowerCase(), reading);
  const time = serial === days && days > 0 ? "" : shown(serial, "hh:mm:ss", reading);
  return [date, time].filter((one) => one !== "").join(" ");
}

interface Understood {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/** What a text is more than a text. */
function understood(text: string, reading: Reading): Understood | undefined {
  const { culture } = reading;
  const plain = text.replaceAll(/[\u00a0\u202f]/g, " ").trim();
  const truth = culture.truths.indexOf(plain.toUpperCase());
  if (truth >= 0) return { value: truth === 0 };
  const error = ERRORS.find((one) => (culture.errors.get(one) ?? one) === plain.toUpperCase());
  if (error !== undefined) return { value: error };
  return amount(plain, culture) ?? localDate(plain, reading) ?? localTime(plain);
}

/** A number with what may stand around it: a percent sign, or the sign of the currency. */
function amount(text: string, culture: Culture): Understood | undefined {
  const { sign, isBefore } = culture.currency;
  const percent = /^(.*?) ?%$/s.exec(text)?.[1];
  const money = isBefore && text.startsWith(sign) ? text.slice(sign.length) : undefined;
  const moneyAfter = !isBefore && text.toLowerCase().endsWith(sign) ? text.slice(0, -sign.length) : undefined;
  const found = number((percent ?? money ?? moneyAfter ?? text).trim(), culture);
  if (!found) return undefined;
  const { value, isGrouped, hasDecimals, isScientific } = found;
  const decimals = hasDecimals ? ".00" : "";
  if (percent !== undefined) return { value: percentOf(value), numberFormat: `0${decimals}%` };
  if (money !== undefined) return { value, numberFormat: `"${sign}"#,##0${decimals}` };
  if (moneyAfter !== undefined) return { value, numberFormat: `#,##0${decimals} "${sign}"` };
  if (isScientific) return { value, numberFormat: "0.00E+00" };
  return { value, ...(isGrouped ? { numberFormat: `#,##0${decimals}` } : {}) };
}

/** The hundredth part, as the digits say it: 71,3 % is 0.713 and not what a division of doubles leaves. */
const percentOf = (value: number): number => Number((value / 100).toPrecision(DIGITS));

function number(
  text: string,
  { decimalSeparator, groupSeparator }: Culture,
): { value: number; isGrouped: boolean; hasDecimals: boolean; isScientific: boolean } | undefined {
  const group = groupSeparator === "\u00a0" ? " " : groupSeparator;
  const [, sign = "", whole = "", decimals, power] =
    new RegExp(
      `^([+-]?) ?(\\d+|\\d{1,3}(?:[${group}]\\d{3})+)?(?:[${decimalSeparator}](\\d*))?(?:E([+-]?\\d+))?$`,
      "i",
    ).exec(text) ?? [];
  if (whole === "" && (decimals ?? "") === "") return undefined;
  const written = `${sign}${whole.replaceAll(group, "") || "0"}.${decimals === undefined || decimals === "" ? "0" : decimals}${power === undefined ? "" : `e${power}`}`;
  const value = Number(written);
  if (!Number.isFinite(value)) return undefined;
  return { value, isGrouped: whole.includes(group), hasDecimals: Boolean(decimals), isScientific: power !== undefined };
}

/** In a cell of percentages 71,3 is 71,3 %, and so is 0,713: numbers from one on are percentages. */
function inPercents(value: CellValue, given: string | undefined, numberFormat: string): CellValue {
  const isBare = typeof value === "number" && given === undefined && numberFormat.replace(/"[^"]*"/g, "").includes("%");
  return isBare && Math.abs(value) >= 1 ? percentOf(value) : value;
}
