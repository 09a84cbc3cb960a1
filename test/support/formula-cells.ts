/** The formula cells of output sheets: what the engine says that each comes to, and what a workbook says. */
import type { Workbook } from "../../host/model/workbook";
import type { Formula, Ref } from "../../src/sheets/formula";
import type { CellValue } from "../../src/sheets/grid";
import { layOut, type OutSheet } from "../../src/sheets/sheet";

/** A formula cell, and what the engine holds it to be. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expected: CellValue;
}

/** The formula cells of sheets that were written under these names. */
export function formulaCells(sheets: readonly OutSheet[], names: readonly string[]): FormulaCell[] {
  return sheets.flatMap((sheet, index) => {
    const { formulas, lines } = layOut(sheet);
    return formulas.map(({ line, column }) => ({
      sheet: names[index] ?? sheet.name,
      row: line,
      column,
      expected: lines[line]?.cells[column] ?? "",
    }));
  });
}

/** The cells that come to something else in a workbook, one line each. */
export function differing(cells: readonly FormulaCell[], workbook: Workbook): string[] {
  return cells.flatMap(({ sheet, row, column, expected }) => {
    const found = workbook.sheet(sheet).value(row, column);
    return alike(found, expected)
      ? []
      : [`${sheet} row ${String(row + 1)} column ${String(column + 1)}: ${String(found)} for ${String(expected)}`];
  });
}

/** Texts alike; amounts to the öre; a number that is no whole öre, such as a share, to the twelfth digit. */
function alike(found: CellValue, expected: CellValue): boolean {
  if (typeof found !== "number" || typeof expected !== "number") return found === expected;
  const isAmount = Math.abs(expected * 100 - Math.round(expected * 100)) < 1e-6 && Math.abs(expected) > 1;
  return isAmount
    ? Math.round(found * 100) === Math.round(expected * 100)
    : Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}

/**
 * The sheets with what formulas need: those that have some, and of those that have none the columns that are
 * referred to, moved together; without notes, charts and rules. `key` lets many years stand in one workbook.
 */
export function lean(sheets: readonly OutSheet[], key: string): OutSheet[] {
  const placed = placedIn(sheets);
  const refs = sheets.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ formulas = [] }) =>
      formulas.flatMap(({ formula }) =>
        formula.flatMap((part) => (typeof part === "string" ? [] : [placed(part, id)])),
      ),
    ),
  );
  const sources = new Map(
    sheets
      .filter((sheet) => !hasFormulas(sheet))
      .map(({ id }) => {
        const used = refs.flatMap(({ sheet, column, to = column }) =>
          sheet === id ? Array.from({ length: to - column + 1 }, (_, index) => column + index) : [],
        );
        return [id, [...new Set(used)].sort((a, b) => a - b)] as const;
      }),
  );
  const moved = (part: Formula[number]): Formula[number] => {
    const places = typeof part === "string" || part.sheet === undefined ? undefined : sources.get(part.sheet);
    if (typeof part === "string" || part.sheet === undefined || !places) return part;
    const { column, to } = placed(part, part.sheet);
    return { ...part, column: places.indexOf(column), ...(to !== undefined && { to: places.indexOf(to) }) };
  };
  return sheets
    .filter((sheet) => hasFormulas(sheet) || (sources.get(sheet.id)?.length ?? 0) > 0)
    .map(({ id, name, title, blocks }) => ({
      id,
      key,
      name,
      title,
      notes: [],
      blocks: blocks.map((block) => lighter(block, sources.get(id), moved)),
    }));
}

type Block = OutSheet["blocks"][number];

type PlacedRef = Ref & { readonly column: number; readonly to?: number };

/** References with their columns counted, whether they name them or count them. */
function placedIn(sheets: readonly OutSheet[]): (ref: Ref, own: OutSheet["id"]) => PlacedRef {
  const columnsOf = new Map(
    sheets.flatMap(({ id, blocks }) => blocks.map((one) => [`${id} ${one.id ?? ""}`, one.columns])),
  );
  return ({ column, to, ...ref }, own) => {
    const columns = columnsOf.get(`${ref.sheet ?? own} ${ref.block}`) ?? [];
    const place = (name: string | number): number =>
      typeof name === "number" ? name : columns.findIndex(({ id }) => id === name);
    return { ...ref, column: place(column), ...(to !== undefined && { to: place(to) }) };
  };
}

function hasFormulas({ blocks }: OutSheet): boolean {
  return blocks.some(({ formulas = [] }) => formulas.length > 0);
}

function lighter(
  { id, columns, rows, total, formulas = [] }: Block,
  kept: readonly number[] | undefined,
  moved: (part: Formula[number]) => Formula[number],
): Block {
  const cut = <T>(cells: readonly T[]): T[] =>
    kept ? kept.flatMap((index) => cells.slice(index, index + 1)) : [...cells];
  return {
    ...(id !== undefined && { id }),
    columns: cut(columns),
    rows: rows.map(cut),
    ...(total && { total: cut(total) }),
    formulas: formulas.map((one) => ({ ...one, formula: one.formula.map(moved) })),
  };
}
