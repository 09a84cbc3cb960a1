/** What many drawn years came to: bands, and how often each step was reached. */
import type { RegionCode } from "../agreement";
import { UNKNOWN_SHARE } from "../agreement";
import type { Ratio } from "../ground";
import { kronorOf, moneyIn, perOf, WHOLE, type Year } from "../paying";
import type { Cell } from "./cells";
import { Histogram } from "./histogram";

/** What many draws came to, in kronor. */
export interface Band {
  readonly mean: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
}

/** How often a share was earned, of all draws. */
interface Odds {
  readonly share: number;
  readonly often: number;
}

/** What is tallied, and what it is tallied by. */
export interface Tallying {
  readonly year: Year;
  /** The shares as the outlook has them. */
  readonly shares: Uint8Array;
  readonly others: Ratio;
  /** The cells with months to come, by their place among the shares. */
  readonly open: readonly { readonly place: number; readonly cell: Cell }[];
  /** The region whose money is told. */
  readonly region: RegionCode;
}

/** What the draws of a region came to. */
export interface Tallied {
  /** All that the region gets, and what it earns. */
  readonly total: Band;
  readonly earned: Band;
  /** What it gets in twenty years that are as likely as each other, the least first: the middles of twentieths. */
  readonly dots: readonly number[];
  /** What it earns by requirement, in the agreement's order. */
  readonly requirements: readonly Band[];
  /** By open cell of the region: how often it earned each share that it ever did, largest share first. */
  readonly cells: readonly { readonly place: number; readonly odds: readonly Odds[] }[];
}

/** What the draws have come to so far. */
export interface Tally {
  readonly add: (shares: Uint8Array, earned: number, total: number) => void;
  readonly result: () => Tallied;
}

/** Begins to tally what a region comes to. */
export function tallyOf({ year, shares: expected, others, open, region }: Tallying): Tally {
  const own = year.regions.indexOf(region);
  const [low, high] = extremes(year, expected, others, open, own);
  const total = new Histogram(low, high);
  const earned = new Histogram(0, high);
  const mine = open.filter(({ cell }) => cell.reserve.region === region).map(({ place }) => place);
  const requirements = requirementsOf(year, expected, own, mine);
  const seen = new Uint32Array(mine.length * SHARES);
  let count = 0;
  return {
    add(shares, won, all) {
      count++;
      earned.add(won);
      total.add(all);
      requirements.add(shares);
      for (let cell = 0; cell < mine.length; cell++) {
        const at = cell * SHARES + (shares[mine[cell] ?? 0] ?? 0);
        seen[at] = (seen[at] ?? 0) + 1;
      }
    },
    result: () => ({
      total: bandOf(total),
      earned: bandOf(earned),
      dots: Array.from({ length: DOTS }, (_, dot) => total.quantile((dot + MIDDLE) / DOTS)),
      requirements: requirements.bands(),
      cells: mine.map((place, cell) => ({
        place,
        odds: [...seen.subarray(cell * SHARES, (cell + 1) * SHARES)]
          .map((times, share): Odds => ({ share, often: times / count }))
          .filter(({ share, often }) => often > 0 && share !== UNKNOWN_SHARE)
          .reverse(),
      })),
    }),
  };
}

const DOTS = 20;

/** A share is a byte. */
const SHARES = 256;

// What a region earns by requirement is so many per cent in all, a small whole number: how often each was is counted.
function requirementsOf(
  year: Year,
  expected: Uint8Array,
  region: number,
  open: readonly number[],
): { readonly add: (shares: Uint8Array) => void; readonly bands: () => Band[] } {
  const { periods, weights, isTested } = year;
  const known = (share: number): number => (share === UNKNOWN_SHARE ? 0 : share);
  const first = region * periods.length * weights.length;
  const still = weights.map((_, requirement) =>
    isTested.reduce((sum, isJudged, period) => {
      const place = first + period * weights.length + requirement;
      return isJudged && !open.includes(place) ? sum + known(expected[place] ?? 0) : sum;
    }, 0),
  );
  const slots = open.map((place) => place % weights.length);
  const most = WHOLE * periods.length;
  const times = weights.map(() => new Uint32Array(most + 1));
  const sums = new Int32Array(weights.length);
  return {
    add(shares) {
      sums.set(still);
      for (let cell = 0; cell < open.length; cell++) {
        const slot = slots[cell] ?? 0;
        sums[slot] = (sums[slot] ?? 0) + known(shares[open[cell] ?? 0] ?? 0);
      }
      for (let slot = 0; slot < times.length; slot++) {
        const own = times[slot];
        const sum = sums[slot] ?? 0;
        if (own) own[sum] = (own[sum] ?? 0) + 1;
      }
    },
    bands: () =>
      times.map((own, slot) => {
        const perCent = (weights[slot] ?? 0) * reservePerWeight(year, region);
        const histogram = new Histogram(0, most * perCent);
        own.forEach((often, sum) => {
          if (often > 0) histogram.add(sum * perCent, often);
        });
        return bandOf(histogram);
      }),
  };
}

// Kronor for a per cent of a weight.
function reservePerWeight(year: Year, region: number): number {
  const { amount, per } = perOf(year);
  return Number((year.people[region] ?? 0n) * amount) / Number(per);
}

const TENTHS_IN_ALL = 10;
const MIDDLE = 0.5;

function bandOf(histogram: Histogram): Band {
  const { mean } = histogram;
  const tenths = (of: number): number => histogram.quantile(of / TENTHS_IN_ALL);
  return { mean, p10: tenths(1), median: histogram.quantile(MIDDLE), p90: tenths(TENTHS_IN_ALL - 1) };
}

// The least and the most that any draw can come to: all that is open is earned by others alone, or by the region alone.
function extremes(
  year: Year,
  expected: Uint8Array,
  others: Ratio,
  open: Tallying["open"],
  own: number,
): [number, number] {
  const region = year.regions[own];
  const at = (mine: number, theirs: number): number => {
    const shares = expected.slice();
    for (const { place, cell } of open) shares[place] = cell.reserve.region === region ? mine : theirs;
    const money = moneyIn(year, shares, others)[own];
    return money ? Number(kronorOf(money)) : 0;
  };
  const ends = [at(0, WHOLE), at(WHOLE, 0), at(0, 0), at(WHOLE, WHOLE)];
  return [Math.min(...ends), Math.max(...ends)];
}
