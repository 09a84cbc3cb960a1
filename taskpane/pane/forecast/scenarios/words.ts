/** The words of scenarios in the pane's language, and regions and amounts as its small tables write them. */
import { type RegionCode, regionName } from "../../../../src/agreement";
import { decimalText, roundDiv } from "../../../../src/ground";
import { SCENARIOS, SCENARIOS_PANE, type Text } from "../../../../src/text";
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

const MILLION = 1_000_000n;
const MINUS = "\u2212";

/** Millions of kronor with a sign and so many decimals; nothing is `0`. */
export function signedMillions(amount: bigint, decimals: number, text: Text): string {
  if (amount === 0n) return "0";
  const size = amount < 0n ? -amount : amount;
  const units = roundDiv(size * 10n ** BigInt(decimals), MILLION);
  return `${amount < 0n ? MINUS : "+"}${text.number(decimalText(units, decimals))}`;
}

/** A whole number with a sign before it; nothing is `0`. */
export function signedNumber(amount: bigint, text: Text): string {
  if (amount === 0n) return "0";
  return amount < 0n ? `${MINUS}${text.number(String(-amount))}` : `+${text.number(String(amount))}`;
}
