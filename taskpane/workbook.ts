/** The only file that talks to Excel: grids in, sheets out, settings, selection. */
import type { CellValue, Grid } from "../src/grid";
import { layOut, type ColumnKind, type Layout, type OutColumn, type OutSheet } from "../src/present/sheet";
import type { OutputSheet } from "../src/sheets";
import { fingerprint } from "./fingerprint";

/** A sheet that a settlement wrote. */
export interface OwnSheet {
  readonly id: OutputSheet;
  readonly sheetId: string;
  readonly name: string;
  /** Whether its cells are no longer those that were written. */
  readonly edited: boolean;
  /** Whether the run that wrote it came to its end. */
  readonly finished: boolean;
}

/** What a workbook holds: everything that is not ours as grids, and our own sheets. */
export interface WorkbookContents {
  readonly grids: readonly Grid[];
  readonly own: readonly OwnSheet[];
  /** The names of all sheets, in order. */
  readonly names: readonly string[];
}

/** A sheet written, or written anew. */
export interface WrittenSheet {
  readonly id: OutputSheet;
  readonly name: string;
}

/** What to do with a sheet of ours that the user has edited. */
export type EditedSheets = "keep-and-add" | "replace";

/** Reads the workbook in two syncs: what there is, then all of it. */
export async function readWorkbook(): Promise<WorkbookContents> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/id,items/name");
    tables.load("items/name,items/worksheet/id");
    await context.sync();

    const sheets = worksheets.items.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true), mark: sheet.customProperties.getItemOrNullObject(MARK) }));
    for (const { used, mark } of sheets) {
      used.load("values,rowIndex,columnIndex");
      mark.load("value");
    }
    const areas = tables.items.map((table) => ({ table, range: table.getRange() }));
    for (const { range } of areas) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();

    const grids: Grid[] = [];
    const own: OwnSheet[] = [];
    for (const { sheet, used, mark } of sheets) {
      const written = mark.isNullObject ? undefined : parseMark(mark.value);
      const cells = used.isNullObject ? [] : (used.values as CellValue[][]);
      if (written) {
        const edited = written.fingerprint !== "" && written.fingerprint !== fingerprint(cells);
        own.push({ id: written.id, sheetId: sheet.id, name: sheet.name, edited, finished: written.fingerprint !== "" });
        continue;
      }
      if (used.isNullObject) continue;
      const whole: Grid = { sheet: sheet.name, top: used.rowIndex, left: used.columnIndex, cells };
      grids.push(whole);
      for (const { table, range } of areas) if (table.worksheet.id === sheet.id) grids.push(tableIn(whole, table.name, range));
    }
    return { grids, own, names: worksheets.items.map(({ name }) => name) };
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
  { own, names }: WorkbookContents,
  edited: EditedSheets,
  unfinished: string,
): Promise<WrittenSheet[]> {
  return runWriting(async (context) => {
    const taken = new Set(names.map((name) => name.toLowerCase()));
    const targets = sheets.map((sheet) => {
      const present = own.filter(({ id, edited: changed }) => id === sheet.id && (!changed || edited === "replace")).at(-1);
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
      return { sheet, name, worksheet, rows: layout.lines.length, columns: layout.width };
    });
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
    return targets.map(({ sheet, name }) => ({ id: sheet.id, name }));
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

// One undo step per run where Excel offers it; elsewhere the option is unknown and must not be given.
async function runWriting<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const newest = typeof Office !== "undefined" && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return newest ? Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, batch) : Excel.run(batch);
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

const NUMBER_FORMAT: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  "long-text": "General",
  "free-text": "General",
  whole: "#,##0",
  kronor: "#,##0",
  ore: "#,##0.00",
  share: "0.0%",
  points: "+0.0;-0.0;0.0",
};

// Excel's own Calibri at 11 points: pixels a character and pixels a point.
const POINTS_A_CHARACTER = 5.3;

/** Points. */
const LINE_HEIGHT = 15;

const INK = { title: "#1B3A57", header: "#1B3A57", headerText: "#FFFFFF", note: "#595959", total: "#E8EEF4" };

function writeLayout(worksheet: Excel.Worksheet, layout: Layout, unfinished: string): void {
  formatLayout(worksheet, layout);
  raiseWrapped(worksheet, layout);
  const cells = layout.lines.map(({ kind, cells: line, columns }) =>
    line.map((cell, index) => (kind === "row" && columns[index]?.kind === "text" ? cell : literal(cell))),
  );
  if (cells[0]) cells[0][0] = literal(unfinished);
  worksheet.getRangeByIndexes(0, 0, layout.lines.length, layout.width).values = cells as unknown[][];
}

// Formats stand before the values: a text cell must be one when "01" arrives.
function formatLayout(worksheet: Excel.Worksheet, { lines, width, widths, frozen }: Layout): void {
  let first = 0;
  while (first < lines.length) {
    const { kind, columns } = lines[first] ?? { kind: "blank" as const, columns: [] };
    let last = first;
    while (kind === "row" && lines[last + 1]?.kind === "row") last += 1;
    formatLines(worksheet, kind, first, last - first + 1, columns, width);
    first = last + 1;
  }
  widths.forEach((characters, index) => {
    worksheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = characters * POINTS_A_CHARACTER;
  });
  worksheet.showGridlines = false;
  worksheet.pageLayout.orientation = "Landscape";
  worksheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  if (frozen > 0) {
    worksheet.freezePanes.freezeRows(frozen);
    worksheet.pageLayout.setPrintTitleRows(`$${String(frozen)}:$${String(frozen)}`);
  }
}

// A row is as high as its longest wrapped text needs; Excel does not fit rows that were formatted before they were filled.
function raiseWrapped(worksheet: Excel.Worksheet, { lines, widths }: Layout): void {
  lines.forEach(({ kind, cells, columns }, row) => {
    if (kind !== "row") return;
    const needed = columns.map((column, index) => (column.kind === "long-text" ? Math.ceil(String(cells[index] ?? "").length / ((widths[index] ?? 1) - 2)) : 1));
    const most = Math.max(1, ...needed);
    if (most > 1) worksheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = most * LINE_HEIGHT;
  });
}

function formatLines(worksheet: Excel.Worksheet, kind: Layout["lines"][number]["kind"], first: number, count: number, columns: readonly OutColumn[], width: number): void {
  const line = worksheet.getRangeByIndexes(first, 0, count, Math.max(columns.length, 1));
  switch (kind) {
    case "title":
      line.format.font.bold = true;
      line.format.font.size = 16;
      line.format.font.color = INK.title;
      return;
    case "note":
      line.format.font.color = INK.note;
      return;
    case "block-title":
      line.format.font.bold = true;
      line.format.font.size = 13;
      line.format.font.color = INK.title;
      return;
    case "header":
      line.format.font.bold = true;
      line.format.font.color = INK.headerText;
      line.format.fill.color = INK.header;
      line.format.wrapText = true;
      line.format.verticalAlignment = "Center";
      line.format.rowHeight = 2 * LINE_HEIGHT + 4;
      columns.forEach((column, index) => {
        if (isNumber(column)) worksheet.getRangeByIndexes(first, index, 1, 1).format.horizontalAlignment = "Right";
      });
      return;
    case "row":
    case "total":
      columns.forEach((column, index) => {
        formatColumn(worksheet.getRangeByIndexes(first, index, count, 1), column, kind === "total" ? "General" : NUMBER_FORMAT[column.kind]);
      });
      if (kind === "total") {
        line.format.font.bold = true;
        line.format.fill.color = INK.total;
      }
      return;
    case "blank":
      worksheet.getRangeByIndexes(first, 0, 1, width).format.rowHeight = 10;
  }
}

function formatColumn(cells: Excel.Range, column: OutColumn, textFormat: string): void {
  // A single value is set for every cell of a range; the types only know of rectangles.
  cells.numberFormat = (isNumber(column) ? NUMBER_FORMAT[column.kind] : textFormat) as unknown as string[][];
  cells.format.verticalAlignment = "Top";
  if (isNumber(column)) cells.format.horizontalAlignment = "Right";
  else cells.format.indentLevel = 1;
  if (column.kind === "long-text") cells.format.wrapText = true;
}

function isNumber({ kind }: OutColumn): boolean {
  return kind !== "text" && kind !== "long-text" && kind !== "free-text";
}

// Outside text cells an apostrophe keeps text what it is: never a formula, a date or a number.
function literal(cell: CellValue): CellValue {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
}
