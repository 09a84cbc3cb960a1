/** Native formulas of output sheets: written with references to blocks, read by any spreadsheet. */
import { columnLetters } from "../grid";
import type { OutputSheet } from "../sheets";
import type { Layout } from "./sheet";

/** A cell of a block, a whole column of its rows, or a stretch of one row; columns count from zero. */
export interface Ref {
  /** The sheet it is on; the formula's own when absent. */
  readonly sheet?: OutputSheet;
  /** The block's id. */
  readonly block: string;
  /** A row counted from zero, the row of totals, or all rows without the totals. */
  readonly row: number | "total" | "all";
  readonly column: number;
  /** The last column of a stretch. */
  readonly to?: number;
}

/** A formula in pieces: text as it stands (in Excel's English), and references. */
export type Formula = readonly (string | Ref)[];

/** A cell of a block whose value is computed natively: the value itself stands in the rows. */
export interface BlockFormula {
  readonly row: number | "total";
  readonly column: number;
  readonly formula: Formula;
}

/** Where a sheet is written: its name in the workbook, and its layout. */
export interface Written {
  readonly name: string;
  readonly layout: Layout;
}

/** The text of a formula once every sheet has its name; throws when it refers to what is not there. */
export function formulaText(
  formula: Formula,
  own: OutputSheet,
  written: (sheet: OutputSheet) => Written | undefined,
): string {
  return `=${formula.map((part) => (typeof part === "string" ? part : address(part, own, written))).join("")}`;
}

/** The sum of a column's rows, or the word for what is open while one of them is. */
export function sumOrOpen(cells: Ref, open: string): Formula {
  return ["IF(COUNT(", cells, ")=COUNTA(", cells, "),SUM(", cells, `),${quoted(open)})`];
}

/** The sum of what is known of a column's rows so far, or the word for what is open while nothing of it is. */
export function sumSoFar(cells: Ref, open: string): Formula {
  return ["IF(COUNT(", cells, `)=0,${quoted(open)},SUM(`, cells, "))"];
}

/** Numbers put together by a formula, or the word for what is open while one of them is. */
export function ifKnown(cells: readonly Ref[], formula: Formula, open: string): Formula {
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

function address(ref: Ref, own: OutputSheet, written: (sheet: OutputSheet) => Written | undefined): string {
  const sheet = ref.sheet ?? own;
  const there = written(sheet);
  const block = there?.layout.blocks.get(ref.block);
  if (!there || !block) throw new Error(`Broken promise: the block ${ref.block} of ${sheet} is written`);
  const [first, last] = rowsOf(ref.row, block);
  const [from, to] = [columnLetters(ref.column), columnLetters(ref.to ?? ref.column)];
  const cells =
    first === last && from === to ? `${from}${String(first)}` : `${from}${String(first)}:${to}${String(last)}`;
  return sheet === own ? cells : `'${there.name.replaceAll("'", "''")}'!${cells}`;
}

function rowsOf(
  row: Ref["row"],
  { first, count }: { readonly first: number; readonly count: number },
): [first: number, last: number] {
  // The layout counts lines from zero, a spreadsheet from one; totals stand below the rows.
  if (row === "all") return [first + 1, first + count];
  const line = first + 1 + (row === "total" ? count : row);
  return [line, line];
}

/** Names for a table's columns: each with its place, counted from zero. */
export function placesOf<const Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}
