/** Arguments as Excel hands them over, and answers in their shape. */
import { isError, passedOn, wrong } from "./errors";

/**
 * A cell: `null` when it is empty or the argument is left out.
 * On the desktop an empty cell inside a range may come as 0.
 */
export type Cell = string | number | boolean | null;

/** An answer in a cell. */
export type Answer = string | number | boolean | CustomFunctions.Error;

/** A cell of a range, errors included. */
export type RawCell = Cell | CustomFunctions.Error;

/** An argument as rows of cells: a range as it is, a single value as one cell, one left out as one empty cell. */
export function rowsOf(argument: unknown): RawCell[][] {
  const rows = Array.isArray(argument)
    ? (argument as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [[argument]];
  return rows.length === 0 ? [[null]] : rows.map((row) => row.map(cellOf));
}

/**
 * The one cell of an argument that takes no range; `what` names
 * the argument in the error. Throws an error that stands in it.
 */
export function oneCell(argument: unknown, what: string): Cell {
  const rows = rowsOf(argument);
  const [cell = null] = rows[0] ?? [];
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) throw wrong((words) => words.notOneCell(what));
  if (isError(cell)) throw passedOn(cell);
  return cell;
}

/**
 * Asks for every cell of the arguments: single cells go with ranges, and ranges must have one shape. A
 * cell that cannot be answered holds its error, and the others their answers; a single question throws.
 */
export function spilled(args: readonly unknown[], ask: (cells: readonly Cell[]) => Answer): Answer[][] {
  const grids = args.map(rowsOf);
  const [height, width] = shapeOf(grids);
  const answer = (row: number, column: number): Answer => {
    try {
      const cells = grids.map(
        (grid) => (grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : grid[row]?.[column]) ?? null,
      );
      return ask(cells.map(sound));
    } catch (error) {
      if (isError(error) && height * width > 1) return error;
      throw error;
    }
  };
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => answer(row, column)));
}

/** The rows and columns that arguments have together. Throws where their shapes differ. */
export function shapeOf(grids: readonly RawCell[][][]): [height: number, width: number] {
  const shapes = grids
    .map((grid): [number, number] => [grid.length, grid[0]?.length ?? 0])
    .filter(([height, width]) => height !== 1 || width !== 1);
  const [first = [1, 1]] = shapes;
  if (shapes.some(([height, width]) => height !== first[0] || width !== first[1]))
    throw wrong((words) => words.shapesDiffer());
  return first;
}

/**
 * Asks once with every bare 0 among the cells as a zero and once as an empty cell, for Excel does not
 * always tell them apart: the answer, where both are the same. A zero that is surely one is the text "0".
 */
export function whicheverZero<Result>(
  cells: readonly Cell[],
  ask: (cells: readonly Cell[]) => Result,
  same: (result: Result) => unknown = (result) => result,
): Result {
  const zeros = cells.flatMap((cell, index) => (cell === 0 ? [index] : []));
  if (zeros.length === 0) return ask(cells);
  const outcomes = Array.from({ length: 2 ** zeros.length }, (_, choice) => {
    const given = cells.map((cell, index) => (cell === 0 ? ((choice >> zeros.indexOf(index)) & 1 ? null : "0") : cell));
    try {
      const result = ask(given);
      return { result, key: JSON.stringify(same(result)) };
    } catch (error) {
      if (!isError(error)) throw error;
      return { error, key: error.code };
    }
  });
  const [first] = outcomes;
  if (!first || outcomes.some(({ key }) => key !== first.key)) throw wrong((words) => words.zeroOrEmpty());
  if ("error" in first) throw first.error;
  return first.result;
}

/** Whether a cell is empty, or a text of nothing but spaces. */
export function isEmpty(cell: RawCell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

function sound(cell: RawCell): Cell {
  if (isError(cell)) throw passedOn(cell);
  return cell;
}

function cellOf(value: unknown): RawCell {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || isError(value))
    return value;
  // A data type (a currency, an entity): what it shows as a plain value.
  const basic = (value as { readonly basicValue?: unknown }).basicValue;
  return typeof basic === "string" || typeof basic === "number" || typeof basic === "boolean" ? basic : null;
}
