/**
 * Reads the workbook by what is needed of it: what there is, then the headers, then the tables that something is taken
 * from. What a sheet is taken for is told by its first rows; all other sheets cost no more than those.
 */
import { type CellValue, FORM_INPUT, type Grid, INPUT, type InputKind, type SheetKind } from "../../src/sheets";
import {
  type FoundGrid,
  isPartial,
  isTooLarge,
  type Known,
  type OwnSheet,
  type Place,
  sizeOf,
  type Wanted,
  type WorkbookContents,
} from "./contents";
import { readFilled } from "./filled";
import { draftsOf, gridsOf, readsOf } from "./first-rows";
import type { CellRead } from "./payload";
import { nextNumber, originalsOf, parseRegister } from "./register";
import { isEdited, isFinished, printOf, type SheetMark } from "./sheet-mark";
import { type Survey, type Surveyed, surveyed } from "./survey";

/** Everything that can be taken from a workbook. */
const EVERYTHING: Wanted = {
  kinds: [...(Object.keys(INPUT) as SheetKind[]), ...(Object.keys(FORM_INPUT) as SheetKind[])],
};

/** The fingerprint of cells that were not read because they are so many. */
const TOO_LARGE = "too large";

/**
 * Reads the workbook: what there is and how large it is, the first rows of everything, and all of what is wanted. The
 * cells of sheets known to be ours can be left unread, but not those of an agreement; sheets of others that have not
 * changed since they were known are not read again.
 */
export async function readWorkbook(
  unread: ReadonlySet<string> = new Set(),
  wanted: Wanted = EVERYTHING,
  known?: Known,
): Promise<WorkbookContents> {
  return Excel.run(async (context) => {
    const survey = await surveyed(context, known?.contents);
    return readInputs(context, await firstLook(context, survey, { unread, wanted, known }), wanted);
  });
}

/** The contents with everything read that is wanted; costs nothing when it has been. */
export async function withInputs(contents: WorkbookContents, wanted: Wanted): Promise<WorkbookContents> {
  if ((await missingOf(contents, wanted)).length === 0) return contents;
  return Excel.run((context) => readInputs(context, contents, wanted));
}

interface ReadOptions {
  readonly unread: ReadonlySet<string>;
  readonly wanted: Wanted;
  readonly known: Known | undefined;
}

/** A sheet with a mark. */
interface Ours extends Omit<Surveyed, "mark"> {
  readonly name: string;
  readonly mark: SheetMark;
}

/** Our own sheets, the agreement's, and the first rows of all others. */
async function firstLook(
  context: Excel.RequestContext,
  { sheets, register, tables, date1904 }: Survey,
  { unread, wanted, known }: ReadOptions,
): Promise<WorkbookContents> {
  const marked = sheets.flatMap(({ mark, ...one }): Ours[] => (mark ? [{ ...one, name: one.sheet.name, mark }] : []));
  const ours = originalsOf(marked, parseRegister(register));
  const printed = ours.filter(({ sheet, used }) => used && !unread.has(sheet.id) && !isTooLarge(used));
  // A copy is neither read nor written again.
  const others = new Set(marked.filter((one) => !ours.includes(one)).map(({ sheet }) => sheet));
  const read = sheets.filter(({ sheet }) => !others.has(sheet));
  const drafts = wanted.kinds === "none" ? [] : read.flatMap((one) => draftsOf(one, date1904, known));
  const cells = await readFilled(context, [
    ...printed.map(({ sheet, used }): CellRead => ({ worksheet: sheet, ...(used ?? NOWHERE), as: "formulas" })),
    ...readsOf(drafts),
  ]);
  const named = ours.map(({ name, mark }) => ({ ...mark, name }));
  const formulas = new Map(printed.map(({ sheet }, index) => [sheet.id, cells[index] ?? []]));
  const own = ours.map((one): OwnSheet => {
    if (unread.has(one.sheet.id)) return { ...ownSheet(one), edited: "unread" };
    const found = formulas.get(one.sheet.id) ?? [];
    const print = one.used && isTooLarge(one.used) ? TOO_LARGE : printOf(found, named);
    const first = one.used?.row === 0 && one.used.column === 0 ? (found[0]?.[0] ?? "") : "";
    return { ...ownSheet(one), print, edited: isEdited(one.mark, print, first) };
  });
  const { copies, ...found } = gridsOf(drafts, cells.slice(printed.length));
  const foreign = marked.filter((one) => !ours.includes(one) && one.mark.copy !== true).map(({ name }) => name);
  return {
    ...found,
    own,
    halfCopies: marked.flatMap(({ sheet: { id: sheetId }, mark }) =>
      mark.copy === true && mark.writing ? [{ sheetId, mark }] : [],
    ),
    copies: [...foreign, ...copies],
    register,
    nextNumber: nextNumber(marked.map(({ mark }) => mark)),
    names: sheets.map(({ sheet }) => sheet.name),
    tables,
    ...(date1904 && { date1904 }),
  };
}

const NOWHERE: Place = { row: 0, column: 0, rows: 1, columns: 1 };

function ownSheet({ sheet: { id: sheetId, protection }, name, mark, used }: Ours): Omit<OwnSheet, "edited"> {
  const { id, key, serial, hides, folded, fingerprint, writing } = mark;
  return {
    id,
    ...(key !== undefined && { key }),
    sheetId,
    name,
    serial,
    fingerprint,
    size: used ? sizeOf(used) : 0,
    finished: isFinished(mark),
    ...(hides !== undefined && { hides }),
    protected: protection.protected,
    ...(folded && { folded }),
    ...(writing?.kept !== undefined && { kept: true as const }),
  };
}

/**
 * The grids that something is taken from and that have rows unread: those that the engine takes by what it has seen of
 * them. All their columns are read, since a row with a single filled cell is a note, wherever that cell is.
 */
async function missingOf(
  { grids }: WorkbookContents,
  { kinds, choices = {}, agreement }: Wanted,
): Promise<readonly FoundGrid[]> {
  if (kinds === "none") return [];
  const { find, locateOne, takenFrom } = await import("./when-looked");
  const inputs = agreement ? kinds.filter(isInput) : [];
  const taken = [
    ...(agreement ? takenFrom(find(agreement, grids, inputs, choices)) : []),
    ...kinds.flatMap((kind): Grid[] => {
      const { source } = isInput(kind) && agreement ? {} : locateOne(grids, kind, choices[kind]);
      return source ? [source.grid] : [];
    }),
  ];
  return grids.filter((grid) => isPartial(grid) && taken.includes(grid));
}

function isInput(kind: SheetKind): kind is InputKind {
  return kind in INPUT;
}

async function readInputs(
  context: Excel.RequestContext,
  contents: WorkbookContents,
  wanted: Wanted,
): Promise<WorkbookContents> {
  const missing = await missingOf(contents, wanted);
  if (missing.length === 0) return contents;
  const cells = await readFilled(
    context,
    missing.flatMap((grid) => restOf(context, grid)),
  );
  const whole = new Map(missing.map((grid, index) => [grid, completed(grid, cells[index] ?? [])]));
  return { ...contents, grids: contents.grids.map((grid) => whole.get(grid) ?? grid) };
}

function restOf(context: Excel.RequestContext, { top, left, found }: FoundGrid): CellRead[] {
  if (!found) return [];
  const { sheetId, rows, columns, seen } = found;
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  return [{ worksheet, row: top + seen, column: left, rows: rows - seen, columns, as: "values" }];
}

function completed(grid: FoundGrid, rest: readonly (readonly CellValue[])[]): FoundGrid {
  const { found, cells } = grid;
  if (!found) return grid;
  const first = Array.from({ length: found.seen }, (_, row) => cells[row] ?? []);
  return { ...grid, cells: [...first, ...rest], found: { ...found, seen: found.rows } };
}
