/** Cells that a formula elsewhere fills: in the model they hold values, to Univer nothing that is their own. */

import { type ICellData, type IRange, type Nullable, ObjectMatrix } from "@univerjs/core";
import type { Spill } from "../model/cell";
import { wholeSheet } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { forEachSpilled, spillArea } from "../model/spills";
import { content, rectOf, univerRange, valueOf } from "./sheet-data";
import type { Engine } from "./univer";

/** Something for each cell, by row and column. */
export type Matrix<T> = Readonly<Record<number, Readonly<Record<number, T>>>>;

/** Calls `visit` for everything in the matrix. */
export function eachCell<T>(matrix: Matrix<T>, visit: (cell: T, row: number, column: number) => void): void {
  for (const [row, line] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(line)) visit(cell, Number(row), Number(column));
  }
}

const key = (row: number, column: number): string => `${row},${column}`;

/** The filled cells of a workbook, as model and grid agree on them. */
export class Spills {
  private readonly places = new Map<Sheet, Set<string>>();

  /** Takes the sheet as the model has it. */
  opened(sheet: Sheet): void {
    const places = new Set<string>();
    forEachSpilled(sheet.cells, (_, row, column) => places.add(key(row, column)));
    this.keep(sheet, places);
  }

  /** The cell holds something of its own from now on. */
  entered(sheet: Sheet, row: number, column: number): void {
    this.places.get(sheet)?.delete(key(row, column));
  }

  /** Whether the cell's value belongs to a formula elsewhere. */
  has(sheet: Sheet, row: number, column: number): boolean {
    return this.places.get(sheet)?.has(key(row, column)) ?? false;
  }

  /** Puts into the model what formulas of a sheet fill now, and takes out what they filled before. */
  follow(sheet: Sheet, cells: Matrix<ICellData | null>, areas: Matrix<Nullable<IRange>>): void {
    const before = this.places.get(sheet) ?? new Set<string>();
    const now = new Set<string>();
    eachCell(cells, (cell, row, column) => {
      const existing = sheet.cells.at(row, column);
      if (existing?.formula !== undefined) return;
      const foreign = existing !== undefined && existing.value !== "" && !before.has(key(row, column));
      if (foreign) return;
      now.add(key(row, column));
      sheet.load(row, column, { value: valueOf(cell), format: existing?.format ?? sheet.cells.formatAt(row, column) });
    });
    for (const place of before) {
      if (now.has(place)) continue;
      const [row = 0, column = 0] = place.split(",").map(Number);
      sheet.load(row, column, { value: "", format: sheet.cells.formatAt(row, column) });
    }
    this.keep(sheet, now);
    followAreas(sheet, areas);
  }

  private keep(sheet: Sheet, places: Set<string>): void {
    if (places.size > 0) this.places.set(sheet, places);
    else this.places.delete(sheet);
  }
}

/** Says of each formula of the model which area it fills; one that fills its own cell alone says what it said. */
function followAreas(sheet: Sheet, areas: Matrix<Nullable<IRange>>): void {
  const now = new Map<string, Spill>();
  eachCell(areas, (range, row, column) => {
    if (range) now.set(key(row, column), { ...rectOf(range), isDynamic: true });
  });
  sheet.cells.forEach(wholeSheet, ({ spill: before, ...cell }, row, column) => {
    if (cell.formula === undefined) return;
    const area = now.get(key(row, column));
    const fillsMore = before && before.rows * before.columns > 1;
    if (!area && !fillsMore) return;
    if (area?.rows === before?.rows && area?.columns === before?.columns) return;
    const spill = area && { rows: area.rows, columns: area.columns, isDynamic: before?.isDynamic ?? true };
    sheet.load(row, column, { ...cell, ...(spill && { spill }) });
  });
}

/** Tells Univer what formulas of these sheets fill, by Univer's ids of the sheets: until they are calculated anew. */
export function showSpills({ formulas, commands }: Engine, unit: string, sheets: ReadonlyMap<Sheet, string>): void {
  const areas: Record<string, Record<number, Record<number, IRange>>> = {};
  const cells: Record<string, ObjectMatrix<ICellData>> = {};
  for (const [sheet, id] of sheets) {
    const matrix = new ObjectMatrix<ICellData>();
    const ranges: Record<number, Record<number, IRange>> = {};
    sheet.cells.forEach(wholeSheet, ({ spill, value }, row, column) => {
      if (!spill || spill.rows * spill.columns === 1) return;
      (ranges[row] ??= {})[column] = univerRange(spillArea(row, column, spill));
      matrix.setValue(row, column, content(value));
    });
    if (Object.keys(ranges).length === 0) continue;
    forEachSpilled(sheet.cells, ({ value }, row, column) => {
      matrix.setValue(row, column, content(value));
    });
    areas[id] = ranges;
    cells[id] = matrix;
  }
  if (Object.keys(areas).length === 0) return;
  formulas.mergeArrayFormulaCellData({ [unit]: cells });
  formulas.mergeArrayFormulaRange({ [unit]: areas });
  const params = {
    arrayFormulaRange: formulas.getArrayFormulaRange(),
    arrayFormulaCellData: formulas.getArrayFormulaCellData(),
  };
  commands.syncExecuteCommand("formula.mutation.set-array-formula-data", params, { onlyLocal: true });
}
