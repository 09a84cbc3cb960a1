/** What is shown of a settlement: the same verdicts and amounts, though small numbers may be hidden. */
import type { Absent, Judged, Measurement, Value, Verdict } from "../judging";
import type { Settlement } from "../settling";

/** Why no value is shown: there is none, or it is known and too few people are behind it. */
export type ShownAbsent = Absent | "hidden";

/** A value as it may be shown. */
export type ShownValue = Value | "hidden";

type Values = "current" | "earlier" | "improvement" | "level" | "waitingWithin";

/** What is shown of a measurement. */
export interface ShownMeasurement extends Omit<Measurement, Values | "waiting">, Readonly<Record<Values, ShownValue>> {
  readonly waiting: number | ShownAbsent;
  /** Where small numbers are hidden: the smallest that is shown. */
  readonly hiddenBelow?: number;
}

/** What is shown of what a measurement earns. */
export interface ShownJudged extends Omit<Judged, "measurement"> {
  readonly measurement: ShownMeasurement;
}

/** What is shown of a verdict. */
export interface ShownVerdict extends Omit<Verdict, "measurement"> {
  readonly measurement: ShownMeasurement;
}

/** A settlement as it is shown; every settlement is one, with nothing hidden. */
export interface ShownSettlement extends Settlement<ShownVerdict> {
  /** Where small numbers are hidden: the smallest count that is shown. */
  readonly hiddenBelow?: number;
}
