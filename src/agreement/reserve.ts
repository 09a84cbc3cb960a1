/** The cells of an agreement: what each region has reserved for each period and requirement. */

import type { Period } from "../ground";
import { greatestCommon, once, sum } from "../ground";
import { type Performance, periodsOf, type Requirement } from "./agreement";
import type { RegionCode } from "./regions";

/** A cell: a region's reserve for a period and a requirement. Within a settlement there is one object for each. */
export interface Reserve {
  readonly region: RegionCode;
  /** A month, or all measured months where they are judged together. */
  readonly period: Period;
  /** The agreement's number. */
  readonly requirement: string;
}

/** The cells of some regions, by their place: all of them in order, and any of them by what it is for. */
export interface Reserves {
  readonly regions: readonly RegionCode[];
  readonly periods: readonly Period[];
  readonly requirements: readonly Requirement[];
  /** By region, period and requirement; made when they are first asked for. */
  readonly all: readonly Reserve[];
  readonly find: (region: RegionCode, period: Period, requirement: string) => Reserve | undefined;
}

/** That nothing is known of what a cell earns, where shares of reserves stand by place; all else is per cent. */
export const UNKNOWN_SHARE = 255;

/** Every cell of an agreement's performance money for the regions given; none where there is no such money. */
export function reservesOf(performance: Performance | undefined, regions: readonly RegionCode[]): Reserves {
  const periods = performance ? periodsOf(performance) : [];
  const requirements = performance?.requirements ?? [];
  const all = once(() => {
    const cells: Reserve[] = [];
    for (const region of regions)
      for (const period of periods)
        for (const { number } of requirements) cells.push({ region, period, requirement: number });
    return cells;
  });
  const places = once(() => ({
    region: placesOf(regions),
    period: placesOf(periods),
    requirement: placesOf(requirements.map(({ number }) => number)),
  }));
  const find: Reserves["find"] = (region, period, requirement) => {
    const place = places();
    const [at, when, what] = [place.region.get(region), place.period.get(period), place.requirement.get(requirement)];
    return at === undefined || when === undefined || what === undefined
      ? undefined
      : all()[(at * periods.length + when) * requirements.length + what];
  };
  return {
    regions,
    periods,
    requirements,
    get all() {
      return all();
    },
    find,
  };
}

/**
 * The weights of all requirements in parts of the whole performance money, as whole numbers
 * without a common factor: a pot's part of the money, split by the weights within the pot.
 */
export function weightsOf({ pots, requirements }: Performance): ReadonlyMap<string, bigint> {
  const money = new Map(pots.map(({ id, amount }) => [id, amount.value]));
  const parts = partsOfMoney(
    money,
    requirements.map(({ pot, weight }) => ({ pot, parts: weight.value })),
  );
  return new Map(requirements.map(({ number }, index) => [number, parts[index] ?? 0n]));
}

/** The same for pots by their ids and weights that are not yet known to be an agreement's; all are above zero. */
export function partsOfMoney(
  money: ReadonlyMap<string, number>,
  weights: readonly { readonly pot: string; readonly parts: number }[],
): readonly bigint[] {
  const within = new Map(
    [...money.keys()].map((id) => [id, sum(weights.filter(({ pot }) => pot === id).map(({ parts }) => BigInt(parts)))]),
  );
  const common = [...within.values()].reduce((a, b) => (a * b) / greatestCommon(a, b), 1n);
  const parts = weights.map(
    (weight) => (BigInt(money.get(weight.pot) ?? 0) * BigInt(weight.parts) * common) / (within.get(weight.pot) ?? 1n),
  );
  const factor = parts.reduce(greatestCommon, 0n);
  return parts.map((part) => part / factor);
}

/** Where each of some keys stands among them. */
export function placesOf<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

/** Every share of its reserve that a requirement can give who meets it, in per cent. */
export function sharesOf({ improvement, level }: Requirement): readonly number[] {
  return [...(improvement?.tiers.value ?? []).map(({ share }) => share), ...(level ? [level.share.value] : [])];
}
