/** A settlement as output sheets, in the order they stand in the workbook. */
import type { Problem } from "../problem";
import type { Settlement } from "../settle";
import type { Text } from "../text";
import { shownAmounts } from "./amounts";
import { bonusSheet } from "./bonus";
import { ORE } from "./cells";
import { outcomeSheet } from "./outcome";
import { grantsSheet, paymentsSheet } from "./payments";
import { problemsSheet, reconciliationSheet, sourcesSheet } from "./records";
import type { OutSheet } from "./sheet";
import { summarySheet } from "./summary";

/** All sheets of a settlement. */
export function present(settlement: Settlement, problems: readonly Problem[], text: Text): OutSheet[] {
  const amounts = shownAmounts(settlement, ORE);
  return [
    summarySheet(settlement, amounts, text),
    outcomeSheet(settlement, amounts, text),
    bonusSheet(settlement, amounts, text),
    paymentsSheet(settlement, text),
    grantsSheet(settlement, text),
    reconciliationSheet(settlement, text),
    sourcesSheet(settlement, text),
    problemsSheet(problems, text),
  ];
}
