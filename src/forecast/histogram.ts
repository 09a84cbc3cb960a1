/** How often a number fell where: its quantiles and mean, in a memory that does not grow with how many there were. */

/** A count of numbers between two limits, in so many equal bins. */
export class Histogram {
  readonly #low: number;
  readonly #width: number;
  readonly #bins: Uint32Array;
  #count = 0;
  #total = 0;

  /** `low` and `high` are the least and the most that can come; what falls beyond them by rounding is counted there. */
  constructor(low: number, high: number, bins = BINS) {
    this.#low = low;
    this.#width = high > low ? (high - low) / bins : 1;
    this.#bins = new Uint32Array(bins + 1);
  }

  /** Counts a value so many times. */
  add(value: number, times = 1): void {
    const bin = Math.floor((value - this.#low) / this.#width);
    const last = this.#bins.length - 1;
    const at = bin < 0 ? 0 : bin > last ? last : bin;
    this.#bins[at] = (this.#bins[at] ?? 0) + times;
    this.#count += times;
    this.#total += value * times;
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** Their mean. */
  get mean(): number {
    return this.#total / this.#count;
  }

  /** The value that this part of them is not above, to the width of a bin. */
  quantile(part: number): number {
    const rank = Math.max(1, Math.ceil(part * this.#count));
    let seen = 0;
    for (let bin = 0; bin < this.#bins.length; bin++) {
      seen += this.#bins[bin] ?? 0;
      if (seen >= rank) return this.#low + (bin + (bin === this.#bins.length - 1 ? 0 : HALF)) * this.#width;
    }
    return this.#low;
  }
}

/** Finer than a band is told, and no more than a page of memory for each. */
const BINS = 16_384;
const HALF = 0.5;
