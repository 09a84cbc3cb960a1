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
 * Shows every row of a sheet of ours, and takes away the groups that a run before made there, where it made any. Excel
 * does not say which rows are in a group, and may refuse to take away what is not there, should the user have done it:
 * so the first row, which we never fold, goes into a group of its own, and there is one for certain.
 */
export function unfold(worksheet: Excel.Worksheet, isFolded: boolean): void {
  const all = worksheet.getRange();
  if (isFolded) {
    worksheet.getRangeByIndexes(0, 0, 1, 1).getEntireRow().group("ByRows");
    all.ungroup("ByRows");
  }
  all.rowHidden = false;
}
