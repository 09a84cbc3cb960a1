/** Errors planted in what was settled: who gets what, while every sum of the whole stays as it was where it can. */
import { type Agreement, requirementsOf } from "../../../src/agreement/agreement";
import type { RegionCode } from "../../../src/agreement/regions";
import type { Month } from "../../../src/ground/month";
import type { Apart, Check } from "../../../src/paying/check";
import type { Entry, Ledger, Move } from "../../../src/paying/ledger";
import type { Amounts, GrantPayment, Payment } from "../../../src/paying/payment";
import { reconcile } from "../../../src/paying/reconcile";
import type { Grounds } from "../../../src/paying/reconcile-places";
import { type Settings, type Settlement, settleFigures } from "../../../src/settling/settle";
import { weightsIn } from "../../../src/settling/weights";
import { randomSubmission } from "../../support/random-submissions";
import { movedBy, settlementOf } from "./settled";
import { there } from "./sheets";

/** What is settled, and is held against its grounds. */
export interface Outcome {
  readonly ledger: Ledger;
  readonly payments: readonly Payment[];
  readonly grants: readonly GrantPayment[];
}

/** What a settlement was settled from. */
export function groundsOf(settlement: Settlement): Grounds {
  const { agreement, settings, reserves, shares, submission, regions } = settlement;
  const { total, young, conditionMet } = weightsIn(submission, regions);
  const already = new Map<Month, Map<RegionCode, bigint>>();
  for (const { payment, region, kronor } of submission.paid) {
    const own = already.get(payment) ?? new Map<RegionCode, bigint>();
    already.set(payment, own.set(region, BigInt(kronor)));
  }
  return {
    agreement,
    populations: total,
    reserves,
    shares,
    ...(settings.decisions && { decisions: settings.decisions }),
    already,
    basis: { population: total.map(({ weight }) => weight), "population-0-18": young },
    conditionMet,
  };
}

/** A ledger with other entries; `of` says whether its sums are those of the new ones, or still of the old. */
export function withEntries(ledger: Ledger, change: (entry: Entry) => Entry, of: "entries" | "sums" | "both"): Ledger {
  const changed = ledger.entries.map(change);
  // By region, so that nobody goes through all of them for each.
  const own = new Map<string, Entry[]>();
  for (const entry of changed) {
    const those = own.get(entry.region);
    if (those) those.push(entry);
    else own.set(entry.region, [entry]);
  }
  const moved: Ledger["moved"] = (region, periods) =>
    movedBy(
      region === undefined ? changed : (own.get(region) ?? []),
      ({ reserve }) => periods === undefined || (reserve !== undefined && periods.has(reserve.period)),
    );
  return {
    ...ledger,
    entries: of === "sums" ? ledger.entries : changed,
    moved: of === "entries" ? ledger.moved : moved,
  };
}

/** Moves so many kronor of a kind of movement from one region to another, each time in its first entry of it. */
export function movingEntries(
  { entries, per, amount }: Ledger,
  move: Move,
  from: RegionCode,
  to: RegionCode,
  kronor: bigint,
): (entry: Entry) => Entry {
  const first = (region: RegionCode) => entries.find((one) => one.move === move && one.region === region);
  const [less, more] = [first(from), first(to)];
  if (!less || !more) throw new Error(`${from} and ${to} both have ${move}`);
  const units = (kronor * per) / amount;
  return (entry) => {
    if (entry === less) return { ...entry, units: entry.units - units };
    return entry === more ? { ...entry, units: entry.units + units } : entry;
  };
}

/** Moves kronor between two regions' amounts. */
export function moving(amounts: Amounts, from: RegionCode, to: RegionCode, kronor: bigint): Amounts {
  const own = (region: RegionCode): bigint => amounts.get(region) ?? 0n;
  return new Map([...amounts, [from, own(from) - kronor], [to, own(to) + kronor]]);
}

/** Gives two regions each other's amounts. */
export function exchanged(amounts: Amounts, one: RegionCode, other: RegionCode): Amounts {
  return new Map([...amounts, [one, amounts.get(other) ?? 0n], [other, amounts.get(one) ?? 0n]]);
}

/** The payments, or the grants, with one of them changed. */
export function changing<One>(all: readonly One[], which: number, change: (one: One) => One): One[] {
  return all.map((one, index) => (index === which ? change(one) : one));
}

/** What is known of the amounts of a payment or a grant; throws where they are open. */
export function known(amounts: Amounts | "open" | "not-regional"): Amounts {
  if (typeof amounts === "string") throw new Error(`the amounts are ${amounts}`);
  return amounts;
}

/** The place of the first grant that is dealt out to regions; below zero where an agreement has none. */
export function regionalGrant({ grants }: Agreement): number {
  return grants.findIndex(({ basis }) => basis.value !== "skr");
}

/** What nobody met goes to all, so that a year can always be settled. */
export const decidedFor = (agreement: Agreement): Settings => ({
  decisions: Object.fromEntries(requirementsOf(agreement).map(({ number }) => [number, "population"] as const)),
});

/** The first random year in which all is decided and at least three regions get something of what was not earned. */
export function wholeYear(agreement: Agreement, paid = 0): Settlement {
  for (let seed = 0; seed < 200; seed++) {
    const submission = randomSubmission(agreement, seed, {
      ...{ absent: 0, undelivered: 0, rowless: 0, paid },
      ...{ people: "as in life", course: "anything" },
    });
    const settlement = settlementOf(settleFigures(agreement, submission, decidedFor(agreement)));
    const all = settlement.grants.every(({ amounts }) => amounts !== "open");
    if (all && (!agreement.performance || receivers(settlement).length > 2)) return settlement;
  }
  throw new Error(`no random year of ${agreement.id} is whole`);
}

/** The regions with a part of what was not earned, most people first. */
export function receivers({ regions, merits, populationOf }: Settlement): string[] {
  const people = (region: string): number => populationOf(region)?.total ?? 0;
  return regions.filter((region) => merits.receives(region)).sort((a, b) => people(b) - people(a));
}

/** What was settled. */
export const outcomeOf = ({ ledger, payments, grants }: Settlement): Outcome => ({ ledger, payments, grants });

/** The checks that fail when an outcome is held against what a settlement was settled from. */
export function failing(settlement: Settlement, outcome: Outcome): Check[] {
  const { ledger, payments, grants } = outcome;
  return reconcile(groundsOf(settlement), ledger, payments, grants).filter(({ state }) => state === "fails");
}

/** Where a check of these fails; nothing where it does not. */
export function apartIn(checks: readonly Check[], name: Check["name"]): readonly Apart[] {
  return checks.find((one) => one.name === name)?.each?.apart ?? [];
}

/** The regions, or the like, where a check of these fails, in order. */
export function where(checks: readonly Check[], name: Check["name"]): string[] {
  return apartIn(checks, name)
    .map(({ at: { requirement, payment, grant, region } }) => requirement ?? region ?? payment ?? there(grant))
    .sort();
}
