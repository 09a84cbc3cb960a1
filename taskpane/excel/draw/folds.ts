/** Rows that are context: groups of Excel's own, folded, which a sign in the margin unfolds. */
import type { Layout } from "../../../src/sheets";
import { once } from "../once";

/** Folds the lines of a layout that are to be. Their heights are set before: a row that is given one is shown. */
export function fold(worksheet: Excel.Worksheet, { folds }: Layout): void {
  for (const { first, count } of folds) {
    const rows = rowsOf(worksheet, first, count);
    rows.group("ByRows");
    rows.hideGroupDetails("ByRows");
  }
}

/**
 * Shows the rows that a run before folded on a sheet of ours, and takes its groups away. Excel
 * does not say which rows are in a group, and may refuse to take away what is not there, should the user have done it:
 * so the first row, which we never fold, goes into a group of its own, and there is one for certain.
 */
export function unfold(worksheet: Excel.Worksheet, isFolded: boolean): void {
  if (!isFolded) return;
  const rows = rowsOf(worksheet, 0, FARTHEST);
  rowsOf(worksheet, 0, 1).group("ByRows");
  rows.ungroup("ByRows");
  rows.rowHidden = false;
}

function rowsOf(worksheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return once(once(worksheet.getRangeByIndexes(first, 0, count, 1)).getEntireRow());
}

/** As many rows as any workbook's sheet has: a range of all that a new one has is of whole columns, too. */
const FARTHEST = 65_536;
