/**
 * Binds the model to the grid: the model's changes are drawn, and
 * the user's edits and the formulas' results go to the model.
 */

import {
  CellValueType,
  type ICommandInfo,
  type IExecutionOptions,
  type Workbook as UniverWorkbook,
  type Worksheet,
} from "@univerjs/core";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { CellValue } from "../../src/sheets";
import { defaultFormat } from "../model/cell";
import {
  bounding,
  intersection,
  isEntireColumn,
  isEntireRow,
  localAddress,
  type Rect,
  wholeSheet,
} from "../model/rect";
import type { Change, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { Edits, hiddenIn } from "./edits";
import { speak } from "./language";
import { pasteAsTyped } from "./paste";
import {
  columnsOf,
  EMPTY,
  extent,
  freezeOf,
  Painter,
  pixels,
  rectOf,
  replacing,
  StyleBook,
  sheetData,
  univerRange,
} from "./sheet-data";
import { showSpills } from "./spills";
import { truth } from "./style";
import type { Engine } from "./univer";

/** The name of a command, and what it was told. */
const MUTATION = {
  values: "sheet.mutation.set-range-values",
  insertSheet: "sheet.mutation.insert-sheet",
  removeSheet: "sheet.mutation.remove-sheet",
  name: "sheet.mutation.set-worksheet-name",
  order: "sheet.mutation.set-worksheet-order",
  hidden: "sheet.mutation.set-worksheet-hidden",
  tabColor: "sheet.mutation.set-tab-color",
  frozen: "sheet.mutation.set-frozen",
  columnData: "sheet.mutation.set-col-data",
  columnWidth: "sheet.mutation.set-worksheet-col-width",
  rowHeight: "sheet.mutation.set-worksheet-row-height",
  rowHidden: "sheet.mutation.set-row-hidden",
  rowVisible: "sheet.mutation.set-row-visible",
  rowCount: "sheet.mutation.set-worksheet-row-count",
  columnCount: "sheet.mutation.set-worksheet-column-count",
  removeMerge: "sheet.mutation.remove-worksheet-merge",
  addMerge: "sheet.mutation.add-worksheet-merge",
  gridlines: "sheet.mutation.toggle-gridlines",
  autoHeight: "sheet.operation.mark-dirty-row-auto-height",
  noAutoHeight: "sheet.operation.cancel-mark-dirty-row-auto-height",
  activate: "sheet.operation.set-worksheet-active",
  select: "sheet.operation.set-selections",
} as const;

/** What of a sheet has changed and is not drawn yet. */
interface Stale {
  cells?: Rect;
  formats?: Rect;
  properties?: boolean;
}

/** A workbook in the grid. */
export class UniverGrid {
  /** Whether the user is typing in a cell. */
  onEditing: ((editing: boolean) => void) | undefined;
  /** An edit of the user's met a protected cell. */
  onRefused: ((sheet: Sheet) => void) | undefined;
  /** What the user typed is no formula. */
  onNoFormula: (() => void) | undefined;
  readonly styles = new StyleBook();
  /** Univer's ids of the sheets. */
  private readonly ids = new Map<Sheet, string>();
  private readonly stale = new Map<Sheet, Stale>();
  /** What Univer has been asked to fit the rows of a sheet by. */
  private readonly fitting = new Map<Sheet, readonly string[]>();
  private readonly edits: Edits;
  private readonly endings: (() => void)[] = [];
  private readonly unit: string;
  /** More than 0 while our own commands run: what they cause is no edit of the user's. */
  private drawing = 0;
  private flushing: ReturnType<typeof setTimeout> | undefined;
  private selectionStale = false;

  constructor(
    private readonly engine: Engine,
    readonly workbook: Workbook,
    number: number,
  ) {
    this.unit = `workbook-${number}`;
    for (const sheet of workbook.sheets) this.ids.set(sheet, sheet.id);
    const sheets = Object.fromEntries(
      workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet, sheet.id, this.styles)]),
    );
    this.styles.takeFresh();
    engine.api.createWorkbook({
      id: this.unit,
      name: workbook.name,
      sheets,
      sheetOrder: workbook.sheets.map(({ id }) => id),
      styles: this.styles.styles,
    });
    this.edits = new Edits({
      workbook,
      styles: this.styles,
      univer: () => this.book,
      sheetOf: (id) => this.sheetOf(id),
      adopt: (sheet, id) => this.ids.set(sheet, id),
      forget: (sheet) => this.ids.delete(sheet),
      refuse: (sheet) => {
        this.mark(sheet, { cells: wholeSheet, properties: true });
        this.onRefused?.(sheet);
      },
      sharedFormula: (id, row, column) =>
        engine.api.getWorkbook(this.unit)?.getSheetBySheetId(id)?.getRange(row, column, 1, 1).getFormula(),
      redraw: (sheet, area) => {
        this.mark(sheet, { cells: area });
      },
    });
    this.endings.push(
      workbook.onChange((change) => {
        if (!this.edits.applying) this.note(change);
      }),
    );
    const executed = engine.commands.onCommandExecuted((command, options) => {
      this.heard(command, options);
    });
    this.endings.push(() => {
      executed.dispose();
    });
    showSpills(engine, this.unit, this.ids);
    const sheetOf = (id: string): Sheet | undefined => this.sheetOf(id);
    const refused = (): void => this.onNoFormula?.();
    this.endings.push(speak(engine, { unit: this.unit, sheetOf, refused }));
    this.endings.push(pasteAsTyped(engine, { workbook, univer: () => this.book, refused }));
    this.showLanguage();
    this.selectionStale = true;
    this.flush();
  }

  /** Univer's workbook. */
  get book(): UniverWorkbook {
    const book = this.engine.api.getWorkbook(this.unit)?.getWorkbook();
    if (!book) throw new Error("The grid has no workbook.");
    return book;
  }

  /** Shows everything in the language that the workbook's culture has now. */
  showLanguage(): void {
    const isSwedish = this.workbook.culture.name.startsWith("sv");
    this.engine.api.getWorkbook(this.unit)?.setNumfmtLocal(isSwedish ? "sv" : "en");
  }

  /** Draws now what has changed. */
  flush(): void {
    clearTimeout(this.flushing);
    this.flushing = undefined;
    this.ownDoing(() => {
      this.drawSheets();
      for (const [sheet, what] of this.stale) if (sheet.exists) this.draw(sheet, what);
      this.stale.clear();
      if (this.selectionStale) this.drawSelection();
      this.selectionStale = false;
    });
  }

  /** Whether the formulas' results are those of what the model holds now. */
  get calculated(): boolean {
    return !this.edits.awaitsResults;
  }

  /** Resolves when they are, or when it takes too long to wait for. */
  async settled(patience: number): Promise<void> {
    if (this.stale.size > 0 && this.edits.hasFormulas) this.flush();
    const deadline = performance.now() + patience;
    while (this.edits.awaitsResults && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (this.edits.awaitsResults) this.edits.giveUp();
  }

  /** The text that the grid shows in a cell. */
  shown(sheet: Sheet, row: number, column: number): string {
    this.flush();
    return this.facade(sheet)?.getRange(row, column, 1, 1).getDisplayValue() ?? "";
  }

  /** Enters into a cell of the grid through the command that typing and pasting end in. */
  type(sheet: Sheet, row: number, column: number, value: CellValue): void {
    this.flush();
    const formula = typeof value === "string" && value.startsWith("=");
    const range = this.facade(sheet)?.getRange(row, column, 1, 1);
    const isText = sheet.cells.formatAt(row, column).numberFormat === "@";
    if (isText) range?.setValue({ v: String(value), t: CellValueType.STRING });
    else if (formula) range?.setValue({ f: value, v: null });
    else range?.setValue(value);
  }

  /** Where the grid's own selection is, as `Blad1!A1:B2`. */
  selected(): string {
    this.flush();
    const book = this.engine.api.getWorkbook(this.unit);
    const range = book?.getActiveRange()?.getRange();
    return range ? `${book?.getActiveSheet().getSheetName() ?? ""}!${localAddress(rectOf(range))}` : "";
  }

  close(): void {
    clearTimeout(this.flushing);
    for (const end of this.endings) end();
    this.engine.api.disposeUnit(this.unit);
  }

  private note(change: Change): void {
    switch (change.kind) {
      case "cells":
        this.edits.wasEntered(change.sheet, change.area);
        this.mark(change.sheet, { cells: change.area, properties: true });
        return;
      case "format":
        this.mark(change.sheet, { formats: change.area, properties: true });
        return;
      case "sheet":
      case "sheetAdded":
        this.mark(change.sheet, { properties: true });
        return;
      case "sheetDeleted":
        this.mark(change.sheet, {});
        return;
      case "selection":
      case "activated":
        this.selectionStale = true;
        this.later();
        return;
      case "calculated":
        return;
    }
  }

  private mark(sheet: Sheet, what: Stale): void {
    const before = this.stale.get(sheet) ?? {};
    const cells = together(before.cells, what.cells);
    const formats = together(before.formats, what.formats);
    this.stale.set(sheet, {
      ...(cells ? { cells } : {}),
      ...(formats ? { formats } : {}),
      properties: (before.properties ?? false) || (what.properties ?? false),
    });
    this.later();
  }

  private later(): void {
    this.flushing ??= setTimeout(() => {
      this.flush();
    });
  }

  /** Adds, removes and orders sheets as the model has them. */
  private drawSheets(): void {
    const { workbook } = this;
    for (const [sheet, id] of this.ids) {
      if (sheet.exists) continue;
      this.ids.delete(sheet);
      this.stale.delete(sheet);
      // The last sheet can only be removed when another stands there.
      this.insertMissing();
      const next = this.book.getActiveSheet().getSheetId() === id ? this.ids.get(workbook.selection.sheet) : undefined;
      if (next !== undefined) this.run(MUTATION.activate, { subUnitId: next });
      this.fitNoRows(sheet);
      this.run(MUTATION.removeSheet, { subUnitId: id });
      // What the user could undo may be about cells that are gone.
      this.engine.undo.clearUndoRedo(this.unit);
    }
    this.insertMissing();
    workbook.sheets.forEach((sheet, place) => {
      const subUnitId = this.ids.get(sheet) ?? "";
      const fromOrder = this.book.getConfig().sheetOrder.indexOf(subUnitId);
      if (fromOrder !== place) this.run(MUTATION.order, { subUnitId, fromOrder, toOrder: place });
    });
  }

  private insertMissing(): void {
    this.workbook.sheets.forEach((sheet, index) => {
      if (this.ids.has(sheet)) return;
      this.ids.set(sheet, sheet.id);
      const data = sheetData(sheet, sheet.id, this.styles);
      this.run(MUTATION.insertSheet, { index, sheet: data, styles: this.styles.takeFresh() });
      this.stale.delete(sheet);
      this.edits.opened(sheet);
      showSpills(this.engine, this.unit, new Map([[sheet, sheet.id]]));
      this.fitRows(sheet, wholeSheet);
    });
  }

  private draw(sheet: Sheet, { cells, formats, properties }: Stale): void {
    const worksheet = this.worksheet(sheet);
    const subUnitId = worksheet.getSheetId();
    if (properties) this.drawProperties(sheet, worksheet);
    const used = together(sheet.cells.used(false), this.edits.reach(sheet));
    const within = (area: Rect | undefined): Rect | undefined => area && used && intersection(area, used);
    this.growTo(sheet, worksheet);
    const looks = within(together(cells, formats));
    if (looks) this.drawLooks(sheet, worksheet, looks);
    const values = within(cells);
    const cellValue: Record<number, Record<number, object>> = {};
    if (values) {
      for (let row = values.row; row < values.row + values.rows; row++) {
        const line: Record<number, object> = (cellValue[row] = {});
        for (let column = values.column; column < values.column + values.columns; column++) {
          const cell = sheet.cells.at(row, column);
          if (this.edits.isSpilled(sheet, row, column)) continue;
          line[column] = cell ? replacing(cell) : EMPTY;
        }
      }
    }
    // Without cells the mutation still makes Univer draw the sheet anew.
    this.run(MUTATION.values, { subUnitId, cellValue });
    this.edits.reached(sheet);
    if (looks) this.fitRows(sheet, looks);
  }

  /** Puts the styles straight into Univer's cells: its own command would merge old and new, and takes long. */
  private drawLooks(sheet: Sheet, worksheet: Worksheet, area: Rect): void {
    const painter = new Painter(sheet, this.styles);
    const matrix = worksheet.getCellMatrix();
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = sheet.cells.at(row, column);
        const drawn = matrix.getValue(row, column);
        if (cell) matrix.setValue(row, column, { ...drawn, s: painter.style(cell.format, row, column) });
        else if (drawn) {
          const bare = { ...drawn };
          delete bare.s;
          matrix.setValue(row, column, bare);
        }
      }
    }
    this.book.addStyles(this.styles.takeFresh());
  }

  private drawProperties(sheet: Sheet, worksheet: Worksheet): void {
    const subUnitId = worksheet.getSheetId();
    const config = worksheet.getConfig();
    if (worksheet.getName() !== sheet.name) this.run(MUTATION.name, { subUnitId, name: sheet.name });
    const hidden = truth(sheet.visibility !== "Visible");
    if (config.hidden !== hidden) this.run(MUTATION.hidden, { subUnitId, hidden });
    if (config.tabColor !== sheet.tabColor) this.run(MUTATION.tabColor, { subUnitId, color: sheet.tabColor });
    const freeze = freezeOf(sheet);
    if (config.freeze.xSplit !== freeze.xSplit || config.freeze.ySplit !== freeze.ySplit)
      this.run(MUTATION.frozen, { subUnitId, ...freeze });
    const showGridlines = truth(sheet.showGridlines);
    if (config.showGridlines !== showGridlines) this.run(MUTATION.gridlines, { subUnitId, showGridlines });
    const columnData = columnsOf(sheet, this.styles);
    this.book.addStyles(this.styles.takeFresh());
    if (Object.keys(columnData).length > 0) {
      this.run(MUTATION.columnData, { subUnitId, columnData });
      const widths = Object.fromEntries([...sheet.columnWidths].map(([column, width]) => [column, pixels(width)]));
      const last = Math.max(...Object.keys(columnData).map(Number));
      this.run(MUTATION.columnWidth, {
        subUnitId,
        ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: last }],
        colWidth: widths,
      });
    }
    for (const [row, height] of sheet.rowHeights) {
      if (worksheet.getRowManager().getRow(row)?.h === pixels(height)) continue;
      this.run(MUTATION.rowHeight, {
        subUnitId,
        ranges: [{ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }],
        rowHeight: pixels(height),
      });
    }
    this.drawHidden(sheet, worksheet);
    const drawnMerges = config.mergeData.map((range) => ({ ...range }));
    const merges = sheet.merges.map(univerRange);
    if (places(drawnMerges) !== places(merges)) {
      this.run(MUTATION.removeMerge, { subUnitId, ranges: drawnMerges });
      this.run(MUTATION.addMerge, { subUnitId, ranges: merges });
    }
  }

  private drawHidden({ hiddenRows }: Sheet, worksheet: Worksheet): void {
    const drawn = hiddenIn(worksheet);
    const run = (id: string, rows: readonly number[]): void => {
      const ranges = rows.map((row) => univerRange({ row, column: 0, rows: 1, columns: worksheet.getColumnCount() }));
      if (rows.length > 0) this.run(id, { subUnitId: worksheet.getSheetId(), ranges });
    };
    run(
      MUTATION.rowVisible,
      [...drawn].filter((row) => !hiddenRows.has(row)),
    );
    run(
      MUTATION.rowHidden,
      [...hiddenRows].filter((row) => !drawn.has(row)),
    );
  }

  private growTo(sheet: Sheet, worksheet: Worksheet): void {
    const subUnitId = worksheet.getSheetId();
    const { rows, columns } = extent(sheet);
    if (worksheet.getRowCount() < rows) this.run(MUTATION.rowCount, { subUnitId, rowCount: rows });
    if (worksheet.getColumnCount() < columns) this.run(MUTATION.columnCount, { subUnitId, columnCount: columns });
  }

  /** Makes rows with wrapped or large text and no height of their own as high as their text. */
  private fitRows(sheet: Sheet, area: Rect): void {
    const rows = new Set<number>();
    sheet.cells.forEach(area, (cell, row) => {
      const { wrapText, fontSize } = cell.format;
      if ((wrapText || fontSize > defaultFormat.fontSize) && cell.value !== "" && !sheet.rowHeights.has(row))
        rows.add(row);
    });
    if (rows.size === 0) return;
    const subUnitId = this.ids.get(sheet);
    const ranges = [...rows].map((row) =>
      univerRange({ row, column: 0, rows: 1, columns: area.column + area.columns }),
    );
    const id = crypto.randomUUID();
    this.fitting.set(sheet, [...(this.fitting.get(sheet) ?? []), id]);
    this.run(MUTATION.autoHeight, { subUnitId, id, ranges });
  }

  /**
   * Rows are fitted some time after it was asked for. Over a sheet that has been removed meanwhile Univer fails, and
   * fits none from then on (sheets-ui 0.25.1, `_loopTask`).
   */
  private fitNoRows(sheet: Sheet): void {
    for (const id of this.fitting.get(sheet) ?? []) this.run(MUTATION.noAutoHeight, { id });
    this.fitting.delete(sheet);
  }

  private drawSelection(): void {
    const { sheet, area } = this.workbook.selection;
    const subUnitId = this.ids.get(sheet);
    if (subUnitId === undefined) return;
    const book = this.engine.api.getWorkbook(this.unit);
    const worksheet = book?.getSheetBySheetId(subUnitId);
    if (!book || !worksheet) return;
    book.setActiveSheet(worksheet);
    const rows = isEntireColumn(area) ? worksheet.getMaxRows() : area.rows;
    const columns = isEntireRow(area) ? worksheet.getMaxColumns() : area.columns;
    worksheet.getRange(area.row, area.column, rows, columns).activate();
    const seen = worksheet.getVisibleRange();
    const inSight = seen && intersection(rectOf(seen), { ...area, rows: Math.min(area.rows, LEAD), columns: 1 });
    if (!inSight)
      worksheet.scrollToCell(
        area.row < NEAR_TOP ? 0 : area.row - LEAD,
        area.column < NEAR_LEFT ? 0 : area.column - 1,
        0,
      );
  }

  private sheetOf(id: string): Sheet | undefined {
    return [...this.ids].find(([, theirs]) => theirs === id)?.[0];
  }

  private facade(sheet: Sheet): FWorksheet | null | undefined {
    return this.engine.api.getWorkbook(this.unit)?.getSheetBySheetId(this.ids.get(sheet) ?? "");
  }

  private worksheet(sheet: Sheet): Worksheet {
    const worksheet = this.book.getSheetBySheetId(this.ids.get(sheet) ?? "");
    if (!worksheet) throw new Error(`The grid has no sheet ${sheet.name}.`);
    return worksheet;
  }

  private heard(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = (command.params ?? {}) as { readonly unitId?: string; readonly visible?: boolean };
    if (command.id === "sheet.operation.set-cell-edit-visible" && params.unitId === this.unit)
      this.onEditing?.(params.visible === true);
    if (params.unitId !== undefined && params.unitId !== this.unit) return;
    this.edits.heard(command, options, this.drawing > 0);
  }

  private run(id: string, params: object): void {
    this.engine.commands.syncExecuteCommand(id, { unitId: this.unit, ...params });
  }

  private ownDoing(action: () => void): void {
    this.drawing++;
    try {
      action();
    } finally {
      this.drawing--;
    }
  }
}

/** Milliseconds between two looks at whether a calculation has ended. */
const PAUSE = 10;
/** Rows that are shown above a cell that the grid scrolls to. */
const LEAD = 3;
/** Cells before these are in sight from the sheet's beginning. */
const NEAR_TOP = 15;
const NEAR_LEFT = 6;

function together(a: Rect | undefined, b: Rect | undefined): Rect | undefined {
  return a && b ? bounding(a, b) : (a ?? b);
}

/** Merged rectangles as a text to compare. */
const places = (
  ranges: readonly { startRow: number; startColumn: number; endRow: number; endColumn: number }[],
): string =>
  ranges
    .map(({ startRow, startColumn, endRow, endColumn }) =>
      localAddress({
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      }),
    )
    .sort()
    .join();
