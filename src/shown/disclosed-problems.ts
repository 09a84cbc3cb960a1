/** Small numbers in what is told about the figures: problems as they may be shown to others. */
import { type Problem, type ProblemCode, problem } from "../problems";
import type { Observation } from "../reading";
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
  const rows = new Map(submission.observations.map((one) => [rowOf(one.address), one]));
  return problems.map((one) =>
    repeatsSmall(one, submission.sheets.waiting, rows, threshold)
      ? problem("figures-hidden", { least: String(threshold) }, one.place)
      : one,
  );
}

function repeatsSmall(
  one: Problem,
  waiting: string,
  rows: ReadonlyMap<string, Observation>,
  threshold: number,
): boolean {
  if (one.code === "odd-grouping") return isSmall(Number(one.values.read), threshold);
  if (!REPEATS_FIGURES.has(one.code) || one.place?.sheet !== waiting) return false;
  const row = rows.get(rowOf(one.place.cell ?? ""));
  // A row that was left out is not known to be of many.
  return row === undefined || hasSmall(row, threshold);
}

/** The row of an address such as `E14`. */
export function rowOf(address: string): string {
  return address.replace(/^[A-Z]+/, "");
}
