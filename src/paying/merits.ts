/** What regions earned by tests: what a bonus pot is shared by. */
import type { RegionCode } from "../agreement";
import { remember } from "../ground";
import { arrivedAt, type Ledger } from "./ledger";

/** What each region earned by tests, in the ledger's units. */
export interface Merits {
  readonly of: (region: RegionCode) => bigint;
  readonly all: bigint;
  /** Whether the region gets anything of what was not earned. */
  readonly receives: (region: RegionCode) => boolean;
}

/** The merits that a ledger tells of. */
export function meritsOf(ledger: Ledger): Merits {
  const moved = remember(ledger.moved);
  return {
    of: (region) => moved(region).earn,
    get all() {
      return moved(undefined).earn;
    },
    receives: (region) => arrivedAt("bonus", moved(region)) > 0n,
  };
}
