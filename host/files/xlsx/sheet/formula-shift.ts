/** A formula that several cells share, as each of them has it. */
import { columnLetters } from "../../../../src/sheets";
import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "../../../model/rect";

/** Texts, names of sheets, whole columns, whole rows and cells; the rest of a formula is passed over. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_(.!])|(?<![\p{L}\p{N}_.\\$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/gu;

/** The formula so many rows and columns further on: what is not fixed moves along, around the edges as in Excel. */
export function shifted(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string): string =>
    fixed === "$" ? `$${letters}` : columnLetters((columnIndex(letters) + columns + MAX_COLUMNS) % MAX_COLUMNS);
  const row = (fixed: string, digits: string): string =>
    fixed === "$" ? `$${digits}` : String(((Number(digits) - 1 + rows + MAX_ROWS) % MAX_ROWS) + 1);
  return formula.replace(PIECES, (whole: string, ...groups: (string | undefined)[]) => {
    const [c, letters, r, digits, c1, from, c2, to, r1, first, r2, last] = groups;
    if (letters !== undefined && digits !== undefined)
      return Number(digits) > MAX_ROWS || columnIndex(letters) >= MAX_COLUMNS
        ? whole
        : column(c ?? "", letters) + row(r ?? "", digits);
    if (from !== undefined && to !== undefined) return `${column(c1 ?? "", from)}:${column(c2 ?? "", to)}`;
    if (first !== undefined && last !== undefined) return `${row(r1 ?? "", first)}:${row(r2 ?? "", last)}`;
    return whole;
  });
}
