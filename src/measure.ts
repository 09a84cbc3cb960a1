/** Observations to exact shares and their change since the same month last year. */
import type { Requirement } from "./agreement";
import { minus, ratio } from "./exact";
import { isThere, type Measurement, type Value } from "./measurement";
import type { Figure, Observation } from "./submission";

/** The measurements of all observations whose current figure has been delivered. */
export function measure(requirements: readonly Requirement[], observations: readonly Observation[]): Measurement[] {
  const byNumber = new Map(requirements.map((requirement) => [requirement.number, requirement]));
  const measurements: Measurement[] = [];
  for (const observation of observations) {
    const requirement = byNumber.get(observation.requirement);
    if (requirement && delivered(requirement, observation)) measurements.push(measurement(requirement, observation));
  }
  return measurements;
}

// Not delivered yet is not the same as not assessable: such a cell stays open.
function delivered(requirement: Requirement, { current, withTolerance }: Observation): boolean {
  return current.kind !== "missing" || (requirement.level.numerator.value === "with-tolerance" && withTolerance.kind !== "missing");
}

function measurement(requirement: Requirement, observation: Observation): Measurement {
  const current = valueOf(observation.current);
  const lastYear = valueOf(observation.lastYear);
  return {
    region: observation.region,
    month: observation.month,
    requirement,
    current,
    lastYear,
    improvement: improvementOf(requirement.better.value, current, lastYear),
    level: requirement.level.numerator.value === "with-tolerance" ? valueOf(observation.withTolerance) : current,
    waiting: observation.waiting.kind === "count" ? observation.waiting.count : observation.waiting.kind,
    waitingWithin: valueOf(observation.waitingWithin),
    address: observation.address,
  };
}

function valueOf(figure: Figure): Value {
  switch (figure.kind) {
    case "counts":
      return figure.denominator === 0 ? "nobody" : ratio(figure.numerator, figure.denominator);
    case "share":
      return figure.share;
    case "missing":
    case "suppressed":
      return figure.kind;
  }
}

function improvementOf(better: "higher" | "lower", current: Value, lastYear: Value): Value {
  if (!isThere(current)) return current;
  if (!isThere(lastYear)) return lastYear;
  return better === "higher" ? minus(current, lastYear) : minus(lastYear, current);
}
