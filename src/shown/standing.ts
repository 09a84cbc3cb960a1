/** How it stands for a region, or for the nation: what is known so far, and what it can still come to. */
import { type Agreement, moneyOf, type PaymentRule, type RegionCode } from "../agreement";
import { lastMonthOf, type Period, roundDiv, sum } from "../ground";
import { type Bounds, boundsOf, kronorSpan, type Payment, partOf, periodsWithin, type Span, totalOf } from "../paying";
import { weightsIn } from "../settling";
import { type Amounts, type CellAmounts, reservedOf, shownAmounts } from "./amounts";
import type { ShownSettlement } from "./shown";

/** Whose standing it is: a region's by its länskod, or that of all regions together, `all`. */
export type Whose = RegionCode;

/**
 * An amount in whole kronor. `exact`: it is final. `nearest`: all that the region earns of it is decided, but whole
 * kronor are dealt with all others', whose figures are not all there, so it is final to a krona. `between`: what the
 * rules leave possible.
 */
export type Told =
  | { readonly kind: "exact" | "nearest"; readonly kronor: bigint }
  | ({ readonly kind: "between" } & Span);

/** A payment of performance money, and what it comes to. */
export interface PaymentStanding {
  readonly payment: Payment;
  readonly told: Told;
}

/** Money without a test: what of it is known, and the labels and amounts of what is open. */
interface GrantsStanding {
  readonly known: bigint;
  /** What the agreement gives all regions of the grants that are open; a region's part of them is not known. */
  readonly open: readonly { readonly label: string; readonly kronor: bigint }[];
}

/** How it stands; all amounts in whole kronor, of performance money where nothing else is said. */
export interface Standing {
  /** What was reserved in the months that are settled: earned, in the pot and open together. */
  readonly reserved: bigint;
  readonly earned: bigint;
  /** What has gone to the pot, or to the others, so far. */
  readonly lost: bigint;
  readonly open: bigint;
  /** What is reserved in months that the user leaves out. */
  readonly leftOut: bigint;
  /** Whether anything at all has been decided. */
  readonly begun: boolean;
  /** The nation's pot at the end of the year. */
  readonly pot: Told;
  /** Its part of the pot. */
  readonly bonus: Told;
  readonly payments: readonly PaymentStanding[];
  /** The payment that is nearest: of the latest month of which something is decided; none without performance money. */
  readonly next: PaymentStanding | undefined;
  /** All performance money of the year. */
  readonly year: Told;
  readonly grants: GrantsStanding;
}

/** How it stands in a settlement; `amounts` are its own in whole kronor, where they are known already. */
export function standingOf(
  settlement: ShownSettlement,
  whose: Whose,
  amounts: Amounts = shownAmounts(settlement, 0),
): Standing {
  const own = whose === "all" ? amounts.total : amounts.region(whose);
  const bounds = whose === "all" ? undefined : boundsIn(settlement, whose);
  const payments = paymentStandings(settlement, whose, bounds);
  return {
    reserved: reservedOf(own),
    earned: own.earned,
    lost: own.pot,
    open: own.open,
    leftOut: whose === "all" ? amounts.leftOut.total : amounts.leftOut.region(whose),
    begun: settlement.verdicts.some(({ reserve }) => whose === "all" || reserve.region === whose),
    pot: potOf(settlement, amounts.total),
    ...moneyOfYear(settlement, whose, amounts, bounds),
    payments,
    next: nextOf(settlement, whose, payments),
    grants: grantsOf(settlement, whose),
  };
}

function between({ least, most }: Span): Told {
  return least === most ? { kind: "exact", kronor: least } : { kind: "between", least, most };
}

function potOf({ complete, ledger }: ShownSettlement, { pot }: CellAmounts): Told {
  return complete ? { kind: "exact", kronor: pot } : between(potSpan(ledger));
}

// What is lost, and that with all that is open; shown amounts are rounded up or down, and so are no bounds.
function potSpan(ledger: ShownSettlement["ledger"]): Span {
  const { lost, open } = partOf(ledger, "all");
  return kronorSpan(ledger, lost, lost + open);
}

// The bounds of a region's money while something of it is open; there are none without performance money.
function boundsIn(settlement: ShownSettlement, region: RegionCode): Bounds | undefined {
  const { agreement, submission, regions, reserves, shares, settings, ledger, payments } = settlement;
  const { performance } = agreement;
  if (!performance || settlement.complete) return undefined;
  const populations = weightsIn(submission, regions).total;
  const { decisions = {} } = settings;
  return boundsOf({ performance, populations, reserves, shares, decisions, ledger, payments }, region);
}

function moneyOfYear(
  settlement: ShownSettlement,
  whose: Whose,
  amounts: Amounts,
  bounds: Bounds | undefined,
): Pick<Standing, "bonus" | "year"> {
  const { agreement, payments, complete, ledger } = settlement;
  const nothing: Told = { kind: "exact", kronor: 0n };
  if (!agreement.performance) return { bonus: nothing, year: nothing };
  if (whose === "all") {
    const all = BigInt(moneyOf(agreement.performance));
    if (complete && amounts.shared !== "open")
      return { bonus: { kind: "exact", kronor: amounts.shared }, year: paidIn(payments, whose) ?? nothing };
    const sure = isAllPaid(settlement);
    const { earned, given } = partOf(ledger, "all");
    const { least, most } = potSpan(ledger);
    return {
      bonus: between({ least: sure ? least : 0n, most }),
      year: between({ least: sure ? all : kronorSpan(ledger, earned + given, earned + given).least, most: all }),
    };
  }
  const bonus = amounts.bonus(whose);
  const year = paidIn(payments, whose);
  return {
    bonus: bonus === "open" ? between(bounds?.bonus ?? { least: 0n, most: 0n }) : { kind: "exact", kronor: bonus },
    year: year ?? between(bounds?.year ?? { least: 0n, most: 0n }),
  };
}

function paidIn(payments: readonly Payment[], whose: Whose): Told | undefined {
  const known = payments.flatMap(({ amounts }) => (amounts === "open" ? [] : [amounts]));
  if (known.length < payments.length) return undefined;
  return { kind: "exact", kronor: sum(known.map((one) => (whose === "all" ? totalOf(one) : (one.get(whose) ?? 0n)))) };
}

function paymentStandings(settlement: ShownSettlement, whose: Whose, bounds: Bounds | undefined): PaymentStanding[] {
  const { payments } = settlement;
  const near = whose === "all" ? [] : nearPayments(settlement, whose);
  return payments.map((payment, index) => {
    const { amounts } = payment;
    if (amounts !== "open") {
      const kronor = whose === "all" ? totalOf(amounts) : (amounts.get(whose) ?? 0n);
      return { payment, told: { kind: "exact", kronor } };
    }
    if (whose === "all") return { payment, told: between(nationSpan(settlement, index)) };
    const nearest = near.find((one) => one.payment === payment)?.kronor;
    const span = bounds?.payments[index] ?? { least: 0n, most: 0n };
    return {
      payment,
      told: nearest === undefined ? { kind: "between", ...span } : { kind: "nearest", kronor: nearest },
    };
  });
}

/** The open part payments of which all that a region earns is decided, and what they give it to the nearest krona. */
export function nearPayments(
  settlement: ShownSettlement,
  region: RegionCode,
): readonly { readonly payment: Payment; readonly kronor: bigint }[] {
  return settlement.payments.slice(0, -1).flatMap((payment) => {
    const kronor = payment.amounts === "open" ? decidedPart(settlement, payment, region) : undefined;
    return kronor === undefined ? [] : [{ payment, kronor }];
  });
}

function periodsOfPayment({ performance }: Agreement, { months }: PaymentRule): ReadonlySet<Period> {
  return performance ? periodsWithin(performance, months) : new Set();
}

// What a region earned in a payment's months, to the nearest krona, when all of its own is decided.
function decidedPart(
  { agreement, ledger }: ShownSettlement,
  { rule }: Payment,
  region: RegionCode,
): bigint | undefined {
  const { earned, given, open } = partOf(ledger, periodsOfPayment(agreement, rule), region);
  return open > 0n ? undefined : roundDiv((earned + given) * ledger.amount, ledger.per);
}

// The nation's: what is earned in a payment's months, of which a later payment is rounded up or down with those before
// it; the last is what is left of the year.
function nationSpan(settlement: ShownSettlement, index: number): Span {
  const { payments, agreement, ledger } = settlement;
  const all = BigInt(agreement.performance ? moneyOf(agreement.performance) : 0);
  const spanAt = (payment: Payment): Span => {
    if (payment.amounts !== "open") return { least: totalOf(payment.amounts), most: totalOf(payment.amounts) };
    const { earned, given, open } = partOf(ledger, periodsOfPayment(agreement, payment.rule));
    if (payment !== payments[0]) return kronorSpan(ledger, earned + given, earned + given + open);
    const kronor = (units: bigint): bigint => roundDiv(units * ledger.amount, ledger.per);
    return { least: kronor(earned + given), most: kronor(earned + given + open) };
  };
  const payment = payments[index];
  if (!payment) return { least: 0n, most: 0n };
  if (index < payments.length - 1) return spanAt(payment);
  const earlier = payments.slice(0, -1).map(spanAt);
  return {
    least: isAllPaid(settlement) ? all - sum(earlier.map(({ most }) => most)) : spanAt(payment).least,
    most: all - sum(earlier.map(({ least }) => least)),
  };
}

// Whether all the money is paid to somebody however the year ends: a pot of which nobody earns a part is shared by
// nobody, and for a requirement that nobody meets somebody may decide that the money goes back.
function isAllPaid({ agreement, verdicts }: ShownSettlement): boolean {
  return agreement.performance?.unearned.value === "bonus-pot" && verdicts.some(({ share }) => share > 0);
}

function nextOf(
  { verdicts }: ShownSettlement,
  whose: Whose,
  payments: readonly PaymentStanding[],
): PaymentStanding | undefined {
  const months = verdicts
    .filter(({ reserve }) => whose === "all" || reserve.region === whose)
    .map(({ reserve }) => lastMonthOf(reserve.period))
    .sort();
  const latest = months.at(-1);
  const own = payments.find(({ payment }) => payment.rule.months.some((month) => month === latest));
  return own ?? payments[0];
}

function grantsOf({ grants }: ShownSettlement, whose: Whose): GrantsStanding {
  const regional = grants.filter(({ amounts }) => amounts !== "not-regional");
  return {
    known: sum(
      regional.map(({ amounts }) =>
        typeof amounts === "string" ? 0n : whose === "all" ? totalOf(amounts) : (amounts.get(whose) ?? 0n),
      ),
    ),
    open: regional.flatMap(({ grant, amounts }) =>
      amounts === "open" ? [{ label: grant.label, kronor: BigInt(grant.amount.value) }] : [],
    ),
  };
}
