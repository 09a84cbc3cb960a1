/** What was measured: exact shares, and what is known to be missing. */
import type { Improvement, Requirement, Reserve } from "../agreement";
import type { Month } from "../ground";
import { minus, over, type Ratio } from "../ground";

/**
 * Why there is no value: the cell is empty, a small number was hidden by whoever handed
 * it in, there was nobody to measure (0 of 0), or a change cannot be counted from zero.
 */
export type Absent = "missing" | "suppressed" | "nobody" | "from-zero";

/** Whether the figures were delivered as they should: too few units answered, or too late. */
export type Delivery = "in-order" | "thin" | "late";

/** An exact share between 0 and 1, or a number of people where that is what is measured, or why there is none. */
export type Value = Ratio | Absent;

/** What was measured by a requirement. */
export interface Measurement {
  readonly requirement: Requirement;
  /** The value that the improvement is measured by. */
  readonly current: Value;
  /** The value it is compared with. */
  readonly earlier: Value;
  /** The month of that value, or the first of its months. */
  readonly comparedMonth: Month;
  /**
   * The improvement as a share (points, or of the earlier value), above zero
   * when waits became shorter; absent as the first of its two parts that is.
   */
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
  /** Its sheet, if the figures were gathered from several. */
  readonly sheet?: string;
}

/** A measurement, and the cell of the agreement that it is of. */
export interface Measured {
  readonly reserve: Reserve;
  readonly measurement: Measurement;
}

/** Whether a value is there, and no word for why there is none. */
export function isThere(value: Ratio | string): value is Ratio {
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
