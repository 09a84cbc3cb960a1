/** A settlement as output sheets, in the order they stand in the workbook. */
import type { RegionCode } from "../agreement";
import type { Problem } from "../problems";
import type { OutSheet } from "../sheets";
import { type ShownSettlement, shownAmounts } from "../shown";
import { CHANGES, type Text } from "../text";
import { bonusSheet } from "./bonus";
import { requirementSheet } from "./by-requirement";
import { chartsSheet } from "./charts";
import { foldedOn } from "./fold";
import { grantsSheet } from "./grants";
import { heatMapSheet } from "./heat-map";
import { outcomeSheet } from "./outcome";
import { paymentsSheet } from "./payments";
import { reconciliationSheet } from "./reconciliation";
import { problemsSheet, sourcesSheet } from "./records";
import { regionPack } from "./region/pack";
import { ORE } from "./shown-cells";
import { summarySheet } from "./summary";
import { type SettledSheet, settledSheets } from "./which-sheets";

/** What faces add to the sheets. */
export interface PresentOptions {
  /**
   * A line that says which input, settings, agreement and program the sheets came of; it stands on every one of them.
   */
  readonly fingerprint?: string;
  /** The region that the sheets open on: its own comes first, and on the others the rows of all other regions fold. */
  readonly region?: RegionCode | undefined;
}

/** All sheets of a settlement; those about performance only where some money is paid for it. */
export function present(
  settlement: ShownSettlement,
  problems: readonly Problem[],
  text: Text,
  { fingerprint, region }: PresentOptions = {},
): OutSheet[] {
  const amounts = shownAmounts(settlement, ORE);
  const made: Readonly<Record<SettledSheet, () => OutSheet>> = {
    summary: () => summarySheet(settlement, amounts, text),
    byRequirement: () => requirementSheet(settlement, text),
    outcome: () => outcomeSheet(settlement, amounts, text),
    heatMap: () => heatMapSheet(settlement, text),
    bonus: () => bonusSheet(settlement, amounts, text),
    payments: () => paymentsSheet(settlement, text),
    grants: () => grantsSheet(settlement, text),
    charts: () => chartsSheet(settlement, amounts, text),
    reconciliation: () => reconciliationSheet(settlement, amounts, text),
    sources: () => sourcesSheet(settlement, text),
    problems: () => problemsSheet(problems, text),
  };
  const sheets = settledSheets(settlement.agreement).map((id) => made[id]());
  const opened =
    region === undefined
      ? sheets
      : [...regionPack(settlement, problems, region, text, amounts), ...foldedOn(region, sheets, text)];
  return stamped(opened, fingerprint, text);
}

/** Sheets that say which run they came of. */
export function stamped(sheets: OutSheet[], fingerprint: string | undefined, text: Text): OutSheet[] {
  return fingerprint === undefined
    ? sheets
    : sheets.map((sheet) => ({ ...sheet, notes: [...sheet.notes, CHANGES[text.language].stamp(fingerprint)] }));
}
