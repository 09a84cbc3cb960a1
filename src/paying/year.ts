/**
 * A year's money over whole numbers. What a region earns is its population times a sum of per cent × weight, which is
 * small enough for a number; only what all regions earn together needs more digits. Nothing is kept per cell but its
 * share of the reserve, so that a year can be counted again and again.
 */
import {
  moneyOf,
  type Performance,
  periodsOf,
  type RegionCode,
  type Reserve,
  UNKNOWN_SHARE,
  weightsOf,
} from "../agreement";
import { assert, type Period, type Ratio, roundDiv, sum } from "../ground";
import type { Decisions } from "./ledger";
import { type Lot, sharedByMeeting, sharedByMerit } from "./share-out";

/** That a cell is not looked at: it earns nothing and leaves nothing to others. */
export const LEFT_OUT = 254;

/** What of an agreement and its regions the money follows from. */
export interface Terms {
  readonly performance: Performance;
  readonly regions: readonly RegionCode[];
  readonly periods: readonly Period[];
  readonly people: readonly bigint[];
  /** By requirement, in the agreement's order. */
  readonly weights: readonly number[];
  /** By period: whether it is judged, or handed out without a test. */
  readonly isTested: readonly boolean[];
  readonly decisions: Decisions;
}

/** The same with its cells: by region, period and requirement, as they stand in `shares`. */
export interface Year extends Terms {
  readonly cells: readonly Reserve[];
}

/** What a region gets, in parts of a krona: `per` of them. */
export interface Money {
  /** Earned, and handed out without a test. */
  readonly earned: bigint;
  /** Of what was not earned. */
  readonly bonus: bigint;
  readonly per: bigint;
}

/** What the money of a year follows from, but its cells. */
export function termsOf(
  performance: Performance,
  populations: readonly { readonly region: RegionCode; readonly weight: number }[],
  decisions: Decisions = {},
): Terms {
  const weights = weightsOf(performance);
  const untested = new Set<Period>(performance.untested?.value ?? []);
  const periods = periodsOf(performance);
  // What is counted of a region is at most this much; that an agreement keeps within it is one of its rules.
  const most = Number(sum(weights.values())) * WHOLE * periods.length;
  assert(Number.isSafeInteger(most), "what is counted of a region's year is a safe number");
  return {
    performance,
    regions: populations.map(({ region }) => region),
    periods,
    people: populations.map(({ weight }) => BigInt(weight)),
    weights: performance.requirements.map(({ number }) => Number(weights.get(number) ?? 0n)),
    isTested: periods.map((period) => !untested.has(period)),
    decisions,
  };
}

/** What the money of a year follows from. */
export function yearOf(
  performance: Performance,
  populations: readonly { readonly region: RegionCode; readonly weight: number }[],
  cells: readonly Reserve[],
  decisions: Decisions = {},
): Year {
  return { ...termsOf(performance, populations, decisions), cells };
}

/**
 * What each region gets in whole kronor when the cells earn these shares, and the cells of which nothing is known earn
 * `others` of their reserve (or, where what is not earned goes to those who met the requirement, so large a part of
 * their people meet it). Without rounding to a common total: a payment may differ by a krona.
 */
export function moneyIn(year: Terms, shares: Uint8Array, others: Ratio): Money[] {
  return year.performance.unearned.value === "bonus-pot"
    ? byMerit(year, shares, others)
    : byMeeting(year, shares, others);
}

/** The place among the regions of the one that a cell is of. */
export function regionAt({ periods, weights }: Terms, place: number): number {
  return Math.floor(place / (periods.length * weights.length));
}

/** Whole kronor, halves upwards. */
export function kronorOf({ earned, bonus, per }: Money): bigint {
  return roundDiv(earned + bonus, per);
}

/** The parts of a krona in which reserves are whole: a cell's per cent × weight × people, of so many. */
export function perOf({ performance, weights, people, periods }: Terms): { amount: bigint; per: bigint } {
  const all = BigInt(weights.reduce((total, weight) => total + weight, 0));
  return { amount: BigInt(moneyOf(performance)), per: BigInt(periods.length) * all * sum(people) * BigInt(WHOLE) };
}

/** Per cent of a reserve that is earned whole. */
export const WHOLE = 100;

/** Per cent × weight by region and period: earned, handed out, lost, and of which nothing is known. */
export interface Counted {
  readonly earned: Float64Array;
  readonly given: Float64Array;
  readonly lost: Float64Array;
  readonly unknown: Float64Array;
}

/** Counts the cells together; the sums are whole numbers, and safe. */
export function countedIn(terms: Terms, shares: Uint8Array): Counted {
  const { regions, periods, weights } = terms;
  const size = regions.length * periods.length;
  assert(shares.length === size * weights.length, "every cell has its share");
  const counted: Counted = {
    earned: new Float64Array(size),
    given: new Float64Array(size),
    lost: new Float64Array(size),
    unknown: new Float64Array(size),
  };
  for (let place = 0; place < shares.length; place++) count(terms, counted, place, shares[place] ?? UNKNOWN_SHARE, 1);
  return counted;
}

/** Counts a cell with a share, or counts it no more: `times` is 1 or -1. */
export function count(
  { periods, weights, isTested }: Terms,
  { earned, given, lost, unknown }: Counted,
  place: number,
  share: number,
  times: 1 | -1,
): void {
  const requirement = place % weights.length;
  const at = (place - requirement) / weights.length;
  const weight = times * (weights[requirement] ?? 0);
  if (isTested[at % periods.length] === false) given[at] = (given[at] ?? 0) + WHOLE * weight;
  else if (share === UNKNOWN_SHARE) unknown[at] = (unknown[at] ?? 0) + WHOLE * weight;
  else if (share !== LEFT_OUT) {
    earned[at] = (earned[at] ?? 0) + share * weight;
    lost[at] = (lost[at] ?? 0) + (WHOLE - share) * weight;
  }
}

/** What a region has of what is counted, in parts of `others.d` of a per cent × weight × people. */
export interface Own {
  readonly earned: bigint;
  readonly given: bigint;
  readonly lost: bigint;
}

/** What a region has, by its place: of what nothing is known of, it earns `others`. */
export function ownIn({ periods, people }: Terms, counted: Counted, others: Ratio, region: number): Own {
  const [n, d] = [BigInt(others.n), BigInt(others.d)];
  const own = people[region] ?? 0n;
  const total = (points: Float64Array): bigint => {
    let sum = 0;
    for (let at = region * periods.length; at < (region + 1) * periods.length; at++) sum += points[at] ?? 0;
    return BigInt(sum);
  };
  const unknown = total(counted.unknown);
  return {
    earned: (total(counted.earned) * d + unknown * n) * own,
    given: total(counted.given) * d * own,
    lost: (total(counted.lost) * d + unknown * (d - n)) * own,
  };
}

/** What a region gets of a pot that is shared by what each earned: `all` is what all of them did. */
export function moneyByMerit({ amount, per }: Unit, { earned, given }: Own, all: bigint, pot: bigint): Money {
  const { scale, bonus } = sharedByMerit([earned], pot, all);
  return { earned: (earned + given) * scale * amount, bonus: (bonus[0] ?? 0n) * amount, per: per * scale };
}

/** The parts of a krona: `per` of them are `amount` kronor. */
export type Unit = ReturnType<typeof perOf>;

// A pot is shared by what each earned.
function byMerit(year: Terms, shares: Uint8Array, others: Ratio): Money[] {
  const { amount, per } = perOf(year);
  const counted = countedIn(year, shares);
  const own = year.people.map((_, region) => ownIn(year, counted, others, region));
  const [all, pot] = [sum(own.map(({ earned }) => earned)), sum(own.map(({ lost }) => lost))];
  return own.map((one) => moneyByMerit({ amount, per: per * BigInt(others.d) }, one, all, pot));
}

// What a requirement leaves in a period goes by people to those who met it then.
function byMeeting(year: Terms, shares: Uint8Array, others: Ratio): Money[] {
  const { people, weights, isTested } = year;
  const { amount, per } = perOf(year);
  const d = BigInt(others.d);
  const { lots, earned } = lotsIn(year, shares, others);
  const { scale, bonus } = sharedByMeeting(lots, people.length);
  const given = BigInt(isTested.filter((is) => !is).length * WHOLE * weights.reduce((all, weight) => all + weight, 0));
  return people.map((own, region) => ({
    earned: ((earned[region] ?? 0n) + given * d * own) * amount * scale,
    bonus: (bonus[region] ?? 0n) * amount,
    per: per * d * scale,
  }));
}

/**
 * What each requirement leaves in each period, and who met it, by people; and what each region earned. Of `others.d`
 * parts of a per cent: so many, `others.n`, are earned of what nothing is known of.
 */
export function lotsIn(
  { people, periods, weights, isTested, performance, decisions }: Terms,
  shares: Uint8Array,
  others: Ratio,
): { readonly lots: readonly Lot[]; readonly earned: readonly bigint[] } {
  const [n, d, whole] = [BigInt(others.n), BigInt(others.d), BigInt(WHOLE)];
  const earned = people.map(() => 0n);
  const lots: Lot[] = [];
  for (let period = 0; period < periods.length; period++) {
    if (isTested[period] === false) continue;
    for (let requirement = 0; requirement < weights.length; requirement++) {
      const weight = BigInt(weights[requirement] ?? 0);
      const receivers = people.map(() => 0n);
      let lost = 0n;
      people.forEach((own, region) => {
        const share = shares[(region * periods.length + period) * weights.length + requirement] ?? UNKNOWN_SHARE;
        if (share === LEFT_OUT) return;
        const isUnknown = share === UNKNOWN_SHARE;
        const got = isUnknown ? n * whole : BigInt(share) * d;
        earned[region] = (earned[region] ?? 0n) + got * weight * own;
        lost += (d * whole - got) * weight * own;
        receivers[region] = own * (isUnknown ? n : share > 0 ? d : 0n);
      });
      const decision = decisions[performance.requirements[requirement]?.number ?? ""];
      const isMet = receivers.some((part) => part > 0n);
      const all = !isMet && decision === "population" ? people : receivers;
      lots.push({ period, requirement, lost, receivers: all, isReturned: !isMet && decision === "returned" });
    }
  }
  return { lots, earned };
}
