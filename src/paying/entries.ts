/** The movements of a ledger, one by one: what its sums are the sums of. */
import { type Reserve, type Reserves, UNKNOWN_SHARE } from "../agreement";
import { assert, remember, sum } from "../ground";
import type { Entry } from "./ledger";
import type { Lot, Sharing } from "./share-out";
import { type Terms, WHOLE } from "./year";

/** What is reserved, and what becomes of it, cell by cell; and then who gets what was not earned. */
export function entriesOf(terms: Terms, reserves: Reserves, shares: Uint8Array, sharing: Sharing): Entry[] {
  const { regions, periods, weights, people, isTested } = terms;
  const entries: Entry[] = [];
  regions.forEach((region, index) => {
    const unit = (people[index] ?? 0n) * sharing.scale;
    // There are few different ones, and a big integer is worth making once.
    const units = remember((points: number) => BigInt(points) * unit);
    for (let cell = 0; cell < periods.length * weights.length; cell++) {
      const place = index * periods.length * weights.length + cell;
      const [reserve, weight, share] = [reserves.all[place], weights[cell % weights.length], shares[place]];
      assert(reserve !== undefined && weight !== undefined && share !== undefined, "every cell has its reserve");
      entries.push({ move: "reserve", region, reserve, units: units(WHOLE * weight) });
      if (isTested[Math.floor(cell / weights.length)] === false)
        entries.push({ move: "handOut", region, reserve, units: units(WHOLE * weight) });
      else if (share !== UNKNOWN_SHARE) {
        if (share > 0) entries.push({ move: "earn", region, reserve, units: units(share * weight) });
        if (share < WHOLE) entries.push({ move: "forfeit", region, reserve, units: units((WHOLE - share) * weight) });
      }
    }
  });
  const bonuses = regions.flatMap((region, index): Entry[] => {
    const units = sharing.move === "bonus" ? (sharing.bonus[index] ?? 0n) : 0n;
    return units > 0n ? [{ move: "bonus", region, units }] : [];
  });
  return [...entries, ...bonuses, ...partsOf(terms, reserves, shares, sharing)];
}

// Requirement by requirement and period by period: the parts of those who met it, or what goes to nobody.
function partsOf(terms: Terms, reserves: Reserves, shares: Uint8Array, { lots, scale }: Sharing): Entry[] {
  const { regions, periods, weights, people } = terms;
  const cellOf = ({ period, requirement }: Lot, region: number): { reserve: Reserve; lost: number } => {
    const place = (region * periods.length + period) * weights.length + requirement;
    const [reserve, share] = [reserves.all[place], shares[place]];
    assert(reserve !== undefined && share !== undefined, "every cell has its reserve");
    return { reserve, lost: (WHOLE - share) * (weights[requirement] ?? 0) };
  };
  const losers = (lot: Lot): number[] => regions.flatMap((_, index) => (cellOf(lot, index).lost > 0 ? [index] : []));
  const inOrder = lots
    .map((lot) => ({ lot, first: losers(lot)[0] ?? regions.length }))
    .sort((a, b) => a.first - b.first)
    .map(({ lot }) => lot);
  return inOrder.flatMap((lot): Entry[] => {
    if (lot.isReturned)
      return losers(lot).map((index): Entry => {
        const { reserve, lost } = cellOf(lot, index);
        return { move: "keep", region: reserve.region, reserve, units: BigInt(lost) * (people[index] ?? 0n) * scale };
      });
    const all = sum(lot.receivers);
    if (lot.lost === 0n || all === 0n) return []; // nobody met it and nobody has decided: the money waits in the pot
    return regions.flatMap((region, index): Entry[] => {
      const own = lot.receivers[index] ?? 0n;
      const { reserve } = cellOf(lot, index);
      return own > 0n ? [{ move: "redistribute", region, reserve, units: (scale / all) * lot.lost * own }] : [];
    });
  });
}
