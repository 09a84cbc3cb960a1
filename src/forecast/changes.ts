/** A region's own changes from month to month: what the months to come are drawn from. */
import type { Performance, RegionCode } from "../agreement";
import { approximate, inYears, type Month, monthBefore, ratio } from "../ground";
import type { Figure, Observation } from "../reading";

/**
 * What was seen to change from one month to the next, by requirement and less the average: a share's change, or a
 * number's, for drawing alone. All are whole numbers of a unit, so that they add up to the same in any order.
 */
export interface Changes {
  /** By requirement: a power of two, of a share or of a person. */
  readonly units: Float64Array;
  /** By month, then by requirement: they go together. `GAP` where a requirement had no change in that month. */
  readonly months: readonly Int32Array[];
  /** The same by requirement, without gaps. */
  readonly byRequirement: readonly Int32Array[];
}

/** That a requirement had no change in a month; no change is so large. */
export const GAP = -0x8000_0000;

/** No walk goes farther than so many units, in so many months as the agreement has. */
export const FARTHEST = 0x2000_0000;

/**
 * Two to the power of -24: the unit of a share's changes, which is finer than a person in ten million; larger
 * numbers have a larger unit.
 */
const FINEST = 5.960_464_477_539_062_5e-8;

/** The changes of a region, of this year's months and of last year's. */
export function changesOf(
  { requirements, months: { value: year } }: Performance,
  region: RegionCode,
  observations: readonly Observation[],
): Changes {
  const own = observations.filter((one) => one.region === region);
  const series = requirements.map(({ number }) => valuesBy(own.filter((one) => one.requirement === number)));
  const months = [...new Set(series.flatMap((values) => [...values.keys()]))].sort();
  const raw = months.map((month) =>
    Float64Array.from(series, (values) => (values.get(month) ?? NaN) - (values.get(monthBefore(month)) ?? NaN)),
  );
  const means = requirements.map((_, index) => {
    const there = raw.map((changes) => changes[index] ?? NaN).filter((change) => !Number.isNaN(change));
    return there.reduce((total, change) => total + change, 0) / there.length;
  });
  const centred = raw.map((changes) => changes.map((change, index) => change - (means[index] ?? 0)));
  const units = Float64Array.from(requirements, (_, index) => unitOf(centred, index, year.length));
  const whole = centred.map((changes) =>
    Int32Array.from(changes, (change, index) =>
      Number.isNaN(change) ? GAP : Math.round(change / (units[index] ?? FINEST)),
    ),
  );
  return {
    units,
    months: whole.filter((changes) => changes.some((change) => change !== GAP)),
    byRequirement: requirements.map((_, index) =>
      Int32Array.from(whole.map((changes) => changes[index] ?? GAP).filter((change) => change !== GAP)),
    ),
  };
}

// So that as many changes as the year has months stay within what a walk can be.
function unitOf(changes: readonly Float64Array[], requirement: number, months: number): number {
  const most = changes.reduce((so, one) => {
    const size = Math.abs(one[requirement] ?? NaN);
    return size > so ? size : so;
  }, 0);
  let unit = FINEST;
  while ((most / unit + 1) * months > FARTHEST) unit *= 2;
  return unit;
}

// This year's values and, under their own months, last year's.
function valuesBy(observations: readonly Observation[]): ReadonlyMap<Month, number> {
  const values = new Map<Month, number>();
  for (const { month, current, lastYear } of observations) {
    for (const [of, figure] of [
      [inYears(month, -1), lastYear],
      [month, current],
    ] as const) {
      const value = valueOf(figure);
      if (value !== undefined) values.set(of, value);
    }
  }
  return values;
}

function valueOf(figure: Figure): number | undefined {
  switch (figure.kind) {
    case "counts":
      return figure.denominator === 0 ? undefined : approximate(ratio(figure.numerator, figure.denominator));
    case "share":
      return approximate(figure.share);
    case "number":
      return figure.number;
    default:
      return undefined;
  }
}
