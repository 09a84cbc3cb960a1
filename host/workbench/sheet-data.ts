/** Sheets of the model as data for Univer. */

import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import type { CellValue } from "../../src/sheets";
import { type Cell, type CellFormat, defaultFormat } from "../model/cell";
import { type Rect, wholeSheet } from "../model/rect";
import type { Sheet, Table } from "../model/sheet";
import { STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS } from "../model/sizes";
import { forEachSpilled } from "../model/spills";
import { styleOf, truth } from "./style";

/** Pixels of the screen per point. */
const PIXELS = 96 / 72;

/** Points as whole pixels. */
export const pixels = (points: number): number => Math.round(points * PIXELS);
/** Pixels as points. */
export const points = (pixel: number): number => pixel / PIXELS;

/** Rows and columns that an empty sheet shows, and how many stay free beyond the used ones. */
const ROWS = 1000;
const COLUMNS = 26;
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 10;

/** Where a cell of an Excel table stands, as far as its look goes. */
type Role = "plain" | "header" | "band";

/** Excel's colours of the table style that Excel gives unasked. */
const TABLE_LOOK: Readonly<Record<Role, IStyleData>> = {
  plain: {},
  header: { bg: { rgb: "#4472C4" }, cl: { rgb: "#FFFFFF" }, bl: BooleanNumber.TRUE },
  band: { bg: { rgb: "#D9E1F2" } },
};

/** The styles that were handed out: formats are never mutated, so that each needs to be said once. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new WeakMap<CellFormat, Partial<Record<Role, string>>>();
  private readonly byText = new Map<string, string>();
  private readonly formats = new Map<string, CellFormat>();
  private fresh: Record<string, IStyleData> = {};

  /** The name of the style that draws the format. */
  id(format: CellFormat, role: Role = "plain"): string {
    const known = this.ids.get(format) ?? {};
    const given = known[role];
    if (given !== undefined) return given;
    const own = styleOf(format);
    const style = role === "plain" ? own : { ...TABLE_LOOK[role], ...own };
    // Two that are drawn alike are two where what is typed into them is kept in different ways.
    const text = JSON.stringify([style, format.quotePrefix]);
    const id = this.byText.get(text) ?? this.add(text, style, format);
    this.ids.set(format, { ...known, [role]: id });
    return id;
  }

  /** The format that a style of ours stands for; nothing for a style that the user made in the grid. */
  format(id: unknown): CellFormat | undefined {
    return typeof id === "string" ? this.formats.get(id) : undefined;
  }

  /** The styles that were made since this was last asked. */
  takeFresh(): Record<string, IStyleData> {
    const { fresh } = this;
    this.fresh = {};
    return fresh;
  }

  private add(text: string, style: IStyleData, format: CellFormat): string {
    const id = `km${this.byText.size + 1}`;
    this.byText.set(text, id);
    this.formats.set(id, format);
    this.styles[id] = style;
    this.fresh[id] = style;
    return id;
  }
}

/** Draws cells of one sheet. */
export class Painter {
  private readonly tables: readonly Table[];

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: StyleBook,
  ) {
    this.tables = sheet.workbook.tables.filter((table) => table.sheet === sheet);
  }

  /** The cell as Univer keeps it where nothing was before. */
  cell(cell: Cell, row: number, column: number): ICellData {
    const drawn = bare(cell);
    drawn.s = this.style(cell.format, row, column);
    return drawn;
  }

  /** The name of the cell's style. */
  style(format: CellFormat, row: number, column: number): string {
    return this.styles.id(format, this.tables.length === 0 ? "plain" : this.role(format, row, column));
  }

  private role(format: CellFormat, row: number, column: number): Role {
    const table = this.tables.find(
      ({ area: a }) => row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns,
    );
    if (!table?.style || format.fill) return "plain";
    const line = row - table.area.row - (table.showHeaders ? 1 : 0);
    if (line < 0) return "header";
    return table.showBandedRows && line % 2 === 0 ? "band" : "plain";
  }
}

/** Univer's content of an empty cell: everything that may have been there is taken away. */
export const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** Value, type and formula of a cell, with nothing left of what was there before. */
export const replacing = (cell: Cell): ICellData => ({ ...EMPTY, ...bare(cell) });

function bare({ value, formula }: Cell): ICellData {
  const drawn = value === "" ? {} : content(value);
  if (formula !== undefined) drawn.f = formula;
  return drawn;
}

/** Value and type as Univer keeps them. */
export function content(value: CellValue): ICellData {
  if (typeof value === "boolean") return { v: Number(value), t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

/** A value of the grid as the model has it. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return "";
  const text = cell.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === undefined || v === null) return "";
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || String(v).toUpperCase() === "TRUE";
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}

/** A sheet without what Univer only keeps for old files. */
export type SheetData = Omit<IWorksheetData, "zoomRatio" | "scrollTop" | "scrollLeft">;

/** A whole sheet, for a grid that does not have it. */
export function sheetData(sheet: Sheet, id: string, styles: StyleBook): SheetData {
  const painter = new Painter(sheet, styles);
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.cells.forEach(wholeSheet, (cell, row, column) => {
    (cellData[row] ??= {})[column] = painter.cell(cell, row, column);
  });
  // To Univer what a formula fills is no cell's own: it would be in the formula's way.
  forEachSpilled(sheet.cells, ({ format }, row, column) => {
    (cellData[row] ??= {})[column] = { s: painter.style(format, row, column) };
  });
  const { rows, columns } = extent(sheet);
  return {
    id,
    name: sheet.name,
    cellData,
    mergeData: sheet.merges.map(univerRange),
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet, styles),
    freeze: freezeOf(sheet),
    tabColor: sheet.tabColor,
    hidden: truth(sheet.visibility !== "Visible"),
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: pixels(STANDARD_COLUMN_POINTS),
    defaultRowHeight: pixels(STANDARD_ROW_POINTS),
    defaultStyle: styleOf(defaultFormat),
    rowHeader: { width: 46, hidden: truth(!sheet.showHeadings) },
    columnHeader: { height: 20, hidden: truth(!sheet.showHeadings) },
    showGridlines: truth(sheet.showGridlines),
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** Widths and formats of the columns that have their own. */
export function columnsOf(sheet: Sheet, styles: StyleBook): IWorksheetData["columnData"] {
  const columns: Record<number, { w?: number; s?: string }> = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: pixels(width) };
  for (const [column, format] of sheet.cells.formattedColumns()) {
    if (column < MAX_DRAWN_COLUMNS) columns[column] = { ...columns[column], s: styles.id(format) };
  }
  return columns;
}

/** Heights of the rows that have their own, and which are hidden. */
function rowsOf({ rowHeights, hiddenRows }: Sheet): IWorksheetData["rowData"] {
  const rows: Record<number, { h?: number; hd?: BooleanNumber }> = {};
  for (const [row, height] of rowHeights) rows[row] = { h: pixels(height) };
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** Formats of whole columns are drawn this far to the right. */
const MAX_DRAWN_COLUMNS = 200;

/** Univer's way of saying which rows and columns stay. */
export function freezeOf({ frozen }: Sheet): IWorksheetData["freeze"] {
  const { rows, columns } = frozen;
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

/** How many rows and columns the grid shows of a sheet. */
export function extent(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used = sheet.cells.used(false);
  if (!used) return { rows: ROWS, columns: COLUMNS };
  return {
    rows: Math.max(ROWS, used.row + used.rows + SPARE_ROWS),
    columns: Math.max(COLUMNS, Math.min(used.column + used.columns + SPARE_COLUMNS, MAX_DRAWN_COLUMNS * 2)),
  };
}

/** A rectangle in Univer's words. */
export const univerRange = ({ row, column, rows, columns }: Rect): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

/** A rectangle of Univer's. */
export const rectOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Rect => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
