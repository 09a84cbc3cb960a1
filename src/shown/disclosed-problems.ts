/** Small numbers in what is told about the figures: problems as they may be shown to others. */
import { type Problem, type ProblemCode, problem } from "../problems";
import { namesOf, type Observation, whereaboutsOf } from "../reading";
import type { Settlement } from "../settling";
import { hasSmall, isSmall } from "./small";

/** The codes whose messages repeat figures of a row. */
const REPEATS_FIGURES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "share-differs",
  "share-ambiguous",
  "jump",
  "less-than-strict",
  "more-than-all",
]);

/**
 * The same problems: of those that repeat a small number only
 * their place is told. `settlement` is the one before masking.
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
      : one;
  return problems.map((one) => {
    if (one.code !== "set-aside") return masked(one);
    // Its row is not among those read; what is said of it says no more than of any other.
    const { place: _, ...what } = masked({ ...one.values.what, ...(one.place && { place: one.place }) });
    return problem("set-aside", { ...one.values, what }, one.place);
  });
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
