/** Excel.Range: a rectangle on a sheet. */

import type { CellValue } from "../../../src/sheets";
import { type ClearApplyTo, ERRORS, withNumberFormat } from "../../model/cell";
import {
  invalidArgument,
  invalidReference,
  itemNotFound,
  rangeExceedsLimit,
  responseTooLarge,
} from "../../model/errors";
import {
  bounding,
  intersection,
  isEntireColumn,
  isEntireRow,
  localAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  MOST_TOUCHED,
  quoted,
  type Rect,
  rect,
} from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { shown } from "../../model/shown-text";
import { describeRange, worksheet } from "./announced";
import { type Area, areaArgument, usedWithin } from "./area";
import { properties } from "./cell-properties";
import { conditionalFormats } from "./conditional";
import { copyFrom } from "./copy-range";
import {
  type Argument,
  boolean,
  grid,
  HostObject,
  number,
  oneOf,
  optional,
  orNull,
  type Property,
  record,
  text,
  type Wire,
} from "./define";
import { mergedAreas } from "./range-areas";
import { rangeFormat } from "./range-format";
import { rowGroups, rowHidden } from "./row-groups";
import { dataValidation } from "./validation";

/** The cells that Excel reads at once at most ("Resource limits and performance optimization for Office Add-ins"). */
const MOST_READ = 5_000_000;
/** The largest number of cells that Excel tells; of more it says -1. */
const MOST_CELLS = 2 ** 31 - 1;
const cellsIn = ({ rows, columns }: Rect): number => rows * columns;
/** Throws where a write cell by cell would touch more than Excel lets it. */
function assertTouchable(area: Rect): void {
  if (cellsIn(area) > MOST_TOUCHED) throw rangeExceedsLimit();
}

/** Reading cell by cell; a range of whole rows or columns has no such values. */
function perCell(read: (sheet: Sheet, row: number, column: number) => Wire): (self: Area) => Wire {
  return ({ sheet, area }) => {
    if (isEntireColumn(area) || isEntireRow(area)) return null;
    if (cellsIn(area) > MOST_READ) throw responseTooLarge();
    return Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (__, j) => read(sheet, area.row + i, area.column + j)),
    );
  };
}

/** The inputs for every cell: a single value goes to each of them. */
function spread(area: Rect, value: Wire): (CellValue | null)[][] {
  if (Array.isArray(value)) return grid(value);
  if (typeof value === "object" && value !== null) throw invalidArgument();
  if (isEntireColumn(area) || isEntireRow(area)) throw invalidArgument();
  assertTouchable(area);
  return Array.from({ length: area.rows }, () => Array<CellValue | null>(area.columns).fill(value));
}

const entering: Property<Area>["set"] = ({ sheet, area }, value) => {
  sheet.enter(area, spread(area, value));
};

const formulas: Property<Area> = { get: perCell((sheet, row, column) => sheet.formula(row, column)), set: entering };

const numberFormats: Property<Area> = {
  get: perCell((sheet, row, column) => sheet.cells.formatAt(row, column).numberFormat),
  set({ sheet, area }, value) {
    if (!Array.isArray(value)) {
      const numberFormat = text(value);
      sheet.format(area, (format) => withNumberFormat(format, numberFormat));
      return;
    }
    const codes = grid(value);
    if (codes.length !== area.rows || codes.some((line) => line.length !== area.columns)) throw invalidArgument();
    sheet.format(area, (format, row, column) => {
      const numberFormat = codes[row - area.row]?.[column - area.column];
      return typeof numberFormat === "string" ? withNumberFormat(format, numberFormat) : format;
    });
  },
};

const hyperlink: Property<Area> = {
  get({ sheet, area }) {
    const link = sheet.cells.at(area.row, area.column)?.hyperlink;
    return link ? { ...link, textToDisplay: String(sheet.value(area.row, area.column)) } : null;
  },
  set({ sheet, area }, value) {
    assertTouchable(area);
    const given = record(value);
    const part = (name: string): Record<string, string> =>
      typeof given[name] === "string" ? { [name]: given[name] } : {};
    const link = { ...part("address"), ...part("documentReference"), ...part("screenTip") };
    sheet.assertWritable(area);
    const shownText = given["textToDisplay"];
    if (typeof shownText === "string")
      sheet.enter({ ...area, rows: 1, columns: 1 }, [[shownText.startsWith("=") ? `'${shownText}` : shownText]]);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const format = sheet.cells.formatAt(row, column);
        sheet.load(row, column, { value: "", format, ...sheet.cells.at(row, column), hyperlink: link });
      }
    }
    sheet.format(area, (format) => ({ ...format, underline: "Single", fontColor: "#0563C1" }));
  },
};

function valueType(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === "") return sheet.cells.at(row, column)?.formula === undefined ? "Empty" : "String";
  if (typeof value === "string") return ERRORS.includes(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

const read = (get: (self: Area) => Wire): Property<Area> => ({ get });
const address = ({ sheet, area }: Area): string => `${quoted(sheet.name)}!${localAddress(area)}`;
const at = (self: Area, row: number, column: number, rows: number, columns: number): HostObject =>
  range({ sheet: self.sheet, area: rect(row, column, rows, columns) });

const clearing = oneOf<ClearApplyTo>(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"]);
const shifting = oneOf(["Up", "Down"] as const);

function overlap(self: Area, other: Argument): Area | undefined {
  const { sheet, area } = areaArgument(self.sheet, other);
  const both = sheet === self.sheet ? intersection(self.area, area) : undefined;
  return both && { sheet, area: both };
}

/** Makes an Excel.Range. */
export const range: (self: Area) => HostObject = describeRange({
  byReference: true,
  properties: {
    Values: { get: perCell((sheet, row, column) => sheet.value(row, column)), set: entering },
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    Text: {
      get: (self, session) =>
        perCell((sheet, row, column) =>
          shown(sheet.value(row, column), sheet.cells.formatAt(row, column).numberFormat, session.workbook),
        )(self),
    },
    ValueTypes: read(perCell(valueType)),
    Address: read(address),
    AddressLocal: read(address),
    RowIndex: read(({ area }) => area.row),
    ColumnIndex: read(({ area }) => area.column),
    RowCount: read(({ area }) => area.rows),
    ColumnCount: read(({ area }) => area.columns),
    CellCount: read(({ area }) => (cellsIn(area) > MOST_CELLS ? -1 : cellsIn(area))),
    IsEntireColumn: read(({ area }) => isEntireColumn(area)),
    IsEntireRow: read(({ area }) => isEntireRow(area)),
    Hyperlink: hyperlink,
    RowHidden: rowHidden,
  },
  navigations: {
    Format: (self) => rangeFormat(self),
    Worksheet: ({ sheet }) => worksheet(sheet),
    DataValidation: (self) => dataValidation(self),
    ConditionalFormats: (self) => conditionalFormats(self),
  },
  reads: {
    GetCell: (self, [row, column]) => at(self, self.area.row + number(row), self.area.column + number(column), 1, 1),
    GetRow: (self, [row]) => at(self, self.area.row + number(row), self.area.column, 1, self.area.columns),
    GetColumn: (self, [column]) => at(self, self.area.row, self.area.column + number(column), self.area.rows, 1),
    GetLastRow: (self) => at(self, self.area.row + self.area.rows - 1, self.area.column, 1, self.area.columns),
    GetLastColumn: (self) => at(self, self.area.row, self.area.column + self.area.columns - 1, self.area.rows, 1),
    GetLastCell: (self) => at(self, self.area.row + self.area.rows - 1, self.area.column + self.area.columns - 1, 1, 1),
    GetOffsetRange: (self, [rows, columns]) =>
      at(self, self.area.row + number(rows), self.area.column + number(columns), self.area.rows, self.area.columns),
    GetResizedRange: (self, [rows, columns]) =>
      at(self, self.area.row, self.area.column, self.area.rows + number(rows), self.area.columns + number(columns)),
    GetAbsoluteResizedRange: (self, [rows, columns]) =>
      at(self, self.area.row, self.area.column, number(rows), number(columns)),
    GetRowsBelow: (self, [count]) =>
      at(self, self.area.row + self.area.rows, self.area.column, optional(count, number, 1), self.area.columns),
    GetColumnsAfter: (self, [count]) =>
      at(self, self.area.row, self.area.column + self.area.columns, self.area.rows, optional(count, number, 1)),
    GetEntireRow: (self) => at(self, self.area.row, 0, self.area.rows, MAX_COLUMNS),
    GetEntireColumn: (self) => at(self, 0, self.area.column, MAX_ROWS, self.area.columns),
    GetBoundingRect: (self, [other]) =>
      range({ sheet: self.sheet, area: bounding(self.area, areaArgument(self.sheet, other).area) }),
    GetIntersection(self, [other]) {
      const both = overlap(self, other);
      if (!both) throw itemNotFound();
      return range(both);
    },
    GetIntersectionOrNullObject: (self, [other]) => orNull(range, overlap(self, other)),
    GetUsedRange(self, [valuesOnly]) {
      const used = usedWithin(self, optional(valuesOnly, boolean, false));
      if (!used) throw itemNotFound();
      return range(used);
    },
    GetUsedRangeOrNullObject: (self, [valuesOnly]) =>
      orNull(range, usedWithin(self, optional(valuesOnly, boolean, false))),
    ...properties,
    GetMergedAreasOrNullObject: mergedAreas,
    Select({ sheet, area }, _, { workbook }) {
      if (!sheet.exists) throw invalidReference();
      workbook.select(sheet, area);
      return undefined;
    },
    Calculate(self, _, { workbook }) {
      workbook.calculate?.(workbook, self);
      return undefined;
    },
    _ValidateArraySize({ area }, [rows, columns]) {
      if (area.rows === rows && area.columns === columns) return undefined;
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    },
  },
  writes: {
    ...rowGroups,
    Clear: ({ sheet, area }, [what]) => {
      sheet.clear(area, optional(what, clearing, "All"));
      return undefined;
    },
    Merge({ sheet, area }, [across]) {
      sheet.merge(area, optional(across, boolean, false));
      return undefined;
    },
    Unmerge({ sheet, area }) {
      sheet.unmerge(area);
      return undefined;
    },
    Insert(self, [shift]) {
      if (shifting(shift) !== "Down") throw invalidArgument();
      self.sheet.insertDown(self.area);
      return range(self);
    },
    Delete({ sheet, area }, [shift]) {
      if (shifting(shift) !== "Up") throw invalidArgument();
      sheet.deleteUp(area);
      return undefined;
    },
    CopyFrom(self, [source, what]) {
      copyFrom(
        self,
        areaArgument(self.sheet, source),
        optional(what, oneOf(["All", "Formulas", "Values", "Formats"] as const), "All"),
      );
      return undefined;
    },
  },
});
