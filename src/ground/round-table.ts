/** Controlled rounding of a two-way table: every cell, row and column to a whole unit, and everything still adds up. */
import { roundQuotas } from "./apportion";
import { cheapestWay, stepsOf } from "./cheapest-way";
import { assert, roundDiv, sum } from "./exact";
import { isRounded, type Margin, marginAround, moveDown, moveUp, type Scale, scaleOf, shift, weigh } from "./margin";

/**
 * Totals already decided, in whole units: each the exact sum
 * rounded down or up, and all of them adding up to one total.
 */
export interface Prescribed {
  readonly rows?: readonly bigint[];
  readonly columns?: readonly bigint[];
  readonly total?: bigint;
}

/**
 * What became of the table, in whole units; `rows` and `columns` are the sums of `cells`.
 * - `rounded`: every cell, row sum, column sum and the total is its exact value rounded down or up.
 * - `strayed`: only when rows alone, or columns alone, are prescribed, and leave
 *   no such rounding: cells are still rounded down or up and the prescribed sums
 *   kept, but the other sums lie as few units as possible outside down and up.
 * - `impossible`: only when both are prescribed, and no cells rounded down or up have those sums.
 */
export type RoundedTable =
  | {
      readonly kind: "rounded" | "strayed";
      readonly cells: bigint[][];
      readonly rows: bigint[];
      readonly columns: bigint[];
    }
  | { readonly kind: "impossible" };

type Table = readonly (readonly bigint[])[];

/**
 * Rounds quotas `n / d` (units; `n` not negative, `d` positive) to whole units. Sums that are not prescribed
 * aim at the largest remainder of the exact sums, the total at the nearest whole unit, halves upwards. Each
 * row starts from its largest remainders, compared exactly, the earlier first of equals; then units move,
 * always along the cheapest way, until every column adds up. So as few sums as can be leave their aim, and
 * the remainders rounded up add up to the most (but for 10^-8 of a unit, in a table of 21 × 99); where
 * several tables are best, a fixed order decides. A table of one row or one column is `roundQuotas`.
 *
 * Without prescribed sums a rounding always exists: the exact table is itself a flow between whole bounds (Bacharach
 * 1966, "Matrix rounding problems", Management Science 12; Cox 1987, "A constructive procedure for unbiased
 * controlled rounding", JASA 82). Prescribed sums are not those of the exact table, and may have none: 0.8, 0.1 above
 * 0.7, 0.4 cannot have rows of 0 and 2 and columns of 2 and 0, though each is its exact sum rounded down or up.
 */
export function roundTable(quotas: Table, d: bigint, prescribed: Prescribed = {}): RoundedTable {
  const width = quotas[0]?.length ?? 0;
  const isTable = d > 0n && quotas.every((row) => row.length === width && row.every((n) => n >= 0n));
  assert(isTable, "a table has rows of one length, and nothing negative");
  const rowSums = quotas.map(sum);
  const columnSums = sumsOfColumns(quotas, width);
  const grand = sum(rowSums);
  const decided = prescribed.rows ?? prescribed.columns;
  const total = prescribed.total ?? (decided ? sum(decided) : roundDiv(grand, d));
  assert(isRounded(total, grand, d), "the total is the exact total rounded down or up");

  const scale = scaleOf(d, quotas.length, width);
  const rows = marginAround(rowSums, total, scale, prescribed.rows, prescribed.columns);
  const columns = marginAround(columnSums, total, scale, prescribed.columns, prescribed.rows);
  const cells = quotas.map((row, i) => roundQuotas(rows.aims[i] ?? 0n, row, d));

  if (!repair(quotas, cells, rows, columns, scale)) {
    assert(
      prescribed.rows !== undefined && prescribed.columns !== undefined,
      "a table with one free margin can always be rounded",
    );
    return { kind: "impossible" };
  }
  const [rounded, across] = [cells.map(sum), sumsOfColumns(cells, width)];
  const near = (units: bigint[], sums: bigint[]) => units.every((one, k) => isRounded(one, sums[k] ?? 0n, d));
  const controlled = near(rounded, rowSums) && near(across, columnSums);
  return { kind: controlled ? "rounded" : "strayed", cells, rows: rounded, columns: across };
}

/**
 * Moves units until every column adds up to its aim; says whether that could be done. Nodes are rows, columns,
 * a pool of rows and a pool of columns; a way carries one unit too many from a column to one that lacks it.
 * Successive shortest paths, with potentials that keep every cost from being negative (Edmonds & Karp 1972).
 */
function repair(quotas: Table, cells: bigint[][], rows: Margin, columns: Margin, { d, unit }: Scale): boolean {
  const [height, width] = [rows.aims.length, columns.aims.length];
  const [rowPool, columnPool] = [height + width, height + width + 1];
  const weights = quotas.map((row) => row.map((n) => weigh(n, d, unit)));
  const fraction = quotas.map((row) => row.map((n) => n % d > 0n));
  const raised = quotas.map((row, i) => row.map((n, j) => (cells[i]?.[j] ?? 0n) * d > n));
  const surplus = sumsOfColumns(cells, width).map((units, j) => Number(units - (columns.aims[j] ?? 0n)));
  const [everyRow, everyColumn] = [[...rows.aims.keys()], [...columns.aims.keys()].map((j) => height + j)];
  const [fromRow, fromColumn] = [
    [...everyColumn, rowPool],
    [...everyRow, columnPool],
  ];
  const arcs = [...everyRow.map(() => fromRow), ...everyColumn.map(() => fromColumn), everyRow, everyColumn];
  const next = (node: number) => arcs[node] ?? [];

  const price = (from: number, to: number): number => {
    if (from === rowPool) return moveUp(rows, to);
    if (to === rowPool) return moveDown(rows, from);
    if (from === columnPool) return moveDown(columns, to - height);
    if (to === columnPool) return moveUp(columns, from - height);
    const [up, i, j] = from < height ? [true, from, to - height] : [false, to, from - height];
    if (fraction[i]?.[j] !== true || raised[i]?.[j] === up) return Infinity;
    return up ? -(weights[i]?.[j] ?? 0) : (weights[i]?.[j] ?? 0);
  };
  const move = (from: number, to: number): void => {
    if (from === rowPool) shift(rows.moved, to, 1);
    else if (to === rowPool) shift(rows.moved, from, -1);
    else if (from === columnPool) shift(columns.moved, to - height, -1);
    else if (to === columnPool) shift(columns.moved, from - height, 1);
    else {
      const [up, i, j] = from < height ? [true, from, to - height] : [false, to, from - height];
      (raised[i] ?? [])[j] = up;
      const row = cells[i] ?? [];
      row[j] = (row[j] ?? 0n) + (up ? 1n : -1n);
    }
  };

  // A row begins with its largest remainders: no swap within it gains,
  // and this number lies between what it took and what it left.
  const potentials = weights.map((row, i) => Math.max(0, ...row.filter((_, j) => raised[i]?.[j] === false)));
  potentials.push(...Array<number>(width + 2).fill(0));
  const cost = (from: number, to: number) => price(from, to) + (potentials[from] ?? 0) - (potentials[to] ?? 0);
  for (let j = 0; j < width; j += 1) {
    while ((surplus[j] ?? 0) > 0) {
      const way = cheapestWay(
        { size: columnPool + 1, next, cost },
        height + j,
        (node) => (surplus[node - height] ?? 0) < 0,
      );
      if (way === null) return false;
      for (const [node, distance] of way.distances.entries()) shift(potentials, node, Math.min(distance, way.cost));
      for (const [from, to] of stepsOf(way.nodes)) move(from, to);
      shift(surplus, j, -1);
      shift(surplus, (way.nodes.at(-1) ?? 0) - height, 1);
    }
  }
  return true;
}

function sumsOfColumns(table: Table, width: number): bigint[] {
  return Array.from({ length: width }, (_, j) => sum(table.map((row) => row[j] ?? 0n)));
}
