/** Excel's doubles to exact numbers, and what Excel shows when that cannot be done. */
import { compare, ratioOfText, roundDiv, type Ratio } from "../src/exact";
import { languageOf, TEXT, type Text } from "../src/text";

/** Excel keeps and shows at most this many significant digits: a number enters as what the user sees. */
const EXCEL_DIGITS = 15;
const ORE_IN_KRONA = 100n;

/** The words of the language Excel is shown in. */
export function language(): Text {
  return TEXT[typeof Office === "undefined" ? "sv" : languageOf(Office.context.displayLanguage)];
}

/** The error that a cell shows: `#VALUE!` or `#N/A`, with a text in the language Excel is shown in. */
export function refusal(code: "invalidValue" | "notAvailable", message: keyof Text["functions"] | (string & {}), value = ""): CustomFunctions.Error {
  const texts = language().functions;
  const words = message in texts ? texts[message as keyof Text["functions"]](value) : message;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], words);
}

/** An amount in kronor, exactly as shown; not negative. */
export function kronorOf(amount: number): Ratio {
  const value = ratioOfText(String(Number(amount.toPrecision(EXCEL_DIGITS))));
  if (!value || value.n < 0) throw refusal("invalidValue", "amountUnreadable", String(amount));
  return value;
}

/** An amount in whole units; not negative. */
export function wholeOf(amount: number): bigint {
  const value = kronorOf(amount);
  if (BigInt(value.n) % BigInt(value.d) !== 0n) throw refusal("invalidValue", "notWhole", String(amount));
  return BigInt(value.n) / BigInt(value.d);
}

/** An amount in öre, halves upwards. */
export function oreOf(amount: number): bigint {
  const { n, d } = kronorOf(amount);
  return roundDiv(BigInt(n) * ORE_IN_KRONA, BigInt(d));
}

/** A count: a whole number from zero up. */
export function countOf(value: number): number {
  const whole = kronorOf(value);
  if (compare(whole, { n: Math.round(value), d: 1 }) !== 0) throw refusal("invalidValue", "notWhole", String(value));
  return Math.round(value);
}

/** Numbers as whole multiples of one common decimal unit, row by row. */
export function decimalsOf(values: readonly (readonly number[])[]): bigint[] {
  const ratios = values.flat().map(kronorOf);
  const unit = ratios.reduce((largest, { d }) => (BigInt(d) > largest ? BigInt(d) : largest), 1n);
  return ratios.map(({ n, d }) => BigInt(n) * (unit / BigInt(d)));
}
