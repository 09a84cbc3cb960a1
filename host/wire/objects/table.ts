/** Excel.TableCollection, Excel.Table and its columns and rows. */

import {
  addTable,
  bodyOf,
  columnName,
  deleteRows,
  forgetTable,
  insertRows,
  renameTable,
  resizeTable,
  rowCount,
  setTotals,
} from "../../model/edit-table";
import { itemNotFound } from "../../model/errors";
import type { Rect } from "../../model/rect";
import type { Book, Sheet, Table } from "../../model/sheet";
import { valuesOf } from "../../model/workbook";
import { range, worksheet } from "./announced";
import { areaArgument } from "./area";
import {
  type Argument,
  boolean,
  describe,
  field,
  grid,
  type HostObject,
  number,
  optional,
  orNull,
  type Property,
  text,
  type Wire,
} from "./define";

/** The tables of a workbook, or of one sheet. */
interface TablesSelf {
  readonly workbook: Book;
  readonly sheet?: Sheet;
}
/** A column or data row of a table, by its zero-based place. */
interface PartSelf {
  readonly table: Table;
  readonly index: number;
}

const inside = (table: Table, area: Rect): HostObject => range({ sheet: table.sheet, area });
const headerOf = (table: Table): Rect => ({ ...table.area, rows: 1 });
const totalsOf = (table: Table): Rect => {
  if (!table.showTotals) throw itemNotFound();
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
};
const only = (area: Rect, index: number): Rect => ({ ...area, column: area.column + index, columns: 1 });
const rowOf = ({ table, index }: PartSelf): Rect => {
  const body = bodyOf(table);
  if (index < 0 || index >= body.rows) throw itemNotFound();
  return { ...body, row: body.row + index, rows: 1 };
};

const row = describe<PartSelf>({
  name: "TableRow",
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self) => valuesOf(self.table.sheet, rowOf(self)),
      set: (self, value) => {
        self.table.sheet.enter(rowOf(self), grid(value));
      },
    },
  },
  reads: { GetRange: (self) => inside(self.table, rowOf(self)) },
  writes: {
    Delete({ table, index }) {
      deleteRows(table, index, 1);
      return undefined;
    },
  },
});

const rows = describe<Table>({
  name: "TableRowCollection",
  properties: { Count: { get: rowCount } },
  items: (table) => Array.from({ length: rowCount(table) }, (_, index) => row({ table, index })),
  item: (table, [index]) => row({ table, index: number(index) }),
  reads: {
    GetItemAt: (table, [index]) => row({ table, index: number(index) }),
    GetCount: rowCount,
  },
  writes: {
    Add(table, [index, values]) {
      const inputs =
        Array.isArray(values) && Array.isArray(values[0]) ? grid(values) : [Array<null>(table.area.columns).fill(null)];
      const at = optional(index, number, -1);
      const place = at === -1 ? rowCount(table) : at;
      table.sheet.enter(insertRows(table, place, inputs.length), inputs);
      return row({ table, index: place });
    },
    DeleteRowsAt(table, [index, count]) {
      deleteRows(table, number(index), optional(count, number, 1));
      return undefined;
    },
  },
});

const column = describe<PartSelf>({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => columnName(table, index),
      set: ({ table, index }, value) => {
        table.sheet.enter(only(headerOf(table), index), [[`'${text(value)}`]]);
      },
    },
    Values: {
      get: ({ table, index }) => valuesOf(table.sheet, only(table.area, index)),
      set: ({ table, index }, value) => {
        table.sheet.enter(only(table.area, index), grid(value));
      },
    },
  },
  reads: {
    GetRange: ({ table, index }) => inside(table, only(table.area, index)),
    GetDataBodyRange: ({ table, index }) => inside(table, only(bodyOf(table), index)),
    GetHeaderRowRange: ({ table, index }) => inside(table, only(headerOf(table), index)),
    GetTotalRowRange: ({ table, index }) => inside(table, only(totalsOf(table), index)),
  },
});

/** The column with that name or id (its place counted from one). */
function findColumn(table: Table, key: Argument): PartSelf | undefined {
  for (let index = 0; index < table.area.columns; index++) {
    const named = typeof key === "string" && columnName(table, index).toLowerCase() === key.toLowerCase();
    if (named || key === index + 1) return { table, index };
  }
  return undefined;
}

function existingColumn(table: Table, key: Argument): HostObject {
  const found = findColumn(table, key);
  if (!found) throw itemNotFound();
  return column(found);
}

const columns = describe<Table>({
  name: "TableColumnCollection",
  properties: { Count: { get: ({ area }) => area.columns } },
  items: (table) => Array.from({ length: table.area.columns }, (_, index) => column({ table, index })),
  item: existingColumnOf,
  reads: {
    GetItem: existingColumnOf,
    GetItemOrNullObject: (table, [key]) => orNull(column, findColumn(table, key)),
    GetItemAt: (table, [index]) => existingColumn(table, number(index) + 1),
    GetCount: ({ area }) => area.columns,
  },
});

function existingColumnOf(table: Table, [key]: readonly Argument[]): HostObject {
  return existingColumn(table, key);
}

const set = (change: (table: Table, value: Wire) => void, get: (table: Table) => Wire): Property<Table> => ({
  get,
  set: change,
});

/** Makes an Excel.Table. */
const table: (self: Table) => HostObject = describe<Table>({
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: set(
      (self, value) => {
        renameTable(self, text(value));
      },
      ({ name }) => name,
    ),
    ShowTotals: set(
      (self, value) => {
        setTotals(self, boolean(value));
      },
      ({ showTotals }) => showTotals,
    ),
    Style: field("style", text),
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowFilterButton: field("showFilterButton", boolean),
    ShowBandedRows: field("showBandedRows", boolean),
    ShowBandedColumns: field("showBandedColumns", boolean),
    HighlightFirstColumn: field("highlightFirstColumn", boolean),
    HighlightLastColumn: field("highlightLastColumn", boolean),
  },
  navigations: {
    Columns: (self) => columns(self),
    Rows: (self) => rows(self),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  reads: {
    GetRange: (self) => inside(self, self.area),
    GetHeaderRowRange: (self) => inside(self, headerOf(self)),
    GetDataBodyRange: (self) => inside(self, bodyOf(self)),
    GetTotalRowRange: (self) => inside(self, totalsOf(self)),
  },
  writes: {
    Resize(self, [area]) {
      resizeTable(self, areaArgument(self.sheet, area).area);
      return undefined;
    },
    ConvertToRange(self) {
      forgetTable(self);
      return inside(self, self.area);
    },
    Delete(self) {
      self.sheet.clear(self.area, "All");
      forgetTable(self);
      return undefined;
    },
    ClearFilters: () => undefined,
  },
});

const listed = ({ workbook, sheet }: TablesSelf): Table[] => workbook.tables.filter((t) => !sheet || t.sheet === sheet);

function find(self: TablesSelf, key: Argument): Table | undefined {
  const found = self.workbook.findTable(text(key));
  return found && listed(self).includes(found) ? found : undefined;
}

function existing(self: TablesSelf, [key]: readonly Argument[]): HostObject {
  const found = find(self, key);
  if (!found) throw itemNotFound();
  return table(found);
}

/** Makes an Excel.TableCollection. */
export const tables: (self: TablesSelf) => HostObject = describe<TablesSelf>({
  name: "TableCollection",
  properties: { Count: { get: (self) => listed(self).length } },
  items: (self) => listed(self).map(table),
  item: existing,
  reads: {
    GetItem: existing,
    GetItemOrNullObject: (self, [key]) => orNull(table, find(self, key)),
    GetItemAt(self, [index]) {
      const found = listed(self)[number(index)];
      if (!found) throw itemNotFound();
      return table(found);
    },
    GetCount: (self) => listed(self).length,
  },
  writes: {
    Add(self, [address, hasHeaders], { workbook }) {
      const { sheet, area } = areaArgument(self.sheet ?? workbook.selection.sheet, address);
      return table(addTable(workbook, sheet, area, optional(hasHeaders, boolean, true)));
    },
  },
});
