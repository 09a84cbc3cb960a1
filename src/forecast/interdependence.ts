/** How regions hang together by what nobody earned: who gains, and who loses, when one of them qualifies. */
import type { RegionCode, Requirement } from "../agreement";
import { type Month, monthsIn } from "../ground";
import { WHOLE } from "../paying";
import { isTested } from "../settling";
import { standingOf } from "./standing";
import type { YearSeen } from "./what-if";
import { inWholeKronor, type RegionGets } from "./whole-kronor";

/** A requirement, in one month or (without) in all that are tested. */
export interface Qualifying {
  readonly requirement: string;
  readonly month?: Month | undefined;
}

/** Kronor more or, below zero, less. */
export interface Moved {
  readonly region: RegionCode;
  readonly kronor: bigint;
}

/** What moves when a region earns all of a requirement, in whole kronor. */
export interface Movement {
  readonly region: RegionCode;
  readonly requirement: Requirement;
  /** What it gets more: of its own reserve, and through the pot (below zero where more is shared with others). */
  readonly direct: bigint;
  readonly throughPot: bigint;
  /** Both. */
  readonly own: bigint;
  /** The three others whose money moves most, most first; those that do not move are not among them. */
  readonly most: readonly Moved[];
  /** All others together, but for those three. */
  readonly rest: bigint;
  /** Every other region, in order. */
  readonly others: readonly Moved[];
}

/** Each region that people live in, qualifying fully by itself. */
export function eachQualifies(seen: YearSeen, what: Qualifying): readonly Movement[] {
  const when = qualifying(seen);
  return seen.year.regions.flatMap((region, index) =>
    (seen.year.people[index] ?? 0n) > 0n ? (when(region, what) ?? []) : [],
  );
}

/** One region, qualifying fully in each requirement by itself. */
export function inEachRequirement(seen: YearSeen, region: RegionCode, month?: Month): readonly Movement[] {
  const when = qualifying(seen);
  return seen.performance.requirements.flatMap(({ number }) => when(region, { requirement: number, month }) ?? []);
}

/** What moves when one region qualifies fully; `undefined` where the agreement has no such requirement. */
export function whenQualified(seen: YearSeen, region: RegionCode, what: Qualifying): Movement | undefined {
  return qualifying(seen)(region, what);
}

// The year is counted once; whoever qualifies changes its own cells, and has them back.
function qualifying(seen: YearSeen): (region: RegionCode, what: Qualifying) => Movement | undefined {
  const { year, shares, outlook, performance } = seen;
  const standing = standingOf(year, shares, outlook.others.share);
  const before = inWholeKronor(year, standing.all());
  return (region, what) => {
    const requirement = performance.requirements.find(({ number }) => number === what.requirement);
    if (!requirement) return undefined;
    const qualified = withQualified(seen, region, what);
    qualified.forEach((share, place) => standing.set(place, share));
    const after = inWholeKronor(year, standing.all());
    shares.forEach((share, place) => standing.set(place, share));
    return movementOf(region, requirement, before, after);
  };
}

function movementOf(
  region: RegionCode,
  requirement: Requirement,
  before: readonly RegionGets[],
  after: readonly RegionGets[],
): Movement {
  const moved = before.map((one, index): Moved & { readonly direct: bigint } => ({
    region: one.region,
    kronor: (after[index]?.total ?? 0n) - one.total,
    direct: (after[index]?.earned ?? 0n) - one.earned,
  }));
  const { kronor: own, direct } = moved.find((one) => one.region === region) ?? { kronor: 0n, direct: 0n };
  const others = moved
    .filter((one) => one.region !== region)
    .map(({ region: code, kronor }): Moved => ({ region: code, kronor }));
  const most = others
    .filter(({ kronor }) => kronor !== 0n)
    .sort((a, b) => Number(magnitude(b.kronor) - magnitude(a.kronor)))
    .slice(0, SHOWN_BY_NAME);
  const all = others.reduce((sum, { kronor }) => sum + kronor, 0n);
  const rest = most.reduce((left, { kronor }) => left - kronor, all);
  return { region, requirement, direct, throughPot: own - direct, own, most, rest, others };
}

/** The shares with a region's cells of a requirement earned whole; those that are not tested stay. */
export function withQualified(
  { year, shares, performance }: Pick<YearSeen, "year" | "shares" | "performance">,
  region: RegionCode,
  { requirement, month }: Qualifying,
): Uint8Array {
  return shares.map((share, place) => {
    const cell = year.cells[place];
    const isIt =
      cell?.region === region &&
      cell.requirement === requirement &&
      (month === undefined || monthsIn(cell.period).includes(month));
    return isIt && isTested(performance, cell) ? WHOLE : share;
  });
}

/** So many others are told by name. */
export const SHOWN_BY_NAME = 3;

/** How much, whether more or less. */
export function magnitude(kronor: bigint): bigint {
  return kronor < 0n ? -kronor : kronor;
}
