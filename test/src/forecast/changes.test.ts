/** The changes that months to come are drawn from. */
import { expect, test } from "vitest";
import { changesOf } from "../../../src/forecast/changes";
import { seen } from "../support/ahead";
import { madeUp, performanceOf, requirement } from "../support/made-up";

const performance = performanceOf(
  madeUp({
    kronor: 9,
    requirements: ["1", "2"].map((number) => requirement({ number, weight: 1 })),
    payments: [3],
  }),
);
const rounded = (numbers: Float64Array | undefined) => [...(numbers ?? [])].map((one) => Math.round(one * 1e6) / 1e6);

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
    [-0.02, NaN],
    [0.02, 0],
  ]);
});
