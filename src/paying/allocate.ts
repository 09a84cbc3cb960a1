/** Verdicts to a ledger of exact amounts. */

import type { RegionCode } from "../agreement";
import { moneyOf, type Performance, periodsOf, type Reserve, type Reserves, weightsOf } from "../agreement";
import type { Period } from "../ground";
import { assert, remember, sum } from "../ground";
import type { Decisions, Entry, Ledger } from "./ledger";
import { NOT_YET, sharingRule } from "./share-out";

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
 * Reserves the performance money by period, population and weight; hands out what needs no test; moves what is earned
 * to the region and the rest to the pot; and, when every cell is decided, shares the pot as the agreement says. Cells
 * without a verdict stay reserved and the pot stays open. Where nobody earned anything a bonus pot cannot be shared.
 *
 * The unit: a reserve is `weight × population × 100` of `periods × weights × populations × 100`
 * parts of the money, so that any per cent of it is whole; when the pot is shared, both are
 * multiplied by what it is shared by, so that its parts are too.
 */
export function allocate(
  performance: Performance,
  populations: readonly Weight[],
  reserves: Reserves,
  earned: readonly Earned[],
  decisions: Decisions = {},
): Ledger {
  const weights = weightsOf(performance);
  const people = new Map(populations.map(({ region, weight }) => [region, BigInt(weight)]));
  const periods = BigInt(periodsOf(performance).length);
  const [allWeights, allPeople] = [sum(weights.values()), sum(people.values())];
  assert(allWeights > 0n && allPeople > 0n && periods > 0n, "there is something to share by");

  const untested = new Set<Period>(performance.untested?.value ?? []);
  const shares = new Map(earned.map(({ reserve, share }) => [reserve, share]));
  const known = new Set(reserves.all);
  assert(
    earned.every(({ reserve }) => known.has(reserve) && !untested.has(reserve.period)),
    "what is earned is of a tested reserve of this settlement",
  );
  // A region's reserve for a requirement is the same in every period.
  const onePercent = new Map(
    populations.map(({ region }) => [
      region,
      new Map([...weights].map(([requirement, weight]) => [requirement, weight * (people.get(region) ?? 0n)])),
    ]),
  );
  const onePercentOf = ({ region, requirement }: Reserve): bigint => onePercent.get(region)?.get(requirement) ?? 0n;

  const closed = reserves.all.every((reserve) => shares.has(reserve) || untested.has(reserve.period));
  const rule = closed ? sharingRule(performance, shares, people, onePercentOf, decisions) : NOT_YET;
  const parts = new Map(
    [...onePercent].map(([region, own]) => [
      region,
      new Map([...own].map(([requirement, one]) => [requirement, percentages(one * rule.scale)])),
    ]),
  );

  const entries: Entry[] = [];
  const forfeited: { readonly reserve: Reserve; readonly units: bigint }[] = [];
  for (const reserve of reserves.all) {
    const { region, requirement, period } = reserve;
    const part = parts.get(region)?.get(requirement);
    assert(part !== undefined, "every reserve is of a region and a requirement");
    entries.push({ move: "reserve", region, reserve, units: part(WHOLE) });
    if (untested.has(period)) {
      entries.push({ move: "handOut", region, reserve, units: part(WHOLE) });
      continue;
    }
    const share = shares.get(reserve);
    if (share === undefined) continue;
    if (share > 0) entries.push({ move: "earn", region, reserve, units: part(share) });
    if (share < WHOLE) {
      const units = part(WHOLE - share);
      entries.push({ move: "forfeit", region, reserve, units });
      forfeited.push({ reserve, units });
    }
  }
  entries.push(...rule.share(forfeited));
  return {
    entries,
    amount: BigInt(moneyOf(performance)),
    per: periods * allWeights * allPeople * BigInt(WHOLE) * rule.scale,
  };
}

/** Per cent in a whole. */
const WHOLE = 100;

// So many per cent of an amount; there are few different ones, and a big integer is worth making once.
function percentages(onePercent: bigint): (percent: number) => bigint {
  return remember((percent) => onePercent * BigInt(percent));
}
