/** A small engine for simulations: the sheets of a figure, and whether a sheet holds them. */
import type { Sheet } from "../../../host/model/sheet";
import { layOut, type OutSheet } from "../../../src/sheets/sheet";
import { CHARTS, CHECKS, SUMMARY, TABLE } from "../support/out-sheets";

/** What the engine says of a figure. */
export function sheetsOf(figure: number): OutSheet[] {
  const rows = TABLE.rows.map((row, index) => (index === 0 ? [...row.slice(0, 2), figure, ...row.slice(3)] : row));
  return [{ ...SUMMARY, blocks: [{ ...TABLE, rows }] }, CHECKS, CHARTS].map((sheet) => ({
    ...sheet,
    title: `${sheet.title} ${String(figure)}`,
  }));
}

/** Whether a sheet holds all that the engine says of a figure and nothing else, with formulas where they belong. */
export function isWritten(sheet: Sheet, id: string, figure: number): boolean {
  const out = sheetsOf(figure).find((one) => one.id === id);
  return out !== undefined && holds(sheet, out);
}

/** Whether a sheet holds all of what it is to hold and nothing else, with formulas where they belong. */
export function holds(sheet: Sheet, out: OutSheet): boolean {
  const { lines, formulas } = layOut(out);
  const used = sheet.cells.used(false);
  const height = Math.max(lines.length, used ? used.row + used.rows : 0);
  const width = Math.max(...lines.map(({ cells }) => cells.length), used ? used.column + used.columns : 0);
  return Array.from({ length: height * width }, (_, index) => {
    const [row, column] = [Math.floor(index / width), index % width];
    const there = sheet.formula(row, column);
    return formulas.some((one) => one.line === row && one.column === column)
      ? String(there).startsWith("=") && !String(there).includes("#REF!")
      : there === (lines[row]?.cells[column] ?? "");
  }).every(Boolean);
}
