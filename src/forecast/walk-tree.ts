/**
 * The walks that a region has gone before. It has few changes to draw from, and the same ones in another order lead to
 * the same place, so that most years end in a place that is known. The memory is bounded, whatever is drawn.
 */
import type { Moving } from "./layout";
import { stepsIn, stride } from "./stride";

/** Places by number; 0 is where every walk begins. */
export class WalkTree {
  readonly #moving: Moving;
  readonly #rows: number;
  readonly #width: number;
  /** By place: where the walk is, by slot. */
  readonly #walks: Int32Array;
  /** By place: the place before the highest of its rows, and that row. */
  readonly #before: Uint16Array;
  readonly #highest: Uint16Array;
  /** By place and row: the place after it; 0 where nobody has gone there. */
  readonly next: Uint16Array;
  /** By place: what its month earns more than the least, in per cent × weight. */
  readonly more: Int32Array;
  #size = 1;

  /** `width` is how many slots there are, `room` how many places are remembered at most. */
  constructor(moving: Moving, width: number, room = ROOM) {
    this.#moving = moving;
    this.#rows = moving.hasGaps.length;
    this.#width = width;
    const places = moving.isAnyOrder ? placesIn(this.#rows, moving.stepEnds.length, room) : room;
    this.#walks = new Int32Array(places * width);
    this.#before = new Uint16Array(places);
    this.#highest = new Uint16Array(places);
    this.next = new Uint16Array(places * this.#rows);
    this.more = new Int32Array(places);
  }

  /** The place after a row without gaps in a month, made if nobody has gone there; 0 where there is no room. */
  after(place: number, row: number, month: number): number {
    const known = this.next[place * this.#rows + row] ?? 0;
    if (known > 0) return known;
    const highest = this.#highest[place] ?? 0;
    const made =
      this.#moving.isAnyOrder && place > 0 && row < highest
        ? this.#inOrder(place, row, highest, month)
        : this.#made(place, row, month);
    this.next[place * this.#rows + row] = made;
    return made;
  }

  /** Where the walk is in a place, by slot. */
  copyTo(walk: Int32Array, place: number): void {
    for (let slot = 0; slot < this.#width; slot++) walk[slot] = this.#walks[place * this.#width + slot] ?? 0;
  }

  // The highest row goes last.
  #inOrder(place: number, row: number, highest: number, month: number): number {
    const without = this.after(this.#before[place] ?? 0, row, month - 1);
    return without === 0 ? 0 : this.after(without, highest, month);
  }

  #made(place: number, row: number, month: number): number {
    if (this.#size === this.more.length) return 0;
    const made = this.#size++;
    const [width, walks] = [this.#width, this.#walks];
    const at = made * width;
    for (let slot = 0; slot < width; slot++) walks[at + slot] = walks[place * width + slot] ?? 0;
    stride(this.#moving, month, row, walks, at);
    this.more[made] = stepsIn(this.#moving, month, walks, at);
    this.#before[made] = place;
    this.#highest[made] = row;
    return made;
  }
}

/** So many are worth their memory, which is less than a megabyte for a region. */
const ROOM = 0x2000;

// So many there are when the order does not matter, the beginning among them; no more than there is room for.
function placesIn(rows: number, months: number, room: number): number {
  let [all, inMonth] = [1, 1];
  for (let month = 1; month <= months && all < room; month++) {
    inMonth = (inMonth * (rows + month - 1)) / month;
    all += inMonth;
  }
  return Math.min(room, all);
}
