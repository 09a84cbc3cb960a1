/** Named identities: both sides shown, equal or not. */
import type { Agreement } from "./agreement";
import type { Check, CheckName } from "./check";
import { compare, roundDiv, type Ratio } from "./exact";
import { balance, moved, type Ledger } from "./ledger";
import { totalOf, type GrantPayment, type Payment } from "./payment";

/** The identities of a settlement, in the order in which the money flows. */
export function reconcile(agreement: Agreement, ledger: Ledger, payments: readonly Payment[], grants: readonly GrantPayment[]): Check[] {
  const kronor = (units: bigint): Ratio => ({ n: units * ledger.amount, d: ledger.per });
  const sums = moved(ledger);
  const { reserve: reserved, earn: earned, forfeit: forfeited, bonus: bonuses } = sums;
  const undecided = balance(ledger, "reserve", sums);
  const block = whole(ledger.amount);
  const closed = undecided === 0n;
  // A pot that nobody has earned a part of stays where it is, and says so.
  const unshared = balance(ledger, "pot", sums);
  const paid = sum(payments.map(({ amounts }) => (amounts === "open" ? 0n : totalOf(amounts))));
  const allPaid = payments.every(({ amounts }) => amounts !== "open");
  const partRules = payments.slice(0, -1);
  const partMonths = new Set(partRules.flatMap(({ rule }) => rule.months));
  const partEarned = moved(ledger, ({ move, reserve }) => move === "earn" && reserve !== undefined && partMonths.has(reserve.month)).earn;
  const partPaid = sum(partRules.map(({ amounts }) => (amounts === "open" ? 0n : totalOf(amounts))));
  const negative = payments.flatMap(({ amounts }) => (amounts === "open" ? [] : [...amounts.values()])).filter((amount) => amount < 0n);
  const placed = sum(grants.map(({ grant }) => BigInt(grant.amount.value)));
  return [
    check("pots-reserves", block, kronor(reserved)),
    check("reserves-decided", kronor(reserved), kronor(earned + forfeited + undecided)),
    check("pot-bonuses", kronor(forfeited), kronor(bonuses + (closed && earned === 0n ? unshared : 0n)), closed),
    check("part-payments", whole(roundDiv(partEarned * ledger.amount, ledger.per)), whole(partPaid), partRules.every(({ amounts }) => amounts !== "open")),
    check("payments-block", block, whole(paid + (closed && earned === 0n ? ledger.amount : 0n)), allPaid),
    check("payments-not-negative", whole(0n), whole(sum(negative)), payments.some(({ amounts }) => amounts !== "open")),
    check("agreement-total", whole(BigInt(agreement.total.value)), whole(ledger.amount + placed)),
  ];
}

function check(name: CheckName, left: Ratio, right: Ratio, known = true): Check {
  return { name, left, right, state: known ? (compare(left, right) === 0 ? "holds" : "fails") : "open" };
}

function whole(kronor: bigint): Ratio {
  return { n: kronor, d: 1n };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}
