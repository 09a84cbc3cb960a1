/** Settlements for the tests, and what stands in their ledgers as exact kronor. */
import type { Agreement } from "../../../src/agreement/agreement";
import { type Reserve, type Reserves, reservesOf, UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { agreement2023 } from "../../../src/agreements/2023";
import type { Period } from "../../../src/ground/month";
import { allocate } from "../../../src/paying/allocate";
import { type Entry, type Ledger, type Move, NOTHING_MOVED, type Sums } from "../../../src/paying/ledger";
import { pay } from "../../../src/paying/pay";
import type { Payment } from "../../../src/paying/payment";
import type { Grounds } from "../../../src/paying/reconcile-places";
import { type Result, type Settings, type Settlement, settle } from "../../../src/settling/settle";
import type { Grid } from "../../../src/sheets/grid";
import { type Fraction, fraction } from "./fraction";
import { performanceOf } from "./made-up";
import { BEFOLKNING, type Line, waits } from "./sheets";

/** The 2023 agreement settled with the populations of 1 November 2022 and these waiting figures. */
export function resultOf(lines: readonly Line[], settings: Settings = {}): Result {
  return settle(agreement2023, [BEFOLKNING, waits(lines)], settings);
}

/** The same where no error stops it. */
export function settled(lines: readonly Line[], settings: Settings = {}): Settlement {
  return settlementOf(resultOf(lines, settings));
}

/** An agreement settled from grids where no error stops it. */
export function settledFrom(agreement: Agreement, grids: readonly Grid[], settings: Settings = {}): Settlement {
  return settlementOf(settle(agreement, grids, settings));
}

/** The settlement of a result that has one. */
export function settlementOf({ settlement, problems }: Omit<Result, "located">): Settlement {
  if (!settlement) throw new Error(`stopped by ${problems.map(({ code }) => code).join(", ")}`);
  return settlement;
}

/** The codes of a result's problems. */
export function codes({ problems }: Result): string[] {
  return problems.map(({ code }) => code);
}

/** The verdict on a cell, which must be there. */
export function verdictOn<One>(
  { reserves, verdictOf }: { readonly reserves: Reserves; readonly verdictOf: (reserve: Reserve) => One | undefined },
  region: string,
  month: Period,
  requirement: string,
): One {
  const reserve = reserves.find(region, month, requirement);
  const found = reserve && verdictOf(reserve);
  if (!found) throw new Error(`no verdict on ${region} ${month} ${requirement}`);
  return found;
}

/** Kronor that a movement moved, exactly; by the entries, one by one. */
export function kronor(ledger: Ledger, move: Move, which?: (entry: Entry) => boolean): Fraction {
  return fraction(movedBy(ledger.entries, which)[move] * ledger.amount, ledger.per);
}

/** What each kind of movement moved, of the entries that `which` selects. */
export function movedBy(entries: readonly Entry[], which: (entry: Entry) => boolean = () => true): Sums {
  const sums = { ...NOTHING_MOVED };
  for (const entry of entries) if (which(entry)) sums[entry.move] += entry.units;
  return sums;
}

/** A ledger of entries written by hand, of which nothing is open; all that is told of it is counted from them. */
export function ledgerOf(entries: readonly Entry[], per = 1n): Ledger {
  return {
    amount: 1n,
    per,
    entries,
    moved: (region, periods) =>
      movedBy(
        entries,
        (entry) =>
          (region === undefined || entry.region === region) &&
          (periods === undefined || (entry.reserve !== undefined && periods.has(entry.reserve.period))),
      ),
    openPeriods: new Set(),
  };
}

/** What cells earn in per cent, by their places; those of which nothing is said are open. */
export function sharesBy(reserves: Reserves, share: (reserve: Reserve) => number | undefined): Uint8Array {
  return Uint8Array.from(reserves.all, (reserve) => share(reserve) ?? UNKNOWN_SHARE);
}

/** The whole kronor of a payment by region, in order of länskod or of the regions given. */
export function amountsOf({ amounts }: Payment): bigint[] {
  if (amounts === "open") throw new Error("the payment is open");
  return [...amounts.values()];
}

/** The share of its reserve that a region earned in a month for a requirement; `undefined` leaves the cell open. */
export type Shares = (region: string, month: Period, requirement: string) => number | undefined;

/** What comes of some regions' figures; `complete` when no cell is open. */
export interface DealtOut {
  readonly ledger: Ledger;
  readonly payments: readonly Payment[];
  readonly reserves: Reserves;
  /** By the places of the reserves. */
  readonly shares: Uint8Array;
  readonly complete: boolean;
  /** What it came of. */
  readonly grounds: Grounds;
}

/** The ledger and payments of some regions with their populations. */
export function dealtOut(agreement: Agreement, people: Readonly<Record<string, number>>, shares: Shares): DealtOut {
  const regions = Object.keys(people).sort();
  const performance = performanceOf(agreement);
  const reserves = reservesOf(performance, regions);
  const earned = sharesBy(reserves, ({ region, period, requirement }) => shares(region, period, requirement));
  const populations = regions.map((region) => ({ region, weight: people[region] ?? 0 }));
  const ledger = allocate(performance, populations, reserves, earned);
  return {
    ledger,
    payments: pay(performance, regions, ledger),
    reserves,
    shares: earned,
    complete: !earned.includes(UNKNOWN_SHARE),
    grounds: { agreement, populations, reserves, shares: earned },
  };
}
