/** What a user has said of a table, where its own words say too little or something else. */
import { INPUT, type WaitingColumn } from "../../sheets";
import { columnMeaning, type KeyColumn, type Measure } from "./measure";
import type { HeadedColumn, Table } from "./table";
import type { Facets, Said } from "./words";

/**
 * What a column holds: something of the regular table, what else can be said of each row, or nothing that is read.
 */
export type ColumnRole = WaitingColumn | "unit" | "measure" | "none";

/** All of them, in the order of the regular table. */
export const COLUMN_ROLES: readonly ColumnRole[] = [
  ...(Object.keys(INPUT.waiting.headers) as WaitingColumn[]),
  "unit",
  "measure",
  "none",
];

/** A user's words on a table. */
export interface TableChoice {
  /** `false`: it is not read at all. */
  readonly read?: boolean;
  /** By their headers. */
  readonly columns?: Readonly<Record<string, ColumnRole>>;
  /** What all of its figures are, where neither header nor row says it. */
  readonly requirement?: string;
  readonly measure?: Measure;
  readonly year?: number;
}

/** What a table is known by from one month to the next: its sheet, and the heading above it. */
export function tableName({ grid, heading }: Pick<Table, "grid" | "heading">): string {
  const name = grid.table ?? grid.sheet;
  return heading === "" ? name : `${name} › ${heading}`;
}

/** What the user has said of a table, by its name. */
export function choiceFor(table: Table, choices: Readonly<Record<string, TableChoice>>): TableChoice {
  const name = tableName(table);
  return Object.hasOwn(choices, name) ? (choices[name] ?? {}) : {};
}

/** The table as the user has said that it is. */
export function withChoice(table: Table, { columns = {}, requirement, measure, year }: TableChoice): Table {
  const said: Facets = {
    ...(requirement !== undefined && { requirement }),
    ...(measure !== undefined && { measure }),
    ...(year !== undefined && { year }),
  };
  return {
    ...table,
    columns: table.columns.map((column) =>
      Object.hasOwn(columns, column.header) ? withRole(column, columns[column.header]) : column,
    ),
    rows: table.rows.map(({ index, context }) => ({ index, context: { ...context, ...said } })),
  };
}

// The words still say the month, the year and the requirement that they say; the role says what is measured.
function withRole(column: HeadedColumn, role: ColumnRole | undefined): HeadedColumn {
  if (role === undefined) return column;
  const { measure: _, time: __, ...rest } = column.said.facets;
  const nothing: Said = { facets: {}, total: false, unknown: [], contradictory: [] };
  if (role === "none") return { ...column, said: nothing, isLeftOut: true };
  const meaning: { readonly facets?: Facets; readonly key?: KeyColumn } =
    role === "unit" || role === "measure" ? { key: role } : columnMeaning(role);
  return {
    ...column,
    said:
      meaning.key === undefined
        ? { ...nothing, facets: { ...rest, ...meaning.facets } }
        : { ...nothing, key: meaning.key },
  };
}
