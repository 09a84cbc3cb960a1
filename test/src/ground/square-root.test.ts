/** The square root of whole numbers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { squareRoot } from "../../../src/ground/square-root";

test("is the largest number whose square is not above", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (n) => {
      const root = squareRoot(n);
      expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true);
    }),
  );
});

test("of squares and their neighbours", () => {
  expect([0n, 1n, 2n, 3n, 4n, 15n, 16n, 17n].map(squareRoot)).toEqual([0n, 1n, 1n, 1n, 2n, 3n, 4n, 4n]);
  expect(squareRoot((10n ** 40n) ** 2n - 1n)).toBe(10n ** 40n - 1n);
});
