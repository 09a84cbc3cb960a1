/** What passes between a spreadsheet and the engine: rectangles of cell values in, sheets out. */

import type { DateSystem } from "../ground";

/** A cell's value as `Range.values` gives it: `""` is an empty cell, a date is Excel's serial number. */
export type CellValue = string | number | boolean;

/** A rectangle read from a workbook; `top` and `left` are the zero-based place of its first cell. */
export interface Grid {
  readonly sheet: string;
  /** The Excel table the rectangle is, when it is one. */
  readonly table?: string;
  readonly top: number;
  readonly left: number;
  /** Whether its serial numbers count from 1904. */
  readonly date1904?: true;
  readonly cells: readonly (readonly CellValue[])[];
}

/** The system that the serial numbers of a grid, or of a workbook, are in. */
export function dateSystemOf({ date1904 }: Pick<Grid, "date1904">): DateSystem {
  return date1904 === true ? "1904" : "1900";
}

/**
 * The address of a cell in a grid as a user writes it, such as
 * `D14`; `row` and `column` count from the grid's first cell.
 */
export function addressIn(grid: Grid, row: number, column: number): string {
  return columnLetters(grid.left + column) + String(grid.top + row + 1);
}

/** The letters of a zero-based column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const last = letters.charAt(column % letters.length);
  const rest = Math.floor(column / letters.length);
  return rest === 0 ? last : columnLetters(rest - 1) + last;
}
