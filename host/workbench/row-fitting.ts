/** Rows that are made as high as their text. */

import { defaultFormat } from "../model/cell";
import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { MUTATION, type Run } from "./mutations";
import { univerRange } from "./sheet-data";

/** Asks Univer to fit rows, and takes back what it was asked. */
export class RowFitting {
  /** What Univer has been asked to fit the rows of a sheet by. */
  private readonly asked = new Map<Sheet, readonly string[]>();

  constructor(private readonly run: Run) {}

  /** Makes rows with wrapped or large text and no height of their own as high as their text. */
  fit(sheet: Sheet, subUnitId: string, area: Rect): void {
    const rows = new Set<number>();
    sheet.cells.forEach(area, (cell, row) => {
      const { wrapText, fontSize } = cell.format;
      if ((wrapText || fontSize > defaultFormat.fontSize) && cell.value !== "" && !sheet.rowHeights.has(row))
        rows.add(row);
    });
    if (rows.size === 0) return;
    const ranges = [...rows].map((row) =>
      univerRange({ row, column: 0, rows: 1, columns: area.column + area.columns }),
    );
    const id = crypto.randomUUID();
    this.asked.set(sheet, [...(this.asked.get(sheet) ?? []), id]);
    this.run(MUTATION.autoHeight, { subUnitId, id, ranges });
  }

  /**
   * Rows are fitted some time after it was asked for. Over a sheet that has been removed meanwhile Univer fails, and
   * fits none from then on (sheets-ui 0.25.1, `_loopTask`).
   */
  forget(sheet: Sheet): void {
    for (const id of this.asked.get(sheet) ?? []) this.run(MUTATION.noAutoHeight, { id });
    this.asked.delete(sheet);
  }
}
