/** What the tests found wrong and is not mended; each moves to the file of its kind when it holds. */
import { expect, test } from "vitest";
import { madeUp, requirement } from "./support/made-up";
import { amountsOf, dealtOut } from "./support/settled";

test("four payments of half a krona each are together the two kronor there are", () => {
  // 2 kr over four months, all earned: the three part payments of 0.5 kr are each rounded up to 1, a krona more than the year has.
  const agreement = madeUp({ kronor: 2, requirements: [requirement({ number: "1", weight: 1 })], payments: [1, 1, 1, 1] });
  const { payments } = dealtOut(agreement, { A: 1 }, () => 100);
  expect(payments.flatMap(amountsOf).reduce((a, b) => a + b, 0n)).toBe(2n);
});
