/** What was handed in with a figure or a population changed. */
import type { Performance, Requirement } from "../agreement";
import { compare, type Month, type Ratio, ratio, TENTHS } from "../ground";
import type { FigureName } from "../judging";
import type { Figure, Observation, Submission } from "../reading";
import { changeableFigures, changeableMonths, takesNumber } from "./changeable";
import { unsaid } from "./fill";
import type { Refusal } from "./refusal";
import type { Change, FigureChange } from "./scenario";

/** What was handed in with the figure changed, or why it cannot be. */
export function withFigure(
  performance: Performance,
  submission: Submission,
  leftOut: readonly Month[],
  change: FigureChange,
): Submission | Refusal {
  const { region, month, figure } = change;
  const requirement = performance.requirements.find(({ number }) => number === change.requirement);
  const refused = outside(performance, requirement, leftOut, change);
  if (refused ?? !requirement) return refused as Refusal;
  const isIt = (one: Observation): boolean =>
    one.region === region && one.month === month && one.requirement === requirement.number;
  const before =
    // What nobody handed in stands in no cell.
    submission.observations.find(isIt) ?? unsaid({ region, requirement: requirement.number, address: "" }, month);
  const after = changedObservation(before, requirement, change);
  if ("why" in after) return after;
  const counted = after.current.kind !== "share" && after.withTolerance.kind !== "share";
  if (performance.periodValue?.value === "pooled" && !counted && change.share !== undefined)
    return { why: "counts-needed", given: figure, known: "" };
  const others = submission.observations.filter((one) => !isIt(one));
  return { ...submission, observations: [...others, after] };
}

/** Whether a change makes fewer with tolerance than without, which nobody can measure. */
export function isLessThanStrict(
  performance: Performance,
  { observations }: Submission,
  change: FigureChange,
): boolean {
  const requirement = performance.requirements.find(({ number }) => number === change.requirement);
  if (requirement?.level?.numerator.value !== "with-tolerance") return false;
  const own = observations.find(
    (one) => one.region === change.region && one.month === change.month && one.requirement === change.requirement,
  );
  const [strict, tolerant] = [own && shareOf(own.current), own && shareOf(own.withTolerance)];
  return strict !== undefined && tolerant !== undefined && compare(tolerant, strict) < 0;
}

/** What was handed in with another number of people in a region. */
export function withPopulation(
  submission: Submission,
  { region, population: total }: Extract<Change, { kind: "population" }>,
): Submission {
  const own = submission.populations.find((one) => one.region === region);
  const others = submission.populations.filter((one) => one !== own);
  const populations = [...others, { ...own, region, total }].sort((a, b) => (a.region < b.region ? -1 : 1));
  return { ...submission, populations };
}

function outside(
  performance: Performance,
  requirement: Requirement | undefined,
  leftOut: readonly Month[],
  { requirement: number, month, figure }: FigureChange,
): Refusal | undefined {
  if (!requirement)
    return {
      why: "requirement-unknown",
      given: number,
      known: performance.requirements.map((one) => one.number).join(", "),
    };
  const known = changeableMonths(performance);
  if (!known.includes(month)) return { why: "month-unknown", given: month, known: known.join(", ") };
  // Of a month that is left out, last year's figure is looked at by the outlook alone.
  if (leftOut.includes(month) && figure !== "earlier") return { why: "left-out", given: month, known: "" };
  return changeableFigures(requirement).includes(figure)
    ? undefined
    : { why: "not-looked-at", given: figure, known: number };
}

const FIELDS = {
  current: "current",
  earlier: "lastYear",
  level: "withTolerance",
  waitingWithin: "waitingWithin",
} as const;

function changedObservation(
  before: Observation,
  requirement: Requirement,
  change: FigureChange,
): Observation | Refusal {
  const { figure, numerator, denominator, share, number } = change;
  const given = [numerator ?? denominator, share, number].filter((one) => one !== undefined);
  if (given.length === 0) return { why: "no-value", given: "", known: "" };
  const isNumber = takesNumber(requirement, figure);
  if (given.length > 1 || isNumber !== (number !== undefined))
    return { why: "kind-other", given: figure, known: isNumber ? "number" : "share" };
  if (figure === "waiting") return { ...before, waiting: { kind: "count", count: number ?? 0 } };
  const field = FIELDS[figure];
  const after = changedFigure(before[field], figure, change);
  return "why" in after ? after : { ...before, [field]: after };
}

function changedFigure(
  before: Figure,
  figure: FigureName,
  { numerator, denominator, share, number }: FigureChange,
): Figure | Refusal {
  if (number !== undefined) return { kind: "number", number };
  if (share !== undefined) return { kind: "share", share: ratio(share, TENTHS) };
  const known = before.kind === "counts" ? before : undefined;
  const [part, whole] = [numerator ?? known?.numerator, denominator ?? known?.denominator];
  if (part === undefined || whole === undefined) return { why: "pair-incomplete", given: figure, known: "" };
  if (part > whole) return { why: "more-than-all", given: figure, known: "" };
  return { kind: "counts", numerator: part, denominator: whole };
}

function shareOf(figure: Figure): Ratio | undefined {
  if (figure.kind === "share") return figure.share;
  return figure.kind === "counts" && figure.denominator > 0 ? ratio(figure.numerator, figure.denominator) : undefined;
}
