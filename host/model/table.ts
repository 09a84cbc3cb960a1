/** What an Excel table is: a named rectangle with a header row and perhaps a total row. */

import type { Rect } from "./rect";

/** A table on a sheet; `area` includes the header row and, when `showTotals`, the total row. */
export interface TableOn<Sheet> {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  area: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
}
