/** The sums along one side of a table that is rounded: where they aim, and what it costs to move them from there. */
import { roundQuotas } from "./apportion";
import { assert, sum } from "./exact";

/**
 * The sums of the rows, or of the columns: where they aim, how far they were moved from there, and what a move costs.
 */
export interface Margin {
  readonly aims: readonly bigint[];
  readonly moved: number[];
  readonly up: readonly number[];
  readonly down: readonly number[];
  readonly further: number;
}

/** What the parts of a choice cost beside each other: whole numbers, exact in a `number` for a whole table. */
export interface Scale {
  readonly d: bigint;
  /** The cost of a whole unit of remainder. */
  readonly unit: number;
  /** One sum that leaves its aim costs more than all cells. */
  readonly leave: number;
  /** One unit outside down and up costs more than all sums that leave their aims. */
  readonly stray: number;
}

type Totals = readonly bigint[] | undefined;

/** The costs for quotas with this denominator, in a table of this size. */
export function scaleOf(d: bigint, height: number, width: number): Scale {
  const cells = height * width + 1;
  const unit = Math.floor(Number.MAX_SAFE_INTEGER / (100 * cells * (height + width + 1)));
  assert(unit > 100, "the table is small enough that its remainders can be told apart");
  const leave = 2 * unit * cells;
  return { d, unit, leave, stray: 2 * leave * (height + width + 1) };
}

/**
 * The margin of exact sums `n / d`: `own` totals when prescribed, and then they
 * never move; else the largest remainders of the total, which may be left for down
 * or up, and for more than that when the totals of the `other` side are prescribed.
 */
export function marginAround(
  sums: readonly bigint[],
  total: bigint,
  { d, unit, leave, stray }: Scale,
  own: Totals,
  other: Totals,
): Margin {
  const aims = own ?? roundQuotas(total, sums, d);
  assert(
    aims.length === sums.length && sum(aims) === total,
    "the sums prescribed are one for each, and add up to the total",
  );
  assert(
    aims.every((units, k) => isRounded(units, sums[k] ?? 0n, d)),
    "a sum prescribed is the exact sum rounded down or up",
  );
  const further = own === undefined && other !== undefined ? stray : Infinity;
  const step = (direction: "up" | "down") =>
    sums.map((n, k) => {
      const room = direction === "up" ? (aims[k] ?? 0n) * d < n : (aims[k] ?? 0n) * d > n;
      if (own !== undefined || !room) return further;
      return leave + (direction === "up" ? unit - weigh(n, d, unit) : weigh(n, d, unit));
    });
  return { aims, moved: sums.map(() => 0), up: step("up"), down: step("down"), further };
}

/** What it costs to move a sum one unit up; to come back is to get back what it cost to leave. */
export function moveUp({ moved, up, down, further }: Margin, k: number): number {
  const at = moved[k] ?? 0;
  return at === 0 ? (up[k] ?? Infinity) : at > 0 ? further : at === -1 ? -(down[k] ?? 0) : -further;
}

/** What it costs to move a sum one unit down. */
export function moveDown({ moved, up, down, further }: Margin, k: number): number {
  const at = moved[k] ?? 0;
  return at === 0 ? (down[k] ?? Infinity) : at < 0 ? further : at === 1 ? -(up[k] ?? 0) : -further;
}

/** Counts so many more. */
export function shift(counts: number[], k: number, by: number): void {
  counts[k] = (counts[k] ?? 0) + by;
}

/** The remainder of a quota, in so many parts of a unit. */
export function weigh(n: bigint, d: bigint, unit: number): number {
  return Number(((n % d) * BigInt(unit)) / d);
}

/** Whether the units are `n / d` rounded down or up. */
export function isRounded(units: bigint, n: bigint, d: bigint): boolean {
  const off = units * d - n;
  return off < d && -off < d;
}
