/** Calculating value by value with ranges and arrays, as `A1:A9*B1:B9` does inside SUMPRODUCT. */

import { Unsupported } from "./parse";
import { checked, FormulaError, isMatrix, type Matrix, type Scalar, type Value } from "./values";

/** Values of one array: two columns of all rows, or a square of a thousand and more. */
export const MOST_PLACES = 2_097_152;

type Of<T> = (...values: readonly Scalar[]) => T;

/**
 * Applies a function of single values to every place of its
 * arguments; single values, rows and columns reach everywhere.
 */
export function everywhere(calculate: Of<Scalar>, args: readonly Value[]): Value {
  const rows = Math.max(1, ...args.map((arg) => (isMatrix(arg) ? arg.length : 1)));
  const columns = Math.max(1, ...args.map((arg) => (isMatrix(arg) ? (arg[0]?.length ?? 0) : 1)));
  if (rows === 1 && columns === 1) return calculate(...args.map((arg) => checked(place(arg, 0, 0))));
  if (rows * columns > MOST_PLACES) throw new Unsupported("The host does not calculate so many values at once.");
  // There are thousands of places in a column: nothing is made for each but its value.
  const values = new Array<Scalar>(args.length).fill(null);
  const valueAt = (row: number, column: number): Scalar => {
    try {
      for (let at = 0; at < args.length; at++) values[at] = checked(place(args[at] ?? null, row, column));
      return calculate(...values);
    } catch (error) {
      if (error instanceof FormulaError) return error.message;
      throw error;
    }
  };
  const lines: Scalar[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column++) line.push(valueAt(row, column));
    lines.push(line);
  }
  return lines;
}

function place(value: Value, row: number, column: number): Scalar {
  if (!isMatrix(value)) return value;
  const line = value.length === 1 ? value[0] : value[row];
  const found = line?.length === 1 ? line[0] : line?.[column];
  return found === undefined ? "#N/A" : found;
}

/** The argument as rows of values. */
export const matrix = (value: Value | undefined): Matrix =>
  isMatrix(value ?? null) ? (value as Matrix) : [[(value ?? null) as Scalar]];

/** Calls `visit` for every place of matrices, which must be of one shape. */
export function together(matrices: readonly Matrix[], visit: (...values: readonly Scalar[]) => void): void {
  const [first = []] = matrices;
  const alike = matrices.every((m) => m.length === first.length && m[0]?.length === first[0]?.length);
  if (!alike) throw new FormulaError("#VALUE!");
  first.forEach((line, i) => {
    line.forEach((_, j) => {
      visit(...matrices.map((m) => m[i]?.[j] ?? null));
    });
  });
}
