/** Sheets to fill in and sheets of notes: their looks, and what their columns should hold. */
import { type DateSystem, serialOfDate } from "../../../src/ground";
import type { CellValue } from "../../../src/sheets";
import type { ColumnRule, NewCell, NewColumn, NewSheet } from "../../inputs/new-sheet";
import { literal } from "./cell-contents";
import { INK } from "./palette";
import { heightOfLines, POINTS_A_CHARACTER } from "./wrap";

/** What the workbook settles: the name of the sheet's table, if that is free, and which numbers its dates are. */
interface Setting {
  readonly tableName: string | undefined;
  readonly dateSystem: DateSystem;
}

/** A sheet whose days are numbers. */
type Numbered = Omit<NewSheet, "rows"> & { readonly rows: readonly (readonly CellValue[])[] };

/** Writes a sheet to fill in, or one of notes, and asks that its columns hold what they should. */
export function writeNewSheet(
  worksheet: Excel.Worksheet,
  newSheet: NewSheet,
  { tableName, dateSystem }: Setting,
): void {
  const sheet = numbered(newSheet, dateSystem);
  sheet.columns.forEach(({ width }, index) => {
    worksheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width * POINTS_A_CHARACTER;
  });
  if (sheet.look === "notes") writeNotes(worksheet, sheet);
  else writeForm(worksheet, sheet, tableName);
  worksheet.pageLayout.orientation = "Landscape";
  worksheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}

function numbered(sheet: NewSheet, dateSystem: DateSystem): Numbered {
  const numberOf = (cell: NewCell): CellValue => (typeof cell === "object" ? serialOfDate(cell.day, dateSystem) : cell);
  return { ...sheet, rows: sheet.rows.map((row) => row.map(numberOf)) };
}

function writeForm(worksheet: Excel.Worksheet, { columns, rows }: Numbered, tableName: string | undefined): void {
  const header = worksheet.getRangeByIndexes(0, 0, 1, columns.length);
  columns.forEach((column, index) => {
    formatNewColumn(worksheet.getRangeByIndexes(1, index, rows.length, 1), column);
  });
  const cells = rows.map((row) => row.map((cell, index) => (columns[index]?.format === "@" ? cell : literal(cell))));
  header.values = [columns.map((column) => literal(column.header))];
  worksheet.getRangeByIndexes(1, 0, rows.length, columns.length).values = cells as unknown[][];
  if (tableName !== undefined) {
    const table = worksheet.tables.add(worksheet.getRangeByIndexes(0, 0, rows.length + 1, columns.length), true);
    table.name = tableName;
    table.style = "TableStyleLight1";
  }
  header.format.font.bold = true;
  header.format.font.color = INK.headerText;
  header.format.fill.color = INK.header;
  header.format.verticalAlignment = "Center";
  header.format.wrapText = true;
  header.format.rowHeight = heightOfLines(2, 4);
  worksheet.freezePanes.freezeRows(1);
  worksheet.pageLayout.setPrintTitleRows("$1:$1");
}

function formatNewColumn(cells: Excel.Range, { format, rule, warning }: NewColumn): void {
  // A single value is set for every cell of a range; the types only know of rectangles.
  cells.numberFormat = format as unknown as string[][];
  cells.format.horizontalAlignment = format === "@" ? "Left" : "Right";
  if (rule === undefined || warning === undefined) return;
  cells.dataValidation.rule = validationOf(rule);
  // A warning, not a stop: "*" and "<20" are honest answers where small numbers are hidden.
  cells.dataValidation.errorAlert = {
    showAlert: true,
    style: "Warning",
    title: warning.title,
    message: warning.message,
  };
}

function validationOf(rule: ColumnRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "whole":
      return { wholeNumber: { formula1: rule.atLeast, operator: "GreaterThanOrEqualTo" } };
    case "fraction":
      return { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    case "date":
      // As text in ISO form, which Excel itself makes days of the workbook's system.
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
  }
}

function writeNotes(worksheet: Excel.Worksheet, { columns, rows }: Numbered): void {
  const all = worksheet.getRangeByIndexes(0, 0, rows.length, columns.length);
  all.format.wrapText = true;
  all.format.verticalAlignment = "Top";
  all.values = rows.map((row) => columns.map((_, index) => literal(row[index] ?? "")));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  rows.forEach((row, index) => {
    const line = worksheet.getRangeByIndexes(index, 0, 1, columns.length);
    if (row.length === 1) line.merge(true);
    // Excel does not fit the height of merged cells by itself, so it is given.
    const lines = row.map((cell, column) =>
      Math.ceil(String(cell).length / ((row.length === 1 ? total : (columns[column]?.width ?? total)) - 2)),
    );
    line.format.rowHeight = heightOfLines(Math.max(1, ...lines), 4);
  });
  const title = worksheet.getRangeByIndexes(0, 0, 1, 1);
  title.format.font.bold = true;
  title.format.font.size = 16;
  title.format.font.color = INK.title;
  title.format.rowHeight = heightOfLines(2);
  worksheet.getRangeByIndexes(1, 0, 1, 1).format.font.bold = true;
  worksheet.showGridlines = false;
}
