/** Charts on a sheet: what they show, and where they stand. */

import type { CellValue } from "../../src/sheets";
import type { CellFormat } from "./cell";
import { invalidArgument } from "./errors";
import type { Rect } from "./rect";
import { edge, STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS, shownHeights } from "./sizes";

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
/** A kind of chart, in Office.js's words. */
export type ChartType = (typeof CHART_TYPES)[number];

/** What a chart asks of a sheet: of the one that it stands on, and of those whose cells it shows. */
interface ChartSheet {
  readonly id: string;
  readonly name: string;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly cells: { formatAt(row: number, column: number): CellFormat };
  value(row: number, column: number): CellValue;
}

/** The cells that a chart shows, of some sheet. */
export interface ShownCells {
  readonly sheet: ChartSheet;
  readonly area: Rect;
}

/** One row of bars or one line. */
export interface Series {
  /** A name of its own, or the cell that holds it. */
  name: string | ShownCells | undefined;
  values: ShownCells | undefined;
  categories: ShownCells | undefined;
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

/** A chart on a sheet; the objects of Office.js change it. */
export interface ChartOn<Sheet extends ChartSheet = ChartSheet> {
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
  /** Whether values in hidden rows are left out, as Excel does unless told otherwise. */
  plotVisibleOnly: boolean;
  altTextTitle: string;
  altTextDescription: string;
  /** Where a file has the chart: a chart whose `state` is the same is left as it is there. */
  original?: {
    readonly drawing: string;
    readonly relation: string;
    readonly part: string;
    readonly state: string;
  };
}

/** The name that the legend shows. */
export function seriesName({ name }: Series, index: number): string {
  if (typeof name === "string") return name;
  return name ? String(name.sheet.value(name.area.row, name.area.column)) : `Serie${String(index + 1)}`;
}

/** The chart's place in points. */
export function bounds({ sheet, place }: ChartOn): {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
} {
  if (!("cells" in place)) return place;
  const { row, column, rows, columns } = place.cells;
  const x = (index: number): number => edge(sheet.columnWidths, STANDARD_COLUMN_POINTS, index);
  const heights = shownHeights(sheet);
  const y = (index: number): number => edge(heights, STANDARD_ROW_POINTS, index);
  return { top: y(row), left: x(column), width: x(column + columns) - x(column), height: y(row + rows) - y(row) };
}

/** Places the chart in points. */
export function setBounds(chart: ChartOn, part: Partial<ReturnType<typeof bounds>>): void {
  const place = { ...bounds(chart), ...part };
  if (place.top < 0 || place.left < 0 || place.width <= 0 || place.height <= 0) throw invalidArgument();
  chart.place = place;
}
