/** How large an improvement is said to be. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { gainedTenths } from "../../../src/judging/gained";
import { type Figures, measuredIn, observation } from "../support/judge";
import { performanceOf } from "../support/made-up";
import { first, there } from "../support/sheets";

const measured = (figures: Figures) =>
  first(measuredIn(performanceOf(agreement2023), [observation(figures)])).measurement;

test("an improvement is compared in whole tenths of a point, or exactly where the mode says so", () => {
  const one = measured({ requirement: "1", now: [6295, 10_000], before: [6000, 10_000] });
  const improvement = there(one.requirement.improvement);
  expect(gainedTenths(one, improvement, "difference")).toEqual({ n: 30, d: 1 });
  const exact = gainedTenths(one, improvement, "exact");
  expect(Number(exact.n) / Number(exact.d)).toBe(29.5);
});
