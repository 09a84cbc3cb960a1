/** One row of figures judged by the 2023 agreement, without a workbook around it. */

import type { Performance, Precision } from "../../../src/agreement/agreement";
import { reservesOf } from "../../../src/agreement/reserve";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Measured, measure } from "../../../src/judging/measure";
import type { Measurement, ReportingRule } from "../../../src/judging/measurement";
import { type Judgements, qualify } from "../../../src/judging/qualify";
import type { Verdict } from "../../../src/judging/verdict";
import type { Figure, Observation, Waiting } from "../../../src/reading/submission";
import { performanceOf } from "./made-up";
import { first } from "./sheets";

/** A part of a whole, `*` for a hidden one, `-` for one that is said to be missing, `?` for one not delivered. */
type Part = readonly [part: number, whole: number] | "*" | "-" | "?";

/** What a row of figures holds; what is left out is missing. */
export interface Figures {
  readonly requirement: string;
  readonly now: Part;
  readonly before?: Part;
  readonly tolerant?: Part;
  readonly waiting?: number | "*";
  readonly waitingWithin?: Part;
}

/** An observation of Region Stockholm in March 2023. */
export function observation({
  requirement,
  now,
  before = "-",
  tolerant = "-",
  waiting,
  waitingWithin = "-",
}: Figures): Observation {
  return {
    region: "01",
    month: "2023-03",
    requirement,
    current: figure(now),
    lastYear: figure(before),
    withTolerance: figure(tolerant),
    waiting: count(waiting),
    waitingWithin: figure(waitingWithin),
    responseRate: undefined,
    reported: undefined,
    address: "E2",
  };
}

/** What these observations measure, of the cells of the regions they are of. */
export function measuredIn(
  performance: Performance,
  observations: readonly Observation[],
): { readonly measurement: Measurement }[] {
  const { figures, measurementAt } = measured(performance, observations);
  return figures.flatMap((own, place) => (own ? [{ measurement: measurementAt(place) }] : []));
}

/** What these observations come to under a precision. */
export function judgementsOn(
  performance: Performance,
  observations: readonly Observation[],
  precision: Precision,
  reporting?: ReportingRule,
): Judgements {
  return qualify(measured(performance, observations), precision, reporting);
}

function measured(performance: Performance, observations: readonly Observation[]): Measured {
  const regions = [...new Set(observations.map(({ region }) => region))];
  return measure(performance, observations, reservesOf(performance, regions));
}

/** The verdict on a row of figures. */
export function judge(figures: Figures, precision: Precision = "difference"): Verdict {
  return first(judgementsOn(performanceOf(agreement2023), [observation(figures)], precision).verdicts);
}

/** The verdict in short: by which path, and how many per cent of the reserve. */
export function paid(figures: Figures, precision?: Precision): string {
  const { path, share } = judge(figures, precision);
  return `${path} ${share}`;
}

function figure(part: Part): Figure {
  if (part === "*") return { kind: "suppressed" };
  if (part === "-") return { kind: "missing" };
  if (part === "?") return { kind: "undelivered" };
  return { kind: "counts", numerator: part[0], denominator: part[1] };
}

function count(waiting: number | "*" | undefined): Waiting {
  if (waiting === undefined) return { kind: "missing" };
  return waiting === "*" ? { kind: "suppressed" } : { kind: "count", count: waiting };
}
