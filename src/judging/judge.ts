/** The arithmetic of a cell over whole numbers: what its figures come to under a rule. It makes no object. */
import { add, floorDivide, type Int, multiply, subtract, TENTHS } from "../ground";
import { type Bar, codeOf, LEVEL, type Rule, STEP } from "./rule";

/** That a number of people waiting is not known. */
export const UNKNOWN = -1;

/**
 * What a cell comes to, as its place in the rule's `outcomes` and `shares`. A value is a numerator and a denominator,
 * which is 0 where there is no value; `own` is the level's own, and not looked at where it has none. All are whole and
 * not below zero, numbers while they are safe.
 */
export function judge(
  rule: Rule,
  n: Int,
  d: Int,
  earlierN: Int,
  earlierD: Int,
  ownN: Int,
  ownD: Int,
  waiting: number,
  withinN: Int,
  withinD: Int,
): number {
  const { level, steps } = rule;
  const isOwn = level?.isOwn === true;
  const state =
    level === undefined
      ? LEVEL.noPath
      : levelState(level, isOwn ? ownN : n, isOwn ? ownD : d, waiting, withinN, withinD);
  const step = steps === undefined ? STEP.noPath : stepOf(rule, steps, n, d, earlierN, earlierD);
  return codeOf(state, step, steps?.length ?? 0);
}

/** Whether a value meets a limit. */
function meets({ ofN, ofD, orZero }: Bar, n: Int, d: Int): boolean {
  const over = add(multiply(ofN, n), multiply(ofD, d));
  return orZero ? over >= 0 : over > 0;
}

// Enough within the limit satisfies the condition however many wait; few waiting lift it; else one must know both.
function levelState(
  { bar, waiting: condition }: NonNullable<Rule["level"]>,
  n: Int,
  d: Int,
  waiting: number,
  withinN: Int,
  withinD: Int,
): number {
  if (isNone(d)) return LEVEL.notAssessable;
  if (!meets(bar, n, d)) return LEVEL.below;
  if (condition === undefined) return LEVEL.met;
  if (!isNone(withinD) && meets(condition.bar, withinN, withinD)) return LEVEL.met;
  if (waiting === UNKNOWN) return LEVEL.notAssessable;
  if (waiting <= condition.moreThan) return LEVEL.met;
  return isNone(withinD) ? LEVEL.notAssessable : LEVEL.waiting;
}

function stepOf(rule: Rule, steps: readonly Bar[], n: Int, d: Int, earlierN: Int, earlierD: Int): number {
  if (isNone(d) || isNone(earlierD) || (rule.isRelative && isNone(earlierN))) return STEP.notAssessable;
  if (rule.roundsShares) {
    const [now, before] = [tenthsOf(n, d), tenthsOf(earlierN, earlierD)];
    // A change cannot be counted from what is rounded to zero: the exact one is taken.
    if (!rule.isRelative || before > 0)
      return reached(steps, better(rule, now, before), rule.isRelative ? before : TENTHS);
  }
  const gained = better(rule, multiply(n, earlierD), multiply(earlierN, d));
  return reached(steps, gained, multiply(d, rule.isRelative ? earlierN : earlierD));
}

function better({ isHigherBetter }: Rule, now: Int, before: Int): Int {
  return isHigherBetter ? subtract(now, before) : subtract(before, now);
}

function reached(steps: readonly Bar[], n: Int, d: Int): number {
  for (let step = 0; step < steps.length; step++) {
    const bar = steps[step];
    if (bar !== undefined && meets(bar, n, d)) return step;
  }
  return STEP.none;
}

// Whole tenths of a per cent, halves upwards.
function tenthsOf(n: Int, d: Int): Int {
  return floorDivide(add(multiply(2 * TENTHS, n), d), multiply(2, d));
}

function isNone(number: Int): boolean {
  return number === 0 || number === 0n;
}
