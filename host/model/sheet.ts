/** One worksheet: its cells, and everything about it that is not a cell. */

import type { CellValue } from "../../src/sheets";
import { type Cell, type CellFormat, type ClearApplyTo, cleared, defaultFormat, emptied, entered } from "./cell";
import { Cells } from "./cell-store";
import type { ChartOn } from "./chart";
import { type ConditionalFormat, cutOutFormats } from "./conditional";
import type { Culture } from "./culture";
import { accessDenied, invalidArgument } from "./errors";
import { contains, intersection, isEntireColumn, isEntireRow, MAX_ROWS, type Rect, without } from "./rect";
import { emptySpill } from "./spills";
import type { TableOn } from "./table";

/** How a sheet shows itself, in Excel's words. */
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A data validation over one rectangle; rule, alert and prompt are the objects of Excel.DataValidation. */
export interface Validation {
  readonly area: Rect;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** A sheet's protection: what Excel.WorksheetProtectionOptions still allows. */
export interface Protection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
  /** A file has a password that nobody here knows: only its digest stands there. */
  readonly digested?: true;
}

/** Page settings by their Office.js names, with the print titles and area as addresses. */
export type PageLayout = Record<string, unknown>;

/** What a change was, for a grid that mirrors the workbook and for the add-in's events. */
export type Change =
  | { readonly kind: "cells"; readonly sheet: Sheet; readonly area: Rect }
  /** Formulas of the sheet came to something else. */
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "format"; readonly sheet: Sheet; readonly area: Rect }
  | { readonly kind: "sheet"; readonly sheet: Sheet }
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly area: Rect }
  | { readonly kind: "activated"; readonly sheet: Sheet; readonly left: Sheet };

/** A table on a sheet of the model. */
export type Table = TableOn<Sheet>;
/** A chart on a sheet of the model. */
export type Chart = ChartOn<Sheet>;

/** What a sheet reaches of the workbook that it is in, and through it whatever stands on the sheet. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly tables: Table[];
  readonly culture: Culture;
  /** Whether serial numbers count from 1904. */
  readonly date1904: boolean;
  /** The sheet with that name (case does not matter) or id. */
  findSheet(key: string): Sheet | undefined;
  /** The table with that name (case does not matter) or id. */
  findTable(key: string): Table | undefined;
  /** A number no table of the workbook had before. */
  nextTableNumber(): number;
  /** A number no conditional format or chart of the workbook had before. */
  nextObjectNumber(): number;
  /** Lets the calculator finish; whoever reads results calls this first. */
  settle(): void;
  /** Calculates if something can, after cells took other places. */
  cellsMoved(sheet: Sheet, area: Rect): void;
  /** Calculates if something can, and tells the listeners that cells changed. */
  cellsChanged(sheet: Sheet, area: Rect): void;
  /** Tells the listeners. */
  emit(change: Change): void;
}

/** A worksheet of the model. */
export class Sheet {
  readonly cells = new Cells();
  visibility: Visibility = "Visible";
  /** `#RRGGBB`, or empty for none. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** Rows and columns that stay when scrolling. */
  frozen = { rows: 0, columns: 0 };
  /** Points, by zero-based index, where they differ from the standard. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** How many groups a row is in, from 1 to 7; rows in none have no entry. */
  readonly rowLevels = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  /** Whether the row that a group folds to stands above it; it stands below in Excel unless a file says otherwise. */
  summaryAbove = false;
  /** Default width in characters, as `Worksheet.standardWidth`. */
  standardWidth = 8.43;
  protection: Protection | undefined;
  merges: Rect[] = [];
  validations: Validation[] = [];
  /** By priority: the first one wins. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  /** Where the sheet's filter buttons stand, apart from those of tables. */
  autoFilter: Rect | undefined;
  /** From the back to the front. */
  readonly charts: Chart[] = [];
  readonly customProperties = new Map<string, string>();
  pageLayout: PageLayout = {};

  /** Made by `Workbook.addSheet` only; `id` never changes. */
  constructor(
    readonly workbook: Book,
    readonly id: string,
    public name: string,
  ) {}

  /** Whether the sheet is still in the workbook. */
  get exists(): boolean {
    return this.workbook.sheets.includes(this);
  }

  /** The value of a cell; `""` when empty. */
  value(row: number, column: number): CellValue {
    this.workbook.settle();
    return this.cells.at(row, column)?.value ?? "";
  }

  /** The formula of a cell, or its value when it has none, as `Range.formulas`. */
  formula(row: number, column: number): CellValue {
    const cell = this.cells.at(row, column);
    return cell?.formula ?? cell?.value ?? "";
  }

  /** Enters a grid of inputs of exactly the rectangle's shape, as typing would; `null` leaves a cell alone. */
  enter(area: Rect, inputs: readonly (readonly (CellValue | null)[])[]): void {
    if (inputs.length !== area.rows || inputs.some((line) => line.length !== area.columns)) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    this.assertWritable(area);
    const cells = this.cells;
    inputs.forEach((line, i) => {
      line.forEach((input, j) => {
        if (input === null) return;
        const row = area.row + i;
        const column = area.column + j;
        const before = cells.at(row, column);
        if (before?.spill) emptySpill(cells, row, column, before.spill);
        const format = before?.format ?? cells.formatAt(row, column);
        const after = entered(before, format, input, this.workbook.date1904);
        if (before || after.value !== "") cells.put(row, column, emptied(after));
      });
    });
    this.workbook.cellsChanged(this, area);
  }

  /** Sets the result of a formula cell, for a calculator; not a change of the document and not protected. */
  setResult(row: number, column: number, value: CellValue): void {
    const cell = this.cells.at(row, column);
    if (cell?.formula !== undefined) this.cells.put(row, column, { ...cell, value });
  }

  /** Puts a finished cell, for file readers: no rules, no protection, no event. */
  load(row: number, column: number, cell: Cell): void {
    this.cells.put(row, column, emptied(cell));
  }

  /** Changes the look of every cell of the rectangle. */
  format(area: Rect, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    this.assertAllowed("allowFormatCells");
    this.cells.reformat(area, change);
    this.workbook.emit({ kind: "format", sheet: this, area });
  }

  /** Removes what is said from every cell of the rectangle. */
  clear(area: Rect, what: ClearApplyTo): void {
    this.assertWritable(area);
    const emptyLook = what === "All" || what === "Formats";
    if (emptyLook && (isEntireColumn(area) || isEntireRow(area))) this.cells.reformat(area, () => defaultFormat);
    this.cells.forEach(area, (cell, row, column) => {
      const after = cleared(cell, what);
      if (cell.spill && !after.spill) emptySpill(this.cells, row, column, cell.spill);
      this.cells.put(row, column, emptied(after));
    });
    if (what === "All") this.validations = cutOut(this.validations, area);
    if (emptyLook) {
      this.merges = this.merges.filter((merge) => !intersection(merge, area));
      this.conditionalFormats = cutOutFormats(this.conditionalFormats, area);
    }
    if (what === "All" || what === "Contents") this.workbook.cellsChanged(this, area);
    else this.workbook.emit({ kind: "format", sheet: this, area });
  }

  /** Merges the rectangle, or each of its rows; only the first cell of a merge keeps its value. */
  merge(area: Rect, across: boolean): void {
    this.assertWritable(area);
    this.unmerge(area);
    const parts = across
      ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
      : [area];
    for (const part of parts.filter((p) => p.rows * p.columns > 1)) {
      this.cells.forEach(part, (cell, row, column) => {
        const first = row === part.row && column === part.column;
        if (!first) this.cells.put(row, column, emptied({ value: "", format: cell.format }));
      });
      this.merges.push(part);
    }
    this.workbook.cellsChanged(this, area);
  }

  /** Takes apart every merge that touches the rectangle. */
  unmerge(area: Rect): void {
    this.assertWritable(area);
    this.merges = this.merges.filter((merge) => !intersection(merge, area));
  }

  /** Makes the rule the only one on its rectangle; without a rule, removes what is there. */
  validate(area: Rect, validation: Omit<Validation, "area"> | undefined): void {
    this.assertWritable(area);
    this.validations = cutOut(this.validations, area);
    if (validation) this.validations.push({ ...validation, area });
    this.workbook.emit({ kind: "format", sheet: this, area });
  }

  /** Replaces the sheet's conditional formats. */
  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.assertAllowed("allowFormatCells");
    this.conditionalFormats = formats;
    this.workbook.emit({ kind: "sheet", sheet: this });
  }

  /** Inserts empty cells over the rectangle, pushing what is there and below down. */
  insertDown(area: Rect): void {
    this.shift(area, area.row, area.rows);
  }

  /** Deletes the rectangle's cells, pulling what is below up. */
  deleteUp(area: Rect): void {
    this.assertWritable(area);
    this.cells.forEach(area, (_, row, column) => {
      this.cells.put(row, column, undefined);
    });
    this.shift(area, area.row + area.rows, -area.rows);
  }

  /** Throws `AccessDenied` when the sheet is protected and a cell of the rectangle is locked. */
  assertWritable(area: Rect): void {
    if (!this.protection) return;
    const seen = Math.min(area.rows, 10_000) * Math.min(area.columns, 100);
    if (seen < area.rows * area.columns) throw accessDenied();
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (this.cells.formatAt(row, column).locked) throw accessDenied();
      }
    }
  }

  /** Throws `AccessDenied` when the sheet is protected and its options do not allow this. */
  assertAllowed(option: string): void {
    if (this.protection && this.protection.options[option] !== true) throw accessDenied();
  }

  private shift(area: Rect, from: number, distance: number): void {
    this.assertWritable(area);
    this.cells.shiftRows(from, area.column, area.columns, distance, MAX_ROWS);
    for (const table of this.workbook.tables) {
      const moves =
        table.sheet === this && table.area.row >= from && contains({ ...area, row: 0, rows: MAX_ROWS }, table.area);
      if (moves) table.area = { ...table.area, row: table.area.row + distance };
    }
    // Formulas have moved, too.
    this.workbook.cellsMoved(this, { ...area, rows: MAX_ROWS - area.row });
    this.workbook.cellsChanged(this, area);
  }
}

function cutOut(validations: readonly Validation[], hole: Rect): Validation[] {
  return validations.flatMap((v) =>
    intersection(v.area, hole) ? without(v.area, hole).map((area) => ({ ...v, area })) : [v],
  );
}
