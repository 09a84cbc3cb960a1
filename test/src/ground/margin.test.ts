/** The sums along one side of a table: where they aim, and what it costs to move them. */
import { describe, expect, test } from "vitest";
import { isRounded, marginAround, moveDown, moveUp, scaleOf, shift, weigh } from "../../../src/ground/margin";

describe("a margin", () => {
  // Costs easy to count with: a unit of remainder is 100.
  const scale = { d: 10n, unit: 100, leave: 1000, stray: 50_000 };

  test("aims at the largest remainders of the total", () => {
    // 0.7 + 1.4 + 0.9 of 3: one each goes to 0.7 and 0.9.
    expect(marginAround([7n, 14n, 9n], 3n, scale, undefined, undefined).aims).toEqual([1n, 1n, 1n]);
  });

  test("may be left for the other rounding at the cost of leaving and of the remainder, and for nothing else", () => {
    const margin = marginAround([7n, 13n, 20n], 4n, scale, undefined, undefined);
    expect(margin.aims).toEqual([1n, 1n, 2n]);
    // 0.7 went up: it may go down for 0.7. 1.3 went down: it may go up for 0.7. 2.0 stays.
    expect([0, 1, 2].map((k) => moveUp(margin, k))).toEqual([Infinity, 1070, Infinity]);
    expect([0, 1, 2].map((k) => moveDown(margin, k))).toEqual([1070, Infinity, Infinity]);
  });

  test("gives back what it cost to leave when a sum comes back", () => {
    const margin = marginAround([7n, 13n], 2n, scale, undefined, [2n]);
    shift(margin.moved, 1, 1);
    expect([moveUp(margin, 1), moveDown(margin, 1)]).toEqual([50_000, -1070]);
    shift(margin.moved, 1, 1);
    expect([moveUp(margin, 1), moveDown(margin, 1)]).toEqual([50_000, -50_000]);
    shift(margin.moved, 0, -1);
    expect([moveUp(margin, 0), moveDown(margin, 0)]).toEqual([-1070, 50_000]);
    shift(margin.moved, 0, -1);
    expect([moveUp(margin, 0), moveDown(margin, 0)]).toEqual([-50_000, 50_000]);
  });

  test("that is prescribed never moves", () => {
    const margin = marginAround([7n, 13n], 2n, scale, [0n, 2n], undefined);
    expect(margin.aims).toEqual([0n, 2n]);
    expect([0, 1].flatMap((k) => [moveUp(margin, k), moveDown(margin, k)])).toEqual(Array(4).fill(Infinity));
  });

  test("is not prescribed otherwise than rounded, nor to another total", () => {
    expect(() => marginAround([7n, 13n], 2n, scale, [2n, 0n], undefined)).toThrow("rounded down or up");
    expect(() => marginAround([7n, 13n], 2n, scale, [1n, 2n], undefined)).toThrow("add up to the total");
    expect(() => marginAround([7n, 13n], 2n, scale, [2n], undefined)).toThrow("one for each");
  });
});

describe("the costs", () => {
  test("of one sum that leaves its aim is more than of all cells, and of one that strays more than of all that leave", () => {
    for (const [height, width] of [
      [1, 1],
      [21, 9],
      [21, 99],
    ] as const) {
      const { unit, leave, stray } = scaleOf(7n, height, width);
      expect(leave).toBeGreaterThan(unit * height * width);
      expect(stray).toBeGreaterThan((leave + unit) * (height + width));
      expect(Number.isSafeInteger(stray)).toBe(true);
    }
  });

  test("of a table too large to tell its remainders apart are refused", () => {
    expect(() => scaleOf(7n, 100_000, 100_000)).toThrow("small enough");
  });
});

test.each([
  [0n, 0],
  [7n, 70],
  [10n, 0],
  [19n, 90],
])("the remainder of %d tenths is %d of a hundred parts", (n, parts) => {
  expect(weigh(n, 10n, 100)).toBe(parts);
});

test("units are rounded when less than one from the quota", () => {
  expect([-1n, 0n, 1n, 2n].filter((units) => isRounded(units, 7n, 10n))).toEqual([0n, 1n]);
  expect([0n, 1n, 2n].filter((units) => isRounded(units, 10n, 10n))).toEqual([1n]);
});
