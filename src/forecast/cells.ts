/** The cells of a year with their months' figures, to be judged again with some of them changed. */
import {
  baselineOf,
  type Performance,
  type Precision,
  type RegionCode,
  type Requirement,
  type Reserve,
} from "../agreement";
import { type Month, monthsIn } from "../ground";
import { awaitedBy, type Measurement, measureCell, type Outcome, outcomeOf } from "../judging";
import type { Observation } from "../reading";
import { keyOf } from "./fill";

/** A cell and the figures of its months, in order. */
export interface Cell {
  readonly reserve: Reserve;
  readonly requirement: Requirement;
  readonly months: readonly Month[];
  readonly observations: readonly Observation[];
  /** The month that improvements are measured from, where it is before the period. */
  readonly before: Observation | undefined;
}

/** Finds the cell of a reserve; `undefined` where a month of it has no figures at all. */
export function cellFinder(
  performance: Performance,
  observations: readonly Observation[],
): (reserve: Reserve) => Cell | undefined {
  const byMonth = new Map(observations.map((one) => [keyOf(one.region, one.requirement, one.month), one]));
  const byNumber = new Map(performance.requirements.map((one) => [one.number, one]));
  const baseline = baselineOf(performance);
  const find = (region: RegionCode, number: string, month: Month | undefined): Observation | undefined =>
    month === undefined ? undefined : byMonth.get(keyOf(region, number, month));
  return (reserve) => {
    const { region, period, requirement: number } = reserve;
    const requirement = byNumber.get(number);
    const months = monthsIn(period);
    const own = months.flatMap((month) => find(region, number, month) ?? []);
    return requirement && own.length === months.length
      ? { reserve, requirement, months, observations: own, before: find(region, number, baseline) }
      : undefined;
  };
}

/** What is measured of a cell, with one of its months' figures replaced where it is given. */
export function measured(performance: Performance, cell: Cell, instead?: Observation): Measurement {
  const { requirement, months, observations, before } = cell;
  const own = instead ? observations.map((one) => (one.month === instead.month ? instead : one)) : observations;
  return measureCell(performance, requirement, months, own, before);
}

/** What a cell earns; `undefined` where it rests on figures that nobody has and nothing is said of. */
export function outcomeIn(
  performance: Performance,
  precision: Precision,
  cell: Cell,
  instead?: Observation,
): Outcome | undefined {
  const measurement = measured(performance, cell, instead);
  return awaitedBy(measurement, precision).length > 0 ? undefined : outcomeOf(measurement, precision);
}
