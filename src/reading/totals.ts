/** A row of sums that nobody has named, as the last row of an Excel table. */
import { readRegion } from "../agreement";
import { visible } from "../ground";
import { asShown, type CellValue, type Column, isErrorValue, readKronor, readShare, type SheetKind } from "../sheets";
import type { InputSource } from "./locate";

/** What is added up in such a row; of shares it may have the mean, or nothing that can be checked. */
const ADDED: readonly Column[] = [
  "population",
  "young",
  "numerator",
  "denominator",
  "numeratorLast",
  "denominatorLast",
  "numeratorTolerance",
  "waiting",
  "waitingWithin",
  "kronor",
  "amount",
  "received",
];
const AVERAGED: readonly Column[] = ["share", "shareLast", "shareTolerance", "shareWaitingWithin", "responseRate"];

type Cells = readonly CellValue[];

/**
 * The row of sums below the last region, counted in the grid: it names no region, and each of its numbers is the sum
 * of those above it. Any other row without a region is none, and neither is the sum of one row.
 */
export function totalsRowOf({ grid, header, columns }: InputSource<SheetKind>): number | undefined {
  const at = (cells: Cells, column: Column): CellValue => cells[columns.get(column) ?? -1] ?? "";
  const names = (cells: Cells): Cells => [at(cells, "code"), at(cells, "region")].filter(isFilled);
  const rows = grid.cells.flatMap((cells, index) =>
    index > header && cells.filter(isFilled).length > 1 ? [{ cells, index }] : [],
  );
  const last = rows[rows.length - 1];
  if (!last || names(last.cells).length > 0) return undefined;
  const named = rows.slice(0, -1).flatMap(({ cells }) => (names(cells).length > 0 ? [cells] : []));
  const regional = named.filter((cells) => names(cells).every((cell) => readRegion(String(cell)).kind === "region"));
  const isSum = (above: readonly Cells[]): boolean =>
    above.length > 1 && isTotal((column, cells) => at(cells, column), last.cells, above);
  return isSum(named) || isSum(regional) ? last.index : undefined;
}

function isTotal(at: (column: Column, cells: Cells) => CellValue, total: Cells, above: readonly Cells[]): boolean {
  const added = ADDED.filter((column) => isFilled(at(column, total)));
  if (added.length > 0)
    return (
      added.some((column) => readKronor(at(column, total)) !== 0) &&
      added.every((column) => readKronor(at(column, total)) === sumOf(above.map((cells) => at(column, cells))))
    );
  const averaged = AVERAGED.filter((column) => isFilled(at(column, total)) && !isErrorValue(at(column, total)));
  return (
    averaged.length > 0 &&
    averaged.every((column) =>
      isMean(
        at(column, total),
        above.map((cells) => at(column, cells)),
      ),
    )
  );
}

function sumOf(cells: Cells): number {
  return cells.reduce<number>((sum, cell) => sum + (readKronor(cell) ?? 0), 0);
}

// Excel's own mean, which it reckons in floats as here.
function isMean(cell: CellValue, above: Cells): boolean {
  const numbers = above.flatMap((one) => (typeof one === "number" ? [one] : []));
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return typeof cell === "number" && readShare(cell).kind === "share" && asShown(mean) === asShown(cell);
}

function isFilled(cell: CellValue): boolean {
  return typeof cell !== "string" || visible(cell) !== "";
}
