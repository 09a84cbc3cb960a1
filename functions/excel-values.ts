/** Arguments as Excel hands them over, and answers in their shape. */
import { visible } from "../src/ground";
import { errorOf, isError, passedOn, wrong } from "./errors";

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

/** The rows of a worksheet: a range as tall as this is of whole columns. */
const SHEET_ROWS = 1_048_576;

/**
 * Arguments as rows of cells, each down to the last row in which any of those that are as tall has something, and at
 * least one row. In whole columns a bare 0 is nothing, for so some Excels pass on what is empty.
 */
export function filledRows(args: readonly unknown[]): RawCell[][][] {
  const tall = (argument: unknown): number => (Array.isArray(argument) ? argument.length : 1);
  const filled = new Map<number, number>();
  for (const argument of args) {
    const height = tall(argument);
    let last = height;
    while (last > (filled.get(height) ?? 1) && isNothing((argument as unknown[])[last - 1], isWholeColumn(argument)))
      last--;
    filled.set(height, last);
  }
  return args.map((argument) =>
    rowsOf(Array.isArray(argument) ? argument.slice(0, filled.get(tall(argument))) : argument),
  );
}

/** Whether an argument is whole columns. */
export function isWholeColumn(argument: unknown): boolean {
  return Array.isArray(argument) && argument.length === SHEET_ROWS;
}

function isNothing(row: unknown, ofWholeColumn: boolean): boolean {
  return (Array.isArray(row) ? row : [row]).every(
    (cell) => cell === null || cell === undefined || cell === "" || (ofWholeColumn && cell === 0),
  );
}

/**
 * Asks for every cell of the arguments: single cells go with ranges, and ranges must have one shape. A
 * cell that cannot be answered holds its error, and the others their answers; a single question throws.
 * The answer ends with the last row that has something, and is "" where all ranges are empty.
 */
export function spilled(args: readonly unknown[], ask: (cells: readonly Cell[]) => Answer): Answer[][] {
  return asked(args, ask, (error) => error, "");
}

/** The same for answers of any kind, with what stands for an error and for nothing. */
export function asked<Result>(
  args: readonly unknown[],
  ask: (cells: readonly Cell[]) => Result,
  failed: (error: CustomFunctions.Error) => Result,
  nothing: Result,
): Result[][] {
  const [, width] = shapeOf(args);
  const isRange = args.map((argument) => !isOne(sizeOf(argument)));
  const grids = filledRows(args);
  const height = grids.reduce((most, grid) => Math.max(most, grid.length), 1);
  const isRanged = isRange.includes(true);
  const answer = (row: number, column: number): Result => {
    try {
      const cells = grids.map((grid, index) => (isRange[index] === true ? grid[row]?.[column] : grid[0]?.[0]) ?? null);
      if (isRanged && cells.every((cell, index) => isRange[index] !== true || isEmpty(cell))) return nothing;
      return ask(cells.map(sound));
    } catch (error) {
      if (isError(error) && isRanged) return failed(error);
      throw error;
    }
  };
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => answer(row, column)));
}

/** The rows and columns that arguments have together. Throws where their shapes differ. */
export function shapeOf(args: readonly unknown[]): Size {
  const sizes = args.map(sizeOf).filter((size) => !isOne(size));
  const [first = [1, 1]] = sizes;
  if (sizes.some(([height, width]) => height !== first[0] || width !== first[1]))
    throw wrong((words) => words.shapesDiffer());
  return first;
}

type Size = readonly [height: number, width: number];

function sizeOf(argument: unknown): Size {
  if (!Array.isArray(argument) || argument.length === 0) return [1, 1];
  const [first] = argument as unknown[];
  return [argument.length, Array.isArray(first) ? first.length : 1];
}

const isOne = ([height, width]: Size): boolean => height === 1 && width === 1;

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
  return cell === null || (typeof cell === "string" && visible(cell) === "");
}

function sound(cell: RawCell): Cell {
  if (isError(cell)) throw passedOn(cell);
  return cell;
}

function cellOf(value: unknown): RawCell {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || isError(value))
    return value;
  return typeof value === "object" ? typed(value) : null;
}

/** A cell with a data type, as Excel hands it over. */
interface Typed {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly code?: unknown;
  readonly basicValue?: unknown;
}

// A number with a format is its number. An entity or a picture has an error for its plain value, and is read by its
// text; so is whatever else says a text.
function typed({ type, text, code, basicValue }: Typed): RawCell {
  if (type === "Error" || type === "CustomFunctionError") return errorOf(basicValue ?? code);
  if (typeof text === "string") return text === "" ? null : text;
  if (type === "Empty" || basicValue === "") return null;
  if (typeof basicValue === "number" || typeof basicValue === "boolean") return basicValue;
  if (typeof basicValue === "string") return type === "String" ? basicValue : errorOf(basicValue);
  return errorOf(undefined);
}
