/** A patient moved, as in life: what one more treated, or one more visit in time, does to a month's figures. */
import type { Requirement } from "../agreement";
import type { Figure, Observation } from "../reading";

/**
 * Whose care is moved. `treated`: one who has waited too long is treated, and leaves the waiting list. `in-time`: one
 * more visit is made in time; the waiting list is taken to fill up again. `long-waiter`: one more visit is made too
 * late, by one who waited beyond the limit, for the sake of the condition on those waiting.
 */
export type Lever = "treated" | "in-time" | "long-waiter";

/** The levers that a requirement has. */
export function leversOf({ cases, level }: Requirement): readonly Lever[] {
  if (cases.value === "waiting") return ["treated"];
  return level?.waiting ? ["in-time", "long-waiter"] : ["in-time"];
}

/**
 * The most patients that a lever can move in a month: those who have waited too long, for visits ten times those of the
 * month; 0 where there is nobody, or the figure is a share without its cases.
 */
export function mostBy(lever: Lever, requirement: Requirement, { current, waitingWithin }: Observation): number {
  const isHigher = requirement.better.value === "higher";
  if (lever === "long-waiter")
    return waitingWithin.kind === "counts" ? waitingWithin.denominator - waitingWithin.numerator : 0;
  if (current.kind === "number") return lever === "treated" || !isHigher ? current.number : MOST_TIMES * current.number;
  if (current.kind !== "counts") return 0;
  const { numerator, denominator } = current;
  if (lever === "in-time") return MOST_TIMES * denominator;
  // Somebody must be left to measure.
  return Math.min(isHigher ? denominator - numerator : numerator, denominator - 1);
}

/** So many times a month's visits are as good as never. */
const MOST_TIMES = 10;

/** The month's figures with so many patients moved, at most as many as can be. */
export function moved(lever: Lever, requirement: Requirement, given: Observation, patients: number): Observation {
  if (patients === 0) return given;
  const isHigher = requirement.better.value === "higher";
  switch (lever) {
    case "treated": {
      const of = isHigher ? 0 : -patients;
      return {
        ...given,
        current: changed(given.current, of, -patients),
        withTolerance: changed(given.withTolerance, of, -patients),
      };
    }
    case "in-time": {
      const of = isHigher ? patients : 0;
      const current =
        given.current.kind === "number"
          ? changed(given.current, isHigher ? patients : -patients, 0)
          : changed(given.current, of, patients);
      return { ...given, current, withTolerance: changed(given.withTolerance, of, patients) };
    }
    case "long-waiter": {
      const { waiting } = given;
      return {
        ...given,
        current: changed(given.current, 0, patients),
        withTolerance: changed(given.withTolerance, 0, patients),
        ...(waiting.kind === "count" && { waiting: { kind: "count", count: Math.max(0, waiting.count - patients) } }),
        waitingWithin: changed(given.waitingWithin, 0, -patients),
      };
    }
  }
}

function changed(figure: Figure, numerator: number, denominator: number): Figure {
  if (figure.kind === "number") return { kind: "number", number: Math.max(0, figure.number + numerator) };
  if (figure.kind !== "counts") return figure;
  const all = Math.max(0, figure.denominator + denominator);
  return { kind: "counts", numerator: Math.min(all, Math.max(0, figure.numerator + numerator)), denominator: all };
}
