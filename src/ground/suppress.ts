/**
 * Hides small counts in a table, and as much beside them as it takes that none can be computed back from what is shown.
 */

import { cheapestWay, stepsOf } from "./cheapest-way";
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
}

/** What a reader sees in a place: the count, that it is suppressed, or nothing because nothing stands there. */
export type Shown = number | "suppressed" | null;

/** A table as it may be shown; a sum that is not asked for is `null`, and so is the sum of blanks only. */
export interface SuppressedTable {
  readonly cells: Shown[][];
  readonly rows: Shown[];
  readonly columns: Shown[];
  readonly total: Shown;
}

type Table = readonly (readonly (number | null)[])[];

/** A place in the table as an arc: the total flows from the sums of rows through the cells into the sums of columns. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What it costs to hide it. */
  readonly loss: number;
  /** What is publicly known of it when it is hidden. */
  readonly least: number;
  readonly most: number;
  state: "shown" | "hidden" | "absent";
  /** Whether a way to change it has been found. */
  safe: boolean;
}

/**
 * Hides every count below the threshold, and then further places until each hidden one, cell or sum, has
 * at least two values that agree with all that is shown. A reader is taken to know that counts are whole
 * and not negative, and even which cells are hidden because they are small, hence their bounds; of other
 * hidden places only that they are not negative. `null` is a blank: it stays blank, and adds nothing.
 *
 * A table with its sums is a flow, so a place has a second value exactly when one unit can go round a circle of
 * hidden places through it; for each place that lacks one, the circle that loses least is hidden (the network method
 * of complementary cell suppression: Cox 1995, "Network models for complementary cell suppression", JASA 90). The
 * loss is the counts hidden, but any zero loses more than all counts, and any sum more than all cells; a fixed order
 * decides between equals. Each circle is the cheapest when it is chosen; all of them together need not be.
 */
export function suppress(cells: Table, disclosure: Disclosure): SuppressedTable {
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
  const network = placesOf(cells, disclosure);
  for (const place of network.places) {
    if (place.state === "shown" && place.value >= least && place.value < threshold) place.state = "hidden";
  }
  for (const place of network.places) if (place.state === "hidden" && !place.safe) protect(place, network);
  return shownOf(cells, network);
}

interface Places {
  readonly height: number;
  readonly width: number;
  readonly places: readonly Place[];
  /** The place between two nodes, in either direction. */
  readonly between: readonly (readonly (Place | null)[])[];
  /** The nodes that have a place with this one. */
  readonly neighbours: readonly (readonly number[])[];
}

/** Nodes are rows, columns, and two ends between which the total flows. */
function placesOf(cells: Table, { threshold, zeros, sums }: Disclosure): Places {
  const height = cells.length;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const [source, sink] = [height + width, height + width + 1];
  const all = cells.flatMap((row) => row.filter((value) => value !== null));
  const total = all.reduce((a, b) => a + b, 0);
  // One zero costs more than all counts, one sum more than all cells.
  const zero = total + 1;
  const above = zero * (all.length + 1);
  const places: Place[] = [];
  for (const [i, row] of cells.entries()) {
    for (const [j, value] of row.entries()) {
      if (value === null) continue;
      const small = value < threshold && (value > 0 || zeros === "hidden");
      const [least, most] = small ? [zeros === "hidden" ? 0 : 1, threshold - 1] : [0, Infinity];
      places.push({ from: i, to: height + j, value, loss: value || zero, least, most, state: "shown", safe: false });
    }
  }
  const flow = (which: (place: Place) => boolean) => places.filter(which).reduce((a, { value }) => a + value, 0);
  const addSum = (sum: Sum, from: number, to: number, value: number) => {
    const state = sums.includes(sum) ? "shown" : "absent";
    places.push({ from, to, value, loss: above + value, least: 0, most: Infinity, state, safe: false });
  };
  const inner = [...places];
  for (const i of new Set(inner.map(({ from }) => from)))
    addSum(
      "rows",
      source,
      i,
      flow((place) => place.from === i),
    );
  for (const j of new Set(inner.map(({ to }) => to)))
    addSum(
      "columns",
      j,
      sink,
      flow((place) => place.to === j),
    );
  if (inner.length > 0) addSum("total", sink, source, total);

  const between = Array.from({ length: sink + 1 }, () => Array<Place | null>(sink + 1).fill(null));
  for (const place of places) {
    (between[place.from] ?? [])[place.to] = place;
    (between[place.to] ?? [])[place.from] = place;
  }
  const neighbours = between.map((line) => [...line.keys()].filter((node) => line[node] !== null));
  return { height, width, places, between, neighbours };
}

/** Hides what it takes for one unit more, or one less, to stand in the place and nothing shown to change. */
function protect(place: Place, { between, neighbours }: Places): void {
  const cost = (from: number, to: number): number => {
    const other = between[from]?.[to] ?? null;
    if (other === null || other === place || !canGive(other, from)) return Infinity;
    return other.state === "shown" ? other.loss : 0;
  };
  const circle = (start: number, goal: number) =>
    canGive(place, goal)
      ? cheapestWay(
          { size: between.length, next: (node) => neighbours[node] ?? [], cost },
          start,
          (node) => node === goal,
        )
      : null;
  const more = circle(place.to, place.from);
  const less = more?.cost === 0 ? null : circle(place.from, place.to);
  const way = more === null || (less !== null && less.cost < more.cost) ? less : more;
  assert(way !== null, "a hidden place can be protected");
  for (const [from, to] of stepsOf(way.nodes)) {
    const other = between[from]?.[to];
    if (!other) continue;
    if (other.state === "shown") other.state = "hidden";
    other.safe = true;
  }
  place.safe = true;
}

/** Whether one unit can go through the place from this node: one more along it, or one less against it. */
function canGive({ from, value, least, most }: Place, node: number): boolean {
  return node === from ? value < most : value > least;
}

function shownOf(cells: Table, { height, width, between }: Places): SuppressedTable {
  const [source, sink] = [height + width, height + width + 1];
  const show = (from: number, to: number): Shown => {
    const place = between[from]?.[to] ?? null;
    if (place === null || place.state === "absent") return null;
    return place.state === "hidden" ? "suppressed" : place.value;
  };
  return {
    cells: cells.map((row, i) => row.map((_, j) => show(i, height + j))),
    rows: cells.map((_, i) => show(source, i)),
    columns: Array.from({ length: width }, (_, j) => show(height + j, sink)),
    total: show(sink, source),
  };
}
