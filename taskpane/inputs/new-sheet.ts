/** A sheet that the add-in makes for the user to fill in or to read: cells, and what its columns should hold. */
import type { CellValue } from "../../src/sheets";

/** What a cell of a column should be; Excel warns when it is not. */
export type ColumnRule =
  | {
      readonly kind: "list" /** The choices with commas between, or a formula for the cells that hold them. */;
      readonly source: string;
    }
  | { readonly kind: "whole"; readonly atLeast: number }
  | { readonly kind: "fraction" }
  | { readonly kind: "date"; readonly from: string; readonly to: string };

/** As many characters as Excel takes of choices that are written out. */
const LONGEST_LIST = 255;

/** A choice that Excel can take for nothing else: it begins as a word does, and a comma would end it. */
const PLAIN_CHOICE = /^[\p{L}\p{N}][^,;"\p{Cc}]*$/u;

/** The rule that a cell is one of these; none where they cannot be written out, as some would begin a formula. */
export function oneOf(choices: readonly string[]): ColumnRule | undefined {
  const source = choices.join(",");
  return choices.every((choice) => PLAIN_CHOICE.test(choice)) && source.length <= LONGEST_LIST
    ? { kind: "list", source }
    : undefined;
}

/** A column: its header, its width in characters, its number format, and what belongs in it. */
export interface NewColumn {
  readonly header: string;
  readonly width: number;
  readonly format: string;
  readonly rule?: ColumnRule;
  readonly warning?: { readonly title: string; readonly message: string };
}

/** A cell of a new sheet; a date is a day until it is written, since its number depends on the workbook. */
export type NewCell = CellValue | { readonly day: string };

/** A new sheet: a form with a header and rows, or notes whose rows of one cell go across. */
export interface NewSheet {
  readonly look: "form" | "notes";
  readonly name: string;
  /** The name of the Excel table it is to be, if it is one. */
  readonly table?: string;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly (readonly NewCell[])[];
}
