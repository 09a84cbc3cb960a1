/** What one measurement earns: the level before any improvement, and nothing where neither can be told. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { outcomeOf } from "../../../src/judging/outcome";
import { type Figures, measuredIn, observation } from "../support/judge";
import { performanceOf } from "../support/made-up";
import { first } from "../support/sheets";

const measured = (figures: Figures) =>
  first(measuredIn(performanceOf(agreement2023), [observation(figures)])).measurement;

describe("an outcome", () => {
  test.each<readonly [Figures, string, number]>([
    [{ requirement: "1", now: [90, 100], before: [84, 100] }, "level", 100],
    [{ requirement: "1", now: [89, 100], before: [86, 100] }, "improvement", 75],
    [{ requirement: "1", now: [89, 100], before: [89, 100] }, "none", 0],
    [{ requirement: "1", now: [89, 100], before: "-" }, "not-assessable", 0],
    [{ requirement: "1", now: [89, 100], before: "*" }, "not-assessable", 0],
    [{ requirement: "1", now: "*", before: [86, 100] }, "not-assessable", 0],
  ])("of %j is by the path %s, %i per cent", (figures, path, share) => {
    expect(outcomeOf(measured(figures), "difference")).toMatchObject({ path, share });
  });
});
