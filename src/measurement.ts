/** What was measured: exact shares, and what is known to be missing. */
import type { Requirement } from "./agreement";
import type { Ratio } from "./exact";
import type { Month } from "./month";
import type { RegionCode } from "./regions";

/** Why there is no value: the cell is empty, a small number is hidden, or there was nobody to measure (0 of 0). */
export type Absent = "missing" | "suppressed" | "nobody";

/** An exact share between 0 and 1, or why there is none. */
export type Value = Ratio | Absent;

/** What was measured for a region, month and requirement. */
export interface Measurement {
  readonly region: RegionCode;
  readonly month: Month;
  readonly requirement: Requirement;
  /** The share that the improvement is measured by. */
  readonly current: Value;
  readonly lastYear: Value;
  /** The improvement as a share, above zero when waits became shorter; absent as the first of its two parts that is. */
  readonly improvement: Value;
  /** The share that the level is measured by. */
  readonly level: Value;
  /** How many wait, for requirements with a condition on them. */
  readonly waiting: number | Absent;
  /** The share of those waiting who have waited within the limit. */
  readonly waitingWithin: Value;
  /** The cell of the current figure. */
  readonly address: string;
}

/** Whether a value is there. */
export function isThere(value: Value): value is Ratio {
  return typeof value === "object";
}
