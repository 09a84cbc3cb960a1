/** Exact amounts to payments in whole kronor, once per decision. */
import type { Agreement } from "./agreement";
import { largestRemainder, roundQuotas } from "./apportion";
import { roundDiv } from "./exact";
import type { Ledger } from "./ledger";
import type { Month } from "./month";
import type { GrantPayment, Payment } from "./payment";
import type { RegionCode } from "./regions";
import type { Reserve } from "./reserve";

/**
 * The payments of performance money. A part payment is dealt out of what was earned in its months, its total rounded to
 * the nearest krona with those before it; the year is dealt out by itself, and the last payment is the year less the earlier ones, so that
 * all of them together are the year to the krona.
 */
export function pay(agreement: Agreement, regions: readonly RegionCode[], ledger: Ledger): Payment[] {
  const rules = agreement.payments.value;
  const measured = agreement.months.value;
  const open = openMonths(ledger);
  const payments: Payment[] = [];
  let earlier = 0n;
  for (const rule of rules) {
    const last = rule === rules[rules.length - 1];
    const months = new Set<Month>(last ? measured : rule.months);
    if ([...months].some((month) => open.has(month))) {
      payments.push({ rule, amounts: "open" });
      continue;
    }
    const units = unitsByRegion(ledger, months, last);
    const quotas = regions.map((region) => (units.get(region) ?? 0n) * ledger.amount);
    const all = quotas.reduce((a, b) => a + b, 0n);
    // What is paid in parts is together, at any time, what has been earned so far to the nearest krona.
    const total = last ? roundDiv(all, ledger.per) : roundDiv(earlier + all, ledger.per) - roundDiv(earlier, ledger.per);
    if (!last) earlier += all;
    const dealt = roundQuotas(total, quotas, ledger.per);
    const paid = regions.map((region) => (last ? paidBefore(payments, region) : 0n));
    const amounts = notBelow(paid, dealt).map((kronor, index) => kronor - (paid[index] ?? 0n));
    payments.push({ rule, amounts: new Map(regions.map((region, index) => [region, amounts[index] ?? 0n])) });
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

// A part payment may have rounded up what the year rounds down: what is paid stays paid, and the krona comes from whoever has
// most left to be paid. It takes a region with a few kronor a year for this to happen.
function notBelow(paid: readonly bigint[], dealt: readonly bigint[]): bigint[] {
  const amounts = dealt.map((amount, index) => (amount < (paid[index] ?? 0n) ? (paid[index] ?? 0n) : amount));
  const left = (index: number): bigint => (amounts[index] ?? 0n) - (paid[index] ?? 0n);
  let over = amounts.reduce((sum, amount, index) => sum + amount - (dealt[index] ?? 0n), 0n);
  while (over > 0n) {
    const richest = amounts.reduce((best, _, index) => (left(index) > left(best) ? index : best), 0);
    if (left(richest) <= 0n) return amounts;
    amounts[richest] = (amounts[richest] ?? 0n) - 1n;
    over -= 1n;
  }
  return amounts;
}

function unitsByRegion(ledger: Ledger, months: ReadonlySet<Month>, withBonus: boolean): ReadonlyMap<RegionCode, bigint> {
  const sums = new Map<RegionCode, bigint>();
  for (const { move, reserve, region, units } of ledger.entries) {
    const counts = (move === "earn" && reserve !== undefined && months.has(reserve.month)) || (withBonus && move === "bonus");
    if (counts) sums.set(region, (sums.get(region) ?? 0n) + units);
  }
  return sums;
}

// A month is open while a reserve of it has not been decided.
function openMonths(ledger: Ledger): ReadonlySet<Month> {
  const undecided = new Set<Reserve>();
  for (const { move, reserve } of ledger.entries) {
    if (!reserve) continue;
    if (move === "reserve") undecided.add(reserve);
    else undecided.delete(reserve);
  }
  return new Set([...undecided].map(({ month }) => month));
}

function paidBefore(payments: readonly Payment[], region: RegionCode): bigint {
  return payments.reduce((sum, { amounts }) => sum + (amounts === "open" ? 0n : (amounts.get(region) ?? 0n)), 0n);
}
