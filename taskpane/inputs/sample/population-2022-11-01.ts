/** The populations of Sweden's 21 regions in the autumn of 2022: the only figures in the example that are real. */
import { REGIONS } from "../../../src/agreement";
import { vintageFor } from "../../../src/populations";

/** The day the populations are taken to refer to; inferred, as their source says. */
export const populationDate = "2022-11-01";

/** A region with its two-digit länskod, official name and number of inhabitants. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/** The regions with their populations, in order of länskod. */
export const populations: readonly Region[] = REGIONS.map(({ code, name }) => ({
  code,
  name,
  population: vintageFor(populationDate)?.people[code] ?? 0,
}));
