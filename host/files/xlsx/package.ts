/**
 * The parts of an .xlsx file that ExcelJS does not write, put into the
 * bytes that it has written: charts, rule attributes, quoted names.
 */

import JSZip from "jszip";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { withRuleAttributes } from "./conditional";
import { Drawings } from "./drawing";
import { Parts } from "./parts";
import { escaped, unescaped } from "./xml";

/** Whether the file needs anything that ExcelJS does not write. */
const needs = (sheet: Sheet): boolean =>
  sheet.charts.length > 0 || sheet.conditionalFormats.some((f) => f.stopIfTrue || f.type === "ContainsText");

/** The file with what ExcelJS left out; `partOf` tells the number of a sheet's part. */
export async function completed(
  bytes: Uint8Array,
  workbook: Workbook,
  partOf: (sheet: Sheet) => number,
): Promise<Uint8Array> {
  const sheets = workbook.sheets.filter(needs);
  const apostrophes = workbook.sheets.filter(({ name }) => name.includes("'"));
  if (sheets.length === 0 && apostrophes.length === 0) return bytes;
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Parts(zip);
  if (apostrophes.length > 0) parts.put(BOOK, withQuotedNames(await parts.text(BOOK), apostrophes));
  const drawings = new Drawings(parts);
  for (const sheet of sheets) {
    const path = `xl/worksheets/sheet${String(partOf(sheet))}.xml`;
    let xml = withRuleAttributes(await parts.text(path), sheet.conditionalFormats);
    if (sheet.charts.length > 0) xml = await drawings.into(sheet, path, xml);
    parts.put(path, xml);
  }
  await parts.writeTypes();
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const BOOK = "xl/workbook.xml";

/**
 * The workbook's XML with the apostrophes of sheet names doubled in print areas and titles, where ExcelJS forgets them.
 */
function withQuotedNames(xml: string, sheets: readonly Sheet[]): string {
  return xml.replace(
    /(<definedName name="_xlnm\.Print_[^>]*>)(.*?)(?=<\/definedName>)/g,
    (_, open: string, content: string) => {
      const double = (formula: string, { name }: Sheet): string =>
        formula.replaceAll(`'${name}'!`, `'${name.replaceAll("'", "''")}'!`);
      return open + escaped(sheets.reduce(double, unescaped(content)));
    },
  );
}
