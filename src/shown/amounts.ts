/** Amounts as they are shown: rounded so that every sum of them is right, whichever way it is added. */

import { type RegionCode, type Reserve, requirementsOf } from "../agreement";
import type { Known, Period } from "../ground";
import { roundDiv, roundQuotas, sum } from "../ground";
import { goesTo, type Ledger, settlesReserve } from "../paying";
import { type Facts, isLeftOut, periodsIn, reservesIn } from "../settling";

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
  readonly period: (period: Period) => CellAmounts;
  readonly total: CellAmounts;
  /** A region's part of what was not earned, from a bonus pot or redistributed; `open` while it is. */
  readonly bonus: (region: RegionCode) => Known;
  /** All regions' parts together: less than the pot where some of it is paid to nobody. */
  readonly shared: Known;
  /** What is reserved in periods that the user leaves out, and that is no part of the amounts above. */
  readonly leftOut: { readonly region: (region: RegionCode) => bigint; readonly total: bigint };
}

/** What was reserved: the three parts together. */
export function reservedOf({ earned, pot, open }: CellAmounts): bigint {
  return earned + pot + open;
}

/**
 * What was earned, or went to the pot, so far: `open` while nothing
 * of it has been decided, which is not the same as nothing.
 */
export function soFar(own: CellAmounts, part: "earned" | "pot"): Known {
  return own.earned + own.pot === 0n && own.open > 0n ? "open" : own[part];
}

/**
 * Every amount is shown rounded down or up, and everything that is added up on a sheet adds up to the unit: the whole
 * is split into earned, pot and open; each of these over the regions, over the months and over the requirements; and
 * each region's over its cells. A part of zero stays zero. (Cells added across regions may differ by some units.)
 */
export function shownAmounts(settlement: Shared, decimals: number): Amounts {
  const { agreement, ledger, regions, complete } = settlement;
  const unit = { n: 10n ** BigInt(decimals) * ledger.amount, d: ledger.per };
  const [reserves, left] = [
    reservesIn(settlement),
    settlement.reserves.all.filter((one) => isLeftOut(settlement, one)),
  ];
  const exact = exactCells(ledger, settlement.reserves.all);
  const cells = new Map(reserves.map((reserve) => [reserve, exactOf(exact, reserve)]));
  const all = together([...cells.values()]);
  const whole = roundDiv((all.earned + all.pot + all.open) * unit.n, unit.d);
  const [earned = 0n, pot = 0n, open = 0n] = roundQuotas(
    whole,
    [all.earned, all.pot, all.open].map((part) => part * unit.n),
    unit.d,
  );
  const total = { earned, pot, open };

  const split = <Key>(keys: readonly Key[], keyOf: (reserve: Reserve) => Key): ReadonlyMap<Key, CellAmounts> => {
    const groups = new Map(keys.map((key): [Key, CellAmounts[]] => [key, []]));
    for (const reserve of reserves) groups.get(keyOf(reserve))?.push(exactOf(cells, reserve));
    return deal(
      total,
      keys,
      keys.map((key) => together(groups.get(key) ?? [])),
      unit,
    );
  };
  const byRegion = split(regions, ({ region }) => region);
  const byPeriod = split(periodsIn(settlement), ({ period }) => period);
  const byRequirement = split(
    requirementsOf(agreement).map(({ number }) => number),
    ({ requirement }) => requirement,
  );
  const own = new Map(regions.map((region): [RegionCode, Reserve[]] => [region, []]));
  for (const reserve of reserves) own.get(reserve.region)?.push(reserve);
  const byCell = new Map(
    regions.map((region) => {
      const ofRegion = own.get(region) ?? [];
      return [
        region,
        deal(
          byRegion.get(region) ?? NOTHING,
          ofRegion,
          ofRegion.map((reserve) => exactOf(cells, reserve)),
          unit,
        ),
      ];
    }),
  );
  const { bonusOf, shared } = bonusesOf(ledger, regions, pot, unit);
  return {
    cell: (reserve) => byCell.get(reserve.region)?.get(reserve) ?? NOTHING,
    region: (region) => byRegion.get(region) ?? NOTHING,
    requirement: (requirement) => byRequirement.get(requirement) ?? NOTHING,
    period: (period) => byPeriod.get(period) ?? NOTHING,
    total,
    bonus: (region) => (complete ? (bonusOf.get(region) ?? 0n) : "open"),
    shared: complete ? shared : "open",
    leftOut: leftOutOf(left, exact, settlement, unit),
  };
}

function bonusesOf({ entries }: Ledger, regions: readonly RegionCode[], pot: bigint, unit: Unit) {
  const bonuses = new Map<RegionCode, bigint>();
  for (const entry of entries) {
    const { region, units } = entry;
    if (goesTo(entry) === "bonus") bonuses.set(region, (bonuses.get(region) ?? 0n) + units);
  }
  const quotas = regions.map((region) => (bonuses.get(region) ?? 0n) * unit.n);
  const kept = entries.some((entry) => goesTo(entry) === "state");
  // The pot as it shows is what is shared as it shows, unless some of it is paid to nobody.
  const shared = bonuses.size === 0 ? 0n : kept ? roundDiv(sum(quotas), unit.d) : pot;
  const dealt = roundQuotas(shared, quotas, unit.d);
  return { shared, bonusOf: new Map(regions.map((region, index) => [region, dealt[index] ?? 0n])) };
}

/** What of a settlement is shown as amounts. */
type Shared = Pick<Facts, "agreement" | "settings" | "ledger" | "regions" | "reserves" | "complete">;

function leftOutOf(
  left: readonly Reserve[],
  exact: ReadonlyMap<Reserve, CellAmounts>,
  { regions }: Shared,
  unit: Unit,
): Amounts["leftOut"] {
  const own = new Map(regions.map((region) => [region, 0n]));
  for (const reserve of left) own.set(reserve.region, (own.get(reserve.region) ?? 0n) + exactOf(exact, reserve).open);
  const quotas = [...own.values()].map((units) => units * unit.n);
  const total = roundDiv(sum(quotas), unit.d);
  const dealt = roundQuotas(total, quotas, unit.d);
  const byRegion = new Map([...own.keys()].map((region, index) => [region, dealt[index] ?? 0n]));
  return { region: (region) => byRegion.get(region) ?? 0n, total };
}

const NOTHING: CellAmounts = { earned: 0n, pot: 0n, open: 0n };

interface Unit {
  readonly n: bigint;
  readonly d: bigint;
}

function exactCells(ledger: Ledger, reserves: readonly Reserve[]): ReadonlyMap<Reserve, CellAmounts> {
  const cells = new Map(reserves.map((reserve) => [reserve, { earned: 0n, pot: 0n, open: 0n }]));
  for (const entry of ledger.entries) {
    const { reserve, units } = entry;
    const cell = reserve && cells.get(reserve);
    if (!cell) continue;
    const account = goesTo(entry);
    if (account === "reserve") cell.open = units;
    else if (settlesReserve(entry)) cell.open = 0n;
    if (account === "earned" || account === "pot") cell[account] = units;
  }
  return cells;
}

function exactOf(cells: ReadonlyMap<Reserve, CellAmounts>, reserve: Reserve): CellAmounts {
  return cells.get(reserve) ?? NOTHING;
}

function together(amounts: readonly CellAmounts[]): CellAmounts {
  const sum = { earned: 0n, pot: 0n, open: 0n };
  for (const { earned, pot, open } of amounts) {
    if (earned > 0n) sum.earned += earned;
    if (pot > 0n) sum.pot += pot;
    if (open > 0n) sum.open += open;
  }
  return sum;
}

// Where nothing is open and every group's reserve is whole units
// (450 000 000,00 kr), the pot is what is left of it: so it shows.
function deal<Key>(
  total: CellAmounts,
  keys: readonly Key[],
  exact: readonly CellAmounts[],
  unit: Unit,
): ReadonlyMap<Key, CellAmounts> {
  const round = (part: keyof CellAmounts): bigint[] =>
    roundQuotas(
      total[part],
      exact.map((own) => (own[part] === 0n ? 0n : own[part] * unit.n)),
      unit.d,
    );
  const isWhole = (own: CellAmounts): boolean => own.open === 0n && (reservedOf(own) * unit.n) % unit.d === 0n;
  const reserves = exact.every(isWhole) ? exact.map((own) => (reservedOf(own) * unit.n) / unit.d) : [];
  const [earned, open] = [round("earned"), round("open")];
  const whole = reserves.length > 0 && reserves.reduce((a, b) => a + b, 0n) === reservedOf(total);
  const pot = whole ? reserves.map((reserve, index) => reserve - (earned[index] ?? 0n)) : round("pot");
  return new Map(
    keys.map((key, index) => [key, { earned: earned[index] ?? 0n, pot: pot[index] ?? 0n, open: open[index] ?? 0n }]),
  );
}
