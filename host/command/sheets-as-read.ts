/** The sheets of a workbook that is only read, beside the one that is settled. */
import { basename } from "node:path";
import type { CellValue, Grid } from "../../src/sheets";
import { UnreadableFile } from "../files/unreadable";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

/** As many cells as rows have up to their last filled one, all sheets together: a table has few that are empty. */
const MOST_CELLS = 5_000_000;

/**
 * Its sheets as grids, named as Excel names those of another workbook: `[2022.xlsx]Blad1`. As where the workbook that
 * is settled is read, a sheet ends with its last filled row and each row with its last filled cell, and what is only
 * spaces is none: a used range may be all of a sheet. Throws `UnreadableFile` where filled cells are too far apart.
 */
export function sheetsAsRead(file: string, { sheets, date1904 }: Workbook, most = MOST_CELLS): Grid[] {
  let left = most;
  return sheets.flatMap((sheet) => {
    const {
      top,
      left: first,
      cells,
    } = rowsOf(sheet, (count) => {
      left -= count;
      if (left < 0) throw new UnreadableFile(({ sparse }) => sparse({ sheet: sheet.name, limit: most })).in(file);
    });
    if (cells.length === 0) return [];
    return [
      {
        sheet: `[${basename(file)}]${sheet.name}`,
        ...{ top, left: first, cells },
        ...(date1904 && ({ date1904 } as const)),
      },
    ];
  });
}

function rowsOf(
  sheet: Sheet,
  spend: (count: number) => void,
): Pick<Grid, "top" | "left"> & { readonly cells: CellValue[][] } {
  const used = sheet.cells.used(true);
  if (!used) return { top: 0, left: 0, cells: [] };
  sheet.workbook.settle();
  const nothing: CellValue[] = [];
  const cells: CellValue[][] = [];
  sheet.cells.forEach(used, ({ value }, row, column) => {
    if (String(value).trim() === "") return;
    const [at, to] = [row - used.row, column - used.column];
    while (cells.length <= at) cells.push(nothing);
    const known = cells[at];
    const line = known === undefined || known === nothing ? [] : known;
    spend(to + 1 - line.length);
    while (line.length < to) line.push("");
    line[to] = value;
    cells[at] = line;
  });
  return { top: used.row, left: used.column, cells };
}
