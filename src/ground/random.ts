/** Repeatable chance: the same seed gives the same numbers on every machine. */

/** A stream of numbers, each at least 0 and less than 1. */
export type Random = () => number;

/** The small generator mulberry32; whole-number arithmetic only, so no platform differs. */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = nextState(state);
    return mixed(state) / STATES;
  };
}

/** So many states the generator has, and so many numbers. */
export const STATES = 0x1_0000_0000;

/** The state after one, for whoever keeps it: 32 bits, with a sign. The first is the seed. */
export function nextState(state: number): number {
  return (state + 0x6d2b79f5) | 0;
}

/** The number of a state: whole, at least 0 and less than `STATES`. */
export function mixed(state: number): number {
  let mixing = Math.imul(state ^ (state >>> 15), state | 1);
  mixing ^= mixing + Math.imul(mixing ^ (mixing >>> 7), mixing | 61);
  return (mixing ^ (mixing >>> 14)) >>> 0;
}

/** A bell-shaped number with mean 0 and standard deviation 1, never beyond ±3.5: four draws added, no logarithm. */
export function bell(random: Random): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3);
}

/** A number evenly spread between two limits. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}
