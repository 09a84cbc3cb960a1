/** What many drawn years came to: bands, and how often each step was reached. */
import { type RegionCode, UNKNOWN_SHARE } from "../agreement";
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
  const { periods, weights } = year;
  const first = own * periods.length * weights.length;
  const perWeight = reservePerWeight(year, own);
  const requirements = weights.map((weight) => new Histogram(0, weight * WHOLE * periods.length * perWeight));
  const cells = open
    .filter(({ cell }) => cell.reserve.region === region)
    .map(({ place }) => ({ place, seen: new Uint32Array(UNKNOWN_SHARE + 1) }));
  let count = 0;
  return {
    add(shares, won, all) {
      count++;
      earned.add(won);
      total.add(all);
      for (let requirement = 0; requirement < weights.length; requirement++) {
        let sum = 0;
        for (let period = 0; period < periods.length; period++) {
          const share = shares[first + period * weights.length + requirement] ?? 0;
          if (share !== UNKNOWN_SHARE && year.isTested[period] !== false) sum += share;
        }
        requirements[requirement]?.add(sum * (weights[requirement] ?? 0) * perWeight);
      }
      for (const { place, seen } of cells) {
        const share = shares[place] ?? 0;
        seen[share] = (seen[share] ?? 0) + 1;
      }
    },
    result: () => ({
      total: bandOf(total),
      earned: bandOf(earned),
      dots: Array.from({ length: DOTS }, (_, dot) => total.quantile((dot + MIDDLE) / DOTS)),
      requirements: requirements.map(bandOf),
      cells: cells.map(({ place, seen }) => ({
        place,
        odds: [...seen]
          .map((times, share): Odds => ({ share, often: times / count }))
          .filter(({ share, often }) => often > 0 && share !== UNKNOWN_SHARE)
          .reverse(),
      })),
    }),
  };
}

const DOTS = 20;

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
