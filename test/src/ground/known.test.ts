/** Arithmetic on what is known, or still open. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ifKnown, isKnown, type Known, minusKnown, nearest, perHead, sumKnown } from "../../../src/ground/known";

const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const anyAmount: fc.Arbitrary<Known> = fc.oneof({ weight: 4, arbitrary: amount }, fc.constant("open" as const));

describe("what is known, or open", () => {
  test("is open together exactly while a part of it is", () => {
    fc.assert(
      fc.property(fc.array(anyAmount), (amounts) => {
        const known = amounts.filter(isKnown);
        const all = known.length === amounts.length;
        expect(sumKnown(amounts)).toBe(all ? known.reduce((a, b) => a + b, 0n) : "open");
      }),
    );
    expect(sumKnown([])).toBe(0n);
  });

  test("has a difference that gives it back, exactly while both sides are known", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        const difference = minusKnown(a, b);
        expect(isKnown(difference)).toBe(isKnown(a) && isKnown(b));
        if (isKnown(difference)) expect(sumKnown([difference, b])).toBe(a);
      }),
    );
  });

  test("is followed only where it is known", () => {
    fc.assert(
      fc.property(anyAmount, (known) => {
        expect(ifKnown(known, (units) => [units])).toEqual(known === "open" ? "open" : [known]);
      }),
    );
  });

  test("per head lies at most half a unit from the exact quotient, and a loss looks as a gain does", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 10_500_000 }), (units, people) => {
        const per = perHead(units, people);
        if (!isKnown(per)) throw new Error("there are people");
        const left = 2n * (units - per * BigInt(people));
        expect((left < 0n ? -left : left) <= BigInt(people)).toBe(true);
        expect(perHead(-units, people)).toBe(-per);
      }),
    );
    expect([perHead(5n, 2), perHead(-5n, 2), nearest(1n, 3n)]).toEqual([3n, -3n, 0n]);
  });

  test("per head is open where there is nobody, and while the amount is", () => {
    expect([perHead(1n, 0), perHead("open", 2)]).toEqual(["open", "open"]);
  });
});
