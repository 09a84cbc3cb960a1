/** What a region can get of the money that goes to those who met a requirement, while something is open. */
import {
  type Performance,
  type RegionCode,
  type Requirement,
  type Reserve,
  type Reserves,
  sharesOf,
  UNKNOWN_SHARE,
} from "../agreement";
import { greatestCommon, type Period, sum } from "../ground";
import type { Weight } from "./allocate";
import type { Decision, Decisions, Ledger } from "./ledger";
import { WHOLE } from "./year";

/** What has been decided of a year. */
export interface Decided {
  readonly performance: Performance;
  readonly populations: readonly Weight[];
  readonly reserves: Reserves;
  /** What has been decided, by the places of the reserves, as it was allocated. */
  readonly shares: Uint8Array;
  readonly decisions: Decisions;
  readonly ledger: Ledger;
}

/** Kronor as a fraction; `of` is above zero. */
export interface Part {
  readonly units: bigint;
  readonly of: bigint;
}

/**
 * Its part of what goes to those who met the requirement, cell by cell: largest where the others meet nothing that
 * is open, and it meets it with the least step, so that it is left something of its own too, or where nobody does.
 */
export function bonusByMeeting(decided: Decided, region: RegionCode): Readonly<Record<"least" | "most", Part>> {
  const { performance, populations, reserves, decisions, ledger } = decided;
  const shares = new Map(
    reserves.all.flatMap((reserve, place) => {
      const share = decided.shares[place] ?? UNKNOWN_SHARE;
      return share === UNKNOWN_SHARE ? [] : [[reserve, share] as const];
    }),
  );
  const people = new Map(populations.map(({ region: one, weight }) => [one, BigInt(weight)]));
  const peopleOf = (cells: readonly Reserve[]): bigint => sum(cells.map((cell) => people.get(cell.region) ?? 0n));
  const units = new Map(ledger.entries.flatMap((one) => (one.move === "reserve" ? [[one.reserve, one.units]] : [])));
  const steps = new Map(performance.requirements.map((one) => [one.number, leastStep(one)]));
  const tested = testedOf(decided);
  const cellSpan = (own: Reserve): { readonly least: Part; readonly most: Part } => {
    const cells = tested.filter(({ requirement, period }) => requirement === own.requirement && period === own.period);
    const given = (share: number, theirs: number, decision: Decision): Part => {
      const shareOf = (cell: Reserve): number => shares.get(cell) ?? (cell === own ? share : theirs);
      const lost = sum(cells.map((cell) => (units.get(cell) ?? 0n) * BigInt(WHOLE - shareOf(cell))));
      const met = cells.filter((cell) => shareOf(cell) > 0);
      const nobodys = (decisions[own.requirement] ?? decision) === "population" ? cells : [];
      const receivers = met.length > 0 ? met : nobodys;
      const all = receivers.includes(own) ? peopleOf(receivers) : 0n;
      return all === 0n
        ? NOTHING
        : { units: lost * peopleOf([own]) * ledger.amount, of: all * BigInt(WHOLE) * ledger.per };
    };
    const ends = [0, steps.get(own.requirement) ?? WHOLE, WHOLE];
    return {
      least: ends.map((share) => given(share, WHOLE, "returned")).reduce((a, b) => (isLess(b, a) ? b : a)),
      most: ends.map((share) => given(share, 0, "population")).reduce((a, b) => (isLess(a, b) ? b : a)),
    };
  };
  const spans = tested.filter((cell) => cell.region === region).map(cellSpan);
  return { least: together(spans.map(({ least }) => least)), most: together(spans.map(({ most }) => most)) };
}

/** The cells that are judged: what is handed out without a test is not among them. */
export function testedOf({
  performance: { untested },
  reserves,
}: Pick<Decided, "performance" | "reserves">): readonly Reserve[] {
  const given = new Set<Period>(untested?.value ?? []);
  return reserves.all.filter(({ period }) => !given.has(period));
}

function isLess(a: Part, b: Part): boolean {
  return a.units * b.of < b.units * a.of;
}

function together(parts: readonly Part[]): Part {
  return parts.reduce((a, b) => {
    const [units, of] = [a.units * b.of + b.units * a.of, a.of * b.of];
    const common = greatestCommon(units, of);
    return { units: units / common, of: of / common };
  }, NOTHING);
}

const NOTHING: Part = { units: 0n, of: 1n };

/** The smallest share of a reserve that a requirement gives who meets it, in per cent. */
export function leastStep(requirement: Requirement): number {
  return Math.min(WHOLE, ...sharesOf(requirement));
}
