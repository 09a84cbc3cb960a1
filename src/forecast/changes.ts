/** A region's own changes from month to month: what the months to come are drawn from. */
import type { Performance, RegionCode } from "../agreement";
import { approximate, inYears, type Month, monthBefore, ratio } from "../ground";
import type { Figure, Observation } from "../reading";

/**
 * What was seen to change from one month to the next, by requirement and less the average: a share's change, or a
 * number's, for drawing alone. The requirements of one month go together; `NaN` where a requirement had no change then.
 */
export interface Changes {
  readonly months: readonly Float64Array[];
  /** The same by requirement, without gaps. */
  readonly byRequirement: readonly Float64Array[];
}

/** The changes of a region, of this year's months and of last year's. */
export function changesOf(
  { requirements }: Performance,
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
  return {
    months: centred.filter((changes) => changes.some((change) => !Number.isNaN(change))),
    byRequirement: requirements.map((_, index) =>
      Float64Array.from(centred.map((changes) => changes[index] ?? NaN).filter((change) => !Number.isNaN(change))),
    ),
  };
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
