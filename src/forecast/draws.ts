/**
 * The months to come drawn many times: each begins where the outlook has it, and goes on by changes that the region has
 * seen from one month to the next. A seed is given, so that the same seed gives the same draws; nothing else is chance.
 */
import { type Performance, type Precision, type RegionCode, UNKNOWN_SHARE } from "../agreement";
import { approximate, atOnce, type Month, mulberry32, type Parts, type Random, ratio } from "../ground";
import type { Figure, Observation } from "../reading";
import { type Cell, outcomeIn } from "./cells";
import { type Changes, changesOf } from "./changes";
import { type Ladder, ladderOf, shareOn } from "./ladder";
import { type Tallied, type Tallying, tallyOf } from "./tally";
import { counterOf } from "./year-in-doubles";

/** A cell with months to come, and its place among the shares. */
export interface OpenCell {
  readonly place: number;
  readonly cell: Cell;
  /** The months of it that are guessed. */
  readonly months: readonly Month[];
}

/** What is drawn: plain values, which can be sent to whoever draws them. */
export interface Drawing extends Tallying {
  readonly performance: Performance;
  readonly precision: Precision;
  readonly open: readonly OpenCell[];
  /** The figures that have come, not those that are guessed. */
  readonly observations: readonly Observation[];
  readonly seed: number;
  /** Whole kronor that the region hopes for. */
  readonly goal?: number;
}

/** What came of the draws. */
export interface Draws extends Tallied {
  readonly count: number;
  readonly seed: number;
  /** How often the region got at least what it hopes for; a share of the draws. */
  readonly reached?: number;
  /** The requirements whose changes nobody has seen: they stay where the outlook has them. */
  readonly still: readonly string[];
}

/** Draws years; asked for more, it goes on where it was, so that a face can show how far it has come, and stop. */
export interface Drawer {
  readonly draw: (count: number) => void;
  readonly result: () => Draws;
}

/** Begins to draw. */
export function drawerOf(drawing: Drawing): Drawer {
  return atOnce(drawerInParts(drawing));
}

/** The same, cell by cell: before the first draw each of them is made ready to be drawn fast. */
export function* drawerInParts(drawing: Drawing): Parts<Drawer> {
  const { performance, year, others, region, seed, goal } = drawing;
  const random = mulberry32(seed);
  const shares = drawing.shares.slice();
  const count = counterOf(year, others);
  const own = year.regions.indexOf(region);
  const movers = yield* moversOf(drawing);
  const tally = tallyOf(drawing);
  let [drawn, reached] = [0, 0];
  return {
    draw(many) {
      for (let i = 0; i < many; i++) {
        for (const mover of movers) mover.move(random, shares);
        const { earned, total } = count(shares);
        tally.add(shares, earned[own] ?? 0, total[own] ?? 0);
        if (goal !== undefined && (total[own] ?? 0) >= goal) reached++;
        drawn++;
      }
    },
    result: () => ({
      count: drawn,
      seed,
      ...tally.result(),
      ...(goal !== undefined && { reached: reached / drawn }),
      still: performance.requirements
        .filter((_, index) => movers.some((mover) => mover.region === region && mover.isStill(index)))
        .map(({ number }) => number),
    }),
  };
}

/** The open cells of a region, moved together. */
interface Mover {
  readonly region: RegionCode;
  readonly move: (random: Random, shares: Uint8Array) => void;
  readonly isStill: (requirement: number) => boolean;
}

function* moversOf(drawing: Drawing): Parts<Mover[]> {
  const { performance, observations, open } = drawing;
  const movers: Mover[] = [];
  for (const region of new Set(open.map(({ cell }) => cell.reserve.region))) {
    const cells: Turned[] = [];
    for (const one of open.filter(({ cell }) => cell.reserve.region === region)) {
      yield;
      cells.push(turned(drawing, one));
    }
    movers.push(moverOf(region, cells, changesOf(performance, region, observations), performance.requirements.length));
  }
  return movers;
}

function moverOf(region: RegionCode, cells: readonly Turned[], changes: Changes, requirements: number): Mover {
  const months = [...new Set(cells.flatMap(({ months: own }) => own))].sort();
  const byMonth = months.map((month) => cells.filter((one) => one.months.includes(month)));
  const walked = new Float64Array(requirements);
  return {
    region,
    isStill: (requirement) => (changes.byRequirement[requirement]?.length ?? 0) === 0,
    move(random, shares) {
      walked.fill(0);
      for (const [index, month] of months.entries()) {
        const step = changes.months[Math.floor(random() * changes.months.length)];
        for (const one of byMonth[index] ?? []) {
          const { requirement } = one;
          walked[requirement] = (walked[requirement] ?? 0) + changeIn(changes, step, requirement, random);
          one.set(month, walked[requirement] ?? 0, shares);
        }
      }
    },
  };
}

// A requirement that had no change in the month drawn takes one of its own.
function changeIn(changes: Changes, step: Float64Array | undefined, requirement: number, random: Random): number {
  const together = step?.[requirement] ?? NaN;
  if (!Number.isNaN(together)) return together;
  const own = changes.byRequirement[requirement];
  return own === undefined || own.length === 0 ? 0 : (own[Math.floor(random() * own.length)] ?? 0);
}

/** A cell that can be set to what a month has been drawn to. */
interface Turned {
  readonly requirement: number;
  readonly months: readonly Month[];
  readonly set: (month: Month, change: number, shares: Uint8Array) => void;
}

function turned({ performance, precision }: Drawing, { place, cell, months }: OpenCell): Turned {
  const requirement = performance.requirements.indexOf(cell.requirement);
  const ladder = ladderOf(performance, precision, cell);
  const [only] = cell.observations;
  if (ladder && only) return { requirement, months, set: byLadder(ladder, only, place) };
  // Months that are judged together: what they come to is known when the last of them is drawn.
  const last = months[months.length - 1];
  let current = cell;
  return {
    requirement,
    months,
    set(month, change, shares) {
      const base = month === months[0] ? cell : current;
      current = {
        ...base,
        observations: base.observations.map((one) => (one.month === month ? changed(one, change) : one)),
      };
      if (month === last) shares[place] = outcomeIn(performance, precision, current)?.share ?? UNKNOWN_SHARE;
    },
  };
}

function byLadder(ladder: Ladder, { current, withTolerance }: Observation, place: number): Turned["set"] {
  const [now, own] = [counts(current), counts(withTolerance)];
  return (_, change, shares) => {
    shares[place] = shareOn(ladder, drawnTo(now, change), drawnTo(own, change));
  };
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

function counts(figure: Figure): Counts {
  return figure.kind === "counts" ? figure : { numerator: 0, denominator: 0 };
}

/** Whole people, and no more of them than there are. */
function drawnTo({ numerator, denominator }: Counts, change: number): number {
  const to = Math.round(numerator + change * denominator);
  return to < 0 ? 0 : to > denominator ? denominator : to;
}

function changed(given: Observation, change: number): Observation {
  return { ...given, current: figureTo(given.current, change), withTolerance: figureTo(given.withTolerance, change) };
}

function figureTo(figure: Figure, change: number): Figure {
  switch (figure.kind) {
    case "counts":
      return { ...figure, numerator: drawnTo(figure, change) };
    case "number":
      return { kind: "number", number: Math.max(0, Math.round(figure.number + change)) };
    case "share": {
      const tenths = Math.round((approximate(figure.share) + change) * SHARE_STEPS);
      return { kind: "share", share: ratio(Math.min(SHARE_STEPS, Math.max(0, tenths)), SHARE_STEPS) };
    }
    default:
      return figure;
  }
}

/** A share without its cases is drawn to this fineness. */
const SHARE_STEPS = 100_000;
