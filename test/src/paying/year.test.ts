/** The money of a year against the ledger, to the last part of a krona. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reservesOf, UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { goesTo } from "../../../src/paying/ledger";
import { kronorOf, LEFT_OUT, moneyIn, perOf, yearOf } from "../../../src/paying/year";
import { agreementOf, toThoseWhoMet } from "../support/ahead";
import { anyCase } from "../support/arbitrary";
import { performanceOf } from "../support/made-up";
import { dealtOut } from "../support/settled";

const NOTHING = { n: 0, d: 1 };
const kinds = [
  ["a bonus pot", (agreement: ReturnType<typeof agreementOf>) => agreement],
  ["those who met the requirement", toThoseWhoMet],
] as const;

describe.each(kinds)("what goes unearned to %s", (_, made) => {
  test("gives each region what the ledger does, exactly", () => {
    fc.assert(
      fc.property(anyCase(false), ({ agreement, people, shares }) => {
        const own = made(agreement);
        const { ledger, reserves } = dealtOut(own, people, shares);
        const regions = Object.keys(people).sort();
        const populations = regions.map((region) => ({ region, weight: people[region] ?? 0 }));
        const year = yearOf(performanceOf(own), populations, reserves.all);
        const known = Uint8Array.from(
          reserves.all,
          ({ region, period, requirement }) => shares(region, period, requirement) ?? UNKNOWN_SHARE,
        );
        moneyIn(year, known, NOTHING).forEach(({ earned, bonus, per }, index) => {
          const at = (account: string): bigint =>
            ledger.entries.reduce(
              (sum, entry) => (entry.region === regions[index] && goesTo(entry) === account ? sum + entry.units : sum),
              0n,
            ) * ledger.amount;
          expect(earned * ledger.per).toBe(at("earned") * per);
          expect(bonus * ledger.per).toBe(at("bonus") * per);
        });
      }),
      { numRuns: 60 },
    );
  });
});

// 9 000 000 kronor for three months; Stockholm has two thirds of the people.
const agreement = agreementOf();
const populations = [
  { region: "01" as const, weight: 2000 },
  { region: "13" as const, weight: 1000 },
];
const cells = reservesOf(
  agreement.performance,
  populations.map(({ region }) => region),
).all;
const totals = (made: typeof agreement, shares: readonly number[], others = NOTHING): readonly bigint[] =>
  moneyIn(yearOf(performanceOf(made), populations, cells), Uint8Array.from(shares), others).map(kronorOf);

test("what is not known earns the part that is stated", () => {
  // Stockholm 2.0 of 6.0; Halland half of 3.0: 9 × 2 / 3.5.
  const shares = [100, 0, 0, UNKNOWN_SHARE, UNKNOWN_SHARE, UNKNOWN_SHARE];
  expect(totals(agreement, shares, { n: 1, d: 2 })).toEqual([5_142_857n, 3_857_143n]);
});

test("what is not known meets by so large a part of its people", () => {
  // January: Stockholm meets all; half of Halland does, and leaves half a million: 2000 to 500 people share it.
  const shares = [100, LEFT_OUT, LEFT_OUT, UNKNOWN_SHARE, LEFT_OUT, LEFT_OUT];
  expect(totals(toThoseWhoMet(agreement), shares, { n: 1, d: 2 })).toEqual([2_400_000n, 600_000n]);
});

test("what is left out earns nothing and leaves nothing", () => {
  const shares = [50, LEFT_OUT, LEFT_OUT, 100, LEFT_OUT, LEFT_OUT];
  expect(totals(agreement, shares)).toEqual([1_500_000n, 1_500_000n]);
});

test("where nobody earned anything there is nothing to share by", () => {
  expect(totals(agreement, [0, 0, 0, 0, 0, 0])).toEqual([0n, 0n]);
});

test("a reserve is its weight and people, in hundredths, of so many parts", () => {
  const { amount, per } = perOf(yearOf(performanceOf(agreement), populations, cells));
  expect([amount, per]).toEqual([9_000_000n, 3n * 1n * 3000n * 100n]);
});
