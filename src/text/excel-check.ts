/** The words of the page for a person who tries the add-in in a real Excel: a branch that is loaded with it. */
import { excelCheckEn } from "./en/excel-check";
import type { InEvery } from "./language";
import { type ExcelCheckText, excelCheckSv } from "./sv/excel-check";

export type { ExcelCheckText } from "./sv/excel-check";

/** The words of each language. */
export const EXCEL_CHECK: InEvery<ExcelCheckText> = { sv: excelCheckSv, en: excelCheckEn };
