/** Values while a formula is calculated: what Excel takes a text, a number or a truth for, and how it compares them. */

import { type CellValue, EXCEL_DIGITS } from "../../src/sheets";
import { ERRORS } from "../model/cell";

/** One value; `null` is an empty cell, and an error is its text as in a cell. */
export type Scalar = CellValue | null;

/** Rows of values: a range of cells, or the result of calculating with one. */
export type Matrix = readonly (readonly Scalar[])[];

/** What a formula, or a part of one, results in. */
export type Value = Scalar | Matrix;

/** Thrown where Excel's result is an error value. */
export class FormulaError extends Error {}

/** Whether a result is rows of values. */
export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);
/** Whether a value is an error. */
export const isError = (value: Scalar): value is string =>
  typeof value === "string" && value.startsWith("#") && ERRORS.includes(value);

/** The value itself; throws the error that it is. */
export function checked(value: Scalar): Scalar {
  if (isError(value)) throw new FormulaError(value);
  return value;
}

/** The only value that a function or operator can use; several give `#VALUE!`. */
export function single(value: Value): Scalar {
  if (!isMatrix(value)) return checked(value);
  const [[only = null] = []] = value;
  if (value.length !== 1 || value[0]?.length !== 1) throw new FormulaError("#VALUE!");
  return checked(only);
}

/** A text as a number in the user's writing, or nothing. */
export function numberOf(text: string, decimalSeparator: string): number | undefined {
  const written = text.trim().replace(decimalSeparator, ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : undefined;
}

/** The value as a number. */
export function toNumber(value: Scalar, decimalSeparator: string): number {
  if (typeof value === "string") {
    const number = numberOf(value, decimalSeparator);
    if (number === undefined) throw new FormulaError("#VALUE!");
    return number;
  }
  return Number(value ?? 0);
}

/** The value as a truth. */
export function toTruth(value: Scalar): boolean {
  if (typeof value !== "string") return Boolean(value ?? false);
  const word = value.toUpperCase();
  if (word !== "TRUE" && word !== "FALSE") throw new FormulaError("#VALUE!");
  return word === "TRUE";
}

/** The value as `&` writes it. */
export function toText(value: Scalar, decimalSeparator: string): string {
  if (typeof value === "number")
    return String(Number(value.toPrecision(EXCEL_DIGITS)))
      .replace(".", decimalSeparator)
      .replace("e", "E");
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

/** A finite number; else `#NUM!`. */
export function finite(number: number): number {
  if (!Number.isFinite(number)) throw new FormulaError("#NUM!");
  return number;
}

/** How many units in the first term's last place Excel takes for nothing, where terms cancel out. */
const DUST = 8;

/**
 * The sum of two doubles; of terms that cancel out but for binary dust it is 0. Excel says so of the last addition of
 * a formula only (KB 78113 and what people have measured); here it is so of each.
 */
export function sum(a: number, b: number): number {
  const result = a + b;
  const lastPlace = 2 ** (Math.floor(Math.log2(Math.abs(a))) - 52);
  return Math.abs(result) < DUST * lastPlace ? 0 : result;
}

/** A number as far as Excel shows it: as it compares numbers, though it calculates with all that they have. */
export const asShown = (number: number): number => Number(number.toPrecision(EXCEL_DIGITS));

const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/**
 * Negative, zero or positive: numbers before texts before truths; case does not matter, nor what Excel does not show.
 */
export function compare(left: Scalar, right: Scalar): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === "number" && typeof b === "number") return Math.sign(asShown(a) - asShown(b));
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x.localeCompare(y, "sv") || (x < y ? -1 : 1);
  }
  return rank(a) === rank(b) ? Number(a) - Number(b) : rank(a) - rank(b);
}

const emptyLike = (value: Scalar): CellValue =>
  typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
