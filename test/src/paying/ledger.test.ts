/** Every krona moves by an entry, whatever the agreement. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moneyOf } from "../../../src/agreement/agreement";
import { type Period } from "../../../src/ground/month";
import { balance } from "../../../src/paying/ledger";
import { anyCase } from "../support/arbitrary";
import { byTheText } from "../support/by-the-text";
import { fraction, less, product, quotient, sum } from "../support/fraction";
import { performanceOf } from "../support/made-up";
import { dealtOut, kronor, movedBy } from "../support/settled";
import { at, first } from "../support/sheets";

describe("the ledger", () => {
  test("reserves the money by month, weight and population, and nothing is left of the appropriation", () => {
    fc.assert(
      fc.property(anyCase(true), (one) => {
        const { ledger } = dealtOut(one.agreement, one.people, one.shares);
        for (const { region, month, number, reserve } of byTheText(one)) {
          const own = kronor(
            ledger,
            "reserve",
            (entry) =>
              entry.region === region && entry.reserve?.period === month && entry.reserve.requirement === number,
          );
          expect(own).toEqual(reserve);
        }
        expect(kronor(ledger, "reserve")).toEqual(fraction(moneyOf(performanceOf(one.agreement))));
        expect(-balance("appropriation", ledger.moved()) * ledger.amount).toBe(
          BigInt(moneyOf(performanceOf(one.agreement))) * ledger.per,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("parts every decided reserve into earned and pot, and leaves every other where it is", () => {
    fc.assert(
      fc.property(anyCase(true), (one) => {
        const { ledger } = dealtOut(one.agreement, one.people, one.shares);
        for (const { region, month, number, share, reserve, earned } of byTheText(one)) {
          const which = (entry: (typeof ledger.entries)[number]) =>
            entry.region === region && entry.reserve?.period === month && entry.reserve.requirement === number;
          expect(kronor(ledger, "earn", which)).toEqual(earned);
          expect(kronor(ledger, "forfeit", which)).toEqual(share === undefined ? fraction(0) : less(reserve, earned));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("conserves the money at every entry: no account but the appropriation is ever below zero, and all accounts add up to nothing", () => {
    fc.assert(
      fc.property(anyCase(true), ({ agreement, people, shares }) => {
        const { ledger } = dealtOut(agreement, people, shares);
        const accounts = ["appropriation", "reserve", "earned", "pot", "bonus"] as const;
        for (let count = 0; count <= ledger.entries.length; count += Math.ceil(ledger.entries.length / 20)) {
          const sofar = movedBy(ledger.entries.slice(0, count));
          const balances = accounts.map((account) => balance(account, sofar));
          expect(balances.reduce((a, b) => a + b, 0n)).toBe(0n);
          expect(balances.slice(1).every((one) => one >= 0n)).toBe(true);
        }
        expect(ledger.entries.every(({ units }) => units >= 0n)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("shares the whole pot in proportion to what each region earned over the year", () => {
    fc.assert(
      fc.property(anyCase(false), (one) => {
        const { ledger } = dealtOut(one.agreement, one.people, one.shares);
        const cells = byTheText(one);
        const earned = sum(cells.map((cell) => cell.earned));
        const pot = less(fraction(moneyOf(performanceOf(one.agreement))), earned);
        expect(kronor(ledger, "forfeit")).toEqual(pot);
        for (const region of Object.keys(one.people)) {
          const own = sum(cells.filter((cell) => cell.region === region).map((cell) => cell.earned));
          const expected = earned.n === 0n ? fraction(0) : product(pot, quotient(own, earned));
          expect(kronor(ledger, "bonus", (entry) => entry.region === region)).toEqual(expected);
        }
        expect(balance("pot", ledger.moved()) * ledger.amount).toBe(
          earned.n === 0n ? BigInt(moneyOf(performanceOf(one.agreement))) * ledger.per : 0n,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("shares no bonus while a single cell is open", () => {
    fc.assert(
      fc.property(anyCase(false), fc.nat(), ({ agreement, people, shares }, place) => {
        const cells = byTheText({ agreement, people, shares });
        const hole = at(cells, place % cells.length);
        const holed = (region: string, month: Period, number: string) =>
          region === hole.region && month === hole.month && number === hole.number
            ? undefined
            : shares(region, month, number);
        const { ledger, payments } = dealtOut(agreement, people, holed);
        expect(ledger.entries.filter(({ move }) => move === "bonus")).toEqual([]);
        expect(first([...payments].reverse()).amounts).toBe("open");
      }),
      { numRuns: 60 },
    );
  });
});
