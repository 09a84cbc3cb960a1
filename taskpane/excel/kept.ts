/**
 * What stood in a sheet that is emptied is kept in the sheet itself, far below, until it is known whether she has
 * edited it meanwhile: it outlives the pane. (A sheet to keep it on would have to be hidden and deleted, and Excel can
 * undo neither.)
 */

import type { CellValue } from "../../src/sheets";
import type { OwnSheet } from "./contents";
import { filledFromFirst } from "./filled";
import { MARK, markText, parseMark, type SheetMark } from "./sheet-mark";

/** Rows below what stood in a sheet, before it is kept there: for what has been entered since it was measured. */
const ABOVE_KEPT = 1_000;

/** A sheet in which something is kept: its mark while it is written, and the first row of what is kept, from zero. */
export interface Keeping {
  readonly worksheet: Excel.Worksheet;
  readonly mark: SheetMark;
  readonly from: number;
}

/** Keeps what stands in a sheet, and clears all above; how far it goes is what has been loaded of its used range. */
export function keep(worksheet: Excel.Worksheet, mark: SheetMark, { rowIndex, rowCount }: Excel.Range): Keeping {
  const from = rowIndex + rowCount + ABOVE_KEPT;
  // Marked first: where nothing is kept there is nothing to put back.
  say(worksheet, mark, from);
  worksheet.getCell(from, 0).copyFrom(filledFromFirst(worksheet), "All");
  rowsAbove(worksheet, from).clear();
  return { worksheet, mark, from };
}

/** Clears what was kept, with the next request that writes to the sheet; its title is the one given. */
export function forget({ worksheet, mark }: Keeping, title: CellValue): void {
  worksheet.getRange().clear();
  worksheet.getRange("A1").values = [[title]];
  say(worksheet, mark);
}

/** Puts back what was kept, down and right to so many rows and columns, with its looks, as Excel moves it. */
export function putBack({ worksheet, mark, from }: Keeping, rows: number, columns: number): void {
  if (rows > 0) {
    rowsAbove(worksheet, from).clear();
    worksheet.getRange("A1").copyFrom(worksheet.getRangeByIndexes(from, 0, rows, columns), "All");
    worksheet.getRange(`${String(from + 1)}:${String(from + rows)}`).clear();
  }
  say(worksheet, mark);
}

/** Whether a run that did not come to its end keeps something in the sheet, which she has not protected since. */
export function isHalted({ kept, protected: isProtected }: OwnSheet): boolean {
  return kept === true && !isProtected;
}

/** Puts back what is kept in sheets of ours; whoever calls it holds the lease. */
export async function restoreKept(own: readonly OwnSheet[]): Promise<void> {
  const halted = own.filter(isHalted);
  if (halted.length === 0) return;
  await Excel.run(async (context) => {
    const found = halted.map(({ sheetId }) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      return {
        worksheet,
        title: worksheet.getRange("A1").load("values"),
        used: worksheet.getUsedRange(true).load("rowIndex,rowCount,columnIndex,columnCount"),
        property: worksheet.customProperties.getItemOrNullObject(MARK).load("value"),
      };
    });
    await context.sync();
    const keeping = found.flatMap(({ property, ...one }) => {
      const mark = property.isNullObject ? undefined : parseMark(property.value);
      const from = mark?.writing?.kept;
      if (mark === undefined || from === undefined) return [];
      const above = rowsAbove(one.worksheet, from).getUsedRangeOrNullObject(true);
      return [{ ...one, mark, from, above }];
    });
    await context.sync();
    for (const { title, used, above, ...one } of keeping) {
      const rows = used.rowIndex + used.rowCount - one.from;
      const first: unknown = (title.values as CellValue[][])[0]?.[0];
      const isCleared = above.isNullObject || first === one.mark.writing?.title;
      if (isCleared) putBack(one, rows, used.columnIndex + used.columnCount);
      else leave(one, first === "" ? 0 : rows);
    }
    await context.sync();
  });
}

// The run came no farther than to the copy: what stands above it is hers, and she may have gone on with it.
function leave({ worksheet, mark, from }: Keeping, rows: number): void {
  if (rows > 0) worksheet.getRange(`${String(from + 1)}:${String(from + rows)}`).clear();
  say(worksheet, mark);
}

function rowsAbove(worksheet: Excel.Worksheet, from: number): Excel.Range {
  return worksheet.getRange(`1:${String(from)}`);
}

function say({ customProperties }: Excel.Worksheet, mark: SheetMark, kept?: number): void {
  const { run, title } = mark.writing ?? { run: "", title: "" };
  const writing = { run, title, ...(kept !== undefined && { kept }) };
  customProperties.add(MARK, markText({ ...mark, writing }));
}
