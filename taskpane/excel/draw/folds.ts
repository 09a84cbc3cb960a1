/** Rows that are context: groups of Excel's own, folded, which a sign in the margin unfolds. */
import type { Layout } from "../../../src/sheets";

/** Folds the lines of a layout that are to be. Their heights are set before: a row that is given one is shown. */
export function fold(worksheet: Excel.Worksheet, { folds }: Layout): void {
  for (const { first, count } of folds) {
    const rows = worksheet.getRangeByIndexes(first, 0, count, 1).getEntireRow();
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
  const rows = worksheet.getRangeByIndexes(0, 0, FARTHEST, 1).getEntireRow();
  worksheet.getRangeByIndexes(0, 0, 1, 1).getEntireRow().group("ByRows");
  rows.ungroup("ByRows");
  rows.rowHidden = false;
}

/** As many rows as any workbook's sheet has: a range of all that a new one has is of whole columns, too. */
const FARTHEST = 65_536;
