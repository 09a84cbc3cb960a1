/** The first rows of every sheet that is not ours and of every table: enough to tell what is taken from which. */
import { fold } from "../../src/ground";
import { HEADER_WITHIN } from "../../src/reading";
import { type CellValue, isStamp, OUTPUT } from "../../src/sheets";
import { type FoundGrid, isPartial, type Known, type Place, type WorkbookContents } from "./contents";
import type { CellRead } from "./payload";
import type { Surveyed, TablePlace } from "./survey";

/** A grid before its cells are read: read `from` Excel, `known` already, or a part of the sheet's own grid. */
export interface Draft {
  readonly grid: FoundGrid;
  readonly is: "agreement" | "input";
  readonly from: Excel.Worksheet | "known" | "sheet";
}

/** The grids of a sheet: itself, and its tables; none of a sheet that is only written. */
export function draftsOf(
  { sheet, used, mark, tables }: Surveyed,
  date1904: boolean,
  known: Known | undefined,
): readonly Draft[] {
  const isAgreement = mark ? mark.id === "agreement" : fold(sheet.name) === fold(OUTPUT.agreement);
  if (!used || (mark && !isAgreement)) return [];
  const draft = (place: Place, seen: number, table?: string): FoundGrid => ({
    sheet: sheet.name,
    ...(table !== undefined && { table }),
    top: place.row,
    left: place.column,
    cells: [],
    ...(date1904 && { date1904 }),
    found: { sheetId: sheet.id, rows: place.rows, columns: place.columns, seen },
  });
  // A run writes our sheet of an agreement anew, and may be done before Excel tells of it.
  const before = mark || known?.changed.has(sheet.id) === true ? [] : gridsIn(known?.contents, sheet.id);
  const keptOr = (grid: FoundGrid, otherwise: Draft["from"]): Pick<Draft, "grid" | "from"> => {
    const kept = before.find((one) => isSamePlace(one, grid));
    return kept ? { grid: { ...kept, sheet: sheet.name }, from: "known" } : { grid, from: otherwise };
  };
  if (isAgreement) return [{ ...keptOr(draft(used, used.rows), sheet), is: "agreement" }];
  const whole = keptOr(draft(used, Math.min(HEADER_WITHIN, used.rows)), sheet);
  const ofTables = tables.flatMap(({ name, place }: TablePlace): Draft[] => {
    const part = within(place, used);
    if (!part) return [];
    const grid = draft(part, isPartial(whole.grid) ? Math.min(HEADER_WITHIN, part.rows) : part.rows, name);
    return [{ ...(isSeen(grid, whole.grid) ? keptOr(grid, "sheet") : keptOr(grid, sheet)), is: "input" }];
  });
  return [{ ...whole, is: "input" }, ...ofTables];
}

/** What is to be read for them, in order. */
export function readsOf(drafts: readonly Draft[]): readonly CellRead[] {
  return drafts.flatMap(({ grid: { top, left, found }, from }): CellRead[] =>
    found === undefined || typeof from === "string"
      ? []
      : [{ worksheet: from, row: top, column: left, rows: found.seen, columns: found.columns, as: "values" }],
  );
}

/** The grids, given the cells that were read for them; and the sheets that are copies of ours, whose grids are none. */
export function gridsOf(
  drafts: readonly Draft[],
  cells: readonly (readonly (readonly CellValue[])[])[],
): Pick<WorkbookContents, "grids" | "agreement" | "copies"> {
  const unused = [...cells];
  const grids: FoundGrid[] = [];
  let agreement: FoundGrid | undefined;
  let sheet: FoundGrid | undefined;
  for (const { grid, is, from } of drafts) {
    const filled =
      from === "known" ? grid : { ...grid, cells: from === "sheet" ? partOf(sheet, grid) : (unused.shift() ?? []) };
    if (is === "agreement") agreement = filled;
    else grids.push(filled);
    if (filled.table === undefined) sheet = filled;
  }
  const copies = new Set(grids.filter(isCopy).map((grid) => grid.sheet));
  return {
    grids: grids.filter((grid) => !copies.has(grid.sheet)),
    ...(agreement && { agreement }),
    copies: [...copies],
  };
}

// Excel leaves our mark behind when it copies a sheet ("by design", office-js issue 5486), but no cell.
function isCopy({ table, cells }: FoundGrid): boolean {
  return table === undefined && cells.some(([first]) => first !== undefined && isStamp(first));
}

function gridsIn(contents: WorkbookContents | undefined, sheetId: string): readonly FoundGrid[] {
  if (!contents) return [];
  const { grids, agreement } = contents;
  return [...grids, ...(agreement ? [agreement] : [])].filter(({ found }) => found?.sheetId === sheetId);
}

function isSamePlace(one: FoundGrid, other: FoundGrid): boolean {
  return (
    one.table === other.table &&
    one.top === other.top &&
    one.left === other.left &&
    one.found?.rows === other.found?.rows &&
    one.found?.columns === other.found?.columns &&
    (one.found?.seen ?? 0) >= (other.found?.seen ?? 0)
  );
}

/** Whether the rows of a table that are wanted are among those of its sheet that have been or will be read. */
function isSeen({ top, found: table }: FoundGrid, { top: first, found: sheet }: FoundGrid): boolean {
  return top + (table?.seen ?? 0) <= first + (sheet?.seen ?? 0);
}

function partOf(sheet: FoundGrid | undefined, { top, left, found }: FoundGrid): readonly (readonly CellValue[])[] {
  if (!sheet || !found) return [];
  const row = top - sheet.top;
  const column = left - sheet.left;
  return sheet.cells.slice(row, row + found.seen).map((cells) => cells.slice(column, column + found.columns));
}

function within(place: Place, used: Place): Place | undefined {
  const row = Math.max(place.row, used.row);
  const column = Math.max(place.column, used.column);
  const rows = Math.min(place.row + place.rows, used.row + used.rows) - row;
  const columns = Math.min(place.column + place.columns, used.column + used.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
