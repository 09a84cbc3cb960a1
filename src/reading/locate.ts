/** Finds which rectangle of a workbook holds which input, and which column is what. */

import { type Problem, problem } from "../problems";
import type { CellValue, Grid } from "../sheets";
import {
  addressIn,
  type Column,
  columnOf,
  headerOf,
  type InputKind,
  inputOf,
  isNamed,
  type SheetKind,
} from "../sheets";
import type { TableChoice } from "./layout";
import { withDatedColumns } from "./population-header";

/**
 * A rectangle taken for an input: the row of its headers and the place of each column found, both counted in the grid.
 */
export interface InputSource<Kind extends SheetKind = InputKind> {
  readonly kind: Kind;
  readonly grid: Grid;
  readonly header: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/** A user's own choice where guessing was wrong: a sheet or table name, and columns by header text. */
export interface Choice {
  readonly name?: string;
  readonly columns?: Readonly<Partial<Record<Column, string>>>;
  /** What was said of tables that are not regular, by their names. */
  readonly tables?: Readonly<Record<string, TableChoice>>;
}

/** The inputs found, the candidates for each, and what is missing. */
export interface Located {
  readonly population?: InputSource;
  readonly waiting?: InputSource;
  readonly paid?: InputSource;
  readonly candidates: Readonly<Record<InputKind, readonly InputSource[]>>;
  readonly problems: readonly Problem[];
}

/**
 * A header is looked for in so many rows of a grid, and what it is taken for is told by them alone. Titles and notes
 * may stand above a table. How many lines of them is ours to say: enough for a covering note, and too few for a sheet
 * of text to be taken for a table.
 */
export const HEADER_WITHIN = 20;

/**
 * Looks through all grids for the inputs that are needed; a choice overrides the guess. One that is `supplied`
 * otherwise is not missed where there is none.
 */
export function locate(
  grids: readonly Grid[],
  needed: readonly InputKind[],
  choices: Readonly<Partial<Record<InputKind, Choice>>> = {},
  supplied?: InputKind,
): Located {
  const candidates: Record<InputKind, readonly InputSource[]> = { population: [], waiting: [], paid: [] };
  for (const kind of needed) candidates[kind] = candidatesFor(kind, grids, choices[kind]);
  const [population, waiting, paid] = [candidates.population[0], candidates.waiting[0], candidates.paid[0]];
  const looked = needed.filter((kind) => candidates[kind][0] !== undefined || kind !== supplied);
  const problems = looked.flatMap((kind) => complaints(kind, candidates[kind][0]));
  return {
    ...(population && { population }),
    ...(waiting && { waiting }),
    ...(paid && { paid }),
    candidates,
    problems,
  };
}

/** A sheet that may be there or not: where it is, and what is wrong with its columns. */
export function locateOne<Kind extends SheetKind>(
  grids: readonly Grid[],
  kind: Kind,
  choice?: Choice,
): { readonly source?: InputSource<Kind>; readonly problems: readonly Problem[] } {
  const [source] = candidatesFor(kind, grids, choice);
  return source ? { source, problems: complaints(kind, source) } : { problems: [] };
}

/** The name a source is chosen by: its table's, or its sheet's. */
export function sourceName(source: InputSource<SheetKind>): string {
  return source.grid.table ?? source.grid.sheet;
}

/** The texts of a source's header row. */
export function headersOf(source: InputSource<SheetKind>): readonly string[] {
  return (source.grid.cells[source.header] ?? []).map((cell) => String(cell).trim());
}

function candidatesFor<Kind extends SheetKind>(
  kind: Kind,
  grids: readonly Grid[],
  choice: Choice | undefined,
): InputSource<Kind>[] {
  const sources = grids
    .map((grid) => sourceIn(kind, grid, choice))
    .filter((source) => source !== undefined)
    .filter((source) => rank(kind, source, choice) > 0);
  // A stable sort: of equals, the first in the workbook stands.
  return sources.sort((a, b) => rank(kind, b, choice) - rank(kind, a, choice));
}

// Chosen by the user, then named as the input, then complete by its headers; a table before the sheet it lies in.
function rank(kind: SheetKind, source: InputSource<SheetKind>, choice: Choice | undefined): number {
  const chosen =
    choice?.name !== undefined &&
    (choice.name === source.grid.table || (source.grid.table === undefined && choice.name === source.grid.sheet));
  const named =
    isNamed(kind, source.grid.sheet) || (source.grid.table !== undefined && isNamed(kind, source.grid.table));
  const complete = isComplete(source);
  if (!chosen && !named && !complete) return 0;
  return weigh([chosen, named && complete, complete, named, source.grid.table !== undefined]);
}

function weigh(truths: readonly boolean[]): number {
  return truths.reduce((sum, truth) => sum * 2 + (truth ? 1 : 0), 0);
}

function sourceIn<Kind extends SheetKind>(
  kind: Kind,
  grid: Grid,
  choice: Choice | undefined,
): InputSource<Kind> | undefined {
  const found = grid.cells
    .slice(0, HEADER_WITHIN)
    .map((cells, header) => ({ kind, grid, header, columns: columnsIn(kind, cells, choice) }))
    .map((source) => ({ ...source, columns: withDatedColumns(kind, source, choice?.columns) }));
  found.sort((a, b) => b.columns.size - a.columns.size);
  return found[0];
}

function columnsIn(kind: SheetKind, cells: readonly CellValue[], choice: Choice | undefined): Map<Column, number> {
  const columns = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = typeof cell === "string" && cell.trim() !== "" ? columnOf(kind, cell) : undefined;
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  for (const [column, header] of Object.entries(choice?.columns ?? {}) as [Column, string][]) {
    const index = header === "" ? -1 : cells.findIndex((cell) => String(cell).trim() === header);
    if (index >= 0) columns.set(column, index);
    else columns.delete(column);
  }
  return columns;
}

/** Whether a source has every column that it cannot be read without. */
export function isComplete(source: InputSource<SheetKind>): boolean {
  return missingColumns(source).length === 0;
}

function missingColumns(source: InputSource<SheetKind>): readonly (readonly Column[])[] {
  return inputOf(source.kind).required.filter((group) => !group.some((column) => source.columns.has(column)));
}

function complaints(kind: SheetKind, source: InputSource<SheetKind> | undefined): Problem[] {
  if (!source) {
    const columns = inputOf(kind)
      .required.map((group) => group.map((column) => headerOf(kind, column)).join("/"))
      .join(", ");
    return [problem("sheet-missing", { sheet: inputOf(kind).name, columns })];
  }
  const missing = missingColumns(source).map((group) =>
    problem(
      "column-missing",
      {
        column: group.map((column) => headerOf(kind, column)).join(" / "),
        headers: headersOf(source)
          .filter((header) => header !== "")
          .join(", "),
      },
      { sheet: source.grid.sheet, cell: addressIn(source.grid, source.header, 0) },
    ),
  );
  return [...missing, ...doubles(source)];
}

function doubles(source: InputSource<SheetKind>): Problem[] {
  return headersOf(source).flatMap((header, index) => {
    const column = header === "" ? undefined : columnOf(source.kind, header);
    const used = column === undefined ? undefined : source.columns.get(column);
    if (column === undefined || used === undefined || used === index || [...source.columns.values()].includes(index))
      return [];
    const place = { sheet: source.grid.sheet, cell: addressIn(source.grid, source.header, index) };
    return [
      problem(
        "column-twice",
        { column: headerOf(source.kind, column), other: addressIn(source.grid, source.header, used) },
        place,
      ),
    ];
  });
}
