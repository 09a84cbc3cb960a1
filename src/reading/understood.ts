/** What was understood of the sheets, to be shown before it is used: tables, their shape, and how much was read. */
import { addressIn, type Grid } from "../sheets";
import type { Found } from "./find";
import { type Dimension, type Shape, shapeOf, type UnderstoodTable } from "./layout";
import type { InputSource } from "./locate";

/** Tables of one sheet and one shape. */
export interface Understood {
  readonly sheet: string;
  readonly tables: number;
  /** From the first cell of the first table to the last of the last, such as `A1:L2080`. */
  readonly area: string;
  readonly shape: Shape;
  /** Cells with figures that were read. */
  readonly cells: number;
}

/** The tables of waiting figures that were read, in the order of the sheets. */
export function understoodOf({ waiting, arranged }: Found): readonly Understood[] {
  if (arranged?.grid) return grouped(arranged.tables.filter(({ figures }) => figures.length > 0));
  return waiting ? [regular(waiting)] : [];
}

/** How many cells with figures of a table were read. */
export function cellsRead({ figures, table: { grid } }: UnderstoodTable): number {
  return new Set(figures.flatMap(({ at }) => (isFilledAt(grid, at) ? [`${at.row} ${at.column}`] : []))).size;
}

const BY_ROWS: Shape = new Map<Dimension, "rows" | "columns">([
  ["region", "rows"],
  ["month", "rows"],
  ["requirement", "rows"],
  ["measure", "columns"],
]);

function regular({ grid, header, columns }: InputSource): Understood {
  const figures = [...columns].filter(
    ([column]) => !["code", "region", "year", "month", "requirement"].includes(column),
  );
  const cells = grid.cells
    .slice(header + 1)
    .reduce((count, row) => count + figures.filter(([, at]) => String(row[at] ?? "").trim() !== "").length, 0);
  return { sheet: grid.sheet, tables: 1, area: areaOf(grid, header, grid.cells.length - 1), shape: BY_ROWS, cells };
}

function grouped(tables: readonly UnderstoodTable[]): readonly Understood[] {
  const groups = new Map<string, UnderstoodTable[]>();
  for (const one of tables) {
    const key = [one.table.grid.sheet, ...[...shapeOf(one)].map((pair) => pair.join(" "))].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const { grid, header } = first.table;
    const end = last.table.rows.at(-1)?.index ?? last.table.header.last;
    return [
      {
        sheet: grid.sheet,
        tables: group.length,
        area: areaOf(grid, header.first, end),
        shape: shapeOf(first),
        cells: group.reduce((sum, one) => sum + cellsRead(one), 0),
      },
    ];
  });
}

function isFilledAt({ cells }: Grid, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return String(cells[row]?.[column] ?? "").trim() !== "";
}

function areaOf(grid: Grid, first: number, last: number): string {
  const rows = grid.cells.slice(first, last + 1);
  const width = rows.reduce((most, cells) => {
    const end = cells.reduce<number>((last, cell, index) => (String(cell).trim() === "" ? last : index + 1), 0);
    return Math.max(most, end);
  }, 1);
  const start = addressIn(grid, first, 0);
  return `${start}:${addressIn(grid, last, width - 1)}`;
}
