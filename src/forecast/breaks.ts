/** Where along a value a cell begins to earn something else. */
import type { Precision, Requirement } from "../agreement";
import { firstEnough, type Ratio } from "../ground";
import { asItMayCome, type Measurement, outcomeOf, withFigures } from "../judging";

/** The two paths of a requirement, each alone; absent where it has none. */
interface Paths {
  readonly improvement?: Requirement;
  readonly level?: Requirement;
}

/** The paths of a requirement; asked for again, the same. */
function pathsOf(requirement: Requirement): Paths {
  const known = PATHS.get(requirement);
  if (known) return known;
  const { improvement, level, ...rest } = requirement;
  const paths: Paths = {
    ...(improvement && { improvement: { ...rest, improvement } }),
    ...(level && { level: { ...rest, level } }),
  };
  PATHS.set(requirement, paths);
  return paths;
}

const PATHS = new WeakMap<Requirement, Paths>();

/** A value that moves, told by whole numbers from the least to the most. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly valueAt: (whole: number) => Ratio;
}

/**
 * The whole numbers, rising, at which a path may begin to earn something else than just before, everything but its own
 * value being as it was measured, or what of it has not come being anything; none where it has no such path. Along a
 * path more never earns less, or never more.
 */
export function breaksOf(measurement: Measurement, path: keyof Paths, precision: Precision, axis: Axis): number[] {
  const requirement = pathsOf(measurement.requirement)[path];
  if (requirement === undefined) return [];
  const all = asItMayCome(measurement).flatMap((one) => breaksAlong({ ...one, requirement }, precision, axis));
  return [...new Set(all)].sort((a, b) => a - b);
}

function breaksAlong(measurement: Measurement, precision: Precision, { from, to, valueAt }: Axis): number[] {
  const breaks: number[] = [];
  const shareAt = (whole: number): number => {
    const value = valueAt(whole);
    return outcomeOf(withFigures(measurement, { current: value, level: value }), precision).share;
  };
  for (let [at, share] = [from, shareAt(from)]; ; ) {
    const next = firstEnough(at + 1, to, (whole) => shareAt(whole) !== share);
    if (next === undefined) return breaks;
    breaks.push(next);
    [at, share] = [next, shareAt(next)];
  }
}
