/**
 * What Excel tells of many cells, rows or columns at once: of all that can be asked for, how cells look and how large
 * lines are. What is not asked for is left out; anything else is a member that the host lacks.
 */
import type { CellFormat, Side } from "../../model/cell";
import { apiNotFound, rangeExceedsLimit } from "../../model/errors";
import { isEntireColumn, isEntireRow, MOST_TOUCHED } from "../../model/rect";
import { STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS } from "../../model/sizes";
import type { Area } from "./area";
import { type Argument, type Method, record, type Wire } from "./define";

/** The methods of Excel.Range that tell it. */
export const properties: Readonly<Record<string, Method<Area>>> = {
  GetCellProperties: cellProperties,
  GetRowProperties: rowProperties,
  GetColumnProperties: columnProperties,
};

type Told = Readonly<Record<string, Wire>>;
type Teller = (format: CellFormat) => Wire;

const FONT: Readonly<Record<string, Teller>> = {
  bold: ({ bold }) => bold,
  color: ({ fontColor }) => fontColor,
  italic: ({ italic }) => italic,
  name: ({ fontName }) => fontName,
  size: ({ fontSize }) => fontSize,
};

const FILL: Readonly<Record<string, Teller>> = { color: ({ fill }) => fill ?? "#FFFFFF" };

const PLAIN: Readonly<Record<string, Teller>> = {
  horizontalAlignment: ({ horizontalAlignment }) => horizontalAlignment,
  indentLevel: ({ indentLevel }) => indentLevel,
  verticalAlignment: ({ verticalAlignment }) => verticalAlignment,
  wrapText: ({ wrapText }) => wrapText,
};

const LINE_SIDES: readonly Side[] = ["top", "bottom", "left", "right"];
const LINE = ["color", "style", "weight"] as const;

/** `Range.getCellProperties`: how each cell looks. */
function cellProperties({ sheet, area }: Area, [asked]: readonly Argument[]): Wire {
  if (isEntireColumn(area) || isEntireRow(area) || area.rows * area.columns > MOST_TOUCHED) throw rangeExceedsLimit();
  const { format: wanted, ...others } = record(asked);
  refuse(others, "CellPropertiesLoadOptions");
  // Thousands of cells share one look.
  const told = new Map<CellFormat, Told>();
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const format = sheet.cells.formatAt(area.row + row, area.column + column);
      const known = told.get(format) ?? { format: formatTold(format, record(wanted ?? {})) };
      told.set(format, known);
      return known;
    }),
  );
}

/** `Range.getRowProperties`: how high each row is, and whether it is hidden. */
function rowProperties({ sheet, area }: Area, [asked]: readonly Argument[]): Wire {
  return linesTold(area.row, area.rows, asked, {
    size: ["rowHeight", (row) => sheet.rowHeights.get(row) ?? STANDARD_ROW_POINTS],
    hidden: ["rowHidden", (row) => sheet.hiddenRows.has(row)],
  });
}

/** `Range.getColumnProperties`: how wide each column is, and that it is shown, since the host hides none. */
function columnProperties({ sheet, area }: Area, [asked]: readonly Argument[]): Wire {
  return linesTold(area.column, area.columns, asked, {
    size: ["columnWidth", (column) => sheet.columnWidths.get(column) ?? STANDARD_COLUMN_POINTS],
    hidden: ["columnHidden", () => false],
  });
}

interface LineMembers {
  readonly size: readonly [name: string, of: (line: number) => number];
  readonly hidden: readonly [name: string, of: (line: number) => boolean];
}

function linesTold(first: number, count: number, asked: Argument, members: LineMembers): Wire {
  const {
    size: [name, of],
    hidden: [hidden, hides],
  } = members;
  const { [hidden]: isHidden, format: wanted, ...others } = record(asked);
  refuse(others, hidden);
  const { [name]: sized, ...looks } = record(wanted ?? {});
  refuse(looks, name);
  return Array.from({ length: count }, (_, index) => ({
    ...(isHidden === true && { [hidden]: hides(first + index) }),
    ...(sized === true && { format: { [name]: of(first + index) } }),
  }));
}

function formatTold(format: CellFormat, { font, fill, borders, ...plain }: Told): Told {
  return {
    ...chosen(format, plain, PLAIN),
    ...(font !== undefined && { font: chosen(format, record(font), FONT) }),
    ...(fill !== undefined && { fill: chosen(format, record(fill), FILL) }),
    ...(borders !== undefined && { borders: bordersTold(format, record(borders)) }),
  };
}

function chosen(format: CellFormat, wanted: Told, tellers: Readonly<Record<string, Teller>>): Told {
  const names = Object.keys(wanted).filter((name) => wanted[name] === true);
  return Object.fromEntries(
    names.map((name) => {
      const tell = tellers[name];
      if (!tell) throw apiNotFound(`CellPropertiesFormat.${name}`);
      return [name, tell(format)];
    }),
  );
}

function bordersTold({ borders }: CellFormat, wanted: Told): Told {
  return Object.fromEntries(
    LINE_SIDES.map((side) => {
      const line = borders[side] ?? { style: "None", color: "#000000", weight: "Thin" };
      return [side, Object.fromEntries(LINE.filter((key) => wanted[key] === true).map((key) => [key, line[key]]))];
    }),
  );
}

function refuse(others: Told, where: string): void {
  const [name] = Object.keys(others).filter((key) => others[key] === true);
  if (name !== undefined) throw apiNotFound(`${where}.${name}`);
}
