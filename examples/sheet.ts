/** What the sheets of both example workbooks have in common. */
import { type CellFormat, defaultFormat } from "../host/model/cell";
import { parseAddress } from "../host/model/rect";
import type { Sheet } from "../host/model/sheet";
import { CHARACTER_POINTS } from "../host/model/sizes";
import type { Workbook } from "../host/model/workbook";
import { type CellValue, columnLetters } from "../src/sheets";

const navy = "#1F3864";

/** The look of a title. */
export const titleFormat = { ...defaultFormat, bold: true, fontColor: navy };
/** The look of the head of a column. */
export const headFormat = { ...titleFormat, fill: "#D9E2F3" };

/** Adds a sheet with columns of these widths in characters, printed on A4 lying down and as wide as the sheet. */
export function addSheet(workbook: Workbook, name: string, widths: readonly number[]): Sheet {
  const sheet = workbook.addSheet(name);
  for (const [column, width] of widths.entries()) sheet.columnWidths.set(column, width * CHARACTER_POINTS);
  Object.assign(sheet.pageLayout, { paperSize: "A4", orientation: "Landscape", zoom: { horizontalFitToPages: 1 } });
  return sheet;
}

/** The zero-based row and column of an address such as `C4`. */
export function placeOf(address: string): readonly [row: number, column: number] {
  const { row, column } = parseAddress(address).rect;
  return [row, column];
}

/** The look of a number in this format. */
export const numbers = (numberFormat: string): CellFormat => ({ ...defaultFormat, numberFormat });

/** Puts a value at a zero-based row and column. */
export function put(sheet: Sheet, row: number, column: number, value: CellValue, format = defaultFormat): void {
  sheet.load(row, column, { value, format });
}

/** Puts what the sheet is about in a cell, in larger letters. */
export function heading(sheet: Sheet, address: string, text: string): void {
  put(sheet, ...placeOf(address), text, { ...titleFormat, fontSize: 12 });
}

/** Puts the heads of columns from A on, in a row counted from one. */
export function header(sheet: Sheet, row: number, texts: readonly string[]): void {
  for (const [column, text] of texts.entries()) put(sheet, row - 1, column, text, headFormat);
}

/** Puts texts under each other in column A, from a row counted from one. */
export function lines(sheet: Sheet, texts: readonly string[], from = 1): void {
  for (const [index, text] of texts.entries()) put(sheet, from - 1 + index, 0, text);
}

/** Puts rows of values from A on, from a row counted from one; number formats by the letters of their columns. */
export function fill(
  sheet: Sheet,
  from: number,
  rows: readonly (readonly CellValue[])[],
  formats: Readonly<Record<string, string>> = {},
): void {
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      const format = formats[columnLetters(column)];
      put(sheet, from - 1 + index, column, value, format === undefined ? defaultFormat : numbers(format));
    }
  }
}
