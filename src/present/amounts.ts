/** Amounts as they are shown: rounded so that every sum of them is right, whichever way it is added. */
import { roundAlong } from "../apportion";
import { assert } from "../exact";
import type { Month } from "../month";
import type { RegionCode } from "../regions";
import type { Reserve } from "../reserve";
import type { Settlement } from "../settle";

/** What became of a cell's reserve, in units of 10^-decimals kronor; what is neither earned nor in the pot is open. */
export interface CellAmounts {
  readonly earned: bigint;
  readonly pot: bigint;
  readonly open: bigint;
}

/** All shown amounts of a settlement. */
export interface Amounts {
  readonly cell: (reserve: Reserve) => CellAmounts;
  readonly region: (region: RegionCode) => CellAmounts;
  readonly requirement: (requirement: string) => CellAmounts;
  readonly month: (month: Month) => CellAmounts;
  readonly total: CellAmounts;
  /** A region's part of the pot; `open` while the pot is. */
  readonly bonus: (region: RegionCode) => bigint | "open";
}

/** What was reserved: the three parts together. */
export function reservedOf({ earned, pot, open }: CellAmounts): bigint {
  return earned + pot + open;
}

/**
 * Every amount of the ledger is shown within a unit of its exact value. Running rounding over what was earned, region by
 * region, then over what went to the pot and what is open, makes the sums of regions, the pot and the whole right to the
 * unit; all other sums shown are sums of the cells shown.
 */
export function shownAmounts({ ledger, complete }: Settlement, decimals: number): Amounts {
  const factor = 10n ** BigInt(decimals) * ledger.amount;
  const decided = new Set(ledger.entries.flatMap(({ move, reserve }) => (move === "earn" || move === "forfeit" ? [reserve] : [])));
  const parts = {
    earned: ledger.entries.filter(({ move }) => move === "earn"),
    pot: ledger.entries.filter(({ move }) => move === "forfeit"),
    open: ledger.entries.filter(({ move, reserve }) => move === "reserve" && !decided.has(reserve)),
  };
  const rounded = roundAlong([...parts.earned, ...parts.pot, ...parts.open].map(({ units }) => units), factor, ledger.per).values();
  const sums = { cell: new Sums<Reserve>(), region: new Sums<RegionCode>(), requirement: new Sums<string>(), month: new Sums<Month>(), total: new Sums<"total">() };
  for (const part of ["earned", "pot", "open"] as const) {
    for (const { region, reserve } of parts[part]) {
      assert(reserve !== undefined, "only a bonus is without a reserve");
      const amount = rounded.next().value ?? 0n;
      sums.cell.add(reserve, part, amount);
      sums.region.add(region, part, amount);
      sums.requirement.add(reserve.requirement, part, amount);
      sums.month.add(reserve.month, part, amount);
      sums.total.add("total", part, amount);
    }
  }

  // The pot was rounded after all that was earned; its parts start from the same place so that they add up to it.
  const allEarned = parts.earned.reduce((sum, { units }) => sum + units, 0n);
  const bonuses = ledger.entries.filter(({ move }) => move === "bonus");
  const shares = roundAlong([allEarned, ...bonuses.map(({ units }) => units)], factor, ledger.per).slice(1);
  const bonusOf = new Map(bonuses.map(({ region }, index) => [region, shares[index] ?? 0n]));
  return {
    cell: (reserve) => sums.cell.of(reserve),
    region: (region) => sums.region.of(region),
    requirement: (requirement) => sums.requirement.of(requirement),
    month: (month) => sums.month.of(month),
    total: sums.total.of("total"),
    bonus: (region) => (complete ? (bonusOf.get(region) ?? 0n) : "open"),
  };
}

class Sums<Key> {
  private readonly byKey = new Map<Key, { earned: bigint; pot: bigint; open: bigint }>();

  add(key: Key, part: keyof CellAmounts, amount: bigint): void {
    const own = this.byKey.get(key);
    if (own) own[part] += amount;
    else this.byKey.set(key, { earned: 0n, pot: 0n, open: 0n, [part]: amount });
  }

  of(key: Key): CellAmounts {
    return this.byKey.get(key) ?? { earned: 0n, pot: 0n, open: 0n };
  }
}
