/** The words of scenarios in the pane's language, and regions as its small tables write them. */
import { type RegionCode, regionName } from "../../../../src/agreement";
import { SCENARIOS, SCENARIOS_PANE } from "../../../../src/text";
import { usePane } from "../../parts/context";

/** What the sheet says too, and what the pane alone says. */
export function useScenarioWords(): {
  readonly words: (typeof SCENARIOS)["sv"];
  readonly pane: (typeof SCENARIOS_PANE)["sv"];
} {
  const { text } = usePane();
  return { words: SCENARIOS[text.language], pane: SCENARIOS_PANE[text.language] };
}

/** Whose kronor are told: a region's, or those of the whole nation. */
export function useWhose(region: RegionCode | undefined): string {
  const { pane } = useScenarioWords();
  return region === undefined ? pane.nation : regionName(region);
}

/** A region's name where there is little room: `Halland`, `Jönköping`, `Västra Götaland`. */
export function shortRegion(region: RegionCode): string {
  return regionName(region)
    .replace(/^Region /, "")
    .replace(/s? län$/, "")
    .replace(/sregionen$/, "");
}
