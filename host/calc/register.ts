/** Every formula of a workbook, findable by its place and by what it refers to. */

import { intersection, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { type Node, parse, referencesOf, Unsupported } from "./parse";

/** A formula cell; without a tree the host cannot calculate it. */
export interface Formula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly tree: Node | undefined;
  /** Entered here, so that a file's result for it does not exist. */
  readonly isNew: boolean;
  readonly references: readonly { readonly sheet: string; readonly area: Rect }[];
}

/**
 * A range of more columns than this is looked through for every change, and a larger change is looked for everywhere.
 */
const MANY = 50;

/** The steps that it takes to find a formula by a key, where one takes a step to look at. */
const BY_KEY = 10;

/** The formulas of a workbook; those that it has already are found when first needed. */
export class Register {
  private places: Map<Sheet, Map<string, Formula>> | undefined;
  /**
   * The formulas that refer to one row of a column, by `name|column|row`;
   * to several, by `name|column|`; to many columns, by `name||`.
   */
  private readonly referring = new Map<string, Set<Formula>>();

  constructor(private readonly workbook: Workbook) {}

  all(): Formula[] {
    return [...this.known().values()].flatMap((formulas) => [...formulas.values()]);
  }

  /** Looks for every formula anew, for when changes went by unnoticed. */
  renew(): void {
    this.places = undefined;
    this.referring.clear();
  }

  at(sheet: Sheet, row: number, column: number): Formula | undefined {
    return this.known().get(sheet)?.get(key(row, column));
  }

  /** Takes notice of what is in the rectangle now; returns its formulas. */
  entered(sheet: Sheet, area: Rect, isNew = true): Formula[] {
    const formulas = this.known().get(sheet) ?? new Map<string, Formula>();
    this.known().set(sheet, formulas);
    for (const formula of within(formulas, area)) this.forget(formula, formulas);
    const found: Formula[] = [];
    sheet.cells.forEach(area, (cell, row, column) => {
      if (cell.formula === undefined) return;
      // An answer that fills several cells stays as the file has it.
      const text = cell.spill && cell.spill.rows * cell.spill.columns > 1 ? undefined : cell.formula;
      const formula = described(sheet, row, column, text, isNew);
      formulas.set(key(row, column), formula);
      for (const bucket of bucketsOf(formula)) this.bucket(bucket).add(formula);
      found.push(formula);
    });
    return found;
  }

  /** The formulas that refer to any cell of the rectangle; tells how many it looked at for them. */
  dependents(sheetName: string, area: Rect, look?: (steps: number) => void): Formula[] {
    this.known();
    const name = sheetName.toLowerCase();
    const few = area.rows * area.columns <= MANY;
    const buckets = few
      ? [`${name}||`, ...columnsOf(name, area), ...cellsOf(name, area)]
      : [...this.referring.keys()].filter((b) => b.startsWith(`${name}|`));
    const candidates = new Set<Formula>();
    for (const bucket of buckets) for (const formula of this.referring.get(bucket) ?? []) candidates.add(formula);
    look?.(candidates.size * BY_KEY);
    return [...candidates].filter(({ references }) =>
      references.some((r) => r.sheet === name && intersection(r.area, area)),
    );
  }

  /** The formulas in the rectangle; tells how many places it looked at for them. */
  within(sheet: Sheet, area: Rect, look?: (steps: number) => void): Formula[] {
    const formulas = this.known().get(sheet);
    look?.(Math.min(area.rows * area.columns * BY_KEY, formulas?.size ?? 0));
    return formulas ? within(formulas, area) : [];
  }

  /** The formulas that refer to a sheet of that name from another. */
  mentioning(sheetName: string): Formula[] {
    const name = sheetName.toLowerCase();
    return this.all().filter(
      ({ sheet, references }) => sheet.name.toLowerCase() !== name && references.some((r) => r.sheet === name),
    );
  }

  private known(): Map<Sheet, Map<string, Formula>> {
    if (this.places) return this.places;
    this.places = new Map();
    for (const sheet of this.workbook.sheets) {
      const used = sheet.cells.used(true);
      if (used) this.entered(sheet, used, false);
    }
    return this.places;
  }

  private forget(formula: Formula, formulas: Map<string, Formula>): void {
    formulas.delete(key(formula.row, formula.column));
    for (const bucket of bucketsOf(formula)) this.bucket(bucket).delete(formula);
  }

  private bucket(name: string): Set<Formula> {
    const known = this.referring.get(name) ?? new Set<Formula>();
    this.referring.set(name, known);
    return known;
  }
}

const key = (row: number, column: number): string => `${String(row)},${String(column)}`;

function within(formulas: ReadonlyMap<string, Formula>, area: Rect): Formula[] {
  if (formulas.size === 0) return [];
  if (area.rows * area.columns * BY_KEY <= formulas.size) {
    const found: Formula[] = [];
    for (let i = 0; i < area.rows * area.columns; i++) {
      const formula = formulas.get(key(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)));
      if (formula) found.push(formula);
    }
    return found;
  }
  return [...formulas.values()].filter(({ row, column }) => intersection(area, { row, column, rows: 1, columns: 1 }));
}

function described(sheet: Sheet, row: number, column: number, text: string | undefined, isNew: boolean): Formula {
  const tree = text === undefined ? undefined : treeOf(text);
  const references = tree
    ? referencesOf(tree).map((r) => ({ sheet: (r.sheet ?? sheet.name).toLowerCase(), area: r.area }))
    : [];
  return { sheet, row, column, tree, references, isNew };
}

function treeOf(text: string): Node | undefined {
  try {
    return parse(text.slice(1));
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

const columnsOf = (name: string, area: Rect): string[] =>
  Array.from({ length: area.columns }, (_, j) => `${name}|${String(area.column + j)}|`);

const cellsOf = (name: string, area: Rect): string[] =>
  columnsOf(name, area).flatMap((column) => Array.from({ length: area.rows }, (_, i) => column + String(area.row + i)));

const bucketsOf = ({ references }: Formula): string[] =>
  references.flatMap(({ sheet, area }) =>
    area.columns > MANY ? [`${sheet}||`] : area.rows === 1 ? cellsOf(sheet, area) : columnsOf(sheet, area),
  );
