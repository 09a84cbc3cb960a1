/** A small matrix of who gains and who loses: the regions that matter, each qualifying by itself. */
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

/**
 * The region that is told of, one's own or the one that gains most, with those whose money moves most when it
 * qualifies; a handful in all, filled with those whose own qualifying moves most.
 */
export function smallMatrix(each: readonly Movement[], own: RegionCode | undefined): Matrix {
  const about = toldOf(each, own);
  const affected = (about?.most ?? []).flatMap(({ region }) => each.find((one) => one.region === region) ?? []);
  const byMost = [...each].sort((a, b) => Number(magnitude(b.own) - magnitude(a.own)));
  const chosen = [...new Set([...(about ? [about] : []), ...affected, ...byMost])].slice(0, SHOWN_BY_NAME + 1);
  const regions = chosen.map(({ region }) => region);
  const rows = chosen.map((movement): MatrixRow => {
    const kronor = regions.map((region) => movedFor(movement, region));
    const all = movement.others.reduce((sum, one) => sum + one.kronor, movement.own);
    return { region: movement.region, kronor, rest: kronor.reduce((left, one) => left - one, all) };
  });
  return { regions, rows };
}

/** Whose movement is told of in words: one's own region, or the one that gains most. */
export function toldOf(each: readonly Movement[], own: RegionCode | undefined): Movement | undefined {
  return (
    each.find(({ region }) => region === own) ??
    each.reduce<Movement | undefined>((best, one) => (best && best.own >= one.own ? best : one), undefined)
  );
}

function movedFor({ region: self, own, others }: Movement, region: RegionCode): bigint {
  return region === self ? own : (others.find((one) => one.region === region)?.kronor ?? 0n);
}
