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
  /** Names, folded, that a user has said are parts of regions: rows of theirs are not read. */
  readonly parts?: ReadonlySet<string>;
  /** Where each cell stands, in a grid whose cells were gathered from several places. */
  readonly places?: readonly (readonly (CellPlace | undefined)[])[];
}

/** A cell by its sheet and its address, such as `D14`. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
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
  return placeIn(grid, row, column).cell;
}

/** The same with its sheet. A gathered cell that stands nowhere is told by the first of its row that does. */
export function placeIn({ sheet, top, left, places }: Grid, row: number, column: number): CellPlace {
  const gathered = places && (places[row]?.[column] ?? places[row]?.find((place) => place !== undefined));
  return gathered ?? { sheet, cell: columnLetters(left + column) + String(top + row + 1) };
}

/** The row of an address such as `E14`. */
export function rowOf(address: string): string {
  return address.replace(/^[A-Z]+/, "");
}

/** The letters of a zero-based column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const last = letters.charAt(column % letters.length);
  const rest = Math.floor(column / letters.length);
  return rest === 0 ? last : columnLetters(rest - 1) + last;
}
