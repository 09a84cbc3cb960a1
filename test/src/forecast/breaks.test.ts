/** Where a path begins to earn something else. */
import { describe, expect, test } from "vitest";
import { breaksOf } from "../../../src/forecast/breaks";
import { measureCell } from "../../../src/judging/measure";
import { seen } from "../support/ahead";
import { madeUp, performanceOf, requirement } from "../support/made-up";

const one = requirement({ number: "1", weight: 1, limit: { atLeast: 900 } });
const performance = performanceOf(madeUp({ kronor: 9, requirements: [one], payments: [3] }));
const AXIS = { from: 0, to: 200, valueAt: (n: number) => ({ n, d: 200 }) };
const breaks = (path: "improvement" | "level", before: readonly [number, number] | "?", of = one): number[] => {
  const month = seen({ region: "01", month: "2030-01", now: [1, 200], before });
  return breaksOf(measureCell(performance, of, ["2030-01"], [month], undefined), path, "difference", AXIS);
};

describe("of 200 people, 100 of them in time last year", () => {
  test("steps of 1, 3 and 5 points are 102, 106 and 110, and the level of 90 % is 180", () => {
    expect(breaks("improvement", [100, 200])).toEqual([102, 106, 110]);
    expect(breaks("level", [100, 200])).toEqual([180]);
  });

  test("a path that the requirement has not got has none", () => {
    const { level: _, ...improving } = one;
    expect(breaks("level", [100, 200], improving)).toEqual([]);
  });
});

test("last year's figure not having come, each that it may come to has its own", () => {
  // Last year nobody: 1, 3 and 5 points. (The least above nobody is as good as nobody, all of them never.)
  expect(breaks("improvement", "?")).toEqual([2, 6, 10]);
});
