/** What regions earned by tests: what a bonus pot is shared by. */
import type { RegionCode } from "../agreement";
import { sum } from "../ground";
import { goesTo, type Ledger } from "./ledger";

/** What each region earned by tests, in the ledger's units. */
export interface Merits {
  readonly of: (region: RegionCode) => bigint;
  readonly all: bigint;
  /** Whether the region gets anything of what was not earned. */
  readonly receives: (region: RegionCode) => boolean;
}

/** The merits that a ledger tells of. */
export function meritsOf({ entries }: Ledger): Merits {
  const earned = new Map<RegionCode, bigint>();
  const receiving = new Set<RegionCode>();
  for (const entry of entries) {
    const { move, region, units } = entry;
    if (move === "earn") earned.set(region, (earned.get(region) ?? 0n) + units);
    if (goesTo(entry) === "bonus" && units > 0n) receiving.add(region);
  }
  return {
    of: (region) => earned.get(region) ?? 0n,
    all: sum(earned.values()),
    receives: (region) => receiving.has(region),
  };
}
