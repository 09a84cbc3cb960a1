/** The example as a workbook: `Läs mig`, `Befolkning`, `Väntetider`, plain and readable. */
import { type CellFormat, defaultFormat, serialOfUtc } from "../host/model/cell";
import { addTable } from "../host/model/edit-table";
import type { Sheet as ModelSheet } from "../host/model/sheet";
import { Workbook } from "../host/model/workbook";
import type { CellValue } from "../src/sheets";
import type { Example } from "../taskpane/inputs/sample/generate";
import { type Line, readMe } from "../taskpane/inputs/sample/read-me";
import { type Cell, inputSheets, type Sheet } from "../taskpane/inputs/sample/sheets";
import { addSheet, headFormat, titleFormat } from "./sheet";

/** The workbook of an example; nothing in it depends on when it is made. */
export function toWorkbook(example: Example): Workbook {
  const workbook = new Workbook([]);
  workbook.properties["author"] = "Kömiljarden, examples/make.ts";
  addReadMe(workbook, readMe(example));
  for (const sheet of inputSheets(example)) addInput(workbook, sheet);
  return workbook;
}

function addInput(workbook: Workbook, { name, table, columns, rows }: Sheet): void {
  const widths = columns.map(({ width }) => width);
  const sheet = addSheet(workbook, name, widths);
  sheet.frozen = { rows: 1, columns: 0 };
  sheet.pageLayout["printTitleRows"] = "1:1";
  sheet.rowHeights.set(0, 21);
  columns.forEach(({ header, format }, column) => {
    const aligned = { horizontalAlignment: format === undefined ? "Left" : "Right", verticalAlignment: "Center" };
    sheet.load(0, column, { value: header, format: { ...headFormat, ...aligned } });
    const look = { ...defaultFormat, ...aligned, ...(format === undefined ? {} : { numberFormat: format }) };
    rows.forEach((row, index) => {
      sheet.load(index + 1, column, { value: value(row[column] ?? null), format: look });
    });
  });
  if (table === undefined) return;
  const area = { row: 0, column: 0, rows: rows.length + 1, columns: columns.length };
  addTable(workbook, sheet, area, true, { name: table, style: "TableStyleLight1" });
}

function value(cell: Cell): CellValue {
  if (cell === null) return "";
  return typeof cell === "object" ? serialOfUtc(Date.parse(`${cell.day}T00:00:00Z`)) : cell;
}

/** Widths of the sheet `Läs mig` in characters: cells, where, what, outcome. */
const widths = [24, 50, 84, 24] as const;
const totalWidth = widths.reduce((sum, width) => sum + width, 0);
const lineHeight = 15.5;

function addReadMe(workbook: Workbook, lines: readonly Line[]): void {
  const sheet = addSheet(workbook, "Läs mig", widths);
  sheet.showGridlines = false;
  for (const [row, line] of lines.entries()) addLine(sheet, row, line);
}

function addLine(sheet: ModelSheet, row: number, line: Line): void {
  if (line.kind === "gap") {
    sheet.rowHeights.set(row, 2 * lineHeight);
    return;
  }
  const cells = "text" in line ? [line.text] : line.cells;
  const columns = "text" in line ? widths.length : cells.length;
  for (let column = 0; column < columns; column++)
    sheet.load(row, column, { value: cells[column] ?? "", format: looks[line.kind] });
  if ("text" in line) sheet.merge({ row, column: 0, rows: 1, columns }, false);
  // Excel does not fit the height of merged cells by itself, so it is given.
  const wrapped = cells.map((text, index) =>
    Math.ceil(text.length / ("text" in line ? totalWidth : (widths[index] ?? totalWidth))),
  );
  sheet.rowHeights.set(row, Math.max(...wrapped) * lineHeight + (extra[line.kind] ?? 3));
}

type Kind = Exclude<Line["kind"], "gap">;

const wrapping = { wrapText: true, verticalAlignment: "Top" };
const paragraph = { ...defaultFormat, ...wrapping };
const hairline = { style: "Continuous", weight: "Hairline", color: "#BFBFBF" };

const looks: Readonly<Record<Kind, CellFormat>> = {
  title: { ...titleFormat, ...wrapping, fontSize: 16 },
  warning: { ...paragraph, bold: true, fill: "#FFF2CC" },
  heading: { ...titleFormat, ...wrapping, fontSize: 12 },
  paragraph,
  columns: { ...headFormat, ...wrapping },
  case: { ...paragraph, borders: { bottom: hairline } },
};

const extra: Readonly<Partial<Record<Kind, number>>> = { title: 10, heading: 6, warning: 6 };
