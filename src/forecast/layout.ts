/** A region laid out in flat arrays before its months are drawn: its changes, its months, their cells and steps. */
import type { Performance, Precision } from "../agreement";
import { UNKNOWN_SHARE } from "../agreement";
import { assert, type Month, type Parts, STATES } from "../ground";
import { type Year } from "../paying";
import type { Observation } from "../reading";
import type { Cell } from "./cells";
import { type Changes, changesOf, GAP } from "./changes";
import { judgedBy, type Ladder, ladderOf } from "./ladder";
import { type Together, togetherOf } from "./together";

/** A cell with months to come, and its place among the shares. */
export interface OpenCell {
  readonly place: number;
  readonly cell: Cell;
  /** The months of it that are guessed. */
  readonly months: readonly Month[];
}

/** What is laid out. */
export interface Opened {
  readonly performance: Performance;
  readonly precision: Precision;
  readonly year: Year;
  readonly open: readonly OpenCell[];
  /** The figures that have come, not those that are guessed. */
  readonly observations: readonly Observation[];
}

/** A region with open cells. A slot is a requirement's place in the agreement. */
export interface Moving {
  /** Its place among the regions. */
  readonly region: number;
  /** A number of the generator times this is, downwards, a row of `changes`. */
  readonly rowsPerState: number;
  /** By row and slot: what changed in a month, in units of the requirement. */
  readonly changes: Int32Array;
  /** By row: whether some requirement had no change then. */
  readonly hasGaps: Uint8Array;
  /** By slot: the changes without gaps. */
  readonly own: readonly Int32Array[];
  /** By month to come, where its strides and its steps end; they begin where those of the month before end. */
  readonly strideEnds: Int32Array;
  readonly stepEnds: Int32Array;
  /** By stride, which is a cell's month: the slot that walks on, and what becomes of the cell. */
  readonly slots: Uint16Array;
  readonly strides: readonly Stride[];
  /** By step: the slot, the farthest walk that does not reach it, and how much more it earns in per cent × weight. */
  readonly stepSlots: Uint16Array;
  readonly before: Int32Array;
  readonly more: Int32Array;
  /** By step: what it earns in per cent of the reserve. */
  readonly shares: Uint8Array;
  /** The places of its open cells among the shares. */
  readonly places: Int32Array;
  /** Whether what it earns is the sum of its steps, from what its cells earn at least. */
  readonly isSummed: boolean;
  /** Whether every month walks the same slots on: its rows lead to the same place in any order. */
  readonly isAnyOrder: boolean;
}

/** What a month decides of its cell: all of it by steps, a part of it, or nothing yet. */
type Stride =
  | { readonly kind: "steps"; readonly place: number; readonly least: number; readonly end: number }
  | {
      readonly kind: "together";
      readonly place: number;
      readonly cell: Together;
      readonly month: number;
      readonly isLast: boolean;
    }
  | { readonly kind: "nothing" };

/** Lays out the regions with open cells, cell by cell; `shares` get what each cell earns before its first step. */
export function* layOut(opened: Opened, shares: Uint8Array): Parts<Moving[]> {
  const { performance, open, observations, year } = opened;
  const regions: Moving[] = [];
  for (const code of new Set(open.map(({ cell }) => cell.reserve.region))) {
    const changes = changesOf(performance, code, observations);
    const cells: Ready[] = [];
    for (const one of open.filter(({ cell }) => cell.reserve.region === code)) {
      yield;
      cells.push(ready(opened, one, changes));
    }
    const moving = movingOf(year, year.regions.indexOf(code), changes, cells);
    for (const stride of moving.strides) if (stride.kind === "steps") shares[stride.place] = stride.least;
    regions.push(moving);
  }
  return regions;
}

/** A cell made ready: by the ladder of one month, or together. */
interface Ready {
  readonly place: number;
  readonly slot: number;
  readonly months: readonly Month[];
  readonly by: { readonly ladder: Ladder; readonly month: Month } | { readonly together: Together };
}

function ready({ performance, precision }: Opened, { place, cell, months }: OpenCell, { units }: Changes): Ready {
  const slot = performance.requirements.indexOf(cell.requirement);
  const unit = units[slot];
  assert(unit !== undefined, "an open cell is of a requirement of the agreement");
  const month = judgedBy(cell);
  return {
    ...{ place, slot, months },
    by: month
      ? { ladder: ladderOf(performance, precision, cell, month, unit), month: month.month }
      : { together: togetherOf(performance, precision, cell, months, unit) },
  };
}

function movingOf(year: Year, region: number, changes: Changes, cells: readonly Ready[]): Moving {
  const { byRequirement } = changes;
  const months = [...new Set(cells.flatMap((one) => one.months))].sort();
  const byMonth = months.map((month) => cells.filter((one) => one.months.includes(month)));
  const reach = new Reach(byRequirement);
  const strides: Stride[] = [];
  const steps: Step[] = [];
  const stepEnds = months.map((month, index) => {
    for (const cell of byMonth[index] ?? []) {
      reach.strideOn(cell.slot);
      strides.push(strideOf(cell, month, steps, year.weights[cell.slot] ?? 0, reach));
    }
    return steps.length;
  });
  let strided = 0;
  return {
    region,
    ...rowsOf(changes, year.weights.length),
    strides,
    slots: Uint16Array.from(byMonth.flat(), ({ slot }) => slot),
    strideEnds: Int32Array.from(byMonth, ({ length }) => (strided += length)),
    stepEnds: Int32Array.from(stepEnds),
    stepSlots: Uint16Array.from(steps, ({ slot }) => slot),
    before: Int32Array.from(steps, ({ at }) => at - 1),
    more: Int32Array.from(steps, ({ more }) => more),
    shares: Uint8Array.from(steps, ({ share }) => share),
    places: Int32Array.from(cells, ({ place }) => place),
    isSummed: isSummed(strides, steps),
    isAnyOrder: new Set(byMonth.map((own) => own.map(({ slot }) => slot).join())).size === 1,
    own: byRequirement,
  };
}

/** Where on the walk of a slot more is earned, in per cent × weight, and how much the cell then earns in per cent. */
interface Step {
  readonly slot: number;
  readonly at: number;
  readonly more: number;
  readonly share: number;
}

// What a month of a cell decides; the steps that it can take are added to those of the months before.
function strideOf(
  { slot, place, by, months }: Ready,
  month: Month,
  steps: Step[],
  weight: number,
  reach: Reach,
): Stride {
  if ("together" in by) {
    const index = months.indexOf(month);
    return { kind: "together", place, cell: by.together, month: index, isLast: index === months.length - 1 };
  }
  if (by.month !== month) return { kind: "nothing" };
  const { least, within } = reach.on(by.ladder, slot);
  let before = least;
  for (const { at, share } of within) {
    steps.push({ slot, at, more: (share - before) * weight, share });
    before = share;
  }
  return { kind: "steps", place, least, end: steps.length };
}

// One row of gaps where nobody has seen a change: a number is drawn all the same.
function rowsOf({ months }: Changes, width: number): Pick<Moving, "rowsPerState" | "changes" | "hasGaps"> {
  const rows = months.length > 0 ? months : [new Int32Array(width).fill(GAP)];
  const changes = new Int32Array(rows.length * width);
  rows.forEach((row, index) => changes.set(row, index * width));
  return {
    rowsPerState: rows.length / STATES,
    changes,
    hasGaps: Uint8Array.from(rows, (row) => (row.includes(GAP) ? 1 : 0)),
  };
}

// The sum is taken in whole numbers of 32 bits, in any order of its steps.
function isSummed(strides: readonly Stride[], steps: readonly { share: number; more: number }[]): boolean {
  const most = steps.reduce((sum, { more }) => sum + Math.abs(more), 0);
  return (
    most < -GAP &&
    steps.every(({ share }) => share !== UNKNOWN_SHARE) &&
    strides.every((stride) => stride.kind === "nothing" || (stride.kind === "steps" && stride.least !== UNKNOWN_SHARE))
  );
}

/** How far each requirement can have walked; what is out of its reach need not be looked at in every draw. */
class Reach {
  readonly #strides: Int32Array;
  readonly #changes: readonly Int32Array[];

  constructor(changes: readonly Int32Array[]) {
    this.#changes = changes;
    this.#strides = new Int32Array(changes.length);
  }

  strideOn(slot: number): void {
    this.#strides[slot] = (this.#strides[slot] ?? 0) + 1;
  }

  /** The steps of a ladder that can be reached, and what is earned before the first of them. */
  on({ from, shares, least }: Ladder, slot: number): { least: number; within: { at: number; share: number }[] } {
    const [strides, changes] = [this.#strides[slot] ?? 0, this.#changes[slot] ?? new Int32Array()];
    const down = strides * changes.reduce((a, b) => Math.min(a, b), 0);
    const up = strides * changes.reduce((a, b) => Math.max(a, b), 0);
    const steps = [...from].map((at, index) => ({ at, share: shares[index] ?? least }));
    return {
      least: steps.filter(({ at }) => at <= down).at(-1)?.share ?? least,
      within: steps.filter(({ at }) => at > down && at <= up),
    };
  }
}
