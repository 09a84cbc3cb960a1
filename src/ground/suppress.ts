/**
 * Hides small counts in a table, and as much beside them as it takes that none can be computed back from what is shown.
 */

import { closeCircles, type Place } from "./circles";
import { assert } from "./exact";

/**
 * The least threshold where zeros are shown: a hidden count
 * from one up to it must be able to be two numbers, one or two.
 */
export const LEAST_THRESHOLD = 3;

/** Sums that are shown beside a table. */
export type Sum = "rows" | "columns" | "total";

/** What is too small to show, and what stands beside the table. */
export interface Disclosure {
  /** Counts below this, in the unit of the cells, are hidden: the smallest count that may be shown. */
  readonly threshold: number;
  /**
   * Whether a zero is itself a small count; one that is `shown`
   * may still be hidden to protect another, when nothing else can.
   */
  readonly zeros: "shown" | "hidden";
  readonly sums: readonly Sum[];
  /**
   * For every row the group that has sums of its own, from 0 up, or `null` where it
   * has none: their columns are shown, and their total where the rows are summed.
   */
  readonly groups?: readonly (number | null)[];
}

/** What a reader sees in a place: the count, that it is suppressed, or nothing because nothing stands there. */
export type Shown = number | "suppressed" | null;

/** A table as it may be shown; a sum that is not asked for is `null`, and so is the sum of blanks only. */
export interface SuppressedTable {
  readonly cells: Shown[][];
  readonly rows: Shown[];
  readonly columns: Shown[];
  readonly total: Shown;
  /** The sums of the groups, where there are any. */
  readonly groups?: readonly { readonly columns: Shown[]; readonly total: Shown }[];
}

/** Rows of counts; `null` is a blank. */
export type Counts = readonly (readonly (number | null)[])[];

/**
 * Hides every count below the threshold, and then further places until each hidden one, cell or sum, has
 * at least two values that agree with all that is shown. A reader is taken to know that counts are whole
 * and not negative, and even which cells are hidden because they are small, hence their bounds; of other
 * hidden places only that they are not negative. `null` is a blank: it stays blank, and adds nothing.
 * What is suppressed `already`, in a table of the same shape, stays so.
 *
 * A table with its sums is a flow, also where groups of its rows have sums of their own, so a place has a second
 * value exactly when one unit can go round a circle of hidden places through it; for each place that lacks one, the
 * circle that loses least is hidden (the network method of complementary cell suppression: Cox 1995, "Network models
 * for complementary cell suppression", JASA 90). The loss is the counts hidden, but any zero loses more than all
 * counts, and any sum more than all cells that a circle can have; a fixed order decides between equals. Each circle
 * is the cheapest when it is chosen; all of them together need not be.
 */
export function suppress(cells: Counts, disclosure: Disclosure, already?: SuppressedTable): SuppressedTable {
  const { threshold, zeros } = disclosure;
  const least = zeros === "hidden" ? 0 : 1;
  assert(
    Number.isSafeInteger(threshold) && threshold - least >= 2,
    "a count below the threshold can be at least two numbers",
  );
  const isCount = (value: number | null) => value === null || (Number.isSafeInteger(value) && value >= 0);
  assert(
    cells.every((row) => row.every(isCount)),
    "a count is whole and not negative",
  );
  const layout = layoutOf(cells, disclosure);
  for (const place of layout.places)
    if (place.state === "shown" && place.value >= least && place.value < threshold) place.state = "hidden";
  if (already) hideAgain(layout, already);
  closeCircles(layout.size, layout.places);
  return shownOf(layout, disclosure);
}

interface Sums {
  readonly columns: (Place | null)[];
  readonly total: Place | null;
}

/** The group of the rows that are in none. */
const WHOLE = -1;

/** The places of a table, as they stand in it and as a network. */
interface Layout {
  readonly size: number;
  readonly places: readonly Place[];
  readonly cells: readonly (readonly (Place | null)[])[];
  readonly rows: readonly (Place | null)[];
  readonly groups: readonly Sums[];
  readonly whole: Sums;
}

/**
 * Nodes are rows, columns, and two ends between which the total flows: from one end through the rows and the columns
 * to the other. A group has columns of its own before those of the whole, and an end of its own before its rows.
 */
function layoutOf(cells: Counts, disclosure: Disclosure): Layout {
  const { threshold, zeros, sums, groups = [] } = disclosure;
  const height = cells.length;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const groupOf = (row: number): number => groups[row] ?? WHOLE;
  const count = groups.reduce<number>((most, group) => Math.max(most, (group ?? WHOLE) + 1), 0);
  const { zero, above } = lossesOf(cells, height, width * (count + 1));
  const small = (value: number) => value < threshold && (value > 0 || zeros === "hidden");
  const known = { least: zeros === "hidden" ? 0 : 1, most: threshold - 1 };
  // The whole comes first, and each group has as many nodes as it.
  const ends = (group: number) => height + (group - WHOLE) * (width + 1) + width;
  const column = (group: number, j: number) => ends(group) - width + j;
  const sink = ends(count);

  const places: Place[] = [];
  const add = (place: Pick<Place, "from" | "to" | "value" | "loss" | "least" | "most" | "state">): Place => {
    const added = { ...place, safe: false };
    places.push(added);
    return added;
  };
  const addSum = (sum: Sum, from: number, to: number, value: number | null): Place | null =>
    value === null
      ? null
      : add({
          from,
          to,
          value,
          loss: above + value,
          least: 0,
          most: Infinity,
          state: sums.includes(sum) ? "shown" : "absent",
        });

  const inner = cells.map((row, i) =>
    row.map((value, j) => {
      if (value === null) return null;
      const bounds = small(value) ? known : { least: 0, most: Infinity };
      const to = column(groupOf(i), j);
      return add({ from: i, to, value, loss: value || zero, ...bounds, state: "shown" });
    }),
  );
  const rows = cells.map((row, i) => addSum("rows", ends(groupOf(i)), i, added(row)));
  const members = Array.from({ length: count }, (): (readonly (number | null)[])[] => []);
  for (const [i, row] of cells.entries()) members[groupOf(i)]?.push(row);
  const groupSums = members.map((own, group): Sums => {
    const values = columnSums(own, width);
    const columns = values.map((value, j) => addSum("columns", column(group, j), column(WHOLE, j), value));
    for (const place of columns) if (place) place.state = "shown";
    return { columns, total: addSum("rows", ends(WHOLE), ends(group), added(values)) };
  });
  const values = columnSums(cells, width);
  const columns = values.map((value, j) => addSum("columns", column(WHOLE, j), sink, value));
  const total = addSum("total", sink, ends(WHOLE), added(values));
  return { size: sink + 1, places, cells: inner, rows, groups: groupSums, whole: { columns, total } };
}

/**
 * What it loses to hide a zero, and what it loses more than its value to hide a sum: more than all counts, and more
 * than all cells, that one circle can have. It comes to a node once, so that it has two cells at most for each row,
 * and for each column.
 */
function lossesOf(cells: Counts, height: number, columns: number): { readonly zero: number; readonly above: number } {
  const greatest = cells.reduce((most, row) => row.reduce<number>((all, value) => Math.max(all, value ?? 0), most), 0);
  const round = 2 * Math.min(height, columns);
  const zero = greatest * round + 1;
  return { zero, above: zero * (round + 1) };
}

// The sum of what is there; `null` where nothing is.
function added(values: readonly (number | null)[]): number | null {
  return values.reduce((all, value) => (value === null ? all : (all ?? 0) + value), null);
}

function columnSums(rows: Counts, width: number): (number | null)[] {
  const sums = Array<number | null>(width).fill(null);
  for (const row of rows) for (const [j, value] of row.entries()) if (value !== null) sums[j] = (sums[j] ?? 0) + value;
  return sums;
}

function hideAgain({ cells, rows, groups, whole }: Layout, already: SuppressedTable): void {
  const again = (places: readonly (Place | null)[], shown: readonly Shown[]): void => {
    for (const [k, place] of places.entries())
      if (place?.state === "shown" && shown[k] === "suppressed") place.state = "hidden";
  };
  for (const [i, row] of cells.entries()) again(row, already.cells[i] ?? []);
  again(rows, already.rows);
  for (const [g, { columns, total }] of [...groups, whole].entries()) {
    const sums = g < groups.length ? already.groups?.[g] : already;
    again([...columns, total], sums ? [...sums.columns, sums.total] : []);
  }
}

function shownOf({ cells, rows, groups, whole }: Layout, disclosure: Disclosure): SuppressedTable {
  const all = (places: readonly (Place | null)[]) => places.map(show);
  const sums = ({ columns, total }: Sums) => ({ columns: all(columns), total: show(total) });
  return {
    cells: cells.map(all),
    rows: all(rows),
    ...sums(whole),
    ...(disclosure.groups && { groups: groups.map(sums) }),
  };
}

function show(place: Place | null): Shown {
  if (place === null || place.state === "absent") return null;
  return place.state === "hidden" ? "suppressed" : place.value;
}
