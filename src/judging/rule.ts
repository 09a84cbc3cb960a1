/**
 * A requirement under a precision mode, made ready for counting: every limit is a comparison of two products of whole
 * numbers, and everything that a cell can come to stands in a table. Nothing is divided and nothing is made anew.
 */
import { hasOwnNumerator, type Limit, type Precision, type Requirement } from "../agreement";
import { TENTHS } from "../ground";
import type { LevelState, Outcome } from "./verdict";

/** A limit on a value `n / d`: it is met where `ofN × n + ofD × d` is above zero, or zero where `orZero`. */
export interface Bar {
  readonly ofN: number;
  readonly ofD: number;
  readonly orZero: boolean;
}

/** How the level is judged. */
interface LevelRule {
  readonly bar: Bar;
  /** Whether it has a numerator of its own. */
  readonly isOwn: boolean;
  /** The condition on those waiting. */
  readonly waiting?: { readonly moreThan: number; readonly bar: Bar };
}

/** A requirement's rule. */
export interface Rule {
  readonly isHigherBetter: boolean;
  /** Whether each share is rounded before the change is taken. */
  readonly roundsShares: boolean;
  readonly isRelative: boolean;
  /** The steps, best first; absent where no improvement earns anything. */
  readonly steps?: readonly Bar[];
  readonly level?: LevelRule;
  /** Everything that a cell can come to, by `codeOf`. */
  readonly outcomes: readonly Outcome[];
  /** The same, in per cent of the reserve. */
  readonly shares: Uint8Array;
}

/** Why no step is reached: none is, it cannot be told, or there are none. A step is its place in the staircase. */
export const STEP = { none: -1, notAssessable: -2, noPath: -3 } as const;

/** The states of the level, by number. */
export const LEVEL = { met: 0, below: 1, waiting: 2, notAssessable: 3, noPath: 4 } as const;
const LEVELS: readonly LevelState[] = ["met", "below", "waiting", "not-assessable", "no-path"];

/** The place in a rule's table of a level's state and a step. */
export function codeOf(level: number, step: number, steps: number): number {
  return level * (steps - STEP.noPath) + step - STEP.noPath;
}

/** The rule of a requirement under a precision mode; asked for again, the same. */
export function ruleOf(requirement: Requirement, precision: Precision): Rule {
  const known = RULES.get(requirement);
  if (known?.[precision]) return known[precision];
  const rule = compiled(requirement, precision);
  RULES.set(requirement, { ...known, [precision]: rule });
  return rule;
}

const RULES = new WeakMap<Requirement, Readonly<Partial<Record<Precision, Rule>>>>();

function compiled(requirement: Requirement, precision: Precision): Rule {
  const { improvement, level, quantity, better } = requirement;
  const isCount = quantity.value === "count";
  const outcomes = outcomesOf(requirement);
  return {
    isHigherBetter: better.value === "higher",
    roundsShares: precision === "shares" && !isCount,
    isRelative: improvement?.change.value === "relative",
    ...(improvement && { steps: improvement.tiers.value.map((tier) => barOf(tier, precision)) }),
    ...(level && {
      level: {
        bar: isCount ? barOfCount(level.limit.value) : barOf(level.limit.value, precision),
        isOwn: hasOwnNumerator(requirement),
        ...(level.waiting && {
          waiting: { moreThan: level.waiting.moreThan.value, bar: barOf(level.waiting.limit.value, precision) },
        }),
      },
    }),
    outcomes,
    shares: Uint8Array.from(outcomes, ({ share }) => share),
  };
}

// A share rounded half up to whole tenths is at least b where it is at least b − ½ before it is rounded.
function barOf(limit: Limit, precision: Precision): Bar {
  if (precision === "exact") return exactly(limit, TENTHS);
  const whole = 2 * TENTHS;
  if ("atLeast" in limit) return { ofN: whole, ofD: 1 - 2 * limit.atLeast, orZero: true };
  if ("moreThan" in limit) return { ofN: whole, ofD: -1 - 2 * limit.moreThan, orZero: true };
  return { ofN: -whole, ofD: 1 + 2 * limit.atMost, orZero: false };
}

// A number of people is compared as it is, with limits in tenths like all others.
function barOfCount(limit: Limit): Bar {
  return exactly(limit, 10);
}

function exactly(limit: Limit, tenths: number): Bar {
  if ("atLeast" in limit) return { ofN: tenths, ofD: -limit.atLeast, orZero: true };
  if ("moreThan" in limit) return { ofN: tenths, ofD: -limit.moreThan, orZero: false };
  return { ofN: -tenths, ofD: limit.atMost, orZero: true };
}

// The level wins over any improvement; the two never add.
function outcomesOf({ improvement, level: high }: Requirement): Outcome[] {
  const tiers = improvement?.tiers.value ?? [];
  return LEVELS.flatMap((level) =>
    (["no-path", "not-assessable", "none", ...tiers] as const).map((tier): Outcome => {
      if (level === "met") return { path: "level", share: high?.share.value ?? 0, level, tier };
      if (typeof tier === "object") return { path: "improvement", share: tier.share, level, tier };
      const isTold = level !== "not-assessable" && tier !== "not-assessable";
      return { path: isTold ? "none" : "not-assessable", share: 0, level, tier };
    }),
  );
}
