/** A figure on its walk from month to month: what it is drawn to when it has gone so far. */
import { approximate, assert, ratio } from "../ground";
import type { Figure, Observation } from "../reading";
import { FARTHEST } from "./changes";

/** A figure that can be drawn, as a whole number: of people, or of the parts of a share without its cases. */
export interface Walk {
  /** What it is now; between two whole numbers where it is a share. */
  readonly start: number;
  /** How much a unit of the walk is. */
  readonly step: number;
  /** No more than all. */
  readonly most: number;
  readonly figureAt: (whole: number) => Figure;
}

/** The walk of a figure in a unit of changes; `undefined` where there is no value that could go anywhere. */
export function walkOf(figure: Figure, unit: number): Walk | undefined {
  switch (figure.kind) {
    case "counts": {
      const { numerator, denominator } = figure;
      return {
        ...{ start: numerator, step: denominator * unit, most: denominator },
        figureAt: (whole) => ({ ...figure, numerator: whole }),
      };
    }
    case "number":
      return {
        ...{ start: figure.number, step: unit, most: Infinity },
        figureAt: (number) => ({ kind: "number", number }),
      };
    case "share":
      return {
        ...{ start: approximate(figure.share) * SHARE_PARTS, step: SHARE_PARTS * unit, most: SHARE_PARTS },
        figureAt: (parts) => ({ kind: "share", share: ratio(parts, SHARE_PARTS) }),
      };
    default:
      return undefined;
  }
}

/** A share without its cases is drawn to this fineness. */
const SHARE_PARTS = 100_000;

/** Where a walk of so many units leads: a whole number, not below none and not above all. */
export function walkedTo({ start, step, most }: Walk, units: number): number {
  const to = Math.round(start + units * step);
  return to <= 0 ? 0 : to > most ? most : to;
}

/** A month's figures after a walk of so many units. */
export function walked(month: Observation, unit: number, units: number): Observation {
  const to = (figure: Figure): Figure => {
    const walk = walkOf(figure, unit);
    return walk ? walk.figureAt(walkedTo(walk, units)) : figure;
  };
  return { ...month, current: to(month.current), withTolerance: to(month.withTolerance) };
}

/** The shortest walk, counted from the farthest down, that leads to so much or more; one must. */
export function walkTo(walk: Walk, whole: number): number {
  assert(walkedTo(walk, FARTHEST) >= whole, "a walk leads as far as is asked");
  const near = Math.ceil((whole - HALF - walk.start) / walk.step);
  let units = Math.min(FARTHEST, Math.max(-FARTHEST, near));
  while (units > -FARTHEST && walkedTo(walk, units - 1) >= whole) units--;
  while (walkedTo(walk, units) < whole) units++;
  return units;
}

const HALF = 0.5;
