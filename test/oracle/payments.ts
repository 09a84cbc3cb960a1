/** The payments of performance money: which cells each of them pays, and what was paid already. */
import type { PaidAmount } from "../../src/reading/submission";
import { type Fraction, sum } from "../src/support/fraction";
import type { SettledCell } from "./money";
import type { Rules } from "./rules";
import { dealPayments } from "./whole-kronor";

/** A payment in whole kronor by region, or open. */
export interface Paid {
  readonly id: string;
  readonly amounts: ReadonlyMap<string, bigint> | "open";
  /** What the last payment, made already, should have given besides; none where it should not. */
  readonly left?: ReadonlyMap<string, bigint>;
}

/** The payments of an agreement; `already` is what has been paid, if corrections are to be carried. */
export function paymentsOf(
  rules: Rules,
  cells: readonly SettledCell[],
  bonus: ReadonlyMap<string, Fraction> | "open",
  regions: readonly string[],
  already: readonly PaidAmount[],
): Paid[] {
  const untils = rules.payments.map((_, index) => exactUntil(rules, index, cells, bonus, regions));
  const dealt = dealPayments(untils.filter((until) => until !== "open"));
  const byRegion = (amount: (region: string, place: number) => bigint): ReadonlyMap<string, bigint> =>
    new Map(regions.map((region, place) => [region, amount(region, place)]));
  const made = (id: string) => already.filter(({ payment }) => payment === id);
  /** What should have been paid, and what has been, by the payments before one. */
  const owed = (index: number, place: number): bigint => {
    const before = rules.payments.slice(0, index);
    const should = before.reduce((all, _, one) => all + (dealt[one]?.[place] ?? 0n), 0n);
    const was = before.reduce((all, { id }, one) => {
      const own = made(id).find(({ region }) => region === regions[place]);
      return all + (own ? BigInt(own.kronor) : (dealt[one]?.[place] ?? 0n));
    }, 0n);
    return should - was;
  };
  return rules.payments.map(({ id }, index): Paid => {
    const own = dealt[index];
    const paid = made(id);
    // "Keep August's amounts as paid; reckon the year anew; show the difference as an adjustment in December"; what
    // no later payment can carry is left to settle ([domain] 2, row 23).
    if (paid.length > 0) {
      const amounts = new Map(paid.map(({ region, kronor }) => [region, BigInt(kronor)]));
      const left = byRegion((_, place) => owed(index + 1, place));
      const isLeft = index === rules.payments.length - 1 && own && [...left.values()].some((kronor) => kronor !== 0n);
      return { id, amounts, ...(isLeft && { left }) };
    }
    return { id, amounts: own ? byRegion((_, place) => (own[place] ?? 0n) + owed(index, place)) : "open" };
  });
}

/** What a payment and those before it pay each region, exactly; the last of them with what was not earned. */
function exactUntil(
  { payments }: Rules,
  index: number,
  cells: readonly SettledCell[],
  bonus: ReadonlyMap<string, Fraction> | "open",
  regions: readonly string[],
): readonly Fraction[] | "open" {
  const covered = payments.slice(0, index + 1).flatMap(({ months }) => months);
  const paid = cells.filter(({ months }) => months.every((month) => covered.includes(month)));
  // "Vid utbetalningen i december fördelas även medlen i bonuspotten" ([2023] 8).
  const withBonus = index === payments.length - 1;
  if (paid.some(({ outcome }) => outcome === "open") || (withBonus && bonus === "open")) return "open";
  return regions.map((region) => {
    const own = paid.filter((cell) => cell.region === region).flatMap((cell) => [cell.earned, cell.handedOut]);
    const ofBonus = withBonus && bonus !== "open" ? bonus.get(region) : undefined;
    return sum(ofBonus ? [...own, ofBonus] : own);
  });
}
