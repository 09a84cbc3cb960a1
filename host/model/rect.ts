/** Rectangles of cells, zero-based, and their A1 addresses. */

import { columnLetters } from "../../src/sheets";
import { invalidArgument } from "./errors";

/** Excel's last row, counted from one. */
export const MAX_ROWS = 1_048_576;
/** Excel's last column, counted from one. */
export const MAX_COLUMNS = 16_384;

/** The cells that Excel writes at once at most ("Application-specific API error handling"). */
export const MOST_TOUCHED = 33_554_000;

/** A rectangle of cells: zero-based first row and column, and its size. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The rectangle with those bounds; throws `InvalidArgument` when it leaves the sheet or is empty. */
export function rect(row: number, column: number, rows: number, columns: number): Rect {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!whole || !inside || rows < 1 || columns < 1) throw invalidArgument();
  return { row, column, rows, columns };
}

/** Every cell of a sheet. */
export const wholeSheet: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Whether the rectangle is whole columns. */
export const isEntireColumn = (r: Rect): boolean => r.rows === MAX_ROWS;
/** Whether the rectangle is whole rows. */
export const isEntireRow = (r: Rect): boolean => r.columns === MAX_COLUMNS;

/** What both rectangles cover, or nothing. */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest rectangle around both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `whole` when `hole` is cut out: at most four rectangles. */
export function without(whole: Rect, hole: Rect): Rect[] {
  const cut = intersection(whole, hole);
  if (!cut) return [whole];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...whole, rows: cut.row - whole.row },
    { ...whole, row: below, rows: whole.row + whole.rows - below },
    { row: cut.row, rows: cut.rows, column: whole.column, columns: cut.column - whole.column },
    { row: cut.row, rows: cut.rows, column: right, columns: whole.column + whole.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  const both = intersection(outer, inner);
  return both?.rows === inner.rows && both.columns === inner.columns;
}

/** The zero-based column of its letters, in either case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A sheet name as a formula writes it: quoted when it must be. */
export const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** `A1:B2`, `A1`, `A:B` or `1:2` without a sheet. */
export function localAddress(r: Rect): string {
  const first = columnLetters(r.column);
  const last = columnLetters(r.column + r.columns - 1);
  if (isEntireColumn(r)) return `${first}:${last}`;
  if (isEntireRow(r)) return `${String(r.row + 1)}:${String(r.row + r.rows)}`;
  const start = first + String(r.row + 1);
  return r.rows * r.columns === 1 ? start : `${start}:${last}${String(r.row + r.rows)}`;
}

/** An address such as `'My sheet'!$A$1:B2`, `A:C` or `3:3`, taken apart; throws `InvalidArgument` when it is none. */
export function parseAddress(address: string): { readonly sheet?: string; readonly rect: Rect } {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(
      address.trim(),
    );
  if (match === null) throw invalidArgument();
  const [, quotedSheet, plainSheet, column1, row1, ...last] = match;
  const single = !match[0].slice(match[0].lastIndexOf("!") + 1).includes(":");
  const [column2, row2] = single ? [column1, row1] : last;
  const half = single && (!column1 || !row1);
  if (half || Boolean(column1) !== Boolean(column2) || Boolean(row1) !== Boolean(row2) || !(column1 ?? row1))
    throw invalidArgument();
  const [left, right] = inOrder(column1 ? columnIndex(column1) : 0, column2 ? columnIndex(column2) : MAX_COLUMNS - 1);
  const [top, bottom] = inOrder(row1 ? Number(row1) - 1 : 0, row2 ? Number(row2) - 1 : MAX_ROWS - 1);
  const sheet = quotedSheet?.replaceAll("''", "'") ?? plainSheet;
  const place = rect(top, left, bottom - top + 1, right - left + 1);
  return sheet === undefined ? { rect: place } : { sheet, rect: place };
}

const inOrder = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);
