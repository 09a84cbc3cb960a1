/** What was not earned, and who gets it. */
import type { Performance, RegionCode, Reserve } from "../agreement";
import { greatestCommon, sum } from "../ground";
import type { Decisions, Entry } from "./ledger";

/** How the pot is shared: the number that makes its parts whole, and the entries for what came into it. */
export interface SharingRule {
  readonly scale: bigint;
  readonly share: (forfeited: readonly { readonly reserve: Reserve; readonly units: bigint }[]) => Entry[];
}

/** Nothing is shared yet. */
export const NOT_YET: SharingRule = { scale: 1n, share: () => [] };

/** The rule by which an agreement shares what was not earned, once every cell is decided. */
export function sharingRule(
  performance: Performance,
  shares: ReadonlyMap<Reserve, number>,
  people: ReadonlyMap<RegionCode, bigint>,
  onePercentOf: (reserve: Reserve) => bigint,
  decisions: Decisions,
): SharingRule {
  switch (performance.unearned.value) {
    case "bonus-pot":
      return byMerit(shares, people, onePercentOf);
    case "met-requirement":
      return toThoseWhoMet(shares, people, decisions);
  }
}

function byMerit(
  shares: ReadonlyMap<Reserve, number>,
  people: ReadonlyMap<RegionCode, bigint>,
  onePercentOf: (reserve: Reserve) => bigint,
): SharingRule {
  const merits = new Map<RegionCode, bigint>();
  for (const [reserve, share] of shares) {
    if (share > 0)
      merits.set(reserve.region, (merits.get(reserve.region) ?? 0n) + onePercentOf(reserve) * BigInt(share));
  }
  const all = sum(merits.values());
  if (all === 0n) return NOT_YET;
  const share: SharingRule["share"] = (forfeited) => {
    const pot = sum(forfeited.map(({ units }) => units));
    return pot === 0n
      ? []
      : [...people.keys()].flatMap((region): Entry[] => {
          const merit = merits.get(region) ?? 0n;
          return merit > 0n ? [{ move: "bonus", region, units: (pot / all) * merit }] : [];
        });
  };
  return { scale: all, share };
}

function toThoseWhoMet(
  shares: ReadonlyMap<Reserve, number>,
  people: ReadonlyMap<RegionCode, bigint>,
  decisions: Decisions,
): SharingRule {
  const keyOf = ({ requirement, period }: Reserve): string => `${requirement} ${period}`;
  const peopleOf = (cells: readonly Reserve[]): bigint => sum(cells.map(({ region }) => people.get(region) ?? 0n));
  const receivers = new Map<string, Reserve[]>();
  for (const [key, cells] of groupedBy([...shares.keys()], keyOf)) {
    const met = cells.filter((reserve) => (shares.get(reserve) ?? 0) > 0);
    const decision = decisions[cells[0]?.requirement ?? ""];
    if (met.length > 0 || decision !== undefined)
      receivers.set(key, met.length > 0 ? met : decision === "population" ? cells : []);
  }
  const scale = [...receivers.values()]
    .map(peopleOf)
    .reduce((a, b) => (b === 0n ? a : (a * b) / greatestCommon(a, b)), 1n);
  const share: SharingRule["share"] = (forfeited) =>
    [...groupedBy(forfeited, ({ reserve }) => keyOf(reserve))].flatMap(([key, lost]): Entry[] => {
      const those = receivers.get(key);
      if (those === undefined) return []; // nobody met it and nobody has decided: the money waits in the pot
      if (those.length === 0)
        return lost.map(({ reserve, units }) => ({ move: "keep", region: reserve.region, reserve, units }));
      const [pot, all] = [sum(lost.map(({ units }) => units)), peopleOf(those)];
      return those.map((reserve) => ({
        move: "redistribute",
        region: reserve.region,
        reserve,
        units: (pot / all) * (people.get(reserve.region) ?? 0n),
      }));
    });
  return { scale, share };
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
