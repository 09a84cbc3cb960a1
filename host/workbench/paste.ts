/** Text from outside, pasted into the grid: each cell becomes what it would if it were typed. */

import type { ICellData, Workbook as UniverWorkbook } from "@univerjs/core";
import { largest } from "../../src/ground";
import { type Entry, localEntry } from "../model/local-entry";
import { isEntireColumn, isEntireRow, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { drawnEntry } from "./entry";
import { MUTATION } from "./mutations";
import type { Engine } from "./univer";

/** Into which workbook of the grid is pasted. */
export interface PasteOptions {
  readonly workbook: Workbook;
  readonly univer: () => UniverWorkbook;
  /** A cell of the text is a formula that is none: the cell stays as it was. */
  readonly refused: () => void;
}

/**
 * Lets text be pasted so until the returned function is called. Univer would put lines of text into one cell, and take
 * numbers and formulas for English ones. Of a table from outside it gives the looks, and what was copied in the grid
 * itself is left to it.
 */
export function pasteAsTyped(engine: Engine, options: PasteOptions): () => void {
  const { clipboard } = engine;
  const paste = clipboard.paste.bind(clipboard);
  const legacyPaste = clipboard.legacyPaste.bind(clipboard);
  const put = async (text: string, html: string, looks: () => Promise<boolean>): Promise<boolean> => {
    const writing = written(text, options);
    const isTable = /<table/i.test(html);
    if (isTable) await looks();
    enter(engine, options, writing, isTable);
    return true;
  };
  clipboard.paste = async (item, type) => {
    const looks = (): Promise<boolean> => paste(item, type);
    const text = item.types.includes(TEXT) ? await read(item, TEXT) : "";
    const html = item.types.includes(HTML) ? await read(item, HTML) : "";
    return isFromOutside(text, html) && type === undefined ? put(text, html, looks) : looks();
  };
  clipboard.legacyPaste = (html = "", text = "", files) => {
    const looks = (): Promise<boolean> => legacyPaste(html, text, files);
    return isFromOutside(text, html) && (files?.length ?? 0) === 0 ? put(text, html, looks) : looks();
  };
  return () => {
    for (const method of ["paste", "legacyPaste"]) Reflect.deleteProperty(clipboard, method);
  };
}

/** What a text writes, into which cells. */
interface Writing {
  readonly sheet: Sheet;
  readonly area: Rect;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly entry: Entry;
    readonly format: string;
  }[];
}

function written(text: string, { workbook }: PasteOptions): Writing {
  const { sheet, area: selected } = workbook.selection;
  const lines = linesOf(text);
  const area = filledArea(lines, selected);
  const cells = Array.from({ length: area.rows * area.columns }, (_, index) => {
    const [down, right] = [Math.floor(index / area.columns), index % area.columns];
    const [row, column] = [area.row + down, area.column + right];
    const format = sheet.cells.formatAt(row, column);
    const typed = lines[down % lines.length]?.[right % widthOf(lines)] ?? "";
    return { row, column, entry: localEntry(typed, format, workbook), format: format.numberFormat };
  });
  return { sheet, area, cells };
}

/** Enters the cells as one edit; over looks from outside with the number formats that they would have without. */
function enter(
  { commands }: Engine,
  { workbook, univer, refused }: PasteOptions,
  { sheet, area, cells }: Writing,
  isOverLooks: boolean,
): void {
  const worksheet = univer().getActiveSheet();
  const ids = { unitId: univer().getUnitId(), subUnitId: worksheet.getSheetId() };
  const rowCount = Math.max(worksheet.getRowCount(), area.row + area.rows);
  const columnCount = Math.max(worksheet.getColumnCount(), area.column + area.columns);
  if (worksheet.getRowCount() < rowCount) commands.syncExecuteCommand(MUTATION.rowCount, { ...ids, rowCount });
  if (worksheet.getColumnCount() < columnCount)
    commands.syncExecuteCommand(MUTATION.columnCount, { ...ids, columnCount });
  const value: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, entry, format } of cells) {
    if (entry.kind === "refused") refused();
    else
      (value[row] ??= {})[column] = {
        ...(isOverLooks ? { s: { n: { pattern: format } } } : {}),
        ...drawnEntry(entry, {}),
      };
  }
  commands.syncExecuteCommand("sheet.command.set-range-values", { ...ids, value });
  workbook.select(sheet, area);
}

const TEXT = "text/plain";
const HTML = "text/html";

const read = async (item: ClipboardItem, type: string): Promise<string> => (await item.getType(type)).text();

/** What was copied in the grid itself says so in its looks. */
const isFromOutside = (text: string, html: string): boolean => text !== "" && !html.includes("data-copy-id");

/** A text's lines and their cells; a cell in quotation marks may hold line ends, tabs and doubled quotation marks. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/g,
  )) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end !== "\t") lines.push([]);
  }
  // A line end after the last line begins no line of its own.
  const last = lines.at(-1);
  return lines.length > 1 && last?.length === 1 && last[0] === "" ? lines.slice(0, -1) : lines;
}

const widthOf = (lines: readonly (readonly string[])[]): number =>
  largest(
    lines.map(({ length }) => length),
    0,
  );

/** The cells that are filled from the selection's first on; all of it where the text fits into it several times. */
function filledArea(lines: readonly (readonly string[])[], selected: Rect): Rect {
  const { row, column } = selected;
  const [rows, columns] = [lines.length, widthOf(lines)];
  const isWhole = isEntireColumn(selected) || isEntireRow(selected);
  const fits = !isWhole && selected.rows % rows === 0 && selected.columns % columns === 0;
  return fits ? selected : { row, column, rows, columns };
}
