/** Small numbers in what is told about the figures: problems as they may be shown to others. */
import { type Problem, type ProblemCode, problem, type ReadingRule } from "../problems";
import { namesOf, type Observation, whereaboutsOf } from "../reading";
import type { Settlement } from "../settling";
import { hasSmall, isSmall } from "./small";
import { starred } from "./starred";

/** The codes whose messages repeat figures of a row. */
const REPEATS_FIGURES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "share-differs",
  "share-ambiguous",
  "jump",
  "less-than-strict",
  "more-than-all",
]);

/** The codes whose messages quote a cell that should have been a count or a share, and could not be read as one. */
const QUOTES_FIGURES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "count-unreadable",
  "count-negative",
  "count-not-whole",
  "share-unreadable",
  "share-out-of-range",
]);

/**
 * The same problems: of those that repeat a small number only
 * their place is told, and what is quoted of a cell or was typed has no small number.
 * `settlement` is the one before masking.
 */
export function maskedProblems(problems: readonly Problem[], { submission }: Settlement, threshold: number): Problem[] {
  const rows = new Map<string, Observation[]>();
  for (const one of submission.observations) {
    for (const name of whereaboutsOf(one, submission.sheets.waiting)) rows.set(name, [...(rows.get(name) ?? []), one]);
  }
  const sheets = new Set([
    submission.sheets.waiting,
    ...submission.observations.flatMap(({ gathered }) =>
      gathered ? [...gathered.cells.values()].map(({ sheet }) => sheet) : [],
    ),
  ]);
  const masked = (one: Problem): Problem =>
    repeatsSmall(one, { rows, sheets }, threshold)
      ? problem("figures-hidden", { least: String(threshold) }, one.place)
      : quoting(one, threshold);
  return problems.map((one) => {
    if (one.code !== "set-aside") return masked(one);
    // Its row is not among those read; what is said of it says no more than of any other.
    const { place: _, ...what } = masked({ ...one.values.what, ...(one.place && { place: one.place }) });
    return problem("set-aside", { reason: starred(one.values.reason, threshold), what }, one.place);
  });
}

function quoting(one: Problem, threshold: number): Problem {
  if (one.code === "rule-used" || one.code === "rule-idle")
    return problem(one.code, { rule: maskedRule(one.values.rule, threshold) }, one.place);
  if (!QUOTES_FIGURES.has(one.code)) return one;
  const values = Object.entries<unknown>(one.values).map(([name, value]): readonly [string, unknown] => [
    name,
    name === "text" && typeof value === "string" ? starred(value, threshold) : value,
  ]);
  // The same code with the same values, of which a text has changed.
  return { ...one, values: Object.fromEntries(values) as never };
}

/** A reading rule as it may be shown: a reason that was typed has no small number. */
export function maskedRule(rule: ReadingRule, threshold: number): ReadingRule {
  return rule.kind === "set-aside" ? { ...rule, reason: starred(rule.reason, threshold) } : rule;
}

interface Whereabouts {
  readonly rows: ReadonlyMap<string, readonly Observation[]>;
  readonly sheets: ReadonlySet<string>;
}

function repeatsSmall(one: Problem, { rows, sheets }: Whereabouts, threshold: number): boolean {
  if (one.code === "odd-grouping") return isSmall(Number(one.values.read), threshold);
  if (!REPEATS_FIGURES.has(one.code) || !one.place || !sheets.has(one.place.sheet)) return false;
  const row = namesOf(one.place).flatMap((name) => rows.get(name) ?? []);
  // A row that was left out is not known to be of many.
  return row.length === 0 || row.some((observation) => hasSmall(observation, threshold));
}
