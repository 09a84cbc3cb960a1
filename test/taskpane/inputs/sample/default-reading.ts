/**
 * The 2023 agreement in its default reading, once more and on its
 * own, so that the example is not judged by the engine it feeds.
 *
 * Whole numbers only: shares and changes are rounded half up to tenths of a percentage point and compared as tenths.
 */
import type { Expected } from "../../../../taskpane/inputs/sample/edge-cases";
import { populations } from "../../../../taskpane/inputs/sample/population-2022-11-01";
import type { Figure, WaitingRow } from "../../../../taskpane/inputs/sample/rows";

/** Per cent of the money by requirement (table 1 of the agreement). */
const weights: Readonly<Record<number, bigint>> = { 1: 18n, 2: 24n, 3: 24n, 4: 3n, 5: 3n, 6: 10n, 7: 6n, 8: 6n, 9: 6n };

/** What a row comes to (section 4 of the agreement). */
export function outcomeOf(row: WaitingRow): Expected {
  const reached = levelReached(row);
  if (reached === true) return { path: "level", percent: 100 };
  const better = improvement(row);
  const [half, threeQuarters, all] = row.requirement >= 7 ? [10n, 50n, 100n] : [10n, 30n, 50n];
  if (better !== undefined && better >= half) {
    return { path: "improvement", percent: better >= all ? 100 : better >= threeQuarters ? 75 : 50 };
  }
  return { path: better === undefined || reached === undefined ? "not-assessable" : "none", percent: 0 };
}

/**
 * Per cent of the money reserved for some rows that is earned,
 * weighted by requirement and population; a plain number for people.
 */
export function earnedShare(rows: readonly WaitingRow[]): number {
  const people = new Map(populations.map((region) => [region.code, BigInt(region.population)]));
  let earned = 0n;
  let reserved = 0n;
  for (const row of rows) {
    const part = (people.get(row.code) ?? 0n) * (weights[row.requirement] ?? 0n);
    reserved += part * 100n;
    earned += part * BigInt(outcomeOf(row).percent);
  }
  return Number((earned * 1_000_000n) / reserved) / 10_000;
}

/** Whether the level is reached; undefined when it cannot be told. */
function levelReached(row: WaitingRow): boolean | undefined {
  const share = tenths(row.numerator, row.denominator);
  if (share === undefined) return undefined;
  switch (row.requirement) {
    case 1:
      return share >= 900n;
    case 2:
    case 3:
      return share >= 730n;
    case 4:
    case 5:
      return share <= 50n;
    case 6: {
      const tolerant = tenths(row.numeratorWithTolerance, row.denominator);
      return tolerant === undefined ? undefined : tolerant >= 880n;
    }
    default: {
      if (share < 730n) return false;
      if (typeof row.waiting !== "number") return undefined;
      if (row.waiting <= 20) return true;
      const within = tenths(row.waitingWithin30, row.waiting);
      return within === undefined ? undefined : within >= 730n;
    }
  }
}

/** Tenths of a percentage point better than last year; undefined when there is nothing to compare. */
function improvement({
  requirement,
  numerator,
  denominator,
  numeratorLastYear,
  denominatorLastYear,
}: WaitingRow): bigint | undefined {
  const now = fraction(numerator, denominator);
  const before = fraction(numeratorLastYear, denominatorLastYear);
  if (now === undefined || before === undefined) return undefined;
  const rise = now[0] * before[1] - before[0] * now[1];
  return roundedHalfUp((requirement === 4 || requirement === 5 ? -rise : rise) * 1000n, now[1] * before[1]);
}

function tenths(numerator: Figure, denominator: Figure): bigint | undefined {
  const share = fraction(numerator, denominator);
  return share === undefined ? undefined : roundedHalfUp(share[0] * 1000n, share[1]);
}

function fraction(numerator: Figure, denominator: Figure): readonly [bigint, bigint] | undefined {
  if (typeof numerator !== "number" || typeof denominator !== "number" || denominator === 0) return undefined;
  return [BigInt(numerator), BigInt(denominator)];
}

/** The whole number nearest to a fraction with a positive denominator; a half goes up. */
function roundedHalfUp(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * numerator + denominator;
  const quotient = doubled / (2n * denominator);
  return doubled < 0n && quotient * 2n * denominator !== doubled ? quotient - 1n : quotient;
}
