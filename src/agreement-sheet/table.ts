/** The table on a sheet of an agreement: its header, its cells, and problems noted with their address. */

import { fold, visible } from "../ground";
import { type Problem, type ProblemCode, type ProblemValues, problem } from "../problems";
import { addressIn, type CellValue, type Grid, isErrorValue } from "../sheets";
import { type AgreementText, ALL_AGREEMENT_TEXTS } from "../text";

/** A column of the table. */
export type AgreementColumn = keyof AgreementText["columns"];

/** A table found on a sheet; what is wrong with its cells is added to `problems` as they are read. */
export interface Table {
  readonly grid: Grid;
  readonly header: number;
  readonly columns: ReadonlyMap<AgreementColumn, number>;
  /** The words of the language that the header is written in. */
  readonly words: AgreementText;
  readonly problems: Problem[];
}

/**
 * Finds the table by its header row, which has the columns
 * part, item and value in any order; `undefined` when none has.
 */
export function findTable(grid: Grid, problems: Problem[]): Table | undefined {
  for (const [header, cells] of grid.cells.slice(0, HEADER_ROWS).entries()) {
    const columns = new Map<AgreementColumn, number>();
    const twice: [AgreementColumn, number][] = [];
    cells.forEach((cell, at) => {
      const column = COLUMN_OF.get(fold(String(cell)));
      if (column === undefined) return;
      if (columns.has(column)) twice.push([column, at]);
      else columns.set(column, at);
    });
    if (!REQUIRED.every((column) => columns.has(column))) continue;
    const words =
      ALL_AGREEMENT_TEXTS.find((text) => fold(text.columns.value) === fold(String(cells[columns.get("value") ?? 0]))) ??
      ALL_AGREEMENT_TEXTS[0];
    const table: Table | undefined = words && { grid, header, columns, words, problems };
    for (const [column, at] of table ? twice : []) {
      const other = addressIn(grid, header, columns.get(column) ?? 0);
      problems.push(
        problem(
          "column-twice",
          { column: String(cells[at]), other },
          { sheet: grid.sheet, cell: addressIn(grid, header, at) },
        ),
      );
    }
    return table;
  }
  problems.push(problem("agreement-header-missing", {}, { sheet: grid.sheet }));
  return undefined;
}

/** The value in a column of a row; `""` when the table has no such column, and for an error value, which is noted. */
export function cellAt(table: Table, row: number, column: AgreementColumn): CellValue {
  const at = table.columns.get(column);
  const cell = at === undefined ? "" : (table.grid.cells[row]?.[at] ?? "");
  return isErrorValue(cell) ? "" : cell;
}

/** Notes every cell of a row that shows an error value. */
export function noteErrorValues(table: Table, row: number): void {
  for (const [column, at] of table.columns) {
    const cell = table.grid.cells[row]?.[at] ?? "";
    if (isErrorValue(cell)) note(table, "cell-error", { text: String(cell) }, row, column);
  }
}

/** Whether nothing but space stands in a cell. */
export function isEmpty(cell: CellValue): boolean {
  return visible(String(cell)) === "";
}

/** The address of a column's cell in a row. */
export function addressOf({ grid, columns }: Table, row: number, column: AgreementColumn): string {
  return addressIn(grid, row, columns.get(column) ?? 0);
}

/** Notes a problem at a column's cell in a row. */
export function note<Code extends ProblemCode>(
  table: Table,
  code: Code,
  values: ProblemValues[Code],
  row: number,
  column: AgreementColumn,
): void {
  table.problems.push(problem(code, values, { sheet: table.grid.sheet, cell: addressOf(table, row, column) }));
}

/** Notes a problem of the whole sheet. */
export function noteAtSheet<Code extends ProblemCode>(
  { grid, problems }: Table,
  code: Code,
  values: ProblemValues[Code],
): void {
  problems.push(problem(code, values, { sheet: grid.sheet }));
}

/** The header is looked for in so many rows from the top, below a title and notes. */
const HEADER_ROWS = 20;
const REQUIRED: readonly AgreementColumn[] = ["part", "item", "value"];

// Beside the headers of our own sheets, the short ones that people write.
const ALSO: Readonly<Record<AgreementColumn, readonly string[]>> = {
  part: ["Avsnitt i avtalet"],
  item: ["Fält", "Field"],
  value: [],
  document: ["Källa", "Source"],
  place: ["Avsnitt", "Section"],
  words: [
    "Källans ord",
    "Källans ord / Antagande",
    "Skäl",
    "Antagande",
    "Källans ord eller skäl",
    "The source's words",
    "Words",
    "Reason",
    "Assumption",
  ],
};

const COLUMN_OF: ReadonlyMap<string, AgreementColumn> = new Map(
  (Object.keys(ALSO) as AgreementColumn[]).flatMap((column) =>
    [...ALL_AGREEMENT_TEXTS.map(({ columns }) => columns[column]), ...ALSO[column]].map(
      (header) => [fold(header), column] as const,
    ),
  ),
);
