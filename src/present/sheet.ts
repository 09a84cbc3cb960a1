/** An output sheet: cells, and how they are to look; nothing here knows Excel. */
import type { CellValue } from "../grid";
import type { OutputSheet } from "../sheets";

/**
 * What a column holds, which decides its number format and alignment. Text stays what it is; long text is wrapped; free text,
 * in a last column, runs on to the right.
 */
export type ColumnKind = "text" | "long-text" | "free-text" | "whole" | "kronor" | "ore" | "share" | "points";

/** A column: its header, what it holds, and its width in characters. */
export interface OutColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly width: number;
}

/** A table on a sheet: a header row, rows, and perhaps a row of totals. */
export interface Block {
  readonly title?: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly total?: readonly CellValue[];
}

/** An output sheet: a title, lines of notes, and tables below each other. */
export interface OutSheet {
  readonly id: OutputSheet;
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
}

/** How a line of a laid-out sheet is to look. */
export type LineKind = "title" | "note" | "blank" | "block-title" | "header" | "row" | "total";

/** A sheet laid out as one rectangle, line by line. */
export interface Layout {
  readonly width: number;
  readonly lines: readonly { readonly kind: LineKind; readonly cells: readonly CellValue[]; readonly columns: readonly OutColumn[] }[];
  /** The widest of each column's wishes, in characters. */
  readonly widths: readonly number[];
  /** The number of lines above and including the first table's header: they stay in sight. */
  readonly frozen: number;
}

/** Lays a sheet out: title, notes, and each table with a blank line before it. */
export function layOut(sheet: OutSheet): Layout {
  const width = Math.max(1, ...sheet.blocks.map(({ columns }) => columns.length));
  const fill = (cells: readonly CellValue[]): readonly CellValue[] => cells.length === width ? cells : [...cells, ...Array<CellValue>(width - cells.length).fill("")];
  const line = (kind: LineKind, cells: readonly CellValue[], columns: readonly OutColumn[] = []): Layout["lines"][number] => ({ kind, cells: fill(cells), columns });
  const above = [line("title", [sheet.title]), ...sheet.notes.map((note) => line("note", [note]))];
  const blocks = sheet.blocks.map(({ title, columns, rows, total }) => [
    line("blank", []),
    ...(title === undefined ? [] : [line("block-title", [title])]),
    line("header", columns.map(({ header }) => header), columns),
    ...rows.map((cells) => line("row", cells, columns)),
    ...(total ? [line("total", total, columns)] : []),
  ]);
  const first = blocks[0]?.findIndex(({ kind }) => kind === "header") ?? -1;
  const widths = Array.from({ length: width }, (_, index) => Math.max(...sheet.blocks.map(({ columns }) => columns[index]?.width ?? 0)));
  return { width, lines: [...above, ...blocks.flat()], widths, frozen: above.length + first + 1 };
}

/** Columns from headers and what each holds, in the same order. */
export function columnsOf(headers: readonly string[], kinds: readonly (readonly [ColumnKind, number])[]): OutColumn[] {
  return kinds.map(([kind, width], index) => ({ header: headers[index] ?? "", kind, width }));
}
