/** Which absent figures decide: whether a cell is open, and whether it would have come to something else. */
import type { Precision, Requirement, Reserve } from "../agreement";
import type { Ratio } from "../ground";
import { FIGURES, type FigureName, looksAt, type Measurement, type ReportingRule, withFigures } from "./measurement";
import { outcomeOf } from "./outcome";

/** A cell that is open though its own figures have come, and those that have not: what it comes to rests on them. */
export interface Awaiting {
  readonly reserve: Reserve;
  readonly figures: readonly FigureName[];
  /** The cell of the current figure. */
  readonly address: string;
  /** Its sheet, if the figures were gathered from several. */
  readonly sheet?: string;
}

/** The figures that a verdict waits for; none where it is the same whatever they come to be. */
export function awaitedBy(
  measurement: Measurement,
  precision: Precision,
  reporting: ReportingRule = "flag",
): FigureName[] {
  const isDisqualified = reporting === "disqualify" && measurement.delivery !== "in-order";
  return isDisqualified ? [] : decisive(measurement, precision, "undelivered");
}

/**
 * The figures that are absent in one way and decide: another of their values would earn another share, for some values
 * of the others. Where none is, every value of all of them earns the same.
 */
export function decisive(
  measurement: Measurement,
  precision: Precision,
  absent: "undelivered" | "missing",
): FigureName[] {
  const { requirement } = measurement;
  const names = FIGURES.filter((name) => measurement[name] === absent && looksAt(requirement, name));
  if (names.length === 0) return [];
  return names.filter((name) =>
    completions(
      measurement,
      names.filter((other) => other !== name),
    ).some((one) => new Set(completions(one, [name]).map((complete) => outcomeOf(complete, precision).share)).size > 1),
  );
}

/** A measurement as it may come to be: what has not been delivered at its ends; itself where nothing is awaited. */
export function asItMayCome(measurement: Measurement): Measurement[] {
  const { requirement } = measurement;
  return completions(
    measurement,
    FIGURES.filter((name) => measurement[name] === "undelivered" && looksAt(requirement, name)),
  );
}

// The measurement with the named figures as they might come to be, in every combination.
function completions(measurement: Measurement, [name, ...others]: readonly FigureName[]): Measurement[] {
  if (name === undefined) return [measurement];
  return possible(measurement.requirement, name).flatMap((value) =>
    completions(withFigures(measurement, { [name]: value }), others),
  );
}

// What is earned rises or falls with a figure all the way: its least, its most and none at all are enough to know
// what it can come to. The least above zero is there because no change is counted from zero.
function possible({ quantity }: Requirement, name: FigureName): readonly (Ratio | number | "missing")[] {
  if (name === "waiting") return [0, MOST, "missing"];
  return quantity.value === "count" && name !== "waitingWithin"
    ? [{ n: 0, d: 1 }, { n: 1, d: 1 }, { n: MOST, d: 1 }, "missing"]
    : [{ n: 0, d: 1 }, { n: 1, d: MOST }, { n: 1, d: 1 }, "missing"];
}

/** The largest count that is read. */
const MOST = Number.MAX_SAFE_INTEGER;
