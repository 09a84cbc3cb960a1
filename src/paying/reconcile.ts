/** Named identities: both sides shown, equal or not. */
import { type Performance, periodsOf } from "../agreement";
import { assert, type Month, monthsIn, type Period, type Ratio, roundDiv, sum } from "../ground";
import { type Check, check } from "./check";
import { type Account, arrivedAt, balance, givenToNobody, type Ledger, unsharedIn } from "./ledger";
import { belowZero, type GrantPayment, outstandingOf, type Payment, totalOf } from "./payment";
import { type Grounds, grantsOfEach, performanceOfEach } from "./reconcile-places";

/**
 * The identities of a settlement: those of the whole, in the order in which the money flows, and then those of each
 * region, requirement, payment and grant. `grounds` are what it was settled from.
 */
export function reconcile(
  grounds: Grounds,
  ledger: Ledger,
  payments: readonly Payment[],
  grants: readonly GrantPayment[],
): Check[] {
  const { agreement } = grounds;
  const { performance } = agreement;
  const placed = sum(grants.map(({ grant }) => BigInt(grant.amount.value)));
  return [
    ...(performance ? ofPerformance(performance, ledger, payments) : []),
    ...ofGrants(grants),
    check("agreement-total", whole(BigInt(agreement.total.value)), whole(ledger.amount + placed)),
    ...(performance ? performanceOfEach(performance, grounds, ledger, payments) : []),
    ...grantsOfEach(grounds, grants),
  ];
}

function ofPerformance(performance: Performance, ledger: Ledger, payments: readonly Payment[]): Check[] {
  const kronor = (units: bigint): Ratio => ({ n: units * ledger.amount, d: ledger.per });
  const { unearned } = performance;
  const sums = ledger.moved();
  const arrived = (account: Account): bigint => arrivedAt(account, sums);
  const [reserved, forfeited] = [arrived("reserve"), arrived("pot")];
  const undecided = balance("reserve", sums);
  const block = whole(ledger.amount);
  const closed = undecided === 0n;
  const unshared = unsharedIn(unearned.value, sums);
  const amounts = payments.flatMap((payment) => (payment.amounts === "open" ? [] : [payment.amounts]));
  const allPaid = amounts.length === payments.length;
  return [
    check("pots-reserves", block, kronor(reserved)),
    check("reserves-decided", kronor(reserved), kronor(arrived("earned") + forfeited + undecided)),
    check("pot-bonuses", kronor(forfeited), kronor(arrived("bonus") + arrived("state") + unshared), closed),
    partPayments(performance, ledger, payments),
    check(
      "payments-block",
      block,
      whole(sum(amounts.map(totalOf)) + outstandingOf(payments) + givenToNobody(ledger, unearned.value, 1n, sums)),
      // A last payment that has been made is known before the year is; what it should have given is not.
      allPaid && closed,
    ),
    check("payments-not-negative", whole(0n), whole(belowZero(payments)), amounts.length > 0),
  ];
}

// What part payments should have been: what was paid, and what the last payment corrects.
function partPayments(performance: Performance, ledger: Ledger, payments: readonly Payment[]): Check {
  const parts = payments.slice(0, -1);
  const last = payments[payments.length - 1];
  assert(last !== undefined, "an agreement that is settled has a payment");
  const months = new Set<Month>(parts.flatMap(({ rule }) => rule.months));
  const isPart = (period: Period): boolean => monthsIn(period).every((month) => months.has(month));
  const ofParts = ledger.moved(undefined, new Set(periodsOf(performance).filter(isPart)));
  const paid = sum(parts.map(({ amounts }) => (amounts === "open" ? 0n : totalOf(amounts))));
  const corrected = last.correction ? totalOf(last.correction) : 0n;
  const asComputed = parts.every(({ asPaid }) => !asPaid);
  const known =
    parts.every(({ amounts }) => amounts !== "open") && (asComputed || (last.amounts !== "open" && !last.asPaid));
  return check(
    "part-payments",
    whole(roundDiv(arrivedAt("earned", ofParts) * ledger.amount, ledger.per)),
    whole(paid + corrected),
    known,
  );
}

function ofGrants(grants: readonly GrantPayment[]): Check[] {
  const regional = grants.filter(({ amounts }) => amounts !== "not-regional");
  if (regional.length === 0) return [];
  const given = sum(
    regional.map(({ amounts, withheld }) => (typeof amounts === "string" ? 0n : totalOf(amounts) + withheld)),
  );
  return [
    check(
      "grants-dealt",
      whole(sum(regional.map(({ grant }) => BigInt(grant.amount.value)))),
      whole(given),
      regional.every(({ amounts }) => amounts !== "open"),
    ),
  ];
}

function whole(kronor: bigint): Ratio {
  return { n: kronor, d: 1n };
}
