/**
 * How the lines of a laid-out sheet look: formats before the values, since a text cell must be one when "01" arrives.
 */
import type { ColumnKind, Layout, LineKind } from "../../../src/sheets";
import type { CellFacts } from "./cell-contents";
import { align, formatOf, isNumber } from "./kinds";
import { FORECAST_INK, INK } from "./palette";
import type { Surface, SurfaceRange } from "./surface";
import { heightOfLines, LINE_HEIGHT, linesOf, POINTS_A_CHARACTER } from "./wrap";

type Line = Layout["lines"][number];

/** Points. */
const HEIGHTS = { title: 26, blockTitle: 22, blank: 10, headerPadding: 4 } as const;

/** Formats a sheet whose columns are so wide, in characters. */
export function formatLayout(worksheet: Surface, layout: Layout, facts: CellFacts, widths: readonly number[]): void {
  const { lines } = layout;
  for (const { from, length, value } of runs(widths)) {
    worksheet.getRangeByIndexes(0, from, 1, length).format.columnWidth = value * POINTS_A_CHARACTER;
  }
  let first = 0;
  while (first < lines.length) {
    const { kind } = lines[first] ?? { kind: "blank" };
    let last = first;
    while (kind === "row" && lines[last + 1]?.kind === "row") last += 1;
    formatLines(worksheet, layout, facts, widths, { kind, first, count: last - first + 1 });
    first = last + 1;
  }
  raiseRows(worksheet, layout, facts, widths);
  worksheet.showGridlines = false;
}

interface Stretch {
  readonly kind: LineKind;
  readonly first: number;
  readonly count: number;
}

function formatLines(
  worksheet: Surface,
  layout: Layout,
  facts: CellFacts,
  widths: readonly number[],
  { kind, first, count }: Stretch,
): void {
  const { columns = [], cells = [] } = layout.lines[first] ?? {};
  const ink = layout.tone === "forecast" ? FORECAST_INK : INK;
  const line = worksheet.getRangeByIndexes(first, 0, count, Math.max(columns.length, 1));
  switch (kind) {
    case "title":
      headline(line, 16, ink.title);
      return;
    case "note":
      line.format.font.color = ink.note;
      // A long note goes across the sheet, so that it is not cut off where the page ends.
      if (isLong(cells, widths)) across(worksheet.getRangeByIndexes(first, 0, 1, widths.length));
      return;
    case "block-title":
      headline(line, 13, ink.title);
      return;
    case "header":
      line.format.font.bold = true;
      line.format.font.color = ink.headerText;
      line.format.fill.color = ink.header;
      line.format.wrapText = true;
      line.format.verticalAlignment = "Center";
      for (const { from, length, value } of runs(columns.map((column) => isNumber(column.kind)))) {
        align(worksheet.getRangeByIndexes(first, from, 1, length), value);
      }
      return;
    case "row":
    case "total":
      line.format.verticalAlignment = "Top";
      formatColumns(
        worksheet,
        { first, count },
        columns.map((column, index) =>
          lookOf({ first, count, column: index, kind: column.kind, literally: kind === "total" }, facts),
        ),
      );
      if (kind === "total") {
        line.format.font.bold = true;
        line.format.fill.color = ink.total;
      }
      return;
    case "blank":
      return;
  }
}

interface Cells {
  readonly first: number;
  readonly count: number;
  readonly column: number;
  readonly kind: ColumnKind;
  /** Whether texts are written with an apostrophe, outside text cells. */
  readonly literally: boolean;
}

/** How a column of rows looks. */
interface ColumnLook {
  /** One code for all of it where all cells have the same, else one for each. */
  readonly formats: string | readonly string[];
  readonly isFigures: boolean;
  readonly isWrapped: boolean;
  /** The cells among it that are placed otherwise: texts among figures, or figures among texts. */
  readonly odd: readonly { readonly from: number; readonly length: number }[];
}

function lookOf({ first, count, column, kind, literally }: Cells, facts: CellFacts): ColumnLook {
  const kinds = Array.from({ length: count }, (_, index) => facts.kind(first + index, column));
  const formats = kinds.map((own, index) => formatOf(own, literally || facts.isFormula(first + index, column)));
  const [one = ""] = formats;
  const isFigures = isNumber(kind);
  return {
    formats: formats.every((format) => format === one) ? one : formats,
    isFigures,
    isWrapped: facts.isWrapped(first, column),
    odd: runs(kinds.map(isNumber)).filter(({ value }) => value !== isFigures),
  };
}

/** Columns of rows, neighbours that look alike at once: what costs in Excel is how many ranges are asked for. */
function formatColumns(
  worksheet: Surface,
  { first, count }: Pick<Stretch, "first" | "count">,
  looks: readonly ColumnLook[],
): void {
  for (const { from, length } of runs(looks.map((look) => JSON.stringify(look)))) {
    const look = looks[from];
    if (!look) continue;
    const { formats, isFigures, isWrapped, odd } = look;
    const cells = worksheet.getRangeByIndexes(first, from, count, length);
    // A single value is set for every cell of a range; the types only know of rectangles.
    cells.numberFormat = (typeof formats === "string"
      ? formats
      : formats.map((format) => Array<string>(length).fill(format))) as unknown as string[][];
    align(cells, isFigures);
    if (isWrapped) cells.format.wrapText = true;
    for (const some of odd)
      align(worksheet.getRangeByIndexes(first + some.from, from, some.length, length), !isFigures);
  }
}

/** Rows as high as their longest wrapped text needs; those alike at once. */
function raiseRows(worksheet: Surface, { lines }: Layout, facts: CellFacts, widths: readonly number[]): void {
  const heights = lines.map((line, index) => heightOf(line, widths, (column) => facts.isWrapped(index, column)));
  for (const { from, length, value } of runs(heights)) {
    if (value !== LINE_HEIGHT) worksheet.getRangeByIndexes(from, 0, length, 1).format.rowHeight = value;
  }
}

function heightOf(
  { kind, cells, columns }: Line,
  widths: readonly number[],
  isWrapped: (column: number) => boolean,
): number {
  switch (kind) {
    case "title":
      return HEIGHTS.title;
    case "block-title":
      return HEIGHTS.blockTitle;
    case "blank":
      return HEIGHTS.blank;
    case "note":
      return heightOfLines(isLong(cells, widths) ? linesOf(String(cells[0]), total(widths) - 2) : 1);
    case "header":
      // Bold letters are wider.
      return heightOfLines(
        Math.max(2, ...columns.map(({ header }, index) => linesOf(header, (widths[index] ?? 1) * 0.9 - 1))),
        HEIGHTS.headerPadding,
      );
    case "row":
    case "total":
      return heightOfLines(
        Math.max(
          1,
          ...columns.map((_, index) =>
            isWrapped(index) ? linesOf(String(cells[index] ?? ""), (widths[index] ?? 1) - 2) : 1,
          ),
        ),
      );
  }
}

function isLong([note]: Line["cells"], widths: readonly number[]): boolean {
  return String(note ?? "").length > total(widths) - 2;
}

function across(line: SurfaceRange): void {
  line.merge(true);
  line.format.wrapText = true;
  line.format.verticalAlignment = "Top";
}

function headline({ format }: SurfaceRange, size: number, color: string): void {
  format.font.bold = true;
  format.font.size = size;
  format.font.color = color;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Stretches of equal values. */
function runs<T>(values: readonly T[]): { readonly from: number; readonly length: number; readonly value: T }[] {
  const starts = values.flatMap((value, index) =>
    index === 0 || value !== values[index - 1] ? [{ from: index, value }] : [],
  );
  return starts.map(({ from, value }, index) => ({
    from,
    value,
    length: (starts[index + 1]?.from ?? values.length) - from,
  }));
}
