/** Native formulas of output sheets: written with references to blocks, read by any spreadsheet. */
import type { OutputSheet } from "./names";

/** A cell of a block, a whole column of its rows, or a stretch of one row; a column by its id, or counted from zero. */
export interface Ref {
  /** The sheet it is on; the formula's own when absent. */
  readonly sheet?: OutputSheet;
  /** The block's id. */
  readonly block: string;
  /** A row counted from zero, the row of totals, or all rows without the totals. */
  readonly row: number | "total" | "all";
  readonly column: string | number;
  /** The last column of a stretch. */
  readonly to?: string | number;
}

/** A formula in pieces: text as it stands (in Excel's English), and references. */
export type Formula = readonly (string | Ref)[];

/** A cell of a block whose value is computed natively: the value itself stands in the rows. */
export interface BlockFormula {
  readonly row: number | "total";
  readonly column: number;
  readonly formula: Formula;
}

/** The sum of a column's rows, or the word for what is open while one of them is. */
export function sumOrOpen(cells: Ref, open: string): Formula {
  return ["IF(COUNT(", cells, ")=COUNTA(", cells, "),SUM(", cells, `),${quoted(open)})`];
}

/** The sum of what is known of a column's rows so far, or the word for what is open while nothing of it is. */
export function sumSoFar(cells: Ref, open: string): Formula {
  return ["IF(COUNT(", cells, `)=0,${quoted(open)},SUM(`, cells, "))"];
}

/** The sum of those of some cells that are numbers, or the word for what is open while none is. */
export function sumOfKnown(cells: readonly Ref[], open: string): Formula {
  const list = cells.flatMap((cell, index): Formula => (index === 0 ? [cell] : [",", cell]));
  return ["IF(COUNT(", ...list, `)=0,${quoted(open)},SUM(`, ...list, "))"];
}

/** Numbers put together by a formula, or the word for what is open while one of them is. */
export function whereKnown(cells: readonly Ref[], formula: Formula, open: string): Formula {
  return [
    `IF(COUNT(`,
    ...cells.flatMap((cell, index) => (index === 0 ? [cell] : [",", cell])),
    `)=${String(cells.length)},`,
    ...formula,
    `,${quoted(open)})`,
  ];
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
