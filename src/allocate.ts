/** Verdicts to a ledger of exact amounts. */
import type { Agreement } from "./agreement";
import { assert, remember } from "./exact";
import type { Entry, Ledger } from "./ledger";
import type { RegionCode } from "./regions";
import type { Reserve, Reserves } from "./reserve";

/** A region and its population. */
export interface Weight {
  readonly region: RegionCode;
  readonly weight: number;
}

/** What a region earned of one cell's reserve, in per cent of it. */
export interface Earned {
  readonly reserve: Reserve;
  readonly share: number;
}

/**
 * Reserves the performance money by month, population and weight; moves what is earned to the region and the rest to the
 * bonus pot; and, when every cell is decided, the pot to the regions in proportion to what they earned over the year.
 * Cells without a verdict stay reserved and the pot stays open. Where nobody earned anything the pot cannot be shared.
 *
 * The unit: a reserve is `weight × population × 100` of `months × weights × populations × 100` parts of the money, so that
 * any per cent of it is whole; when the bonus is shared, both are multiplied by all that was earned, so that it is too.
 */
export function allocate(agreement: Agreement, populations: readonly Weight[], reserves: Reserves, earned: readonly Earned[]): Ledger {
  const weights = new Map(agreement.requirements.map(({ number, weight }) => [number, BigInt(weight.value)]));
  const people = new Map(populations.map(({ region, weight }) => [region, BigInt(weight)]));
  const months = BigInt(agreement.months.value.length);
  const [allWeights, allPeople] = [sum(weights.values()), sum(people.values())];
  assert(allWeights > 0n && allPeople > 0n && months > 0n, "there is something to share by");

  const shares = new Map(earned.map(({ reserve, share }) => [reserve, share]));
  const known = new Set(reserves.all);
  assert(earned.every(({ reserve }) => known.has(reserve)), "what is earned is of a reserve of this settlement");
  // A region's reserve for a requirement is the same every month.
  const onePercent = new Map(populations.map(({ region }) => [region, new Map([...weights].map(([requirement, weight]) => [requirement, weight * (people.get(region) ?? 0n)]))]));
  const onePercentOf = ({ region, requirement }: Reserve): bigint => onePercent.get(region)?.get(requirement) ?? 0n;

  const merits = new Map<RegionCode, bigint>();
  for (const { reserve, share } of earned) {
    if (share > 0) merits.set(reserve.region, (merits.get(reserve.region) ?? 0n) + onePercentOf(reserve) * BigInt(share));
  }
  const allMerits = sum(merits.values());
  const shared = shares.size === reserves.all.length && allMerits > 0n;
  const scale = shared ? allMerits : 1n;
  const parts = new Map([...onePercent].map(([region, own]) => [region, new Map([...own].map(([requirement, one]) => [requirement, percentages(one * scale)]))]));

  const entries: Entry[] = [];
  let pot = 0n;
  for (const reserve of reserves.all) {
    const { region, requirement } = reserve;
    const part = parts.get(region)?.get(requirement);
    assert(part !== undefined, "every reserve is of a region and a requirement");
    entries.push({ move: "reserve", region, reserve, units: part(WHOLE) });
    const share = shares.get(reserve);
    if (share === undefined) continue;
    if (share > 0) entries.push({ move: "earn", region, reserve, units: part(share) });
    if (share < WHOLE) {
      entries.push({ move: "forfeit", region, reserve, units: part(WHOLE - share) });
      pot += part(WHOLE - share);
    }
  }
  if (shared && pot > 0n) {
    for (const { region } of populations) {
      const merit = merits.get(region) ?? 0n;
      if (merit > 0n) entries.push({ move: "bonus", region, units: (pot / allMerits) * merit });
    }
  }
  return { entries, amount: BigInt(agreement.performance.value), per: months * allWeights * allPeople * BigInt(WHOLE) * scale };
}

/** Per cent in a whole. */
const WHOLE = 100;

// So many per cent of an amount; there are few different ones, and a big integer is worth making once.
function percentages(onePercent: bigint): (percent: number) => bigint {
  return remember((percent) => onePercent * BigInt(percent));
}

function sum(parts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const part of parts) total += part;
  return total;
}
