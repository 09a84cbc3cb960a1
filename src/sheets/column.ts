/** A table's columns: each is one object that says what it is called, what it holds, and what stands in it. */
import { assert } from "../ground";
import type { BlockFormula, Formula } from "./formula";
import type { CellValue } from "./grid";
import type { Block, ColumnKind, OutColumn } from "./sheet";

/** A column of a table whose rows are made of `Row`s. */
export interface TableColumn<Row> extends OutColumn {
  /** What formulas and charts name it by, on its own sheet and on others. */
  readonly id: string;
  /** What stands in it on the row of a `Row`; rows are counted from zero. */
  readonly cell: (row: Row, index: number) => CellValue;
  /** Where a row's cell is shown otherwise than the column. */
  readonly kindOf?: (row: Row) => ColumnKind | undefined;
  /** A row's cell as a native formula, where it is one. */
  readonly formula?: (row: Row, index: number) => Formula | undefined;
  /** Whether a row's cell is to be filled in by hand. */
  readonly fillIn?: (row: Row) => boolean;
  /** What stands below the rows; where no column has anything there is no row of totals. */
  readonly total?: Total;
}

/** A total: its value, and how a spreadsheet computes it where it does. */
interface Total {
  readonly value: CellValue;
  /** Where it is shown otherwise than the column. */
  readonly kind?: ColumnKind | undefined;
  readonly formula?: Formula | undefined;
}

/** The table of some rows in some columns; `rest` is what belongs to it as a whole. */
export function tableOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  rest: Omit<Block, "columns" | "rows" | "total" | "formulas" | "kinds" | "fillIn"> = {},
): Block {
  assert(new Set(columns.map(({ id }) => id)).size === columns.length, "no two columns of a table have one name");
  const formulas = formulasOf(columns, rows);
  const kinds = kindsOf(columns, rows);
  const fillIn = alongRows(
    columns,
    rows,
    ({ fillIn: asks }) => asks,
    (asks, row, index, column) => (asks(row) ? { row: index, column } : undefined),
  );
  return {
    ...rest,
    columns: columns.map(({ id, header, kind, width }) => ({ id, header, kind, width })),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    ...(columns.some(({ total }) => total) && { total: columns.map(({ total }) => total?.value ?? "") }),
    ...(formulas.length > 0 && { formulas }),
    ...(kinds.length > 0 && { kinds }),
    ...(fillIn.length > 0 && { fillIn }),
  };
}

// What some columns say of some rows, row by row; few columns say anything, and the others are not asked.
function alongRows<Row, Asked, Said>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  asked: (column: TableColumn<Row>) => Asked | undefined,
  say: (asked: Asked, row: Row, index: number, column: number) => Said | undefined,
): Said[] {
  const asking = columns.flatMap((one, column) => {
    const own = asked(one);
    return own === undefined ? [] : [{ own, column }];
  });
  const all: Said[] = [];
  if (asking.length === 0) return all;
  rows.forEach((row, index) => {
    for (const { own, column } of asking) {
      const said = say(own, row, index, column);
      if (said !== undefined) all.push(said);
    }
  });
  return all;
}

function kindsOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): NonNullable<Block["kinds"]> {
  const ofRows = alongRows(
    columns,
    rows,
    ({ kindOf }) => kindOf,
    (kindOf, row, index, column) => {
      const kind = kindOf(row);
      return kind && { row: index, column, kind };
    },
  );
  const ofTotals = columns.flatMap(({ total }, column) =>
    total?.kind === undefined ? [] : [{ row: "total" as const, column, kind: total.kind }],
  );
  return [...ofRows, ...ofTotals];
}

function formulasOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): BlockFormula[] {
  const ofRows = alongRows(
    columns,
    rows,
    ({ formula }) => formula,
    (formula, row, index, column): BlockFormula | undefined => {
      const computed = formula(row, index);
      return computed && { row: index, column, formula: computed };
    },
  );
  const ofTotals = columns.flatMap(({ total }, column): BlockFormula[] =>
    total?.formula ? [{ row: "total", column, formula: total.formula }] : [],
  );
  return [...ofRows, ...ofTotals];
}
