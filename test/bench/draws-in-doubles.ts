/**
 * The draws of a forecast in plain doubles, as one would write them without this project: of months that are judged by
 * themselves, and a pot for all. They earn wrong steps at the limits; they are here to be measured against.
 */
import { boundOf } from "../../src/agreement/agreement";
import type { RegionCode } from "../../src/agreement/regions";
import { changesOf, GAP } from "../../src/forecast/changes";
import type { Drawing } from "../../src/forecast/draws";
import { mulberry32 } from "../../src/ground/random";
import type { Figure, Observation } from "../../src/reading/submission";

/** The most steps that a requirement has. */
const STEPS = 3;

/** Draws so many years each time it is called, and tells what the region gets in all of them. */
export function drawInDoubles(drawing: Drawing, many: number): () => number {
  const { year, seed } = drawing;
  const random = mulberry32(seed);
  const own = year.regions.indexOf(drawing.region);
  const people = Float64Array.from(year.people, Number);
  const weights = Float64Array.from(year.weights);
  const regions = year.regions.map((region) => ({ rows: rowsOf(drawing, region), months: monthsOf(drawing, region) }));
  const shares = Float64Array.from(drawing.shares);
  const cells = year.periods.length * weights.length;
  const most = 100 * year.periods.length * weights.reduce((sum, weight) => sum + weight, 0);
  const earned = new Float64Array(people.length);
  const walk = new Float64Array(weights.length);
  return () => {
    let total = 0;
    for (let draw = 0; draw < many; draw++) {
      let [all, pot] = [0, 0];
      for (let region = 0; region < people.length; region++) {
        const { rows, months } = regions[region] ?? { rows: [], months: [] };
        walk.fill(0);
        for (const month of months) moveMonth(month, rows[Math.floor(random() * rows.length)], walk, shares);
        let sum = 0;
        for (let cell = 0; cell < cells; cell++)
          sum += (shares[region * cells + cell] ?? 0) * (weights[cell % weights.length] ?? 0);
        earned[region] = sum * (people[region] ?? 0);
        all += earned[region] ?? 0;
        pot += (most - sum) * (people[region] ?? 0);
      }
      total += (earned[own] ?? 0) * (1 + pot / all);
    }
    return total;
  };
}

/** A month of a region by cell: its place and requirement, its shares, and what it takes to earn how much. */
interface MonthToMove {
  readonly places: readonly number[];
  readonly slots: readonly number[];
  readonly now: Float64Array;
  readonly before: Float64Array;
  readonly level: Float64Array;
  /** 1 where a higher share is better, else -1. */
  readonly better: Float64Array;
  readonly high: Float64Array;
  readonly limits: Float64Array;
  readonly earns: Float64Array;
}

function moveMonth(month: MonthToMove, row: Float64Array | undefined, walk: Float64Array, shares: Float64Array): void {
  const { places, slots, now, before, level, better, high, limits, earns } = month;
  for (let cell = 0; cell < places.length; cell++) {
    const slot = slots[cell] ?? 0;
    const gone = (walk[slot] ?? 0) + (row?.[slot] ?? 0);
    walk[slot] = gone;
    let share = 0;
    if (tenths(within((level[cell] ?? 0) + gone)) >= (high[cell] ?? 0)) share = 100;
    else {
      const change = tenths(within((now[cell] ?? 0) + gone) - (before[cell] ?? 0)) * (better[cell] ?? 0);
      for (let step = cell * STEPS; step < (cell + 1) * STEPS && share === 0; step++)
        if (change >= (limits[step] ?? 0)) share = earns[step] ?? 0;
    }
    shares[places[cell] ?? 0] = share;
  }
}

function within(share: number): number {
  return share < 0 ? 0 : share > 1 ? 1 : share;
}

function tenths(share: number): number {
  return Math.floor(share * 1000 + 0.5);
}

function rowsOf({ performance, observations }: Drawing, region: RegionCode): Float64Array[] {
  const { months, units } = changesOf(performance, region, observations);
  return months.map((row) =>
    Float64Array.from(row, (change, slot) => (change === GAP ? 0 : change * (units[slot] ?? 0))),
  );
}

function monthsOf({ open, performance }: Drawing, region: RegionCode): MonthToMove[] {
  const all = open
    .filter(({ cell }) => cell.reserve.region === region)
    .flatMap(({ cell, place }) => cell.observations.map((one) => ({ one, place, of: cell.requirement })));
  return [...new Set(all.map(({ one }) => one.month))].sort().map((month) => {
    const cells = all.filter(({ one }) => one.month === month);
    const numbers = (number: (cell: (typeof cells)[number]) => number): Float64Array =>
      Float64Array.from(cells, number);
    const steps = cells.flatMap(({ of }) => {
      const tiers = of.improvement?.tiers.value ?? [];
      return Array.from({ length: STEPS }, (_, step) => tiers[step]);
    });
    return {
      places: cells.map(({ place }) => place),
      slots: cells.map(({ of }) => performance.requirements.indexOf(of)),
      now: numbers(({ one }) => value(one.current)),
      before: numbers(({ one }) => value(one.lastYear)),
      level: numbers(({ one, of }) => value(of.level?.numerator.value === "plain" ? one.current : one.withTolerance)),
      better: numbers(({ of }) => (of.better.value === "higher" ? 1 : -1)),
      high: numbers(({ one, of: { level } }) =>
        level && meets(level.waiting, one) ? boundOf(level.limit.value) : Infinity,
      ),
      limits: Float64Array.from(steps, (tier) => (tier ? boundOf(tier) : Infinity)),
      earns: Float64Array.from(steps, (tier) => tier?.share ?? 0),
    };
  });
}

type Level = NonNullable<Drawing["performance"]["requirements"][number]["level"]>;

function meets(condition: Level["waiting"], { waiting, waitingWithin }: Observation): boolean {
  if (!condition) return true;
  const count = waiting.kind === "count" ? waiting.count : 0;
  return count <= condition.moreThan.value || value(waitingWithin) * 1000 >= boundOf(condition.limit.value);
}

function value(figure: Figure): number {
  return figure.kind === "counts" ? figure.numerator / figure.denominator : NaN;
}
