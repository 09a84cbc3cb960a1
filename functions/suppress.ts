/** The function that hides small numbers. */
import { hideCounts, LEAST_THRESHOLD, type Shown } from "../src/ground";
import { FEWEST_SHOWN } from "../src/reading";
import { countsIn, readable } from "./counts-in-range";
import { isError, wrong } from "./errors";
import { type Answer, filledRows, isEmpty, oneCell, type RawCell } from "./excel-values";

/** What stands for a hidden number; the input sheets and the other functions read it as suppressed. */
const HIDDEN = "*";

/**
 * `SUPPRESS`: hides small numbers, and as much more as it takes that none can be computed
 * back from the others or from totals. The arguments are described in `functions.ts`.
 */
export function suppress(values: unknown[][], threshold?: unknown[][]): unknown[][] {
  const least = thresholdOf(oneCell(threshold, "threshold"));
  const [cells = []] = filledRows([values]);
  const { table, rows, columns } = countsIn(cells);
  const hiding = hideCounts(table, least);
  const answer = cells.map((row) => row.map(asItIs));
  if (hiding.kind === "two-ways") throw wrong((words) => words.totalsBothWays());
  if (hiding.kind === "false-total") {
    const { stands, sum, difference } = hiding;
    const [row, column] = [(rows[hiding.row] ?? 0) + 1, (columns[hiding.column] ?? 0) + 1];
    throw wrong((words) => words.falseTotal({ stands, sum, difference, row, column }));
  }
  for (const [i, row] of hiding.shown.entries()) {
    const line = answer[rows[i] ?? 0] ?? [];
    for (const [j, count] of row.entries())
      if (count !== null && i >= hiding.labels.rows && j >= hiding.labels.columns) line[columns[j] ?? 0] = said(count);
  }
  return answer;
}

function said(shown: NonNullable<Shown>): Answer {
  return shown === "suppressed" ? HIDDEN : shown;
}

function asItIs(cell: RawCell): Answer {
  return isError(cell) ? cell : (cell ?? "");
}

function thresholdOf(cell: string | number | boolean | null): number {
  const least = isEmpty(cell) || cell === 0 ? FEWEST_SHOWN : typeof cell === "boolean" ? undefined : readable(cell);
  if (least === undefined || least < LEAST_THRESHOLD) throw wrong((words) => words.thresholdUnreadable(String(cell)));
  return least;
}
