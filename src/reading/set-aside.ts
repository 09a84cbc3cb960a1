/** Errors that are left on purpose: their rows are not read, and why is told. */
import { type Problem, type ProblemCode, problem, type ReadingRule } from "../problems";
import type { Submission } from "./submission";
import { namesOf, whereaboutsOf } from "./whereabouts";

/** An error set aside. */
type SetAside = Extract<ReadingRule, { readonly kind: "set-aside" }>;

/** The errors of single rows of waiting figures: what else is wrong stands in the way of all. */
const OF_ROWS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "cell-error",
  "cell-uncalculated",
  "region-unknown",
  "region-missing",
  "rows-beneath",
  "region-conflict",
  "month-unreadable",
  "month-without-year",
  "year-unreadable",
  "requirement-unknown",
  "count-unreadable",
  "count-negative",
  "count-not-whole",
  "share-unreadable",
  "share-out-of-range",
  "pair-incomplete",
  "more-than-all",
  "less-than-strict",
  "row-twice",
]);

/** Whether an error may be set aside: it is of a cell of the waiting figures, and of its row alone. */
export function maySetAside({ code, place }: Problem, { population, paid }: Submission["sheets"]): boolean {
  return (
    OF_ROWS.has(code) && place?.cell !== undefined && place.sheet !== "" && ![population, paid].includes(place.sheet)
  );
}

/** What is left when errors have been set aside. */
export interface Aside {
  /** The figures without the rows of what was set aside. */
  readonly submission: Submission;
  /** The problems that remain. */
  readonly remaining: (problems: readonly Problem[]) => Problem[];
  /** What was set aside and why, by cell, or that there was nothing to set aside any more. */
  readonly notes: readonly Problem[];
}

/** Sets errors aside by the rules; `problems` are all that were met. */
export function setAside(submission: Submission, problems: readonly Problem[], rules: readonly ReadingRule[]): Aside {
  const asides = rules.filter((rule): rule is SetAside => rule.kind === "set-aside");
  const ruleOf = (one: Problem): SetAside | undefined =>
    maySetAside(one, submission.sheets)
      ? asides.find(
          ({ code, sheet, cells }) =>
            code === one.code && sheet === one.place?.sheet && cells.includes(one.place.cell ?? ""),
        )
      : undefined;
  const matched = problems.flatMap((what) => {
    const rule = ruleOf(what);
    return rule ? [{ rule, what }] : [];
  });
  const places = new Set(matched.flatMap(({ what: { place } }) => (place ? namesOf(place) : [])));
  const used = new Set(matched.map(({ rule }) => rule));
  return {
    submission:
      matched.length === 0
        ? submission
        : {
            ...submission,
            observations: submission.observations.filter(
              (one) => !whereaboutsOf(one, submission.sheets.waiting).some((name) => places.has(name)),
            ),
          },
    remaining: (all) => all.filter((one) => ruleOf(one) === undefined),
    notes: [
      ...matched.map(({ rule: { reason }, what }) => problem("set-aside", { reason, what: bare(what) }, what.place)),
      ...asides.filter((rule) => !used.has(rule)).map((rule) => problem("rule-idle", { rule })),
    ],
  };
}

// Where it was is told once: what is said of several cells is then one cause.
function bare({ place: _, ...what }: Problem): Problem {
  return what;
}
