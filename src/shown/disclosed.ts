/** Small numbers: a settlement as it may be shown to others, without the counts that are too small to show. */
import { baselineOf, hasOwnNumerator, type Performance } from "../agreement";
import {
  assert,
  floorDiv,
  LEAST_THRESHOLD,
  lastMonthOf,
  type Month,
  monthsIn,
  type Ratio,
  roundHalfUp,
  times,
} from "../ground";
import type { Verdict } from "../judging";
import { isThere, type Measurement, type Value } from "../judging";
import type { Problem } from "../problems";
import { FEWEST_SHOWN, type Figure, type Observation } from "../reading";
import { type Settlement, settlementOf } from "../settling";
import { maskedProblems, maskedRule } from "./disclosed-problems";
import type { ShownMeasurement, ShownSettlement, ShownValue, ShownVerdict } from "./shown";
import { denominatorOf, isFewWaiting, isOfFew, isSmall } from "./small";

/** What may be told to others: the settlement to show, and the problems to tell. */
export interface Disclosed {
  readonly settlement: ShownSettlement;
  readonly problems: readonly Problem[];
}

/** A settlement and its problems as they may be told; nothing is hidden where no threshold is given. */
export function disclosed(
  settlement: Settlement,
  problems: readonly Problem[],
  threshold: number | undefined,
): Disclosed {
  return threshold === undefined
    ? { settlement, problems }
    : { settlement: masked(settlement, threshold), problems: maskedProblems(problems, settlement, threshold) };
}

/**
 * The same settlement without small numbers. Hidden are, from one up to the threshold: numbers of people, the
 * shares of so few, and what would give one of these away: an improvement, of which one value is hidden; the share
 * of those waiting, where it and their shown number would make a small count of those within or beyond the limit.
 * Zero is nobody and is shown. No sheet adds counts up, so there is no sum to compute one back from. Shares of
 * enough people keep what is shown of them, two decimals of a per cent, but not their numerator and denominator.
 * Verdicts, amounts and payments are what they were: what a tier says of a hidden share, that it reached it,
 * cannot be hidden while the amount is paid. A share handed in without its counts is shown as it came.
 */
export function masked(settlement: Settlement, threshold: number = FEWEST_SHOWN): ShownSettlement {
  assert(
    Number.isSafeInteger(threshold) && threshold >= LEAST_THRESHOLD,
    "a count below the threshold can be at least two numbers",
  );
  const { agreement, submission, verdicts } = settlement;
  const { performance } = agreement;
  const { rules } = settlement.settings;
  const rows = new Map(submission.observations.map((one) => [keyOf(one.region, one.month, one.requirement), one]));
  const facts = {
    ...settlement,
    settings: {
      ...settlement.settings,
      ...(rules && { rules: rules.map((rule) => maskedRule(rule, threshold)) }),
    },
    submission: {
      ...submission,
      observations: submission.observations.map((one) => maskedObservation(one, threshold)),
    },
  };
  const shown = settlementOf<ShownVerdict>(facts, {
    ...settlement,
    verdicts: performance ? verdicts.map((verdict) => maskedVerdict(verdict, performance, rows, threshold)) : verdicts,
  });
  return { ...shown, hiddenBelow: threshold };
}

type Rows = ReadonlyMap<string, Observation>;

function keyOf(region: string, month: Month, requirement: string): string {
  return `${region} ${month} ${requirement}`;
}

function maskedVerdict(verdict: Verdict, performance: Performance, rows: Rows, threshold: number): ShownVerdict {
  const measurement = maskedMeasurement(verdict, performance, rows, threshold);
  const { current, improvement, level, waitingWithin } = measurement;
  const isHidden = [current, improvement, level, waitingWithin].includes("hidden");
  // That rounding decides says how near a limit the hidden value is.
  return { ...verdict, measurement, otherwise: isHidden ? [] : verdict.otherwise };
}

function maskedMeasurement(
  { reserve: { region, period }, measurement }: Verdict,
  performance: Performance,
  rows: Rows,
  threshold: number,
): ShownMeasurement {
  const { requirement, waiting } = measurement;
  const of = (month: Month): Observation[] =>
    [rows.get(keyOf(region, month, requirement.number))].filter((row) => row !== undefined);
  const months = monthsIn(period).flatMap(of);
  const last = of(lastMonthOf(period))[0];
  const baseline = baselineOf(performance);
  const counted = requirement.quantity.value === "count";
  const few = (figures: readonly Figure[]): boolean =>
    (counted ? figures.slice(-1) : figures).some((figure) => isOfFew(figure, threshold));
  const fewOf = (figures: readonly Figure[]): boolean =>
    performance.periodValue?.value === "pooled" && !counted && figures.length > 1
      ? isSmall(denominatorOf(figures), threshold)
      : few(figures);

  const before = requirement.improvement?.comparedWith.value === "before-the-period";
  const fewNow = fewOf(months.map(({ current }) => current));
  const fewBefore = before
    ? few(baseline === undefined ? [] : of(baseline).map(({ current }) => current))
    : fewOf(months.map(({ lastYear }) => lastYear));
  const ownLevel = hasOwnNumerator(requirement);
  const fewLevel = ownLevel ? fewOf(months.map(({ withTolerance }) => withTolerance)) : fewNow;
  const fewWaiting = last !== undefined && isFewWaiting(last.waiting, threshold);
  const fewWithin = last !== undefined && givesAway(last, measurement, threshold);
  const shown = (value: Value): Value => (counted ? value : coarse(value));
  return {
    ...measurement,
    current: fewNow ? hidden(measurement.current) : shown(measurement.current),
    earlier: fewBefore ? hidden(measurement.earlier) : shown(measurement.earlier),
    improvement: fewNow || fewBefore ? hidden(measurement.improvement) : coarse(measurement.improvement),
    level: fewLevel ? hidden(measurement.level) : shown(measurement.level),
    waiting: fewWaiting ? "hidden" : waiting,
    waitingWithin: fewWithin ? hidden(measurement.waitingWithin) : coarse(measurement.waitingWithin),
    hiddenBelow: threshold,
  };
}

// Why a value is not there is told as before.
function hidden(value: Value): ShownValue {
  return isThere(value) ? "hidden" : value;
}

// The number waiting is shown, so its share within the limit is a count, and what is left of it another.
function givesAway(
  { waiting, waitingWithin: figure }: Observation,
  { waitingWithin }: Pick<Measurement, "waitingWithin">,
  threshold: number,
): boolean {
  if (isOfFew(figure, threshold) || isFewWaiting(waiting, threshold)) return true;
  const all = figure.kind === "counts" ? figure.denominator : waiting.kind === "count" ? waiting.count : 0;
  if (!isThere(waitingWithin) || all === 0) return false;
  const within = figure.kind === "counts" ? figure.numerator : Number(roundHalfUp(times(waitingWithin, all)));
  return isSmall(within, threshold) || isSmall(all - within, threshold);
}

/**
 * A share as it is shown and no closer: halfway between two of the places where a hundredth of a per
 * cent is rounded, or on one of them. Rounded, or held against a limit, it is what the exact share was.
 */
function coarse(value: Value): Value {
  if (!isThere(value)) return value;
  const exact = times(value, PLACES);
  const [n, d] = [BigInt(exact.n), BigInt(exact.d)];
  const floor = floorDiv(n, d);
  const shown: Ratio =
    n === floor * d ? { n: Number(floor), d: PLACES } : { n: Number(2n * floor + 1n), d: 2 * PLACES };
  return shown;
}

/** The places of a whole that are half a hundredth of a per cent apart: where a share with two decimals is rounded. */
const PLACES = 20_000;

function maskedObservation(row: Observation, threshold: number): Observation {
  const mask = (figure: Figure): Figure => {
    if (isOfFew(figure, threshold)) return { kind: "suppressed" };
    if (figure.kind !== "counts" || figure.denominator === 0) return figure;
    const share = coarse({ n: figure.numerator, d: figure.denominator });
    return isThere(share) ? { kind: "share", share } : figure;
  };
  const { current, lastYear, withTolerance, waiting, waitingWithin } = row;
  const within =
    waitingWithin.kind === "counts" && waitingWithin.denominator > 0
      ? { n: waitingWithin.numerator, d: waitingWithin.denominator }
      : waitingWithin.kind === "share"
        ? waitingWithin.share
        : "missing";
  const hides = isThere(within) && givesAway(row, { waitingWithin: within }, threshold);
  return {
    ...row,
    current: mask(current),
    lastYear: mask(lastYear),
    withTolerance: mask(withTolerance),
    waiting: isFewWaiting(waiting, threshold) ? { kind: "suppressed" } : waiting,
    waitingWithin: hides ? { kind: "suppressed" } : mask(waitingWithin),
  };
}
