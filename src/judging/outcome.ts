/** One measurement to what it earns under one precision mode: which tier was reached, by which path. */
import type { Improvement, Level, Limit, Precision, Tenths } from "../agreement";
import { assert, compare, type Int, type Ratio, roundHalfUp, TENTHS, times } from "../ground";
import { changeOf, isThere, type Measurement } from "./measurement";
import type { LevelState, Outcome } from "./verdict";

/** What a measurement earns under one precision mode. The level wins over any improvement; the two never add. */
export function outcomeOf(measurement: Measurement, precision: Precision): Outcome {
  const { requirement } = measurement;
  const level = requirement.level ? levelOf(measurement, requirement.level, precision) : "no-path";
  const tier = requirement.improvement ? tierOf(measurement, requirement.improvement, precision) : "no-path";
  if (level === "met") return { path: "level", share: requirement.level?.share.value ?? 0, level, tier };
  if (typeof tier === "object") return { path: "improvement", share: tier.share, level, tier };
  return {
    path: level === "not-assessable" || tier === "not-assessable" ? "not-assessable" : "none",
    share: 0,
    level,
    tier,
  };
}

function levelOf(measurement: Measurement, { limit, waiting }: Level, precision: Precision): LevelState {
  if (!isThere(measurement.level)) return "not-assessable";
  if (!meets(compared(measurement, measurement.level, precision), limit.value)) return "below";
  return waiting ? waitingState(measurement, waiting, precision) : "met";
}

// Enough within the limit satisfies the condition however many wait; few waiting lift it; else one must know both.
function waitingState(
  { waiting, waitingWithin }: Measurement,
  condition: NonNullable<Level["waiting"]>,
  precision: Precision,
): LevelState {
  if (isThere(waitingWithin) && meets(inTenths(waitingWithin, precision), condition.limit.value)) return "met";
  if (typeof waiting !== "number") return "not-assessable";
  if (waiting <= condition.moreThan.value) return "met";
  return isThere(waitingWithin) ? "waiting" : "not-assessable";
}

function tierOf(measurement: Measurement, improvement: Improvement, precision: Precision): Outcome["tier"] {
  if (!isThere(measurement.improvement)) return "not-assessable";
  const reached = gainedTenths(measurement, improvement, precision);
  return improvement.tiers.value.find((tier) => meets(reached, tier)) ?? "none";
}

/**
 * The improvement in tenths of a percentage point (or of a per
 * cent), as a mode compares it with the steps; it must be there.
 */
export function gainedTenths(measurement: Measurement, improvement: Improvement, precision: Precision): Ratio {
  assert(isThere(measurement.improvement), "only a change that is there has a size");
  return inTenths(
    precision === "shares" ? changeOfRounded(measurement, improvement) : measurement.improvement,
    precision,
  );
}

// Only shares are rounded first: a number of people is whole already.
function changeOfRounded(
  { current, earlier, improvement: exact, requirement }: Measurement,
  improvement: Improvement,
): Ratio {
  assert(isThere(current) && isThere(earlier) && isThere(exact), "an improvement has both its values");
  if (requirement.quantity.value === "count") return exact;
  const change = changeOf(improvement, requirement.better.value, rounded(current), rounded(earlier));
  return isThere(change) ? change : exact;
}

function rounded(share: Ratio): Ratio {
  return { n: roundHalfUp(times(share, TENTHS)), d: TENTHS };
}

// A number of people is compared as it is, with limits in tenths like all others.
function compared({ requirement }: Measurement, value: Ratio, precision: Precision): Ratio {
  return requirement.quantity.value === "count" ? times(value, 10) : inTenths(value, precision);
}

// Tenths of a per cent, rounded to whole tenths unless the mode is exact.
function inTenths(share: Ratio, precision: Precision): Ratio {
  const exact = times(share, TENTHS);
  return precision === "exact" ? exact : whole(roundHalfUp(exact));
}

function meets(tenths: Ratio, limit: Limit): boolean {
  if ("atLeast" in limit) return compare(tenths, whole(limit.atLeast)) >= 0;
  if ("atMost" in limit) return compare(tenths, whole(limit.atMost)) <= 0;
  return compare(tenths, whole(limit.moreThan)) > 0;
}

function whole(n: Int | Tenths): Ratio {
  return { n, d: 1 };
}
