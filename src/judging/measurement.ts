/** What was measured: exact shares, and what is known to be missing. */
import { hasOwnNumerator, type Improvement, type Requirement } from "../agreement";
import type { Month } from "../ground";
import { minus, over, type Ratio } from "../ground";

/**
 * Why there is no value: it has not been delivered, it was said that there is none, a small number was hidden by
 * whoever handed it in, there was nobody to measure (0 of 0), or a change cannot be counted from zero. Of these only
 * what has not been delivered may still come.
 */
export type Absent = "undelivered" | "missing" | "suppressed" | "nobody" | "from-zero";

/** Whether the figures were delivered as they should: too few units answered, or too late. */
export type Delivery = "in-order" | "thin" | "late";

/** What a failed delivery of figures means: it is pointed out, or the requirement is not met. */
export type ReportingRule = "flag" | "disqualify";

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

/**
 * What a verdict rests on: the value, the one compared with, the
 * level's own, how many wait, and how many of them within the limit.
 */
export type FigureName = "current" | "earlier" | "level" | "waiting" | "waitingWithin";

/** The names, in the order in which they are told. */
export const FIGURES: readonly FigureName[] = ["current", "earlier", "level", "waiting", "waitingWithin"];

/** Whether a requirement looks at a figure; a level without a numerator of its own looks at the current value. */
export function looksAt(requirement: Requirement, name: FigureName): boolean {
  const { improvement, level } = requirement;
  switch (name) {
    case "current":
      return true;
    case "earlier":
      return improvement !== undefined;
    case "level":
      return hasOwnNumerator(requirement);
    case "waiting":
    case "waitingWithin":
      return level?.waiting !== undefined;
  }
}

/** The same measurement had some of its figures been these. */
export function withFigures(
  measurement: Measurement,
  { current, earlier, level, waiting, waitingWithin }: Partial<Pick<Measurement, FigureName>>,
): Measurement {
  const { requirement } = measurement;
  const { improvement, better } = requirement;
  const [now, before] = [current ?? measurement.current, earlier ?? measurement.earlier];
  return {
    ...measurement,
    current: now,
    earlier: before,
    improvement: improvement ? changeOf(improvement, better.value, now, before) : "missing",
    level: hasOwnNumerator(requirement) ? (level ?? measurement.level) : now,
    waiting: waiting ?? measurement.waiting,
    waitingWithin: waitingWithin ?? measurement.waitingWithin,
  };
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
