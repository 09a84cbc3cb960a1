/** Observations to exact values and their change. */
import {
  baselineOf,
  hasOwnNumerator,
  type Performance,
  periodsOf,
  type Reporting,
  type Requirement,
  type Reserve,
  type Reserves,
} from "../agreement";
import { assert, lastYear, type Month, monthsIn, over, type Period, plus, ratio } from "../ground";
import type { Figure, Observation, Waiting } from "../reading";
import { isLate, isThin } from "../reading";
import {
  type Absent,
  changeOf,
  type Delivery,
  isThere,
  type Measured,
  type Measurement,
  type Value,
} from "./measurement";

/**
 * What was measured of every cell whose current figures have been delivered, in the order of
 * the cells; months without a test are not measured, nor is what the agreement has no cell for.
 */
export function measure(
  performance: Performance,
  observations: readonly Observation[],
  reserves: Reserves,
): Measured[] {
  const byNumber = new Map(performance.requirements.map((requirement) => [requirement.number, requirement]));
  const untested = new Set<Period>(performance.untested?.value ?? []);
  const periods = periodsOf(performance).filter((period) => !untested.has(period));
  const spans = periods.map((period): Span => ({ period, months: monthsIn(period) }));
  const spanOf = new Map(spans.flatMap((span) => span.months.map((month) => [month, span])));
  const baseline = baselineOf(performance);
  const before = new Map(
    observations.filter(({ month }) => month === baseline).map((one) => [`${one.region} ${one.requirement}`, one]),
  );

  const collected = new Map<Reserve, { readonly span: Span; readonly months: Observation[] }>();
  for (const observation of observations) {
    const span = spanOf.get(observation.month);
    const reserve = span && reserves.find(observation.region, span.period, observation.requirement);
    if (span === undefined || reserve === undefined) continue;
    const known = collected.get(reserve);
    if (known) known.months.push(observation);
    else collected.set(reserve, { span, months: [observation] });
  }
  return reserves.all.flatMap((reserve): Measured[] => {
    const { span, months } = collected.get(reserve) ?? {};
    const requirement = byNumber.get(reserve.requirement);
    if (!span || !months || !requirement || !delivered(requirement, months, span)) return [];
    const earlier = before.get(`${reserve.region} ${reserve.requirement}`);
    return [{ reserve, measurement: measureCell(performance, requirement, span.months, months, earlier) }];
  });
}

/** A period and its months. */
interface Span {
  readonly period: Period;
  readonly months: readonly Month[];
}

// Not delivered yet is not the same as not assessable: such a cell stays open. Of a number of people the last month's
// is all that is looked at.
function delivered(requirement: Requirement, months: readonly Observation[], span: Span): boolean {
  const hasOwn = hasOwnNumerator(requirement);
  const there = months.filter(
    ({ current, withTolerance }) => current.kind !== "undelivered" || (hasOwn && withTolerance.kind !== "undelivered"),
  );
  return requirement.quantity.value === "count"
    ? there.some(({ month }) => month === span.months[span.months.length - 1])
    : there.length === span.months.length;
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
  const { improvement, quantity } = requirement;
  const inOrder = months.length === 1 ? months : [...months].sort((a, b) => (a.month < b.month ? -1 : 1));
  const last = inOrder[inOrder.length - 1];
  assert(last !== undefined, "a period has a month");
  const pooled = performance.periodValue?.value === "pooled";
  // A number of people is what it is when the period ends; a share is the mean over it.
  const together = (figures: readonly Figure[]): Value =>
    quantity.value === "count" ? valueOf(figures[figures.length - 1] ?? UNDELIVERED) : mean(figures, pooled);
  const current = together(inOrder.map((one) => one.current));
  const fromBefore = improvement?.comparedWith.value === "before-the-period";
  const earlier = fromBefore ? valueOf(before?.current ?? UNDELIVERED) : together(inOrder.map((one) => one.lastYear));
  return {
    requirement,
    current,
    earlier,
    comparedMonth: fromBefore ? (baselineOf(performance) ?? last.month) : lastYear(first ?? last.month),
    improvement: improvement ? changeOf(improvement, requirement.better.value, current, earlier) : "missing",
    level: hasOwnNumerator(requirement) ? together(inOrder.map((one) => one.withTolerance)) : current,
    waiting: waitingOf(last.waiting),
    waitingWithin: valueOf(last.waitingWithin),
    delivery: deliveryOf(requirement, performance.reporting, inOrder),
    address: last.address,
    ...(last.gathered && { sheet: last.gathered.sheet }),
  };
}

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
function mean(figures: readonly Figure[], pooled: boolean): Value {
  const [only] = figures;
  if (only && figures.length === 1) return valueOf(only);
  const values = figures.map(valueOf);
  const unknown = (["missing", "suppressed", "undelivered"] as const).find((absent) => values.includes(absent));
  if (unknown !== undefined) return unknown;
  const there = values.filter(isThere);
  if (there.length === 0) return "nobody";
  if (pooled) return pool(figures);
  return over(there.reduce(plus), ratio(there.length, 1));
}

function pool(figures: readonly Figure[]): Value {
  const counts = figures.flatMap((figure) => (figure.kind === "counts" ? [figure] : []));
  assert(counts.length === figures.length, "what is pooled are counts");
  const sum = (pick: (one: (typeof counts)[number]) => number): number =>
    counts.reduce((total, one) => total + pick(one), 0);
  return ratio(
    sum(({ numerator }) => numerator),
    sum(({ denominator }) => denominator),
  );
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
