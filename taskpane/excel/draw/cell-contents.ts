/** The cells of a laid-out sheet: what is written to each, and which of them hold formulas. */
import type { CellValue, ColumnKind, Layout, OutputSheet } from "../../../src/sheets";
import { formulaText, type Written } from "../../../src/sheets";
import type { CellWrite } from "../payload";

/** Outside text cells an apostrophe keeps text what it is: never a formula, a date or a number. */
export function literal(cell: CellValue): CellValue {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
}

/** Lines of a sheet that is read by scrolling and filtering, hardly ever on paper. */
const MANY_LINES = 300;

/** What is said of single cells of a layout. */
export class CellFacts {
  private readonly kinds: ReadonlyMap<string, ColumnKind>;
  private readonly formulas: ReadonlySet<string>;

  constructor(private readonly layout: Layout) {
    this.kinds = new Map(layout.kinds.map(({ line, column, kind }) => [`${String(line)} ${String(column)}`, kind]));
    this.formulas = new Set(layout.formulas.map(({ line, column }) => `${String(line)} ${String(column)}`));
  }

  /** The kind of a cell: its own, or its column's. */
  kind(line: number, column: number): ColumnKind {
    return (
      this.kinds.get(`${String(line)} ${String(column)}`) ??
      this.layout.lines[line]?.columns[column]?.kind ??
      "free-text"
    );
  }

  /**
   * Whether a cell's text is wrapped: long text is, and free text unless the rows are so many that each must be low.
   */
  isWrapped(line: number, column: number): boolean {
    const kind = this.kind(line, column);
    return kind === "long-text" || (kind === "free-text" && this.layout.lines.length < MANY_LINES);
  }

  isFormula(line: number, column: number): boolean {
    return this.formulas.has(`${String(line)} ${String(column)}`);
  }

  /** Whether a cell takes what is written as text, whatever it looks like. */
  isText(line: number, column: number): boolean {
    return (
      this.layout.lines[line]?.kind === "row" && this.kind(line, column) === "text" && !this.isFormula(line, column)
    );
  }
}

/** The values of a layout; its title says that it is unfinished until the run has come to its end. */
export function valuesOf(layout: Layout, facts: CellFacts, unfinished: string): CellValue[][] {
  const cells = layout.lines.map(({ cells: line }, row) =>
    line.map((cell, column) => (facts.isFormula(row, column) ? "" : facts.isText(row, column) ? cell : literal(cell))),
  );
  if (cells[0]) cells[0][0] = literal(unfinished);
  return cells;
}

/** The formulas of a layout as rectangles, each written at once. */
export function formulasOf(
  worksheet: Excel.Worksheet,
  layout: Layout,
  own: OutputSheet,
  written: (sheet: OutputSheet) => Written | undefined,
): CellWrite[] {
  const cells = layout.formulas.map(({ line, column, formula }) => ({
    line,
    column,
    text: formulaText(formula, own, written),
  }));
  return rectangles(cells).map(({ line, column, texts }) => ({
    worksheet,
    row: line,
    column,
    cells: texts,
    as: "formulas",
  }));
}

interface Placed {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

interface Rectangle {
  readonly line: number;
  readonly column: number;
  readonly texts: string[][];
}

/** Cells that stand below each other, and such stretches that stand side by side, as rectangles. */
function rectangles(cells: readonly Placed[]): Rectangle[] {
  const stretches: Rectangle[] = [];
  for (const { line, column, text } of [...cells].sort((a, b) => a.column - b.column || a.line - b.line)) {
    const above = stretches.at(-1);
    if (above?.column === column && above.line + above.texts.length === line) above.texts.push([text]);
    else stretches.push({ line, column, texts: [[text]] });
  }
  const joined: Rectangle[] = [];
  for (const stretch of stretches.sort(
    (a, b) => a.line - b.line || a.texts.length - b.texts.length || a.column - b.column,
  )) {
    const beside = joined.at(-1);
    const fits =
      beside?.line === stretch.line &&
      beside.texts.length === stretch.texts.length &&
      beside.column + (beside.texts[0]?.length ?? 0) === stretch.column;
    if (fits) stretch.texts.forEach((row, index) => beside.texts[index]?.push(...row));
    else joined.push(stretch);
  }
  return joined;
}
