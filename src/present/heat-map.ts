/** The sheet `Utfallskarta`: every verdict of the year at a glance, one map for each requirement. */
import { periodsOf, regionName, requirementsOf } from "../agreement";
import type { Verdict } from "../judging";
import { isTested, type Settlement } from "../settling";
import type { Block, Highlight, Mark, OutSheet } from "../sheets";
import { OUTPUT } from "../sheets";
import type { Text } from "../text";

/** How a verdict is marked: a sign that says the path, and the share that it earned. */
export function markOf(verdict: Verdict | undefined, tested: boolean): string {
  if (!tested) return SIGN.untested;
  if (!verdict) return SIGN.open;
  const share = String(verdict.share);
  switch (verdict.path) {
    case "level":
      return `${SIGN.level}${share}`;
    case "improvement":
      return `${SIGN.improvement}${share}`;
    case "none":
      return SIGN.none;
    case "not-assessable":
      return SIGN.unknown;
    case "disqualified":
      return SIGN.disqualified;
  }
}

/** The signs, told apart by shape before colour. */
export const SIGN = {
  level: "●",
  improvement: "▲",
  none: "○",
  unknown: "?",
  disqualified: "×",
  untested: "–",
  open: "…",
} as const;

/** How marks stand out, from the most to the least that was earned. */
export function markHighlights(from: number, to: number): Highlight[] {
  const marks: readonly (readonly [begins: string, mark: Mark])[] = [
    [SIGN.level, "full"],
    [`${SIGN.improvement}100`, "full"],
    [SIGN.improvement, "high"],
    [SIGN.none, "none"],
    [SIGN.unknown, "unknown"],
    [SIGN.disqualified, "unknown"],
    [SIGN.untested, "middle"],
    [SIGN.open, "open"],
  ];
  return marks.map(([begins, mark]) => ({ from, to, begins, mark }));
}

/** The sheet. */
export function heatMapSheet(settlement: Settlement, text: Text): OutSheet {
  const { agreement } = settlement;
  const words = text.sheets.heatMap;
  return {
    id: "heatMap",
    name: OUTPUT.heatMap,
    title: words.title(agreement.title),
    notes: [words.legend(SIGN)],
    blocks: requirementsOf(agreement).map((requirement) => map(settlement, requirement, text)),
  };
}

function map(
  { agreement: { performance }, regions, reserves, verdicts }: Settlement,
  { number, name }: ReturnType<typeof requirementsOf>[number],
  text: Text,
): Block {
  const periods = performance ? periodsOf(performance) : [];
  const own = new Map(
    verdicts
      .filter(({ measurement }) => measurement.requirement.number === number)
      .map((verdict) => [`${verdict.measurement.region} ${verdict.measurement.period}`, verdict]),
  );
  const rows = regions.map((region) => [
    region,
    regionName(region),
    ...periods.map((period) => {
      const reserve = reserves.find(region, period, number);
      return markOf(own.get(`${region} ${period}`), reserve === undefined || isTested(performance, reserve));
    }),
  ]);
  return {
    title: `${number} ${name}`,
    columns: [
      { header: text.sheets.code, kind: "text", width: 9 },
      { header: text.sheets.region, kind: "text", width: 26 },
      ...periods.map((period) => ({ header: period, kind: "text" as const, width: period.includes("/") ? 17 : 9 })),
    ],
    rows,
    highlights: markHighlights(2, 1 + periods.length),
  };
}
