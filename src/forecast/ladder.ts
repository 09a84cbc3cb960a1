/** What a month to come earns by how far its figures have walked: found once, so that draws are counted fast. */
import { hasOwnNumerator, type Performance, type Precision, UNKNOWN_SHARE } from "../agreement";
import type { Observation } from "../reading";
import { breaksOf } from "./breaks";
import { type Cell, measured, outcomeIn } from "./cells";
import { FARTHEST } from "./changes";
import { valueOf } from "./fill";
import { type Walk, walked, walkedTo, walkOf, walkTo } from "./walk";

/** What a cell earns by the walk of one of its months, in units of its requirement's changes. */
export interface Ladder {
  /** Where, counted from the farthest down, something else begins to be earned. */
  readonly from: Int32Array;
  /** What is earned from there; `UNKNOWN_SHARE` where it rests on figures that nobody has. */
  readonly shares: Uint8Array;
  /** What is earned before the first. */
  readonly least: number;
}

/** The month that a cell is judged by: its only one; of a number of people the last; none where it is by several. */
export function judgedBy({ requirement, observations }: Cell): Observation | undefined {
  return requirement.quantity.value === "count" || observations.length === 1 ? observations.at(-1) : undefined;
}

/** The ladder of a cell that is judged by this month, its changes being in this unit. */
export function ladderOf(
  performance: Performance,
  precision: Precision,
  cell: Cell,
  month: Observation,
  unit: number,
): Ladder {
  const measurement = measured(performance, cell);
  const walk = walkOf(month.current, unit);
  const own = hasOwnNumerator(cell.requirement) ? walkOf(month.withTolerance, unit) : walk;
  const breaks = (path: "improvement" | "level", along: Walk | undefined): number[] =>
    along === undefined
      ? []
      : breaksOf(measurement, path, precision, axisOf(along)).map((whole) => walkTo(along, whole));
  const from = [...new Set([...breaks("improvement", walk), ...breaks("level", own)])].sort((a, b) => a - b);
  const shareAt = (units: number): number =>
    outcomeIn(performance, precision, cell, walked(month, unit, units))?.share ?? UNKNOWN_SHARE;
  const least = shareAt(-FARTHEST);
  return { from: Int32Array.from(from), shares: Uint8Array.from(from, shareAt), least };
}

function axisOf(walk: Walk): Parameters<typeof breaksOf>[3] {
  return {
    from: walkedTo(walk, -FARTHEST),
    to: walkedTo(walk, FARTHEST),
    valueAt: (whole) => valueOf(walk.figureAt(whole)),
  };
}
