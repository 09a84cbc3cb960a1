/** How large columns and rows are, in points. */

/** Excel's standard column width in points (8.43 characters), and row height. */
export const STANDARD_COLUMN_POINTS = 48;
export const STANDARD_ROW_POINTS = 15;
/** Points a character of the standard font takes, and the padding of a cell. */
export const CHARACTER_POINTS = 5.25;
export const PADDING_POINTS = 3.75;

/** Points from the sheet's corner to the left edge of a column, or the upper edge of a row. */
export function edge(sizes: ReadonlyMap<number, number>, standard: number, index: number): number {
  let points = index * standard;
  for (const [i, size] of sizes) if (i < index) points += size - standard;
  return points;
}
