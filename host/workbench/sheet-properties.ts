/** What the user changes around the cells of a sheet in the grid, taken over into the model. */

import { BooleanNumber, type Workbook as UniverWorkbook, type Worksheet } from "@univerjs/core";
import type { Sheet } from "../model/sheet";
import { STANDARD_COLUMN_POINTS } from "../model/sizes";
import type { Workbook } from "../model/workbook";
import { pixels, points, rectOf } from "./sheet-data";

/** Rows or columns that Univer knows more of than their number. */
type Lines = Readonly<
  Record<
    string,
    { readonly w?: number; readonly h?: number; readonly ia?: BooleanNumber; readonly hd?: BooleanNumber } | undefined
  >
>;

/** The rows that the grid hides. */
export function hiddenIn(worksheet: Worksheet): ReadonlySet<number> {
  const rows = Object.entries(worksheet.getConfig().rowData as Lines);
  return new Set(rows.flatMap(([row, data]) => (data?.hd === BooleanNumber.TRUE ? [Number(row)] : [])));
}

/** Gives the sheet the name, place, visibility, colour, frozen rows, merges, widths and heights that the grid has. */
export function takeOverProperties(workbook: Workbook, sheet: Sheet, book: UniverWorkbook, worksheet: Worksheet): void {
  const config = worksheet.getConfig();
  const name = worksheet.getName();
  if (name !== sheet.name) workbook.renameSheet(sheet, name);
  const place = book.getConfig().sheetOrder.indexOf(worksheet.getSheetId());
  if (place >= 0 && place !== workbook.sheets.indexOf(sheet)) workbook.moveSheet(sheet, place);
  const visibility =
    config.hidden === BooleanNumber.TRUE ? (sheet.visibility === "VeryHidden" ? "VeryHidden" : "Hidden") : "Visible";
  if (visibility !== sheet.visibility) workbook.setVisibility(sheet, visibility);
  sheet.tabColor = config.tabColor.toUpperCase();
  sheet.frozen = { rows: Math.max(0, config.freeze.ySplit), columns: Math.max(0, config.freeze.xSplit) };
  sheet.showGridlines = config.showGridlines !== BooleanNumber.FALSE;
  sheet.merges = config.mergeData.map(rectOf);
  for (const [column, data] of Object.entries(config.columnData as Lines)) {
    const width = data?.w;
    const before = sheet.columnWidths.get(Number(column)) ?? STANDARD_COLUMN_POINTS;
    if (width !== undefined && width !== pixels(before)) sheet.columnWidths.set(Number(column), points(width));
  }
  sheet.hiddenRows.clear();
  for (const row of hiddenIn(worksheet)) sheet.hiddenRows.add(row);
  for (const [row, data] of Object.entries(config.rowData as Lines)) {
    const height = data?.h;
    const before = sheet.rowHeights.get(Number(row));
    if (
      height !== undefined &&
      data?.ia !== BooleanNumber.TRUE &&
      height !== (before === undefined ? config.defaultRowHeight : pixels(before))
    ) {
      sheet.rowHeights.set(Number(row), points(height));
    }
  }
}
