/** Charts on a sheet: what they show, and where they stand. */

import type { CellValue } from "./cell";
import { invalidArgument } from "./errors";
import type { Rect } from "./rect";
import { rect } from "./rect";
import { type Sheet, STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS } from "./sheet";

/** The types that the host draws, in Excel.ChartType's words. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** Cells of some sheet. */
export interface Cells {
  readonly sheet: Sheet;
  readonly area: Rect;
}

/** One row of bars or one line. */
export interface Series {
  /** A name of its own, or the cell that holds it. */
  name: string | Cells | undefined;
  values: Cells | undefined;
  categories: Cells | undefined;
  fill?: string;
  line?: string;
  lineWeight?: number;
  hasDataLabels: boolean;
}

/** A title of a chart or an axis. */
export interface Title {
  text: string;
  visible: boolean;
  bold?: boolean;
  size?: number;
  color?: string;
}

/** An axis; what is not given is Excel's choice. */
export interface Axis {
  readonly title: Title;
  numberFormat?: string;
  displayUnit: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  visible: boolean;
  gridlines: boolean;
  reversed: boolean;
}

/** A chart's place: over cells, with which it moves and grows, or in points from the sheet's corner. */
export type Place =
  | { readonly cells: Rect }
  | { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

/** A chart; the objects of Office.js change it. */
export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  /** Nothing for a chart of a file that the host cannot draw itself. */
  type: ChartType | undefined;
  place: Place;
  readonly title: Title;
  readonly legend: { visible: boolean; position: string };
  readonly categoryAxis: Axis;
  readonly valueAxis: Axis;
  series: Series[];
  gapWidth: number;
  altTextTitle: string;
  altTextDescription: string;
  /** The chart as its file had it, written again while the model's `state` of it is the same. */
  readonly original?: {
    readonly anchor: string;
    readonly relation: string;
    readonly xml: string;
    readonly parts: readonly { readonly id: string; readonly type: string; readonly xml: string }[];
    readonly state: string;
  };
}

/** Adds a chart as Excel does: in a place of its own, with a legend, and with a title when it has one series. */
export function addChart(sheet: Sheet, type: ChartType, source: Cells, by: SeriesBy): Chart {
  const number = sheet.workbook.nextObjectNumber();
  const axis = (gridlines: boolean): Axis => ({
    title: { text: "", visible: false },
    displayUnit: "None",
    visible: true,
    gridlines,
    reversed: false,
  });
  const series = seriesOf(source, by);
  const chart: Chart = {
    id: `{CH${String(number)}}`,
    sheet,
    name: `Diagram ${String(number)}`,
    type,
    place: { top: 60, left: 120, width: 360, height: 216 },
    title: { text: "", visible: series.length === 1 },
    legend: { visible: true, position: "Bottom" },
    categoryAxis: axis(false),
    valueAxis: axis(true),
    series,
    gapWidth: 150,
    altTextTitle: "",
    altTextDescription: "",
  };
  sheet.charts.push(chart);
  sheet.workbook.emit({ kind: "sheet", sheet });
  return chart;
}

/** Which way the series lie in the source. */
export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The series of a source, with names and categories where its edges hold texts, as Excel finds them. */
export function seriesOf({ sheet, area }: Cells, by: SeriesBy): Series[] {
  const byColumns = by === "Columns" || (by === "Auto" && area.rows >= area.columns);
  const value = (row: number, column: number): CellValue => sheet.value(area.row + row, area.column + column);
  const cornerEmpty = area.rows > 1 && area.columns > 1 && value(0, 0) === "";
  const labels = (count: number, at: (i: number) => CellValue): boolean =>
    count > 1 && Array.from({ length: count - 1 }, (_, i) => at(i + 1)).every((v) => typeof v === "string");
  const topIsText =
    cornerEmpty ||
    (area.rows > 1 &&
      (labels(area.columns, (j) => value(0, j)) || (area.columns === 1 && typeof value(0, 0) === "string")));
  const leftIsText =
    cornerEmpty ||
    (area.columns > 1 &&
      (labels(area.rows, (i) => value(i, 0)) || (area.rows === 1 && typeof value(0, 0) === "string")));
  const top = topIsText ? 1 : 0;
  const left = leftIsText ? 1 : 0;
  const cells = (row: number, column: number, rows: number, columns: number): Cells => ({
    sheet,
    area: rect(area.row + row, area.column + column, rows, columns),
  });
  if (byColumns) {
    return Array.from({ length: area.columns - left }, (_, j) => ({
      name: top ? cells(0, left + j, 1, 1) : undefined,
      values: cells(top, left + j, area.rows - top, 1),
      categories: left ? cells(top, 0, area.rows - top, 1) : undefined,
      hasDataLabels: false,
    }));
  }
  return Array.from({ length: area.rows - top }, (_, i) => ({
    name: left ? cells(top + i, 0, 1, 1) : undefined,
    values: cells(top + i, left, 1, area.columns - left),
    categories: top ? cells(0, left, 1, area.columns - left) : undefined,
    hasDataLabels: false,
  }));
}

/** The name that the legend shows. */
export function seriesName({ name }: Series, index: number): string {
  if (typeof name === "string") return name;
  return name ? String(name.sheet.value(name.area.row, name.area.column)) : `Serie${String(index + 1)}`;
}

/** Points from the sheet's corner to the left edge of a column, or the upper edge of a row. */
export function edge(sizes: ReadonlyMap<number, number>, standard: number, index: number): number {
  let points = index * standard;
  for (const [i, size] of sizes) if (i < index) points += size - standard;
  return points;
}

/** The chart's place in points. */
export function bounds({ sheet, place }: Chart): {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
} {
  if (!("cells" in place)) return place;
  const { row, column, rows, columns } = place.cells;
  const x = (index: number): number => edge(sheet.columnWidths, STANDARD_COLUMN_POINTS, index);
  const y = (index: number): number => edge(sheet.rowHeights, STANDARD_ROW_POINTS, index);
  return { top: y(row), left: x(column), width: x(column + columns) - x(column), height: y(row + rows) - y(row) };
}

/** Places the chart in points. */
export function setBounds(chart: Chart, part: Partial<ReturnType<typeof bounds>>): void {
  const place = { ...bounds(chart), ...part };
  if (place.top < 0 || place.left < 0 || place.width <= 0 || place.height <= 0) throw invalidArgument();
  chart.place = place;
}
