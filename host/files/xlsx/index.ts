/**
 * Excel files in and out, by ExcelJS; what a user's file has and the model lacks survives as far as ExcelJS carries it.
 */

import ExcelJS from "exceljs";
import JSZip from "jszip";
import { Workbook } from "../../model/workbook";
import { type Kind, kindOf, refusalOf } from "../content";
import { UnreadableFile } from "../unreadable";
import { readCharts } from "./chart-read";
import { inside } from "./exceljs";
import { completed } from "./package";
import { readNames, readSheet, readTables, type Uncalculated } from "./read";
import { readStore, STORE_SHEET, writeStore } from "./store";
import { applyChanges, nothing, type Snapshot, snapshot } from "./write";
import { withFixedTimes } from "./zip";

export type { Uncalculated } from "./read";

/** The ExcelJS book that a workbook came from, and the sheets as they last agreed with it. */
interface Origin {
  readonly book: ExcelJS.Workbook;
  readonly sheets: Map<string, { readonly worksheet: ExcelJS.Worksheet; readonly before: Snapshot }>;
  readonly uncalculated: readonly Uncalculated[];
}

const origins = new WeakMap<Workbook, Origin>();

/** When a file that does not say was made and changed: equal workbooks give equal bytes. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1));

/** Reads an .xlsx file, known by its content; throws UnreadableFile with what to do about it. */
export async function readXlsx(bytes: Uint8Array | ArrayBuffer): Promise<Workbook> {
  const data = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  const zip = await unzipped(data);
  const book = await loaded(data);
  const own = book.worksheets.filter((worksheet) => worksheet.name !== STORE_SHEET);
  if (own.length === 0) throw new UnreadableFile(({ noWorksheet }) => noWorksheet);
  const workbook = new Workbook([]);
  workbook.date1904 = book.properties.date1904;
  const sheets: Origin["sheets"] = new Map();
  const uncalculated: Uncalculated[] = [];
  const pairs = own.map((worksheet) => ({ worksheet, sheet: workbook.addSheet(worksheet.name) }));
  for (const { worksheet, sheet } of pairs) uncalculated.push(...readSheet(worksheet, sheet, workbook.date1904));
  for (const { worksheet, sheet } of pairs) readTables(worksheet, sheet, workbook);
  await readCharts(zip, workbook);
  readStore(workbook, book);
  workbook.names.push(...readNames(book));
  const shown = workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  if (shown) workbook.activate(shown);
  for (const { worksheet, sheet } of pairs) sheets.set(sheet.id, { worksheet, before: snapshot(sheet) });
  origins.set(workbook, { book, sheets, uncalculated });
  return workbook;
}

/**
 * The formulas of the file that had no cached result: their value in the model is `""` until something calculates them.
 */
export function uncalculatedCells(workbook: Workbook): readonly Uncalculated[] {
  return origins.get(workbook)?.uncalculated ?? [];
}

/**
 * Writes the workbook; a workbook that was read keeps of its file all that was not changed. Equal in gives equal out.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const origin = origins.get(workbook) ?? newOrigin(workbook);
  const { book, sheets } = origin;
  for (const [id, { worksheet }] of sheets) {
    if (workbook.findSheet(id)) continue;
    removeNames(book, worksheet.name);
    book.removeWorksheet(worksheet.id);
    sheets.delete(id);
  }
  renameSheets(workbook, origin);
  for (const sheet of workbook.sheets) {
    const known = sheets.get(sheet.id);
    const worksheet = known?.worksheet ?? book.addWorksheet(sheet.name);
    applyChanges(sheet, worksheet, known?.before ?? nothing);
    sheets.set(sheet.id, { worksheet, before: snapshot(sheet) });
  }
  writeStore(workbook, book);
  // ExcelJS writes the sheets in this order; our own hidden sheet has none of the model's places.
  workbook.sheets.forEach((sheet, i) => {
    const worksheet = sheets.get(sheet.id)?.worksheet;
    if (worksheet) inside(worksheet).orderNo = i + 1;
  });
  const store = book.getWorksheet(STORE_SHEET);
  if (store) inside(store).orderNo = workbook.sheets.length + 1;
  setActive(workbook, book);
  const written = new Uint8Array(await book.xlsx.writeBuffer());
  return withFixedTimes(await completed(written, workbook, (sheet) => sheets.get(sheet.id)?.worksheet.id ?? 0));
}

function newOrigin(workbook: Workbook): Origin {
  const book = new ExcelJS.Workbook();
  book.created = NO_TIME;
  book.modified = NO_TIME;
  book.properties.date1904 = workbook.date1904;
  const origin: Origin = { book, sheets: new Map(), uncalculated: [] };
  origins.set(workbook, origin);
  return origin;
}

/** Gives the worksheets the sheets' names, by way of names nobody has, so that two sheets can trade theirs. */
function renameSheets(workbook: Workbook, { book, sheets }: Origin): void {
  const renamed = workbook.sheets.flatMap((sheet) => {
    const worksheet = sheets.get(sheet.id)?.worksheet;
    return worksheet && worksheet.name !== sheet.name ? [{ sheet, worksheet, from: worksheet.name }] : [];
  });
  renamed.forEach(({ worksheet }, i) => (worksheet.name = `~${String(i)}~`));
  for (const { sheet, worksheet, from } of renamed) {
    worksheet.name = sheet.name;
    const references = (range: string): string =>
      range.replace(/^('(?:[^']|'')+'|[^'!]+)!/, (whole, name: string) =>
        name.replace(/^'|'$/g, "").replaceAll("''", "'") === from ? `'${sheet.name.replaceAll("'", "''")}'!` : whole,
      );
    book.definedNames.model = book.definedNames.model.map(({ name, ranges }) => ({
      name,
      ranges: ranges.map(references),
    }));
  }
}

function removeNames(book: ExcelJS.Workbook, sheetName: string): void {
  const prefixes = [`${sheetName}!`, `'${sheetName.replaceAll("'", "''")}'!`];
  const kept = book.definedNames.model.map(({ name, ranges }) => ({
    name,
    ranges: ranges.filter((range) => !prefixes.some((prefix) => range.startsWith(prefix))),
  }));
  book.definedNames.model = kept.filter(({ ranges }) => ranges.length > 0);
}

function setActive(workbook: Workbook, book: ExcelJS.Workbook): void {
  const activeTab = workbook.sheets.indexOf(workbook.selection.sheet);
  const [view] = (book.views as ExcelJS.WorkbookView[] | undefined) ?? [];
  if (view?.activeTab === activeTab) return;
  book.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, visibility: "visible", ...view, activeTab },
  ];
}

async function loaded(data: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  try {
    // ExcelJS declares its own Buffer and takes any bytes.
    await book.xlsx.load(data as unknown as ExcelJS.Buffer);
  } catch (cause) {
    throw new UnreadableFile(({ unreadable }) => unreadable, { cause });
  }
  (book as { created: Date | undefined }).created ??= NO_TIME;
  (book as { modified: Date | undefined }).modified ??= book.created;
  return book;
}

/** The parts of the file, if a workbook is what it is. */
async function unzipped(data: Uint8Array): Promise<JSZip> {
  const kind = kindOf(data);
  if (kind !== "zip") assertReadable(kind);
  try {
    const zip = await JSZip.loadAsync(data);
    const textOf = (name: string): Promise<string> | undefined => zip.file(name)?.async("string");
    const [contentTypes, mimetype] = [await textOf("[Content_Types].xml"), await textOf("mimetype")];
    assertReadable(kindOf(data, { names: Object.keys(zip.files), contentTypes, mimetype }));
    return zip;
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile(({ truncated }) => truncated, { cause });
  }
}

function assertReadable(kind: Kind): void {
  const refusal = refusalOf(kind);
  if (refusal) throw new UnreadableFile(refusal);
}
