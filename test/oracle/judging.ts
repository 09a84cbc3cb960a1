/** What a cell earns when all that will come has come: by the level, by the improvement, or nothing. */
import { type Fraction, floor, fraction, less, order, product, quotient, sum } from "../src/support/fraction";
import type { Value } from "./figures";
import type { Limit, Requirement } from "./rules";

/** How a measured value meets a limit that is written with one decimal ([domain] 2, row 1). */
export type Precision = "difference" | "exact" | "shares";

/** By which path a cell earned its share, or why it earned nothing. */
export type Path = "level" | "improvement" | "none" | "not-assessable" | "disqualified";

/** What a cell earned, in per cent of what is reserved. */
export interface Verdict {
  readonly share: number;
  readonly path: Path;
}

/** A value of each figure, or none. */
export interface Values {
  readonly current: Value;
  readonly earlier: Value;
  readonly own: Value;
  readonly waiting: Value;
  readonly waitingWithin: Value;
}

/** The verdict; a value that has not come is as good as none. */
export function judge(requirement: Requirement, precision: Precision, values: Values): Verdict {
  // "får regionen endast ersättning för hög uppfyllnadsgrad" ([2023] 4): the level goes first, and pays all.
  const level = levelMet(requirement, precision, values);
  if (level === true) return { share: 100, path: "level" };
  // The condition on those waiting stands with the level: the improvement is open without it ([domain] 2, row 8).
  const share = improvementShare(requirement, precision, values);
  if (typeof share === "number" && share > 0) return { share, path: "improvement" };
  // What a path needs is missing, and no other is met: nothing is shown, nothing earned ([domain] 2, rows 6 and 14).
  return { share: 0, path: level === "unknown" || share === "unknown" ? "not-assessable" : "none" };
}

function levelMet(
  { level }: Requirement,
  precision: Precision,
  { current, own, waiting, waitingWithin }: Values,
): boolean | "unknown" {
  if (!level) return false;
  const met = isWithin(level.limit, level.figure === "its own" ? own : current, precision);
  if (!level.waiting) return met;
  // "ska regionen även uppfylla kravet": the condition comes on top, and is asked of who has met the rest.
  return met === true ? waitingMet(level.waiting, precision, waiting, waitingWithin) : met;
}

// "Om regionen har fler än 20 …": with 20 or fewer there is no condition; an unknown number is not "at most 20", but
// where their share is good enough the number does not matter ([domain] 2, row 9).
function waitingMet(
  { moreThan, limit }: NonNullable<NonNullable<Requirement["level"]>["waiting"]>,
  precision: Precision,
  number: Value,
  share: Value,
): boolean | "unknown" {
  if (isKnown(number) && order(number, fraction(moreThan)) <= 0) return true;
  const met = isWithin(limit, share, precision);
  return met === true || isKnown(number) ? met : "unknown";
}

function isWithin({ side, per }: Limit, value: Value, precision: Precision): boolean | "unknown" {
  if (!isKnown(value)) return "unknown";
  // `difference` and `shares` both round a share to one decimal, halves up, before it meets its limit (row 2).
  const measured = precision === "exact" ? inPerCent(value) : oneDecimal(inPerCent(value));
  return side === "at least" ? order(measured, per) >= 0 : order(measured, per) <= 0;
}

/** The share of the best step that is reached, 0 of none. */
function improvementShare(requirement: Requirement, precision: Precision, values: Values): number | "unknown" {
  const { improvement } = requirement;
  if (!improvement) return 0;
  const change = changeOf(requirement, precision, values);
  if (change === "unknown") return "unknown";
  const reached = improvement.steps.find(({ from, side }) =>
    side === "at least" ? order(change, from) >= 0 : order(change, from) > 0,
  );
  return reached?.share ?? 0;
}

/** How much better it became, in points or per cent; below zero if worse. */
function changeOf(
  { improvement, measured, better }: Requirement,
  precision: Precision,
  { current, earlier }: Values,
): Fraction | "unknown" {
  if (!isKnown(current) || !isKnown(earlier)) return "unknown";
  const isRelative = improvement?.unit === "per cent";
  // From nothing there are no per cent ([case] 2021, Gotland).
  if (isRelative && earlier.n === 0n) return "unknown";
  const difference = (now: Fraction, then: Fraction): Fraction =>
    better === "higher" ? less(now, then) : less(then, now);
  const relative = (change: Fraction): Fraction => (isRelative ? quotient(change, earlier) : change);
  // `shares`: "rounding each percentage first" ([domain] 2, row 1), and the change is the difference of the two.
  if (precision === "shares" && measured === "share") {
    const [now, then] = [oneDecimal(inPerCent(current)), oneDecimal(inPerCent(earlier))];
    return isRelative ? inPerCent(quotient(difference(now, then), inPerCent(earlier))) : difference(now, then);
  }
  // A number of people is no percentage; then the change is the only one there is ([domain] 2, row 35).
  const change = inPerCent(relative(difference(current, earlier)));
  return precision === "exact" ? change : oneDecimal(change);
}

function isKnown(value: Value): value is Fraction {
  return typeof value === "object";
}

function inPerCent(part: Fraction): Fraction {
  return product(part, fraction(100));
}

/** Rounded to one decimal, halves up: 2.95 is 3.0. */
function oneDecimal(number: Fraction): Fraction {
  return fraction(floor(sum([product(number, fraction(10)), fraction(1, 2)])), 10);
}
