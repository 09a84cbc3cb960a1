/** The cells of one sheet: a sparse grid that knows its used range without looking at every cell. */

import { type Cell, type CellFormat, defaultFormat } from "./cell";
import { rangeExceedsLimit } from "./errors";
import { isEntireColumn, isEntireRow, MOST_TOUCHED, type Rect } from "./rect";

type Row = Map<number, Cell>;

/** A sparse grid of cells, with formats of whole rows and columns beneath them. */
export class Cells {
  private readonly rows = new Map<number, Row>();
  private readonly rowFormats = new Map<number, CellFormat>();
  private readonly columnFormats = new Map<number, CellFormat>();
  /** The used ranges, with and without merely formatted cells; absent when a removal made them uncertain. */
  private everything: Rect | undefined | "unknown";
  private valuesOnly: Rect | undefined | "unknown";

  /** The cell, or nothing when it was never written. */
  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** How the cell looks, whether it holds anything or not. */
  formatAt(row: number, column: number): CellFormat {
    return this.at(row, column)?.format ?? this.rowFormats.get(row) ?? this.columnFormats.get(column) ?? defaultFormat;
  }

  /** Puts the cell there; `undefined` removes it. */
  put(row: number, column: number, cell: Cell | undefined): void {
    const old = this.at(row, column);
    if (cell === undefined) {
      if (old === undefined) return;
      const cells = this.rows.get(row);
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
      this.everything = "unknown";
      this.valuesOnly = "unknown";
      return;
    }
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, Cell>()));
    cells.set(column, cell);
    if (old === undefined) this.everything = grown(this.everything, row, column);
    if (holdsValue(cell)) this.valuesOnly = grown(this.valuesOnly, row, column);
    else if (old && holdsValue(old)) this.valuesOnly = "unknown";
  }

  /**
   * Calls `visit` for every written cell in the rectangle, row
   * by row; an unbounded rectangle costs no more than its cells.
   */
  forEach(area: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    for (const row of keysWithin(this.rows, area.row, area.rows)) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      for (const column of keysWithin(cells, area.column, area.columns)) {
        const cell = cells.get(column);
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** The smallest rectangle around every cell that holds something, or (not `valuesOnly`) is formatted. */
  used(valuesOnly: boolean): Rect | undefined {
    if (this.everything === "unknown") this.everything = this.measured(() => true);
    if (this.valuesOnly === "unknown") this.valuesOnly = this.measured(holdsValue);
    return valuesOnly ? this.valuesOnly : this.everything;
  }

  /** Changes the format of every cell of the rectangle; whole rows and columns cost one entry each. */
  reformat(area: Rect, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    if (isEntireColumn(area) || isEntireRow(area)) {
      this.reformatLines(area, change);
      this.forEach(area, (cell, row, column) => {
        this.put(row, column, { ...cell, format: change(cell.format, row, column) });
      });
      return;
    }
    if (area.rows * area.columns > MOST_TOUCHED) throw rangeExceedsLimit();
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const format = change(this.formatAt(row, column), row, column);
        this.put(row, column, { value: "", ...this.at(row, column), format });
      }
    }
  }

  /** The format of a whole column or row where one was set. */
  columnFormat(column: number): CellFormat | undefined {
    return this.columnFormats.get(column);
  }
  rowFormat(row: number): CellFormat | undefined {
    return this.rowFormats.get(row);
  }

  /** Sets the format that unwritten cells of the line take. */
  setColumnFormat(column: number, format: CellFormat): void {
    this.columnFormats.set(column, format);
  }
  setRowFormat(row: number, format: CellFormat): void {
    this.rowFormats.set(row, format);
  }

  /** The lines that have a format of their own. */
  formattedColumns(): ReadonlyMap<number, CellFormat> {
    return this.columnFormats;
  }
  formattedRows(): ReadonlyMap<number, CellFormat> {
    return this.rowFormats;
  }

  /** Moves every cell of the columns, from `row` downwards, by `distance` rows (negative: up, over what was there). */
  shiftRows(row: number, column: number, columns: number, distance: number, lastRow: number): void {
    const moved: [number, number, Cell][] = [];
    this.forEach({ row, column, rows: lastRow - row, columns }, (cell, r, c) => moved.push([r, c, cell]));
    for (const [r, c] of moved) this.put(r, c, undefined);
    for (const [r, c, cell] of moved) this.put(r + distance, c, cell);
  }

  private reformatLines(area: Rect, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    const [formats, first, count] = isEntireColumn(area)
      ? ([this.columnFormats, area.column, area.columns] as const)
      : ([this.rowFormats, area.row, area.rows] as const);
    for (let line = first; line < first + count; line++) {
      const place = isEntireColumn(area) ? ([area.row, line] as const) : ([line, area.column] as const);
      formats.set(line, change(formats.get(line) ?? defaultFormat, ...place));
    }
  }

  private measured(counts: (cell: Cell) => boolean): Rect | undefined {
    let box: Rect | undefined;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) if (counts(cell)) box = grown(box, row, column) as Rect;
    }
    return box;
  }
}

const holdsValue = (cell: Cell): boolean => cell.value !== "" || cell.formula !== undefined;

function grown(box: Rect | undefined | "unknown", row: number, column: number): Rect | "unknown" {
  if (box === "unknown") return box;
  if (box === undefined) return { row, column, rows: 1, columns: 1 };
  const top = Math.min(box.row, row);
  const left = Math.min(box.column, column);
  const rows = Math.max(box.row + box.rows, row + 1) - top;
  const columns = Math.max(box.column + box.columns, column + 1) - left;
  if (rows === box.rows && columns === box.columns) return box;
  return { row: top, column: left, rows, columns };
}

/** The keys of the map from `first` on, in order; walks whichever is shorter, the map or the interval. */
function keysWithin(map: ReadonlyMap<number, unknown>, first: number, count: number): number[] {
  const keys: number[] = [];
  if (count <= map.size) {
    for (let key = first; key < first + count; key++) if (map.has(key)) keys.push(key);
    return keys;
  }
  for (const key of map.keys()) if (key >= first && key < first + count) keys.push(key);
  return keys.sort((a, b) => a - b);
}
