/** Whole kronor that add up, of every year and of every scenario of it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../src/agreement/agreement";
import { whatIf, type YearSeen, yearSeen } from "../../../src/forecast/what-if";
import { settledKronor, wholeKronor } from "../../../src/forecast/whole-kronor";
import { moneyIn } from "../../../src/paying/year";
import { agreementOf, settledWith } from "../support/ahead";
import { anyChange, anyYear } from "../support/any-year";
import { performanceOf } from "../support/made-up";
import { there } from "../support/sheets";
import { HALLAND, NOBODY, PEOPLE, STOCKHOLM } from "../support/whole-year";

const kronorOf = (agreement: Agreement): bigint =>
  performanceOf(agreement).pots.reduce((sum, { amount }) => sum + BigInt(amount.value), 0n);

/** The sums of the regions' kronor; a bonus pot that nobody has a part of is not shared. */
function sums({ regions, year, shares, outlook, settlement }: YearSeen) {
  const somebody = moneyIn(year, shares, outlook.others.share).some(({ earned }) => earned > 0n);
  const all = regions.reduce((sum, { total }) => sum + total, 0n);
  return { all, whole: somebody ? kronorOf(settlement.agreement) : 0n };
}

test("of any year and any scenario the regions' kronor are the performance money, and each of them its two parts", () => {
  let made = 0;
  fc.assert(
    fc.property(
      anyYear.chain((year) => fc.tuple(fc.constant(year), fc.array(anyChange(year), { maxLength: 4 }))),
      ([settlement, changes]) => {
        const before = there(yearSeen(settlement, { region: "01" }));
        expect(sums(before).all).toBe(sums(before).whole);
        const { outcome, problems } = whatIf(before, { name: "Prov", changes });
        expect(outcome !== undefined || problems.length > 0).toBe(true);
        if (!outcome) return;
        made++;
        const { all, whole } = sums(outcome.after);
        expect(all).toBe(whole);
        for (const { before: was, after, difference } of outcome.regions) {
          expect(after.earned + after.bonus).toBe(after.total);
          expect(was.total + difference.earned + difference.bonus).toBe(after.total);
          expect(after.earned >= 0n && after.bonus >= 0n).toBe(true);
        }
      },
    ),
    { numRuns: 80 },
  );
  expect(made).toBeGreaterThan(20);
});

describe("a settled year", () => {
  const settlement = settledWith(agreementOf(), PEOPLE, [...STOCKHOLM, ...HALLAND, ...NOBODY]);
  const { year, shares } = there(yearSeen(settlement, { region: "01" }));
  const nothing = { n: 0, d: 1 };

  test("is what the settlement pays, and what looking ahead makes of the same shares", () => {
    const paid = settledKronor(settlement, year, shares, nothing);
    expect(paid.filter(({ total }) => total > 0n)).toEqual([
      { region: "01", earned: 3_500_000n, bonus: 1_540_000n, total: 5_040_000n },
      { region: "13", earned: 2_750_000n, bonus: 1_210_000n, total: 3_960_000n },
    ]);
    expect(wholeKronor(year, shares, nothing)).toEqual(paid);
  });

  test("counts what was paid already as paid, and what it left out too", () => {
    const paid = [
      { payment: "2030-03", region: "01", kronor: 3_000_000, address: "D2" },
      { payment: "2030-03", region: "13", kronor: 1_500_000, address: "D3" },
      { payment: "2030-04", region: "01", kronor: 1_000_000, address: "D4" },
      { payment: "2030-04", region: "13", kronor: 1_000_000, address: "D5" },
    ] as const;
    const made = settledWith(
      agreementOf(),
      PEOPLE,
      [...STOCKHOLM, ...HALLAND, ...NOBODY],
      { corrections: "carry" },
      paid,
    );
    expect(settledKronor(made, year, shares, nothing)).toEqual(settledKronor(settlement, year, shares, nothing));
  });
});
