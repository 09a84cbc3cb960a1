/** A requirement made ready for counting. */
import { describe, expect, test } from "vitest";
import type { Limit } from "../../../src/agreement/agreement";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Bar, ruleOf } from "../../../src/judging/rule";
import { performanceOf } from "../support/made-up";
import { first, there } from "../support/sheets";

const requirement = first(performanceOf(agreement2023).requirements);
const withLimit = (limit: Limit) => {
  const level = there(requirement.level);
  return { ...requirement, level: { ...level, limit: { ...level.limit, value: limit } } };
};
const meets = ({ ofN, ofD, orZero }: Bar, tenths: number): boolean => {
  // Ten thousandths: a tenth of a per cent has ten of them.
  const over = ofN * tenths + ofD * 10_000;
  return orZero ? over >= 0 : over > 0;
};

describe("a limit of 73,0 per cent", () => {
  test.each<readonly [Limit, "difference" | "exact", readonly boolean[]]>([
    // 72.94, 72.95, 73.00, 73.04, 73.05
    [{ atLeast: 730 }, "difference", [false, true, true, true, true]],
    [{ atLeast: 730 }, "exact", [false, false, true, true, true]],
    [{ moreThan: 730 }, "difference", [false, false, false, false, true]],
    [{ moreThan: 730 }, "exact", [false, false, false, true, true]],
    [{ atMost: 730 }, "difference", [true, true, true, true, false]],
    [{ atMost: 730 }, "exact", [true, true, true, false, false]],
  ])("as %j is met by %s", (limit, precision, expected) => {
    const { level } = ruleOf(withLimit(limit), precision);
    expect([7294, 7295, 7300, 7304, 7305].map((value) => meets(there(level).bar, value))).toEqual(expected);
  });
});

test("everything that a cell can come to stands in the table, with its share", () => {
  const { outcomes, shares } = ruleOf(requirement, "difference");
  expect(outcomes).toHaveLength(5 * (3 + there(requirement.improvement).tiers.value.length));
  expect([...shares]).toEqual(outcomes.map(({ share }) => share));
  expect(ruleOf(requirement, "difference").outcomes).toBe(outcomes);
});
