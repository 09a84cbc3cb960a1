/** Formulas whose answers fill more cells than their own. */

import { type Cell, emptied, type Spill } from "./cell";
import type { Cells } from "./cell-store";
import { type Rect, wholeSheet } from "./rect";

type Visit = (cell: Cell, row: number, column: number) => void;

/** The area of a formula's answer, the formula's own cell included. */
export const spillArea = (row: number, column: number, { rows, columns }: Spill): Rect => ({
  row,
  column,
  rows,
  columns,
});

/** Calls `visit` for every written cell that a formula elsewhere fills. */
export function forEachSpilled(cells: Cells, visit: Visit): void {
  cells.forEach(wholeSheet, ({ spill }, row, column) => {
    if (spill) forEachBehind(cells, row, column, spill, visit);
  });
}

/** Empties what the formula in the cell filled; the cell itself stays. */
export function emptySpill(cells: Cells, row: number, column: number, spill: Spill): void {
  forEachBehind(cells, row, column, spill, ({ format }, r, c) => {
    cells.put(r, c, emptied({ value: "", format }));
  });
}

function forEachBehind(cells: Cells, row: number, column: number, spill: Spill, visit: Visit): void {
  cells.forEach(spillArea(row, column, spill), (cell, r, c) => {
    if (cell.formula === undefined && (r !== row || c !== column)) visit(cell, r, c);
  });
}
