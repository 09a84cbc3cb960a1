/** Exact amounts to payments in whole kronor, once per decision. */
import type { Agreement } from "./agreement";
import { dealOut, largestRemainder } from "./apportion";
import { roundDiv } from "./exact";
import type { Ledger } from "./ledger";
import type { Month } from "./month";
import type { GrantPayment, Payment } from "./payment";
import type { RegionCode } from "./regions";

/**
 * The payments of performance money. A part payment is dealt out of what was earned in its months, its total rounded to
 * the nearest krona; the year is dealt out by itself, and the last payment is the year less the earlier ones, so that
 * all of them together are the year to the krona.
 */
export function pay(agreement: Agreement, regions: readonly RegionCode[], ledger: Ledger): Payment[] {
  const rules = agreement.payments.value;
  const measured = agreement.months.value;
  const payments: Payment[] = [];
  for (const rule of rules) {
    const last = rule === rules[rules.length - 1];
    const months = new Set<Month>(last ? measured : rule.months);
    const closed = isClosed(ledger, months);
    if (!closed) {
      payments.push({ rule, amounts: "open" });
      continue;
    }
    const units = unitsByRegion(ledger, months, last);
    const dealt = wholeKronor(ledger, regions.map((region) => units.get(region) ?? 0n));
    const earlier = last ? payments : [];
    payments.push({ rule, amounts: new Map(regions.map((region, index) => [region, (dealt[index] ?? 0n) - paidBefore(earlier, region)])) });
  }
  return payments;
}

/** The grants of an agreement in whole kronor, by the basis each names. */
export function payGrants(
  agreement: Agreement,
  regions: readonly RegionCode[],
  basis: Readonly<Record<"population" | "population-0-18", readonly number[] | "missing">>,
): GrantPayment[] {
  return agreement.grants.map((grant) => {
    if (grant.basis.value === "skr") return { grant, amounts: "not-regional" };
    const weights = basis[grant.basis.value];
    if (weights === "missing") return { grant, amounts: "open" };
    const dealt = largestRemainder(BigInt(grant.amount.value), weights.map(BigInt));
    return { grant, amounts: new Map(regions.map((region, index) => [region, dealt[index] ?? 0n])) };
  });
}

function wholeKronor(ledger: Ledger, parts: readonly bigint[]): bigint[] {
  const sum = parts.reduce((a, b) => a + b, 0n);
  return dealOut(roundDiv(sum * ledger.amount, ledger.per), parts);
}

function unitsByRegion(ledger: Ledger, months: ReadonlySet<Month>, withBonus: boolean): ReadonlyMap<RegionCode, bigint> {
  const sums = new Map<RegionCode, bigint>();
  for (const { move, reserve, region, units } of ledger.entries) {
    const counts = (move === "earn" && reserve !== undefined && months.has(reserve.month)) || (withBonus && move === "bonus");
    if (counts) sums.set(region, (sums.get(region) ?? 0n) + units);
  }
  return sums;
}

// Months are closed when nothing reserved for them is undecided.
function isClosed(ledger: Ledger, months: ReadonlySet<Month>): boolean {
  const undecided = ledger.entries.reduce((sum, { move, reserve, units }) => {
    if (reserve === undefined || !months.has(reserve.month)) return sum;
    return move === "reserve" ? sum + units : sum - units;
  }, 0n);
  return undecided === 0n;
}

function paidBefore(payments: readonly Payment[], region: RegionCode): bigint {
  return payments.reduce((sum, { amounts }) => sum + (amounts === "open" ? 0n : (amounts.get(region) ?? 0n)), 0n);
}
