/** Observations to the figures that cells are judged by, to exact values and their change. */
import {
  baselineOf,
  hasOwnNumerator,
  type Performance,
  placesOf,
  type Reporting,
  type Requirement,
  type Reserves,
} from "../agreement";
import { assert, lastYear, type Month, monthsIn, over, type Period, plus, ratio, remember } from "../ground";
import type { Figure, Observation, Waiting } from "../reading";
import { isLate, isThin } from "../reading";
import { type Absent, changeOf, type Delivery, isThere, type Measurement, type Value } from "./measurement";

/** The figures that a cell is judged by: a period's months together, `lastYear` what they are compared with. */
export type CellFigures = Pick<Observation, "current" | "lastYear" | "withTolerance" | "waiting" | "waitingWithin">;

/** What was measured, by the places of the cells. */
export interface Measured {
  readonly reserves: Reserves;
  /**
   * The figures that a cell is judged by, where its current ones have been delivered; months without a test are not
   * measured, nor is what the agreement has no cell for.
   */
  readonly figures: readonly (CellFigures | undefined)[];
  /** Everything that was measured of a cell that has figures; made when it is asked for. */
  readonly measurementAt: (place: number) => Measurement;
  readonly deliveryAt: (place: number) => Delivery;
}

/** What was measured of every cell; of one region, requirement and month there is one observation. */
export function measure(performance: Performance, observations: readonly Observation[], reserves: Reserves): Measured {
  const { periods, requirements } = reserves;
  const baseline = baselineOf(performance);
  const untested = new Set<Period>(performance.untested?.value);
  const spans = periods.map((period) => monthsIn(period));
  const months = [...spans.flat(), ...(baseline === undefined ? [] : [baseline])];
  const rowAt = tableOf(observations, reserves, months);
  let before = 0;
  const firsts = spans.map((span) => (before += span.length) - span.length);
  const monthsAt = (region: number, period: number, requirement: number): Observation[] => {
    const first = firsts[period] ?? 0;
    return (spans[period] ?? []).flatMap((_, month) => rowAt(region, first + month, requirement) ?? []);
  };
  const beforeAt = (region: number, requirement: number): Observation | undefined =>
    baseline === undefined ? undefined : rowAt(region, months.length - 1, requirement);
  const ofCell = (period: number, requirement: number) => {
    const [span, rule] = [spans[period], requirements[requirement]];
    assert(span !== undefined && rule !== undefined, "every cell is of a requirement and a period");
    return { span, rule };
  };
  const figuresAt = (region: number, period: number, requirement: number): CellFigures | undefined => {
    const { span, rule } = ofCell(period, requirement);
    if (span.length === 1 && !isFromBefore(rule)) {
      const row = rowAt(region, firsts[period] ?? 0, requirement);
      return row && isDelivered(rule, row) ? row : undefined;
    }
    const rows = monthsAt(region, period, requirement);
    return delivered(rule, rows, span) ? together(performance, rule, rows, beforeAt(region, requirement)) : undefined;
  };

  const figures: (CellFigures | undefined)[] = [];
  for (let region = 0; region < reserves.regions.length; region++) {
    periods.forEach((period, index) => {
      const isTested = !untested.has(period);
      for (let requirement = 0; requirement < requirements.length; requirement++)
        figures.push(isTested ? figuresAt(region, index, requirement) : undefined);
    });
  }
  const partsAt = (place: number) => {
    const requirement = place % requirements.length;
    const cell = (place - requirement) / requirements.length;
    const period = cell % periods.length;
    const region = (cell - period) / periods.length;
    return {
      ...ofCell(period, requirement),
      rows: monthsAt(region, period, requirement),
      before: beforeAt(region, requirement),
    };
  };
  return {
    reserves,
    figures,
    measurementAt: (place) => {
      const { rule, span, rows, before } = partsAt(place);
      return measureCell(performance, rule, span, rows, before);
    },
    deliveryAt: (place) => {
      const { rule, rows } = partsAt(place);
      return deliveryOf(rule, performance.reporting, rows);
    },
  };
}

type RowAt = (region: number, month: number, requirement: number) => Observation | undefined;

// The observations by region, month and requirement; what the cells do not look at is not among them.
function tableOf(
  observations: readonly Observation[],
  { regions, requirements }: Reserves,
  months: readonly Month[],
): RowAt {
  const regionAt = placesOf(regions);
  const monthAt = placesOf(months);
  const requirementAt = placesOf(requirements.map(({ number }) => number));
  const placeOf = (region: number, month: number, requirement: number): number =>
    (region * months.length + month) * requirements.length + requirement;
  const rows = new Array<Observation | undefined>(regions.length * months.length * requirements.length).fill(undefined);
  for (const row of observations) {
    const [region, month] = [regionAt.get(row.region), monthAt.get(row.month)];
    const requirement = requirementAt.get(row.requirement);
    if (region === undefined || month === undefined || requirement === undefined) continue;
    const place = placeOf(region, month, requirement);
    assert(rows[place] === undefined, "a region has its figures for a requirement and month once");
    rows[place] = row;
  }
  return (region, month, requirement) => rows[placeOf(region, month, requirement)];
}

function isFromBefore({ improvement }: Requirement): boolean {
  return improvement?.comparedWith.value === "before-the-period";
}

function isDelivered(requirement: Requirement, { current, withTolerance }: Observation): boolean {
  return current.kind !== "undelivered" || (hasOwnNumerator(requirement) && withTolerance.kind !== "undelivered");
}

// Not delivered yet is not the same as not assessable: such a cell stays open. Of a number of people the last month's
// is all that is looked at.
function delivered(requirement: Requirement, rows: readonly Observation[], span: readonly Month[]): boolean {
  const there = rows.filter((row) => isDelivered(requirement, row));
  return requirement.quantity.value === "count"
    ? there.some(({ month }) => month === span[span.length - 1])
    : there.length === span.length;
}

/** The last month's row; there is one at least. */
function latest(rows: readonly Observation[]): Observation {
  return rows.reduce((last, row) => (row.month > last.month ? row : last));
}

// A number of people is what it is when the period ends; a share is the mean over it.
function together(
  { periodValue }: Performance,
  requirement: Requirement,
  rows: readonly Observation[],
  before: Observation | undefined,
): CellFigures {
  const last = latest(rows);
  const isCount = requirement.quantity.value === "count";
  const pooled = periodValue?.value === "pooled";
  const whole = (figureOf: (row: Observation) => Figure): Figure =>
    isCount ? figureOf(last) : mean(rows.map(figureOf), pooled);
  return {
    current: whole(({ current }) => current),
    lastYear: isFromBefore(requirement) ? (before?.current ?? UNDELIVERED) : whole(({ lastYear }) => lastYear),
    withTolerance: whole(({ withTolerance }) => withTolerance),
    waiting: last.waiting,
    waitingWithin: last.waitingWithin,
  };
}

/**
 * What was measured of one cell: `of` are the period's months, `months` what was delivered of them, at least one, and
 * `before` what the baseline month had, where there is one.
 */
export function measureCell(
  performance: Performance,
  requirement: Requirement,
  [first]: readonly Month[],
  months: readonly Observation[],
  before: Observation | undefined,
): Measurement {
  const { improvement } = requirement;
  const last = latest(months);
  const compared = isFromBefore(requirement) ? baselineOf(performance) : first && yearBefore(first);
  assert(compared !== undefined, "a period has a month, and what is compared with the one before it has that");
  const figures = together(performance, requirement, months, before);
  const [current, earlier] = [valueOf(figures.current), valueOf(figures.lastYear)];
  const measurement: Measurement = {
    requirement,
    current,
    earlier,
    comparedMonth: compared,
    improvement: improvement ? changeOf(improvement, requirement.better.value, current, earlier) : "missing",
    level: hasOwnNumerator(requirement) ? valueOf(figures.withTolerance) : current,
    waiting: waitingOf(figures.waiting),
    waitingWithin: valueOf(figures.waitingWithin),
    delivery: deliveryOf(requirement, performance.reporting, months),
    address: last.address,
  };
  return last.gathered ? { ...measurement, sheet: last.gathered.sheet } : measurement;
}

const yearBefore = remember(lastYear);

const UNDELIVERED: Figure = { kind: "undelivered" };

function valueOf(figure: Figure): Value {
  switch (figure.kind) {
    case "counts":
      return figure.denominator === 0 ? "nobody" : ratio(figure.numerator, figure.denominator);
    case "share":
      return figure.share;
    case "number":
      return ratio(figure.number, 1);
    case "undelivered":
    case "missing":
    case "suppressed":
      return figure.kind;
  }
}

// A month with nobody to measure says nothing of the period; one that is missing or hidden leaves it unknown,
// whatever is still to come of the others.
function mean(figures: readonly Figure[], pooled: boolean): Figure {
  const [only] = figures;
  if (only && figures.length === 1) return only;
  const unknown = (["missing", "suppressed", "undelivered"] as const).find((absent) =>
    figures.some(({ kind }) => kind === absent),
  );
  if (unknown !== undefined) return { kind: unknown };
  const there = figures.map(valueOf).filter(isThere);
  if (there.length === 0) return { kind: "counts", numerator: 0, denominator: 0 };
  return pooled ? pool(figures) : { kind: "share", share: over(there.reduce(plus), ratio(there.length, 1)) };
}

function pool(figures: readonly Figure[]): Figure {
  const counts = figures.flatMap((figure) => (figure.kind === "counts" ? [figure] : []));
  assert(counts.length === figures.length, "what is pooled are counts");
  return {
    kind: "counts",
    numerator: counts.reduce((all, { numerator }) => all + numerator, 0),
    denominator: counts.reduce((all, { denominator }) => all + denominator, 0),
  };
}

function waitingOf(waiting: Waiting): number | Absent {
  return waiting.kind === "count" ? waiting.count : waiting.kind;
}

function deliveryOf(
  requirement: Requirement,
  reporting: Reporting | undefined,
  months: readonly Observation[],
): Delivery {
  if (!reporting) return "in-order";
  if (months.some((one) => isThin(reporting, one))) return "thin";
  return months.some((one) => isLate(reporting, requirement, one)) ? "late" : "in-order";
}
