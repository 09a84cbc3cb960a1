/** Exact numbers, held against fractions of our own. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compare,
  decimalText,
  floorDiv,
  minus,
  once,
  percentText,
  ratioOfText,
  roundDiv,
  roundHalfUp,
  times,
} from "../../../src/ground/exact";
import { readShare } from "../../../src/sheets/read-cell";
import { anyInt, anyPositive, anyRatio } from "../support/arbitrary";
import { floor, fraction, less, nearest, order, product } from "../support/fraction";

describe("exact numbers", () => {
  const more = { numRuns: 2000 };

  test("compare, subtract and multiply as fractions do, small or huge", () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, fc.integer({ min: -2000, max: 2000 }), (a, b, factor) => {
        expect(Math.sign(compare(a.ratio, b.ratio))).toBe(order(a.exact, b.exact));
        const difference = minus(a.ratio, b.ratio);
        expect(fraction(difference.n, difference.d)).toEqual(less(a.exact, b.exact));
        expect(BigInt(difference.d) > 0n).toBe(true);
        const multiple = times(a.ratio, factor);
        expect(fraction(multiple.n, multiple.d)).toEqual(product(a.exact, fraction(factor)));
      }),
      more,
    );
  });

  test("round half up, also below zero and beyond what a double holds", () => {
    fc.assert(
      fc.property(anyRatio, ({ ratio, exact }) => {
        expect(BigInt(roundHalfUp(ratio))).toBe(nearest(exact));
      }),
      more,
    );
    fc.assert(
      fc.property(anyInt, (n) => {
        expect(BigInt(roundHalfUp({ n: BigInt(n) * 2n + 1n, d: 2 }))).toBe(BigInt(n) + 1n);
      }),
      more,
    );
    expect([-3, -2, -1, 0, 1, 2, 3].map((n) => Number(roundHalfUp({ n, d: 2 })))).toEqual([-1, -1, 0, 0, 1, 1, 2]);
    expect(roundHalfUp({ n: Number.MAX_SAFE_INTEGER, d: 2 })).toBe(2 ** 52);
  });

  test("divide downwards and to the nearest as fractions do", () => {
    fc.assert(
      fc.property(anyInt, anyPositive, (n, d) => {
        expect(floorDiv(BigInt(n), BigInt(d))).toBe(floor(fraction(n, d)));
        expect(roundDiv(BigInt(n), BigInt(d))).toBe(nearest(fraction(n, d)));
      }),
      more,
    );
  });

  test("read and write decimal text without loss, however many digits", () => {
    fc.assert(
      fc.property(anyInt, fc.integer({ min: 0, max: 60 }), (value, decimals) => {
        const text = decimalText(BigInt(value), decimals);
        expect(text).toMatch(decimals > 0 ? /^-?\d+\.\d+$/ : /^-?\d+$/);
        const read = ratioOfText(text);
        expect(read && fraction(read.n, read.d)).toEqual(fraction(value, 10n ** BigInt(decimals)));
      }),
      more,
    );
  });

  test("read powers of ten as they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: -20, max: 20 }), (digits, power) => {
        const read = ratioOfText(`${digits}e${power}`);
        expect(read && fraction(read.n, read.d)).toEqual(
          power < 0 ? fraction(digits, 10n ** BigInt(-power)) : fraction(BigInt(digits) * 10n ** BigInt(power)),
        );
      }),
    );
    for (const text of [
      "",
      " ",
      "-",
      "+",
      ".",
      "1,5",
      "1.2.3",
      "1 0",
      "0x1",
      "NaN",
      "Infinity",
      "1e",
      "1e999",
      "--1",
      "abc",
    ])
      expect(ratioOfText(text)).toBeNull();
  });

  test("a double enters by its shortest text: every tenth of a per cent is exactly that", () => {
    for (let tenths = 0; tenths <= 1000; tenths += 1) {
      const read = readShare(tenths / 1000);
      expect(read.kind === "share" && fraction(read.share.n, read.share.d)).toEqual(fraction(tenths, 1000));
    }
  });

  test("percentages are written with the decimals asked for, the nearest, halves up", () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 6 }), ({ ratio, exact }, decimals) => {
        expect(percentText(ratio, decimals)).toBe(
          decimalText(nearest(product(exact, fraction(10n ** BigInt(decimals + 2)))), decimals),
        );
      }),
    );
    expect([
      percentText({ n: 1, d: 3 }),
      percentText({ n: 2, d: 3 }, 2),
      percentText({ n: 7295, d: 10_000 }),
      percentText({ n: -1, d: 400 }),
    ]).toEqual(["33.3", "66.67", "73.0", "-0.2"]);
  });
});

test("what is made when it is asked for is made once, also where it is nothing", () => {
  let made = 0;
  const value = once((): string | undefined => {
    made++;
    return undefined;
  });
  expect(made).toBe(0);
  expect([value(), value(), made]).toEqual([undefined, undefined, 1]);
});

test("a product too large for a number is of the smaller parts where the factor and the denominator share any", () => {
  const most = 2 ** 53 - 1;
  expect(times({ n: most, d: 4_000_000 }, 1000)).toEqual({ n: most, d: 4000 });
  expect(times({ n: most, d: 3 }, 2)).toEqual({ n: 2n ** 54n - 2n, d: 3 });
  expect(times({ n: most, d: 6 }, 4)).toEqual({ n: 2n ** 54n - 2n, d: 3 });
});
