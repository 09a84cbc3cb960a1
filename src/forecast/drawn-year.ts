/** A year drawn again and again: nothing is made in the course of it, and nothing is rounded. */
import { mixed, nextState, type Parts, type Ratio } from "../ground";
import { layOut, type Moving, type Opened } from "./layout";
import { stepsIn, stride, strideWithGaps } from "./stride";
import { WalkTree } from "./walk-tree";
import { openCounterOf, wonOf } from "./year-in-doubles";

/** A year that is drawn, as the last draw has it. */
export interface DrawnYear {
  /** Draws all open months anew. */
  readonly draw: () => void;
  /** By place: per cent of the reserve, of the cells that are told and of those that are not open. */
  readonly shares: Uint8Array;
  /** By region: what it earns of what is tested, in per cent × weight. */
  readonly won: Float64Array;
  /** The regions with open cells. */
  readonly moving: readonly Moving[];
}

/** What is drawn, and what is to be told of it. */
export interface YearToDraw extends Opened {
  readonly shares: Uint8Array;
  readonly others: Ratio;
  readonly seed: number;
  /** Whether the shares of a region's cells are told, besides what it earns; by its place among the regions. */
  readonly isTold: (region: number) => boolean;
}

/** Makes a year ready to be drawn, cell by cell. */
export function* drawnYearOf(drawing: YearToDraw): Parts<DrawnYear> {
  const { year, others, isTold } = drawing;
  const shares = drawing.shares.slice();
  const walk = new Int32Array(year.weights.length);
  const state = Int32Array.of(drawing.seed);
  const moving = yield* layOut(drawing, shares);
  const won = Float64Array.from(year.people, (_, region) => wonOf(year, others, shares, region));
  // What stands whatever is drawn, and what is summed from: the least that its cells earn.
  const stands = won.slice();
  const tellers = moving.map((one) => {
    const { region, isSummed } = one;
    if (isSummed && !isTold(region)) return { one, region, tree: new WalkTree(one, walk.length), count: undefined };
    const count = openCounterOf(year, others, one.places);
    stands[region] = (stands[region] ?? 0) - count(shares);
    return { one, region, tree: undefined, count };
  });
  const draw = (): void => {
    for (const { one, region, tree, count } of tellers) {
      if (tree !== undefined) won[region] = (stands[region] ?? 0) + summedUp(one, tree, walk, state);
      else {
        told(one, walk, state, shares);
        won[region] = (stands[region] ?? 0) + count(shares);
      }
    }
  };
  return { draw, shares, won, moving };
}

// Draws a region's months, and tells what more than the least it earns in per cent × weight.
function summedUp(moving: Moving, tree: WalkTree, walk: Int32Array, state: Int32Array): number {
  const { rowsPerState, hasGaps, stepEnds } = moving;
  const { next, more } = tree;
  let at = state[0] ?? 0;
  let [sum, place, month] = [0, 0, 0];
  for (; month < stepEnds.length; month++) {
    const drawn = nextState(at);
    const row = Math.floor(mixed(drawn) * rowsPerState);
    let to = next[place * hasGaps.length + row] ?? 0;
    // Nobody has gone there: nobody could, or it is made now.
    if (to === 0) {
      if (hasGaps[row] === 0) to = tree.after(place, row, month);
      if (to === 0) break;
    }
    at = drawn;
    place = to;
    sum += more[to] ?? 0;
  }
  state[0] = at;
  if (month === stepEnds.length) return sum;
  // From here on, months that nobody keeps.
  tree.copyTo(walk, place);
  for (; month < stepEnds.length; month++) {
    walkOn(moving, month, walk, state);
    sum += stepsIn(moving, month, walk);
  }
  return sum;
}

// Draws a region's months, and tells what each of its open cells earns.
function told(moving: Moving, walk: Int32Array, state: Int32Array, shares: Uint8Array): void {
  const { strideEnds, slots, strides, before, shares: ofSteps } = moving;
  walk.fill(0);
  let [at, step] = [0, 0];
  for (let month = 0; month < strideEnds.length; month++) {
    walkOn(moving, month, walk, state);
    for (const end = strideEnds[month] ?? 0; at < end; at++) {
      const one = strides[at];
      const gone = walk[slots[at] ?? 0] ?? 0;
      if (one?.kind === "steps") {
        let share = one.least;
        for (; step < one.end; step++) if (gone > (before[step] ?? 0)) share = ofSteps[step] ?? 0;
        shares[one.place] = share;
      } else if (one?.kind === "together") {
        one.cell.walk(one.month, gone);
        if (one.isLast) shares[one.place] = one.cell.share();
      }
    }
  }
}

// Draws how a month changed, and walks its requirements on.
function walkOn(moving: Moving, month: number, walk: Int32Array, state: Int32Array): void {
  const drawn = nextState(state[0] ?? 0);
  const row = Math.floor(mixed(drawn) * moving.rowsPerState);
  if (moving.hasGaps[row] === 0) {
    stride(moving, month, row, walk);
    state[0] = drawn;
  } else state[0] = strideWithGaps(moving, month, row, walk, drawn);
}
