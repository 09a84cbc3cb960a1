/**
 * Keeps the results of a workbook's formulas right: what changed is noted at once and calculated when somebody looks.
 */

import type { CellValue } from "../../src/sheets";
import { NOT_CALCULATED } from "../model/cell";
import { intersection, isEntireColumn, isEntireRow, type Rect, wholeSheet } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Calculator, Workbook } from "../model/workbook";
import { MOST_PLACES } from "./arrays";
import { evaluate } from "./evaluate";
import { Unsupported } from "./parse";
import { type Formula, Register } from "./register";
import { FormulaError, type Matrix, type Scalar } from "./values";

/** Lets the host calculate the workbook's formulas, unless something does already; each time in so many steps. */
export function calculateBy(workbook: Workbook, most = MOST_STEPS): void {
  if (workbook.calculate) return;
  const register = new Register(workbook);
  let stale = new Set<Formula>();
  const settle = (): void => {
    const due = stale;
    stale = new Set();
    new Pass(workbook, register, due, most).run();
  };
  const note: Calculator = (_, changed) => {
    if (changed === "everything") {
      register.renew();
      stale = new Set(register.all());
    } else {
      for (const formula of register.entered(changed.sheet, changed.area)) stale.add(formula);
      for (const formula of register.dependents(changed.sheet.name, changed.area)) stale.add(formula);
    }
    workbook.unsettled = settle;
  };
  workbook.calculate = note;
  for (const { sheet, row, column } of uncalculated(workbook)) {
    const formula = register.at(sheet, row, column);
    if (formula) stale.add(formula);
    workbook.unsettled = settle;
  }
  workbook.onChange((change) => {
    if (change.kind !== "sheetAdded" && change.kind !== "sheetDeleted") return;
    for (const formula of register.mentioning(change.sheet.name)) stale.add(formula);
    workbook.unsettled = settle;
  });
}

/** The formulas that the file of a workbook has no results for: other programs may leave them to Excel. */
function uncalculated(
  workbook: Workbook,
): readonly { readonly sheet: Sheet; readonly row: number; readonly column: number }[] {
  return workbook.sheets.flatMap((sheet) => {
    const found: { sheet: Sheet; row: number; column: number }[] = [];
    sheet.cells.forEach(wholeSheet, ({ formula, value }, row, column) => {
      if (formula !== undefined && value === "") found.push({ sheet, row, column });
    });
    return found;
  });
}

/** Cells and formulas that one calculation looks at, so that it ends within the minute: 10,000 by 10,000. */
const MOST_STEPS = 100_000_000;
/** Formulas that wait for others: one that refers to all others lets all of them wait. */
const MOST_WAITING = 5_000_000;
/** Cells of ranges that are kept because another formula may read the same. */
const MOST_KEPT = 4_000_000;

/** One calculation of the formulas that are due and of all that depend on them. */
class Pass {
  private readonly due = new Set<Formula>();
  /** Formulas whose precedents come first; until a formula is done, meeting it again is a circle. */
  private readonly begun = new Set<Formula>();
  private readonly done = new Set<Formula>();
  /** The sheets whose results are others than before. */
  private readonly changed = new Set<Sheet>();
  /** Ranges read already: none of their cells is due any more. */
  private readonly read = new Map<string, Matrix>();
  /** How many cells those have. */
  private kept = 0;
  /** The steps that are left: when none are, formulas that refer to cells keep the results that they brought. */
  private left: number;

  constructor(
    private readonly workbook: Workbook,
    private readonly register: Register,
    stale: ReadonlySet<Formula>,
    most: number,
  ) {
    this.left = most;
    // Formulas that were replaced since are none of the register's any more.
    const queue = [...stale].filter((formula) => register.at(formula.sheet, formula.row, formula.column) === formula);
    for (const formula of queue) this.due.add(formula);
    for (const formula of queue) {
      const area = { row: formula.row, column: formula.column, rows: 1, columns: 1 };
      for (const dependent of register.dependents(formula.sheet.name, area, (steps) => this.spend(steps))) {
        if (this.due.has(dependent)) continue;
        this.due.add(dependent);
        queue.push(dependent);
      }
      if (this.left > 0) continue;
      // Where so much depends on so much, everything is calculated.
      for (const one of register.all()) this.due.add(one);
      this.left = most;
      break;
    }
  }

  /** Takes so many steps of those that a calculation may take. */
  private spend(steps: number): void {
    this.left -= steps;
  }

  /** Calculates each formula after those that it refers to, however long their chain is. */
  run(): void {
    const waiting = [...this.due];
    for (let formula = waiting.at(-1); formula; formula = waiting.at(-1)) {
      if (this.begun.has(formula)) {
        waiting.pop();
        if (!this.done.has(formula)) this.calculate(formula);
      } else {
        this.begun.add(formula);
        for (const one of this.precedents(formula)) waiting.push(one);
        if (waiting.length > MOST_WAITING) this.left = 0;
      }
    }
    for (const sheet of this.changed) this.workbook.emit({ kind: "calculated", sheet });
  }

  /** The formulas referred to that must be calculated first; a file's formula without a result has never been. */
  private precedents({ references }: Formula): Formula[] {
    return references.flatMap(({ sheet: name, area }) => {
      const sheet = this.workbook.findSheet(name);
      if (!sheet || this.left <= 0) return [];
      const found = this.register.within(sheet, this.bounded(area), (steps) => this.spend(steps));
      return found.filter(
        (f) => !this.begun.has(f) && (this.due.has(f) || f.sheet.cells.at(f.row, f.column)?.value === ""),
      );
    });
  }

  private calculate(formula: Formula): void {
    const { sheet, row, column } = formula;
    if (sheet.exists) {
      const result = this.result(formula);
      if (result !== undefined && result !== sheet.cells.at(row, column)?.value) {
        sheet.setResult(row, column, result);
        this.changed.add(sheet);
      }
    }
    this.done.add(formula);
  }

  /** The result; of a formula beyond the host, the one that it brought, or `#NAME?`; `#BUSY!` where it brought none. */
  private result({ sheet, row, column, tree, isNew }: Formula): CellValue | undefined {
    const brought = sheet.cells.at(row, column)?.value;
    const unknown = brought === "" ? NOT_CALCULATED : isNew && brought === 0 ? "#NAME?" : undefined;
    if (!tree) return unknown;
    try {
      const decimalSeparator = this.workbook.culture.decimalSeparator;
      return evaluate(tree, {
        decimalSeparator,
        read: (name, area) => this.range(name === undefined ? sheet : this.workbook.findSheet(name), area),
      });
    } catch (error) {
      if (error instanceof Unsupported) return unknown;
      throw error;
    }
  }

  private range(sheet: Sheet | undefined, area: Rect): Matrix {
    if (!sheet) throw new FormulaError("#REF!");
    const within = this.bounded(area);
    const size = within.rows * within.columns;
    if (size <= MOST_PLACES) this.spend(size);
    if (size > MOST_PLACES || this.left <= 0) throw new Unsupported("The host does not calculate with so many cells.");
    const key = `${sheet.id}!${String(within.row)},${String(within.column)},${String(within.rows)},${String(within.columns)}`;
    const known = this.read.get(key);
    if (known) return known;
    const values = Array.from({ length: within.rows }, (_, i) =>
      Array.from({ length: within.columns }, (__, j) => this.cell(sheet, within.row + i, within.column + j)),
    );
    this.kept += size;
    if (this.kept > MOST_KEPT) {
      this.read.clear();
      this.kept = size;
    }
    this.read.set(key, values);
    return values;
  }

  private cell(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.cells.at(row, column);
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value === "" ? null : cell.value;
    const formula = this.register.at(sheet, row, column);
    if (formula && this.begun.has(formula) && !this.done.has(formula)) throw new FormulaError(CIRCULAR);
    return cell.value;
  }

  /** Whole columns and rows go as far as any sheet is used, so that two of them are of one shape. */
  private bounded(area: Rect): Rect {
    if (!isEntireColumn(area) && !isEntireRow(area)) return area;
    let used: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
    for (const { cells } of this.workbook.sheets) {
      const box = cells.used(true);
      if (!box) continue;
      used = {
        ...used,
        rows: Math.max(used.rows, box.row + box.rows),
        columns: Math.max(used.columns, box.column + box.columns),
      };
    }
    return intersection(area, used) ?? { ...area, rows: 1, columns: 1 };
  }
}

/** What a formula shows that depends on itself. */
const CIRCULAR = "#REF!";
