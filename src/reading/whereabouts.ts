/** Where figures stand: which cells of a workbook are whose. */
import type { Place } from "../problems";
import { rowOf } from "../sheets";
import type { Observation } from "./submission";

/** The places of an observation by name: its row of the sheet, or each of its cells where they were gathered. */
export function whereaboutsOf({ address, gathered }: Observation, sheet: string): readonly string[] {
  return gathered
    ? [...gathered.cells.values()].map((place) => `${place.sheet} ${place.cell}`)
    : [`${sheet} ${rowOf(address)}`];
}

/** The names under which a place may be known. */
export function namesOf({ sheet, cell = "" }: Place): readonly string[] {
  return [`${sheet} ${rowOf(cell)}`, `${sheet} ${cell}`];
}
