/** The first number that is enough against trying each of them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstEnough } from "../../../src/ground/first-enough";

test("it is the least of those from which on every one is enough, and none where the last is not", () => {
  const whole = fc.integer({ min: -20, max: 40 });
  fc.assert(
    fc.property(whole, whole, whole, (from, to, limit) => {
      const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      expect(firstEnough(from, to, (one) => one >= limit)).toBe(all.find((one) => one >= limit));
    }),
  );
});

test("the largest counts that are read are searched too", () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(firstEnough(1, most, (one) => one >= most - 1)).toBe(most - 1);
});
