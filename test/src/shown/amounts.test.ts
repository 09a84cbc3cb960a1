/** Theorems about the amounts shown: whatever is added up on a sheet adds up, and each amount is rounded down or up. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moneyOf } from "../../../src/agreement/agreement";
import { REGIONS } from "../../../src/agreement/regions";
import { type CellAmounts, reservedOf, shownAmounts, soFar } from "../../../src/shown/amounts";
import { anyCase, anyRoundCase } from "../support/arbitrary";
import { byTheText, type Case, type Cell } from "../support/by-the-text";
import { type Fraction, fraction, less, near, product, sum } from "../support/fraction";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { dealtOut, kronor, settledFrom } from "../support/settled";
import { sheet, waits } from "../support/sheets";

test("so far nothing is nothing once some of it is decided, or there is none; open until then", () => {
  const amounts = (earned: bigint, pot: bigint, open: bigint): CellAmounts => ({ earned, pot, open });
  expect(soFar(amounts(0n, 0n, 5n), "earned")).toBe("open");
  expect(soFar(amounts(0n, 1n, 5n), "earned")).toBe(0n);
  expect(soFar(amounts(1n, 0n, 5n), "pot")).toBe(0n);
  expect(soFar(amounts(0n, 0n, 0n), "earned")).toBe(0n);
});

test("what is shared is the pot less what goes back to the state", () => {
  const two = ["1", "2"].map((number) => requirement({ number, weight: 1 }));
  const plain = madeUp({ kronor: 42_000, requirements: two, payments: [1] });
  const agreement = {
    ...plain,
    performance: {
      ...performanceOf(plain),
      unearned: said("met-requirement" as const),
      unearnedBasis: said("population" as const),
    },
  };
  const rows = REGIONS.flatMap(({ code }) =>
    ["1", "2"].map((number) => ({
      Länskod: code,
      Månad: "2030-01",
      Prestationskrav: number,
      Täljare: code === "01" && number === "1" ? 90 : 50,
      Nämnare: 100,
      "Täljare fg år": 50,
      "Nämnare fg år": 100,
    })),
  );
  const people = REGIONS.map(({ code }) => ({ Länskod: code, Folkmängd: 100 }));
  const settlement = settledFrom(agreement, [sheet("Befolkning", people), waits(rows)], {
    decisions: { "2": "returned" },
  });
  // 1 000 kr a cell. Stockholm alone meets requirement 1 and gets what 20 others did not earn; the 21 of 2 go back.
  const { total, bonus, shared } = shownAmounts(settlement, 0);
  expect([total.earned, total.pot, shared]).toEqual([1_000n, 41_000n, 20_000n]);
  expect([bonus("01"), bonus("03")]).toEqual([20_000n, 0n]);
});

describe("the amounts shown", () => {
  const some = fc.boolean().chain((open) => fc.oneof(anyCase(open, 2), anyRoundCase(open)));
  const decimals = fc.constantFrom(0, 2, 6);

  const shown = (one: Case, places: number) => {
    const { ledger, reserves, complete } = dealtOut(one.agreement, one.people, one.shares);
    const regions = Object.keys(one.people);
    // Nothing else of a settlement is shown as an amount.
    const amounts = shownAmounts(
      { agreement: one.agreement, settings: {}, ledger, regions, reserves, complete },
      places,
    );
    return { amounts, ledger, regions, reserves, complete };
  };
  const together = (amounts: readonly CellAmounts[]): CellAmounts =>
    amounts.reduce((a, b) => ({ earned: a.earned + b.earned, pot: a.pot + b.pot, open: a.open + b.open }), {
      earned: 0n,
      pot: 0n,
      open: 0n,
    });

  test("of regions, of months and of requirements add up to the whole, and the whole is the money", () => {
    fc.assert(
      fc.property(some, decimals, (one, places) => {
        const { amounts, regions } = shown(one, places);
        expect(together(regions.map(amounts.region))).toEqual(amounts.total);
        expect(together(performanceOf(one.agreement).months.value.map(amounts.period))).toEqual(amounts.total);
        expect(
          together(performanceOf(one.agreement).requirements.map(({ number }) => amounts.requirement(number))),
        ).toEqual(amounts.total);
        expect(reservedOf(amounts.total)).toBe(BigInt(moneyOf(performanceOf(one.agreement))) * 10n ** BigInt(places));
      }),
      { numRuns: 500 },
    );
  });

  test("of a region's cells add up to the region", () => {
    fc.assert(
      fc.property(some, decimals, (one, places) => {
        const { amounts, regions, reserves } = shown(one, places);
        for (const region of regions)
          expect(together(reserves.all.filter((cell) => cell.region === region).map(amounts.cell))).toEqual(
            amounts.region(region),
          );
      }),
      { numRuns: 500 },
    );
  });

  test("of the bonus add up to the pot, and are open while it is", () => {
    fc.assert(
      fc.property(some, decimals, (one, places) => {
        const { amounts, regions, ledger, complete } = shown(one, places);
        const bonuses = regions.map(amounts.bonus);
        if (!complete) expect(new Set(bonuses)).toEqual(new Set(["open"]));
        else
          expect(bonuses.reduce<bigint>((a, b) => a + BigInt(b), 0n)).toBe(
            kronor(ledger, "earn").n === 0n ? 0n : amounts.total.pot,
          );
      }),
      { numRuns: 500 },
    );
  });

  test("are each rounded down or up, never below zero, and zero where nothing is", () => {
    fc.assert(
      fc.property(some, decimals, (one, places) => {
        const { amounts, regions, reserves, complete } = shown(one, places);
        const cells = byTheText(one);
        const exact = (part: (cell: Cell) => Fraction, which: (cell: Cell) => boolean) =>
          product(sum(cells.filter(which).map(part)), fraction(10n ** BigInt(places)));
        const close = (own: CellAmounts, which: (cell: Cell) => boolean) => {
          const parts = {
            earned: exact(({ earned }) => earned, which),
            pot: exact(
              ({ share, reserve, earned }) => (share === undefined ? fraction(0) : less(reserve, earned)),
              which,
            ),
            open: exact(({ share, reserve }) => (share === undefined ? reserve : fraction(0)), which),
          };
          for (const part of ["earned", "pot", "open"] as const) {
            const [units, value] = [own[part], parts[part]];
            expect(units >= 0n && (value.n > 0n || units === 0n)).toBe(true);
            expect(near(fraction(units), value)).toBe(true);
          }
        };
        for (const region of regions) close(amounts.region(region), (cell) => cell.region === region);
        for (const month of performanceOf(one.agreement).months.value)
          close(amounts.period(month), (cell) => cell.month === month);
        for (const { number } of performanceOf(one.agreement).requirements)
          close(amounts.requirement(number), (cell) => cell.number === number);
        for (const cell of reserves.all)
          close(
            amounts.cell(cell),
            ({ region, month, number }) =>
              region === cell.region && month === cell.period && number === cell.requirement,
          );
        close(amounts.total, () => true);
        if (complete) for (const region of regions) expect(BigInt(amounts.bonus(region)) >= 0n).toBe(true);
      }),
      { numRuns: 250 },
    );
  });
});
