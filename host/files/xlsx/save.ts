/** A workbook into its file: what changed is written, what did not stays as the file has it. */

import { quoted } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { UnreadableFile } from "../unreadable";
import { type Book, FILTER_NAME, type OutSheet, putBook, putCalculation, readBook, type SheetEntry } from "./book/book";
import { STORE_SHEET, storeOf } from "./book/store";
import { putCharts } from "./objects/drawing";
import { tablesOf } from "./objects/out-table";
import { putTables } from "./objects/table";
import { type KnownSheet, type Origin, STRINGS_PART, STYLES_PART } from "./origin";
import { isOfType } from "./package/package";
import { fixedAddress } from "./sheet/addresses";
import { printedNames } from "./sheet/page-setup";
import { type CellChanges, changedCells, nothing, type Snapshot, snapshot } from "./sheet/snapshot";
import { emptySheet, putChanges, putSelected, type SheetTarget } from "./sheet/write";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** A sheet that is to be in the file, and what it is there now. */
interface Pending {
  readonly sheet: Sheet;
  readonly before: Snapshot;
  readonly now: Snapshot;
}

/** Brings the file up to the workbook, and returns it. */
export function saved(workbook: Workbook, origin: Origin): Uint8Array {
  const { file, part } = origin;
  const isNew = origin.sheets.size === 0;
  const gone = [...origin.sheets].filter(([id]) => !workbook.findSheet(id));
  const pending = workbook.sheets.map(
    (sheet): Pending => ({ sheet, before: origin.sheets.get(sheet.id)?.before ?? nothing, now: snapshot(sheet) }),
  );
  const changes = pending.map(({ before, now }) => changedCells(before, now));
  const out = pending.map((one) => outSheet(one, put(one, origin), origin));
  // A sheet that is gone may have charts that its copy takes.
  for (const [id, { relation, part: at }] of gone) {
    file.unrelate(part, relation);
    file.removeUnused(at);
    origin.sheets.delete(id);
  }
  const sheets = inOrder(origin, out, putStore(workbook, origin));
  putLists(origin);
  assertDifferentNames(sheets);
  const active = activePlace(workbook, origin, sheets);
  const wasActive = origin.book.sheets[origin.book.active]?.relation;
  putBook(file, part, origin.book, sheets, active);
  if (gone.length > 0 || changes.some((cells, index) => losesFormulas(pending[index]?.before ?? nothing, cells)))
    withoutCalculationChain(origin);
  if (!isNew && changes.some(({ size }) => size > 0) && pending.some(({ now }) => hasFormulas(now)))
    putCalculation(file, part);
  origin.book = readBook(file, part);
  origin.opened = workbook.selection.sheet;
  if (sheets[active]?.relation !== wasActive) putSelection(origin, active);
  return file.zip();
}

/** Puts a sheet into its part, a new one if need be; returns how the workbook names it. */
function put({ sheet, before, now }: Pending, origin: Origin): SheetEntry {
  const { part, relation, tables } = origin.sheets.get(sheet.id) ?? newSheet(origin);
  const target: SheetTarget = { ...origin, part, date1904: origin.book.date1904 };
  putChanges(sheet, before, now, target);
  const written = putTables(tablesOf(sheet), before, tables, target);
  putCharts(sheet, before, target);
  origin.sheets.set(sheet.id, { part, relation, before: now, tables: written });
  return entryOf(sheet, relation, origin);
}

function newSheet({ file, part, names }: Origin): Pick<KnownSheet, "part" | "relation" | "tables"> {
  const at = file.free("xl/worksheets/sheet", ".xml");
  file.put(at, emptySheet(names), SHEET_TYPE);
  return { part: at, relation: file.relate(part, `${names.relations}/worksheet`, at), tables: new Map() };
}

/** The entry of a sheet; a new one gets the next free number. */
function entryOf({ name, visibility }: Sheet, relation: string, { book, numbers }: Origin): SheetEntry {
  const known = book.sheets.find((entry) => entry.relation === relation)?.sheetId ?? numbers.get(relation);
  const sheetId = known ?? 1 + Math.max(0, ...book.sheets.map((entry) => entry.sheetId), ...numbers.values());
  numbers.set(relation, sheetId);
  return { name, sheetId, visibility, relation };
}

function outSheet({ sheet, before, now }: Pending, entry: SheetEntry, { book }: Origin): OutSheet {
  const own = new Map<string, string>();
  if (before.page !== now.page) for (const [name, formula] of printedNames(sheet)) own.set(name, formula);
  if (before.autoFilter !== now.autoFilter)
    own.set(FILTER_NAME, now.autoFilter ? `${quoted(sheet.name)}!${fixedAddress(now.autoFilter)}` : "");
  return { ...entry, was: placeOf(entry, book), ownNames: own };
}

function placeOf({ relation }: SheetEntry, { sheets }: Book): number | undefined {
  const place = sheets.findIndex((entry) => entry.relation === relation);
  return place < 0 ? undefined : place;
}

/** The sheets in the workbook's order; those that the model lacks stay behind the sheet that they stood behind. */
function inOrder({ file, part, book }: Origin, ours: readonly OutSheet[], store: OutSheet | undefined): OutSheet[] {
  const order = [...ours];
  let behind = -1;
  for (const [was, entry] of book.sheets.entries()) {
    const known = order.findIndex(({ relation }) => relation === entry.relation);
    const isOther =
      known < 0 && entry.name !== STORE_SHEET && file.relations(part).some(({ id }) => id === entry.relation);
    if (isOther) order.splice(behind + 1, 0, { ...entry, was, ownNames: new Map() });
    if (known >= 0) behind = known;
    else if (isOther) behind += 1;
  }
  return store ? [...order, store] : order;
}

/** Excel opens no file with two sheets of a name, and the model does not know the names of chart sheets. */
function assertDifferentNames(sheets: readonly OutSheet[]): void {
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (names.has(name.toLowerCase())) throw new UnreadableFile(({ sheetNameTaken }) => sheetNameTaken({ name }));
    names.add(name.toLowerCase());
  }
}

/** Writes the hidden sheet anew, or takes it away. */
function putStore(workbook: Workbook, origin: Origin): OutSheet | undefined {
  const { file, part, book } = origin;
  const old = book.sheets.find(({ name }) => name === STORE_SHEET);
  const known = file.relations(part).find(({ id }) => id === old?.relation);
  const store = storeOf(workbook);
  if (!store) {
    if (!known) return undefined;
    file.unrelate(part, known.id);
    file.removeUnused(known.target);
    return undefined;
  }
  const { part: at, relation } = known ? { part: known.target, relation: known.id } : newSheet(origin);
  file.put(at, emptySheet(origin.names));
  putChanges(store, nothing, snapshot(store), { ...origin, part: at, date1904: book.date1904 });
  store.visibility = "VeryHidden";
  const entry = entryOf(store, relation, origin);
  return { ...entry, was: placeOf(entry, book), ownNames: new Map() };
}

/** Writes the shared texts and looks, if there are new ones. */
function putLists({ file, part, names, strings, styles }: Origin): void {
  const lists = [
    { list: strings, path: STRINGS_PART, kind: "sharedStrings", type: STRINGS_TYPE },
    { list: styles, path: STYLES_PART, kind: "styles", type: STYLES_TYPE },
  ] as const;
  for (const { list, path, kind, type } of lists) {
    const known = file.related(part, kind)?.target;
    if (known !== undefined && !list.changed) continue;
    if (known === undefined && kind === "sharedStrings" && !list.changed) continue;
    file.put(known ?? path, list.text(), known === undefined ? type : undefined);
    if (known === undefined) file.relate(part, `${names.relations}/${kind}`, path);
  }
}

/** The place of the active sheet: the file's own choice until another is made. */
function activePlace(workbook: Workbook, { book, opened }: Origin, sheets: readonly OutSheet[]): number {
  const { sheet } = workbook.selection;
  const chosen = sheet === opened ? sheets.findIndex(({ was }) => was === book.active) : -1;
  return chosen >= 0 ? chosen : sheets.findIndex(({ name }) => name === sheet.name);
}

/** Selects the active sheet alone: what is typed goes into every selected sheet. */
function putSelection({ file, part, book }: Origin, active: number): void {
  for (const [place, { relation }] of book.sheets.entries()) {
    const at = file.relations(part).find(({ id }) => id === relation)?.target;
    if (at !== undefined) putSelected(file, at, place === active);
  }
}

function losesFormulas(before: Snapshot, changes: CellChanges): boolean {
  return [...changes].some(([row, line]) =>
    [...line].some(
      ([column, cell]) => cell?.formula === undefined && before.cells.get(row)?.get(column)?.formula !== undefined,
    ),
  );
}

function hasFormulas({ cells }: Snapshot): boolean {
  for (const line of cells.values()) for (const { formula } of line.values()) if (formula !== undefined) return true;
  return false;
}

/** Takes away the order that Excel calculated in, which it makes anew; cells without formulas may not be in it. */
function withoutCalculationChain({ file, part }: Origin): void {
  for (const relation of [...file.relations(part)]) {
    if (!isOfType(relation, "calcChain")) continue;
    file.unrelate(part, relation.id);
    file.removeUnused(relation.target);
  }
}
