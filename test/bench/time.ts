/** Timing within one process. */

/** Runs two works in turn, A B A B …, after a warm-up; the medians in milliseconds and the median of the pairwise ratios A/B. */
export function pair(a: () => unknown, b: () => unknown, rounds: number): { readonly a: number; readonly b: number; readonly ratio: number } {
  const warmUp = 30;
  for (let round = 0; round < warmUp; round++) {
    a();
    b();
  }
  const times = Array.from({ length: rounds }, () => ({ a: once(a), b: once(b) }));
  return { a: median(times.map((time) => time.a)), b: median(times.map((time) => time.b)), ratio: median(times.map((time) => time.a / time.b)) };
}

/** The median of the numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)] ?? NaN;
}

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
