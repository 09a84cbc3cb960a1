/** Draws one sheet of the model in the grid: its cells, their looks, and what is around them. */

import type { Workbook as UniverWorkbook, Worksheet } from "@univerjs/core";
import { intersection, localAddress, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Edits } from "./edits";
import { MUTATION, type Run } from "./mutations";
import {
  columnsOf,
  EMPTY,
  extent,
  freezeOf,
  Painter,
  pixels,
  replacing,
  type StyleBook,
  univerRange,
} from "./sheet-data";
import { hiddenIn } from "./sheet-properties";
import { type Stale, together } from "./stale";
import { truth } from "./style";

/** What the drawing needs of the grid. */
export interface SheetDrawingOptions {
  readonly book: () => UniverWorkbook;
  readonly styles: StyleBook;
  readonly edits: Edits;
  readonly run: Run;
}

/** Draws the sheets of one workbook, one at a time. */
export class SheetDrawing {
  constructor(private readonly options: SheetDrawingOptions) {}

  /** Draws what is stale of the sheet; returns the cells whose looks may be others than they were. */
  draw(sheet: Sheet, worksheet: Worksheet, { cells, formats, properties }: Stale): Rect | undefined {
    const subUnitId = worksheet.getSheetId();
    if (properties) this.drawProperties(sheet, worksheet);
    const used = together(sheet.cells.used(false), this.options.edits.reach(sheet));
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
          if (this.options.edits.isSpilled(sheet, row, column)) continue;
          line[column] = cell ? replacing(cell) : EMPTY;
        }
      }
    }
    // Without cells the mutation still makes Univer draw the sheet anew.
    this.options.run(MUTATION.values, { subUnitId, cellValue });
    this.options.edits.reached(sheet);
    return looks;
  }

  /** Puts the styles straight into Univer's cells: its own command would merge old and new, and takes long. */
  private drawLooks(sheet: Sheet, worksheet: Worksheet, area: Rect): void {
    const painter = new Painter(sheet, this.options.styles);
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
    this.options.book().addStyles(this.options.styles.takeFresh());
  }

  private drawProperties(sheet: Sheet, worksheet: Worksheet): void {
    const subUnitId = worksheet.getSheetId();
    const config = worksheet.getConfig();
    if (worksheet.getName() !== sheet.name) this.options.run(MUTATION.name, { subUnitId, name: sheet.name });
    const hidden = truth(sheet.visibility !== "Visible");
    if (config.hidden !== hidden) this.options.run(MUTATION.hidden, { subUnitId, hidden });
    if (config.tabColor !== sheet.tabColor) this.options.run(MUTATION.tabColor, { subUnitId, color: sheet.tabColor });
    const freeze = freezeOf(sheet);
    if (config.freeze.xSplit !== freeze.xSplit || config.freeze.ySplit !== freeze.ySplit)
      this.options.run(MUTATION.frozen, { subUnitId, ...freeze });
    const showGridlines = truth(sheet.showGridlines);
    if (config.showGridlines !== showGridlines) this.options.run(MUTATION.gridlines, { subUnitId, showGridlines });
    const columnData = columnsOf(sheet, this.options.styles);
    this.options.book().addStyles(this.options.styles.takeFresh());
    if (Object.keys(columnData).length > 0) {
      this.options.run(MUTATION.columnData, { subUnitId, columnData });
      const widths = Object.fromEntries([...sheet.columnWidths].map(([column, width]) => [column, pixels(width)]));
      const last = Math.max(...Object.keys(columnData).map(Number));
      this.options.run(MUTATION.columnWidth, {
        subUnitId,
        ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: last }],
        colWidth: widths,
      });
    }
    for (const [row, height] of sheet.rowHeights) {
      if (worksheet.getRowManager().getRow(row)?.h === pixels(height)) continue;
      this.options.run(MUTATION.rowHeight, {
        subUnitId,
        ranges: [{ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }],
        rowHeight: pixels(height),
      });
    }
    this.drawHidden(sheet, worksheet);
    const drawnMerges = config.mergeData.map((range) => ({ ...range }));
    const merges = sheet.merges.map(univerRange);
    if (places(drawnMerges) !== places(merges)) {
      this.options.run(MUTATION.removeMerge, { subUnitId, ranges: drawnMerges });
      this.options.run(MUTATION.addMerge, { subUnitId, ranges: merges });
    }
  }

  private drawHidden({ hiddenRows }: Sheet, worksheet: Worksheet): void {
    const drawn = hiddenIn(worksheet);
    const run = (id: string, rows: readonly number[]): void => {
      const ranges = rows.map((row) => univerRange({ row, column: 0, rows: 1, columns: worksheet.getColumnCount() }));
      if (rows.length > 0) this.options.run(id, { subUnitId: worksheet.getSheetId(), ranges });
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
    if (worksheet.getRowCount() < rows) this.options.run(MUTATION.rowCount, { subUnitId, rowCount: rows });
    if (worksheet.getColumnCount() < columns)
      this.options.run(MUTATION.columnCount, { subUnitId, columnCount: columns });
  }
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
