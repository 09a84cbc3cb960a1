/** A sheet as a CSV file the way a Swedish Excel saves it: UTF-8 with BOM, semicolons, decimal commas, CRLF. */
import type { Cell, Sheet } from "../taskpane/inputs/sample/sheets";

/** The text of the CSV file; row and column are the same as in the workbook. */
export function toCsv(sheet: Sheet): string {
  const lines = [sheet.columns.map((column) => column.header), ...sheet.rows.map((row) => row.map(cellText))];
  return "\uFEFF" + lines.map((line) => line.map(quoted).join(";") + "\r\n").join("");
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  return typeof cell === "string" ? cell : cell.day;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
