/** The changes that months to come are drawn from. */
import { expect, test } from "vitest";
import { changesOf, FARTHEST, GAP } from "../../../src/forecast/changes";
import type { Month } from "../../../src/ground/month";
import type { Observation } from "../../../src/reading/submission";
import { seen } from "../support/ahead";
import { madeUp, performanceOf, requirement } from "../support/made-up";

const performance = performanceOf(
  madeUp({
    kronor: 9,
    requirements: ["1", "2"].map((number) => requirement({ number, weight: 1 })),
    payments: [3],
  }),
);
const UNIT = 2 ** -24;
const rounded = (numbers: Int32Array | undefined) =>
  [...(numbers ?? [])].map((one) => (one === GAP ? "gap" : Math.round(one * UNIT * 1e6) / 1e6));

test("this year's and last year's changes from month to month, less their mean", () => {
  const { byRequirement, months } = changesOf(performance, "01", [
    seen({ region: "01", month: "2030-01", now: [50, 100], before: [40, 100] }),
    seen({ region: "01", month: "2030-02", now: [56, 100], before: [42, 100] }),
    seen({ region: "01", month: "2030-03", now: "?", before: [43, 100] }),
    seen({ region: "13", month: "2030-01", now: [1, 2], before: [1, 2] }),
  ]);
  // Last year +2 and +1 points, this year +6: the mean is 3.
  expect(rounded(byRequirement[0])).toEqual([-0.01, -0.02, 0.03]);
  expect(rounded(byRequirement[1])).toEqual([]);
  expect(months).toHaveLength(3);
});

test("the requirements of one month stay together, with a gap where one has no change", () => {
  const { months } = changesOf(performance, "01", [
    seen({ region: "01", month: "2030-01", now: [50, 100], before: "?" }),
    seen({ region: "01", month: "2030-02", now: [52, 100], before: "?" }),
    seen({ region: "01", month: "2030-03", now: [58, 100], before: "?" }),
    seen({ region: "01", month: "2030-02", now: [10, 100], before: "?", requirement: "2" }),
    seen({ region: "01", month: "2030-03", now: [30, 100], before: "?", requirement: "2" }),
  ]);
  expect(months.map(rounded)).toEqual([
    [-0.02, "gap"],
    [0.02, 0],
  ]);
});

test("numbers have a unit in which all of the year's changes can be walked", () => {
  const at = (month: Month, number: number): Observation => ({
    ...seen({ region: "01", month, now: "?", before: "?" }),
    current: { kind: "number", number },
  });
  const seenOf = [at("2030-01", 20_000_000), at("2030-02", 50_000_000), at("2030-03", 90_000_000)];
  const { units, byRequirement } = changesOf(performance, "01", seenOf);
  // 30 and 40 millions more: 5 millions from the mean each way, three months long, in units of a thirty-second.
  expect([...(byRequirement[0] ?? [])].map((change) => change * (units[0] ?? 0))).toEqual([-5_000_000, 5_000_000]);
  expect(units[0]).toBe(2 ** -5);
  expect(3 * 5_000_000 * 2 ** 5).toBeLessThanOrEqual(FARTHEST);
  expect(units[1]).toBe(UNIT);
});
