/** How large columns and rows are, in points. */

/** Excel's standard column width in points (8.43 characters). */
export const STANDARD_COLUMN_POINTS = 48;
/** Excel's standard row height in points. */
export const STANDARD_ROW_POINTS = 15;
/** Points of the highest row that Excel makes, by its "specifications and limits"; it refuses a higher one. */
export const MAX_ROW_POINTS = 409;
/** Points of the widest column: 255 characters. */
export const MAX_COLUMN_POINTS = 1_342;
/** Points that a character of the standard font takes. */
export const CHARACTER_POINTS = 5.25;
/** Points that the padding of a cell takes. */
export const PADDING_POINTS = 3.75;

/** The heights of rows as they are shown, where they differ from the standard: a hidden row has none. */
export function shownHeights({
  rowHeights,
  hiddenRows,
}: {
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
}): ReadonlyMap<number, number> {
  if (hiddenRows.size === 0) return rowHeights;
  return new Map([...rowHeights, ...[...hiddenRows].map((row) => [row, 0] as const)]);
}

/** Points from the sheet's corner to the left edge of a column, or the upper edge of a row. */
export function edge(sizes: ReadonlyMap<number, number>, standard: number, index: number): number {
  let points = index * standard;
  for (const [i, size] of sizes) if (i < index) points += size - standard;
  return points;
}
