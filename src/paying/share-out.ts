/** What was not earned, and who gets it. */
import { greatestCommon, sum } from "../ground";

/** What was left, shared: parts of the units it was left in, `scale` of each, so that all of them are whole. */
export interface SharedOut {
  readonly scale: bigint;
  /** By region. */
  readonly bonus: readonly bigint[];
}

/** A pot shared by what each earned, of `all` that was; nothing where nobody did. */
export function sharedByMerit(merits: readonly bigint[], pot: bigint, all = sum(merits)): SharedOut {
  return { scale: all === 0n ? 1n : all, bonus: merits.map((merit) => pot * merit) };
}

/** What a requirement left in a period, and who gets it. */
export interface Lot {
  readonly period: number;
  readonly requirement: number;
  readonly lost: bigint;
  /** By region; none above zero where nobody gets it. */
  readonly receivers: readonly bigint[];
  /** Whether it has been decided that it goes to nobody. */
  readonly isReturned: boolean;
}

/** What was left in each lot, shared by its own receivers among so many regions. */
export function sharedByMeeting(lots: readonly Lot[], regions: number): SharedOut {
  const left = lots
    .map(({ lost, receivers }) => ({ lost, receivers, all: sum(receivers) }))
    .filter(({ lost, all }) => lost > 0n && all > 0n);
  const scale = leastCommon(left.map(({ all }) => all));
  const bonus = new Array<bigint>(regions).fill(0n);
  for (const { lost, receivers, all } of left) {
    const part = lost * (scale / all);
    receivers.forEach((own, region) => {
      bonus[region] = (bonus[region] ?? 0n) + part * own;
    });
  }
  return { scale, bonus };
}

// The least number that all of them divide; none of them is 0.
function leastCommon(numbers: readonly bigint[]): bigint {
  return numbers.reduce((all, one) => (all * one) / greatestCommon(all, one), 1n);
}

/** How what was not earned is shared, in a ledger's units. */
export interface Sharing extends SharedOut {
  readonly move: "bonus" | "redistribute";
  /** What goes to nobody, by the region that did not earn it. */
  readonly kept: readonly bigint[];
  /** What was left by requirement and period, where it goes to those who met it. */
  readonly lots: readonly Lot[];
}
