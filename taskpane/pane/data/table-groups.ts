/** The tables that can be said something of: those of one sheet with the same headers together. */
import { type Found, isRead, isUnsaid, tableName, type UnderstoodTable } from "../../../src/reading";

/** Tables of one sheet with the same headers. */
export interface TableGroup {
  /** What it is known by, whatever is said of its tables. */
  readonly key: string;
  readonly sheet: string;
  /** By their names; one stands for all tables of its name. */
  readonly tables: readonly (readonly [name: string, table: UnderstoodTable])[];
  /** Whether it holds figures of waiting, by its words or the user's; others are of something else. */
  readonly isOfWaiting: boolean;
}

/** Them, in the order of the sheets. */
export function groupsOf({ arranged }: Found, chosen: ReadonlySet<string>): readonly TableGroup[] {
  const groups = new Map<string, TableGroup>();
  for (const one of arranged?.tables ?? []) {
    const { table } = one;
    const name = tableName(table);
    const key = JSON.stringify([table.grid.table ?? table.grid.sheet, ...table.columns.map(({ header }) => header)]);
    const group = groups.get(key) ?? { key, sheet: table.grid.sheet, tables: [], isOfWaiting: false };
    groups.set(key, {
      ...group,
      tables: group.tables.some(([known]) => known === name) ? group.tables : [...group.tables, [name, one]],
      isOfWaiting: group.isOfWaiting || isRead(one) || isUnsaid(one) || one.isLeftOut === true || chosen.has(name),
    });
  }
  return [...groups.values()];
}

/** Whether nothing of a group can be read until more is said of it. */
export function isWaitedFor({ tables }: TableGroup): boolean {
  return tables.some(([, one]) => isUnsaid(one));
}
