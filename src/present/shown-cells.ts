/** Exact values as cells: the nearest number a spreadsheet can hold. */
import type { Requirement } from "../agreement";
import { approximate, decimalText, type Known, type Ratio, roundDiv, roundHalfUp, TENTHS, times } from "../ground";
import { isThere } from "../judging";
import { type CellValue, type Formula, type Ref, whereKnown } from "../sheets";
import type { ShownValue } from "../shown";
import type { Text } from "../text";

/** Decimals of an öre amount. */
export const ORE = 2;

/** An amount in units of 10^-2 kronor as a cell. */
export function oreCell(units: Known, text: Text): CellValue {
  // Both are exact as doubles, so the quotient is the double nearest to the amount.
  return units === "open" ? text.open : Number(units) / 100;
}

/** Whole kronor as a cell. */
export function kronorCell(kronor: Known | undefined, text: Text): CellValue {
  return kronor === "open" || kronor === undefined ? text.open : Number(kronor);
}

/** A share, or nothing when there is none. */
export function shareCell(value: ShownValue): CellValue {
  return isThere(value) ? approximate(value) : "";
}

/** What a requirement measures: a share, or a number of people; nothing when there is none. */
export function countOrShareCell({ quantity }: Requirement, value: ShownValue): CellValue {
  return quantity.value === "count" && isThere(value) ? Number(roundHalfUp(value)) : shareCell(value);
}

/** A change in percentage points (or per cent) with one decimal, or nothing. */
export function pointsCell(value: ShownValue): CellValue {
  return isThere(value) ? Number(roundHalfUp(times(value, TENTHS))) / 10 : "";
}

/** A change or a margin with two decimals, or nothing: where one decimal would hide which side of a limit it is on. */
export function finePointsCell(value: ShownValue | undefined): CellValue {
  return value !== undefined && isThere(value) ? Number(roundHalfUp(times(value, TENTHS * 10))) / 100 : "";
}

/** `part` of `whole` as a share; nothing of nothing is an empty cell. */
export function partOf(part: Known, whole: bigint, text: Text): CellValue {
  if (part === "open") return text.open;
  return whole === 0n ? "" : approximate({ n: part, d: whole });
}

/** The same of two cells, natively. */
export function partFormula(part: Ref, whole: Ref, { open }: Text): Formula {
  return whereKnown([part], ["IF(", whole, '=0,"",', part, "/", whole, ")"], open);
}

/** An exact amount in kronor as decimal text, halves upwards. */
export function kronorText({ n, d }: Ratio, decimals: number): string {
  return decimalText(roundDiv(BigInt(n) * 10n ** BigInt(decimals), BigInt(d)), decimals);
}
