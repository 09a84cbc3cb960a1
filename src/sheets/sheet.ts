/** An output sheet: cells, and how they are to look; nothing here knows Excel. */

import { assert } from "../ground";
import type { BlockFormula, Formula } from "./formula";
import type { CellValue } from "./grid";
import type { OutputSheet } from "./names";

/**
 * What a column holds, which decides its number format and alignment. Text stays what it is; long text
 * is wrapped; free text, in a last column, runs on to the right. Finer shares have one decimal more. An amount that is
 * at least so much, as a part of it is open, has a sign before it, and so has one that is final to a krona.
 */
export type ColumnKind =
  | "text"
  | "long-text"
  | "free-text"
  | "whole"
  | "kronor"
  | "ore"
  | "least-kronor"
  | "least-ore"
  | "near-kronor"
  | "share"
  | "finer-share"
  | "points"
  | "fine-points";

/** A column: its header, what it holds, and its width in characters. */
export interface OutColumn {
  /** What formulas and charts name it by. */
  readonly id?: string;
  readonly header: string;
  readonly kind: ColumnKind;
  readonly width: number;
}

/** How a cell stands out: by colour and weight together, so that it also does in grey and to the colour-blind. */
export type Mark = "full" | "high" | "middle" | "none" | "unknown" | "open" | "good" | "bad";

/** Columns of a block that stand out where their text begins so; of several that fit, the first counts. */
export interface Highlight {
  readonly from: number;
  readonly to: number;
  readonly begins: string;
  readonly mark: Mark;
}

/** A table on a sheet: a header row, rows, and perhaps a row of totals. */
export interface Block {
  /** What formulas and charts name it by. */
  readonly id?: string;
  readonly title?: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly total?: readonly CellValue[];
  /** Cells whose value is computed natively. */
  readonly formulas?: readonly BlockFormula[];
  /** Cells shown otherwise than their column. */
  readonly kinds?: readonly { readonly row: number | "total"; readonly column: number; readonly kind: ColumnKind }[];
  readonly highlights?: readonly Highlight[];
  /** Cells to be filled in by hand, which are to look it. */
  readonly fillIn?: readonly { readonly row: number; readonly column: number }[];
  /** Whether its header gets a filter; one block of a sheet may. */
  readonly filter?: true;
  /**
   * Rows, counted from zero in any order, that are context: they stand in their place and are summed as ever, but are
   * folded until somebody unfolds them. The header and the totals are never folded.
   */
  readonly folded?: readonly number[];
}

/** A native chart over a block's rows. */
export interface OutChart {
  readonly name: string;
  readonly title: string;
  /** What it shows, in words, for those who do not see it. */
  readonly altText: string;
  readonly type: "columns" | "stacked-columns" | "bars";
  readonly data: {
    readonly sheet: OutputSheet;
    readonly block: string;
    /** Columns by their ids or places. */
    readonly categories: string | number;
    readonly values: readonly (string | number)[];
  };
  readonly axis: string;
  /** The format of the values along the axis. */
  readonly kind: "kronor" | "share";
}

/** An output sheet: a title, lines of notes, and tables below each other. */
export interface OutSheet {
  readonly id: OutputSheet;
  /** Which of several sheets of one kind it is: a recipient's länskod. */
  readonly key?: string;
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
  readonly charts?: readonly OutChart[];
  /** Counts below it are hidden on the sheet; all are shown when absent. */
  readonly hides?: number;
  /** Whether it is no settlement, and is to look it: its own colour says so at a glance. */
  readonly tone?: "forecast";
  /** Pages: one in all, or as many as its length needs; one across where nothing is said. */
  readonly pages?: "one" | "portrait";
}

/** How a line of a laid-out sheet is to look. */
export type LineKind = "title" | "note" | "blank" | "block-title" | "header" | "row" | "total";

/** Where a block's rows are: the first one's line and their number; its header stands above, its totals below. */
interface BlockPlace {
  readonly first: number;
  readonly count: number;
}

/** Where a table that has a name is, and its columns. */
export interface TablePlace extends BlockPlace {
  readonly columns: readonly OutColumn[];
}

/** A sheet laid out as one rectangle, line by line. */
export interface Layout {
  readonly width: number;
  /** The tone of the sheet. */
  readonly tone?: OutSheet["tone"];
  readonly lines: readonly {
    readonly kind: LineKind;
    readonly cells: readonly CellValue[];
    readonly columns: readonly OutColumn[];
  }[];
  /** The widest of each column's wishes, in characters. */
  readonly widths: readonly number[];
  /** The number of lines above and including the first table's header: they stay in sight. */
  readonly frozen: number;
  /** The blocks by id. */
  readonly blocks: ReadonlyMap<string, TablePlace>;
  /** Native formulas by line and column. */
  readonly formulas: readonly { readonly line: number; readonly column: number; readonly formula: Formula }[];
  readonly kinds: readonly { readonly line: number; readonly column: number; readonly kind: ColumnKind }[];
  readonly highlights: readonly (Highlight & BlockPlace)[];
  readonly fillIn: readonly { readonly line: number; readonly column: number }[];
  /** The header and rows that get a filter. */
  readonly filter?: BlockPlace & { readonly width: number };
  /** Stretches of lines that are folded, from above: between two there is a line that is not. */
  readonly folds: readonly BlockPlace[];
}

/** Characters: what a column has that asks for nothing. */
const NARROWEST = 10;

/** Lays a sheet out: title, notes, and each table with a blank line before it. */
export function layOut(sheet: OutSheet): Layout {
  const width = Math.max(1, ...sheet.blocks.map(({ columns }) => columns.length));
  const fill = (cells: readonly CellValue[]): readonly CellValue[] =>
    cells.length === width ? cells : [...cells, ...Array<CellValue>(width - cells.length).fill("")];
  const line = (
    kind: LineKind,
    cells: readonly CellValue[],
    columns: readonly OutColumn[] = [],
  ): Layout["lines"][number] => ({ kind, cells: fill(cells), columns });
  const lines = [line("title", [sheet.title]), ...sheet.notes.map((note) => line("note", [note]))];
  const above = lines.length;
  const placed = sheet.blocks.map((block): { readonly block: Block; readonly place: BlockPlace } => {
    const { title, columns, rows, total } = block;
    lines.push(
      line("blank", []),
      ...(title === undefined ? [] : [line("block-title", [title])]),
      line(
        "header",
        columns.map(({ header }) => header),
        columns,
      ),
    );
    const first = lines.length;
    for (const cells of rows) lines.push(line("row", cells, columns));
    if (total) lines.push(line("total", total, columns));
    return { block, place: { first, count: rows.length } };
  });
  const filtered = placed.find(({ block }) => block.filter === true);
  return {
    width,
    ...(sheet.tone && { tone: sheet.tone }),
    lines,
    widths: Array.from({ length: width }, (_, index) =>
      Math.max(...sheet.blocks.map(({ columns }) => columns[index]?.width ?? 0), NARROWEST),
    ),
    frozen: placed[0]?.place.first ?? above,
    blocks: new Map(
      placed.flatMap(({ block: { id, columns }, place }) =>
        id === undefined ? [] : [[id, { ...place, columns }] as const],
      ),
    ),
    formulas: placed.flatMap(({ block, place }) =>
      (block.formulas ?? []).map(({ row, column, formula }) => ({
        line: lineOf(place, row),
        column,
        formula,
      })),
    ),
    kinds: placed.flatMap(({ block, place }) =>
      (block.kinds ?? []).map(({ row, column, kind }) => ({ line: lineOf(place, row), column, kind })),
    ),
    highlights: placed.flatMap(({ block, place }) =>
      (block.highlights ?? []).map((highlight) => ({ ...highlight, ...place })),
    ),
    fillIn: placed.flatMap(({ block, place }) =>
      (block.fillIn ?? []).map(({ row, column }) => ({ line: place.first + row, column })),
    ),
    ...(filtered && { filter: { ...filtered.place, width: filtered.block.columns.length } }),
    folds: placed.flatMap(({ block, place }) => foldsOf(block.folded ?? [], place)),
  };
}

function lineOf({ first, count }: BlockPlace, row: number | "total"): number {
  return first + (row === "total" ? count : row);
}

/** Rows that are folded as stretches of lines. */
function foldsOf(rows: readonly number[], { first, count }: BlockPlace): BlockPlace[] {
  const folds: { readonly first: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    assert(row >= 0 && row < count, "a row that is folded is a row of its block");
    const above = folds.at(-1);
    if (above && above.first + above.count === first + row) above.count += 1;
    else folds.push({ first: first + row, count: 1 });
  }
  return folds;
}

/** The place of a column in its table, counted from zero, by its id or by that very place. */
export function columnIn({ columns }: TablePlace, column: string | number): number {
  const place = typeof column === "number" ? column : columns.findIndex(({ id }) => id === column);
  assert(place >= 0, `the table has a column ${column}`);
  return place;
}
