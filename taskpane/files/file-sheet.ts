/** A sheet of a file that is saved: values and how they look, and nothing behind them. */
import type { CellValue } from "../../src/sheets";
import type { Place } from "../excel/contents";

/** A side of a cell. */
export type Side = "top" | "bottom" | "left" | "right";

/** How a cell looks: colours are `#RRGGBB`, sizes points, words those of Office.js. */
export interface Look {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string;
  /** White is no fill. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: number;
  readonly wrap: boolean;
  /** Thin lines by side, each in its colour. */
  readonly lines: Readonly<Partial<Record<Side, string>>>;
}

/** The colour of no fill. */
export const NO_FILL = "#FFFFFF";

/** How a cell looks that nobody has formatted. */
export const PLAIN: Look = {
  numberFormat: "General",
  bold: false,
  italic: false,
  size: 11,
  color: "#000000",
  fill: NO_FILL,
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  wrap: false,
  lines: {},
};

/** A cell. */
export interface FileCell {
  readonly value: CellValue;
  readonly look: Look;
}

/** A look that cells have whose text begins so; of several that fit, the first counts. */
export interface FileRule {
  readonly place: Place;
  readonly begins: string;
  readonly look: Partial<Pick<Look, "fill" | "color" | "bold">>;
}

/** Rows of cells, or columns, by their place. */
interface Lines {
  /** Points. */
  readonly sizes: ReadonlyMap<number, number>;
  readonly folded: ReadonlySet<number>;
}

/** A sheet. */
export interface FileSheet {
  readonly name: string;
  /** By row, then by column, both from zero. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, FileCell>>;
  readonly rows: Lines;
  readonly columns: Lines;
  readonly merges: readonly Place[];
  readonly rules: readonly FileRule[];
  /** The rows from the top that stay in sight. */
  readonly frozen: number;
  readonly gridlines: boolean;
  /** The header and rows that have a filter. */
  readonly filter?: Place;
  readonly page: { readonly landscape: boolean; readonly pages: "one" | "as-many-as-needed" };
}

/** Whether a place holds a cell. */
export function holds({ row, column, rows, columns }: Place, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
