/** The money of a year kept as sums: a share that changes costs its own cell, and whoever asks the totals. */
import { UNKNOWN_SHARE } from "../agreement";
import { type Ratio, sum } from "../ground";
import {
  count,
  countedIn,
  type Money,
  moneyByMerit,
  moneyIn,
  type Own,
  ownIn,
  perOf,
  regionAt,
  type Year,
} from "../paying";

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

// A pot is shared by what each earned.
function byMerit(year: Year, shares: Uint8Array, others: Ratio): Sums {
  const { amount, per } = perOf(year);
  const unit = { amount, per: per * BigInt(others.d) };
  const counted = countedIn(year, shares);
  const own = year.people.map((_, region) => ownIn(year, counted, others, region));
  let merits = sum(own.map(({ earned }) => earned));
  let pot = sum(own.map(({ lost }) => lost));
  const of = (region: number): Money => moneyByMerit(unit, own[region] ?? NOBODY, merits, pot);
  return {
    moved(place, before, after) {
      const region = regionAt(year, place);
      count(year, counted, place, before, -1);
      count(year, counted, place, after, 1);
      const [was, is] = [own[region] ?? NOBODY, ownIn(year, counted, others, region)];
      own[region] = is;
      merits += is.earned - was.earned;
      pot += is.lost - was.lost;
    },
    of,
    all: () => own.map((_, region) => of(region)),
  };
}

const NOBODY: Own = { earned: 0n, given: 0n, lost: 0n };
