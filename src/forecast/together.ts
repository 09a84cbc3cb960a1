/** What months that are judged together earn by how far their figures have walked. */
import { hasOwnNumerator, type Performance, type Precision, UNKNOWN_SHARE } from "../agreement";
import { approximate, type Month, ratio } from "../ground";
import { awaitedBy, isThere, type Measurement, outcomeOf, type Value, withFigures } from "../judging";
import type { Figure, Observation } from "../reading";
import { type Axis, breaksOf } from "./breaks";
import { type Cell, measured, outcomeIn } from "./cells";
import { valueOf } from "./fill";
import { type Walk, walked, walkedTo, walkOf } from "./walk";

/** A cell of several months: each that is drawn is told its walk, and then the cell says what it earns. */
export interface Together {
  /** A month by its place among those that are drawn, and how many units it has walked. */
  readonly walk: (month: number, units: number) => void;
  /** Per cent of the reserve; `UNKNOWN_SHARE` where it rests on figures that nobody has. */
  readonly share: () => number;
}

/**
 * A cell of several months of which these are drawn, its changes being in this unit. The mean is taken in doubles;
 * where it falls too near a limit for them to tell, the cell is judged exactly.
 */
export function togetherOf(
  performance: Performance,
  precision: Precision,
  cell: Cell,
  months: readonly Month[],
  unit: number,
): Together {
  const walks = new Float64Array(months.length);
  const measurement = measured(performance, cell);
  const isPooled = performance.periodValue?.value === "pooled";
  const mean = (value: Value, figureOf: (one: Observation) => Figure): Mean | undefined =>
    isThere(value) ? meanOf(cell, months, unit, isPooled, figureOf) : undefined;
  const current = mean(measurement.current, (one) => one.current);
  const own = hasOwnNumerator(cell.requirement) ? mean(measurement.level, (one) => one.withTolerance) : undefined;
  const near = nearlyJudged(measurement, precision, current !== undefined, own !== undefined);
  const exactly = (): number => {
    const observations = cell.observations.map((one) => {
      const units = walks[months.indexOf(one.month)];
      return units === undefined ? one : walked(one, unit, units);
    });
    return outcomeIn(performance, precision, { ...cell, observations })?.share ?? UNKNOWN_SHARE;
  };
  return {
    walk(month, units) {
      walks[month] = units;
    },
    share: () => near(current?.(walks) ?? 0, own?.(walks) ?? 0) ?? exactly(),
  };
}

/** The mean of a cell's months, or the share of their people, by the walks of those that are drawn. */
type Mean = (walks: Float64Array) => number;

function meanOf(
  { observations }: Cell,
  months: readonly Month[],
  unit: number,
  isPooled: boolean,
  figureOf: (one: Observation) => Figure,
): Mean {
  const all = observations
    .map((one) => ({ month: one.month, figure: figureOf(one) }))
    .filter(({ figure }) => hasCases(figure));
  const people = all.reduce((sum, { figure }) => sum + casesOf(figure), 0);
  const part = (figure: Figure): number => (isPooled ? casesOf(figure) / people : 1 / all.length);
  let still = 0;
  const moving: { month: number; walk: Walk; part: number }[] = [];
  for (const { month, figure } of all) {
    const place = months.indexOf(month);
    const walk = walkOf(figure, unit);
    if (place < 0 || !walk) still += approximate(valueOf(figure)) * part(figure);
    else moving.push({ month: place, walk, part: part(figure) / walk.most });
  }
  return (walks) => {
    let value = still;
    for (const one of moving) value += walkedTo(one.walk, walks[one.month] ?? 0) * one.part;
    return value;
  };
}

function hasCases(figure: Figure): boolean {
  return figure.kind !== "counts" || figure.denominator > 0;
}

function casesOf(figure: Figure): number {
  return figure.kind === "counts" ? figure.denominator : 0;
}

/** A value is looked for among so many equal parts of a whole. */
const PARTS = 0x4000_0000;

/** Farther than doubles go astray, in such parts. */
const TOO_NEAR = 0.001;

const AXIS: Axis = { from: 0, to: PARTS, valueAt: (whole) => ratio(whole, PARTS) };

// What values earn that are not near where something else begins to be earned; `undefined` for those that are.
function nearlyJudged(
  measurement: Measurement,
  precision: Precision,
  moves: boolean,
  movesOwn: boolean,
): (current: number, own: number) => number | undefined {
  const improvement = moves ? breaksOf(measurement, "improvement", precision, AXIS) : [];
  const level = moves || movesOwn ? breaksOf(measurement, "level", precision, AXIS) : [];
  const isOwn = hasOwnNumerator(measurement.requirement);
  const breaks = isOwn ? improvement : [...new Set([...improvement, ...level])].sort((a, b) => a - b);
  const ownBreaks = isOwn && movesOwn ? level : [];
  const shares = [0, ...breaks].map((current) =>
    [0, ...ownBreaks].map((own) => {
      const one = withFigures(measurement, {
        ...(moves && { current: AXIS.valueAt(current) }),
        ...(movesOwn && { level: AXIS.valueAt(own) }),
      });
      return awaitedBy(one, precision).length > 0 ? UNKNOWN_SHARE : outcomeOf(one, precision).share;
    }),
  );
  return (current, own) => shares[placeAmong(breaks, current)]?.[placeAmong(ownBreaks, own)];
}

// How many of them a value has reached; none of the places where it is too near one to tell.
function placeAmong(breaks: readonly number[], value: number): number {
  const at = value * PARTS;
  let place = 0;
  for (const one of breaks) {
    if (at > one - 1 - TOO_NEAR && at < one + TOO_NEAR) return -1;
    if (at >= one) place++;
  }
  return place;
}
