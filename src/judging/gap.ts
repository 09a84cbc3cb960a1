/** How far a requirement is from earning more: how many patients, and how much of the limit is missing. */
import { boundOf, hasOwnNumerator, type Performance, type Requirement, type Tenths } from "../agreement";
import { compare, firstEnough, minus, type Ratio, ratio, TENTHS, times } from "../ground";
import { isThere, type Measurement, type Value } from "./measurement";
import { measurementOf } from "./one-cell";
import { outcomeOf } from "./outcome";
import type { Outcome } from "./verdict";

/** What was counted: a numerator and a denominator, or a number of people alone where that is what is measured. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/** The way to the next share of the reserve. */
export interface Gap {
  /**
   * The fewest cases to move, in the better direction and within the same denominator; 0 when all is earned already.
   */
  readonly patients: number;
  /**
   * What is missing to the limit as it is written, in percentage
   * points (per cent, people, as the limit counts), not below zero.
   */
  readonly missing: Ratio;
  /** What is then earned, per cent of the reserve. */
  readonly share: number;
  /** By which path; `top` when all is earned already. */
  readonly path: "level" | "improvement" | "top";
  /** The limit that is met, in tenths. */
  readonly bound: Tenths;
}

/** Why there is no way: no number of cases helps, or there is nothing to measure by. */
export type NoGap = "unreachable" | "nobody";

/**
 * The way from what was counted to the next higher share. The level counts where it
 * is measured by the same numerator, and then a condition on those waiting is taken
 * to be met; one with a numerator of its own does not count, for it is not known.
 */
export function gapFrom(
  performance: Performance,
  requirement: Requirement,
  counted: Counted,
  earlier: Value,
): Gap | NoGap {
  if (requirement.quantity.value === "share" && counted.denominator === 0) return "nobody";
  const at = (moved: number): Measurement => measured(requirement, after(requirement, counted, moved), earlier);
  const judged = (moved: number): Outcome => outcomeOf(at(moved), performance.precision.value);
  const now = judged(0);
  if (now.share === best(requirement)) return { patients: 0, missing: ZERO, share: now.share, path: "top", bound: 0 };
  const most = room(requirement, counted);
  // Moving one more case the better way never earns less.
  const patients = firstEnough(1, most, (moved) => judged(moved).share > now.share);
  if (patients === undefined) return "unreachable";
  const then = judged(patients);
  const [path, bound] =
    then.path === "level"
      ? (["level", boundOf(requirement.level?.limit.value ?? { atLeast: 0 })] as const)
      : (["improvement", typeof then.tier === "object" ? boundOf(then.tier) : 0] as const);
  return { patients, missing: missingTo(at(0), path, bound), share: then.share, path, bound };
}

const ZERO: Ratio = { n: 0, d: 1 };

function room({ better, quantity }: Requirement, { numerator, denominator }: Counted): number {
  if (better.value === "lower") return numerator;
  return quantity.value === "count" ? Number.MAX_SAFE_INTEGER - numerator : denominator - numerator;
}

function after({ better }: Requirement, { numerator, denominator }: Counted, moved: number): Counted {
  return { numerator: better.value === "lower" ? numerator - moved : numerator + moved, denominator };
}

function measured(requirement: Requirement, { numerator, denominator }: Counted, earlier: Value): Measurement {
  const current = ratio(numerator, requirement.quantity.value === "count" ? 1 : denominator);
  return measurementOf(requirement, {
    current,
    earlier,
    own: "missing",
    waiting: 0,
    waitingWithin: "missing",
  });
}

function best(requirement: Requirement): number {
  const { improvement, level } = requirement;
  const byLevel = level && !hasOwnNumerator(requirement) ? level.share.value : 0;
  return Math.max(byLevel, ...(improvement?.tiers.value ?? []).map(({ share }) => share));
}

/**
 * What is missing to a limit (in tenths) of a path, in the unit it is written in: points, per cent or people; not below
 * zero.
 */
export function missingTo(now: Measurement, path: "level" | "improvement", bound: Tenths): Ratio {
  const limit: Ratio = { n: bound, d: 10 };
  const value = path === "level" ? now.current : now.improvement;
  if (!isThere(value)) return limit;
  const people = path === "level" && now.requirement.quantity.value === "count";
  const reached = people ? value : times(value, TENTHS / 10);
  const lower = path === "level" && now.requirement.better.value === "lower";
  const gap = lower ? minus(reached, limit) : minus(limit, reached);
  return compare(gap, ZERO) < 0 ? ZERO : gap;
}

/** Whether a level in the gap rests on a condition on those waiting. */
export function restsOnWaiting({ level }: Requirement): boolean {
  return level?.waiting !== undefined;
}
