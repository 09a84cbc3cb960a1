/**
 * Reads what is filled in of rectangles, however large they are: Excel's used range covers everything between the first
 * and the last cell, and one space in XFD1048576 makes it 17 billion cells.
 *
 * A rectangle that is too large to read at once is halved, and Excel is asked for the used range of each half, until
 * what is left is small or nothing. That is provably all that is filled, wherever it stands; to stop after a long run
 * of empty rows would be to guess how long a gap people leave. One cell far away takes one question more.
 */
import type { CellValue } from "../../src/sheets";
import type { Place } from "./contents";
import { type CellRead, readCells } from "./payload";

/** Cells that are read without asking which of them are filled: half a block of `payload.ts`. */
const ENOUGH = 100_000;
/** Excel answers nothing for whole rows, so that fewer columns than all are asked for. */
const WIDEST = 8_192;

/** A part of the rectangle of that index. */
interface Part {
  readonly index: number;
  readonly read: CellRead;
}

/**
 * The cells of rectangles, in the order in which they were asked for. A large one ends with its last filled row, and
 * its rows with their last filled cell; it has one row at least.
 */
export async function readFilled(
  context: Excel.RequestContext,
  reads: readonly CellRead[],
): Promise<readonly CellValue[][][]> {
  const parts = await filledParts(
    context,
    reads.map((read, index) => ({ index, read })),
  );
  const cells = await readCells(
    context,
    parts.map(({ read }) => read),
  );
  const byIndex = reads.map((): (readonly [Place, CellValue[][]])[] => []);
  parts.forEach(({ index, read }, part) => byIndex[index]?.push([read, cells[part] ?? []]));
  return reads.map((read, index) =>
    isSmall(read) ? (byIndex[index]?.[0]?.[1] ?? []) : joined(read, byIndex[index] ?? []),
  );
}

/** The parts of rectangles that are filled: a small one as it is, of a large one what its halves use. */
export async function filledParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<readonly Part[]> {
  const [small, large] = [parts.filter(({ read }) => isSmall(read)), parts.filter(({ read }) => !isSmall(read))];
  if (large.length === 0) return small;
  const halves = large.flatMap(({ index, read }) =>
    halvesOf(read).map((half) => ({
      index,
      half,
      used: half.worksheet
        .getRangeByIndexes(half.row, half.column, half.rows, half.columns)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount"),
    })),
  );
  await context.sync();
  const filled = halves.flatMap(({ index, half, used }): Part[] =>
    used.isNullObject ? [] : [{ index, read: { ...half, ...placeOf(used) } }],
  );
  return [...small, ...(await filledParts(context, filled))];
}

/** Where a range is that has been loaded. */
export function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Place {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** All that is filled of a sheet, from its first cell on. */
export function filledFromFirst(worksheet: Excel.Worksheet): Excel.Range {
  return worksheet.getRange("A1").getBoundingRect(worksheet.getUsedRange(true));
}

// Formulas are read of our own sheets, where an edit is told by the shape, too.
function isSmall({ rows, columns, as }: CellRead): boolean {
  return as === "formulas" || (rows * columns <= ENOUGH && columns <= WIDEST);
}

// Across the longer side: a far cell is cut off at once, and a long table in whole rows.
function halvesOf(read: CellRead): readonly [CellRead, CellRead] {
  const { row, column, rows, columns } = read;
  if (rows > columns) {
    const upper = Math.ceil(rows / 2);
    return [
      { ...read, rows: upper },
      { ...read, row: row + upper, rows: rows - upper },
    ];
  }
  const left = Math.ceil(columns / 2);
  return [
    { ...read, columns: left },
    { ...read, column: column + left, columns: columns - left },
  ];
}

// What is only spaces is left out: to whoever reads the rows it is the same as nothing.
function joined(whole: Place, parts: readonly (readonly [Place, CellValue[][]])[]): CellValue[][] {
  const filled = parts.filter(([, cells]) => cells.some((row) => row.some((cell) => String(cell).trim() !== "")));
  const height = filled.reduce((last, [{ row, rows }]) => Math.max(last, row + rows - whole.row), 1);
  const nothing: CellValue[] = [];
  const rows = Array.from({ length: height }, () => nothing);
  for (const [place, cells] of filled)
    cells.forEach((values, index) => {
      const at = place.row - whole.row + index;
      const row = rows[at] === nothing ? [] : (rows[at] ?? []);
      const left = place.column - whole.column;
      while (row.length < left + values.length) row.push("");
      values.forEach((value, cell) => {
        row[left + cell] = value;
      });
      rows[at] = row;
    });
  return rows;
}
