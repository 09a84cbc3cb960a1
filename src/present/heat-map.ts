/** The sheet `Utfallskarta`: every verdict of the year at a glance, one map for each requirement. */
import { regionName, requirementsOf } from "../agreement";
import { isTested, periodsIn } from "../settling";
import type { Block, Highlight, OutSheet } from "../sheets";
import { OUTPUT } from "../sheets";
import { LEGEND, markOf, type ShownSettlement, SIGNS, signOf } from "../shown";
import type { Text } from "../text";

/** How marks stand out, from the most to the least that was earned. */
export function markHighlights(from: number, to: number): Highlight[] {
  const { level, ...others } = LEGEND;
  const full = { sign: `${signOf("improvement")}100`, mark: level.mark };
  return [level, full, ...Object.values(others)].map(({ sign, mark }) => ({ from, to, begins: sign, mark }));
}

/** The sheet. */
export function heatMapSheet(settlement: ShownSettlement, text: Text): OutSheet {
  const { agreement } = settlement;
  const words = text.sheets.heatMap;
  return {
    id: "heatMap",
    name: OUTPUT.heatMap,
    title: words.title(agreement.title),
    notes: [words.legend(SIGNS)],
    blocks: requirementsOf(agreement).map((requirement) => map(settlement, requirement, text)),
  };
}

function map(
  settlement: ShownSettlement,
  { number, name }: ReturnType<typeof requirementsOf>[number],
  text: Text,
): Block {
  const { agreement, regions, reserves, verdictOf } = settlement;
  const periods = periodsIn(settlement);
  const rows = regions.map((region) => [
    region,
    regionName(region),
    ...periods.map((period) => {
      const reserve = reserves.find(region, period, number);
      return markOf(reserve && verdictOf(reserve), reserve === undefined || isTested(agreement.performance, reserve));
    }),
  ]);
  return {
    title: `${number} ${text.requirementName(name)}`,
    columns: [
      { header: text.sheets.code, kind: "text", width: 9 },
      { header: text.sheets.region, kind: "text", width: 26 },
      ...periods.map((period) => ({ header: period, kind: "text" as const, width: period.includes("/") ? 17 : 9 })),
    ],
    rows,
    highlights: markHighlights(2, 1 + periods.length),
  };
}
