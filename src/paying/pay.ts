/** Exact amounts to payments in whole kronor, once per decision. */
import { type Agreement, type Performance, periodsOf, type RegionCode } from "../agreement";
import { assert, largestRemainder, type Month, monthsIn, type Period, roundDiv, roundQuotas, sum } from "../ground";
import { arrivedAt, type Ledger } from "./ledger";
import { type Amounts, type GrantPayment, type Payment, totalOf } from "./payment";

/** What has been paid already: whole kronor by payment and region. */
export type AlreadyPaid = ReadonlyMap<Month, Amounts>;

/** What grants are dealt out by: a weight for each region, in their order; or that it is not known. */
export type GrantBasis = Readonly<Record<"population" | "population-0-18", readonly number[] | "missing">>;

/**
 * The payments of performance money. A part payment is dealt out of what was earned in its months, its total
 * rounded to the nearest krona with those before it, so that it is open while one of those is; the year is dealt
 * out by itself, and the last payment is the year less the earlier ones, so that all of them together are the year
 * to the krona. A payment that has been made stays as it was paid: the next one carries the difference to what it
 * should have been.
 */
export function pay(
  performance: Performance,
  regions: readonly RegionCode[],
  ledger: Ledger,
  already: AlreadyPaid = new Map(),
): Payment[] {
  const rules = performance.payments.value;
  const payments: Payment[] = [];
  let [earlier, due]: [bigint, readonly bigint[]] = [0n, regions.map(() => 0n)];
  let isOpen = false;
  for (const rule of rules) {
    const last = rule === rules[rules.length - 1];
    const covered = new Set<Month>(rule.months);
    const belongs = (period: Period): boolean => last || monthsIn(period).every((month) => covered.has(month));
    const made = already.get(rule.id);
    // What comes after an open payment is open too: its total is rounded with that one's, and may correct it.
    isOpen ||= [...ledger.openPeriods].some(belongs);
    if (isOpen) {
      // What should have been paid is not known yet: until then it is what was.
      payments.push(made ? { rule, amounts: made, asPaid: true } : { rule, amounts: "open", asPaid: false });
      continue;
    }
    const within = new Set(periodsOf(performance).filter(belongs));
    const quotas = regions.map((region) => unitsOf(ledger, region, last ? "year" : within) * ledger.amount);
    const all = sum(quotas);
    // What is paid in parts is together, at any time, what has been earned so far to the nearest krona.
    const total = last
      ? roundDiv(all, ledger.per)
      : roundDiv(earlier + all, ledger.per) - roundDiv(earlier, ledger.per);
    earlier += all;
    const dealt = roundQuotas(total, quotas, ledger.per);
    const before = due;
    const own = last ? notBelow(before, dealt).map((kronor, index) => kronor - (before[index] ?? 0n)) : dealt;
    const owing = difference(regions, before, payments.map(amountsOf));
    due = before.map((kronor, index) => kronor + (own[index] ?? 0n));
    if (made) {
      const left = last ? difference(regions, due, [...payments.map(amountsOf), made]) : [];
      payments.push({
        rule,
        amounts: made,
        asPaid: true,
        ...(isSomething(left) && { outstanding: byRegion(regions, left) }),
      });
      continue;
    }
    payments.push({
      rule,
      amounts: byRegion(
        regions,
        own.map((kronor, index) => kronor + (owing[index] ?? 0n)),
      ),
      asPaid: false,
      ...(isSomething(owing) && { correction: byRegion(regions, owing) }),
    });
  }
  return payments;
}

/**
 * The grants of an agreement in whole kronor, by the basis each names;
 * `met` says which regions have met the condition of those that have one.
 */
export function payGrants(
  { grants }: Agreement,
  regions: readonly RegionCode[],
  basis: GrantBasis,
  met: ReadonlyMap<RegionCode, boolean>,
): GrantPayment[] {
  return grants.map((grant): GrantPayment => {
    if (grant.basis.value === "skr") return { grant, amounts: "not-regional", withheld: 0n };
    const weights = basis[grant.basis.value];
    if (weights === "missing" || (grant.condition && !regions.every((region) => met.has(region))))
      return { grant, amounts: "open", withheld: 0n };
    const dealt = largestRemainder(BigInt(grant.amount.value), weights.map(BigInt));
    const isMet = (region: RegionCode): boolean => grant.condition === undefined || met.get(region) === true;
    const given = (is: boolean) =>
      regions.map((region, index): [RegionCode, bigint] => [region, isMet(region) === is ? (dealt[index] ?? 0n) : 0n]);
    return { grant, amounts: new Map(given(true)), withheld: totalOf(new Map(given(false))) };
  });
}

// A part payment may have rounded up what the year rounds down: what is paid stays paid, and the krona comes
// from whoever has most left to be paid. It takes a region with a few kronor a year for this to happen.
function notBelow(paid: readonly bigint[], dealt: readonly bigint[]): bigint[] {
  const amounts = dealt.map((amount, index) => (amount < (paid[index] ?? 0n) ? (paid[index] ?? 0n) : amount));
  const left = (index: number): bigint => (amounts[index] ?? 0n) - (paid[index] ?? 0n);
  let over = amounts.reduce((sum, amount, index) => sum + amount - (dealt[index] ?? 0n), 0n);
  while (over > 0n) {
    const richest = amounts.reduce((best, _, index) => (left(index) > left(best) ? index : best), 0);
    assert(left(richest) > 0n, "the year is not less than its parts, each month of which is paid once");
    amounts[richest] = (amounts[richest] ?? 0n) - 1n;
    over -= 1n;
  }
  return amounts;
}

const isSomething = (amounts: readonly bigint[]): boolean => amounts.some((kronor) => kronor !== 0n);

const amountsOf = ({ amounts }: Payment): Payment["amounts"] => amounts;

function byRegion(regions: readonly RegionCode[], amounts: readonly bigint[]): Amounts {
  return new Map(regions.map((region, index) => [region, amounts[index] ?? 0n]));
}

// What should have been paid so far less what was. Nothing is paid after an open payment.
function difference(
  regions: readonly RegionCode[],
  due: readonly bigint[],
  paid: readonly Payment["amounts"][],
): readonly bigint[] {
  return regions.map((region, index) =>
    paid.reduce((left, amounts) => (amounts === "open" ? left : left - (amounts.get(region) ?? 0n)), due[index] ?? 0n),
  );
}

// What a region earned in some periods, or all that it gets of the year.
function unitsOf(ledger: Ledger, region: RegionCode, periods: ReadonlySet<Period> | "year"): bigint {
  if (periods !== "year") return arrivedAt("earned", ledger.moved(region, periods));
  const sums = ledger.moved(region);
  return arrivedAt("earned", sums) + arrivedAt("bonus", sums);
}
