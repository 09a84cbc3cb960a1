/** How the months that are still to come are taken to be: what a user chooses, and what it rests on. */
import { type RegionCode, weightsOf } from "../agreement";
import { type Ratio, sum, yearOf } from "../ground";
import { WHOLE } from "../paying";
import type { Settlement } from "../settling";
import { publishedBefore, shareOf } from "./published";

/**
 * How an open month is filled: as the latest month that has come, or as the same month last year moved by this year's
 * change.
 */
export type Way = "latest" | "last-year";

/**
 * The ways, the first of them where nobody has chosen: last year has the seasons in it, such as the summer in which
 * fewer are seen in time, and a month is judged against the same one of last year.
 */
export const WAYS = ["last-year", "latest"] as const satisfies readonly Way[];

/**
 * What is earned where there are no figures at all, such as of the other regions in a workbook of one: the share that
 * was published, half, or so much; a share of the reserve.
 */
export interface Others {
  readonly from: "published" | "half" | "own" | "entry";
  readonly share: Ratio;
}

/** An outlook. */
export interface Outlook {
  readonly way: Way;
  /** Whose own entries they are. */
  readonly region: RegionCode;
  /** The region's own entry by requirement, for its open months: a share, or people where people are counted. */
  readonly own?: ReadonlyMap<string, Ratio>;
  readonly others: Others;
}

/** What others may be taken to earn: by one of these, or so much. */
export type OthersWish = Exclude<Others["from"], "entry"> | Ratio;

/** What of an outlook is asked for, and by which region. */
export interface OutlookWishes {
  readonly region: RegionCode;
  readonly way?: Way;
  readonly own?: Outlook["own"];
  /** What is earned where nothing is known: as published where absent. */
  readonly others?: OthersWish;
}

/** The outlook that is asked for; everything has a value where it is left out. */
export function outlookOf(settlement: Settlement, { way, own, others, region }: OutlookWishes): Outlook {
  return {
    way: way ?? WAYS[0],
    region,
    ...(own && { own }),
    others: othersOf(settlement, region, others ?? "published"),
  };
}

/** What others are taken to earn. */
export function othersOf(settlement: Settlement, region: RegionCode, others: OthersWish): Others {
  switch (others) {
    case "half":
      return { from: others, share: { n: 1, d: 2 } };
    case "own":
      return { from: others, share: ownShare(settlement, region) };
    case "published": {
      const [first] = settlement.agreement.performance?.months.value ?? [];
      return { from: others, share: shareOf(publishedBefore(first ? yearOf(first) : 0)) };
    }
    default:
      return { from: "entry", share: others };
  }
}

// What the region has earned of what has been decided of its reserve; nothing decided is taken as half.
function ownShare({ verdicts, agreement: { performance } }: Settlement, region: RegionCode): Ratio {
  const weights = performance ? weightsOf(performance) : new Map<string, bigint>();
  const own = verdicts.filter(({ reserve }) => reserve.region === region);
  const weighed = (share: (one: (typeof own)[number]) => number): bigint =>
    sum(own.map((one) => BigInt(share(one)) * (weights.get(one.reserve.requirement) ?? 0n)));
  const decided = weighed(() => WHOLE);
  return decided === 0n ? { n: 1, d: 2 } : { n: weighed(({ share }) => share), d: decided };
}
