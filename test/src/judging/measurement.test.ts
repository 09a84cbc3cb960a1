/** A change between two values: towards better, in points or of the earlier value, or why there is none. */
import { describe, expect, test } from "vitest";
import { changeOf, isThere, type Value } from "../../../src/judging/measurement";
import { fraction } from "../support/fraction";
import { requirement, said, withBothPaths } from "../support/made-up";

const { improvement } = withBothPaths(requirement({ number: "1", weight: 1 }));
const relative = { ...improvement, change: said("relative" as const) };
const exactly = (value: Value) => (typeof value === "string" ? value : fraction(value.n, value.d));
const [sixth, third] = [
  { n: 1, d: 6 },
  { n: 2, d: 6 },
];

describe("a change", () => {
  test("in points is the difference, turned where lower is better", () => {
    expect(exactly(changeOf(improvement, "higher", third, sixth))).toEqual(fraction(1, 6));
    expect(exactly(changeOf(improvement, "lower", third, sixth))).toEqual(fraction(-1, 6));
  });

  test("of the earlier value is a part of that", () => {
    expect(exactly(changeOf(relative, "higher", third, sixth))).toEqual(fraction(1));
    expect(exactly(changeOf(relative, "lower", sixth, third))).toEqual(fraction(1, 2));
  });

  test("from zero cannot be counted as a part of it, in points it can", () => {
    for (const zero of [
      { n: 0, d: 6 },
      { n: 0n, d: 6n },
    ]) {
      expect(changeOf(relative, "higher", third, zero)).toBe("from-zero");
      expect(exactly(changeOf(improvement, "higher", third, zero))).toEqual(fraction(1, 3));
    }
  });

  test("is absent as the first of its values that is", () => {
    expect(changeOf(improvement, "higher", "suppressed", "missing")).toBe("suppressed");
    expect(changeOf(improvement, "higher", third, "nobody")).toBe("nobody");
  });
});

test("a value is there when it is no word", () => {
  expect([isThere(third), isThere({ n: 0, d: 1 }), isThere("missing")]).toEqual([true, true, false]);
});
