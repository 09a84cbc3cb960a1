/** The money of a year kept as sums: a share that changes costs its own cell, and whoever asks the totals. */
import { UNKNOWN_SHARE } from "../agreement";
import { type Ratio, sum } from "../ground";
import { LEFT_OUT, type Money, moneyIn, perOf, regionAt, WHOLE, type Year } from "../paying";

/** What the regions get as the shares are: of other shares, and back, the same again. */
export interface Standing {
  /** Gives a cell, by its place, another share. */
  readonly set: (place: number, share: number) => void;
  /** What a region gets, by its place among the regions. */
  readonly of: (region: number) => Money;
  /** What all of them get, in one unit. */
  readonly all: () => readonly Money[];
}

/**
 * What the regions get when the cells earn these shares, the cells of which nothing is known earning `others`, as
 * `moneyIn` has it. Where what is not earned goes to those who met the requirement, the year, which then has few cells,
 * is counted anew when somebody asks. The shares given are not touched.
 */
export function standingOf(year: Year, shares: Uint8Array, others: Ratio): Standing {
  const now = shares.slice();
  const isByMerit = year.performance.unearned.value === "bonus-pot";
  const { moved, of, all } = isByMerit ? byMerit(year, now, others) : countedAnew(year, now, others);
  return {
    set(place, share) {
      const before = now[place] ?? UNKNOWN_SHARE;
      if (before === share) return;
      now[place] = share;
      moved(place, before, share);
    },
    of,
    all,
  };
}

/** Sums of the shares as they are now; of one that has moved they are told. */
interface Sums extends Pick<Standing, "of" | "all"> {
  readonly moved: (place: number, before: number, after: number) => void;
}

function countedAnew(year: Year, shares: Uint8Array, others: Ratio): Sums {
  let known: readonly Money[] | undefined;
  const all = (): readonly Money[] => (known ??= moneyIn(year, shares, others));
  return {
    moved() {
      known = undefined;
    },
    of: (region) => all()[region] ?? NOTHING,
    all,
  };
}

const NOTHING: Money = { earned: 0n, bonus: 0n, per: 1n };

/** A region's cells in per cent × weight. */
interface Points {
  earned: number;
  given: number;
  unknown: number;
  lost: number;
}

// A pot is shared by what each earned.
function byMerit(year: Year, shares: Uint8Array, others: Ratio): Sums {
  const { people, weights, isTested } = year;
  const { amount, per } = perOf(year);
  // In parts of `d`: what is unknown earns n of d.
  const [n, d] = [BigInt(others.n), BigInt(others.d)];
  const points = people.map((): Points => ({ earned: 0, given: 0, unknown: 0, lost: 0 }));
  const count = (place: number, share: number, times: 1 | -1): void => {
    const own = points[regionAt(year, place)];
    const weight = (weights[place % weights.length] ?? 0) * times;
    if (own) addTo(own, share, weight, isTested[Math.floor(place / weights.length) % isTested.length] !== false);
  };
  shares.forEach((share, place) => count(place, share, 1));
  const earnedBy = (region: number): bigint => {
    const { earned, unknown } = points[region] ?? NO_POINTS;
    return (BigInt(earned) * d + BigInt(unknown) * n) * (people[region] ?? 0n);
  };
  const lostBy = (region: number): bigint => {
    const { lost, unknown } = points[region] ?? NO_POINTS;
    return (BigInt(lost) * d + BigInt(unknown) * (d - n)) * (people[region] ?? 0n);
  };
  let merits = sum(people.map((_, region) => earnedBy(region)));
  let pot = sum(people.map((_, region) => lostBy(region)));
  const of = (region: number): Money => {
    const scale = merits === 0n ? 1n : merits;
    const earned = earnedBy(region);
    const given = BigInt(points[region]?.given ?? 0) * d * (people[region] ?? 0n);
    return { earned: (earned + given) * scale * amount, bonus: pot * earned * amount, per: per * d * scale };
  };
  return {
    moved(place, before, after) {
      const region = regionAt(year, place);
      merits -= earnedBy(region);
      pot -= lostBy(region);
      count(place, before, -1);
      count(place, after, 1);
      merits += earnedBy(region);
      pot += lostBy(region);
    },
    of,
    all: () => people.map((_, region) => of(region)),
  };
}

const NO_POINTS: Readonly<Points> = { earned: 0, given: 0, unknown: 0, lost: 0 };

function addTo(points: Points, share: number, weight: number, isJudged: boolean): void {
  if (!isJudged) points.given += WHOLE * weight;
  else if (share === UNKNOWN_SHARE) points.unknown += WHOLE * weight;
  else if (share !== LEFT_OUT) {
    points.earned += share * weight;
    points.lost += (WHOLE - share) * weight;
  }
}
