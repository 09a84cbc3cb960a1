/** Sums of payments, and what is below zero that may not be. */
import { expect, test } from "vitest";
import { type Amounts, belowZero, outstandingOf, type Payment, totalOf } from "../../../src/paying/payment";

const amounts = (...kronor: readonly bigint[]): Amounts => new Map(kronor.map((one, index) => [`0${index}`, one]));
const payment = (rest: Partial<Payment>): Payment => ({
  rule: { id: "2030-04", months: ["2030-03"], bonus: true },
  amounts: amounts(),
  asPaid: false,
  ...rest,
});

test("the kronor of a payment are those of all regions", () => {
  expect([totalOf(amounts()), totalOf(amounts(5n, -2n, 0n))]).toEqual([0n, 3n]);
});

test("what is outstanding is that of all payments that have any", () => {
  expect(
    outstandingOf([payment({}), payment({ outstanding: amounts(3n, 4n) }), payment({ outstanding: amounts(1n) })]),
  ).toBe(8n);
});

test("only a payment that neither corrects nor was paid already may not take anything back", () => {
  const taken = amounts(5n, -1n, 0n, -2n);
  expect(belowZero([payment({ amounts: taken }), payment({ amounts: amounts(-4n) })])).toBe(-7n);
  expect(belowZero([payment({ amounts: taken, correction: amounts() })])).toBe(0n);
  expect(belowZero([payment({ amounts: taken, asPaid: true }), payment({ amounts: "open" })])).toBe(0n);
});
