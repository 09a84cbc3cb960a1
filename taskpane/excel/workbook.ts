/** The workbook: grids in, new sheets, settings, selection. What writes output sheets stands in `write-sheets.ts`. */

import { fold } from "../../src/ground";
import type { CellValue, Grid } from "../../src/sheets";
import { OUTPUT, type OutputSheet } from "../../src/sheets";
import type { NewSheet } from "../inputs/new-sheet";
import { breathe, runWriting } from "./one-undo";
import { type CellRead, readCells } from "./payload";
import { MARK, parseMark, printOf, type SheetMark } from "./sheet-mark";

/** A sheet that the add-in wrote. */
export interface OwnSheet {
  readonly id: OutputSheet;
  /** Which of several sheets of its kind it is. */
  readonly key?: string;
  readonly sheetId: string;
  readonly name: string;
  /** Whether its cells are no longer those that were written; `unread` when they were not asked for. */
  readonly edited: boolean | "unread";
  /** Whether the run that wrote it came to its end. */
  readonly finished: boolean;
  /** Whether the user has protected it, so that it cannot be written anew. */
  readonly protected: boolean;
}

/**
 * What a workbook holds: everything that is not ours as grids,
 * the agreement that stands on a sheet, and our own sheets.
 */
export interface WorkbookContents {
  readonly grids: readonly Grid[];
  /** The last sheet with an agreement: one that we wrote, edited or not, or one of the user's named `Avtal`. */
  readonly agreement?: Grid;
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

/**
 * Reads the workbook: what there is, how large it is, then all of it in blocks; the
 * cells of sheets known to be ours can be left unread, but not those of an agreement.
 */
export async function readWorkbook(unread: ReadonlySet<string> = new Set()): Promise<WorkbookContents> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/id,items/name");
    tables.load("items/name,items/worksheet/id");
    await context.sync();

    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true),
      mark: sheet.customProperties.getItemOrNullObject(MARK),
    }));
    for (const { sheet, used, mark } of sheets) {
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      mark.load("value");
      sheet.protection.load("protected");
    }
    const areas = tables.items.map((table) => ({ table, range: table.getRange() }));
    for (const { range } of areas) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();

    const found = sheets.map(({ sheet, used, mark }) => ({
      sheet,
      used,
      written: mark.isNullObject ? undefined : parseMark(mark.value),
    }));
    const cells = await cellsOf(
      context,
      found.filter(({ sheet, used }) => !used.isNullObject && !unread.has(sheet.id)),
    );
    const ours = found.flatMap(({ sheet: { name }, written }) =>
      written && written.copy !== true ? [{ ...written, name }] : [],
    );
    const grids: Grid[] = [];
    const own: OwnSheet[] = [];
    let agreement: Grid | undefined;
    for (const { sheet, used, written } of found) {
      // A copy for others is neither read nor written again.
      if (written?.copy === true) continue;
      if (written)
        own.push(
          ownSheet(
            sheet,
            written,
            unread.has(sheet.id) ? undefined : printOf(cells.formulas.get(sheet.id) ?? [], ours),
          ),
        );
      const values = cells.values.get(sheet.id);
      if (used.isNullObject || values === undefined) continue;
      const whole: Grid = { sheet: sheet.name, top: used.rowIndex, left: used.columnIndex, cells: values };
      if (written ? written.id === "agreement" : fold(sheet.name) === fold(OUTPUT.agreement)) agreement = whole;
      else if (!written) {
        grids.push(whole);
        for (const { table, range } of areas)
          if (table.worksheet.id === sheet.id) grids.push(tableIn(whole, table.name, range));
      }
    }
    return {
      grids,
      own,
      ...(agreement && { agreement }),
      names: worksheets.items.map(({ name }) => name),
      tables: tables.items.map(({ name }) => name),
    };
  });
}

interface FoundSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly written: SheetMark | undefined;
}

/**
 * What is needed of sheets, by id: of those that are ours the formulas,
 * which tell an edit; of others, and of agreements, the values.
 */
async function cellsOf(
  context: Excel.RequestContext,
  sheets: readonly FoundSheet[],
): Promise<Readonly<Record<CellRead["as"], ReadonlyMap<string, CellValue[][]>>>> {
  const place = ({ sheet, used }: FoundSheet, as: CellRead["as"]): CellRead => ({
    worksheet: sheet,
    row: used.rowIndex,
    column: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
    as,
  });
  const ours = sheets.filter(({ written }) => written && written.copy !== true);
  const others = sheets.filter(({ written }) => !written || (written.id === "agreement" && written.copy !== true));
  const cells = await readCells(context, [
    ...ours.map((sheet) => place(sheet, "formulas")),
    ...others.map((sheet) => place(sheet, "values")),
  ]);
  const byId = (those: readonly FoundSheet[], from: number) =>
    new Map(those.map(({ sheet }, index) => [sheet.id, cells[from + index] ?? []]));
  return { formulas: byId(ours, 0), values: byId(others, ours.length) };
}

function ownSheet({ id, name, protection }: Excel.Worksheet, mark: SheetMark, print: string | undefined): OwnSheet {
  const finished = mark.fingerprint !== "";
  const edited = print === undefined ? "unread" : finished && mark.fingerprint !== print;
  return {
    id: mark.id,
    ...(mark.key !== undefined && { key: mark.key }),
    sheetId: id,
    name,
    edited,
    finished,
    protected: protection.protected,
  };
}

/**
 * Makes new sheets for the user after all others and shows the
 * first; throws when one of the names is taken, and makes none.
 */
export async function addSheets(sheets: readonly NewSheet[]): Promise<void> {
  const contents = await readWorkbook();
  const taken = new Set(contents.names.map((name) => name.toLowerCase()));
  const tables = new Set(contents.tables.map((name) => name.toLowerCase()));
  const hindered = sheets.filter(({ name }) => taken.has(name.toLowerCase()));
  if (hindered.length > 0) throw new NameTaken(hindered.map(({ name }) => name));
  // What a sheet looks like is nobody's concern until one is written.
  const { writeNewSheet } = await import("./draw");
  await runWriting(
    contents,
    () => readWorkbook(),
    async (context) => {
      for (const sheet of sheets) {
        await breathe();
        const worksheet = context.workbook.worksheets.add(sheet.name);
        writeNewSheet(
          worksheet,
          sheet,
          sheet.table !== undefined && !tables.has(sheet.table.toLowerCase()) ? sheet.table : undefined,
        );
        if (sheet === sheets[0]) worksheet.activate();
      }
      await context.sync();
    },
  );
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

function tableIn(whole: Grid, table: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Grid {
  const rows = whole.cells.slice(rowIndex - whole.top, rowIndex - whole.top + rowCount);
  const cells = rows.map((row) => row.slice(columnIndex - whole.left, columnIndex - whole.left + columnCount));
  return { sheet: whole.sheet, table, top: rowIndex, left: columnIndex, cells };
}

/** The name, or the first free version of it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let version = 2;
  while (taken.has(`${name} (${String(version)})`.toLowerCase())) version += 1;
  return `${name} (${String(version)})`;
}
