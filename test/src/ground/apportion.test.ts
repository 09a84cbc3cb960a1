/** Largest remainder, as theorems. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestRemainder, roundQuotas } from "../../../src/ground/apportion";
import { dealt, floor, fraction } from "../support/fraction";
import { at } from "../support/sheets";

describe("largest remainder", () => {
  const parts = fc
    .array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 20n }), fc.bigInt({ min: 1n, max: 10n ** 30n })), {
      minLength: 1,
      maxLength: 25,
    })
    .filter((list) => list.some((part) => part > 0n));
  const total = fc.oneof(fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 10n ** 25n }));

  test("hands out every unit once", () => {
    fc.assert(
      fc.property(total, parts, (units, list) => {
        expect(largestRemainder(units, list).reduce((a, b) => a + b, 0n)).toBe(units);
      }),
    );
  });

  test("keeps the quota rule: each gets its quota rounded down or up, and a whole quota exactly", () => {
    fc.assert(
      fc.property(total, parts, (units, list) => {
        const all = list.reduce((a, b) => a + b, 0n);
        largestRemainder(units, list).forEach((got, index) => {
          const quota = fraction(units * (list[index] ?? 0n), all);
          const down = floor(quota);
          expect(got === down || (got === down + 1n && quota.d > 1n)).toBe(true);
        });
      }),
    );
  });

  test("serves the largest remainders, the earlier first among equals", () => {
    fc.assert(
      fc.property(total, parts, (units, list) => {
        expect(largestRemainder(units, list)).toEqual(
          dealt(
            units,
            list.map((part) => fraction(part)),
          ),
        );
      }),
    );
  });

  test("gives a larger part no less than a smaller, and nothing to nothing", () => {
    fc.assert(
      fc.property(total, parts, (units, list) => {
        const got = largestRemainder(units, list);
        expect(list.every((a, i) => list.every((b, j) => a <= b || at(got, i) >= at(got, j)))).toBe(true);
        expect(list.every((part, index) => part > 0n || got[index] === 0n)).toBe(true);
      }),
    );
  });

  test("does not depend on the unit the parts are counted in", () => {
    fc.assert(
      fc.property(total, parts, fc.bigInt({ min: 1n, max: 10n ** 12n }), (units, list, unit) => {
        expect(
          largestRemainder(
            units,
            list.map((part) => part * unit),
          ),
        ).toEqual(largestRemainder(units, list));
      }),
    );
  });

  test("refuses to deal out by nothing, by less than nothing, or less than nothing", () => {
    expect(() => largestRemainder(5n, [0n, 0n])).toThrow("Broken promise");
    expect(() => largestRemainder(5n, [])).toThrow("Broken promise");
    expect(() => largestRemainder(5n, [3n, -1n])).toThrow("Broken promise");
    expect(() => largestRemainder(-1n, [1n])).toThrow("Broken promise");
  });
});

describe("quotas that are rounded", () => {
  test("take a total that is their sum rounded down or up: 2.5 is 2 or 3", () => {
    expect(roundQuotas(2n, [2n, 3n], 2n)).toEqual([1n, 1n]);
    expect(roundQuotas(3n, [2n, 3n], 2n)).toEqual([1n, 2n]);
  });

  test("refuse a total that only a whole quota could make up for", () => {
    expect(() => roundQuotas(4n, [2n, 3n], 2n)).toThrow("Broken promise");
    expect(() => roundQuotas(1n, [0n, 0n], 2n)).toThrow("Broken promise");
    expect(() => roundQuotas(1n, [2n, 3n], 2n)).toThrow("Broken promise");
  });
});
