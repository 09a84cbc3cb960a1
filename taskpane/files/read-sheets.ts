/** Sheets of the workbook as sheets of a file: what stands in them now, edited or not, and how it looks. */
import type { CellValue } from "../../src/sheets";
import type { OwnSheet, Place } from "../excel/contents";
import { placeOf } from "../excel/filled";
import { filledOf } from "../excel/own-sheets";
import { type FileCell, type FileRule, type FileSheet, type Look, NO_FILL, PLAIN, type Side } from "./file-sheet";

/** Cells whose looks go in one response: a cell's take some 500 bytes, and Excel on the web answers at most 5 MB. */
const CELLS_A_RESPONSE = 5_000;

/** What is asked of each cell. */
const ASKED = {
  format: {
    fill: { color: true },
    font: { bold: true, color: true, italic: true, size: true },
    horizontalAlignment: true,
    indentLevel: true,
    verticalAlignment: true,
    wrapText: true,
  },
} as const satisfies Excel.CellPropertiesLoadOptions;

/** Besides, of sheets with frames around what is to be filled in. */
const WITH_LINES = { format: { ...ASKED.format, borders: { color: true, style: true } } } as const;

/** The visible ones of some sheets; what she has hidden is not sent. */
export async function readSheets(own: readonly OwnSheet[]): Promise<FileSheet[]> {
  return Excel.run(async (context) => {
    const all = own.map((sheet) => ({
      sheet,
      worksheet: context.workbook.worksheets.getItem(sheet.sheetId).load("name,visibility,showGridlines"),
    }));
    await context.sync();
    const visible = all.filter(({ worksheet }) => worksheet.visibility === "Visible");
    const filled = await filledOf(
      context,
      visible.map(({ sheet }) => sheet),
    );
    const read: FileSheet[] = [];
    for (const [index, { sheet, worksheet }] of visible.entries())
      read.push(await readSheet(context, worksheet, filled[index]?.filled ?? [], isFilledIn(sheet)));
    return read;
  });
}

function isFilledIn({ id }: OwnSheet): boolean {
  return id === "requisition" || id === "financialReport";
}

async function readSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  filled: readonly Place[],
  withLines: boolean,
): Promise<FileSheet> {
  const setUp = await readSetUp(context, worksheet, filled);
  const cells = new Map<number, Map<number, FileCell>>();
  for (const block of filled.flatMap(blocksOf)) await readBlock(context, worksheet, block, withLines, cells);
  return { ...setUp, cells };
}

/** Everything but the cells. */
async function readSetUp(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  filled: readonly Place[],
): Promise<Omit<FileSheet, "cells">> {
  const ranges = filled.map((place) => ({ place, range: rangeAt(worksheet, place) }));
  const columns = ranges.map(({ place, range }) => ({
    place,
    told: range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
  }));
  const rows = ranges.map(({ place, range }) => ({
    place,
    told: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
  }));
  const frozen = worksheet.freezePanes.getLocationOrNullObject().load("rowIndex,rowCount,columnCount");
  const filter = worksheet.autoFilter.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
  worksheet.pageLayout.load("orientation,zoom");
  const rules = worksheet.getRange().conditionalFormats.load("items/type");
  const merged = mergedIn(ranges.map(({ range }) => range));
  await context.sync();
  return {
    name: worksheet.name,
    columns: {
      sizes: new Map(columns.flatMap(({ place, told }) => sizesOf(place.column, told.value, "columnWidth"))),
      folded: new Set(columns.flatMap(({ place, told }) => foldedOf(place.column, told.value, "columnHidden"))),
    },
    rows: {
      sizes: new Map(rows.flatMap(({ place, told }) => sizesOf(place.row, told.value, "rowHeight"))),
      folded: new Set(rows.flatMap(({ place, told }) => foldedOf(place.row, told.value, "rowHidden"))),
    },
    merges: merged.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(placeOf))),
    rules: await readRules(context, rules.items),
    frozen: frozen.isNullObject ? 0 : frozenRows(frozen),
    gridlines: worksheet.showGridlines,
    ...(!filter.isNullObject && { filter: placeOf(filter) }),
    page: {
      landscape: worksheet.pageLayout.orientation === "Landscape",
      pages: worksheet.pageLayout.zoom.verticalFitToPages === 1 ? "one" : "as-many-as-needed",
    },
  };
}

/** Excel before ExcelApi 1.13 does not tell what is merged: there a long note stands in its first column. */
function mergedIn(ranges: readonly Excel.Range[]): readonly Excel.RangeAreas[] {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  return ranges.map((range) =>
    range
      .getMergedAreasOrNullObject()
      .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount"),
  );
}

type Told = Readonly<Record<string, unknown>> & { readonly format?: Readonly<Record<string, unknown>> };

function sizesOf(first: number, told: readonly object[], size: string): (readonly [number, number])[] {
  return told.flatMap((line, index) => {
    const points = (line as Told).format?.[size];
    // What is hidden has no height; unfolded, it gets one of its own.
    return typeof points === "number" && points > 0 ? [[first + index, points] as const] : [];
  });
}

function foldedOf(first: number, told: readonly object[], hidden: string): number[] {
  return told.flatMap((line, index) => ((line as Told)[hidden] === true ? [first + index] : []));
}

/** Frozen rows are whole rows; where columns alone are frozen, every row is. */
function frozenRows({ rowIndex, rowCount }: Excel.Range): number {
  return rowIndex + rowCount > MOST_FROZEN ? 0 : rowIndex + rowCount;
}

/** Rows that a screen may keep in sight; more are not frozen, but all. */
const MOST_FROZEN = 100;

/** The rules by how a text begins, which are those that we write; others are not carried over. */
async function readRules(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<FileRule[]> {
  const texts = formats
    .filter(({ type }) => type === "ContainsText")
    .map((format) => {
      const { textComparison } = format;
      textComparison.load("rule");
      textComparison.format.fill.load("color");
      textComparison.format.font.load("color,bold");
      return {
        textComparison,
        range: format.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount"),
      };
    });
  await context.sync();
  return texts.flatMap(({ textComparison: { rule, format }, range }) =>
    range.isNullObject || rule.operator !== "BeginsWith"
      ? []
      : [
          {
            place: placeOf(range),
            begins: rule.text,
            look: {
              fill: colorOf(format.fill.color, NO_FILL),
              color: colorOf(format.font.color, PLAIN.color),
              bold: format.font.bold,
            },
          },
        ],
  );
}

async function readBlock(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  place: Place,
  withLines: boolean,
  cells: Map<number, Map<number, FileCell>>,
): Promise<void> {
  const range = rangeAt(worksheet, place).load("values,numberFormat");
  const told = range.getCellProperties(withLines ? WITH_LINES : ASKED);
  await context.sync();
  const [values, formats] = [range.values as CellValue[][], range.numberFormat as string[][]];
  const looksTold = resultOf(told);
  const looks = new Map<string, Look>();
  values.forEach((line, row) => {
    const own = cells.get(place.row + row) ?? new Map<number, FileCell>();
    cells.set(place.row + row, own);
    line.forEach((value, column) => {
      const look = lookOf(formats[row]?.[column] ?? PLAIN.numberFormat, looksTold[row]?.[column]?.format ?? {});
      const key = JSON.stringify(look);
      const known = looks.get(key) ?? look;
      looks.set(key, known);
      own.set(place.column + column, { value, look: known });
    });
  });
}

function resultOf<T>({ value }: OfficeExtension.ClientResult<T>): T {
  return value;
}

function lookOf(numberFormat: string, format: Excel.CellPropertiesFormat): Look {
  const { fill, font, horizontalAlignment, verticalAlignment, indentLevel, wrapText, borders } = format;
  const sides: readonly Side[] = ["top", "bottom", "left", "right"];
  const lines = sides.flatMap((side) => {
    const line = borders?.[side];
    return line === undefined || line.style === "None" ? [] : [[side, colorOf(line.color, PLAIN.color)] as const];
  });
  return {
    numberFormat,
    bold: font?.bold ?? PLAIN.bold,
    italic: font?.italic ?? PLAIN.italic,
    size: font?.size ?? PLAIN.size,
    color: colorOf(font?.color, PLAIN.color),
    fill: colorOf(fill?.color, NO_FILL),
    horizontal: horizontalAlignment ?? PLAIN.horizontal,
    vertical: verticalAlignment ?? PLAIN.vertical,
    indent: indentLevel ?? PLAIN.indent,
    wrap: wrapText ?? PLAIN.wrap,
    lines: Object.fromEntries(lines),
  };
}

/** Excel says a colour in other ways too, and nothing where there is none. */
function colorOf(color: string | undefined, otherwise: string): string {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : otherwise;
}

/** Parts of a place that are small enough to be asked for at once. */
function blocksOf(place: Place): Place[] {
  const most = Math.max(1, Math.floor(CELLS_A_RESPONSE / place.columns));
  return Array.from({ length: Math.ceil(place.rows / most) }, (_, index) => ({
    ...place,
    row: place.row + index * most,
    rows: Math.min(most, place.rows - index * most),
  }));
}

function rangeAt(worksheet: Excel.Worksheet, { row, column, rows, columns }: Place): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}
