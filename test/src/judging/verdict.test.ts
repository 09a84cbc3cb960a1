/** How far a verdict is from the limit that decides it, and whether rounding decides it. */
import { describe, expect, test } from "vitest";
import { isBorderline, marginOf } from "../../../src/judging/verdict";
import { fraction, order } from "../support/fraction";
import { judge } from "../support/judge";
import { there } from "../support/sheets";

describe("the margin of a verdict", () => {
  const margin = (figures: Parameters<typeof judge>[0]) => {
    const value = marginOf(judge(figures));
    return value && fraction(value.n, value.d);
  };

  test.each([
    // 95 against 90; 4.3 against at most 5; 3.0 points against the step of 3.0; 0.4 points short of 1.0 the other way.
    [{ requirement: "1", now: [95, 100] }, fraction(5, 100)],
    [{ requirement: "4", now: [43, 1000] }, fraction(7, 1000)],
    [{ requirement: "2", now: [651, 1000], before: [621, 1000] }, fraction(0)],
    [{ requirement: "3", now: [600, 1000], before: [604, 1000] }, fraction(-14, 1000)],
    // No value to compare with: what the level lacks.
    [{ requirement: "1", now: [80, 100] }, fraction(-10, 100)],
  ] as const)("%o: %o", (figures, expected) => {
    expect(order(there(margin(figures as Parameters<typeof judge>[0])), expected)).toBe(0);
  });

  test("is none where nothing could be measured", () => {
    expect(margin({ requirement: "8", now: [0, 0], before: [3, 5] })).toBeUndefined();
  });
});

test("a verdict is borderline where another way of rounding would say otherwise", () => {
  // 2.95 points: 3.0 where the difference is rounded, not where it is exact.
  const at = (now: number): boolean =>
    isBorderline(judge({ requirement: "2", now: [now, 10_000], before: [5000, 10_000] }));
  expect([5294, 5295, 5299, 5300].map(at)).toEqual([false, true, true, false]);
});
