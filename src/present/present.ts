/** A settlement as output sheets, in the order they stand in the workbook. */
import type { Problem } from "../problems";
import type { OutSheet } from "../sheets";
import { type ShownSettlement, shownAmounts } from "../shown";
import type { Text } from "../text";
import { bonusSheet } from "./bonus";
import { requirementSheet } from "./by-requirement";
import { chartsSheet } from "./charts";
import { grantsSheet } from "./grants";
import { heatMapSheet } from "./heat-map";
import { outcomeSheet } from "./outcome";
import { paymentsSheet } from "./payments";
import { reconciliationSheet } from "./reconciliation";
import { problemsSheet, sourcesSheet } from "./records";
import { ORE } from "./shown-cells";
import { summarySheet } from "./summary";

/** What faces add to the sheets. */
export interface PresentOptions {
  /**
   * A line that says which input, settings, agreement and program the sheets came of; it stands on every one of them.
   */
  readonly fingerprint?: string;
}

/** All sheets of a settlement; those about performance only where some money is paid for it. */
export function present(
  settlement: ShownSettlement,
  problems: readonly Problem[],
  text: Text,
  { fingerprint }: PresentOptions = {},
): OutSheet[] {
  const amounts = shownAmounts(settlement, ORE);
  const performed = settlement.agreement.performance !== undefined;
  const sheets = [
    summarySheet(settlement, amounts, text),
    ...(performed
      ? [
          requirementSheet(settlement, text),
          outcomeSheet(settlement, amounts, text),
          heatMapSheet(settlement, text),
          bonusSheet(settlement, amounts, text),
          paymentsSheet(settlement, text),
        ]
      : []),
    grantsSheet(settlement, text),
    ...(performed ? [chartsSheet(settlement, amounts, text)] : []),
    reconciliationSheet(settlement, amounts, text),
    sourcesSheet(settlement, text),
    problemsSheet(problems, text),
  ];
  return stamped(sheets, fingerprint, text);
}

/** Sheets that say which run they came of. */
export function stamped(sheets: OutSheet[], fingerprint: string | undefined, text: Text): OutSheet[] {
  return fingerprint === undefined
    ? sheets
    : sheets.map((sheet) => ({ ...sheet, notes: [...sheet.notes, text.sheets.fingerprint(fingerprint)] }));
}
