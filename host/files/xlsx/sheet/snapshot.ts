/** A sheet as it was when model and file last agreed, to see what has changed since. */

import type { Cell, CellFormat, Spill } from "../../../model/cell";
import type { Rect } from "../../../model/rect";
import { wholeSheet } from "../../../model/rect";
import type { Chart, Sheet } from "../../../model/sheet";
import { tablesOf } from "../objects/out-table";

/** How a sheet shows itself. */
export type View = Pick<Sheet, "tabColor" | "showGridlines" | "showHeadings" | "frozen">;

/** What a sheet was. */
export interface Snapshot {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly rowLevels: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly summaryAbove: boolean;
  readonly columnFormats: ReadonlyMap<number, CellFormat>;
  readonly rowFormats: ReadonlyMap<number, CellFormat>;
  readonly merges: readonly Rect[];
  readonly validations: Sheet["validations"];
  readonly conditionalFormats: Sheet["conditionalFormats"];
  readonly protection: Sheet["protection"];
  readonly autoFilter: Sheet["autoFilter"];
  readonly charts: readonly Chart[];
  readonly view: View;
  /** The page layout as text, to compare. */
  readonly page: string;
  readonly tables: ReadonlyMap<string, string>;
}

/** What the sheet is now. */
export function snapshot(sheet: Sheet): Snapshot {
  sheet.workbook.settle();
  const cells = new Map<number, Map<number, Cell>>();
  sheet.cells.forEach(wholeSheet, (cell, row, column) => {
    let line = cells.get(row);
    if (!line) cells.set(row, (line = new Map<number, Cell>()));
    line.set(column, cell);
  });
  const { tabColor, showGridlines, showHeadings, frozen } = sheet;
  return {
    cells,
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    rowLevels: new Map(sheet.rowLevels),
    hiddenRows: new Set(sheet.hiddenRows),
    summaryAbove: sheet.summaryAbove,
    columnFormats: new Map(sheet.cells.formattedColumns()),
    rowFormats: new Map(sheet.cells.formattedRows()),
    merges: [...sheet.merges],
    validations: [...sheet.validations],
    conditionalFormats: sheet.conditionalFormats,
    protection: sheet.protection,
    autoFilter: sheet.autoFilter,
    charts: [...sheet.charts],
    view: { tabColor, showGridlines, showHeadings, frozen: { ...frozen } },
    page: JSON.stringify(sheet.pageLayout),
    tables: new Map(tablesOf(sheet).map((table) => [table.name, JSON.stringify(table)])),
  };
}

/** The snapshot of a sheet that no file has yet. */
export const nothing: Snapshot = {
  cells: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  rowLevels: new Map(),
  hiddenRows: new Set(),
  summaryAbove: false,
  columnFormats: new Map(),
  rowFormats: new Map(),
  merges: [],
  validations: [],
  conditionalFormats: [],
  protection: undefined,
  autoFilter: undefined,
  charts: [],
  view: { tabColor: "", showGridlines: true, showHeadings: true, frozen: { rows: 0, columns: 0 } },
  page: "{}",
  tables: new Map(),
};

/** Cells that changed, by row and column; nothing for those that went. */
export type CellChanges = ReadonlyMap<number, ReadonlyMap<number, Cell | undefined>>;

/** The cells that are another, new or gone. */
export function changedCells(before: Snapshot, now: Snapshot): CellChanges {
  const changes = new Map<number, Map<number, Cell | undefined>>();
  const note = (row: number, column: number, cell: Cell | undefined): void => {
    let line = changes.get(row);
    if (!line) changes.set(row, (line = new Map<number, Cell | undefined>()));
    line.set(column, cell);
  };
  for (const [row, line] of now.cells)
    for (const [column, cell] of line) if (isAnother(before.cells.get(row)?.get(column), cell)) note(row, column, cell);
  for (const [row, line] of before.cells)
    for (const column of line.keys()) if (now.cells.get(row)?.get(column) === undefined) note(row, column, undefined);
  return changes;
}

/** A formula that came without a result is left to the program that opens the file: it is the same cell still. */
function isAnother(before: Cell | undefined, now: Cell): boolean {
  if (before === now) return false;
  const isOnlyResult =
    before?.formula !== undefined &&
    before.value === "" &&
    before.formula === now.formula &&
    sameSpill(before.spill, now.spill) &&
    before.format === now.format &&
    before.hyperlink === now.hyperlink;
  return !isOnlyResult;
}

/** Whether two formulas fill equal areas in the same way. */
export const sameSpill = (a: Spill | undefined, b: Spill | undefined): boolean =>
  a?.rows === b?.rows && a?.columns === b?.columns && a?.isDynamic === b?.isDynamic;

/** Whether two lists hold other things. */
export const differ = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length !== b.length || a.some((item, index) => item !== b[index]);
