/** Excel.WorksheetCollection, Excel.Worksheet and the small objects that hang on a sheet. */

import { copySheet } from "../../model/copy-sheet";
import { accessDenied, apiNotFound, invalidArgument, itemNotFound } from "../../model/errors";
import { type Rect, rect, wholeSheet } from "../../model/rect";
import type { Protection, Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { EVENT, WORKBOOK_TARGET } from "../events";
import { describeWorksheet } from "./announced";
import { areaArgument, usedWithin } from "./area";
import { autoFilter } from "./auto-filter";
import { charts, shapes } from "./chart";
import {
  type Argument,
  boolean,
  describe,
  field,
  type HostObject,
  type Method,
  number,
  oneOf,
  optional,
  orNull,
  type Property,
  record,
  text,
  type Wire,
} from "./define";
import { keyed } from "./keyed";
import { names } from "./names";
import { pageLayout } from "./page-layout";
import { range } from "./range";
import { tables } from "./table";

const read = (get: (sheet: Sheet) => Wire): Property<Sheet> => ({ get });

/** The registering and unregistering methods of events, under the names the client calls them by. */
function registrations<T>(
  target: (self: T) => string,
  eventsByName: Readonly<Record<string, number>>,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, event] of Object.entries(eventsByName)) {
    for (const [verb, on] of [
      ["_Register", true],
      ["_Unregister", false],
    ] as const) {
      methods[`${verb}${name}Event`] = (self, _, session) => {
        session.listen(event, target(self), on);
        return undefined;
      };
    }
  }
  return methods;
}

const SHEET_EVENTS = {
  DataChanged: EVENT.changed,
  SelectionChanged: EVENT.selectionChanged,
  Activated: EVENT.activated,
  Deactivated: EVENT.deactivated,
  Calculated: EVENT.calculated,
  RowSorted: EVENT.rowSorted,
  ColumnSorted: EVENT.columnSorted,
};

const worksheetProtection = describe<Sheet>({
  name: "WorksheetProtection",
  properties: {
    Protected: read((sheet) => sheet.protection !== undefined),
    Options: read((sheet) => (sheet.protection?.options as Wire | undefined) ?? null),
  },
  writes: {
    Protect(sheet, [options, password]) {
      if (sheet.protection) throw accessDenied();
      const given = optional(options, record, {}) as Protection["options"];
      sheet.protection = { options: given, ...(typeof password === "string" ? { password } : {}) };
      sheet.workbook.emit({ kind: "sheet", sheet });
      return undefined;
    },
    Unprotect(sheet, [password]) {
      const { password: wanted, digested } = sheet.protection ?? {};
      if (digested === true || (wanted !== undefined && wanted !== password)) throw accessDenied();
      sheet.protection = undefined;
      sheet.workbook.emit({ kind: "sheet", sheet });
      return undefined;
    },
  },
});

function freeze(sheet: Sheet, rows: number, columns: number): null {
  sheet.frozen = { rows, columns };
  sheet.workbook.emit({ kind: "sheet", sheet });
  return null;
}

const frozenArea = ({ frozen }: Sheet): Rect | undefined => {
  if (frozen.rows === 0 && frozen.columns === 0) return undefined;
  return {
    ...wholeSheet,
    ...(frozen.rows ? { rows: frozen.rows } : {}),
    ...(frozen.columns ? { columns: frozen.columns } : {}),
  };
};

const freezePanes = describe<Sheet>({
  name: "WorksheetFreezePanes",
  reads: {
    GetLocationOrNullObject(sheet) {
      const area = frozenArea(sheet);
      return orNull(range, area && { sheet, area });
    },
  },
  writes: {
    FreezeRows: (sheet, [count]) => freeze(sheet, optional(count, number, 0), 0),
    FreezeColumns: (sheet, [count]) => freeze(sheet, 0, optional(count, number, 0)),
    FreezeAt(sheet, [frozen]) {
      const { area } = areaArgument(sheet, frozen);
      return freeze(
        sheet,
        area.rows < wholeSheet.rows ? area.row + area.rows : 0,
        area.columns < wholeSheet.columns ? area.column + area.columns : 0,
      );
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
});

const customProperties = keyed<Sheet, string>({
  collection: "WorksheetCustomPropertyCollection",
  item: "WorksheetCustomProperty",
  entries: (sheet) => sheet.customProperties,
  accept: text,
});

const inside = (sheet: Sheet, area: Rect): HostObject => range({ sheet, area });

/** Makes an Excel.Worksheet. */
const worksheet: (self: Sheet) => HostObject = describeWorksheet({
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: read((sheet) => sheet.id),
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { workbook }) => {
        workbook.renameSheet(sheet, text(value));
      },
    },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => {
        workbook.moveSheet(sheet, number(value));
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, { workbook }) => {
        workbook.setVisibility(sheet, oneOf(["Visible", "Hidden", "VeryHidden"] as const)(value));
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set(sheet, value) {
        const color = text(value).toUpperCase();
        if (!/^(#[0-9A-F]{6})?$/.test(color)) throw invalidArgument();
        sheet.tabColor = color;
      },
    },
    ShowGridlines: field("showGridlines", boolean),
    ShowHeadings: field("showHeadings", boolean),
    // The client sets these two under other names than it reads them by.
    Gridlines: field("showGridlines", boolean),
    Headings: field("showHeadings", boolean),
    StandardWidth: field("standardWidth", number),
  },
  navigations: {
    Tables: (sheet) => tables({ workbook: sheet.workbook, sheet }),
    Charts: (sheet) => charts(sheet),
    Shapes: (sheet) => shapes(sheet),
    AutoFilter: (sheet) => autoFilter(sheet),
    Protection: (sheet) => worksheetProtection(sheet),
    FreezePanes: (sheet) => freezePanes(sheet),
    PageLayout: (sheet) => pageLayout(sheet),
    CustomProperties: (sheet) => customProperties(sheet),
    Names: () => names([]),
  },
  reads: {
    GetRange: (sheet, [address]) =>
      range(
        address === undefined || address === null || address === ""
          ? { sheet, area: wholeSheet }
          : areaArgument(sheet, address),
      ),
    GetCell: (sheet, [row, column]) => inside(sheet, rect(number(row), number(column), 1, 1)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      inside(sheet, rect(number(row), number(column), number(rows), number(columns))),
    GetUsedRange: (sheet, [valuesOnly]) =>
      range(
        usedWithin({ sheet, area: wholeSheet }, optional(valuesOnly, boolean, false)) ?? {
          sheet,
          area: rect(0, 0, 1, 1),
        },
      ),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) =>
      orNull(range, usedWithin({ sheet, area: wholeSheet }, optional(valuesOnly, boolean, false))),
    GetNextOrNullObject: (sheet, [visibleOnly]) => orNull(worksheet, neighbour(sheet, 1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, [visibleOnly]) => orNull(worksheet, neighbour(sheet, -1, visibleOnly)),
    _GetSheetById: (sheet, [id]) => orNull(worksheet, sheet.workbook.findSheet(text(id))),
    Activate(sheet, _, { workbook }) {
      workbook.activate(sheet);
      return undefined;
    },
    ...registrations<Sheet>((sheet) => sheet.id, SHEET_EVENTS),
  },
  writes: {
    Delete(sheet, _, { workbook }) {
      workbook.deleteSheet(sheet);
      return undefined;
    },
    Copy(sheet, [position], { workbook }) {
      const where = optional(position, text, "None");
      if (where !== "End") throw apiNotFound(`Worksheet.Copy to ${where}`);
      return worksheet(copySheet(workbook, sheet));
    },
    Calculate(sheet, _, { workbook }) {
      workbook.calculate?.(workbook, { sheet, area: wholeSheet });
      // Now, by what stands in the cells now: what is entered afterwards is calculated when it is asked for anew.
      workbook.settle();
      return undefined;
    },
  },
});

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: Argument): Sheet | undefined {
  const { sheets } = sheet.workbook;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const next = sheets[i];
    if (next && (visibleOnly !== true || next.visibility === "Visible")) return next;
  }
  return undefined;
}

function find(workbook: Workbook, key: Argument): Sheet {
  const sheet = workbook.findSheet(text(key));
  if (!sheet) throw itemNotFound();
  return sheet;
}

const counted = (workbook: Workbook, visibleOnly: Argument): Sheet[] =>
  workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");

function endOf(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound();
  return worksheet(sheet);
}

/** Makes an Excel.WorksheetCollection. */
export const worksheets: (self: Workbook) => HostObject = describe<Workbook>({
  name: "WorksheetCollection",
  items: (workbook) => workbook.sheets.map(worksheet),
  item: (workbook, [key]) => worksheet(find(workbook, key)),
  reads: {
    GetItem: (workbook, [key]) => worksheet(find(workbook, key)),
    GetItemOrNullObject: (workbook, [key]) => orNull(worksheet, workbook.findSheet(text(key))),
    GetActiveWorksheet: (workbook) => worksheet(workbook.selection.sheet),
    GetCount: (workbook, [visibleOnly]) => counted(workbook, visibleOnly).length,
    GetFirst: (workbook, [visibleOnly]) => endOf(counted(workbook, visibleOnly)[0]),
    GetLast: (workbook, [visibleOnly]) => endOf(counted(workbook, visibleOnly).at(-1)),
    ...registrations<Workbook>(() => WORKBOOK_TARGET, { ...SHEET_EVENTS, Added: EVENT.added, Deleted: EVENT.deleted }),
  },
  writes: {
    Add: (workbook, [name]) =>
      worksheet(workbook.addSheet(optional(name, (n): string | undefined => text(n), undefined))),
  },
});
