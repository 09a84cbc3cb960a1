import { expect, test } from "vitest";
import { largest } from "../../../src/ground/largest";

test("it is the largest of them, or the least that it may be where none is larger", () => {
  expect([largest([], 0), largest([-3, -1, -2], -9), largest([-3, -1], 0), largest([2, 7, 7], 0)]).toEqual([
    0, -1, 0, 7,
  ]);
});

test("a million numbers are no more than three", () => {
  expect(largest(Array(1_000_000).keys(), 0)).toBe(999_999);
});
