/**
 * The year's money counted anew, cell by cell, from what it follows from: the people, the weights and the verdicts. It
 * has nothing in common with how the ledger is made, which it is held against.
 */
import { type Performance, type RegionCode, type Reserves, UNKNOWN_SHARE, weightsOf } from "../agreement";
import { greatestCommon, type Period, sum } from "../ground";
import type { Weight } from "./allocate";
import type { Decisions } from "./ledger";

/** What a year's money follows from. */
export interface YearGrounds {
  readonly performance: Performance;
  readonly populations: readonly Weight[];
  readonly reserves: Reserves;
  /** By the places of the reserves, in per cent. */
  readonly shares: Uint8Array;
  readonly decisions: Decisions;
}

/** What became of some reserves, in a recount's parts. */
interface Parts {
  /** By a test. */
  readonly earned: bigint;
  /** Handed out without one. */
  readonly given: bigint;
  readonly lost: bigint;
  /** Of which nothing is known. */
  readonly open: bigint;
}

/** What a region gets of what was not earned, and what goes to nobody, of what it did not earn. */
interface Received {
  readonly bonus: bigint;
  readonly kept: bigint;
}

/** The year counted anew. */
export interface Recount {
  /** Parts of all performance money. */
  readonly per: bigint;
  readonly ofRegion: (region: RegionCode) => Parts;
  readonly ofRequirement: (requirement: string) => Parts;
  readonly openPeriods: ReadonlySet<Period>;
  /** Of so many parts of one of the parts above; nothing is received while a cell is open. */
  readonly shared: { readonly scale: bigint; readonly of: (region: RegionCode) => Received };
}

/** Counts a year anew. */
export function recounted(grounds: YearGrounds): Recount {
  const { performance, populations, reserves } = grounds;
  const { periods, requirements } = reserves;
  const weights = weightsOf(performance);
  const untested = new Set<Period>(performance.untested?.value ?? []);
  const tables = new Map<RegionCode, ReadonlyMap<string, Counted>>();
  const openPeriods = new Set<Period>();
  populations.forEach(({ region }, at) => {
    const counts = requirements.map((): Counted => ({ earned: 0, given: 0, lost: 0, open: 0 }));
    periods.forEach((period, when) => {
      counts.forEach((count, what) => {
        const share = grounds.shares[(at * periods.length + when) * requirements.length + what] ?? UNKNOWN_SHARE;
        if (untested.has(period)) count.given += ALL;
        else if (share === UNKNOWN_SHARE) {
          count.open += ALL;
          openPeriods.add(period);
        } else {
          count.earned += share;
          count.lost += ALL - share;
        }
      });
    });
    tables.set(region, new Map(requirements.map(({ number }, what) => [number, counts[what] ?? NOBODY])));
  });
  const people = new Map(populations.map(({ region, weight }) => [region, BigInt(weight)]));
  const partsOf = (region: RegionCode, number: string): Parts => {
    const unit = (weights.get(number) ?? 0n) * (people.get(region) ?? 0n);
    const { earned, given, lost, open } = tables.get(region)?.get(number) ?? NOBODY;
    return {
      earned: BigInt(earned) * unit,
      given: BigInt(given) * unit,
      lost: BigInt(lost) * unit,
      open: BigInt(open) * unit,
    };
  };
  const regions = populations.map(({ region }) => region);
  const ofRegion = new Map(
    regions.map((region) => [region, together(requirements.map(({ number }) => partsOf(region, number)))]),
  );
  return {
    per: BigInt(ALL * periods.length) * sum(weights.values()) * sum(people.values()),
    ofRegion: (region) => ofRegion.get(region) ?? NOTHING,
    ofRequirement: (number) => together(regions.map((region) => partsOf(region, number))),
    openPeriods,
    shared: openPeriods.size > 0 ? NOT_YET : sharedOut(grounds, ofRegion, people, weights),
  };
}

/** Per cent of a reserve that is whole. */
const ALL = 100;

/** Per cent of reserves, period by period together. */
interface Counted {
  earned: number;
  given: number;
  lost: number;
  open: number;
}

const NOBODY: Counted = { earned: 0, given: 0, lost: 0, open: 0 };
const NOTHING: Parts = { earned: 0n, given: 0n, lost: 0n, open: 0n };
const NOT_YET: Recount["shared"] = { scale: 1n, of: () => ({ bonus: 0n, kept: 0n }) };

function together(parts: readonly Parts[]): Parts {
  return {
    earned: sum(parts.map(({ earned }) => earned)),
    given: sum(parts.map(({ given }) => given)),
    lost: sum(parts.map(({ lost }) => lost)),
    open: sum(parts.map(({ open }) => open)),
  };
}

type People = ReadonlyMap<RegionCode, bigint>;

function sharedOut(
  grounds: YearGrounds,
  ofRegion: ReadonlyMap<RegionCode, Parts>,
  people: People,
  weights: ReadonlyMap<string, bigint>,
): Recount["shared"] {
  switch (grounds.performance.unearned.value) {
    case "bonus-pot": {
      // The pot by what each earned of all that was.
      const { earned: all, lost: pot } = together([...ofRegion.values()]);
      const of = (region: RegionCode) => ({ bonus: pot * (ofRegion.get(region)?.earned ?? 0n), kept: 0n });
      return all === 0n ? NOT_YET : { scale: all, of };
    }
    case "met-requirement":
      return sharedByThoseWhoMet(grounds, people, weights);
  }
}

// What a requirement leaves in a period, by people among those who met it then; or as it has been decided.
function sharedByThoseWhoMet(
  { performance, populations, reserves, shares, decisions }: YearGrounds,
  people: People,
  weights: ReadonlyMap<string, bigint>,
): Recount["shared"] {
  const untested = new Set<Period>(performance.untested?.value ?? []);
  const { periods, requirements } = reserves;
  const lots = periods.flatMap((period, when) =>
    requirements.map(({ number }, what) => {
      const cells = populations.map(({ region }, at) => {
        const share = shares[(at * periods.length + when) * requirements.length + what] ?? 0;
        const own = people.get(region) ?? 0n;
        return { region, own, share, lost: BigInt(ALL - share) * (weights.get(number) ?? 0n) * own };
      });
      const met = cells.filter(({ share }) => share > 0);
      const decision = decisions[number];
      const receivers = met.length > 0 ? met : decision === "population" ? cells : [];
      return {
        cells: untested.has(period) ? [] : cells,
        receivers: untested.has(period) ? [] : receivers,
        all: sum(receivers.map(({ own }) => own)),
        lost: sum(cells.map(({ lost }) => lost)),
        isReturned: met.length === 0 && decision === "returned",
      };
    }),
  );
  const scale = lots
    .filter(({ receivers, lost }) => receivers.length > 0 && lost > 0n)
    .reduce((product, { all }) => (product / greatestCommon(product, all)) * all, 1n);
  const received = new Map(populations.map(({ region }) => [region, { bonus: 0n, kept: 0n }]));
  for (const { cells, receivers, all, lost, isReturned } of lots) {
    for (const { region, own } of lost > 0n ? receivers : []) {
      const so = received.get(region);
      if (so) so.bonus += (lost * own * scale) / all;
    }
    for (const { region, lost: own } of isReturned ? cells : []) {
      const so = received.get(region);
      if (so) so.kept += own * scale;
    }
  }
  return { scale, of: (region) => received.get(region) ?? { bonus: 0n, kept: 0n } };
}
