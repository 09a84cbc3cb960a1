/** Which month of an agreement a figure is of, and whether it is that month's own or the year before's. */
import { baselineOf, type Performance } from "../../agreement";
import { type Month, monthOf, shifted, yearOf } from "../../ground";
import type { UnreadWhy } from "../../problems";
import type { WaitingColumn } from "../../sheets";
import { columnFor, type Measure } from "./measure";
import type { Facets } from "./words";

/** A place in the regular table; `by` tells whether words said that it is the year before's, or its month. */
export interface Target {
  readonly month: Month;
  readonly column: WaitingColumn;
  readonly by: "words" | "month";
}

/**
 * Where a figure of a month belongs: with that month, with the same month of the next year, which it is compared with,
 * or with both where an agreement measures both; or why nowhere. Where no words say the year it is the agreement's.
 */
export function targetsOf(
  { year: said, month: number, time, relative }: Facets,
  measure: Measure,
  performance: Performance,
): readonly Target[] | UnreadWhy {
  const baseline = baselineOf(performance);
  const measured = new Set<Month>([...performance.months.value, ...(baseline === undefined ? [] : [baseline])]);
  const years = [...new Set([...measured].map(yearOf))];
  const year = said ?? years.find((one) => measured.has(monthOf(one, number ?? 0)));
  if (number === undefined || year === undefined) return "other-months";
  const month = monthOf(year, number);
  const next = shifted(month, MONTHS_IN_YEAR);
  const last = columnFor(measure, "last-year");
  if (time === "last-year") {
    const of = measured.has(month) ? month : measured.has(next) && relative !== true ? next : undefined;
    if (of === undefined) return "other-months";
    return last === undefined ? "not-compared" : [{ month: of, column: last, by: "words" }];
  }
  const own: Target[] = measured.has(month) ? [{ month, column: measure, by: "month" }] : [];
  const before: Target[] = measured.has(next) && last !== undefined ? [{ month: next, column: last, by: "month" }] : [];
  if (own.length + before.length > 0) return [...own, ...before];
  // Where a column is beside the year before's by chance, under the same merged header, it is the year's own.
  return measured.has(next) ? "not-compared" : "other-months";
}

const MONTHS_IN_YEAR = 12;
