/** Rows that are grouped and folded: Excel's outline, which is of rows only here. */
import { invalidArgument } from "./errors";
import type { Rect } from "./rect";
import type { Sheet } from "./sheet";

/** How deep rows can be grouped: an outline has eight levels, and the first is that of rows in no group. */
const DEEPEST = 7;

/** Puts the rectangle's rows one level deeper; throws `InvalidArgument` where one is as deep as can be. */
export function groupRows(sheet: Sheet, area: Rect): void {
  const { rowLevels } = sheet;
  for (const row of groupedIn(sheet, area)) if (rowLevels.get(row) === DEEPEST) throw invalidArgument();
  sheet.assertAllowed("allowFormatRows");
  for (let row = area.row; row < area.row + area.rows; row++) rowLevels.set(row, (rowLevels.get(row) ?? 0) + 1);
  tell(sheet, area);
}

/**
 * Takes the outermost groups off the rectangle's rows, which stay hidden where they were;
 * throws `InvalidArgument` where none of them is in a group.
 */
export function ungroupRows(sheet: Sheet, area: Rect): void {
  const grouped = someGroupedIn(sheet, area);
  sheet.assertAllowed("allowFormatRows");
  for (const row of grouped) {
    const level = (sheet.rowLevels.get(row) ?? 0) - 1;
    if (level > 0) sheet.rowLevels.set(row, level);
    else sheet.rowLevels.delete(row);
  }
  tell(sheet, area);
}

/** Folds the groups that the rectangle's rows are in, or unfolds them; throws `InvalidArgument` where there is none. */
export function foldRows(sheet: Sheet, area: Rect, hidden: boolean): void {
  const { rowLevels, hiddenRows } = sheet;
  const rows = new Set<number>();
  for (const row of someGroupedIn(sheet, area)) {
    // What is around a row that has been found is found as well.
    if (rows.has(row)) continue;
    const level = rowLevels.get(row) ?? 0;
    for (let above = row; (rowLevels.get(above) ?? 0) >= level; above--) rows.add(above);
    for (let below = row; (rowLevels.get(below) ?? 0) >= level; below++) rows.add(below);
  }
  sheet.assertAllowed("allowFormatRows");
  for (const row of rows)
    if (hidden) hiddenRows.add(row);
    else hiddenRows.delete(row);
  tell(sheet, area);
}

/** Hides the rectangle's rows or shows them, whatever groups they are in. */
export function hideRows(sheet: Sheet, area: Rect, hidden: boolean): void {
  sheet.assertAllowed("allowFormatRows");
  if (hidden) for (let row = area.row; row < area.row + area.rows; row++) sheet.hiddenRows.add(row);
  else for (const row of sheet.hiddenRows) if (isIn(row, area)) sheet.hiddenRows.delete(row);
  tell(sheet, area);
}

/** Whether the rectangle's rows are hidden; `null` where some are. */
export function areHidden({ hiddenRows }: Sheet, area: Rect): boolean | null {
  let count = 0;
  for (const row of hiddenRows) if (isIn(row, area)) count += 1;
  return count === 0 ? false : count === area.rows ? true : null;
}

function someGroupedIn(sheet: Sheet, area: Rect): readonly number[] {
  const grouped = groupedIn(sheet, area);
  if (grouped.length === 0) throw invalidArgument();
  return grouped;
}

function groupedIn({ rowLevels }: Sheet, area: Rect): readonly number[] {
  return [...rowLevels.keys()].filter((row) => isIn(row, area));
}

function isIn(row: number, area: Rect): boolean {
  return row >= area.row && row < area.row + area.rows;
}

function tell(sheet: Sheet, area: Rect): void {
  sheet.workbook.emit({ kind: "format", sheet, area });
}
