/** Which numbers are too small to show: at, just below and just above the threshold. */
import { expect, test } from "vitest";
import { denominatorOf, hasSmall, isFewWaiting, isOfFew, isSmall } from "../../../src/shown/small";
import { observation } from "../support/judge";

test("nobody is no small number; one is, and so are all below the threshold", () => {
  expect([0, 1, 19, 20, 21].map((count) => isSmall(count, 20))).toEqual([false, true, true, false, false]);
});

test("a share is of few by its whole, a number by itself, and what is not there is neither", () => {
  const counts = (denominator: number) => ({ kind: "counts", numerator: 0, denominator }) as const;
  expect([0, 19, 20].map((all) => isOfFew(counts(all), 20))).toEqual([false, true, false]);
  expect([0, 19, 20].map((number) => isOfFew({ kind: "number", number }, 20))).toEqual([false, true, false]);
  expect(isOfFew({ kind: "share", share: { n: 1, d: 3 } }, 20)).toBe(false);
  expect(isOfFew({ kind: "missing" }, 20)).toBe(false);
});

test("few wait when a number says so", () => {
  expect([0, 19, 20].map((count) => isFewWaiting({ kind: "count", count }, 20))).toEqual([false, true, false]);
  expect(isFewWaiting({ kind: "suppressed" }, 20)).toBe(false);
});

test("any figure of a row may be the small one", () => {
  const many = {
    requirement: "7",
    now: [1, 20],
    before: [1, 20],
    tolerant: [1, 20],
    waiting: 20,
    waitingWithin: [1, 20],
  } as const;
  expect(hasSmall(observation(many), 20)).toBe(false);
  for (const few of [
    { now: [1, 19] },
    { before: [1, 19] },
    { tolerant: [1, 19] },
    { waiting: 19 },
    { waitingWithin: [1, 19] },
  ] as const)
    expect([few, hasSmall(observation({ ...many, ...few }), 20)]).toEqual([few, true]);
});

test("the people behind figures are those of their counts", () => {
  const counts = { kind: "counts", numerator: 1, denominator: 15 } as const;
  expect(denominatorOf([counts, { kind: "missing" }, counts])).toBe(30);
});
