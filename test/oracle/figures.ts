/** What a cell is judged by: the figures handed in for it, each a value or the reason why there is none. */
import type { Figure, Observation, Submission, Waiting } from "../../src/reading/submission";
import { type Fraction, fraction, quotient, sum } from "../src/support/fraction";
import type { Requirement, Rules } from "./rules";

/**
 * A value: a share as a part of one, or a number of people. `not yet`: it may still come ([domain] 2, row 32);
 * `no value`: it is said to be missing, or hidden (rows 6 and 15), or is 0 of 0 (row 14).
 */
export type Value = Fraction | "not yet" | "no value";

/** Of one month: besides, `nobody` for 0 of 0, which a mean of months leaves out. */
type OfMonth = Value | "nobody";

/**
 * The figures of a cell, each as the values of its months: one where a month is judged by itself, three in 2021.
 * `own` is what the level is measured by where it has a figure of its own, else it has no months.
 */
export interface Figures {
  readonly current: readonly OfMonth[];
  readonly earlier: readonly OfMonth[];
  readonly own: readonly OfMonth[];
  readonly waiting: readonly OfMonth[];
  readonly waitingWithin: readonly OfMonth[];
}

/** The observations of a submission, found by what they are of. */
export type Find = (region: string, month: string, requirement: string) => Observation | undefined;

/** A way to find what was handed in for a region, a month and a requirement. */
export function finder({ observations }: Submission): Find {
  const all = new Map(observations.map((one) => [`${one.region} ${one.month} ${one.requirement}`, one]));
  return (region, month, requirement) => all.get(`${region} ${month} ${requirement}`);
}

/** The figures of a region's cell for a requirement, which is of the months given. */
export function figuresOf(
  { months }: Rules,
  { number, measured, improvement, level }: Requirement,
  region: string,
  ofCell: readonly string[],
  find: Find,
): Figures {
  const ofMonths = (which: readonly string[], value: (one: Observation) => OfMonth): OfMonth[] =>
    which.map((month) => {
      const one = find(region, month, number);
      return one ? value(one) : "not yet";
    });
  // A change in number over the period ends with its last month ([2021] 3.1.2); a share is the mean of them (3.1.1).
  const last = ofCell.slice(-1);
  const current = measured === "number" ? last : ofCell;
  const isOver = improvement?.from === "the month before the period";
  return {
    current: ofMonths(current, (one) => figureValue(one.current)),
    earlier: isOver
      ? ofMonths([monthBefore(months[0] ?? "")], (one) => figureValue(one.current))
      : ofMonths(improvement ? ofCell : [], (one) => figureValue(one.lastYear)),
    own: ofMonths(level?.figure === "its own" ? ofCell : [], (one) => figureValue(one.withTolerance)),
    // "Om regionen har fler än 20 … som väntar" ([2021] 3.1.3): the mean is of the care completed. Who waits is counted
    // at a month's end: at the end of the period ([domain] 2, row 33).
    waiting: ofMonths(level?.waiting ? last : [], (one) => waitingValue(one.waiting)),
    waitingWithin: ofMonths(level?.waiting ? last : [], (one) => figureValue(one.waitingWithin)),
  };
}

function figureValue(figure: Figure): OfMonth {
  switch (figure.kind) {
    case "counts":
      return figure.denominator === 0 ? "nobody" : fraction(figure.numerator, figure.denominator);
    case "share":
      return fraction(figure.share.n, figure.share.d);
    case "number":
      return fraction(figure.number);
    case "undelivered":
      return "not yet";
    case "missing":
    case "suppressed":
      return "no value";
  }
}

function waitingValue(waiting: Waiting): OfMonth {
  if (waiting.kind === "count") return fraction(waiting.count);
  return waiting.kind === "undelivered" ? "not yet" : "no value";
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(number - 1).padStart(2, "0")}`;
}

/**
 * The mean of the months, where "en månad utan någon genomförd vård inte räknas" ([case] 2021, assumed); a month that
 * has no value leaves the mean without one.
 */
export function meanOf(months: readonly OfMonth[]): Value {
  if (months.includes("no value")) return "no value";
  if (months.includes("not yet")) return "not yet";
  const counted = months.filter((value): value is Fraction => typeof value === "object");
  return counted.length === 0 ? "no value" : quotient(sum(counted), fraction(counted.length));
}

/** The same months with a value in place of each that may still come. */
export function supposing(months: readonly OfMonth[], value: Fraction): readonly OfMonth[] {
  return months.map((one) => (one === "not yet" ? value : one));
}
