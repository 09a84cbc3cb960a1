/** Excel's functions that the host calculates. */

import { Decimal } from "decimal.js";
import { EXCEL_DIGITS } from "../../src/sheets";
import { everywhere, matrix, together } from "./arrays";
import { criterion } from "./criteria";
import { Unsupported } from "./parse";
import {
  checked,
  compare,
  FormulaError,
  finite,
  isError,
  isMatrix,
  type Scalar,
  single,
  sum,
  toNumber,
  toText,
  toTruth,
  type Value,
} from "./values";

/** A function with its arguments calculated. */
type Calculated = (args: readonly Value[], separator: string) => Value;

/** The numbers among arguments: of ranges only true numbers, of single values what can be taken for one. */
function numbers(args: readonly Value[], separator: string): number[] {
  return args.flatMap((arg) => {
    if (!isMatrix(arg)) return [toNumber(checked(arg), separator)];
    return arg.flatMap((line) => line.map(checked).filter((value): value is number => typeof value === "number"));
  });
}

/** The truths among arguments, by the same rule. */
function truths(args: readonly Value[]): boolean[] {
  const found = args.flatMap((arg) => {
    if (!isMatrix(arg)) return [toTruth(checked(arg))];
    return arg.flatMap((line) =>
      line
        .map(checked)
        .filter((value) => typeof value === "number" || typeof value === "boolean")
        .map(Boolean),
    );
  });
  if (found.length === 0) throw new FormulaError("#VALUE!");
  return found;
}

const total = (all: readonly number[]): number => finite(all.reduce(sum, 0));

function average(all: readonly number[]): number {
  if (all.length === 0) throw new FormulaError("#DIV/0!");
  return total(all) / all.length;
}

const extreme = ([first = 0, ...others]: readonly number[], choose: (a: number, b: number) => number): number =>
  others.reduce((a, b) => choose(a, b), first);

/** A function of single numbers, which also works place by place. */
function ofNumbers(calculate: (...numbers: readonly number[]) => number): Calculated {
  return (args, separator) =>
    everywhere((...values) => finite(calculate(...values.map((value) => toNumber(value, separator)))), args);
}

/** A function that answers about single values, errors among them. */
function about(answer: (value: Scalar) => boolean): (value: Value) => Value {
  return (value) => (isMatrix(value) ? value.map((line) => line.map(answer)) : answer(value));
}

/** Rounds what Excel shows of the number, its fifteen digits. */
function rounding(mode: Decimal.Rounding): Calculated {
  return ofNumbers((number = 0, digits = 0) => {
    const unit = new Decimal(10).pow(-Math.trunc(digits));
    return new Decimal(number.toPrecision(EXCEL_DIGITS)).div(unit).toDecimalPlaces(0, mode).times(unit).toNumber();
  });
}

/** Which places meet every one of the range-and-criterion pairs, with the value there of the range that is summed. */
function meeting(of: Value | undefined, pairs: readonly Value[], separator: string): Scalar[] {
  const ranges = pairs.filter((_, i) => i % 2 === 0).map(matrix);
  const tests = pairs.filter((_, i) => i % 2 === 1).map((value) => criterion(matrix(value)[0]?.[0] ?? null, separator));
  if (tests.length === 0 || tests.length !== ranges.length) throw new FormulaError("#VALUE!");
  const met: Scalar[] = [];
  together([...ranges, matrix(of ?? ranges[0])], (...values) => {
    if (tests.every((test, i) => test(values[i] ?? null))) met.push(values[values.length - 1] ?? null);
  });
  return met;
}

const summed = (values: readonly Scalar[]): number => total(numbers([[values]], "."));

function sumProduct(args: readonly Value[]): number {
  const products: number[] = [];
  together(args.map(matrix), (...values) => {
    let product = 1;
    for (const value of values) product *= typeof checked(value) === "number" ? Number(value) : 0;
    products.push(product);
  });
  return total(products);
}

/** SUBTOTAL's functions; hidden rows are not known here, so 1–11 and 101–111 are alike. */
const SUBTOTALS = ["", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "", "", "", "SUM"] as const;

/** Functions whose arguments may be errors. */
export const inspecting: Readonly<Record<string, (value: Value) => Value>> = {
  ISERROR: about(isError),
  ISNUMBER: about((value) => typeof value === "number"),
  ISTEXT: about((value) => typeof value === "string" && !isError(value)),
  ISBLANK: about((value) => value === null),
};

/** By name; IF, IFERROR and the like, which calculate only what they need, are the evaluator's. */
export const functions: Readonly<Record<string, Calculated>> = {
  SUM: (args, separator) => total(numbers(args, separator)),
  AVERAGE: (args, separator) => average(numbers(args, separator)),
  MAX: (args, separator) => extreme(numbers(args, separator), Math.max),
  MIN: (args, separator) => extreme(numbers(args, separator), Math.min),
  COUNT: (args) => args.flatMap((arg) => matrix(arg).flat()).filter((value) => typeof value === "number").length,
  COUNTA: (args) => args.flatMap((arg) => matrix(arg).flat()).filter((value) => value !== null).length,
  COUNTBLANK: ([range]) =>
    matrix(range)
      .flat()
      .filter((value) => value === null || value === "").length,
  SUMIF: ([range = null, test = null, of = range], separator) => summed(meeting(of, [range, test], separator)),
  SUMIFS: ([of, ...pairs], separator) => summed(meeting(of, pairs, separator)),
  COUNTIF: (args, separator) => meeting(undefined, args, separator).length,
  COUNTIFS: (args, separator) => meeting(undefined, args, separator).length,
  AVERAGEIF: ([range = null, test = null, of = range], separator) =>
    average(numbers([[meeting(of, [range, test], separator)]], separator)),
  AVERAGEIFS: ([of, ...pairs], separator) => average(numbers([[meeting(of, pairs, separator)]], separator)),
  SUMPRODUCT: sumProduct,
  SUBTOTAL([which = null, ...ranges], separator) {
    const calculate = functions[SUBTOTALS[toNumber(single(which), separator) % 100] ?? ""];
    if (!calculate) throw new FormulaError("#VALUE!");
    return calculate(ranges, separator);
  },
  AND: (args) => truths(args).every(Boolean),
  OR: (args) => truths(args).some(Boolean),
  NOT: (args) => everywhere((value = null) => !toTruth(value), args),
  TRUE: () => true,
  FALSE: () => false,
  ABS: ofNumbers((number = 0) => Math.abs(number)),
  INT: ofNumbers((number = 0) => Math.floor(number)),
  MOD: ofNumbers((number = 0, divisor = 0) => {
    if (divisor === 0) throw new FormulaError("#DIV/0!");
    return number - divisor * Math.floor(number / divisor);
  }),
  ROUND: rounding(Decimal.ROUND_HALF_UP),
  ROUNDUP: rounding(Decimal.ROUND_UP),
  ROUNDDOWN: rounding(Decimal.ROUND_DOWN),
  // A cell of a range by its row, and its column where there are several, both counted from one.
  INDEX([range = null, row = 1, column = 1], separator) {
    const [line, place] = [row, column].map((at) => toNumber(single(at), separator) - 1);
    const found = matrix(range)[line ?? 0]?.[place ?? 0];
    if (found === undefined) throw new FormulaError("#REF!");
    return found;
  },
  // The place of a value in a column or a row, exactly: the other ways to match are not calculated here.
  MATCH([wanted = null, range = null, how = 1], separator) {
    if (toNumber(single(how), separator) !== 0) throw new Unsupported("The host does not calculate MATCH by order.");
    const sought = single(wanted);
    const place = matrix(range)
      .flat()
      .findIndex((value) => typeof value === typeof sought && compare(value, sought) === 0);
    if (place < 0) throw new FormulaError("#N/A");
    return place + 1;
  },
  LEN: (args, separator) => everywhere((value = null) => toText(value, separator).length, args),
};
