/** What the cells earn to a ledger of exact amounts: their sums at once, the entries when somebody asks for them. */
import { type Performance, type RegionCode, type Reserves, UNKNOWN_SHARE } from "../agreement";
import { assert, once, type Period, sum } from "../ground";
import { entriesOf } from "./entries";
import { type Decisions, type Ledger, type Move, NOTHING_MOVED, type Sums } from "./ledger";
import { type Lot, type Sharing, sharedByMeeting, sharedByMerit } from "./share-out";
import { type Counted, countedIn, lotsIn, perOf, type Terms, termsOf, WHOLE } from "./year";

/** A region and its population. */
export interface Weight {
  readonly region: RegionCode;
  readonly weight: number;
}

/**
 * Reserves the performance money by period, population and weight; hands out what needs no test; moves what is earned
 * to the region and the rest to the pot; and, when every cell is decided, shares the pot as the agreement says. Cells
 * whose share is unknown stay reserved and the pot stays open. Where nobody earned anything a bonus pot cannot be
 * shared. `shares` are by the places of the reserves, in per cent.
 *
 * The unit: a reserve is `weight × population × 100` of `periods × weights × populations × 100`
 * parts of the money, so that any per cent of it is whole; when the pot is shared, both are
 * multiplied by what it is shared by, so that its parts are too.
 */
export function allocate(
  performance: Performance,
  populations: readonly Weight[],
  reserves: Reserves,
  shares: Uint8Array,
  decisions: Decisions = {},
): Ledger {
  const terms = termsOf(performance, populations, decisions);
  const { regions, periods, weights, people, isTested } = terms;
  const { amount, per } = perOf(terms);
  assert(per > 0n, "there is something to share by");
  assert(
    reserves.regions.length === regions.length && reserves.regions.every((region, index) => region === regions[index]),
    "every region has its population",
  );
  assert(
    isTested.every((is, period) => is || isBlank(terms, shares, period)),
    "what is earned is of a tested reserve of this settlement",
  );
  const counted = countedIn(terms, shares);
  const openPeriods = openIn(terms, shares);
  const sharing = openPeriods.size === 0 ? sharedIn(terms, shares, counted) : NOT_YET;
  const units = people.map((own) => own * sharing.scale);
  const all = WHOLE * weights.reduce((total, weight) => total + weight, 0);

  const moved = (region?: RegionCode, within?: ReadonlySet<Period>): Sums => {
    const sums: Record<Move, bigint> = { ...NOTHING_MOVED };
    const isWithin = periods.map((period) => within === undefined || within.has(period));
    for (const [index, unit] of units.entries()) {
      if (region !== undefined && regions[index] !== region) continue;
      let [reserve, earn, handOut, forfeit] = [0, 0, 0, 0];
      for (let period = 0; period < periods.length; period++) {
        if (isWithin[period] === false) continue;
        const at = index * periods.length + period;
        reserve += all;
        earn += counted.earned[at] ?? 0;
        handOut += counted.given[at] ?? 0;
        forfeit += counted.lost[at] ?? 0;
      }
      sums.reserve += BigInt(reserve) * unit;
      sums.earn += BigInt(earn) * unit;
      sums.handOut += BigInt(handOut) * unit;
      sums.forfeit += BigInt(forfeit) * unit;
      if (within !== undefined) continue;
      sums[sharing.move] += sharing.bonus[index] ?? 0n;
      sums.keep += sharing.kept[index] ?? 0n;
    }
    return sums;
  };
  const entries = once(() => entriesOf(terms, reserves, shares, sharing));
  return {
    amount,
    per: per * sharing.scale,
    get entries() {
      return entries();
    },
    moved,
    openPeriods,
  };
}

// Nothing is shared yet.
const NOT_YET: Sharing = { scale: 1n, bonus: [], kept: [], lots: [], move: "bonus" };

function sharedIn(terms: Terms, shares: Uint8Array, { earned, lost }: Counted): Sharing {
  const { people, periods } = terms;
  switch (terms.performance.unearned.value) {
    case "bonus-pot": {
      const total = (points: Float64Array): bigint[] =>
        people.map((own, region) => {
          const first = region * periods.length;
          return BigInt(points.subarray(first, first + periods.length).reduce((a, b) => a + b, 0)) * own;
        });
      return { ...sharedByMerit(total(earned), sum(total(lost))), move: "bonus", kept: [], lots: [] };
    }
    case "met-requirement": {
      const { lots } = lotsIn(terms, shares, { n: 0, d: 1 });
      const shared = sharedByMeeting(lots, people.length);
      return { ...shared, move: "redistribute", kept: keptIn(terms, shares, lots, shared.scale), lots };
    }
  }
}

// What nobody met, and somebody has decided to pay to nobody, is of the regions that lost it.
function keptIn(
  { people, periods, weights }: Terms,
  shares: Uint8Array,
  lots: readonly Lot[],
  scale: bigint,
): bigint[] {
  const returned = lots.filter(({ isReturned }) => isReturned);
  return people.map((own, region) => {
    const points = returned.reduce((all, { period, requirement }) => {
      const place = (region * periods.length + period) * weights.length + requirement;
      const share = shares[place] ?? WHOLE;
      return all + (WHOLE - share) * (weights[requirement] ?? 0);
    }, 0);
    return BigInt(points) * own * scale;
  });
}

function openIn(terms: Terms, shares: Uint8Array): ReadonlySet<Period> {
  const { periods, isTested } = terms;
  return new Set(
    periods.filter((_, period) => isTested[period] === true && sharesIn(terms, shares, period).includes(UNKNOWN_SHARE)),
  );
}

function isBlank(terms: Terms, shares: Uint8Array, period: number): boolean {
  return sharesIn(terms, shares, period).every((share) => share === UNKNOWN_SHARE);
}

// The shares of all regions in a period.
function sharesIn({ people, periods, weights }: Terms, shares: Uint8Array, period: number): readonly number[] {
  return people.flatMap((_, region) => {
    const first = (region * periods.length + period) * weights.length;
    return [...shares.subarray(first, first + weights.length)];
  });
}
