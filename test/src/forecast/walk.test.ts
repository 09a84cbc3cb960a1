/** Where a figure's walk leads, and how far it is to a number. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { FARTHEST } from "../../../src/forecast/changes";
import { walked, walkedTo, walkOf, walkTo } from "../../../src/forecast/walk";
import { seen } from "../support/ahead";
import { there } from "../support/sheets";

const UNIT = 2 ** -24;
const counts = (numerator: number, denominator: number) => ({ kind: "counts", numerator, denominator }) as const;

test("whole people, not below nobody and not above all", () => {
  const walk = there(walkOf(counts(60, 200), UNIT));
  // A quarter of 200 is 50; an eighth of them is 25; a 1024th is 0.195.
  expect([2 ** 22, -(2 ** 21), 2 ** 14, 2 ** 24, -(2 ** 24)].map((units) => walkedTo(walk, units))).toEqual([
    110, 35, 60, 200, 0,
  ]);
});

test("a share without its cases goes by hundred thousandths, a number by people, what is absent nowhere", () => {
  const share = there(walkOf({ kind: "share", share: { n: 1, d: 3 } }, UNIT));
  expect(share.figureAt(walkedTo(share, 0))).toEqual({ kind: "share", share: { n: 33_333, d: 100_000 } });
  const number = there(walkOf({ kind: "number", number: 7 }, 2 ** -4));
  expect(number.figureAt(walkedTo(number, 40))).toEqual({ kind: "number", number: 10 });
  expect(walkOf({ kind: "missing" }, UNIT)).toBeUndefined();
});

test("the shortest walk to a number is the first that leads there", () => {
  const numbers = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), fc.nat(100_000));
  fc.assert(
    fc.property(numbers, ([denominator, n, k]) => {
      const walk = there(walkOf(counts(Math.min(n, denominator), denominator), UNIT));
      const whole = Math.min(k, denominator);
      const units = walkTo(walk, whole);
      expect(walkedTo(walk, units)).toBeGreaterThanOrEqual(whole);
      if (units > -FARTHEST) expect(walkedTo(walk, units - 1)).toBeLessThan(whole);
    }),
  );
});

test("a month walks with its own figure and with the level's own", () => {
  const month = seen({ region: "01", month: "2030-01", now: [50, 100], before: [40, 100], tolerant: [80, 100] });
  const { current, withTolerance, lastYear } = walked(month, UNIT, 2 ** 22);
  expect([current, withTolerance, lastYear]).toEqual([counts(75, 100), counts(100, 100), counts(40, 100)]);
});
