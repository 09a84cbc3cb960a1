/**
 * Excel.RangeFormat and what hangs on it: fill, font, borders, protection. A value that differs among cells is null.
 */

import type { Border, CellFormat, Side } from "../../model/cell";
import { invalidArgument } from "../../model/errors";
import { isEntireColumn, isEntireRow } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { shown } from "../../model/shown-text";
import {
  CHARACTER_POINTS,
  MAX_COLUMN_POINTS,
  MAX_ROW_POINTS,
  PADDING_POINTS,
  STANDARD_COLUMN_POINTS,
  STANDARD_ROW_POINTS,
} from "../../model/sizes";
import type { Area } from "./area";
import { color } from "./color";
import { boolean, describe, type HostObject, number, oneOf, type Property, text, type Wire } from "./define";

/** The value that every cell of the range has, or null when they differ; unwritten cells of whole lines count once. */
function common<V extends Wire>({ sheet, area }: Area, read: (format: CellFormat) => V): V | null {
  const first = read(sheet.cells.formatAt(area.row, area.column));
  if (isEntireColumn(area) || isEntireRow(area)) {
    const others = new Set<V>([first]);
    sheet.cells.forEach(area, (cell) => others.add(read(cell.format)));
    return others.size === 1 ? first : null;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (read(sheet.cells.formatAt(row, column)) !== first) return null;
    }
  }
  return first;
}

/** Changes every cell's format, making each new format object only once. */
function change({ sheet, area }: Area, to: (format: CellFormat) => CellFormat): void {
  const made = new Map<CellFormat, CellFormat>();
  sheet.format(area, (format) => {
    const known = made.get(format) ?? to(format);
    made.set(format, known);
    return known;
  });
}

type Plain = Exclude<keyof CellFormat, "borders" | "fill" | "numberFormat" | "quotePrefix">;

function look<K extends Plain>(key: K, accept: (value: Wire) => CellFormat[K]): Property<Area> {
  return {
    get: (self) => common(self, (format) => format[key]),
    set(self, value) {
      const accepted = accept(value);
      change(self, (format) => ({ ...format, [key]: accepted }));
    },
  };
}

const fill = describe<Area>({
  name: "RangeFill",
  properties: {
    Color: {
      get: (self) => common(self, (format) => format.fill ?? "#FFFFFF"),
      set(self, value) {
        const accepted = color(value);
        change(self, (format) => ({ ...format, fill: accepted }));
      },
    },
  },
  writes: {
    Clear(self) {
      change(self, ({ fill: _, ...rest }) => rest);
      return undefined;
    },
  },
});

const font = describe<Area>({
  name: "RangeFont",
  properties: {
    Name: look("fontName", text),
    Size: look("fontSize", number),
    Color: look("fontColor", color),
    Bold: look("bold", boolean),
    Italic: look("italic", boolean),
    Underline: look("underline", oneOf(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"])),
    Strikethrough: look("strikethrough", boolean),
  },
});

const protection = describe<Area>({
  name: "FormatProtection",
  properties: { Locked: look("locked", boolean), FormulaHidden: look("formulaHidden", boolean) },
});

/** One line around or inside a range. */
interface BorderSelf extends Area {
  readonly index: BorderIndex;
}

const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type BorderIndex = (typeof BORDER_INDEXES)[number];

const NO_LINE: Border = { style: "None", color: "#000000", weight: "Thin" };

/** Which cells of the range have the line, at which of their sides. */
function linesOf({ area, index }: BorderSelf): { readonly area: Area["area"]; readonly side: Side }[] {
  const { row, column, rows, columns } = area;
  switch (index) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side: "right" }];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { area: { ...area, columns: columns - 1 }, side: "right" },
            { area: { ...area, column: column + 1, columns: columns - 1 }, side: "left" },
          ];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { area: { ...area, rows: rows - 1 }, side: "bottom" },
            { area: { ...area, row: row + 1, rows: rows - 1 }, side: "top" },
          ];
    case "DiagonalDown":
      return [{ area, side: "diagonalDown" }];
    case "DiagonalUp":
      return [{ area, side: "diagonalUp" }];
  }
}

function linePart(key: keyof Border, accept: (value: Wire) => string): Property<BorderSelf> {
  return {
    get(self) {
      const values = linesOf(self).map(({ area, side }) =>
        common({ sheet: self.sheet, area }, (f) => (f.borders[side] ?? NO_LINE)[key]),
      );
      const [first = NO_LINE[key]] = values;
      return values.every((v) => v === first) ? first : null;
    },
    set(self, value) {
      const accepted = accept(value);
      for (const { area, side } of linesOf(self)) {
        change({ sheet: self.sheet, area }, (format) => {
          const before = format.borders[side] ?? NO_LINE;
          // A colour or weight given to no line draws one, as in Excel.
          const style = key !== "style" && before.style === "None" ? "Continuous" : before.style;
          return { ...format, borders: { ...format.borders, [side]: { ...before, style, [key]: accepted } } };
        });
      }
    },
  };
}

const border = describe<BorderSelf>({
  name: "RangeBorder",
  identity: ({ index }) => ({ SideIndex: index }),
  properties: {
    SideIndex: { get: ({ index }) => index },
    Style: linePart(
      "style",
      oneOf(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]),
    ),
    Color: linePart("color", color),
    Weight: linePart("weight", oneOf(["Hairline", "Thin", "Medium", "Thick"])),
  },
});

const borders = describe<Area>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => BORDER_INDEXES.length } },
  items: (self) => BORDER_INDEXES.map((index) => border({ ...self, index })),
  item: (self, [index]) => border({ ...self, index: oneOf(BORDER_INDEXES)(index) }),
  reads: {
    GetItemAt(self, [place]) {
      const index = BORDER_INDEXES[number(place)];
      if (!index) throw invalidArgument();
      return border({ ...self, index });
    },
  },
});

function lineSize(
  sizes: (sheet: Sheet) => Map<number, number>,
  along: "column" | "row",
  standard: number,
): Property<Area> {
  const count = along === "column" ? "columns" : "rows";
  return {
    get({ sheet, area }) {
      const sized = sizes(sheet);
      const first = sized.get(area[along]) ?? standard;
      // Past the last line that has a size of its own all are alike.
      const last = Math.min(area[along] + area[count], Math.max(area[along], ...sized.keys()) + 2);
      for (let i = area[along]; i < last; i++) if ((sized.get(i) ?? standard) !== first) return null;
      return first;
    },
    set({ sheet, area }, value) {
      const points = number(value);
      if (points < 0 || points > (along === "column" ? MAX_COLUMN_POINTS : MAX_ROW_POINTS)) throw invalidArgument();
      sheet.assertAllowed(along === "column" ? "allowFormatColumns" : "allowFormatRows");
      for (let i = area[along]; i < area[along] + area[count]; i++) sizes(sheet).set(i, points);
      sheet.workbook.emit({ kind: "format", sheet, area });
    },
  };
}

/** Makes the columns as wide as their longest shown text; the real width depends on the font. */
function autofit({ sheet, area }: Area): void {
  sheet.assertAllowed("allowFormatColumns");
  const longest = new Map<number, number>();
  sheet.cells.forEach({ ...area, row: 0, rows: Number.MAX_SAFE_INTEGER }, (cell, row, column) => {
    const merged = sheet.merges.some(
      (m) => m.row <= row && row < m.row + m.rows && m.column === column && m.columns > 1,
    );
    if (merged || cell.value === "" || cell.format.wrapText) return;
    const characters = shown(cell.value, cell.format.numberFormat, sheet.workbook).length * (cell.format.fontSize / 11);
    longest.set(column, Math.max(longest.get(column) ?? 0, characters));
  });
  for (const [column, characters] of longest)
    sheet.columnWidths.set(column, characters * CHARACTER_POINTS + PADDING_POINTS);
  sheet.workbook.emit({ kind: "format", sheet, area });
}

/** Makes an Excel.RangeFormat. */
export const rangeFormat: (self: Area) => HostObject = describe<Area>({
  name: "RangeFormat",
  properties: {
    WrapText: look("wrapText", boolean),
    ShrinkToFit: look("shrinkToFit", boolean),
    HorizontalAlignment: look(
      "horizontalAlignment",
      oneOf(["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"]),
    ),
    VerticalAlignment: look("verticalAlignment", oneOf(["Top", "Center", "Bottom", "Justify", "Distributed"])),
    IndentLevel: look("indentLevel", number),
    TextOrientation: look("textOrientation", number),
    ColumnWidth: lineSize((sheet) => sheet.columnWidths, "column", STANDARD_COLUMN_POINTS),
    RowHeight: lineSize((sheet) => sheet.rowHeights, "row", STANDARD_ROW_POINTS),
  },
  navigations: {
    Fill: (self) => fill(self),
    Font: (self) => font(self),
    Borders: (self) => borders(self),
    Protection: (self) => protection(self),
  },
  writes: {
    AutofitColumns(self) {
      autofit(self);
      return undefined;
    },
    AutofitRows({ sheet, area }) {
      sheet.assertAllowed("allowFormatRows");
      for (const row of sheet.rowHeights.keys())
        if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
      return undefined;
    },
  },
});
