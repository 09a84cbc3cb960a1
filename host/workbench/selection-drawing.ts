/** Shows in the grid what is selected in the model. */

import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { intersection, isEntireColumn, isEntireRow, type Rect } from "../model/rect";
import { rectOf } from "./sheet-data";

/** Opens the sheet, selects the cells, and scrolls to the first of them where they are out of sight. */
export function drawSelection(book: FWorkbook, worksheet: FWorksheet, area: Rect): void {
  book.setActiveSheet(worksheet);
  const rows = isEntireColumn(area) ? worksheet.getMaxRows() : area.rows;
  const columns = isEntireRow(area) ? worksheet.getMaxColumns() : area.columns;
  worksheet.getRange(area.row, area.column, rows, columns).activate();
  const seen = worksheet.getVisibleRange();
  const inSight = seen && intersection(rectOf(seen), { ...area, rows: Math.min(area.rows, LEAD), columns: 1 });
  if (!inSight)
    worksheet.scrollToCell(area.row < NEAR_TOP ? 0 : area.row - LEAD, area.column < NEAR_LEFT ? 0 : area.column - 1, 0);
}

/** Rows that are shown above a cell that the grid scrolls to. */
const LEAD = 3;
/** Cells before these are in sight from the sheet's beginning. */
const NEAR_TOP = 15;
const NEAR_LEFT = 6;
