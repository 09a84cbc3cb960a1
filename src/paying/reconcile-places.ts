/**
 * The identities of each region, requirement, payment and grant. One side is what was settled; the other is counted
 * anew from the people, the weights and the verdicts, or from the ledger's entries one by one.
 */
import type { Agreement, Performance, RegionCode } from "../agreement";
import { type Known, type Month, sum } from "../ground";
import type { Weight } from "./allocate";
import { type Booked, booked } from "./booked";
import { type Check, type Compared, checkEach, type Unit } from "./check";
import { type AllDue, dealtByRank, dueOf } from "./due";
import { arrivedAt, type Decisions, type Ledger, type Sums } from "./ledger";
import type { AlreadyPaid, GrantBasis } from "./pay";
import type { Amounts, GrantPayment, Payment } from "./payment";
import { type Recount, recounted, type YearGrounds } from "./recount";

/** What the money of a settlement follows from. */
export interface Grounds extends Pick<YearGrounds, "reserves" | "shares"> {
  readonly agreement: Agreement;
  /** Every region with its people, in the settlement's order. */
  readonly populations: readonly Weight[];
  readonly decisions?: Decisions;
  readonly already?: AlreadyPaid;
  /** What grants are dealt out by, and which regions have met the condition of those that have one. */
  readonly basis?: GrantBasis;
  readonly conditionMet?: ReadonlyMap<RegionCode, boolean>;
}

/** The identities of performance money, place by place. */
export function performanceOfEach(
  performance: Performance,
  grounds: Grounds,
  ledger: Ledger,
  payments: readonly Payment[],
): Check[] {
  const { populations, reserves, shares, decisions = {}, already = new Map<Month, Amounts>() } = grounds;
  const anew = recounted({ performance, populations, reserves, shares, decisions });
  const sums = booked(ledger);
  const regions = populations.map(({ region }) => region);
  const due = dueOf(performance, regions, ledger, sums, anew.openPeriods, already);
  return [
    ...ofRegions(populations, ledger, anew, sums),
    ...ofRequirements(performance, ledger, anew, sums),
    ofPayments(regions, due, payments),
    ...(already.size > 0 || payments.some(({ correction, outstanding }) => correction ?? outstanding)
      ? [ofCorrections(regions, due, payments)]
      : []),
    ofYears(regions, due, payments),
  ];
}

function ofRegions(populations: readonly Weight[], ledger: Ledger, anew: Recount, sums: Booked): Check[] {
  const money = ledger.amount;
  const units: Unit = { n: money, d: ledger.per };
  const byPeople: Unit = { n: money, d: sum(populations.map(({ weight }) => BigInt(weight))) };
  const byVerdicts: Unit = { n: money, d: anew.per };
  const byRule: Unit = { n: money, d: anew.per * anew.shared.scale };
  const isOpen = anew.openPeriods.size > 0;
  const each = (left: (one: Weight) => bigint, right: (of: Sums) => bigint): Compared[] =>
    populations.map((one) => ({
      at: { region: one.region },
      left: left(one),
      right: right(sums.ofRegion(one.region)),
      also: [right(ledger.moved(one.region))],
    }));
  const received = ({ region }: Weight) => anew.shared.of(region);
  const bonus = (of: Sums): bigint => arrivedAt("bonus", of);
  const decided = populations.map(({ region, weight }): Compared => {
    const { earn, handOut, forfeit } = sums.ofRegion(region);
    const { open } = anew.ofRegion(region);
    // Both kinds of parts in one unit.
    const right = (earn + handOut + forfeit) * anew.per + open * ledger.per;
    return { at: { region }, left: BigInt(weight), right };
  });
  const inBoth: Unit = { n: money, d: ledger.per * anew.per };
  const shared: Compared[] = isOpen
    ? populations.map(({ region }) => ({ at: { region }, ...bothOpen(bonus(ledger.moved(region))) }))
    : [
        ...each((one) => received(one).bonus, bonus),
        ...each(
          (one) => received(one).kept,
          ({ keep }) => keep,
        ),
      ];
  return [
    checkEach(
      "region-reserves",
      "region",
      each(
        ({ weight }) => BigInt(weight),
        ({ reserve }) => reserve,
      ),
      [byPeople, units],
    ),
    checkEach(
      "region-earned",
      "region",
      each(
        ({ region }) => {
          const { earned, given } = anew.ofRegion(region);
          return earned + given;
        },
        ({ earn, handOut }) => earn + handOut,
      ),
      [byVerdicts, units],
    ),
    checkEach("region-decided", "region", decided, [byPeople, inBoth]),
    checkEach("region-bonus", "region", shared, [byRule, units]),
  ];
}

// While a cell is open nothing of what was not earned is shared; what is told of it anyhow is wrong.
function bothOpen(told: bigint): { readonly left: Known; readonly right: Known } {
  return { left: "open", right: told === 0n ? "open" : told };
}

function ofRequirements(performance: Performance, ledger: Ledger, anew: Recount, sums: Booked): Check[] {
  const units: Unit = { n: ledger.amount, d: ledger.per };
  const { pots, requirements } = performance;
  const parts = pots.map(({ id, amount }) => {
    const own = requirements.filter(({ pot }) => pot === id);
    return { own, money: BigInt(amount.value), weights: sum(own.map(({ weight }) => BigInt(weight.value))) };
  });
  // A pot's kronor by the weights within it, in one unit for all pots; each has a requirement.
  const all = parts.reduce((product, { weights }) => product * weights, 1n);
  const reserves = parts.flatMap(({ own, money, weights }) =>
    own.map(
      ({ number, weight }): Compared => ({
        at: { requirement: number },
        left: (money * BigInt(weight.value) * all) / weights,
        right: sums.ofRequirement(number).reserve,
      }),
    ),
  );
  const earned = requirements.flatMap(({ number }): Compared[] => {
    const [counted, told] = [anew.ofRequirement(number), sums.ofRequirement(number)];
    const at = { requirement: number };
    return [
      { at, left: counted.earned + counted.given, right: told.earn + told.handOut },
      { at, left: counted.lost, right: told.forfeit },
    ];
  });
  return [
    checkEach("requirement-reserves", "requirement", reserves, [{ n: 1n, d: all }, units]),
    checkEach("requirement-earned", "requirement", earned, [{ n: ledger.amount, d: anew.per }, units]),
  ];
}

function ofPayments(regions: readonly RegionCode[], { payments: due }: AllDue, payments: readonly Payment[]): Check {
  const compared = due.flatMap(({ id, amounts }) => {
    const told = paymentOf(payments, id);
    return regions.map((region, index) => ({
      at: { payment: id, region },
      left: partOf(amounts, index),
      right: paidTo(told, region),
    }));
  });
  return checkEach("payment-regions", "payment", compared);
}

function paymentOf(payments: readonly Payment[], id: Month): Payment | undefined {
  return payments.find(({ rule }) => rule.id === id);
}

function ofCorrections(regions: readonly RegionCode[], { payments: due }: AllDue, payments: readonly Payment[]): Check {
  const compared = due.flatMap(({ id, correction, outstanding }) => {
    const told = paymentOf(payments, id);
    return regions.flatMap((region, index): Compared[] => {
      const at = { payment: id, region };
      const of = (part: Amounts | undefined): Known =>
        told === undefined || told.amounts === "open" ? "open" : (part?.get(region) ?? 0n);
      return [
        { at, left: partOf(correction, index), right: of(told?.correction) },
        { at, left: partOf(outstanding, index), right: of(told?.outstanding) },
      ];
    });
  });
  return checkEach("payment-corrections", "payment", compared);
}

function ofYears(regions: readonly RegionCode[], { year }: AllDue, payments: readonly Payment[]): Check {
  const compared = regions.map((region, index): Compared => {
    const paid = payments.map((payment): Known => {
      const own = paidTo(payment, region);
      return own === "open" ? own : own + (payment.outstanding?.get(region) ?? 0n);
    });
    const left = partOf(year, index);
    const known = paid.filter((own) => own !== "open");
    // A payment that has been made before the year was known says nothing of the year.
    const right = left === "open" || known.length < paid.length ? "open" : sum(known);
    return { at: { region }, left, right };
  });
  return checkEach("region-year", "region", compared);
}

function partOf(amounts: Known<readonly bigint[]>, index: number): Known {
  return amounts === "open" ? "open" : (amounts[index] ?? 0n);
}

// Whom a payment that has been made leaves out, it paid nothing.
function paidTo(payment: Payment | undefined, region: RegionCode): Known {
  const told = toldOf(payment?.amounts, region);
  return told === "open" && payment?.asPaid === true ? 0n : told;
}

// A region that is left out of what is told has nothing told of it.
function toldOf(amounts: Known<Amounts> | undefined, region: RegionCode): Known {
  return amounts === undefined || amounts === "open" ? "open" : (amounts.get(region) ?? "open");
}

/** The identity of the grants: each by its basis, the parts of those who have not met its condition withheld. */
export function grantsOfEach(grounds: Grounds, told: readonly GrantPayment[]): Check[] {
  const { agreement, populations, basis, conditionMet = new Map<RegionCode, boolean>() } = grounds;
  if (agreement.grants.length === 0) return [];
  const regions = populations.map(({ region }) => region);
  const compared = agreement.grants.flatMap((grant): Compared[] => {
    const own = told.find((one) => one.grant.id === grant.id);
    const amount = BigInt(grant.amount.value);
    const at = { grant: grant.id };
    if (grant.basis.value === "skr")
      return [{ at, left: amount, right: own?.amounts === "not-regional" ? BigInt(own.grant.amount.value) : "open" }];
    const weights = basis?.[grant.basis.value] ?? "missing";
    const isKnown = weights !== "missing" && (!grant.condition || regions.every((region) => conditionMet.has(region)));
    const parts = isKnown
      ? dealtByRank(
          amount,
          weights.map((weight) => BigInt(weight) * amount),
          sum(weights.map(BigInt)),
        )
      : [];
    const isMet = (region: RegionCode): boolean => !grant.condition || conditionMet.get(region) === true;
    const given = own && typeof own.amounts !== "string" ? { amounts: own.amounts, withheld: own.withheld } : undefined;
    return [
      ...regions.map((region, index): Compared => {
        const part = isMet(region) ? (parts[index] ?? 0n) : 0n;
        return {
          at: { grant: grant.id, region },
          left: isKnown ? part : "open",
          right: toldOf(given?.amounts, region),
        };
      }),
      {
        at,
        left: isKnown ? sum(parts.filter((_, index) => !isMet(regions[index] ?? ""))) : "open",
        right: given?.withheld ?? "open",
      },
    ];
  });
  return [checkEach("grant-regions", "grant", compared)];
}
