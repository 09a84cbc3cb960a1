/** The only file that talks to Excel: grids in, sheets out, settings, selection. */
import type { CellValue, Grid } from "../src/grid";
import { layOut, type OutSheet } from "../src/present/sheet";
import type { OutputSheet } from "../src/sheets";
import { literal, writeLayout, writeNewSheet } from "./draw";
import { fingerprint } from "./fingerprint";
import type { NewSheet } from "./new-sheet";

/** A sheet that a settlement wrote. */
export interface OwnSheet {
  readonly id: OutputSheet;
  readonly sheetId: string;
  readonly name: string;
  /** Whether its cells are no longer those that were written; `unread` when they were not asked for. */
  readonly edited: boolean | "unread";
  /** Whether the run that wrote it came to its end. */
  readonly finished: boolean;
  /** Whether the user has protected it, so that it cannot be written anew. */
  readonly protected: boolean;
}

/** What a workbook holds: everything that is not ours as grids, and our own sheets. */
export interface WorkbookContents {
  readonly grids: readonly Grid[];
  readonly own: readonly OwnSheet[];
  /** The names of all sheets, in order, and of all tables. */
  readonly names: readonly string[];
  readonly tables: readonly string[];
}

/** A sheet written, or written anew. */
export interface WrittenSheet {
  readonly id: OutputSheet;
  readonly name: string;
  /** The row of its first table's first line, as Excel counts. */
  readonly firstRow: number;
}

/** What to do with a sheet of ours that the user has edited. */
export type EditedSheets = "keep-and-add" | "replace";

/** Reads the workbook in two syncs: what there is, then all of it; the cells of sheets known to be ours can be left unread. */
export async function readWorkbook(unread: ReadonlySet<string> = new Set()): Promise<WorkbookContents> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/id,items/name");
    tables.load("items/name,items/worksheet/id");
    await context.sync();

    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      used: unread.has(sheet.id) ? undefined : sheet.getUsedRangeOrNullObject(true),
      mark: sheet.customProperties.getItemOrNullObject(MARK),
    }));
    for (const { sheet, used, mark } of sheets) {
      used?.load("values,rowIndex,columnIndex");
      mark.load("value");
      sheet.protection.load("protected");
    }
    const areas = tables.items.map((table) => ({ table, range: table.getRange() }));
    for (const { range } of areas) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();

    const grids: Grid[] = [];
    const own: OwnSheet[] = [];
    for (const { sheet, used, mark } of sheets) {
      const written = mark.isNullObject ? undefined : parseMark(mark.value);
      const cells = used === undefined || used.isNullObject ? [] : (used.values as CellValue[][]);
      if (written) {
        const finished = written.fingerprint !== "";
        const edited = used === undefined ? "unread" : finished && written.fingerprint !== fingerprint(cells);
        own.push({ id: written.id, sheetId: sheet.id, name: sheet.name, edited, finished, protected: sheet.protection.protected });
        continue;
      }
      if (used === undefined || used.isNullObject) continue;
      const whole: Grid = { sheet: sheet.name, top: used.rowIndex, left: used.columnIndex, cells };
      grids.push(whole);
      for (const { table, range } of areas) if (table.worksheet.id === sheet.id) grids.push(tableIn(whole, table.name, range));
    }
    return { grids, own, names: worksheets.items.map(({ name }) => name), tables: tables.items.map(({ name }) => name) };
  });
}

/**
 * Writes the sheets of a settlement. A sheet of ours that nobody has touched is written anew in its place; one that the user
 * has edited is kept and a new version stands beside it, unless she chose to replace it; a sheet that is not ours is never
 * touched. Until the last sync every sheet says in its title that it is unfinished, so that a run that fails half-way
 * leaves nothing that looks done.
 */
export async function writeSheets(
  sheets: readonly OutSheet[],
  contents: WorkbookContents,
  edited: EditedSheets,
  unfinished: string,
): Promise<WrittenSheet[]> {
  return runWriting(contents, async (context, { own, names }) => {
    const taken = new Set(names.map((name) => name.toLowerCase()));
    const targets: Target[] = [];
    for (const sheet of sheets) {
      await breathe();
      const present = rewritten(own, sheet.id, edited);
      const name = present?.name ?? freeName(sheet.name, taken);
      taken.add(name.toLowerCase());
      const worksheet = present ? context.workbook.worksheets.getItem(present.sheetId) : context.workbook.worksheets.add(name);
      if (present) {
        worksheet.getRange().clear();
        worksheet.freezePanes.unfreeze();
      }
      const layout = layOut(sheet);
      worksheet.customProperties.add(MARK, markOf({ id: sheet.id, fingerprint: "" }));
      writeLayout(worksheet, layout, unfinished);
      targets.push({ sheet, name, worksheet, firstRow: layout.frozen + 1 });
    }
    await context.sync();

    // The title is what it should be before the cells are read back: what Excel made of them is what an edit is told by.
    const written = targets.map(({ sheet, worksheet }) => {
      worksheet.getRange("A1").values = [[literal(sheet.title)]];
      const used = worksheet.getUsedRange(true);
      used.load("values");
      return { sheet, worksheet, used };
    });
    await context.sync();

    for (const { sheet, worksheet, used } of written) {
      worksheet.customProperties.add(MARK, markOf({ id: sheet.id, fingerprint: fingerprint(used.values as CellValue[][]) }));
    }
    targets[0]?.worksheet.activate();
    await context.sync();
    return targets.map(({ sheet, name, firstRow }) => ({ id: sheet.id, name, firstRow }));
  });
}

interface Target {
  readonly sheet: OutSheet;
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly firstRow: number;
}

// Lets the page draw between two sheets: putting thousands of cells in a batch takes time of its own.
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** The sheet of ours that a new one of its kind takes the place of; the user's edits are kept unless she chose otherwise. */
export function rewritten(own: readonly OwnSheet[], id: OutputSheet, edited: EditedSheets): OwnSheet | undefined {
  return own.filter((sheet) => sheet.id === id && (sheet.edited !== true || edited === "replace")).at(-1);
}

/** Makes new sheets for the user after all others and shows the first; throws when one of the names is taken, and makes none. */
export async function addSheets(sheets: readonly NewSheet[]): Promise<void> {
  const contents = await readWorkbook();
  const taken = new Set(contents.names.map((name) => name.toLowerCase()));
  const tables = new Set(contents.tables.map((name) => name.toLowerCase()));
  const hindered = sheets.filter(({ name }) => taken.has(name.toLowerCase()));
  if (hindered.length > 0) throw new NameTaken(hindered.map(({ name }) => name));
  await runWriting(contents, async (context) => {
    for (const sheet of sheets) {
      await breathe();
      const worksheet = context.workbook.worksheets.add(sheet.name);
      writeNewSheet(worksheet, sheet, sheet.table !== undefined && !tables.has(sheet.table.toLowerCase()) ? sheet.table : undefined);
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

/** Calls back when cells change or sheets come and go, with the sheet's id; resolves to what stops it. */
export async function watchWorkbook(changed: (sheetId: string) => void): Promise<() => Promise<void>> {
  const heard = (event: { worksheetId: string }): Promise<void> => {
    changed(event.worksheetId);
    return Promise.resolve();
  };
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onChanged.add(heard), worksheets.onAdded.add(heard), worksheets.onDeleted.add(heard)];
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

const MARK = "komiljarden";

interface Mark {
  readonly id: OutputSheet;
  /** Of the cells as written; empty until the run has come to its end. */
  readonly fingerprint: string;
}

function markOf(mark: Mark): string {
  return JSON.stringify(mark);
}

function parseMark(value: string): Mark | undefined {
  try {
    const mark = JSON.parse(value) as Partial<Mark>;
    return mark.id !== undefined && mark.fingerprint !== undefined ? { id: mark.id, fingerprint: mark.fingerprint } : undefined;
  } catch {
    return undefined; // somebody else's property of the same name: then the sheet is not ours
  }
}

// One undo step per run where Excel offers it; elsewhere the option is unknown and must not be given. Where it is offered and
// then refused, the batch is made again without it, over the workbook as it now is.
async function runWriting<T>(contents: WorkbookContents, batch: (context: Excel.RequestContext, contents: WorkbookContents) => Promise<T>): Promise<T> {
  const plainly = (now: WorkbookContents): Promise<T> => Excel.run((context) => batch(context, now));
  if (typeof Office === "undefined" || !Office.context.requirements.isSetSupported("ExcelApi", "1.20")) return plainly(contents);
  try {
    return await Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, (context) => batch(context, contents));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code !== "UndoNotSupported") throw error;
    return plainly(await readWorkbook());
  }
}

function tableIn(whole: Grid, table: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Grid {
  const rows = whole.cells.slice(rowIndex - whole.top, rowIndex - whole.top + rowCount);
  const cells = rows.map((row) => row.slice(columnIndex - whole.left, columnIndex - whole.left + columnCount));
  return { sheet: whole.sheet, table, top: rowIndex, left: columnIndex, cells };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let version = 2;
  while (taken.has(`${name} (${String(version)})`.toLowerCase())) version += 1;
  return `${name} (${String(version)})`;
}
