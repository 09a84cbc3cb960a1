/** What a ledger's entries add up to, taken one by one: by region, by requirement, and by region and period. */
import type { RegionCode } from "../agreement";
import type { Period } from "../ground";
import { goesTo, type Ledger, type Move, NOTHING_MOVED, type Sums } from "./ledger";

/** The sums of the entries, in the ledger's units. */
export interface Booked {
  readonly ofRegion: (region: RegionCode) => Sums;
  /** Of the cells of a requirement: a bonus is of none. */
  readonly ofRequirement: (requirement: string) => Sums;
  /** What a region earned, or was handed out, in some periods. */
  readonly earnedIn: (region: RegionCode, periods: Iterable<Period>) => bigint;
}

/** Adds up the entries of a ledger. */
export function booked({ entries }: Ledger): Booked {
  const regions = new Map<RegionCode, Record<Move, bigint>>();
  const requirements = new Map<string, Record<Move, bigint>>();
  const earned = new Map<RegionCode, Map<Period, bigint>>();
  for (const entry of entries) {
    const { move, region, reserve, units } = entry;
    sumsIn(regions, region)[move] += units;
    if (!reserve) continue;
    sumsIn(requirements, reserve.requirement)[move] += units;
    if (goesTo(entry) !== "earned") continue;
    const own = earned.get(region) ?? new Map<Period, bigint>();
    earned.set(region, own.set(reserve.period, (own.get(reserve.period) ?? 0n) + units));
  }
  return {
    ofRegion: (region) => regions.get(region) ?? NOTHING_MOVED,
    ofRequirement: (requirement) => requirements.get(requirement) ?? NOTHING_MOVED,
    earnedIn: (region, periods) => {
      const own = earned.get(region);
      let all = 0n;
      for (const period of periods) all += own?.get(period) ?? 0n;
      return all;
    },
  };
}

function sumsIn<Key>(all: Map<Key, Record<Move, bigint>>, key: Key): Record<Move, bigint> {
  const known = all.get(key);
  if (known) return known;
  const sums = { ...NOTHING_MOVED };
  all.set(key, sums);
  return sums;
}
