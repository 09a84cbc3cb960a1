/** What happens in the grid, taken over into the model: the user's edits, and the results of formulas. */

import {
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type Nullable,
  type Workbook as UniverWorkbook,
  type Worksheet,
} from "@univerjs/core";
import { type Cell, type CellFormat, defaultFormat, withPrefix } from "../model/cell";
import { bounding, type Rect, wholeSheet } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { AROUND_CELLS, MUTATION } from "./mutations";
import { rectOf, type StyleBook, valueOf } from "./sheet-data";
import { takeOverProperties } from "./sheet-properties";
import { eachCell, type Matrix, Spills } from "./spills";
import { formatOf, sameFormat } from "./style";
import { isPasted, pasted } from "./untyped";

/** What the edits need of the grid. */
export interface EditsOptions {
  readonly workbook: Workbook;
  readonly styles: StyleBook;
  readonly univer: () => UniverWorkbook;
  readonly sheetOf: (id: string) => Sheet | undefined;
  /** Says which of Univer's sheets the model's is, and that there is none any more. */
  readonly adopt: (sheet: Sheet, id: string) => void;
  readonly forget: (sheet: Sheet) => void;
  /** Draws the sheet as the model has it: the edit was not allowed. */
  readonly refuse: (sheet: Sheet) => void;
  /** A formula that Univer keeps as another cell's, moved. */
  readonly sharedFormula: (sheetId: string, row: number, column: number) => string | undefined;
  /** Draws an edit again that the model understood in another way. */
  readonly redraw: (sheet: Sheet, area: Rect) => void;
}

/** Something for each sheet, by the ids of workbook and sheet. */
type OfSheets<T> = Readonly<Record<string, Readonly<Record<string, T | undefined>> | undefined>>;

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: Matrix<ICellData | null>;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly arrayFormulaCellData?: OfSheets<Matrix<ICellData | null>>;
  readonly arrayFormulaRange?: OfSheets<Matrix<IRange | null>>;
  readonly functionsExecutedState?: unknown;
}

/** Mutations after which a whole sheet is compared, for cells have moved. */
const MOVING =
  /^sheet\.mutation\.(insert-row|insert-col|move-range|move-rows|move-columns|remove-rows|remove-col|reorder-range|set\.numfmt|remove\.numfmt)$/;
/** Follows one workbook of the grid. */
export class Edits {
  /** While the grid's edits are put into the model, which then reports them. */
  applying = false;
  hasFormulas = false;
  private awaiting = false;
  /** Whether a calculation began since results are awaited; one that began before ends without them. */
  private calculating = false;
  private readonly spills = new Spills();
  private readonly drawn = new Map<Sheet, Rect>();

  constructor(private readonly options: EditsOptions) {
    for (const sheet of options.workbook.sheets) this.opened(sheet);
  }

  /** Takes note of a sheet that the grid shows as the model has it. */
  opened(sheet: Sheet): void {
    this.wasEntered(sheet, wholeSheet);
    this.spills.opened(sheet);
    this.reached(sheet);
  }

  /** Whether a change has not been calculated through yet. */
  get awaitsResults(): boolean {
    return this.awaiting;
  }

  /** Takes note that cells of the model were written. */
  wasEntered(sheet: Sheet, area: Rect): void {
    sheet.cells.forEach(area, (cell, row, column) => {
      this.hasFormulas ||= cell.formula !== undefined;
      this.spills.entered(sheet, row, column);
    });
  }

  /** What the grid shows of the sheet at most: cells outside the model's used range may have to be emptied. */
  reach(sheet: Sheet): Rect | undefined {
    return this.drawn.get(sheet);
  }
  reached(sheet: Sheet): void {
    const used = sheet.cells.used(false);
    if (used) this.drawn.set(sheet, used);
    else this.drawn.delete(sheet);
  }

  /** Whether the cell's value belongs to a formula elsewhere. */
  isSpilled(sheet: Sheet, row: number, column: number): boolean {
    return this.spills.has(sheet, row, column);
  }
  /** Takes over what a command of the grid did; `own` ones were ours. */
  heard({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined, own: boolean): void {
    const given = (params ?? {}) as Params;
    switch (id) {
      case MUTATION.values:
        this.valuesSet(given, options?.["fromFormula"] === true, own);
        return;
      case "formula.mutation.set-array-formula-data":
        this.spilled(given);
        return;
      case "formula.mutation.set-formula-calculation-start":
        this.calculating = true;
        return;
      case "formula.mutation.set-formula-calculation-notification":
        if (given.functionsExecutedState !== undefined && this.calculating) this.awaiting = false;
        return;
    }
    if (own) return;
    this.doing(() => {
      this.userDid(id, given);
    });
  }

  private userDid(id: string, given: Params): void {
    const { workbook, sheetOf, univer } = this.options;
    const sheet = given.subUnitId === undefined ? undefined : sheetOf(given.subUnitId);
    switch (id) {
      case MUTATION.select:
        if (sheet && sheet === workbook.selection.sheet) this.select(sheet, given);
        return;
      case MUTATION.activate:
        if (sheet?.visibility === "Visible") workbook.activate(sheet);
        return;
      case MUTATION.insertSheet:
        if (given.sheet) this.adopt(given.sheet);
        return;
      case MUTATION.removeSheet:
        if (!sheet) return;
        this.options.forget(sheet);
        workbook.deleteSheet(sheet);
        return;
    }
    if (!sheet) return;
    const worksheet = univer().getSheetBySheetId(given.subUnitId ?? "");
    if (!worksheet) return;
    if (MOVING.test(id)) {
      if (sheet.protection) this.refuse(sheet, worksheet);
      else this.takeOverAll(sheet, worksheet);
    }
    if (MOVING.test(id) || AROUND_CELLS.has(id)) takeOverProperties(workbook, sheet, univer(), worksheet);
  }

  private select(sheet: Sheet, { selections }: Params): void {
    const range = selections?.at(-1)?.range;
    if (!range || Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) return;
    this.options.workbook.select(sheet, rectOf(range));
  }

  private adopt({ id, name }: NonNullable<Params["sheet"]>): void {
    const { workbook, univer } = this.options;
    const sheet = workbook.addSheet(name);
    this.options.adopt(sheet, id);
    const worksheet = univer().getSheetBySheetId(id);
    if (!worksheet) return;
    const place = univer().getConfig().sheetOrder.indexOf(id);
    if (place >= 0 && place !== workbook.sheets.indexOf(sheet)) workbook.moveSheet(sheet, place);
    this.takeOverAll(sheet, worksheet);
    takeOverProperties(workbook, sheet, univer(), worksheet);
  }

  private valuesSet({ subUnitId = "", cellValue }: Params, fromFormula: boolean, own: boolean): void {
    if (!cellValue || Object.keys(cellValue).length === 0) return;
    const sheet = this.options.sheetOf(subUnitId);
    const worksheet = this.options.univer().getSheetBySheetId(subUnitId);
    if (!sheet || !worksheet) return;
    if (fromFormula) {
      eachCell(cellValue, (_, row, column) => {
        const cell = sheet.cells.at(row, column);
        if (cell?.formula !== undefined) sheet.setResult(row, column, valueOf(worksheet.getCellRaw(row, column)));
      });
      this.options.workbook.emit({ kind: "calculated", sheet });
      return;
    }
    if (!own) {
      const isLocked = sheet.protection && this.touchesLocked(sheet, cellValue);
      if (isLocked) this.refuse(sheet, worksheet);
      else this.doing(() => this.takeOver(sheet, worksheet, cellValue));
    }
    if (!this.hasFormulas) return;
    this.awaiting = true;
    this.calculating = false;
  }

  /** Nobody waits any longer: the calculation takes too long, or nothing had to be calculated. */
  giveUp(): void {
    this.awaiting = false;
  }

  private touchesLocked(sheet: Sheet, cells: Matrix<unknown>): boolean {
    let locked = false;
    eachCell(cells, (_, row, column) => (locked ||= sheet.cells.formatAt(row, column).locked));
    return locked;
  }

  /** Puts the cells that the matrix names into the model, and lets it report what that changed. */
  private takeOver(sheet: Sheet, worksheet: Worksheet, cells: Matrix<ICellData | true | null>): void {
    let entered: Rect | undefined;
    let formatted: Rect | undefined;
    eachCell(cells, (given, row, column) => {
      if (this.isSpilled(sheet, row, column) && worksheet.getCellRaw(row, column)?.v === undefined) return;
      const before = sheet.cells.at(row, column);
      const drawn = this.cellOf(sheet, worksheet, row, column);
      const one = { row, column, rows: 1, columns: 1 };
      const after = isPasted(given) ? pasted(drawn, this.options.workbook) : drawn;
      if (after !== drawn) this.options.redraw(sheet, one);
      const looksSame = (before?.format ?? sheet.cells.formatAt(row, column)) === after.format;
      const isSame = (before?.value ?? "") === after.value && before?.formula === after.formula;
      if (isSame && looksSame) return;
      const { hyperlink, spill } = before ?? {};
      const link = hyperlink && after.value !== "" ? { hyperlink } : {};
      sheet.load(row, column, { ...after, ...link, ...(spill && before?.formula === after.formula ? { spill } : {}) });
      if (!isSame) entered = entered ? bounding(entered, one) : one;
      if (!looksSame) formatted = formatted ? bounding(formatted, one) : one;
    });
    if (entered) {
      this.wasEntered(sheet, entered);
      this.options.workbook.cellsChanged(sheet, entered);
    }
    if (formatted) this.options.workbook.emit({ kind: "format", sheet, area: formatted });
    this.reached(sheet);
  }

  private refuse(sheet: Sheet, worksheet: Worksheet): void {
    const { startRow, startColumn, endRow, endColumn } = worksheet.getCellMatrix().getDataRange();
    if (endRow >= startRow && endColumn >= startColumn)
      this.drawn.set(sheet, rectOf({ startRow, startColumn, endRow, endColumn }));
    this.options.refuse(sheet);
  }

  private takeOverAll(sheet: Sheet, worksheet: Worksheet): void {
    const cells: Record<number, Record<number, true>> = {};
    sheet.cells.forEach(wholeSheet, (_, row, column) => ((cells[row] ??= {})[column] = true));
    worksheet.getCellMatrix().forValue((row, column) => {
      (cells[row] ??= {})[column] = true;
    });
    this.takeOver(sheet, worksheet, cells);
  }

  /** A cell as the grid has it. */
  private cellOf(sheet: Sheet, worksheet: Worksheet, row: number, column: number): Cell {
    const drawn = worksheet.getCellRaw(row, column);
    const format = this.formatOf(sheet, drawn, row, column);
    const formula =
      drawn?.f ?? (drawn?.si ? this.options.sharedFormula(worksheet.getSheetId(), row, column) : undefined);
    const value = valueOf(drawn);
    // Only of a text does Excel keep that it was typed with a sign before it.
    const isText = formula === undefined && typeof value === "string" && value !== "";
    return { value, format: isText ? format : withPrefix(format, false), ...(formula ? { formula } : {}) };
  }

  private formatOf(sheet: Sheet, drawn: Nullable<ICellData>, row: number, column: number): CellFormat {
    const before = sheet.cells.formatAt(row, column);
    if (!drawn?.s) return sheet.cells.at(row, column) && before !== defaultFormat ? formatOf(null, before) : before;
    const known = this.options.styles.format(drawn.s);
    if (known) return known;
    const style = typeof drawn.s === "string" ? this.options.univer().getStyles().get(drawn.s) : drawn.s;
    const format = formatOf(style, before);
    return sameFormat(format, before) ? before : format;
  }

  /** Takes over what formulas fill. */
  private spilled({ arrayFormulaCellData, arrayFormulaRange }: Params): void {
    if (!arrayFormulaCellData) return;
    const book = this.options.univer();
    const cells = arrayFormulaCellData[book.getUnitId()] ?? {};
    const areas = arrayFormulaRange?.[book.getUnitId()] ?? {};
    for (const worksheet of book.getSheets()) {
      const id = worksheet.getSheetId();
      const sheet = this.options.sheetOf(id);
      if (sheet) this.spills.follow(sheet, cells[id] ?? {}, areas[id] ?? {});
    }
  }

  private doing(action: () => void): void {
    const before = this.applying;
    this.applying = true;
    try {
      action();
    } finally {
      this.applying = before;
    }
  }
}
