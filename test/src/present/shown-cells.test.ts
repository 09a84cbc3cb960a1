/** Exact values as cells. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText } from "../../../src/ground/exact";
import { kronorText } from "../../../src/present/shown-cells";
import { anyRatio } from "../support/arbitrary";
import { fraction, nearest, product } from "../support/fraction";

describe("an amount in a sheet", () => {
  test("amounts are written with the decimals asked for, the nearest, halves up", () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 8 }), ({ ratio, exact }, decimals) => {
        expect(kronorText(ratio, decimals)).toBe(
          decimalText(nearest(product(exact, fraction(10n ** BigInt(decimals)))), decimals),
        );
      }),
    );
  });
});
