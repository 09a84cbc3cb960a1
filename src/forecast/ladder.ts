/** What a month's cases would earn, as the fewest (or most) in time for each share: draws are then counted fast. */
import type { Performance, Precision } from "../agreement";
import { hasOwnNumerator } from "../agreement";
import { firstEnough } from "../ground";
import type { Observation } from "../reading";
import { type Cell, outcomeIn } from "./cells";

/** What a cell earns by its numerator alone, its denominators and all its other figures being what they are. */
export interface Ladder {
  readonly isHigherBetter: boolean;
  /** The numerators from (or down to) which the shares of the same place are earned, the least share first. */
  readonly from: Float64Array;
  readonly shares: Uint8Array;
  /** What is earned on the first rung's wrong side. */
  readonly least: number;
  /** The level's own numerator that is enough, and what it earns; never where it has none, or cannot help. */
  readonly ownFrom: number;
  readonly ownShare: number;
}

/**
 * The ladder of a cell that is one month with counts of cases; `undefined` for any other, and where more in time could
 * earn less: those are judged one by one.
 */
export function ladderOf(performance: Performance, precision: Precision, cell: Cell): Ladder | undefined {
  const [given] = cell.observations;
  const { requirement } = cell;
  if (given === undefined || cell.months.length > 1 || given.current.kind !== "counts") return undefined;
  const best = Math.max(0, ...(requirement.improvement?.tiers.value ?? []).map(({ share }) => share));
  if (requirement.level && requirement.level.share.value < best) return undefined;
  const isOwn = hasOwnNumerator(requirement);
  if (isOwn && given.withTolerance.kind !== "counts" && given.withTolerance.kind !== "missing") return undefined;
  const cases = given.current.denominator;
  const isHigherBetter = requirement.better.value === "higher";
  const shareAt = (observation: Observation): number =>
    outcomeIn(performance, precision, cell, observation)?.share ?? 0;
  const without: Observation = isOwn ? { ...given, withTolerance: { kind: "missing" } } : given;
  const by = (numerator: number): number =>
    shareAt({ ...without, current: { kind: "counts", numerator, denominator: cases } });
  const worst = isHigherBetter ? 0 : cases;
  const least = by(worst);
  const rungs: { from: number; share: number }[] = [];
  for (let [at, share] = [worst, least]; ; ) {
    const next = firstBetter(at, isHigherBetter ? cases : 0, (numerator) => by(numerator) > share);
    if (next === undefined) break;
    [at, share] = [next, by(next)];
    rungs.push({ from: next, share });
  }
  return {
    isHigherBetter,
    from: Float64Array.from(rungs, ({ from }) => from),
    shares: Uint8Array.from(rungs, ({ share }) => share),
    least,
    ...ownLevel(cell, given, isOwn, shareAt),
  };
}

// What a numerator earns alone does not change with the level's own: a level that is met wins, whatever else is.
function ownLevel(
  { requirement }: Cell,
  given: Observation,
  isOwn: boolean,
  shareAt: (observation: Observation) => number,
): Pick<Ladder, "ownFrom" | "ownShare"> {
  const { withTolerance } = given;
  const never = { ownFrom: requirement.better.value === "higher" ? Infinity : -Infinity, ownShare: 0 };
  if (!isOwn || withTolerance.kind !== "counts") return never;
  const { denominator } = withTolerance;
  const isHigher = requirement.better.value === "higher";
  const share = requirement.level?.share.value ?? 0;
  // The figure itself is made the worst, so that only the level can earn.
  const worst: Observation["current"] =
    given.current.kind === "counts"
      ? { ...given.current, numerator: isHigher ? 0 : given.current.denominator }
      : given.current;
  const isMet = (numerator: number): boolean =>
    shareAt({ ...given, current: worst, withTolerance: { kind: "counts", numerator, denominator } }) === share;
  const from = isMet(isHigher ? 0 : denominator)
    ? isHigher
      ? 0
      : denominator
    : firstBetter(isHigher ? 0 : denominator, isHigher ? denominator : 0, isMet);
  return from === undefined ? never : { ownFrom: from, ownShare: share };
}

/** The number nearest to `from`, and not itself, on the way to `to` that is enough; more of the way always is. */
function firstBetter(from: number, to: number, isEnough: (number: number) => boolean): number | undefined {
  const way = Math.abs(to - from);
  const step = to > from ? 1 : -1;
  const off = firstEnough(1, way, (distance) => isEnough(from + step * distance));
  return off === undefined ? undefined : from + step * off;
}

/** What a numerator, and the level's own, earn on a ladder: per cent of the reserve. */
export function shareOn(
  { isHigherBetter, from, shares, least, ownFrom, ownShare }: Ladder,
  n: number,
  own: number,
): number {
  if (isHigherBetter ? own >= ownFrom : own <= ownFrom) return ownShare;
  let rung = from.length - 1;
  while (rung >= 0 && (isHigherBetter ? n < (from[rung] ?? 0) : n > (from[rung] ?? 0))) rung--;
  return rung < 0 ? least : (shares[rung] ?? 0);
}
