/** The way to the next step: how many patients it takes in a month to come, and what it is worth. */
import { boundOf, type Performance, type Precision, type Requirement, sharesOf, type Tenths } from "../agreement";
import { assert, firstEnough, type Month, type Ratio, roundDiv } from "../ground";
import { missingTo, type Outcome } from "../judging";
import { kronorOf, perOf, regionAt, type Year } from "../paying";
import type { Observation } from "../reading";
import { type Cell, measured, outcomeIn } from "./cells";
import { type Lever, leversOf, mostBy, moved } from "./levers";
import { type Standing, standingOf } from "./standing";

/** A higher share of the reserve that more patients in a month would earn. */
export interface NextStep {
  readonly lever: Lever;
  /** The fewest patients that it takes. */
  readonly patients: number;
  /** Per cent of the reserve. */
  readonly share: number;
  readonly path: Outcome["path"];
  /** The limit that is met, in tenths of a per cent or of a point. */
  readonly bound: Tenths;
  /** What is missing to it, as it is written. */
  readonly missing: Ratio;
  /** Whole kronor: what more is earned, and what more the region gets with its part of what nobody earned. */
  readonly direct: bigint;
  readonly withPot: bigint;
}

/**
 * Why a month has no further step: all is earned already, nobody is measured, its figure is a share without its cases,
 * it rests on figures that nobody has, no number of patients is enough, or the patients would tell a small number that
 * is hidden.
 */
type NoStep = "top" | "nobody" | "no-cases" | "no-figures" | "unreachable" | "hidden";

/** What a month to come of a requirement earns as it is expected, and what more patients would give. */
export interface Steps {
  readonly requirement: Requirement;
  readonly month: Month;
  /** The cell's place among all. */
  readonly place: number;
  /** Per cent of the reserve; what is not known earns nothing. */
  readonly share: number;
  /** The next first; none where `none` says why. */
  readonly steps: readonly NextStep[];
  readonly none?: NoStep;
}

/** What the steps are reckoned in: the year as it is expected, and what cells of which nothing is known earn. */
export interface Expected {
  readonly performance: Performance;
  readonly precision: Precision;
  readonly year: Year;
  readonly shares: Uint8Array;
  readonly others: Ratio;
  /** Counts below it are hidden; none where absent. */
  readonly hideBelow?: number | undefined;
}

/** The steps of one month of a cell; `place` is the cell's place among the shares. */
export function stepsOf(expected: Expected, cell: Cell, month: Month, place: number): Steps {
  const { performance, precision } = expected;
  const { requirement } = cell;
  const now = outcomeIn(performance, precision, cell);
  const of = { requirement, month, place, share: now?.share ?? 0 };
  if (now === undefined) return { ...of, steps: [], none: "no-figures" };
  if (now.share === Math.max(...sharesOf(requirement))) return { ...of, steps: [], none: "top" };
  const given = cell.observations.find((one) => one.month === month);
  assert(given !== undefined, "a month to come has been filled");
  const { current } = given;
  if (current.kind === "share") return { ...of, steps: [], none: "no-cases" };
  if (current.kind === "counts" && current.denominator === 0) return { ...of, steps: [], none: "nobody" };
  if (isSmall(given, expected.hideBelow)) return { ...of, steps: [], none: "hidden" };
  const standing = standingOf(expected.year, expected.shares, expected.others);
  const steps = leversOf(requirement).flatMap((lever) => {
    const outcomeAt = (patients: number): Outcome =>
      outcomeIn(performance, precision, cell, moved(lever, requirement, given, patients)) ?? now;
    return byLever(expected, standing, cell, place, { lever, most: mostBy(lever, requirement, given), outcomeAt });
  });
  steps.sort((a, b) => a.patients - b.patients);
  return steps.length > 0 ? { ...of, steps } : { ...of, steps, none: "unreachable" };
}

// Whoever knows how many patients it takes, and the limit, knows the figures.
function isSmall({ current, withTolerance, waiting, waitingWithin }: Observation, least: number | undefined): boolean {
  if (least === undefined) return false;
  const counts = [current, withTolerance, waitingWithin].flatMap((figure) => {
    if (figure.kind === "number") return [figure.number];
    return figure.kind === "counts" ? [figure.numerator, figure.denominator - figure.numerator] : [];
  });
  return [...counts, ...(waiting.kind === "count" ? [waiting.count] : [])].some((count) => count > 0 && count < least);
}

/** What a lever does to a cell. */
interface Pull {
  readonly lever: Lever;
  readonly most: number;
  readonly outcomeAt: (patients: number) => Outcome;
}

// Every higher share that can be reached, each with the fewest patients.
function byLever(
  expected: Expected,
  standing: Standing,
  cell: Cell,
  place: number,
  { lever, most, outcomeAt }: Pull,
): NextStep[] {
  const { performance } = expected;
  // More patients by the other levers never earn less. A visit too late lowers the share while it helps the condition.
  const fewest = lever === "long-waiter" ? firstByOne : firstEnough;
  const start = measured(performance, cell);
  const steps: NextStep[] = [];
  let [at, from] = [outcomeAt(0), 0];
  for (;;) {
    const { share } = at;
    const patients = fewest(from + 1, most, (more) => outcomeAt(more).share > share);
    if (patients === undefined) return steps;
    [at, from] = [outcomeAt(patients), patients];
    const bound = boundIn(cell.requirement, at);
    const path = at.path === "level" ? "level" : "improvement";
    steps.push({
      lever,
      patients,
      share: at.share,
      path: at.path,
      bound,
      missing: missingTo(start, path, bound),
      ...worth(expected, standing, place, at.share),
    });
  }
}

function boundIn({ level }: Requirement, { path, tier }: Outcome): Tenths {
  if (path === "level" && level) return boundOf(level.limit.value);
  return typeof tier === "object" ? boundOf(tier) : 0;
}

/**
 * What a cell that earns another share changes for its region, in whole kronor: of its reserve, and in all. `standing`
 * is the year as it is expected, and is so again.
 */
function worth(
  { year, shares }: Expected,
  standing: Standing,
  place: number,
  share: number,
): { direct: bigint; withPot: bigint } {
  const { weights, people } = year;
  const region = regionAt(year, place);
  const expected = shares[place];
  assert(expected !== undefined, "a cell is of the year");
  const before = standing.of(region);
  standing.set(place, share);
  const after = standing.of(region);
  standing.set(place, expected);
  const { amount, per } = perOf(year);
  const more = BigInt(share - expected) * BigInt(weights[place % weights.length] ?? 0);
  return {
    direct: roundDiv(more * (people[region] ?? 0n) * amount, per),
    withPot: kronorOf(after) - kronorOf(before),
  };
}

function firstByOne(from: number, most: number, isEnough: (patients: number) => boolean): number | undefined {
  for (let patients = from; patients <= most; patients++) if (isEnough(patients)) return patients;
  return undefined;
}
