/** Amounts and months as the pane shows them. */
import { decimalText, type Month, numberOf, roundDiv } from "../../../src/ground";
import type { PaneText, Text } from "../../../src/text";

const MILLION = 1_000_000n;
const MINUS = "\u2212";

/** Whole kronor. */
export function kronor(amount: bigint, text: Text): string {
  return text.kronor(signed(String(amount)));
}

/** Whole kronor with a sign, for a difference. */
export function difference(amount: bigint, text: Text): string {
  return `${amount > 0n ? "+" : ""}${kronor(amount, text)}`;
}

/** A whole number with a sign, for a difference. */
export function signedNumber(amount: bigint, text: Text): string {
  return `${amount > 0n ? "+" : ""}${text.number(signed(String(amount)))}`;
}

/** Millions, without the word, with a sign and so many decimals; nothing is `0`. */
export function signedMillions(amount: bigint, decimals: number, text: Text): string {
  if (amount === 0n) return "0";
  const units = roundDiv(amount * 10n ** BigInt(decimals), MILLION);
  return `${amount > 0n ? "+" : ""}${text.number(signed(decimalText(units, decimals)))}`;
}

/** Millions of kronor with one decimal, none when it is zero. */
export function millions(amount: bigint, t: PaneText, text: Text): string {
  const tenths = roundDiv(amount * 10n, MILLION);
  return t.million(text.number(signed(tenths % 10n === 0n ? String(tenths / 10n) : decimalText(tenths, 1))));
}

/** `part` of `whole` in per cent with so many decimals; nothing of nothing is 0. */
export function percentOf(part: bigint, whole: bigint, text: Text, decimals = 1): string {
  const units = whole === 0n ? 0n : roundDiv(part * 100n * 10n ** BigInt(decimals), whole);
  return text.percent(signed(decimalText(units, decimals)));
}

/** `jan`. */
export function shortMonth(month: Month, text: Text): string {
  return text.shortMonth(numberOf(month));
}

function signed(digits: string): string {
  return digits.replace("-", MINUS);
}
