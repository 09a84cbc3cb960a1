/** What formulas say of a sheet by its name: it follows the sheet when that is renamed, and is lost with it. */
import { columnLetters } from "../../src/sheets";
import { QUOTED, TEXT, WORD } from "./formula-pieces";
import { columnIndex, quoted } from "./rect";

/** A text in quotes, which names nothing; or a sheet's name before its mark. */
const NAMES = new RegExp(`${TEXT}|(?:(${QUOTED})|(${WORD}))!`, "gu");

/** The formula after a sheet has been renamed. */
export function renamedIn(formula: string, from: string, to: string): string {
  return replaced(formula, from, `${quoted(to)}!`);
}

/** The formula after a sheet has been deleted: `=Blad1!A1` is `=#REF!A1`, as Excel has it. */
export function lostIn(formula: string, name: string): string {
  return replaced(formula, name, "#REF!");
}

/** The formula after a table it may name, as in `=SUM(Tabell1[Antal])`, has got another name. */
export function tableRenamedIn(formula: string, from: string, to: string): string {
  return formula.replaceAll(TABLES, (whole: string) => (whole.toLowerCase() === from.toLowerCase() ? to : whole));
}

/** A text or a sheet's name in quotes, in which there is no table; or a name of a table before a part of it. */
const TABLES = /"(?:[^"]|"")*"|'(?:[^']|'')+'|(?<![\p{L}\p{N}_.])[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[)/gu;

/** The formula as a copy so many rows and columns away has it: its references move along, but for what `$` holds. */
export function movedBy(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(
    CELLS,
    (whole: string, fixedColumn: string | undefined, column: string | undefined, fixedRow: string, row: string) => {
      if (column === undefined) return whole;
      const at = { row: Number(row) - 1, column: columnIndex(column) };
      const moved = {
        row: fixedRow === "$" ? at.row : at.row + rows,
        column: fixedColumn === "$" ? at.column : at.column + columns,
      };
      if (moved.row < 0 || moved.column < 0) return "#REF!";
      return `${fixedColumn ?? ""}${columnLetters(moved.column)}${fixedRow}${String(moved.row + 1)}`;
    },
  );
}

/** A text or a sheet's name in quotes, in which there is no cell; or a cell. */
const CELLS = new RegExp(
  `${TEXT}|${QUOTED}|(?<![\\p{L}\\p{N}_.])(\\$?)([A-Z]{1,3})(\\$?)(\\d+)(?![\\p{L}\\p{N}_.(!])`,
  "gu",
);

function replaced(formula: string, name: string, by: string): string {
  return formula.replaceAll(NAMES, (whole: string, inQuotes: string | undefined, plain: string | undefined) => {
    const own = inQuotes?.slice(1, -1).replaceAll("''", "'") ?? plain;
    return own?.toLowerCase() === name.toLowerCase() ? by : whole;
  });
}
