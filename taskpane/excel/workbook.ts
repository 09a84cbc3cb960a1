/** The workbook: what it holds, new sheets, settings, selection. Its cells are read in `read-workbook.ts`. */

import type { SheetLack } from "../../src/problems";
import { dateSystemOf, type OutputSheet } from "../../src/sheets";
import type { NewSheet } from "../inputs/new-sheet";
import { TO_WRITE, type WorkbookContents } from "./contents";
import { breathe, runWriting } from "./one-undo";
import { readWorkbook } from "./read-workbook";

export type { Known, OwnSheet, Wanted, WorkbookContents } from "./contents";
export { readWorkbook, withInputs } from "./read-workbook";

/** A sheet written, or written anew. */
export interface WrittenSheet {
  readonly id: OutputSheet;
  readonly name: string;
  /** The row of its first table's first line, as Excel counts. */
  readonly firstRow: number;
  /** What Excel refused to make on it; its figures are whole. */
  readonly lacks?: readonly SheetLack[];
}

/** What to do with a sheet of ours that the user has edited. */
export type EditedSheets = "keep-and-add" | "replace";

/**
 * Makes new sheets for the user after all others and shows the
 * first; throws when one of the names is taken, and makes none.
 */
export async function addSheets(sheets: readonly NewSheet[]): Promise<void> {
  const contents = await readToWrite();
  const taken = new Set(contents.names.map((name) => name.toLowerCase()));
  const tables = new Set(contents.tables.map((name) => name.toLowerCase()));
  const hindered = sheets.filter(({ name }) => taken.has(name.toLowerCase()));
  if (hindered.length > 0) throw new NameTaken(hindered.map(({ name }) => name));
  // What a sheet looks like is nobody's concern until one is written.
  const { writeNewSheet } = await import("./draw");
  await runWriting(contents, readToWrite, async (context) => {
    for (const sheet of sheets) {
      await breathe();
      const worksheet = context.workbook.worksheets.add(sheet.name);
      writeNewSheet(worksheet, sheet, {
        tableName: sheet.table !== undefined && !tables.has(sheet.table.toLowerCase()) ? sheet.table : undefined,
        dateSystem: dateSystemOf(contents),
      });
      if (sheet === sheets[0]) worksheet.activate();
    }
    await context.sync();
  });
}

/** Sheets of those names stand there already. */
export class NameTaken extends Error {
  constructor(readonly sheets: readonly string[]) {
    super("a sheet of that name exists");
  }
}

/** Reads what there is, and whether our own sheets are as they were written; no figures. */
export function readToWrite(): Promise<WorkbookContents> {
  return readWorkbook(new Set(), TO_WRITE);
}

/**
 * Calls back when cells change, by hand or because they were calculated or sorted, or when sheets come and go, with the
 * sheet's id; resolves to what stops it.
 */
export async function watchWorkbook(changed: (sheetId: string) => void): Promise<() => Promise<void>> {
  const heard = (event: { worksheetId: string }): Promise<void> => {
    changed(event.worksheetId);
    return Promise.resolve();
  };
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(heard),
      worksheets.onCalculated.add(heard),
      worksheets.onRowSorted.add(heard),
      worksheets.onColumnSorted.add(heard),
      worksheets.onAdded.add(heard),
      worksheets.onDeleted.add(heard),
    ];
    await context.sync();
    return () =>
      Excel.run(context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      });
  });
}

/** Selects a cell and brings its sheet to the front; without a cell, the sheet alone. */
export async function show(sheet: string, cell?: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    if (cell !== undefined) worksheet.getRange(cell).select();
    await context.sync();
  });
}

/** A setting stored in the workbook, or `undefined`. */
export async function readSetting(key: string): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? undefined : String(setting.value);
  });
}

/** Stores a setting in the workbook. */
export async function writeSetting(key: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });
}

/** The name, or the first free version of it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let version = 2;
  while (taken.has(`${name} (${String(version)})`.toLowerCase())) version += 1;
  return `${name} (${String(version)})`;
}
