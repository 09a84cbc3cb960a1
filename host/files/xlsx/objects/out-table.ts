/** The tables of a sheet of the model, with all that a file says of them. */
import { bodyOf, columnName } from "../../../model/edit-table";
import type { Rect } from "../../../model/rect";
import type { Sheet } from "../../../model/sheet";

/** A table as it is to be written. */
export interface OutTable {
  readonly name: string;
  readonly area: Rect;
  readonly filtered: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly columns: readonly { readonly name: string; readonly total?: string }[];
  readonly style: Readonly<Record<"name" | "first" | "last" | "rows" | "columns", string | boolean>>;
}

/** The tables that stand on a sheet. */
export function tablesOf(sheet: Sheet): OutTable[] {
  return sheet.workbook.tables
    .filter((table) => table.sheet === sheet)
    .map((table) => {
      const { rows } = bodyOf(table);
      const { area, showTotals, showHeaders } = table;
      return {
        name: table.name,
        area,
        filtered: { ...area, rows: rows + (showHeaders ? 1 : 0) },
        showHeaders,
        showTotals,
        showFilterButton: table.showFilterButton,
        columns: Array.from({ length: area.columns }, (_, j) => {
          const cell = showTotals ? sheet.cells.at(area.row + area.rows - 1, area.column + j) : undefined;
          // What a formula comes to is no label of the totals.
          const label = cell?.formula === undefined ? cell?.value : undefined;
          const total = typeof label === "string" && label !== "" ? { total: label } : {};
          return { name: columnName(table, j), ...total };
        }),
        style: {
          name: table.style,
          first: table.highlightFirstColumn,
          last: table.highlightLastColumn,
          rows: table.showBandedRows,
          columns: table.showBandedColumns,
        },
      };
    });
}
