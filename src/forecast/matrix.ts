/** A small matrix of who gains and who loses: the regions that matter most, each qualifying by itself. */
import type { RegionCode } from "../agreement";
import { type Movement, magnitude, SHOWN_BY_NAME } from "./interdependence";

/** The matrix: a row for each region that qualifies, a column for each of the same. */
export interface Matrix {
  readonly regions: readonly RegionCode[];
  readonly rows: readonly MatrixRow[];
}

/** What moves when one region qualifies, in whole kronor. */
interface MatrixRow {
  readonly region: RegionCode;
  /** For each region of the matrix, in its order; its own among them. */
  readonly kronor: readonly bigint[];
  /** All that have no column, together. */
  readonly rest: bigint;
}

/** One's own region first, where there is one; then those whose qualifying moves most, a handful in all. */
export function smallMatrix(each: readonly Movement[], own: RegionCode | undefined): Matrix {
  const byMost = [...each].sort((a, b) => Number(magnitude(b.own) - magnitude(a.own)));
  const [mine, others] = [byMost.filter(isOf(own)), byMost.filter((one) => !isOf(own)(one))];
  const chosen = [...mine, ...others].slice(0, SHOWN_BY_NAME + 1);
  const regions = chosen.map(({ region }) => region);
  const rows = chosen.map((movement): MatrixRow => {
    const kronor = regions.map((region) => movedFor(movement, region));
    const all = movement.others.reduce((sum, one) => sum + one.kronor, movement.own);
    return { region: movement.region, kronor, rest: kronor.reduce((left, one) => left - one, all) };
  });
  return { regions, rows };
}

function isOf(own: RegionCode | undefined): (movement: Movement) => boolean {
  return ({ region }) => region === own;
}

function movedFor({ region: self, own, others }: Movement, region: RegionCode): bigint {
  return region === self ? own : (others.find((one) => one.region === region)?.kronor ?? 0n);
}
