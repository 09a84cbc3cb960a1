/**
 * Settings and custom properties in the file. ExcelJS writes neither Excel's web extension part nor its customSheet
 * properties, so they lie on one very hidden sheet that Excel keeps and never shows: sheet, key and JSON, cut to what a
 * cell can hold.
 */

import type ExcelJS from "exceljs";
import type { Json, Workbook } from "../../model/workbook";

/** The name of the sheet that is ours and not the model's. */
export const STORE_SHEET = "_komiljarden_host";

const LONGEST = 30_000;

/** Puts the workbook's settings and custom properties into the book, or takes the sheet away when there are none. */
export function writeStore(workbook: Workbook, book: ExcelJS.Workbook): void {
  const before = book.getWorksheet(STORE_SHEET);
  if (before) book.removeWorksheet(before.id);
  const rows = [
    ...[...workbook.settings].map(([key, value]) => ["", key, value] as const),
    ...workbook.sheets.flatMap((sheet) =>
      [...sheet.customProperties].map(([key, value]) => [sheet.name, key, value] as const),
    ),
  ];
  if (rows.length === 0) return;
  const worksheet = book.addWorksheet(STORE_SHEET, { state: "veryHidden" });
  rows.forEach(([sheet, key, value], i) => {
    worksheet.getRow(i + 1).values = [sheet, key, ...pieces(JSON.stringify(value))];
  });
}

/** Reads them back into the workbook, whose sheets exist by now. */
export function readStore(workbook: Workbook, book: ExcelJS.Workbook): void {
  const worksheet = book.getWorksheet(STORE_SHEET);
  worksheet?.eachRow((row) => {
    const [sheet = "", key = "", ...json] = Array.from({ length: row.cellCount }, (_, j) => row.getCell(j + 1).text);
    const value = JSON.parse(json.join("")) as Json;
    if (sheet === "") workbook.settings.set(key, value);
    else if (typeof value === "string") workbook.findSheet(sheet)?.customProperties.set(key, value);
  });
}

/** A text cut to what a cell holds. */
function pieces(json: string): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(json.length / LONGEST)) }, (_, i) =>
    json.slice(i * LONGEST, (i + 1) * LONGEST),
  );
}
