/** What a requirement has reserved, by its pot and weight. */
import { describe, expect, test } from "vitest";
import { type Performance } from "../../../src/agreement/agreement";
import { sharesOf, weightsOf } from "../../../src/agreement/reserve";
import { agreement2021 } from "../../../src/agreements/2021";
import { fraction } from "../support/fraction";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";

describe("two pots", () => {
  test("pay their own requirements: a weight is a part of its pot, not of the whole", () => {
    const performance: Performance = {
      ...performanceOf(madeUp({ kronor: 700, requirements: [], payments: [1] })),
      pots: [
        { id: "a", label: "A", amount: said(400) },
        { id: "b", label: "B", amount: said(300) },
      ],
      requirements: [
        { ...requirement({ number: "1", weight: 3 }), pot: "a" },
        { ...requirement({ number: "2", weight: 1 }), pot: "a" },
        { ...requirement({ number: "3", weight: 1 }), pot: "b" },
        { ...requirement({ number: "4", weight: 2 }), pot: "b" },
      ],
    };
    // 300, 100, 100 and 200 of 700.
    expect([...weightsOf(performance)]).toEqual([
      ["1", 3n],
      ["2", 1n],
      ["3", 1n],
      ["4", 2n],
    ]);
  });

  test("of 2021 give its requirements 274 625 000, twice 137 312 500, and three times 63 333 333 1/3 kr", () => {
    const weights = [...weightsOf(performanceOf(agreement2021)).values()];
    const all = weights.reduce((a, b) => a + b, 0n);
    expect(weights.map((weight) => fraction(739_250_000n * weight, all))).toEqual([
      fraction(274_625_000),
      fraction(137_312_500),
      fraction(137_312_500),
      fraction(190_000_000, 3),
      fraction(190_000_000, 3),
      fraction(190_000_000, 3),
    ]);
  });
});

test("a requirement gives the shares of its steps, and that of its level", () => {
  expect(sharesOf(requirement({ number: "1", weight: 1 }))).toEqual([100, 75, 50, 100]);
  const { improvement: _, ...onlyLevel } = requirement({ number: "1", weight: 1 });
  expect(sharesOf(onlyLevel)).toEqual([100]);
});
