/** Files that are sent to others: all sheets with their values alone, and a region's own sheets. */
import type { RegionCode } from "../../src/agreement";
import type { Problem } from "../../src/problems";
import { OUTPUT, type OutSheet } from "../../src/sheets";
import type { Text } from "../../src/text";
import type { OwnSheet } from "../excel/contents";
import { readToWrite } from "../excel/workbook";
import type { FileSheet } from "../files/file-sheet";
import type { SavedFile } from "../files/xlsx";
import { type Chosen, type RunOptions, regionSheets } from "./run";
import { readFor } from "./wanted";

/** What came of it. */
export interface FileMade {
  /** Absent where there was nothing to save, or something stands in the way. */
  readonly file?: SavedFile;
  /** The names of the sheets in it; of several workbooks, of all. */
  readonly sheets: readonly string[];
  readonly problems: readonly Problem[];
  /** The sheets that were written before small numbers were to be hidden: a file with them is not made. */
  readonly unhidden: readonly string[];
}

/**
 * A file of all finished sheets that are seen, as they stand in the workbook now: values for formulas, and neither
 * settings nor fingerprints. Where small numbers are hidden, every sheet must have been written so.
 */
export async function valuesFile(text: Text, { smallNumbers }: RunOptions, day: string): Promise<FileMade> {
  const { isSendable, readSheets, fileName, xlsxOf, withoutFingerprint } = await import("./when-saved");
  const contents = await readToWrite();
  // A sheet of charts would be empty: a file has none.
  const own = contents.own.filter((sheet) => isSendable(sheet) && sheet.id !== "charts");
  const unhidden = own.filter((sheet) => showsSmall(sheet, smallNumbers)).map(({ name }) => name);
  if (unhidden.length > 0) return { sheets: [], problems: [], unhidden };
  const sheets = withoutPrints(await readSheets(inOrder(own, contents.names)), day, withoutFingerprint);
  if (sheets.length === 0) return { sheets: [], problems: [], unhidden };
  const name = fileName(text.sheets.valuesFile(await workbookName()), "xlsx");
  return {
    file: { name, bytes: xlsxOf(sheets, contents.date1904 === true) },
    sheets: sheets.map((sheet) => sheet.name),
    problems: [],
    unhidden,
  };
}

/** The file of a region's own sheets, or a zip file with one for each of several. */
export async function packFiles(
  chosen: Chosen,
  regions: readonly RegionCode[] | "all",
  text: Text,
  options: RunOptions,
  day: string,
): Promise<FileMade> {
  const { drawn, fileName, xlsxOf, zipOf, withoutFingerprint } = await import("./when-saved");
  const contents = await readFor(chosen, options.settings);
  const { sheets, problems } = await regionSheets(chosen, regions, contents, text, options);
  const files = packsIn(sheets).map((own): SavedFile => {
    const [{ name } = { name: "" }] = own;
    return { name: fileName(name, "xlsx"), bytes: xlsxOf(withoutPrints(own.map(drawn), day, withoutFingerprint)) };
  });
  const [first, ...more] = files;
  const made = { sheets: sheets.map(({ name }) => name), problems, unhidden: [] };
  if (!first) return made;
  if (more.length === 0) return { ...made, file: first };
  return {
    ...made,
    file: {
      name: fileName(text.sheets.packsFile(chosen === "sheet" ? OUTPUT.agreement : chosen.id), "zip"),
      bytes: zipOf(files),
    },
  };
}

/** The day, where whoever saves a file is, as `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

/** Sheets whose lines about what they rest on have no digests. */
function withoutPrints(
  sheets: readonly FileSheet[],
  day: string,
  without: (text: string, day: string) => string,
): FileSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([row, line]) => [
        row,
        new Map(
          [...line].map(([column, cell]) => [
            column,
            typeof cell.value === "string" ? { ...cell, value: without(cell.value, day) } : cell,
          ]),
        ),
      ]),
    ),
  }));
}

/** The sheets of each region together, in their order. */
function packsIn(sheets: readonly OutSheet[]): (readonly OutSheet[])[] {
  return [...new Set(sheets.map(({ key }) => key))].map((key) => sheets.filter((sheet) => sheet.key === key));
}

function showsSmall({ hides }: OwnSheet, smallNumbers: number | undefined): boolean {
  return smallNumbers !== undefined && (hides === undefined || hides < smallNumbers);
}

/** As they stand in the workbook. */
function inOrder(own: readonly OwnSheet[], names: readonly string[]): OwnSheet[] {
  return [...own].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** The workbook's own name, without the ending of its file. */
async function workbookName(): Promise<string> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    await context.sync();
    return workbook.name.replace(/\.[^.]*$/, "");
  });
}
