/**
 * What each payment should give each region, worked out from what the entries of a ledger add up to: the other side of
 * what is paid. It deals kronor out by rank, and not as those who pay do.
 */
import { type Performance, periodsOf, type RegionCode } from "../agreement";
import { type Known, type Month, monthsIn, type Period, roundDiv, sum } from "../ground";
import type { Booked } from "./booked";
import type { Ledger } from "./ledger";
import type { Amounts } from "./payment";

/** What a payment should be; by region, in the order of the regions. */
interface Due {
  readonly id: Month;
  readonly amounts: Known<readonly bigint[]>;
  /** Of that, what corrects earlier payments. */
  readonly correction: Known<readonly bigint[]>;
  /** What a payment that has been made as the last should have given besides. */
  readonly outstanding: Known<readonly bigint[]>;
}

/** What all payments should be, and what the year should come to for each region. */
export interface AllDue {
  readonly payments: readonly Due[];
  readonly year: Known<readonly bigint[]>;
}

/** What the payments should be; `already` are those that have been made, and `open` the undecided periods. */
export function dueOf(
  performance: Performance,
  regions: readonly RegionCode[],
  ledger: Ledger,
  sums: Booked,
  open: ReadonlySet<Period>,
  already: ReadonlyMap<Month, Amounts>,
): AllDue {
  const nothing = regions.map(() => 0n);
  const periods = periodsOf(performance);
  const rules = performance.payments.value;
  // So far: what should have been paid, what was, and the exact quotas of the part payments.
  let [should, paid, parts, isOpen] = [nothing, nothing, 0n, false];
  const payments = rules.map((rule, index): Due => {
    const isLast = index === rules.length - 1;
    const own = periods.filter((period) => isLast || monthsIn(period).every((month) => rule.months.includes(month)));
    const given = already.get(rule.id);
    const made = given && regions.map((region) => given.get(region) ?? 0n);
    isOpen ||= own.some((period) => open.has(period));
    if (isOpen) {
      const none = made ? nothing : "open";
      return { id: rule.id, amounts: made ?? "open", correction: none, outstanding: none };
    }
    const quotas = regions.map((region) => {
      const { bonus, redistribute } = sums.ofRegion(region);
      return (sums.earnedIn(region, own) + (isLast ? bonus + redistribute : 0n)) * ledger.amount;
    });
    const before = parts;
    parts += sum(quotas);
    const total = isLast
      ? roundDiv(sum(quotas), ledger.per)
      : roundDiv(parts, ledger.per) - roundDiv(before, ledger.per);
    const dealt = dealtByRank(total, quotas, ledger.per);
    const owing = minus(should, paid);
    const itself = isLast ? minus(notBelow(should, dealt), should) : dealt;
    should = plus(should, itself);
    const amounts = made ?? plus(itself, owing);
    paid = plus(paid, amounts);
    return {
      id: rule.id,
      amounts,
      correction: made ? nothing : owing,
      outstanding: made && isLast ? minus(should, paid) : nothing,
    };
  });
  return { payments, year: isOpen ? "open" : should };
}

/**
 * Whole units out of quotas `n / d`: each rounded down, and one more for those of the largest remainders, of two that
 * are equal the first, until all of the total has been dealt out.
 */
export function dealtByRank(total: bigint, numerators: readonly bigint[], d: bigint): bigint[] {
  const down = numerators.map((n) => n / d);
  const rest = numerators.map((n) => n % d);
  const left = Number(total - sum(down));
  return down.map((units, own) => {
    const mine = rest[own] ?? 0n;
    if (mine === 0n) return units;
    const ahead = rest.filter((other, at) => other > mine || (other === mine && at < own)).length;
    return ahead < left ? units + 1n : units;
  });
}

// What has been paid is not taken back for a rounding: a krona at a time is given for it by whoever has most left to be
// paid, of two the first. That is, all who have more than a level come down to it, and the first of those a krona more.
function notBelow(paid: readonly bigint[], dealt: readonly bigint[]): readonly bigint[] {
  const left = minus(dealt, paid).map((own) => (own < 0n ? 0n : own));
  const over = sum(left) + sum(paid) - sum(dealt);
  const above = (level: bigint): bigint => sum(left.map((own) => (own > level ? own - level : 0n)));
  let [low, high] = [0n, left.reduce((a, b) => (b > a ? b : a), 0n)];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (above(middle) <= over) high = middle;
    else low = middle + 1n;
  }
  let rest = over - above(low);
  const lowered = left.map((own) => {
    if (own < low || low === 0n || rest === 0n) return own < low ? own : low;
    rest -= 1n;
    return low - 1n;
  });
  return plus(paid, lowered);
}

function plus(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  return a.map((own, index) => own + (b[index] ?? 0n));
}

function minus(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  return a.map((own, index) => own - (b[index] ?? 0n));
}
