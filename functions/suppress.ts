/** The function that hides small numbers. */
import { suppress as hide, LEAST_THRESHOLD, type Sum, type SuppressedTable } from "../src/ground";
import { FEWEST_SHOWN } from "../src/reading";
import { countOf } from "./arguments";
import { errorText, isError, wrong } from "./errors";
import { type Answer, isEmpty, oneCell, type RawCell, rowsOf } from "./excel-values";

/** What stands for a hidden number; the input sheets and the other functions read it as suppressed. */
const HIDDEN = "*";

/**
 * `SUPPRESS`: hides small numbers, and as much more as it takes that none can be computed
 * back from the others or from totals. The arguments are described in `functions.ts`.
 */
export function suppress(values: unknown[][], threshold?: unknown[][]): unknown[][] {
  const rows = rowsOf(values);
  const [top, left] = labelsOf(rows);
  const counts = rows
    .slice(top)
    .map((row, r) => row.slice(left).map((cell, c) => countAt(cell, top + r + 1, left + c + 1)));
  const hidden = hiddenIn(counts, thresholdOf(oneCell(threshold, "threshold")));
  return rows.map((row, r) =>
    row.map(
      (cell, c): Answer =>
        r < top || c < left ? (isError(cell) ? cell : (cell ?? "")) : (hidden[r - top]?.[c - left] ?? ""),
    ),
  );
}

type Counts = readonly (readonly (number | null)[])[];

// Totals are the table's sums only where every one of them is;
// anything else is a row or column of counts like the others.
function hiddenIn(counts: Counts, threshold: number): Answer[][] {
  const height = counts.length;
  const width = counts[0]?.length ?? 0;
  const totalRow =
    height > 2 &&
    counts[height - 1]?.every((total, c) => (total ?? 0) === sum(counts.slice(0, -1).map((row) => row[c]))) === true;
  const totalColumn = width > 2 && counts.every((row) => (row[width - 1] ?? 0) === sum(row.slice(0, -1)));
  const inner = counts.slice(0, totalRow ? -1 : undefined).map((row) => row.slice(0, totalColumn ? -1 : undefined));
  const sums: Sum[] = [
    ...(totalColumn ? (["rows"] as const) : []),
    ...(totalRow ? (["columns"] as const) : []),
    ...(totalRow && totalColumn ? (["total"] as const) : []),
  ];
  const table = hide(inner, { threshold, zeros: "shown", sums });
  return counts.map((row, r) =>
    row.map((count, c) =>
      count === null ? "" : said(placeIn(table, totalRow && r === height - 1, totalColumn && c === width - 1, r, c)),
    ),
  );
}

function placeIn(
  table: SuppressedTable,
  last: boolean,
  end: boolean,
  row: number,
  column: number,
): number | "suppressed" | null {
  if (last && end) return table.total;
  if (last) return table.columns[column] ?? null;
  return (end ? table.rows[row] : table.cells[row]?.[column]) ?? null;
}

function said(shown: number | "suppressed" | null): Answer {
  return shown === "suppressed" ? HIDDEN : (shown ?? 0);
}

function sum(counts: readonly (number | null | undefined)[]): number {
  return counts.reduce<number>((all, count) => all + (count ?? 0), 0);
}

// Rows and columns of words only, before the first number.
function labelsOf(rows: readonly (readonly RawCell[])[]): [top: number, left: number] {
  const isWord = (cell: RawCell): boolean =>
    isEmpty(cell) || (typeof cell === "string" && !/^[\s\d*<.,…–-]+$/.test(cell));
  const hasWord = (cells: readonly RawCell[]): boolean =>
    cells.some((cell) => typeof cell === "string" && isWord(cell));
  const firstRow = rows[0] ?? [];
  const top = rows.length > 1 && firstRow.every(isWord) && hasWord(firstRow) ? 1 : 0;
  const body = rows.slice(top);
  let left = 0;
  const column = (c: number): RawCell[] => body.map((row) => row[c] ?? null);
  while (left < firstRow.length - 1 && column(left).every(isWord) && hasWord(column(left))) left++;
  return [top, left];
}

function countAt(cell: RawCell, row: number, column: number): number | null {
  if (isEmpty(cell)) return null;
  const count =
    isError(cell) ||
    (typeof cell === "number" && !(Number.isSafeInteger(cell) && cell >= 0)) ||
    typeof cell === "boolean"
      ? undefined
      : readable(cell);
  if (count === undefined)
    throw wrong((words) => words.notACount({ text: isError(cell) ? errorText(cell) : String(cell), row, column }));
  return count;
}

function readable(cell: string | number | null): number | undefined {
  try {
    const count = countOf(cell);
    return typeof count === "number" ? count : undefined;
  } catch (error) {
    if (isError(error)) return undefined;
    throw error;
  }
}

function thresholdOf(cell: string | number | boolean | null): number {
  const least = isEmpty(cell) || cell === 0 ? FEWEST_SHOWN : typeof cell === "boolean" ? undefined : readable(cell);
  if (least === undefined || least < LEAST_THRESHOLD) throw wrong((words) => words.thresholdUnreadable(String(cell)));
  return least;
}
