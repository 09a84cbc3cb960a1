/** Scenarios as the lines that the command line prints. */
import { regionName } from "../../src/agreement";
import type { ComparedScenarios } from "../../src/forecast";
import { interdependenceSentence, signed } from "../../src/present";
import { SCENARIOS, type Text } from "../../src/text";

/** So many regions are printed of each scenario: those that move most, and one's own; the sheet has all. */
const MOST_REGIONS = 3;

/** What each scenario moves most, and what happens when a region qualifies. */
export function scenariosReport(compared: ComparedScenarios | undefined, text: Text): string {
  const words = SCENARIOS[text.language];
  if (!compared) return `\n${words.noPerformance}`;
  const size = (kronor: bigint): bigint => (kronor < 0n ? -kronor : kronor);
  const lines = compared.outcomes.flatMap(({ scenario, regions }) => {
    const sorted = [...regions].sort((a, b) => Number(size(b.difference.total) - size(a.difference.total)));
    const own = regions.filter(({ region }) => region === compared.region);
    return [...new Set([...own, ...sorted.slice(0, MOST_REGIONS)])].map(
      ({ region, before, after, difference }) =>
        `  ${words.report.line({
          scenario: scenario.name,
          region: regionName(region),
          before: text.kronor(String(before.total)),
          after: text.kronor(String(after.total)),
          difference: signed(difference.total, text),
        })}`,
    );
  });
  const sentence = interdependenceSentence(compared, text);
  return ["", words.report.title, ...lines, ...(sentence === undefined ? [] : [sentence])].join("\n");
}
