/**
 * A year's money over whole numbers. What a region earns is its population times a sum of per cent × weight, which is
 * small enough for a number; only what all regions earn together needs more digits. Nothing is kept per cell but its
 * share of the reserve, so that a year can be counted again and again.
 */
import { moneyOf, type Performance, periodsOf, type RegionCode, type Reserve, weightsOf } from "../agreement";
import { assert, greatestCommon, type Period, type Ratio, roundDiv, sum } from "../ground";
import type { Decisions } from "./ledger";

/** That nothing is known of a cell; everything else is per cent of the reserve. */
export const UNKNOWN_SHARE = 255;

/** That a cell is not looked at: it earns nothing and leaves nothing to others. */
export const LEFT_OUT = 254;

/** What of an agreement and its regions the money follows from. */
export interface Year {
  readonly performance: Performance;
  readonly regions: readonly RegionCode[];
  readonly periods: readonly Period[];
  /** By region, period and requirement, as the cells stand in `shares`. */
  readonly cells: readonly Reserve[];
  readonly people: readonly bigint[];
  /** By requirement, in the agreement's order. */
  readonly weights: readonly number[];
  /** By period: whether it is judged, or handed out without a test. */
  readonly isTested: readonly boolean[];
  readonly decisions: Decisions;
}

/** What a region gets, in parts of a krona: `per` of them. */
export interface Money {
  /** Earned, and handed out without a test. */
  readonly earned: bigint;
  /** Of what was not earned. */
  readonly bonus: bigint;
  readonly per: bigint;
}

/** What the money of a year follows from. */
export function yearOf(
  performance: Performance,
  populations: readonly { readonly region: RegionCode; readonly weight: number }[],
  cells: readonly Reserve[],
  decisions: Decisions = {},
): Year {
  const weights = weightsOf(performance);
  const untested = new Set<Period>(performance.untested?.value ?? []);
  const periods = periodsOf(performance);
  return {
    performance,
    regions: populations.map(({ region }) => region),
    periods,
    cells,
    people: populations.map(({ weight }) => BigInt(weight)),
    weights: performance.requirements.map(({ number }) => safe(weights.get(number) ?? 0n)),
    isTested: periods.map((period) => !untested.has(period)),
    decisions,
  };
}

/**
 * What each region gets in whole kronor when the cells earn these shares, and the cells of which nothing is known earn
 * `others` of their reserve (or, where what is not earned goes to those who met the requirement, so large a part of
 * their people meet it). Without rounding to a common total: a payment may differ by a krona.
 */
export function moneyIn(year: Year, shares: Uint8Array, others: Ratio): Money[] {
  return year.performance.unearned.value === "bonus-pot"
    ? byMerit(year, shares, others)
    : byMeeting(year, shares, others);
}

/** The place among the regions of the one that a cell is of. */
export function regionAt({ periods, weights }: Year, place: number): number {
  return Math.floor(place / (periods.length * weights.length));
}

/** Whole kronor, halves upwards. */
export function kronorOf({ earned, bonus, per }: Money): bigint {
  return roundDiv(earned + bonus, per);
}

/** The parts of a krona in which reserves are whole: a cell's per cent × weight × people, of so many. */
export function perOf({ performance, weights, people, periods }: Year): { amount: bigint; per: bigint } {
  const all = BigInt(weights.reduce((total, weight) => total + weight, 0));
  return { amount: BigInt(moneyOf(performance)), per: BigInt(periods.length) * all * sum(people) * BigInt(WHOLE) };
}

/** Per cent of a reserve that is earned whole. */
export const WHOLE = 100;

/** A region's cells in per cent × weight: earned, handed out, and of which nothing is known. */
interface Counted {
  earned: number;
  given: number;
  unknown: number;
  lost: number;
}

function counted({ periods, weights, isTested }: Year, shares: Uint8Array, region: number): Counted {
  const all: Counted = { earned: 0, given: 0, unknown: 0, lost: 0 };
  let cell = region * periods.length * weights.length;
  for (const isJudged of isTested) {
    for (const weight of weights) {
      const share = shares[cell++] ?? UNKNOWN_SHARE;
      if (!isJudged) all.given += WHOLE * weight;
      else if (share === UNKNOWN_SHARE) all.unknown += WHOLE * weight;
      else if (share !== LEFT_OUT) {
        all.earned += share * weight;
        all.lost += (WHOLE - share) * weight;
      }
    }
  }
  return all;
}

// A pot is shared by what each earned: E × pot / S.
function byMerit(year: Year, shares: Uint8Array, others: Ratio): Money[] {
  const { amount, per } = perOf(year);
  const [n, d] = [BigInt(others.n), BigInt(others.d)];
  const own = year.people.map((people, region) => {
    const { earned, given, unknown, lost } = counted(year, shares, region);
    return {
      // In parts of `d`: what is unknown earns n of d.
      earned: (BigInt(earned) * d + BigInt(unknown) * n) * people,
      given: BigInt(given) * d * people,
      lost: (BigInt(lost) * d + BigInt(unknown) * (d - n)) * people,
    };
  });
  const all = sum(own.map(({ earned }) => earned));
  const pot = sum(own.map(({ lost }) => lost));
  const by = all === 0n ? 1n : all;
  return own.map(({ earned, given }) => ({
    earned: (earned + given) * by * amount,
    bonus: all === 0n ? 0n : pot * earned * amount,
    per: per * d * by,
  }));
}

// What a requirement leaves in a period goes by people to those who met it then.
function byMeeting(year: Year, shares: Uint8Array, others: Ratio): Money[] {
  const { people, periods, weights, isTested, performance, decisions } = year;
  const { amount, per } = perOf(year);
  const [n, d, whole] = [BigInt(others.n), BigInt(others.d), BigInt(WHOLE)];
  const earned = people.map(() => 0n);
  const parts: { readonly receivers: readonly bigint[]; readonly lost: bigint }[] = [];
  for (let period = 0; period < periods.length; period++) {
    for (let requirement = 0; requirement < weights.length; requirement++) {
      const weight = BigInt(weights[requirement] ?? 0);
      const receivers = people.map(() => 0n);
      let lost = 0n;
      people.forEach((own, region) => {
        const share = shares[(region * periods.length + period) * weights.length + requirement] ?? UNKNOWN_SHARE;
        if (share === LEFT_OUT) return;
        const isUnknown = share === UNKNOWN_SHARE;
        const got = isTested[period] === false ? d * whole : isUnknown ? n * whole : BigInt(share) * d;
        earned[region] = (earned[region] ?? 0n) + got * weight * own;
        lost += (d * whole - got) * weight * own;
        receivers[region] = own * (isUnknown ? n : share > 0 ? d : 0n);
      });
      const decision = decisions[performance.requirements[requirement]?.number ?? ""];
      const nobody = receivers.every((part) => part === 0n);
      if (lost > 0n) parts.push({ lost, receivers: nobody && decision === "population" ? people : receivers });
    }
  }
  const scale = leastCommon(parts.map(({ receivers }) => sum(receivers)));
  return people.map((_, region) => ({
    earned: (earned[region] ?? 0n) * amount * scale,
    bonus:
      amount *
      sum(
        parts.map(({ lost, receivers }) => {
          const all = sum(receivers);
          return all === 0n ? 0n : lost * (scale / all) * (receivers[region] ?? 0n);
        }),
      ),
    per: per * d * scale,
  }));
}

// The least number that all of them divide.
function leastCommon(numbers: readonly bigint[]): bigint {
  return numbers.reduce((all, one) => (one === 0n ? all : (all * one) / greatestCommon(all, one)), 1n);
}

function safe(weight: bigint): number {
  const small = Number(weight);
  assert(Number.isSafeInteger(small * WHOLE * MOST_CELLS), "a year's weights are small whole numbers");
  return small;
}

/** More cells than a region has in a year: what is summed stays safe. */
const MOST_CELLS = 10_000;
