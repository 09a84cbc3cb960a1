/** What of the model has changed since the grid was drawn. */

import { bounding, type Rect } from "../model/rect";
import type { Change, Sheet } from "../model/sheet";

/** What of a sheet has changed and is not drawn yet. */
export interface Stale {
  readonly cells?: Rect;
  readonly formats?: Rect;
  readonly properties?: boolean;
}

/** Gathers changes until they are drawn. */
export class StaleSheets {
  isSelectionStale = false;
  private readonly sheets = new Map<Sheet, Stale>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  /** Takes note of a change of the model; says whether there is something to draw. */
  note(change: Change): boolean {
    switch (change.kind) {
      case "cells":
        this.mark(change.sheet, { cells: change.area, properties: true });
        return true;
      case "format":
        this.mark(change.sheet, { formats: change.area, properties: true });
        return true;
      case "sheet":
      case "sheetAdded":
        this.mark(change.sheet, { properties: true });
        return true;
      case "sheetDeleted":
        this.mark(change.sheet, {});
        return true;
      case "selection":
      case "activated":
        this.isSelectionStale = true;
        return true;
      case "calculated":
        return false;
    }
  }

  /** Takes note that so much of a sheet is to be drawn. */
  mark(sheet: Sheet, what: Stale): void {
    const before = this.sheets.get(sheet) ?? {};
    const cells = together(before.cells, what.cells);
    const formats = together(before.formats, what.formats);
    this.sheets.set(sheet, {
      ...(cells ? { cells } : {}),
      ...(formats ? { formats } : {}),
      properties: (before.properties ?? false) || (what.properties ?? false),
    });
  }

  /** There is nothing to draw of the sheet: it has just been drawn whole, or is gone. */
  forget(sheet: Sheet): void {
    this.sheets.delete(sheet);
  }

  /** Gives each sheet that still exists, and forgets all. */
  take(draw: (sheet: Sheet, what: Stale) => void): void {
    for (const [sheet, what] of this.sheets) if (sheet.exists) draw(sheet, what);
    this.sheets.clear();
  }
}

/** The smallest rectangle around what there is of both. */
export function together(a: Rect | undefined, b: Rect | undefined): Rect | undefined {
  return a && b ? bounding(a, b) : (a ?? b);
}
