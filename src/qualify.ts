/** Measurements to verdicts: which tier was reached, by which path. */
import { PRECISIONS, type Limit, type Precision, type Requirement, type Tenths, type Tier } from "./agreement";
import { assert, compare, minus, roundHalfUp, TENTHS, times, type Int, type Ratio } from "./exact";
import { isThere, type Measurement } from "./measurement";
import type { LevelState, Outcome, Verdict } from "./verdict";

/** Judges every measurement under a precision mode. */
export function qualify(measurements: readonly Measurement[], precision: Precision): Verdict[] {
  const others = PRECISIONS.filter((mode) => mode !== precision);
  return measurements.map((measurement) => {
    const { path, share, level, tier } = outcomeOf(measurement, precision);
    const otherwise: Verdict["otherwise"][number][] = [];
    for (const mode of others) {
      const outcome = outcomeOf(measurement, mode);
      if (outcome.path !== path || outcome.share !== share) otherwise.push({ precision: mode, outcome });
    }
    return { measurement, precision, path, share, level, tier, otherwise };
  });
}

/** What a measurement earns under one precision mode. The level wins over any improvement; the two never add. */
export function outcomeOf(measurement: Measurement, precision: Precision): Outcome {
  const { requirement } = measurement;
  const level = levelOf(measurement, precision);
  const tier = tierOf(requirement.tiers.value, measurement, precision);
  if (level === "met") return { path: "level", share: requirement.level.share.value, level, tier };
  if (typeof tier === "object") return { path: "improvement", share: tier.share, level, tier };
  return { path: level === "not-assessable" || tier === "not-assessable" ? "not-assessable" : "none", share: 0, level, tier };
}

function levelOf(measurement: Measurement, precision: Precision): LevelState {
  const { limit, waiting } = measurement.requirement.level;
  if (!isThere(measurement.level)) return "not-assessable";
  if (!meets(inTenths(measurement.level, precision), limit.value)) return "below";
  return waiting ? waitingState(measurement, waiting, precision) : "met";
}

// Enough within the limit satisfies the condition however many wait; few waiting lift it; else one must know both.
function waitingState({ waiting, waitingWithin }: Measurement, condition: NonNullable<Requirement["level"]["waiting"]>, precision: Precision): LevelState {
  if (isThere(waitingWithin) && meets(inTenths(waitingWithin, precision), condition.limit.value)) return "met";
  if (typeof waiting !== "number") return "not-assessable";
  if (waiting <= condition.moreThan.value) return "met";
  return isThere(waitingWithin) ? "waiting" : "not-assessable";
}

function tierOf(tiers: readonly Tier[], measurement: Measurement, precision: Precision): Outcome["tier"] {
  if (!isThere(measurement.improvement)) return "not-assessable";
  const reached = precision === "shares" ? changeOfRounded(measurement) : inTenths(measurement.improvement, precision);
  return tiers.find(({ atLeast }) => meets(reached, { atLeast })) ?? "none";
}

function changeOfRounded({ current, lastYear, requirement }: Measurement): Ratio {
  assert(isThere(current) && isThere(lastYear), "an improvement has both its values");
  const [now, then] = [inTenths(current, "shares"), inTenths(lastYear, "shares")];
  return requirement.better.value === "higher" ? minus(now, then) : minus(then, now);
}

// Tenths of a per cent, rounded to whole tenths unless the mode is exact.
function inTenths(share: Ratio, precision: Precision): Ratio {
  const exact = times(share, TENTHS);
  return precision === "exact" ? exact : whole(roundHalfUp(exact));
}

function meets(tenths: Ratio, limit: Limit): boolean {
  return "atLeast" in limit ? compare(tenths, whole(limit.atLeast)) >= 0 : compare(tenths, whole(limit.atMost)) <= 0;
}

function whole(n: Int | Tenths): Ratio {
  return { n, d: 1 };
}
