/** The exact kronor of every cell, and what becomes of those that are not earned. */
import { type Fraction, fraction, product, quotient, sum } from "../src/support/fraction";
import type { Path } from "./judging";
import type { Requirement, Rules } from "./rules";

/** What is done where nobody met a requirement whose money goes to those who met it. */
export type Decision = "population" | "returned";

/** A cell that is decided, open, or of a month whose money is handed out without a test. */
export interface Cell {
  readonly region: string;
  readonly period: string;
  readonly months: readonly string[];
  readonly requirement: Requirement;
  readonly reserved: Fraction;
  readonly outcome: { readonly share: number; readonly path: Path } | "open" | "untested";
}

/** A cell and its exact kronor. */
export interface SettledCell extends Cell {
  readonly earned: Fraction;
  readonly forfeited: Fraction;
  readonly handedOut: Fraction;
}

const ZERO: Fraction = fraction(0);

/**
 * What is reserved for a region in a period: "varje region reserveras en del av månadspotten baserat på invånarantal …
 * fördelas mellan prestationskraven enligt de andelstal som framgår i Tabell 1" ([2023] 3.1). Exact; nothing is rounded
 * before a payment ([domain] 2, row 16).
 */
export function reserved({ kronor }: Requirement, periods: number, people: number, everyone: number): Fraction {
  return product(quotient(kronor, fraction(periods)), fraction(people, everyone));
}

/** What a cell earned for a requirement that was met, so far as it was. */
export function earned({ outcome, reserved: all }: Cell): Fraction {
  return typeof outcome === "string" ? ZERO : product(all, fraction(outcome.share, 100));
}

/** What a decided cell did not earn: also the rest of a step ([domain] 2, row 10). */
export function forfeited({ outcome, reserved: all }: Cell): Fraction {
  return typeof outcome === "string" ? ZERO : product(all, fraction(100 - outcome.share, 100));
}

/** What a cell gets without a test. */
export function handedOut({ outcome, reserved: all }: Cell): Fraction {
  return outcome === "untested" ? all : ZERO;
}

/** What each region gets of what was not earned, in the order of the regions; or that somebody must decide. */
export function shareOut(
  { unearned, requirements }: Rules,
  cells: readonly Cell[],
  people: ReadonlyMap<string, number>,
  decisions: Readonly<Partial<Record<string, Decision>>>,
): ReadonlyMap<string, Fraction> | "decision needed" {
  if (unearned === "to the pot") return shareOutPot(cells, people);
  const all = new Map<string, Fraction>();
  for (const { number } of requirements) {
    const own = cells.filter(({ requirement }) => requirement.number === number);
    const parts = shareOutRequirement(own, people, decisions[number]);
    if (parts === "decision needed") return parts;
    for (const region of people.keys()) all.set(region, sum([all.get(region) ?? ZERO, parts.get(region) ?? ZERO]));
  }
  return all;
}

/**
 * "Bonuspotten utbetalas i december 2023 utifrån samma fördelning som medlen för uppfyllda prestationskrav" over the
 * year ([2023] 3.1.1). What was handed out without a test was earned by nobody. If nobody earned anything it cannot be
 * shared, and goes to nobody ([domain] 2, rows 12 and 13).
 */
function shareOutPot(cells: readonly Cell[], people: ReadonlyMap<string, number>): ReadonlyMap<string, Fraction> {
  const pot = sum(cells.map(forfeited));
  const all = sum(cells.map(earned));
  return new Map(
    [...people.keys()].map((region) => {
      const own = sum(cells.filter((cell) => cell.region === region).map(earned));
      return [region, all.n === 0n ? ZERO : product(pot, quotient(own, all))];
    }),
  );
}

/**
 * "Medel för ej uppnådda prestationskrav kommer då att fördelas till de regionerna som har uppnått respektive
 * prestationskrav" ([2021] 3.1), by population among them ([domain] 2, row 28, assumed). If nobody did, the text is
 * silent and somebody must decide (row 11): to all by population, or back to the state.
 */
function shareOutRequirement(
  cells: readonly Cell[],
  people: ReadonlyMap<string, number>,
  decision: Decision | undefined,
): ReadonlyMap<string, Fraction> | "decision needed" {
  const left = sum(cells.map(forfeited));
  const met = cells.filter((cell) => earned(cell).n > 0n).map(({ region }) => region);
  if (met.length === 0 && decision === undefined) return "decision needed";
  if (met.length === 0 && decision === "returned") return new Map();
  const among = met.length === 0 ? [...people.keys()] : met;
  const peopleOf = (region: string): number => people.get(region) ?? 0;
  const together = among.reduce((all, region) => all + peopleOf(region), 0);
  return new Map(among.map((region) => [region, product(left, fraction(peopleOf(region), together))]));
}
