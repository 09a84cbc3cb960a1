/** The figures of one region and requirement, month by month, by repeatable chance. */
import { boundOf, type Requirement } from "../../src/agreement/agreement";
import type { Random } from "../../src/ground/random";
import type { Figure, Observation } from "../../src/reading/submission";
import { chance, pick, whole } from "./random-choice";
import { type Pair, pairOn, shareOn, sharesOnMean } from "./random-limits";

/** The figures of an observation. */
export type Row = Pick<Observation, "current" | "lastYear" | "withTolerance" | "waiting" | "waitingWithin">;

/** How rows are. */
export interface Manner {
  readonly luck: number;
  /** How often a figure is missing, hidden or 0 of 0, and how often it has not come. */
  readonly absent: number;
  readonly undelivered: number;
  /** Whether the months are judged together by their mean. */
  readonly isMean: boolean;
  /** Whether the requirement is met in a month, counted from 0, and by far; or it is left to chance. */
  readonly isMet: (month: number) => boolean | "either";
}

/** The rows of so many months. */
export function rowsOf(requirement: Requirement, months: number, random: Random, manner: Manner): Row[] {
  const means = manner.isMean ? sharesOnMean(random, limitOf(requirement), months) : undefined;
  return Array.from({ length: months }, (_, month) => {
    const isMet = manner.isMet(month);
    const row =
      isMet === "either"
        ? anyRow(requirement, random, manner.luck, means?.[month])
        : sureRow(requirement, isMet, month);
    return withStates(row, random, manner);
  });
}

/** Whether so many answered as is asked, and by which day: on the limit, just off it, or not said. */
export function reportOn(month: string, random: Random): Pick<Observation, "responseRate" | "reported"> {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const day = pick(random, [undefined, undefined, -3, 5, 20, 21, 22, 60]);
  return {
    responseRate: pick(random, [
      undefined,
      { n: 1, d: 1 },
      { n: 95, d: 100 },
      { n: 19, d: 20 },
      { n: 9499, d: 10_000 },
    ]),
    reported: day === undefined ? undefined : new Date(Date.UTC(year, number, day)).toISOString().replace(/T.*/, ""),
  };
}

function anyRow(requirement: Requirement, random: Random, luck: number, mean: Pair | undefined): Row {
  const { level, quantity } = requirement;
  if (quantity.value === "count") return { ...NOTHING, current: numberNear(random) };
  const [now, then] = mean ? [mean, mean] : pairOn(requirement, random, luck);
  const own = level && level.numerator.value !== "plain" ? shareOn(random, limitOf(requirement), now.d) : now;
  const waiting = pick(random, [0, 1, 19, 20, 21, 21, 22, 100, whole(random, 0, 500)]);
  const within = shareOn(random, level?.waiting ? boundOf(level.waiting.limit.value) : 500, waiting);
  return {
    current: asHandedIn(now, random),
    lastYear: asHandedIn(then, random),
    withTolerance: asHandedIn(own, random),
    waiting: { kind: "count", count: waiting },
    waitingWithin: asHandedIn(within, random),
  };
}

// Of 400 or 4 000, 25 per cent is whole, and 24.95 and 24.94 of 2 000 and 5 000 are: a decrease between two of these
// months is on the limit, or where it is rounded to.
function numberNear(random: Random): Figure {
  const number = pick(random, [0, 4, 400, 2000, 4000, 300, 1500, 1501, 3000, 3752, whole(random, 0, 9000)]);
  return { kind: "number", number: Math.max(0, number + pick(random, [0, 0, 0, -1, 1])) };
}

// Met or missed by far, with something that improves or gets worse from month to month.
function sureRow({ quantity, better }: Requirement, isMet: boolean, month: number): Row {
  const [good, bad]: readonly [Figure, Figure] =
    better.value === "higher" ? [counts(1000), counts(0)] : [counts(0), counts(1000)];
  const now = isMet ? good : bad;
  return {
    current: quantity.value === "count" ? { kind: "number", number: isMet ? 1000 >> (2 * month) : 1000 + month } : now,
    lastYear: isMet ? bad : good,
    withTolerance: now,
    waiting: { kind: "count", count: 1000 },
    waitingWithin: now,
  };
}

function counts(numerator: number): Figure {
  return { kind: "counts", numerator, denominator: 1000 };
}

const NOT_COME: Figure = { kind: "undelivered" };
const NOTHING: Row = {
  current: NOT_COME,
  lastYear: NOT_COME,
  withTolerance: NOT_COME,
  waiting: { kind: "undelivered" },
  waitingWithin: NOT_COME,
};

function withStates(row: Row, random: Random, manner: Manner): Row {
  const state = (figure: Figure): Figure => withState(figure, random, manner);
  const { kind } = state(row.waitingWithin);
  const isAbsent = kind === "undelivered" || kind === "missing" || kind === "suppressed";
  return {
    current: state(row.current),
    lastYear: state(row.lastYear),
    withTolerance: state(row.withTolerance),
    // Counts of those waiting stand and fall together; their share can be known where their number is not.
    waiting: isAbsent ? { kind } : row.waiting,
    waitingWithin: !isAbsent || chance(random, 0.5) ? state(asShare(row.waitingWithin, isAbsent)) : { kind },
  };
}

function asShare(figure: Figure, mustBe: boolean): Figure {
  if (!mustBe || figure.kind !== "counts") return figure;
  return { kind: "share", share: { n: figure.numerator, d: Math.max(1, figure.denominator) } };
}

function withState(figure: Figure, random: Random, { absent, undelivered }: Manner): Figure {
  if (chance(random, undelivered)) return NOT_COME;
  if (!chance(random, absent)) return figure;
  const kind = pick(random, ["missing", "suppressed", "nobody"] as const);
  if (kind !== "nobody") return { kind };
  return figure.kind === "number" ? { kind: "number", number: 0 } : { kind: "counts", numerator: 0, denominator: 0 };
}

// Some hand in percentages only, with one decimal or two.
function asHandedIn({ n, d }: Pair, random: Random): Figure {
  if (!chance(random, 0.08)) return { kind: "counts", numerator: n, denominator: d };
  const scale = pick(random, [1000, 10_000]);
  return { kind: "share", share: { n: d === 0 ? 0 : Math.round((n / d) * scale), d: scale } };
}

/** Half, where there is no level to be near. */
function limitOf({ level }: Requirement): number {
  return level ? boundOf(level.limit.value) : 500;
}
