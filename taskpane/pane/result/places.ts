/** Where in the workbook a cell of the agreement stands. */

import type { Reserve } from "../../../src/agreement";
import type { Place } from "../../../src/problems";
import { reservesIn } from "../../../src/settling";
import type { SettledRun } from "../../state/state";

/** The row of a cell in the sheet of outcomes that the run wrote. */
export function outcomePlace(reserve: Reserve, { settlement, written }: SettledRun): Place | undefined {
  const sheet = written.find(({ id }) => id === "outcome");
  const index = reservesIn(settlement).indexOf(reserve);
  return sheet && index >= 0 ? { sheet: sheet.name, cell: `A${String(sheet.firstRow + index)}` } : undefined;
}

/** The cell of the input that a cell of the agreement rests on; `undefined` where it has no figures of its own yet. */
export function inputPlace(reserve: Reserve, { settlement }: SettledRun): Place | undefined {
  const found = settlement.verdictOf(reserve)?.measurement ?? settlement.awaitingOf(reserve);
  return found && { sheet: found.sheet ?? settlement.submission.sheets.waiting, cell: found.address };
}
