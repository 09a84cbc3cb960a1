/** What a file has behind merged cells: only the first of them holds anything in Excel. */
import type { Cell } from "../../../model/cell";
import { type Rect, wholeSheet } from "../../../model/rect";
import type { Sheet } from "../../../model/sheet";

/**
 * Empties every merged cell but the first of each merge. The cells are gone through once, row by row, and of the merges
 * those that reach the row are known by their columns: there may be hundreds of thousands.
 */
export function emptyBehind(sheet: Sheet): void {
  if (sheet.merges.length === 0) return;
  const open = new OpenMerges(sheet.merges);
  const behind: [row: number, column: number, cell: Cell][] = [];
  sheet.cells.forEach(wholeSheet, (cell, row, column) => {
    open.goTo(row);
    const area = open.at(column);
    const isFirst = row === area?.row && column === area.column;
    if (area && !isFirst && (cell.value !== "" || cell.formula !== undefined)) behind.push([row, column, cell]);
  });
  for (const [row, column, { format }] of behind) sheet.load(row, column, { value: "", format });
}

/** The merges that reach a row, while rows are gone down. */
class OpenMerges {
  private readonly waiting: Rect[];
  /** By their columns; none lies over another. */
  private open: Rect[] = [];
  /** The row that the first of them does not reach. */
  private end = Infinity;

  constructor(merges: readonly Rect[]) {
    this.waiting = [...merges].sort((a, b) => b.row - a.row || b.column - a.column);
  }

  goTo(row: number): void {
    if (row >= this.end) {
      this.open = this.open.filter((area) => endOf(area) > row);
      this.end = this.open.reduce((least, area) => Math.min(least, endOf(area)), Infinity);
    }
    for (let area = this.waiting.at(-1); area && area.row <= row; area = this.waiting.at(-1)) {
      this.waiting.pop();
      if (endOf(area) > row) this.begin(area);
    }
  }

  /** The merge that reaches the column. */
  at(column: number): Rect | undefined {
    const area = this.open[this.place(column)];
    return area && area.column <= column ? area : undefined;
  }

  // One that lies over another is none: Excel takes it away when it opens the file.
  private begin(area: Rect): void {
    const place = this.place(area.column);
    const next = this.open[place];
    if (next && next.column < area.column + area.columns) return;
    this.open.splice(place, 0, area);
    this.end = Math.min(this.end, endOf(area));
  }

  /** The place of the first merge that ends behind the column. */
  private place(column: number): number {
    let [from, to] = [0, this.open.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const area = this.open[middle];
      if (area && area.column + area.columns <= column) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const endOf = ({ row, rows }: Rect): number => row + rows;
