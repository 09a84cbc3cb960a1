/** The arithmetic of one cell, by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { improvementOn, inOneUnit, potParts, reservedOre, total, verdictOn } from "../../../src/judging/one-cell";
import { fraction } from "../support/fraction";
import { madeUp, performanceOf, requirement } from "../support/made-up";
import { at } from "../support/sheets";

const PERFORMANCE = performanceOf(
  madeUp({
    kronor: 1000,
    requirements: [requirement({ number: "1", weight: 3 }), requirement({ number: "2", weight: 1 })],
    payments: [3],
  }),
);
const [first, second] = [at(PERFORMANCE.requirements, 0), at(PERFORMANCE.requirements, 1)];
const { improvement: _, ...levelOnly } = first;
const thousandths = (n: number) => ({ n, d: 1000 });
const nothing = { own: "missing", waiting: "missing", waitingWithin: "missing" } as const;

describe("a cell", () => {
  test.each([
    [899, 899, "none", 0],
    [900, 899, "level", 100],
    [600, 550, "improvement", 100],
    [600, 570, "improvement", 75],
    [600, 591, "none", 0],
  ])("of %d ‰ after %d ‰ is earned by %s, %d per cent", (now, before, path, share) => {
    const values = { current: thousandths(now), earlier: thousandths(before), ...nothing };
    expect(verdictOn(PERFORMANCE, first, values)).toMatchObject({ path, share });
  });

  test("improves by tenths of a point, or by nothing that can be counted", () => {
    const change = improvementOn(PERFORMANCE, first, thousandths(600), thousandths(570));
    expect(typeof change === "string" ? change : fraction(change.n, change.d)).toEqual(fraction(30));
    expect(improvementOn(PERFORMANCE, first, thousandths(600), "suppressed")).toBe("suppressed");
    expect(improvementOn(PERFORMANCE, levelOnly, thousandths(600), "suppressed")).toBe("no-path");
  });

  test("is reserved its part of the money in öre, a half upwards", () => {
    // 1 000 kr in three months, 3 : 1: 250 kr and 83.333 kr.
    expect([reservedOre(PERFORMANCE, first, 5, 5), reservedOre(PERFORMANCE, second, 5, 5)]).toEqual([25_000n, 8333n]);
    // 250 kr by 1 of 40 000 people is 0.625 öre, by 1 of 50 000 half an öre, by 1 of 50 001 less.
    expect([40_000, 50_000, 50_001].map((people) => reservedOre(PERFORMANCE, first, 1, people))).toEqual([1n, 1n, 0n]);
  });
});

describe("a pot", () => {
  test("is shared to the öre where all are there", () => {
    const thirds = [1, 1, 1].map((n) => ({ n, d: 3 }));
    expect(potParts(thirds, { n: 1, d: 1 }, 100n)).toEqual([34n, 33n, 33n]);
  });

  test("gives each its own rounded part where some are not, a half upwards", () => {
    expect(potParts([{ n: 1, d: 1 }], { n: 8, d: 1 }, 4n)).toEqual([1n]);
    expect(potParts([{ n: 1, d: 1 }], { n: 9, d: 1 }, 4n)).toEqual([0n]);
  });
});

test("exact numbers in one unit are to each other as they were", () => {
  expect(
    inOneUnit([
      { n: 1, d: 2 },
      { n: 1, d: 3 },
      { n: 5, d: 6 },
    ]),
  ).toEqual([3n, 2n, 5n]);
  const some = fc.array(fc.record({ n: fc.integer(), d: fc.integer({ min: 1 }) }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(some, (values) => {
      const units = inOneUnit(values);
      values.forEach(({ n, d }, index) => {
        const [one, whole] = [at(values, 0), at(units, 0)];
        expect(at(units, index) * BigInt(one.n) * BigInt(d)).toBe(whole * BigInt(n) * BigInt(one.d));
      });
    }),
  );
});

test("a total of nothing is zero", () => {
  const { n, d } = total([]);
  expect(fraction(n, d)).toEqual(fraction(0));
});
