/** Mutants of `src/paying` that are the same program. */
import { type Equivalent, of } from "./entry";

/** By file. */
export const IN_PAYING: readonly Equivalent[] = [
  ...of("src/paying/pay.ts", [
    {
      was: "amount < (paid[index] ?? 0n)",
      becomes: "amount <= (paid[index] ?? 0n)",
      why: "of two that are equal either is the greater",
    },
  ]),
  ...of("src/paying/allocate.ts", [
    {
      line: "lotsIn(terms, shares, { n: 0, d: 1 })",
      was: "0",
      becomes: "1",
      why: "every cell is decided where it is asked: nothing is earned of what is unknown, since nothing is",
    },
    {
      line: "lotsIn(terms, shares, { n: 0, d: 1 })",
      was: "0",
      becomes: "-1",
      why: "every cell is decided where it is asked: nothing is earned of what is unknown, since nothing is",
    },
  ]),
  ...of("src/paying/reconcile.ts", [
    {
      was: "monthsIn(period).every((month) => months.has(month))",
      becomes: "monthsIn(period).some((month) => months.has(month))",
      why: "an agreement with part payments is judged by the month, and one that is judged as a whole has one payment",
    },
  ]),
  ...of("src/paying/reconcile-places.ts", [
    {
      line: "product * weights",
      was: "1n",
      becomes: "2n",
      why: "in a unit half as large both sides are twice as many",
    },
    {
      was: "payments.find(({ rule }) => rule.id === id)",
      becomes: "payments.findLast(({ rule }) => rule.id === id)",
      why: "an agreement has one payment of an id",
    },
    {
      was: "told.find((one) => one.grant.id === grant.id)",
      becomes: "told.findLast((one) => one.grant.id === grant.id)",
      why: "an agreement has one grant of an id",
    },
  ]),
];
