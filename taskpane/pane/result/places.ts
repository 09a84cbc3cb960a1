/** Where in the workbook a cell of the agreement stands. */

import type { Reserve } from "../../../src/agreement";
import type { Verdict } from "../../../src/judging";
import type { Place } from "../../../src/problems";
import type { SettledRun } from "../../state/state";

/** The row of a cell in the sheet of outcomes that the run wrote. */
export function outcomePlace(reserve: Reserve, { settlement, written }: SettledRun): Place | undefined {
  const sheet = written.find(({ id }) => id === "outcome");
  const index = settlement.reserves.all.indexOf(reserve);
  return sheet && index >= 0 ? { sheet: sheet.name, cell: `A${String(sheet.firstRow + index)}` } : undefined;
}

/** The cell of the input that a verdict rests on. */
export function inputPlace({ measurement }: Verdict, { settlement }: SettledRun): Place {
  return { sheet: measurement.sheet ?? settlement.submission.sheets.waiting, cell: measurement.address };
}
