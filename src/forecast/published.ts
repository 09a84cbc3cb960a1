/** What all regions earned of what was reserved for them, as far as it was published: what others may come to earn. */
import type { Source } from "../agreement";
import type { Ratio } from "../ground";

/** A payment that was published before any pot was shared. */
export interface PublishedShare {
  readonly year: number;
  /** Whole kronor: what was paid, and all performance money. */
  readonly paid: number;
  readonly money: number;
  /** The months paid, and those that the money is for. */
  readonly months: number;
  readonly ofMonths: number;
  readonly source: Source;
}

const PUBLISHED: readonly PublishedShare[] = [
  {
    year: 2022,
    paid: 697_329_040,
    money: 2_512_600_000,
    months: 5,
    ofMonths: 10,
    source: {
      document: "SKR, nyhet den 26 augusti 2022",
      place: "block 1, utbetalningen i augusti",
      words: "697 329 040 kronor för februari–juni, av 2 512,6 miljoner kronor för februari–november",
    },
  },
  {
    year: 2023,
    paid: 625_746_835,
    money: 2_500_000_000,
    months: 6,
    ofMonths: 11,
    source: {
      document: "Regeringsbeslut i augusti 2023 om utbetalning av medel",
      place: "block 1, utbetalningen i augusti",
      words: "625 746 835 kronor för januari–juni, av 2 500 miljoner kronor för januari–november",
    },
  },
];

/** The latest share that was published of a year before this one; the first where there is none. */
export function publishedBefore(year: number): PublishedShare {
  const [first, ...later] = PUBLISHED;
  return [...later].reverse().find((one) => one.year < year) ?? (first as PublishedShare);
}

/** The share of what was reserved for its months that was earned. */
export function shareOf({ paid, money, months, ofMonths }: PublishedShare): Ratio {
  return { n: paid * ofMonths, d: money * months };
}
