/** How sheets look: formats, widths and cells of a sheet that a settlement writes, and of a sheet to fill in. */
import type { CellValue } from "../src/grid";
import type { ColumnKind, Layout, OutColumn } from "../src/present/sheet";
import type { ColumnRule, NewColumn, NewSheet } from "./new-sheet";

const NUMBER_FORMAT: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  "long-text": "General",
  "free-text": "General",
  whole: "#,##0",
  kronor: "#,##0",
  ore: "#,##0.00",
  share: "0.0%",
  points: "+0.0;-0.0;0.0",
};

// Excel's own Calibri at 11 points: pixels a character and pixels a point.
const POINTS_A_CHARACTER = 5.3;

/** Points. */
const LINE_HEIGHT = 15;

const INK = { title: "#1B3A57", header: "#1B3A57", headerText: "#FFFFFF", note: "#595959", total: "#E8EEF4" };

/** Writes a laid-out sheet; its title says that it is unfinished until the run has come to its end. */
export function writeLayout(worksheet: Excel.Worksheet, layout: Layout, unfinished: string): void {
  formatLayout(worksheet, layout);
  raiseWrapped(worksheet, layout);
  const cells = layout.lines.map(({ kind, cells: line, columns }) =>
    line.map((cell, index) => (kind === "row" && columns[index]?.kind === "text" ? cell : literal(cell))),
  );
  if (cells[0]) cells[0][0] = literal(unfinished);
  worksheet.getRangeByIndexes(0, 0, layout.lines.length, layout.width).values = cells as unknown[][];
}

// Formats stand before the values: a text cell must be one when "01" arrives.
function formatLayout(worksheet: Excel.Worksheet, { lines, width, widths, frozen }: Layout): void {
  let first = 0;
  while (first < lines.length) {
    const { kind, columns } = lines[first] ?? { kind: "blank" as const, columns: [] };
    let last = first;
    while (kind === "row" && lines[last + 1]?.kind === "row") last += 1;
    formatLines(worksheet, kind, first, last - first + 1, columns, width);
    first = last + 1;
  }
  widths.forEach((characters, index) => {
    worksheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = characters * POINTS_A_CHARACTER;
  });
  worksheet.showGridlines = false;
  worksheet.pageLayout.orientation = "Landscape";
  worksheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  if (frozen > 0) {
    worksheet.freezePanes.freezeRows(frozen);
    worksheet.pageLayout.setPrintTitleRows(`$${String(frozen)}:$${String(frozen)}`);
  }
}

// A row is as high as its longest wrapped text needs; Excel does not fit rows that were formatted before they were filled.
function raiseWrapped(worksheet: Excel.Worksheet, { lines, widths }: Layout): void {
  lines.forEach(({ kind, cells, columns }, row) => {
    if (kind !== "row") return;
    const needed = columns.map((column, index) => (column.kind === "long-text" ? Math.ceil(String(cells[index] ?? "").length / ((widths[index] ?? 1) - 2)) : 1));
    const most = Math.max(1, ...needed);
    if (most > 1) worksheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = most * LINE_HEIGHT;
  });
}

function formatLines(worksheet: Excel.Worksheet, kind: Layout["lines"][number]["kind"], first: number, count: number, columns: readonly OutColumn[], width: number): void {
  const line = worksheet.getRangeByIndexes(first, 0, count, Math.max(columns.length, 1));
  switch (kind) {
    case "title":
      headline(line, 16);
      return;
    case "note":
      line.format.font.color = INK.note;
      return;
    case "block-title":
      headline(line, 13);
      return;
    case "header":
      line.format.font.bold = true;
      line.format.font.color = INK.headerText;
      line.format.fill.color = INK.header;
      line.format.wrapText = true;
      line.format.verticalAlignment = "Center";
      line.format.rowHeight = 2 * LINE_HEIGHT + 4;
      columns.forEach((column, index) => {
        alignColumn(worksheet.getRangeByIndexes(first, index, 1, 1), column);
      });
      return;
    case "row":
    case "total":
      columns.forEach((column, index) => {
        formatColumn(worksheet.getRangeByIndexes(first, index, count, 1), column, kind === "total" ? "General" : NUMBER_FORMAT[column.kind]);
      });
      if (kind === "total") {
        line.format.font.bold = true;
        line.format.fill.color = INK.total;
      }
      return;
    case "blank":
      worksheet.getRangeByIndexes(first, 0, 1, width).format.rowHeight = 10;
  }
}

function formatColumn(cells: Excel.Range, column: OutColumn, textFormat: string): void {
  // A single value is set for every cell of a range; the types only know of rectangles.
  cells.numberFormat = (isNumber(column) ? NUMBER_FORMAT[column.kind] : textFormat) as unknown as string[][];
  cells.format.verticalAlignment = "Top";
  alignColumn(cells, column);
  if (column.kind === "long-text") cells.format.wrapText = true;
}

function headline({ format: { font } }: Excel.Range, size: number): void {
  font.bold = true;
  font.size = size;
  font.color = INK.title;
}

function alignColumn(cells: Excel.Range, column: OutColumn): void {
  cells.format.horizontalAlignment = isNumber(column) ? "Right" : "Left";
  // Text beside a column of figures must not touch them.
  if (!isNumber(column)) cells.format.indentLevel = 1;
}

function isNumber({ kind }: OutColumn): boolean {
  return kind !== "text" && kind !== "long-text" && kind !== "free-text";
}

/** Outside text cells an apostrophe keeps text what it is: never a formula, a date or a number. */
export function literal(cell: CellValue): CellValue {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
}

/** Writes a sheet to fill in, or one of notes, and asks that its columns hold what they should. */
export function writeNewSheet(worksheet: Excel.Worksheet, sheet: NewSheet, tableName: string | undefined): void {
  sheet.columns.forEach(({ width }, index) => {
    worksheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width * POINTS_A_CHARACTER;
  });
  if (sheet.look === "notes") writeNotes(worksheet, sheet);
  else writeForm(worksheet, sheet, tableName);
  worksheet.pageLayout.orientation = "Landscape";
  worksheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}

function writeForm(worksheet: Excel.Worksheet, { columns, rows }: NewSheet, tableName: string | undefined): void {
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
  header.format.rowHeight = 2 * LINE_HEIGHT + 4;
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
  cells.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: warning.title, message: warning.message };
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
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
  }
}

function writeNotes(worksheet: Excel.Worksheet, { columns, rows }: NewSheet): void {
  const all = worksheet.getRangeByIndexes(0, 0, rows.length, columns.length);
  all.format.wrapText = true;
  all.format.verticalAlignment = "Top";
  all.values = rows.map((row) => columns.map((_, index) => literal(row[index] ?? "")));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  rows.forEach((row, index) => {
    const line = worksheet.getRangeByIndexes(index, 0, 1, columns.length);
    if (row.length === 1) line.merge(true);
    // Excel does not fit the height of merged cells by itself, so it is given.
    const lines = row.map((cell, column) => Math.ceil(String(cell).length / ((row.length === 1 ? total : (columns[column]?.width ?? total)) - 2)));
    line.format.rowHeight = Math.max(1, ...lines) * LINE_HEIGHT + 4;
  });
  const title = worksheet.getRangeByIndexes(0, 0, 1, 1);
  title.format.font.bold = true;
  title.format.font.size = 16;
  title.format.font.color = INK.title;
  title.format.rowHeight = 2 * LINE_HEIGHT;
  worksheet.getRangeByIndexes(1, 0, 1, 1).format.font.bold = true;
  worksheet.showGridlines = false;
}
