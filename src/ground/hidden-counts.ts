/** Small counts hidden in a table as it stands, with its totals wherever they are. */
import { type Counts, type Shown, type Sum, type SuppressedTable, suppress } from "./suppress";
import { type FalseTotal, type Totals, totalsAmong, ungrouped } from "./totals";

/** A table of counts as it stands, totals and all. */
export interface CountTable {
  /** Rows of one length; `null` is a blank. */
  readonly counts: Counts;
  readonly namedRows: readonly boolean[];
  readonly namedColumns: readonly boolean[];
  /**
   * How many of the first rows and columns may be headers that are numbers, and how many of the columns are so even
   * where no total leaves them out. A zero in such a column says nothing of what is a total: a code is no zero, but a
   * blank is one in some Excels. It is a count like any other where the column turns out to be counts.
   */
  readonly headers: { readonly rows: number; readonly columns: number; readonly codes: number };
}

/** The table as it may be shown, or why it cannot be. */
export type Hiding =
  | { readonly kind: "hidden"; readonly shown: Shown[][]; readonly labels: Labels }
  /** The total that is called one and is none, by its place in the table. */
  | {
      readonly kind: "false-total";
      readonly row: number;
      readonly column: number;
      readonly stands: number;
      readonly sum: number;
      readonly difference: number;
    }
  /** Groups of rows and of columns, both with sums of their own. */
  | { readonly kind: "two-ways" };

/** How many of the first rows and columns have turned out to be headers that are numbers. */
interface Labels {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Hides counts below the threshold, and what it takes beside them, in a table with its totals. Where they are totals by
 * chance, perhaps, the table is safe for a reader who takes them for totals and for one who takes them for counts.
 */
export function hideCounts(table: CountTable, threshold: number): Hiding {
  const { counts } = table;
  const [height, width] = [counts.length, counts[0]?.length ?? 0];
  const at = (row: number, column: number): number | null => toldAt(table, row, column);
  const rows = totalsAmong({
    count: height,
    width,
    at,
    isNamed: (row) => table.namedRows[row] ?? false,
    headers: { possible: table.headers.rows, likely: table.headers.rows },
  });
  if (isFalse(rows)) return { kind: "false-total", row: rows.line, column: rows.place, ...numbersOf(rows) };
  const taken = Array.from({ length: height }, (_, row) => row).slice(rows.outside.length);
  const columns = totalsAmong({
    count: width,
    width: taken.length,
    at: (column, place) => at(taken[place] ?? 0, column),
    isNamed: (column) => table.namedColumns[column] ?? false,
    headers: { possible: table.headers.columns, likely: table.headers.codes },
  });
  if (isFalse(columns))
    return { kind: "false-total", row: taken[columns.place] ?? 0, column: columns.line, ...numbersOf(columns) };
  if (rows.subtotals.length > 0 && columns.subtotals.length > 0) return { kind: "two-ways" };

  const shown = counts.map((row): Shown[] => [...row]);
  const readings = readingsOf(rows, columns);
  // What one reading hides may be a place of another, which must then be safe with it.
  for (let hidden = -1; hidden !== hiddenIn(shown); ) {
    hidden = hiddenIn(shown);
    for (const reading of readings) hideIn(counts, shown, reading, threshold);
    if (readings.length === 1) break;
  }
  return { kind: "hidden", shown, labels: labelsOf(table, rows, columns) };
}

/** The count where it says what the lines are; `null` where nothing stands, and where a zero may be a blank. */
function toldAt({ counts, headers }: CountTable, row: number, column: number): number | null {
  const count = counts[row]?.[column] ?? null;
  return count === 0 && column < headers.columns ? null : count;
}

// A header is what the totals leave out. Where there are none, codes may be labels, but a row of small numbers
// rather counts; nothing that adds up by chance shows a row, and what has a total of its own is no code.
function labelsOf(table: CountTable, rows: Totals, columns: Totals): Labels {
  const { headers, counts } = table;
  const hasTotals = ({ totals, subtotals }: Totals): boolean => totals.length + subtotals.length > 0;
  const codes = hasTotals(columns) ? Math.min(headers.columns, columns.outside.length) : headers.codes;
  const summed = [...rows.totals, ...rows.subtotals].map((row) =>
    (counts[row] ?? []).findIndex((_, column) => toldAt(table, row, column) !== null),
  );
  return {
    rows: hasTotals(rows) && !rows.byChance ? Math.min(headers.rows, rows.outside.length) : 0,
    columns: summed.reduce((fewest, column) => (column < 0 ? fewest : Math.min(fewest, column)), codes),
  };
}

/** Lines as a reader may take them. */
interface Reading {
  readonly rows: Totals;
  readonly columns: Totals;
}

/** Every way in which a reader may take the table; no two parts of one reading have a place in common. */
function readingsOf(rows: Totals, columns: Totals): Reading[] {
  const beside = (totals: Totals): Totals[] => (totals.outside.length === 0 ? [] : [ungrouped(totals.outside)]);
  const either = (totals: Totals): Totals[] =>
    totals.byChance ? [ungrouped([...totals.inner, ...totals.subtotals, ...totals.totals])] : [];
  const all = (totals: Totals): Totals[] => [totals, ...beside(totals), ...either(totals)];
  return all(rows).flatMap((one) => all(columns).map((other) => ({ rows: one, columns: other })));
}

/** Hides in one reading what is not yet safe there. */
function hideIn(counts: Counts, shown: Shown[][], { rows, columns }: Reading, threshold: number): void {
  const across = columns.subtotals.length > 0;
  const [lines, others] = across ? [columns, rows] : [rows, columns];
  const place = (line: number | undefined, other: number | undefined): [number, number] =>
    across ? [other ?? -1, line ?? -1] : [line ?? -1, other ?? -1];
  const seen = (line: number | undefined, other: number | undefined): Shown => {
    const [row, column] = place(line, other);
    return shown[row]?.[column] ?? null;
  };
  const count = (line: number, other: number): number | null => {
    const [row, column] = place(line, other);
    return counts[row]?.[column] ?? null;
  };
  const sums: Sum[] = [
    ...(others.totals.length > 0 ? (["rows"] as const) : []),
    ...(lines.totals.length > 0 ? (["columns"] as const) : []),
    ...(lines.totals.length > 0 && others.totals.length > 0 ? (["total"] as const) : []),
  ];
  // Totals that stand several times are hidden everywhere, or nowhere.
  const hiddenAny = (one: readonly number[], other: readonly number[]): Shown =>
    one.some((line) => other.some((k) => seen(line, k) === "suppressed")) ? "suppressed" : null;
  const sumsOf = (total: readonly number[]) => ({
    columns: others.inner.map((k) => hiddenAny(total, [k])),
    total: hiddenAny(total, others.totals),
  });
  const already: SuppressedTable = {
    cells: lines.inner.map((line) => others.inner.map((k) => seen(line, k))),
    rows: lines.inner.map((line) => hiddenAny([line], others.totals)),
    ...sumsOf(lines.totals),
    groups: lines.subtotals.map((line) => sumsOf([line])),
  };
  const table = suppress(
    lines.inner.map((line) => others.inner.map((k) => count(line, k))),
    { threshold, zeros: "shown", sums, ...(lines.subtotals.length > 0 && { groups: lines.groups }) },
    already,
  );
  const hide = (sum: Shown | undefined, one: readonly number[], other: readonly number[]): void => {
    if (sum !== "suppressed") return;
    for (const line of one)
      for (const k of other) {
        const [row, column] = place(line, k);
        const cells = shown[row];
        if (cells && typeof cells[column] === "number") cells[column] = "suppressed";
      }
  };
  for (const [i, line] of lines.inner.entries()) {
    for (const [j, k] of others.inner.entries()) hide(table.cells[i]?.[j], [line], [k]);
    hide(table.rows[i], [line], others.totals);
  }
  const hideSums = (one: readonly number[], of: { readonly columns: Shown[]; readonly total: Shown } | undefined) => {
    for (const [j, k] of others.inner.entries()) hide(of?.columns[j], one, [k]);
    hide(of?.total, one, others.totals);
  };
  hideSums(lines.totals, table);
  for (const [g, line] of lines.subtotals.entries()) hideSums([line], table.groups?.[g]);
}

function hiddenIn(shown: readonly (readonly Shown[])[]): number {
  return shown.reduce((all, row) => row.reduce<number>((n, one) => n + (one === "suppressed" ? 1 : 0), all), 0);
}

function isFalse(totals: Totals | FalseTotal): totals is FalseTotal {
  return "stands" in totals;
}

const numbersOf = ({ stands, sum }: FalseTotal) => ({ stands, sum, difference: Math.abs(stands - sum) });
