/** The example as an ExcelJS workbook: `Läs mig`, `Befolkning`, `Väntetider`, plain and readable. */
import ExcelJS from "exceljs";
import type { Example } from "../taskpane/inputs/sample/generate";
import { type Line, readMe } from "../taskpane/inputs/sample/read-me";
import { type Cell, inputSheets, type Sheet } from "../taskpane/inputs/sample/sheets";

/** The workbook of an example; its dates are fixed, so that making it again changes nothing. */
export function toWorkbook(example: Example): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Kömiljarden, examples/make.ts";
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
  addReadMe(workbook, readMe(example));
  for (const sheet of inputSheets(example)) addSheet(workbook, sheet);
  return workbook;
}

/** A4 lying down, as wide as the sheet; Office Open XML numbers the papers and A4 is 9. */
const page = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
const fixedDate = new Date("2023-12-01T00:00:00Z");
const navy = "FF1F3864";
const headerFill = solid("FFD9E2F3");
const headerFont = { name: "Calibri", size: 11, bold: true, color: { argb: navy } };
const font = { name: "Calibri", size: 11 };

function addSheet(workbook: ExcelJS.Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: "frozen", ySplit: 1, showGridLines: true }],
  });
  Object.assign(worksheet.pageSetup, page, { printTitlesRow: "1:1" });
  const rows = sheet.rows.map((row) => row.map(value));
  if (sheet.table === undefined) {
    worksheet.addRow(sheet.columns.map((column) => column.header));
    worksheet.addRows(rows);
  } else {
    worksheet.addTable({
      name: sheet.table,
      ref: "A1",
      style: { theme: "TableStyleLight1", showRowStripes: true },
      columns: sheet.columns.map((column) => ({ name: column.header, filterButton: true })),
      rows,
    });
  }
  sheet.columns.forEach(({ width, format }, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = width;
    for (let row = 1; row <= rows.length + 1; row++) {
      const cell = worksheet.getCell(row, index + 1);
      cell.font = row === 1 ? headerFont : font;
      cell.alignment = { horizontal: format === undefined ? "left" : "right", vertical: "middle" };
      if (row === 1) cell.fill = headerFill;
      else if (format !== undefined) cell.numFmt = format;
    }
  });
  worksheet.getRow(1).height = 21;
}

function value(cell: Cell): ExcelJS.CellValue {
  return cell !== null && typeof cell === "object" ? new Date(`${cell.day}T00:00:00Z`) : cell;
}

/** Widths of the sheet `Läs mig` in characters: cells, where, what, outcome. */
const widths = [24, 50, 84, 24] as const;
const totalWidth = widths.reduce((sum, width) => sum + width, 0);
const lineHeight = 15.5;

function addReadMe(workbook: ExcelJS.Workbook, lines: readonly Line[]): void {
  const worksheet = workbook.addWorksheet("Läs mig", {
    views: [{ state: "normal", showGridLines: false }],
  });
  Object.assign(worksheet.pageSetup, page);
  widths.forEach((width, index) => (worksheet.getColumn(index + 1).width = width));
  lines.forEach((line, index) => addLine(worksheet, index + 1, line));
}

function addLine(worksheet: ExcelJS.Worksheet, rowNumber: number, line: Line): void {
  const row = worksheet.getRow(rowNumber);
  if (line.kind === "gap") {
    row.height = 2 * lineHeight;
    return;
  }
  const cells = "text" in line ? [line.text] : line.cells;
  cells.forEach((text, index) => {
    const cell = row.getCell(index + 1);
    cell.value = text;
    cell.alignment = { wrapText: true, vertical: "top" };
    cell.font = { ...font, ...emphasis[line.kind] };
    if (line.kind === "columns") cell.fill = headerFill;
    if (line.kind === "warning") cell.fill = solid("FFFFF2CC");
    if (line.kind === "case") cell.border = { bottom: { style: "hair", color: { argb: "FFBFBFBF" } } };
  });
  if ("text" in line) worksheet.mergeCells(rowNumber, 1, rowNumber, widths.length);
  // Excel does not fit the height of merged cells by itself, so it is given.
  const wrapped = cells.map((text, index) =>
    Math.ceil(text.length / ("text" in line ? totalWidth : (widths[index] ?? totalWidth))),
  );
  row.height = Math.max(...wrapped) * lineHeight + (extra[line.kind] ?? 3);
}

const emphasis: Readonly<Partial<Record<Line["kind"], Partial<ExcelJS.Font>>>> = {
  title: { size: 16, bold: true, color: { argb: navy } },
  warning: { bold: true },
  heading: { size: 12, bold: true, color: { argb: navy } },
  columns: headerFont,
};

const extra: Readonly<Partial<Record<Line["kind"], number>>> = { title: 10, heading: 6, warning: 6 };

function solid(argb: string): ExcelJS.FillPattern {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}
