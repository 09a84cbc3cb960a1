/** Theorem: however a year ends, a region's money is within its bounds, and some end reaches each of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../src/agreement/agreement";
import { boundsOf } from "../../../src/paying/bounds";
import { goesTo } from "../../../src/paying/ledger";
import { anyCase, anyShares } from "../support/arbitrary";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { dealtOut, type Shares, sharesBy } from "../support/settled";

/** The same agreement, its unearned money going to those who met the requirement. */
function toThoseWhoMet(agreement: Agreement): Agreement {
  const performance = {
    ...performanceOf(agreement),
    unearned: said("met-requirement" as const),
    unearnedBasis: said("population" as const),
  };
  return { ...agreement, performance };
}

function standings(agreement: Agreement, people: Readonly<Record<string, number>>, shares: Shares) {
  const { ledger, payments, reserves } = dealtOut(agreement, people, shares);
  const performance = performanceOf(agreement);
  const populations = Object.keys(people)
    .sort()
    .map((region) => ({ region, weight: people[region] ?? 0 }));
  const earned = sharesBy(reserves, ({ region, period, requirement: number }) => shares(region, period, number));
  return { performance, populations, reserves, shares: earned, decisions: {}, ledger, payments };
}

/** One of the steps of a requirement, or nothing, by any number. */
function stepOf(agreement: Agreement, number: string, any = 0): number {
  const { improvement, level } = performanceOf(agreement).requirements.find((one) => one.number === number) ?? {};
  const steps = [0, ...(improvement?.tiers.value ?? []).map(({ share }) => share), level?.share.value ?? 0];
  return steps[any % steps.length] ?? 0;
}

const kinds = [
  ["a bonus pot", (agreement: Agreement) => agreement],
  ["those who met the requirement", toThoseWhoMet],
] as const;

describe.each(kinds)("what goes unearned to %s", (_, made) => {
  test("leaves every end of the year within the bounds, payment by payment and in all", () => {
    fc.assert(
      fc.property(anyCase(true), anyShares(false), ({ agreement, people, shares }, rest) => {
        const own = made(agreement);
        const end = dealtOut(own, people, (...cell) => shares(...cell) ?? stepOf(own, cell[2], rest(...cell)));
        for (const region of Object.keys(people)) {
          const bounds = boundsOf(standings(own, people, shares), region);
          const paid = end.payments.map(({ amounts }) => (amounts === "open" ? 0n : (amounts.get(region) ?? 0n)));
          paid.forEach((kronor, index) => {
            const span = bounds.payments[index] ?? { least: 1n, most: 0n };
            expect(kronor >= span.least && kronor <= span.most, `payment ${String(index)} of ${region}`).toBe(true);
          });
          const year = paid.reduce((a, b) => a + b, 0n);
          expect(year >= bounds.year.least && year <= bounds.year.most, `the year of ${region}`).toBe(true);
          const parts = end.ledger.entries.filter((entry) => goesTo(entry) === "bonus" && entry.region === region);
          const units = parts.reduce((all, one) => all + one.units, 0n) * end.ledger.amount;
          const { least, most } = bounds.bonus;
          const isWithin = units >= least * end.ledger.per && units <= most * end.ledger.per;
          expect(isWithin, `the bonus of ${region}`).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("is known where everything is decided", () => {
    fc.assert(
      fc.property(anyCase(false), ({ agreement, people, shares }) => {
        const own = made(agreement);
        const { payments } = dealtOut(own, people, shares);
        for (const region of Object.keys(people)) {
          const bounds = boundsOf(standings(own, people, shares), region);
          payments.forEach(({ amounts }, index) => {
            const kronor = amounts === "open" ? undefined : amounts.get(region);
            expect(bounds.payments[index]).toEqual({ least: kronor, most: kronor });
          });
        }
      }),
    );
  });
});

/** Two payments of one month each and one requirement; 1 000 kr a cell of the two regions, 4 000 kr in all. */
const FOUR_CELLS = madeUp({ kronor: 4_000, requirements: [requirement({ number: "1", weight: 1 })], payments: [1, 1] });
const TWO = { A: 1, B: 1 };

test("by hand: A has earned January, and everything else is open", () => {
  const shares: Shares = (region, month) => (region === "A" && month === "2030-01" ? 100 : undefined);
  const { payments, year, bonus } = boundsOf(standings(FOUR_CELLS, TWO, shares), "A");
  // January is A's own 1 000 kr. At most it earns February too and B nothing: all 4 000 kr. At least it earns no more
  // and B everything, 2 000 kr: a third of 4 000 kr, of which 1 000 kr was paid, less a krona that B may have got.
  expect(payments).toEqual([
    { least: 1_000n, most: 1_000n },
    { least: 332n, most: 3_000n },
  ]);
  expect(year).toEqual({ least: 1_333n, most: 4_000n });
  // The pot alone: all 3 000 kr if nobody earns more; nothing if everybody earns everything.
  expect(bonus).toEqual({ least: 0n, most: 3_000n });
});

test("by hand: a part of the pot is largest in between", () => {
  // B has earned both its cells; A's two are open. A's part of the pot is E·(2 000 − E)/(2 000 + E), which is largest
  // where (2 000 + E)² = 4 000 · 2 000: E = 828.4, the part 343.1 kr, and A gets all that it earns besides.
  const { bonus, year } = boundsOf(
    standings(FOUR_CELLS, TWO, (region) => (region === "B" ? 100 : undefined)),
    "A",
  );
  expect(bonus).toEqual({ least: 0n, most: 344n });
  expect(year).toEqual({ least: 0n, most: 2_000n });
});

test("by hand: who meets a requirement alone gets all of it, and who meets it with everybody her own", () => {
  const met = toThoseWhoMet(FOUR_CELLS);
  const shares: Shares = (region, month) => (region === "A" && month === "2030-01" ? 100 : undefined);
  expect(boundsOf(standings(met, TWO, shares), "A")).toEqual({
    year: { least: 1_000n, most: 4_000n },
    // January's thousand of B, and February's with half of A's own, lost where the least step is all that it meets.
    bonus: { least: 0n, most: 2_500n },
    payments: [
      { least: 1_000n, most: 1_000n },
      { least: 0n, most: 3_000n },
    ],
  });
});
