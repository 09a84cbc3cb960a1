/** Exact numbers: no binary fraction ever decides a tier or an amount. */
import { Decimal as DecimalJs } from "decimal.js";
import { BrokenPromise } from "./broken-promise";

/** decimal.js as this project uses it: enough digits for any sum of kronor, rounding half up. */
const Decimal = DecimalJs.clone({
  precision: 100,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 100,
});

/** A whole number: a `number` while it is safe, a `bigint` when it is not. Both are exact. */
export type Int = number | bigint;

/** A fraction of whole numbers, not necessarily in lowest terms; `d` is positive. */
export interface Ratio {
  readonly n: Int;
  readonly d: Int;
}

/** The ratio of two counts. The denominator must be positive: 0 of 0 is not a number. */
export function ratio(n: number, d: number): Ratio {
  assert(
    Number.isSafeInteger(n) && Number.isSafeInteger(d) && d > 0,
    "a ratio is made of whole numbers with a positive denominator",
  );
  return { n, d };
}

/** A number as people write it (`0.713`, `1e-3`), exactly; `null` when the text is no finite number. */
export function ratioOfText(text: string): Ratio | null {
  const parts = /^([+-]?(?=\.?\d)\d*)(?:\.(\d*))?(e[+-]?\d{1,2})?$/i.exec(text);
  if (!parts) return null;
  if (parts[3] !== undefined) return ratioOfText(new Decimal(text).toFixed());
  const [, whole = "", fraction = ""] = parts;
  return { n: wholeNumber(whole + fraction), d: wholeNumber(`1${"0".repeat(fraction.length)}`) };
}

/** `a - b`, exactly. */
export function minus(a: Ratio, b: Ratio): Ratio {
  return { n: subtract(multiply(a.n, b.d), multiply(b.n, a.d)), d: multiply(a.d, b.d) };
}

/** `a + b`, exactly. */
export function plus(a: Ratio, b: Ratio): Ratio {
  return { n: add(multiply(a.n, b.d), multiply(b.n, a.d)), d: multiply(a.d, b.d) };
}

/** `a / b`, exactly; `b` is above zero. */
export function over(a: Ratio, b: Ratio): Ratio {
  assert(b.n > 0, "nothing is divided by zero");
  return { n: multiply(a.n, b.d), d: multiply(a.d, b.n) };
}

/**
 * `a × factor`, exactly. Where the product is too large for a number, what denominator and factor have in common is
 * divided away first: few products are too large then.
 */
export function times(a: Ratio, factor: number): Ratio {
  if (typeof a.n !== "number" || typeof a.d !== "number" || Number.isSafeInteger(a.n * factor))
    return { n: multiply(a.n, factor), d: a.d };
  const common = commonOf(a.d, factor);
  return { n: multiply(a.n, factor / common), d: a.d / common };
}

function commonOf(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other !== 0) [one, other] = [other, one % other];
  return one;
}

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const left = multiply(a.n, b.d);
  const right = multiply(b.n, a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest whole number, halves upwards (towards plus infinity). */
export function roundHalfUp(a: Ratio): Int {
  return floorDivide(add(multiply(a.n, 2), a.d), multiply(a.d, 2));
}

/** The whole part downwards of a fraction of big integers; `d` is positive. */
export function floorDiv(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n % d < 0n ? quotient - 1n : quotient;
}

/** All of them together. */
export function sum(parts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const part of parts) total += part;
  return total;
}

/** The greatest number that divides both; of none and a number, the number. */
export function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommon(b, a % b);
}

/** The nearest whole number to `n / d`, halves upwards; `d` is positive. */
export function roundDiv(n: bigint, d: bigint): bigint {
  return floorDiv(2n * n + d, 2n * d);
}

/** A whole number of 10^-decimals as decimal text: `decimalText(12345n, 2)` is `"123.45"`. */
export function decimalText(units: Int, decimals: number): string {
  const digits = (units < 0 ? -units : units).toString().padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  return (units < 0 ? "-" : "") + digits.slice(0, cut) + (decimals > 0 ? `.${digits.slice(cut)}` : "");
}

/** The value as a `number`, for drawing and for cells: never for a decision. */
export function approximate(a: Ratio): number {
  return typeof a.n === "number" && typeof a.d === "number"
    ? a.n / a.d
    : new Decimal(a.n.toString()).div(new Decimal(a.d.toString())).toNumber();
}

/** A whole, in tenths of a per cent: the resolution that the agreements' limits are written with. */
export const TENTHS = 1000;

/** A share as per cent with so many decimals, halves upwards: `"71.3"`. For showing, never for a decision. */
export function percentText(share: Ratio, decimals = 1): string {
  return decimalText(roundHalfUp(times(share, 100 * 10 ** decimals)), decimals);
}

/** A function that remembers its answers: the same few questions come back for thousands of rows. */
export function remember<Key, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}

/** A value that is made when it is first asked for, and then kept. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** States a truth about our own program; a failure is our defect, never a user's mistake. */
export function assert(truth: boolean, statement: string): asserts truth {
  if (!truth) throw new BrokenPromise(statement);
}

function wholeNumber(digits: string): Int {
  const small = Number(digits);
  return Number.isSafeInteger(small) ? small : BigInt(digits);
}

function compact(value: bigint): Int {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/** `a × b`, exactly: a double product whose result is a safe integer is; any other is done again in big integers. */
export function multiply(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

/** `a + b`, exactly. */
export function add(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

/** `a - b`, exactly. */
export function subtract(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return BigInt(a) - BigInt(b);
}

/** The whole part downwards of `n / d`; `d` is positive. */
export function floorDivide(n: Int, d: Int): Int {
  if (typeof n === "number" && typeof d === "number") {
    const rest = n % d;
    const quotient = (n - rest) / d;
    return rest < 0 ? quotient - 1 : quotient;
  }
  return compact(floorDiv(BigInt(n), BigInt(d)));
}
