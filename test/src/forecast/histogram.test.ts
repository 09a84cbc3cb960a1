/** Quantiles of a count in bins against the numbers themselves. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Histogram } from "../../../src/forecast/histogram";

test("a quantile is that of the sorted numbers, to the width of a bin", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      (numbers, percent) => {
        const histogram = new Histogram(0, 1000, 1000);
        for (const one of numbers) histogram.add(one);
        const sorted = [...numbers].sort((a, b) => a - b);
        const exact = sorted[Math.max(1, Math.ceil((percent / 100) * sorted.length)) - 1] ?? 0;
        return Math.floor(histogram.quantile(percent / 100)) === exact && histogram.count === numbers.length;
      },
    ),
  );
});

test("the mean is of the numbers, not of the bins", () => {
  const histogram = new Histogram(0, 100, 2);
  for (const one of [1, 2, 6]) histogram.add(one);
  expect(histogram.mean).toBe(3);
});

test("a number that is always the same is its own quantile", () => {
  const histogram = new Histogram(7, 7);
  histogram.add(7);
  expect(histogram.quantile(0.5)).toBeGreaterThanOrEqual(7);
  expect(histogram.quantile(0.5)).toBeLessThan(8);
});
