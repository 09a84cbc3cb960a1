/** What changed in a sheet of the model since it was read, applied to its ExcelJS worksheet. */

import type ExcelJS from "exceljs";
import { type Cell, type CellFormat, defaultFormat, ERRORS } from "../../model/cell";
import { bodyOf, columnName } from "../../model/edit-table";
import { localAddress, type Rect, wholeSheet } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { CHARACTER_POINTS } from "../../model/sizes";
import { writeConditional } from "./conditional";
import { inside, type TableInside } from "./exceljs";
import { pageSetup } from "./page-setup";
import { INTERNAL_LINK, protectionOf } from "./read";
import { argb, restyled } from "./style";
import { writeValidations } from "./validation";

/** A sheet as it was when model and worksheet last agreed. */
export interface Snapshot {
  readonly cells: ReadonlyMap<string, readonly [row: number, column: number, cell: Cell]>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnFormats: ReadonlyMap<number, CellFormat>;
  readonly merges: readonly Rect[];
  readonly validations: Sheet["validations"];
  readonly conditionalFormats: Sheet["conditionalFormats"];
  readonly protection: Sheet["protection"];
  readonly autoFilter: Sheet["autoFilter"];
  /** The small things, as text to compare. */
  readonly view: string;
  readonly page: string;
  readonly tables: ReadonlyMap<string, string>;
}

/** What the sheet is now. */
export function snapshot(sheet: Sheet): Snapshot {
  sheet.workbook.settle();
  const cells = new Map<string, readonly [number, number, Cell]>();
  sheet.cells.forEach(wholeSheet, (cell, row, column) => cells.set(`${row},${column}`, [row, column, cell]));
  return {
    cells,
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    columnFormats: new Map(sheet.cells.formattedColumns()),
    merges: [...sheet.merges],
    validations: [...sheet.validations],
    conditionalFormats: sheet.conditionalFormats,
    protection: sheet.protection,
    autoFilter: sheet.autoFilter,
    view: viewOf(sheet),
    page: JSON.stringify(sheet.pageLayout),
    tables: new Map(tablesOf(sheet).map((table) => [table.name, JSON.stringify(table)])),
  };
}

/** The snapshot of a worksheet that was just made. */
export const nothing: Snapshot = {
  cells: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  columnFormats: new Map(),
  merges: [],
  validations: [],
  conditionalFormats: [],
  protection: undefined,
  autoFilter: undefined,
  view: "",
  page: "{}",
  tables: new Map(),
};

/** Brings the worksheet up to the sheet. */
export function applyChanges(sheet: Sheet, worksheet: ExcelJS.Worksheet, before: Snapshot): void {
  const now = snapshot(sheet);
  const mergesChanged = JSON.stringify(before.merges) !== JSON.stringify(now.merges);
  if (mergesChanged) before.merges.forEach((area) => worksheet.unMergeCells(localAddress(area)));
  applyTables(sheet, worksheet, before, now);
  applyLines(worksheet, before, now);
  applyCells(worksheet, before, now);
  if (mergesChanged) now.merges.forEach((area) => worksheet.mergeCellsWithoutStyle(localAddress(area)));
  if (changed(before.validations, now.validations))
    inside(worksheet).dataValidations.model = writeValidations(now.validations);
  if (changed(before.conditionalFormats, now.conditionalFormats))
    inside(worksheet).conditionalFormattings = writeConditional(now.conditionalFormats);
  if (before.protection !== now.protection)
    inside(worksheet).sheetProtection = now.protection ? protectionOf(now.protection.options) : null;
  if (before.autoFilter !== now.autoFilter)
    inside(worksheet).autoFilter = now.autoFilter && localAddress(now.autoFilter);
  if (before.view !== now.view) applyView(sheet, worksheet);
  if (before.page !== now.page) Object.assign(worksheet, pageSetup(sheet.pageLayout, worksheet));
}

const changed = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length !== b.length || a.some((item, i) => item !== b[i]);

const viewOf = ({ visibility, tabColor, showGridlines, showHeadings, frozen }: Sheet): string =>
  JSON.stringify({ visibility, tabColor, showGridlines, showHeadings, frozen });

function applyView(sheet: Sheet, worksheet: ExcelJS.Worksheet): void {
  const { rows, columns } = sheet.frozen;
  worksheet.state = ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[sheet.visibility];
  if (sheet.tabColor) worksheet.properties.tabColor = argb(sheet.tabColor);
  else delete (worksheet.properties as Partial<ExcelJS.WorksheetProperties>).tabColor;
  const shows = { showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings };
  const own: Record<string, unknown> = {
    ...(worksheet.views as readonly ExcelJS.WorksheetView[] | null)?.[0],
    ...shows,
  };
  for (const split of ["state", "xSplit", "ySplit", "topLeftCell"]) Reflect.deleteProperty(own, split);
  const view =
    rows + columns > 0 ? { ...own, state: "frozen", xSplit: columns, ySplit: rows } : { ...own, state: "normal" };
  worksheet.views = [view as ExcelJS.WorksheetView];
}

function applyLines(worksheet: ExcelJS.Worksheet, before: Snapshot, now: Snapshot): void {
  for (const [column, points] of now.columnWidths) {
    if (before.columnWidths.get(column) !== points) worksheet.getColumn(column + 1).width = points / CHARACTER_POINTS;
  }
  for (const [column, format] of now.columnFormats) {
    const old = before.columnFormats.get(column);
    const target = worksheet.getColumn(column + 1);
    if (old !== format) target.style = restyled(target.style, old ?? defaultFormat, format);
  }
  for (const row of new Set([...before.rowHeights.keys(), ...now.rowHeights.keys()])) {
    const points = now.rowHeights.get(row);
    if (before.rowHeights.get(row) !== points)
      (worksheet.getRow(row + 1) as { height: number | undefined }).height = points;
  }
}

function applyCells(worksheet: ExcelJS.Worksheet, before: Snapshot, now: Snapshot): void {
  for (const [key, [row, column, cell]] of now.cells) {
    const old = before.cells.get(key)?.[2];
    // ExcelJS gives a new cell the look of its column.
    const look = old?.format ?? now.columnFormats.get(column) ?? defaultFormat;
    if (old !== cell) applyCell(worksheet.getCell(row + 1, column + 1), old, look, cell);
  }
  for (const [key, [row, column, old]] of before.cells) {
    if (!now.cells.has(key))
      applyCell(worksheet.getCell(row + 1, column + 1), old, old.format, { value: "", format: defaultFormat });
  }
}

function applyCell(target: ExcelJS.Cell, old: Cell | undefined, look: CellFormat, cell: Cell): void {
  const sameContent = old?.value === cell.value && old.formula === cell.formula && old.hyperlink === cell.hyperlink;
  if (!sameContent) target.value = fileValue(cell);
  if (look !== cell.format) target.style = restyledOnce(target.style, look, cell.format);
}

function fileValue({ value, formula, hyperlink }: Cell): ExcelJS.CellValue {
  const isError = typeof value === "string" && ERRORS.includes(value);
  const content = isError ? ({ error: value } as ExcelJS.CellErrorValue) : value;
  if (formula !== undefined) return { formula: formula.slice(1), ...(value === "" ? {} : { result: content }) };
  if (!hyperlink) return value === "" ? null : content;
  const place = hyperlink.documentReference;
  const target = place === undefined ? (hyperlink.address ?? "") : INTERNAL_LINK.test(place) ? place : `#${place}`;
  return { text: String(value), hyperlink: target, ...(hyperlink.screenTip ? { tooltip: hyperlink.screenTip } : {}) };
}

/** Styles made already, so that alike cells share one and the file stays small. */
const made = new WeakMap<CellFormat, WeakMap<CellFormat, { from: string; style: Partial<ExcelJS.Style> }>>();

function restyledOnce(style: Partial<ExcelJS.Style>, before: CellFormat, after: CellFormat): Partial<ExcelJS.Style> {
  const from = JSON.stringify(style);
  const byAfter = made.get(before) ?? new WeakMap<CellFormat, { from: string; style: Partial<ExcelJS.Style> }>();
  made.set(before, byAfter);
  const known = byAfter.get(after);
  if (known?.from === from) return known.style;
  const fresh = { from, style: restyled(style, before, after) };
  byAfter.set(after, fresh);
  return fresh.style;
}

/** The sheet's tables as ExcelJS keeps them. */
function tablesOf(sheet: Sheet): TableInside[] {
  return sheet.workbook.tables
    .filter((table) => table.sheet === sheet)
    .map((table) => {
      const { rows } = bodyOf(table);
      const filtered: Rect = { ...table.area, rows: rows + (table.showHeaders ? 1 : 0) };
      return {
        name: table.name,
        displayName: table.name,
        tableRef: localAddress(table.area),
        // ExcelJS always writes a filter, so it must always have its range.
        autoFilterRef: localAddress(filtered),
        headerRow: table.showHeaders,
        totalsRow: table.showTotals,
        columns: Array.from({ length: table.area.columns }, (_, j) => {
          const label = table.showTotals
            ? sheet.value(table.area.row + table.area.rows - 1, table.area.column + j)
            : "";
          const labelled = typeof label === "string" && label !== "" ? { totalsRowLabel: label } : {};
          return { name: columnName(table, j), filterButton: table.showFilterButton, ...labelled };
        }),
        style: {
          theme: table.style || null,
          showFirstColumn: table.highlightFirstColumn,
          showLastColumn: table.highlightLastColumn,
          showRowStripes: table.showBandedRows,
          showColumnStripes: table.showBandedColumns,
        },
      };
    });
}

/** Replaces the tables that changed; one that did not keeps what ExcelJS knows of it. */
function applyTables(sheet: Sheet, worksheet: ExcelJS.Worksheet, before: Snapshot, now: Snapshot): void {
  const { tables } = inside(worksheet);
  for (const name of before.tables.keys()) if (!now.tables.has(name)) worksheet.removeTable(name);
  for (const table of tablesOf(sheet)) {
    if (before.tables.get(table.name) === now.tables.get(table.name)) continue;
    worksheet.removeTable(table.name);
    // Given headers and rows, ExcelJS would write them into cells,
    // and the cells are the model's: it gets an empty table.
    worksheet.addTable({ name: table.name, ref: "B2", headerRow: false, columns: [], rows: [] });
    Object.assign(tables[table.name]?.table ?? {}, table);
  }
}
