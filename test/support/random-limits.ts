/** Counts on the limits of a requirement: exactly, half a decimal off, one patient off, or anywhere. */
import { boundOf, type Requirement } from "../../src/agreement/agreement";
import { between, type Random } from "../../src/ground/random";
import { chance, pick, whole } from "./random-choice";

/** So many of so many. */
export interface Pair {
  readonly n: number;
  readonly d: number;
}

/** Of 1 000, a tenth of a per cent is one patient; of 2 000, half a tenth is. */
const SIZES = [100, 200, 1000, 2000, 2000, 4000, 10_000] as const;

/** Tenths of a per cent from the limit: on it, on either side of where it is rounded to, and a decimal off. */
const OFF = [0, 0, -0.5, -0.5, 0.5, -1, 1] as const;

/** A share around a limit in tenths of a per cent, of so many people, or of any number of them. */
export function shareOn(random: Random, tenths: number, of?: number): Pair {
  const d = of ?? size(random);
  return { n: within(Math.round((d * (tenths + pick(random, OFF))) / 1000) + pick(random, [0, 0, 0, -1, 1]), d), d };
}

/** Shares of some months whose mean is on a limit; where it is not whole, near it. */
export function sharesOnMean(random: Random, tenths: number, months: number): readonly Pair[] | undefined {
  if (chance(random, 0.4)) return undefined;
  const d = pick(random, [1000, 2000, 10_000]);
  const [apart, off] = [whole(random, 0, d / 10), pick(random, [0, 0, -1, 1, -2, 2, -d / 2000, -(3 * d) / 2000])];
  const middle = (d * tenths) / 1000;
  return Array.from({ length: months }, (_, index) => {
    const side = index - (months - 1) / 2;
    return { n: within(Math.round(middle + side * apart + (index === 0 ? off : 0)), d), d };
  });
}

/** This year's and last year's share: on the level, on a step of the staircase, or anywhere. */
export function pairOn(requirement: Requirement, random: Random, luck: number): readonly [Pair, Pair] {
  const { improvement, level, better } = requirement;
  const sign = better.value === "higher" ? 1 : -1;
  const kind = random();
  if (level && kind < 0.3) return [shareOn(random, boundOf(level.limit.value)), anywhere(random, 0)];
  if (improvement && kind < 0.7) {
    const then = anywhere(random, 0);
    const step = pick(random, improvement.tiers.value);
    return [
      improvement.change.value === "relative"
        ? relativelyBetter(then, sign, random)
        : pointsBetter(then, sign * ("atLeast" in step ? step.atLeast : step.moreThan), random),
      then,
    ];
  }
  const now = anywhere(random, luck);
  return [better.value === "higher" ? now : { n: now.d - now.n, d: now.d }, anywhere(random, luck / 2)];
}

// So many tenths of a point better than before, of as many people or of others.
function pointsBetter(then: Pair, tenths: number, random: Random): Pair {
  const d = chance(random, 0.6) ? then.d : size(random);
  const off = Math.sign(tenths) * pick(random, OFF);
  return {
    n: within(Math.round((then.n / then.d) * d + (d * (tenths + off)) / 1000) + pick(random, [0, 0, -1, 1]), d),
    d,
  };
}

// The same, one patient more or fewer; 2 001 after 2 000 is just 0.05 per cent.
function relativelyBetter(then: Pair, sign: number, random: Random): Pair {
  const by = pick(random, [0, 0, 1, 1, -1, Math.round(then.n / 2000), Math.round(then.n / 50)]);
  return { n: within(then.n + sign * by, then.d), d: then.d };
}

function anywhere(random: Random, luck: number): Pair {
  const d = size(random);
  return { n: within(Math.floor(d * between(random, luck, 1.02)), d), d };
}

function size(random: Random): number {
  return chance(random, 0.6) ? pick(random, SIZES) : whole(random, 1, 9000);
}

function within(n: number, d: number): number {
  return Math.min(d, Math.max(0, n));
}
