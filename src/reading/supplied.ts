/** Populations that were not handed in and come with the product. */
import { type Grant, REGIONS, regionName } from "../agreement";
import type { Vintage } from "../populations";
import { type Problem, problem } from "../problems";
import type { Population, Supplied } from "./submission";

/** What of a vintage fills in for the regions whose populations were not handed in; nothing where all were. */
export function suppliedBy(vintage: Vintage, handedIn: readonly Population[]): Supplied | undefined {
  const own = new Set(handedIn.map(({ region }) => region));
  const regions = REGIONS.map(({ code }) => code).filter((code) => !own.has(code));
  return regions.length === 0 ? undefined : { vintage, regions };
}

/** The populations of those regions. */
export function peopleOf({ vintage: { date, people }, regions }: Supplied): Population[] {
  return regions.flatMap((region) => {
    const total = people[region];
    return total === undefined ? [] : [{ region, total, asOf: date }];
  });
}

/** That they are the product's own is told, and what is not known of them where some grant goes by that. */
export function toldOf({ vintage: { date, source }, regions }: Supplied, grants: readonly Grant[]): Problem {
  const { length } = regions;
  return problem("population-supplied", {
    date,
    document: source.document,
    regions: length === REGIONS.length ? "" : regions.map(regionName).join(", "),
    young: grants.some(({ basis }) => basis.value === "population-0-18") ? "0–18" : "",
  });
}
