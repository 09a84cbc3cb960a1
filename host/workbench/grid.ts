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
import { localAddress, wholeSheet } from "../model/rect";
import type { Change, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { Edits } from "./edits";
import { speak } from "./language";
import { MUTATION } from "./mutations";
import { pasteAsTyped } from "./paste";
import { RowFitting } from "./row-fitting";
import { drawSelection } from "./selection-drawing";
import { rectOf, StyleBook, sheetData } from "./sheet-data";
import { SheetDrawing } from "./sheet-drawing";
import { showSpills } from "./spills";
import { type Stale, StaleSheets } from "./stale";
import type { Engine } from "./univer";

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
  private readonly stale = new StaleSheets();
  private readonly fitting = new RowFitting((id, params) => {
    this.run(id, params);
  });
  private readonly drawing: SheetDrawing;
  private readonly edits: Edits;
  private readonly endings: (() => void)[] = [];
  private readonly unit: string;
  /** More than 0 while our own commands run: what they cause is no edit of the user's. */
  private doings = 0;
  private flushing: ReturnType<typeof setTimeout> | undefined;

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
    this.drawing = new SheetDrawing({
      book: () => this.book,
      styles: this.styles,
      edits: this.edits,
      run: (id, params) => {
        this.run(id, params);
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
    this.stale.isSelectionStale = true;
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
      this.stale.take((sheet, what) => {
        this.draw(sheet, what);
      });
      if (this.stale.isSelectionStale) this.drawSelection();
      this.stale.isSelectionStale = false;
    });
  }

  /** Whether the formulas' results are those of what the model holds now. */
  get calculated(): boolean {
    return !this.edits.awaitsResults;
  }

  /** Resolves when they are, or when it takes too long to wait for. */
  async settled(patience: number): Promise<void> {
    if (!this.stale.isEmpty && this.edits.hasFormulas) this.flush();
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
    if (change.kind === "cells") this.edits.wasEntered(change.sheet, change.area);
    if (this.stale.note(change)) this.later();
  }

  private mark(sheet: Sheet, what: Stale): void {
    this.stale.mark(sheet, what);
    this.later();
  }

  private draw(sheet: Sheet, what: Stale): void {
    const worksheet = this.worksheet(sheet);
    const looks = this.drawing.draw(sheet, worksheet, what);
    if (looks) this.fitting.fit(sheet, worksheet.getSheetId(), looks);
  }

  private drawSelection(): void {
    const { sheet, area } = this.workbook.selection;
    const book = this.engine.api.getWorkbook(this.unit);
    const worksheet = this.facade(sheet);
    if (book && worksheet) drawSelection(book, worksheet, area);
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
      this.stale.forget(sheet);
      // The last sheet can only be removed when another stands there.
      this.insertMissing();
      const next = this.book.getActiveSheet().getSheetId() === id ? this.ids.get(workbook.selection.sheet) : undefined;
      if (next !== undefined) this.run(MUTATION.activate, { subUnitId: next });
      this.fitting.forget(sheet);
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
      this.stale.forget(sheet);
      this.edits.opened(sheet);
      showSpills(this.engine, this.unit, new Map([[sheet, sheet.id]]));
      this.fitting.fit(sheet, sheet.id, wholeSheet);
    });
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
    this.edits.heard(command, options, this.doings > 0);
  }

  private run(id: string, params: object): void {
    this.engine.commands.syncExecuteCommand(id, { unitId: this.unit, ...params });
  }

  private ownDoing(action: () => void): void {
    this.doings++;
    try {
      action();
    } finally {
      this.doings--;
    }
  }
}

/** Milliseconds between two looks at whether a calculation has ended. */
const PAUSE = 10;
