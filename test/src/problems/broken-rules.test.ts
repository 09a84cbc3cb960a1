/** The rules that an agreement breaks, told by its own keys. */
import { expect, test } from "vitest";
import { brokenRules, pathText } from "../../../src/problems/broken-rules";
import { SOUND, withFirst, withLevel } from "../support/broken-agreements/broken";
import { said } from "../support/made-up";

const SHARE = "performance.requirements[0].level.share.value";

test("none are told of an agreement that breaks none", () => {
  expect(brokenRules(SOUND)).toEqual([]);
});

test("what may be meant is a warning, and what may not an error, each at its path in the larger file", () => {
  expect(brokenRules(withLevel({ share: said(60) }))).toMatchObject([
    {
      code: "agreement-json-doubt",
      severity: "warning",
      values: {
        path: SHARE,
        broken: {
          code: "agreement-level-share",
          values: { share: "60", best: "100", other: "performance.requirements[0].improvement.tiers.value[0]" },
        },
      },
    },
  ]);
  expect(brokenRules(withFirst({ better: said("lower") }), ["scenarios", 2])).toMatchObject([
    {
      code: "agreement-json-rule",
      severity: "error",
      values: {
        path: "scenarios[2].performance.requirements[0].level.limit.value",
        broken: { code: "agreement-level-side", values: { side: "atLeast", better: "lower" } },
      },
    },
  ]);
});

test("a path is written as people write it", () => {
  expect(["$", "grants[0].id"]).toEqual([[], ["grants", 0, "id"]].map(pathText));
});
