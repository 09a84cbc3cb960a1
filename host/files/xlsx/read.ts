/** An ExcelJS worksheet into a sheet of the model. */

import type ExcelJS from "exceljs";
import type { CellValue } from "../../../src/sheets";
import { type Cell, type CellFormat, defaultFormat, serialOfUtc } from "../../model/cell";
import { addTable } from "../../model/edit-table";
import { localAddress, parseAddress } from "../../model/rect";
import type { Sheet, Visibility } from "../../model/sheet";
import { CHARACTER_POINTS } from "../../model/sizes";
import type { DefinedName, Workbook } from "../../model/workbook";
import { readConditional } from "./conditional";
import { inside } from "./exceljs";
import { formatOf, hex } from "./style";
import { readValidations } from "./validation";

/** A formula whose last result the file lacks: it was never calculated. */
export interface Uncalculated {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** Reads everything of a worksheet but its tables into the sheet; returns the formulas that have no result. */
export function readSheet(worksheet: ExcelJS.Worksheet, sheet: Sheet, date1904: boolean): Uncalculated[] {
  const formats = new Map<unknown, CellFormat>();
  const format = (style: Partial<ExcelJS.Style> | undefined): CellFormat => {
    if (!style || Object.keys(style).length === 0) return defaultFormat;
    const known = formats.get(style) ?? formatOf(style);
    formats.set(style, known);
    return known;
  };
  const uncalculated: Uncalculated[] = [];
  readLines(worksheet, sheet, format);
  worksheet.eachRow({ includeEmpty: false }, (line) => {
    line.eachCell({ includeEmpty: true }, (cell) => {
      unshare(cell);
      const row = Number(cell.row) - 1;
      const column = Number(cell.col) - 1;
      const content = contentOf(cell, date1904);
      if (content.formula !== undefined && content.value === "") uncalculated.push({ sheet: sheet.name, row, column });
      sheet.load(row, column, { ...content, format: format(cell.style) });
    });
  });
  sheet.visibility = VISIBILITIES[worksheet.state] ?? "Visible";
  sheet.tabColor = hex(worksheet.properties.tabColor) ?? "";
  // A file need not say how a sheet is viewed.
  const [view] =
    (worksheet.views as readonly Partial<ExcelJS.WorksheetViewCommon & ExcelJS.WorksheetViewFrozen>[] | null) ?? [];
  if (view?.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  sheet.merges = worksheet.model.merges.map((address) => parseAddress(address).rect);
  sheet.validations = readValidations(inside(worksheet).dataValidations.model);
  sheet.conditionalFormats = readConditional(inside(worksheet).conditionalFormattings, () =>
    sheet.workbook.nextObjectNumber(),
  );
  const { autoFilter } = inside(worksheet);
  if (typeof autoFilter === "string") sheet.autoFilter = parseAddress(autoFilter).rect;
  const protection = inside(worksheet).sheetProtection;
  if (protection?.["sheet"]) sheet.protection = { options: allowed(protection) };
  return uncalculated;
}

/** Reads the worksheet's tables; after every sheet has its cells. */
export function readTables(worksheet: ExcelJS.Worksheet, sheet: Sheet, workbook: Workbook): void {
  for (const { table } of Object.values(inside(worksheet).tables)) {
    const area = parseAddress(table.tableRef).rect;
    // Excel leaves out headerRowCount when it is 1, and ExcelJS takes that for none: the header cells tell.
    table.headerRow ||= table.columns.every(
      (column, j) => String(sheet.value(area.row, area.column + j)) === column.name,
    );
    // Nor does Excel mention columns whose filter button shows, and ExcelJS would write such as hidden
    // ones, and a table without a filter as having one that covers nothing, which Excel calls damage.
    const buttons =
      table.autoFilterRef !== undefined && !table.columns.every((column) => column.filterButton === false);
    for (const column of table.columns) column.filterButton = buttons;
    table.autoFilterRef ??= localAddress({ ...area, rows: area.rows - (table.totalsRow ? 1 : 0) });
    const before = sheet.cells;
    const headers = table.columns.map((_, j) => before.at(area.row, area.column + j));
    const made = addTable(workbook, sheet, area, true, {
      showHeaders: table.headerRow,
      showTotals: table.totalsRow,
      showFilterButton: buttons,
      style: table.style?.theme ?? "",
      showBandedRows: table.style?.showRowStripes ?? false,
      showBandedColumns: table.style?.showColumnStripes ?? false,
      highlightFirstColumn: table.style?.showFirstColumn ?? false,
      highlightLastColumn: table.style?.showLastColumn ?? false,
    });
    // A file's name of a table is taken as it is, and its cells too: it was Excel that made them.
    made.name = table.displayName ?? table.name;
    headers.forEach((cell, j) => {
      before.put(area.row, area.column + j, cell);
    });
  }
}

/** The names that the book defines. */
export function readNames(book: ExcelJS.Workbook): DefinedName[] {
  return book.definedNames.model.map(({ name, ranges }) => ({ name, formula: `=${ranges.join(",")}` }));
}

function readLines(
  worksheet: ExcelJS.Worksheet,
  sheet: Sheet,
  format: (style: Partial<ExcelJS.Style> | undefined) => CellFormat,
): void {
  const columns = (worksheet.columns as ExcelJS.Column[] | null) ?? [];
  columns.forEach((column, j) => {
    if (column.width !== undefined) sheet.columnWidths.set(j, column.width * CHARACTER_POINTS);
    const look = format(column.style);
    if (look !== defaultFormat) sheet.cells.setColumnFormat(j, look);
  });
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    const { height } = row as { height?: number };
    if (height) sheet.rowHeights.set(number - 1, height);
    const look = format((row as unknown as { style?: Partial<ExcelJS.Style> }).style);
    if (look !== defaultFormat) sheet.cells.setRowFormat(number - 1, look);
  });
}

/** Makes a shared formula the cell's own, so that changing one cell of the group leaves the others whole. */
function unshare(cell: ExcelJS.Cell): void {
  const value = cell.value as { sharedFormula?: string; shareType?: string } | null;
  if (typeof value !== "object" || value === null) return;
  if (value.sharedFormula === undefined && value.shareType !== "shared") return;
  const result = resultOf(cell);
  cell.value = { formula: cell.formula, ...(result === undefined ? {} : { result }) };
}

/** The last result of a formula; `cell.value.result` would leave out 0 and FALSE. */
function resultOf(cell: ExcelJS.Cell): ExcelJS.CellFormulaValue["result"] {
  return cell.result;
}

/** A cell's value, formula and link; a formula that was never calculated has the value `""`. */
function contentOf(cell: ExcelJS.Cell, date1904: boolean): Omit<Cell, "format"> {
  if (cell.isMerged && cell.master !== cell) return { value: "" };
  const { value } = cell;
  if (typeof value !== "object" || value === null || value instanceof Date) return { value: plain(value, date1904) };
  if ("formula" in value && cell.formula)
    return { value: plain(resultOf(cell), date1904), formula: `=${cell.formula}` };
  if ("hyperlink" in value) return { value: plain(value.text, date1904), hyperlink: linkOf(value) };
  return { value: plain(value, date1904) };
}

function linkOf({ hyperlink, tooltip }: ExcelJS.CellHyperlinkValue): NonNullable<Cell["hyperlink"]> {
  const tip = tooltip === undefined ? {} : { screenTip: tooltip };
  if (hyperlink.startsWith("#")) return { documentReference: hyperlink.slice(1), ...tip };
  return INTERNAL_LINK.test(hyperlink) ? { documentReference: hyperlink, ...tip } : { address: hyperlink, ...tip };
}

/** What ExcelJS takes for a place in the workbook. */
export const INTERNAL_LINK = /^[^!]+![a-zA-Z]+\d+$/;

/** Any value of ExcelJS as a plain one. */
function plain(value: unknown, date1904: boolean): CellValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : serialOfUtc(value.getTime(), date1904);
  const { error, richText, text } = value as { error?: string; richText?: { text: string }[]; text?: unknown };
  if (error !== undefined) return error;
  if (richText) return richText.map((run) => run.text).join("");
  return plain(text, date1904);
}

const ALLOWED = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
} as const;

function allowed(protection: Record<string, unknown>): Record<string, boolean> {
  const flags = Object.entries(ALLOWED).map(([theirs, ours]) => [ours, protection[theirs] === true] as const);
  return { ...Object.fromEntries(flags), allowEditObjects: protection["objects"] !== false };
}

/** The protection of a file that these options mean. A password is not written. */
export function protectionOf(options: Readonly<Record<string, boolean | string>>): Record<string, unknown> {
  const flags = Object.entries(ALLOWED).filter(([, ours]) => options[ours] === true);
  const objects = options["allowEditObjects"] === true;
  const selecting = {
    selectLockedCells: options["selectionMode"] === undefined || options["selectionMode"] === "Normal",
    selectUnlockedCells: options["selectionMode"] !== "None",
  };
  return {
    sheet: true,
    objects,
    scenarios: options["allowEditScenarios"] === true,
    ...selecting,
    ...Object.fromEntries(flags.map(([theirs]) => [theirs, true])),
  };
}
