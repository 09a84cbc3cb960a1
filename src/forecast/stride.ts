/** A region's month walked: its requirements go on by a row of changes, and its cells take what steps they reach. */
import { mixed, nextState, STATES } from "../ground";
import { GAP } from "./changes";
import type { Moving } from "./layout";

/** Walks a month's requirements on by a row without gaps; the walk begins there in the array. */
export function stride(
  { changes, hasGaps, strideEnds, slots }: Moving,
  month: number,
  row: number,
  walk: Int32Array,
  from = 0,
): void {
  const first = (row * changes.length) / hasGaps.length;
  const end = strideEnds[month] ?? 0;
  for (let at = month === 0 ? 0 : (strideEnds[month - 1] ?? 0); at < end; at++) {
    const slot = slots[at] ?? 0;
    walk[from + slot] = (walk[from + slot] ?? 0) + (changes[first + slot] ?? 0);
  }
}

/**
 * The same by any row: a requirement that had no change then takes one of its own, and stays where it is if it has
 * none. Given the state of the generator, tells the one after what was drawn.
 */
export function strideWithGaps(moving: Moving, month: number, row: number, walk: Int32Array, state: number): number {
  const { changes, own, strideEnds, slots } = moving;
  const end = strideEnds[month] ?? 0;
  let after = state;
  for (let at = month === 0 ? 0 : (strideEnds[month - 1] ?? 0); at < end; at++) {
    const slot = slots[at] ?? 0;
    let change = changes[row * walk.length + slot] ?? GAP;
    if (change === GAP) {
      change = 0;
      const ones = own[slot];
      if (ones !== undefined && ones.length > 0) {
        after = nextState(after);
        change = ones[Math.floor((mixed(after) / STATES) * ones.length)] ?? 0;
      }
    }
    walk[slot] = (walk[slot] ?? 0) + change;
  }
  return after;
}

/** What the steps of a month that the walk, from there in the array, has reached earn more, in per cent × weight. */
export function stepsIn(
  { stepEnds, stepSlots, before, more }: Moving,
  month: number,
  walk: Int32Array,
  from = 0,
): number {
  const end = stepEnds[month] ?? 0;
  let sum = 0;
  for (let step = month === 0 ? 0 : (stepEnds[month - 1] ?? 0); step < end; step++) {
    // Below zero where the walk has come farther: all its bits are then those of what more is earned.
    sum += (((before[step] ?? 0) - (walk[from + (stepSlots[step] ?? 0)] ?? 0)) >> SIGN) & (more[step] ?? 0);
  }
  return sum;
}

/** Where a whole number of 32 bits has its sign. */
const SIGN = 31;
