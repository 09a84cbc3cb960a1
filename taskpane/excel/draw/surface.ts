/**
 * What sheets are drawn on: as much of a worksheet as the looks of a sheet need. Excel's own is one; a sheet of a file
 * that is saved is another (`taskpane/files/canvas.ts`), so that both look alike.
 */
import { once } from "../once";

/** A rectangle of it. */
export interface SurfaceRange {
  /** A code for every cell, or one for each. */
  numberFormat: string[][];
  readonly format: SurfaceFormat;
  readonly conditionalFormats: { add(type: "ContainsText"): SurfaceRule };
  merge(across: boolean): void;
}

/** How cells look, and how large their lines are. */
export interface SurfaceFormat
  extends Pick<
    Excel.RangeFormat,
    "columnWidth" | "horizontalAlignment" | "indentLevel" | "rowHeight" | "verticalAlignment" | "wrapText"
  > {
  readonly fill: Pick<Excel.RangeFill, "color">;
  readonly font: Pick<Excel.RangeFont, "bold" | "color" | "size">;
  readonly borders: { getItem(side: BorderSide): Pick<Excel.RangeBorder, "color"> };
}

/** A side of cells that may have a line. */
export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal";

/** A look that cells have by their text; a new rule goes before those that there are. */
export interface SurfaceRule {
  stopIfTrue: boolean;
  readonly textComparison: {
    rule: Excel.ConditionalTextComparisonRule;
    readonly format: {
      readonly fill: Pick<Excel.ConditionalRangeFill, "color">;
      readonly font: Pick<Excel.ConditionalRangeFont, "bold" | "color">;
    };
  };
}

/** How it is printed. */
export interface SurfacePage extends Pick<Excel.PageLayout, "orientation" | "paperSize" | "zoom"> {
  readonly headersFooters: { readonly defaultForAllPages: Pick<Excel.HeaderFooter, "leftFooter" | "rightFooter"> };
  setPrintMargins(unit: "Centimeters", margins: Excel.PageLayoutMarginOptions): void;
  setPrintArea(address: string): void;
  setPrintTitleRows(address: string): void;
}

/** It. */
export interface Surface {
  showGridlines: boolean;
  readonly pageLayout: SurfacePage;
  readonly freezePanes: { freezeRows(count: number): void };
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): SurfaceRange;
}

/** The worksheet to draw on, all of whose ranges are for the next request. */
export function surfaceOf(worksheet: Excel.Worksheet): Surface {
  const { pageLayout, freezePanes } = worksheet;
  return {
    pageLayout,
    freezePanes,
    get showGridlines() {
      return worksheet.showGridlines;
    },
    set showGridlines(areShown) {
      worksheet.showGridlines = areShown;
    },
    getRangeByIndexes: (...place) => once(worksheet.getRangeByIndexes(...place)),
  };
}
