/** The sheets of a workbook that is only read, beside the one that is settled. */
import { basename } from "node:path";
import type { Grid } from "../../src/sheets";
import type { Workbook } from "../model/workbook";

/** Its sheets as grids, named as Excel names those of another workbook: `[2022.xlsx]Blad1`. */
export function sheetsAsRead(file: string, { sheets, date1904 }: Workbook): Grid[] {
  return sheets.flatMap((sheet) => {
    const used = sheet.cells.used(true);
    if (!used) return [];
    const cells = Array.from({ length: used.rows }, (_, row) =>
      Array.from({ length: used.columns }, (_, column) => sheet.value(used.row + row, used.column + column)),
    );
    return [
      {
        sheet: `[${basename(file)}]${sheet.name}`,
        top: used.row,
        left: used.column,
        cells,
        ...(date1904 && ({ date1904 } as const)),
      },
    ];
  });
}
