/** What a requirement must be: a way to be met, and a staircase that goes one way. */
import { expect, test } from "vitest";
import type { Tier } from "../../../src/agreement/agreement";
import { incoherentRequirement, requirementAt } from "../../../src/agreement/coherent-requirement";
import { requirement, said } from "../support/made-up";

const tiersAt = [...requirementAt(3), "improvement", "tiers", "value"];
const rulesOf = (...tiers: readonly Tier[]): readonly unknown[] =>
  incoherentRequirement(requirement({ number: "4", weight: 1, tiers }), 3).map(({ rule, path }) => [rule, path]);

test("steps that fall in limit and in share are a staircase, by a tenth and a per cent too", () => {
  expect(rulesOf({ atLeast: 50, share: 100 }, { atLeast: 49, share: 99 }, { moreThan: 0, share: 1 })).toEqual([]);
});

test("a step as high as the better one is told at its own place, one that earns as much at the better one's", () => {
  expect(rulesOf({ atLeast: 50, share: 100 }, { atLeast: 50, share: 99 })).toEqual([["tiers-order", [...tiersAt, 1]]]);
  expect(rulesOf({ atLeast: 50, share: 100 }, { atLeast: 49, share: 100 })).toEqual([["tiers-share", [...tiersAt, 0]]]);
});

test("a limit is told at the side that it is written by", () => {
  expect(rulesOf({ moreThan: 1001, share: 100 })).toEqual([["limit-outside", [...tiersAt, 0, "moreThan"]]]);
});

test("a number of people may be above the whole, and changes by no points", () => {
  const { level, improvement, ...rest } = requirement({ number: "1", weight: 1, limit: { atMost: 7300 } });
  if (!level || !improvement) throw new Error("a made-up requirement has both paths");
  const relative = { ...improvement, change: said("relative" as const) };
  const counted = { ...rest, quantity: said("count" as const) };
  expect(incoherentRequirement({ ...counted, level, improvement: relative }, 0)).toEqual([]);
  expect(incoherentRequirement({ ...counted, level, improvement }, 0).map(({ rule }) => rule)).toEqual([
    "counted-in-points",
  ]);
  expect(incoherentRequirement({ ...rest, level }, 0).map(({ rule }) => rule)).toEqual(["limit-outside"]);
  expect(incoherentRequirement(counted, 0).map(({ rule }) => rule)).toEqual(["no-path"]);
});
