/**
 * The workbook model behind the embedded Excel: the truth about sheets, cells and tables, for Node and browsers alike.
 */

import type { CellValue } from "../../src/sheets";
import type { Cell } from "./cell";
import { type Culture, swedish } from "./culture";
import type { CustomFunctions } from "./custom-functions";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "./errors";
import type { Rect } from "./rect";
import { type Book, type Change, Sheet, type Table, type Visibility } from "./sheet";
import { lostIn, renamedIn } from "./sheet-references";

/**
 * Brings formula results up to date after a change, by
 * `Sheet.setResult`: at once, or when `Workbook.unsettled` is called.
 */
export type Calculator = (
  workbook: Workbook,
  changed: { readonly sheet: Sheet; readonly area: Rect } | "everything",
) => void;

/** What a setting may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A name of the workbook and what it refers to, such as `=Blad1!$A$1`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** A workbook. A new one has one sheet; pass `[]` to begin with none, as file readers do. */
export class Workbook implements Book {
  readonly sheets: Sheet[] = [];
  readonly tables: Table[] = [];
  readonly names: DefinedName[] = [];
  /** Excel.SettingCollection: any JSON by key. */
  readonly settings = new Map<string, Json>();
  /** Excel.DocumentProperties by their Office.js names. */
  readonly properties: Record<string, string | number> = {};
  /** Whether serial numbers count from 1904; values are the serials that the file has. */
  date1904 = false;
  calculationMode = "Automatic";
  culture: Culture = swedish;
  /** The functions of add-ins that are installed, or that its file names. */
  readonly customFunctions: CustomFunctions = new Map();
  calculate: Calculator | undefined;
  /** What a calculator still has to do before a result may be read. */
  unsettled: (() => void) | undefined;
  /** Whether what an add-in has noted in the properties of a sheet follows to a copy of it; in Excel it does not. */
  propertiesFollowCopies = false;
  name = "Bok1.xlsx";
  private readonly listeners = new Set<(change: Change) => void>();
  private current: { sheet: Sheet; area: Rect } | undefined;
  private sheetNumber = 0;
  private tableNumber = 0;
  private objectNumber = 0;

  constructor(sheetNames: readonly string[] = ["Blad1"]) {
    for (const name of sheetNames) this.addSheet(name);
  }

  /** Calls `listener` after every change until the returned function is called. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Adds a sheet last; without a name it becomes the first free `Blad1`, `Blad2`, … */
  addSheet(name: string = this.freeSheetName()): Sheet {
    this.assertSheetName(name);
    const id = `{${(++this.sheetNumber).toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
    const sheet = new Sheet(this, id, name);
    this.sheets.push(sheet);
    this.current ??= { sheet, area: firstCell };
    this.emit({ kind: "sheetAdded", sheet });
    return sheet;
  }

  /** The sheet with that name (case does not matter) or id. */
  findSheet(key: string): Sheet | undefined {
    return this.sheets.find((s) => s.id === key || s.name.toLowerCase() === key.toLowerCase());
  }

  /** The sheet with that name; throws when there is none. For tests and tools, not the protocol. */
  sheet(name: string): Sheet {
    const sheet = this.findSheet(name);
    if (!sheet) throw invalidArgument(`There is no sheet called ${name}.`);
    return sheet;
  }

  /** Renames a sheet by Excel's rules for names; formulas that name it follow. */
  renameSheet(sheet: Sheet, name: string): void {
    this.assertSheetName(name, sheet);
    const { name: from } = sheet;
    sheet.name = name;
    this.respell((formula) => renamedIn(formula, from, name));
    this.emit({ kind: "sheet", sheet });
  }

  /** Moves a sheet to a zero-based place. */
  moveSheet(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) throw invalidArgument();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.emit({ kind: "sheet", sheet });
  }

  /** Shows or hides a sheet; one must stay visible. */
  setVisibility(sheet: Sheet, visibility: Visibility): void {
    if (visibility !== "Visible") this.assertAnotherVisible(sheet);
    sheet.visibility = visibility;
    if (visibility !== "Visible") this.leave(sheet);
    this.emit({ kind: "sheet", sheet });
  }

  /**
   * Deletes a sheet and its tables, and what formulas refer to in it;
   * neither the last visible one nor a very hidden one can be deleted.
   */
  deleteSheet(sheet: Sheet): void {
    if (sheet.visibility === "VeryHidden") throw invalidOperation("A very hidden worksheet can't be deleted.");
    this.assertAnotherVisible(sheet);
    this.leave(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const table of this.tables.filter((t) => t.sheet === sheet)) this.tables.splice(this.tables.indexOf(table), 1);
    this.respell((formula) => lostIn(formula, sheet.name));
    this.emit({ kind: "sheetDeleted", sheet });
  }

  private respell(spelt: (formula: string) => string): void {
    for (const { cells } of this.sheets) {
      const used = cells.used(true);
      if (!used) continue;
      const found: [row: number, column: number, cell: Cell][] = [];
      cells.forEach(used, (cell, row, column) => {
        if (cell.formula === undefined) return;
        const formula = spelt(cell.formula);
        if (formula !== cell.formula) found.push([row, column, { ...cell, formula }]);
      });
      for (const [row, column, cell] of found) cells.put(row, column, cell);
    }
    this.names.splice(0, this.names.length, ...this.names.map((one) => ({ ...one, formula: spelt(one.formula) })));
    this.calculate?.(this, "everything");
  }

  /** The active sheet and the selected rectangle on it. */
  get selection(): { readonly sheet: Sheet; readonly area: Rect } {
    if (!this.current) throw invalidOperation("The workbook has no worksheet.");
    return this.current;
  }

  /** Makes the sheet the active one. */
  activate(sheet: Sheet): void {
    const left = this.selection.sheet;
    if (left === sheet) return;
    if (sheet.visibility !== "Visible") throw invalidOperation("A hidden worksheet can't be activated.");
    this.current = { sheet, area: firstCell };
    this.emit({ kind: "activated", sheet, left });
  }

  /** Selects a rectangle, and its sheet. */
  select(sheet: Sheet, area: Rect): void {
    this.activate(sheet);
    this.current = { sheet, area };
    this.emit({ kind: "selection", sheet, area });
  }

  /** The table with that name (case does not matter) or id. */
  findTable(key: string): Table | undefined {
    return this.tables.find((t) => t.id === key || t.name.toLowerCase() === key.toLowerCase());
  }

  /** A number no table of the workbook had before. */
  nextTableNumber(): number {
    return ++this.tableNumber;
  }

  /** Calculates if something can, after cells took other places. */
  cellsMoved(sheet: Sheet, area: Rect): void {
    if (this.calculationMode !== "Manual") this.calculate?.(this, { sheet, area });
  }

  /** Calculates if something can, and tells the listeners that cells changed. */
  cellsChanged(sheet: Sheet, area: Rect): void {
    this.cellsMoved(sheet, area);
    this.emit({ kind: "cells", sheet, area });
  }

  /** Tells the listeners. */
  emit(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** A number no conditional format or chart of the workbook had before. */
  nextObjectNumber(): number {
    return ++this.objectNumber;
  }

  /** Lets the calculator finish; whoever reads results calls this first. */
  settle(): void {
    const work = this.unsettled;
    this.unsettled = undefined;
    work?.();
  }

  /** Every written cell of the workbook, for tools that compare or save. */
  forEachCell(visit: (sheet: Sheet, row: number, column: number, cell: Cell) => void): void {
    this.settle();
    for (const sheet of this.sheets) {
      const used = sheet.cells.used(false);
      if (used) {
        sheet.cells.forEach(used, (cell, row, column) => {
          visit(sheet, row, column, cell);
        });
      }
    }
  }

  private leave(sheet: Sheet): void {
    if (this.current?.sheet !== sheet) return;
    const next = this.sheets.find((s) => s !== sheet && s.visibility === "Visible");
    if (next) this.activate(next);
  }

  private assertAnotherVisible(sheet: Sheet): void {
    const another = this.sheets.some((s) => s !== sheet && s.visibility === "Visible");
    if (!another) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Blad${String(number)}`)) number++;
    return `Blad${String(number)}`;
  }

  private assertSheetName(name: string, except?: Sheet): void {
    const bad =
      name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name);
    if (bad) throw invalidArgument();
    const same = this.sheets.find((s) => s !== except && s.name.toLowerCase() === name.toLowerCase());
    if (same) throw itemAlreadyExists();
  }
}

const firstCell: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

/** The values of a rectangle as `Range.values` gives them. */
export function valuesOf(sheet: Sheet, area: Rect): CellValue[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => sheet.value(area.row + i, area.column + j)),
  );
}
