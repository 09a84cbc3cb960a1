/** Which sheets a settlement comes to, before there is one. */
import type { Agreement, RegionCode } from "../agreement";
import type { OutputSheet } from "../sheets";

/** The sheets in the order they stand in the workbook; where they open on a region, its own is the first. */
export function whichSheets(agreement: Pick<Agreement, "performance">, region?: RegionCode): readonly OutputSheet[] {
  return [...(region === undefined ? [] : (["region"] as const)), ...settledSheets(agreement)];
}

/** Those of the whole settlement; those about performance only where some money is paid for it. */
export function settledSheets({ performance }: Pick<Agreement, "performance">): readonly SettledSheet[] {
  return performance ? SETTLED : SETTLED.filter((id) => !ABOUT_PERFORMANCE.has(id));
}

const SETTLED = [
  "summary",
  "byRequirement",
  "outcome",
  "heatMap",
  "bonus",
  "payments",
  "grants",
  "charts",
  "reconciliation",
  "sources",
  "problems",
] as const satisfies readonly OutputSheet[];

/** A sheet of a settlement. */
export type SettledSheet = (typeof SETTLED)[number];

const ABOUT_PERFORMANCE: ReadonlySet<SettledSheet> = new Set([
  "byRequirement",
  "outcome",
  "heatMap",
  "bonus",
  "payments",
  "charts",
]);
