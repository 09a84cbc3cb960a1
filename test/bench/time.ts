/** Timing within one process. */

/**
 * Runs two works in turn, A B A B …, after a warm-up; the medians
 * in milliseconds and the median of the pairwise ratios A/B.
 */
export function pair(
  a: () => unknown,
  b: () => unknown,
  rounds: number,
): { readonly a: number; readonly b: number; readonly ratio: number } {
  for (let round = 0; round < WARM_UP; round++) {
    a();
    b();
  }
  const times = Array.from({ length: rounds }, () => ({ a: once(a), b: once(b) }));
  return {
    a: median(times.map((time) => time.a)),
    b: median(times.map((time) => time.b)),
    ratio: median(times.map((time) => time.a / time.b)),
  };
}

/** Runs one work after a warm-up; the median and the best in milliseconds. */
export function alone(work: () => unknown, rounds: number): { readonly median: number; readonly best: number } {
  for (let round = 0; round < WARM_UP; round++) work();
  const times = Array.from({ length: rounds }, () => once(work));
  return { median: median(times), best: Math.min(...times) };
}

const WARM_UP = 30;

/** The median of the numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)] ?? NaN;
}

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
