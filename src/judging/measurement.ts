/** What was measured: exact shares, and what is known to be missing. */
import type { Improvement, RegionCode, Requirement } from "../agreement";
import type { Month, Period } from "../ground";
import { minus, over, type Ratio } from "../ground";

/**
 * Why there is no value: the cell is empty, a small number is hidden, there was nobody to measure (0 of 0), or a change cannot be
 * counted from zero. `hidden` only stands in what is shown to others: the value is known, and too few people are behind it.
 */
export type Absent = "missing" | "suppressed" | "nobody" | "from-zero" | "hidden";

/** Whether the figures were delivered as they should: too few units answered, or too late. */
export type Delivery = "in-order" | "thin" | "late";

/** An exact share between 0 and 1, or a number of people where that is what is measured, or why there is none. */
export type Value = Ratio | Absent;

/** What was measured for a region, period and requirement. */
export interface Measurement {
  readonly region: RegionCode;
  readonly period: Period;
  readonly requirement: Requirement;
  /** The value that the improvement is measured by. */
  readonly current: Value;
  /** The value it is compared with. */
  readonly earlier: Value;
  /** The month of that value, or the first of its months. */
  readonly comparedMonth: Month;
  /** The improvement as a share (points, or of the earlier value), above zero when waits became shorter; absent as the first of its two parts that is. */
  readonly improvement: Value;
  /** The share that the level is measured by. */
  readonly level: Value;
  /** How many wait, for requirements with a condition on them. */
  readonly waiting: number | Absent;
  /** The share of those waiting who have waited within the limit. */
  readonly waitingWithin: Value;
  readonly delivery: Delivery;
  /** The cell of the current figure. */
  readonly address: string;
  /** Where small numbers are hidden: the smallest that is shown. */
  readonly hiddenBelow?: number;
}

/** Whether a value is there. */
export function isThere(value: Value): value is Ratio {
  return typeof value === "object";
}

/** The improvement from an earlier value to the current one, above zero when waits became shorter. */
export function changeOf({ change }: Improvement, better: "higher" | "lower", current: Value, earlier: Value): Value {
  if (!isThere(current)) return current;
  if (!isThere(earlier)) return earlier;
  const gained = better === "higher" ? minus(current, earlier) : minus(earlier, current);
  switch (change.value) {
    case "points":
      return gained;
    case "relative":
      return isZero(earlier) ? "from-zero" : over(gained, earlier);
  }
}

function isZero({ n }: Ratio): boolean {
  return n === 0 || n === 0n;
}
