/** Sheets of agreements changed as users change them. */
import type { Agreement } from "../../../src/agreement/agreement";
import { agreementSheet } from "../../../src/agreement-sheet";
import { addressIn, type CellValue, type Grid } from "../../../src/sheets/grid";
import { layOut } from "../../../src/sheets/sheet";
import type { Language } from "../../../src/text/language";
import { TEXT } from "../../../src/text/texts";

/** The sheet of an agreement as a workbook holds it. */
export function sheetOf(agreement: Agreement, language: Language = "sv"): Grid {
  return gridOf(layOut(agreementSheet(agreement, TEXT[language])).lines.map(({ cells }) => cells));
}

/** Cells as a sheet `Avtal`. */
export function gridOf(cells: readonly (readonly CellValue[])[]): Grid {
  return { sheet: "Avtal", top: 0, left: 0, cells };
}

/** A row by its part and item, and which of them where there are several. */
export type Where = readonly [part: string, item: string, occurrence?: number];

/** The index of a row. */
export function rowAt({ cells }: Grid, [part, item, occurrence = 0]: Where): number {
  const rows = cells.flatMap((row, index) => (row[0] === part && row[1] === item ? [index] : []));
  const found = rows[occurrence];
  if (found === undefined) throw new Error(`no row ${part}, ${item}, ${occurrence}`);
  return found;
}

/** The address of a row's value, or of another of its columns. */
export function cellOf(grid: Grid, where: Where, column = 2): string {
  return addressIn(grid, rowAt(grid, where), column);
}

/** The sheet with one cell changed. */
export function withCell(grid: Grid, where: Where, value: CellValue, column = 2): Grid {
  const at = rowAt(grid, where);
  return {
    ...grid,
    cells: grid.cells.map((row, index) =>
      index === at ? row.map((cell, place) => (place === column ? value : cell)) : row,
    ),
  };
}

/** The sheet without the rows of some items of a part. */
export function without(grid: Grid, part: string, ...items: readonly string[]): Grid {
  return { ...grid, cells: grid.cells.filter((row) => !(row[0] === part && items.includes(String(row[1])))) };
}

/** The sheet with a row put in after another. */
export function withRow(grid: Grid, after: Where, row: readonly CellValue[]): Grid {
  const at = rowAt(grid, after) + 1;
  return {
    ...grid,
    cells: [...grid.cells.slice(0, at), [...row, "", "", ""].slice(0, row.length + 2 + 1), ...grid.cells.slice(at)],
  };
}
