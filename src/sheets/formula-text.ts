/** A formula as a spreadsheet reads it: its references as addresses, once every sheet has its name and its place. */

import { assert } from "../ground";
import type { Formula, Ref } from "./formula";
import { columnLetters } from "./grid";
import type { OutputSheet } from "./names";
import { columnIn, type Layout } from "./sheet";

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

function address(ref: Ref, own: OutputSheet, written: (sheet: OutputSheet) => Written | undefined): string {
  const sheet = ref.sheet ?? own;
  const there = written(sheet);
  const block = there?.layout.blocks.get(ref.block);
  assert(there !== undefined && block !== undefined, `the block ${ref.block} of ${sheet} is written`);
  const [first, last] = rowsOf(ref.row, block);
  const [from, to] = [ref.column, ref.to ?? ref.column].map((column) => columnLetters(columnIn(block, column))) as [
    string,
    string,
  ];
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
