/** Making, changing and forgetting the Excel tables of a workbook. */

import { invalidArgument, itemAlreadyExists } from "./errors";
import { intersection, type Rect, rect } from "./rect";
import type { Book, Sheet, Table } from "./sheet";

/** What a table is made with besides its place; the rest takes Excel's defaults. */
export type TableOptions = Partial<Omit<Table, "id" | "sheet" | "area">>;

/**
 * Makes a table over the rectangle. Without headers a header row is inserted above it. Empty headers become `Column1`
 * and repeated ones get a number, as in an English Excel. Throws `InvalidArgument` when it overlaps another table.
 */
export function addTable(
  workbook: Book,
  sheet: Sheet,
  area: Rect,
  hasHeaders: boolean,
  options: TableOptions = {},
): Table {
  const full = hasHeaders ? area : rect(area.row, area.column, area.rows + 1, area.columns);
  assertNoOverlap(workbook, sheet, full);
  if (options.name !== undefined) assertFreeName(workbook, options.name);
  if (!hasHeaders) sheet.insertDown({ ...area, rows: 1 });
  nameHeaders(sheet, full);
  const number = workbook.nextTableNumber();
  const table: Table = {
    id: idOf(number),
    sheet,
    name: freeName(workbook, number),
    area: full.rows === 1 ? rect(full.row, full.column, 2, full.columns) : full,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "TableStyleMedium2",
    ...options,
  };
  workbook.tables.push(table);
  return table;
}

/** Makes the same table on a copy of its sheet: `Tabell12` of `Tabell1`, its name and the first number that is free. */
export function copyTable(table: Table, copy: Sheet): Table {
  const { workbook } = table.sheet;
  let number = 2;
  while (workbook.findTable(table.name + String(number))) number += 1;
  const name = table.name + String(number);
  const copied: Table = { ...table, id: idOf(workbook.nextTableNumber()), sheet: copy, name };
  workbook.tables.push(copied);
  return copied;
}

/** Gives the table another name; throws when it is taken or not a name. */
export function renameTable(table: Table, name: string): void {
  if (name.toLowerCase() !== table.name.toLowerCase()) assertFreeName(table.sheet.workbook, name);
  table.name = name;
}

/** Moves the table's lower right corner; the header row must stay where it is. */
export function resizeTable(table: Table, area: Rect): void {
  if (area.row !== table.area.row || !intersection(area, table.area) || area.rows < 2) throw invalidArgument();
  assertNoOverlap(table.sheet.workbook, table.sheet, area, table);
  table.sheet.assertWritable(area);
  table.area = area;
  if (table.showHeaders) nameHeaders(table.sheet, { ...area, rows: 1 });
}

/** Removes the table and leaves its cells. */
export function forgetTable(table: Table): void {
  const tables = table.sheet.workbook.tables;
  tables.splice(tables.indexOf(table), 1);
}

/** The rows between header and totals. */
export function bodyOf(table: Table): Rect {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rows: Math.max(1, table.area.rows - above - below) };
}

/** How many data rows the table has. */
export function rowCount(table: Table): number {
  return bodyOf(table).rows;
}

/** The name of a column, by its zero-based place. */
export function columnName(table: Table, index: number): string {
  return table.showHeaders
    ? String(table.sheet.value(table.area.row, table.area.column + index))
    : `Column${String(index + 1)}`;
}

/** Makes room for `count` rows before the zero-based data row `index` and returns the rectangle to fill. */
export function insertRows(table: Table, index: number, count: number): Rect {
  const body = bodyOf(table);
  if (index < 0 || index > body.rows) throw invalidArgument();
  const room: Rect = { ...body, row: body.row + index, rows: count };
  const below: Rect = { ...room, row: table.area.row + table.area.rows };
  let free = index === body.rows && !table.showTotals;
  table.sheet.cells.forEach(below, () => (free = false));
  if (!free) table.sheet.insertDown(room);
  table.area = { ...table.area, rows: table.area.rows + count };
  return room;
}

/** Deletes data rows; a table keeps at least one, emptied. */
export function deleteRows(table: Table, index: number, count: number): void {
  const body = bodyOf(table);
  if (index < 0 || count < 1 || index + count > body.rows) throw invalidArgument();
  const kept = count === body.rows ? 1 : 0;
  if (kept) table.sheet.clear({ ...body, rows: 1 }, "Contents");
  if (count === kept) return;
  table.sheet.deleteUp({ ...body, row: body.row + index + kept, rows: count - kept });
  table.area = { ...table.area, rows: table.area.rows - count + kept };
}

/** Shows or hides the total row, which comes below the data. */
export function setTotals(table: Table, show: boolean): void {
  if (show === table.showTotals) return;
  const { area, sheet } = table;
  const last: Rect = { ...area, row: area.row + area.rows - 1, rows: 1 };
  if (show) {
    const below = { ...last, row: last.row + 1 };
    sheet.insertDown(below);
    sheet.enter({ ...below, columns: 1 }, [["Total"]]);
  } else sheet.deleteUp(last);
  table.area = { ...area, rows: area.rows + (show ? 1 : -1) };
  table.showTotals = show;
}

function idOf(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, "0")}-0002-0000-0000-000000000000}`;
}

function assertNoOverlap(workbook: Book, sheet: Sheet, area: Rect, except?: Table): void {
  const other = workbook.tables.find((t) => t !== except && t.sheet === sheet && intersection(t.area, area));
  if (other) throw invalidArgument("A table can't overlap another table.");
}

function assertFreeName(workbook: Book, name: string): void {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc])$/.test(name);
  if (!valid) throw invalidArgument();
  if (workbook.findTable(name)) throw itemAlreadyExists();
}

function freeName(workbook: Book, from: number): string {
  let number = from;
  while (workbook.findTable(`Table${String(number)}`)) number++;
  return `Table${String(number)}`;
}

function nameHeaders(sheet: Sheet, area: Rect): void {
  const taken = new Set<string>();
  for (let j = 0; j < area.columns; j++) {
    const cell = sheet.cells.at(area.row, area.column + j);
    const given = String(cell?.value ?? "") || `Column${String(j + 1)}`;
    let name = given;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = given + String(n);
    taken.add(name.toLowerCase());
    const format = sheet.cells.formatAt(area.row, area.column + j);
    if (cell?.value !== name) sheet.load(area.row, area.column + j, { value: name, format });
  }
}
