/** Native charts: where they stand, what they show and in which colours, and their alternative text. */
import { assert } from "../../../src/ground";
import { columnIn, type Layout, type OutChart, type OutSheet } from "../../../src/sheets";
import { once } from "../once";
import { PAGE_WIDTH } from "./page";
import { SERIES } from "./palette";
import { POINTS_A_CHARACTER } from "./wrap";

/** A chart's cells: it is as wide as the page, or half of it beside another. */
interface Place {
  readonly chart: OutChart;
  readonly line: number;
  readonly lines: number;
  readonly from: number;
  readonly to: number;
}

/** Where data stands: a sheet of this run and its layout. */
export interface Source {
  readonly worksheet: Excel.Worksheet;
  readonly layout: Layout;
}

const TYPE = {
  columns: "ColumnClustered",
  "stacked-columns": "ColumnStacked",
  bars: "BarStacked",
} as const satisfies Record<OutChart["type"], string>;

const AXIS_FORMAT: Readonly<Record<OutChart["kind"], string>> = { kronor: "#,##0", share: "0%" };

/** Lines of 15 points that a chart takes: one over the whole page has more to say. */
const LINES = { whole: 21, half: 16 } as const;

/** Characters; columns that a sheet gets for its charts only. */
const SPARE_COLUMN = 12;

/** The columns' widths in characters: those of the tables, and more where charts need a page's width. */
export function widthsOf({ charts = [] }: OutSheet, { widths }: Layout): readonly number[] {
  const own = widths.map((width) => (width > 0 ? width : SPARE_COLUMN));
  const wanted = charts.length === 0 ? 0 : PAGE_WIDTH / POINTS_A_CHARACTER;
  const missing = Math.floor((wanted - own.reduce((sum, width) => sum + width, 0)) / SPARE_COLUMN);
  return missing > 0 ? [...own, ...Array<number>(missing).fill(SPARE_COLUMN)] : own;
}

/** The charts' places below the tables: the first as wide as the page, the rest two by two. */
export function placesOf({ charts = [] }: OutSheet, layout: Layout, widths: readonly number[]): readonly Place[] {
  const [last, middle] = [columnAt(widths, PAGE_WIDTH), columnAt(widths, PAGE_WIDTH / 2)];
  let line = layout.lines.length + 1;
  return charts.map((chart, index) => {
    const isLeft = index % 2 === 1;
    const alone = index === 0 || (isLeft && index === charts.length - 1) || middle >= last;
    const [from, to] = alone ? [0, last] : isLeft ? [0, middle] : [middle + 1, last];
    const place = { chart, line, lines: alone ? LINES.whole : LINES.half, from, to };
    if (alone || !isLeft) line += place.lines + 1;
    return place;
  });
}

// The column whose right edge is nearest to so many points from the left.
function columnAt(widths: readonly number[], points: number): number {
  let reached = 0;
  const away = widths.map((width) => Math.abs((reached += width * POINTS_A_CHARACTER) - points));
  return away.indexOf(Math.min(...away));
}

/** The last line that a sheet's charts stand on, counted from one; none without charts. */
export function lastLineOf(places: readonly Place[]): number {
  return Math.max(0, ...places.map(({ line, lines }) => line + lines));
}

/** Draws a chart over data that is already written. */
export function drawChart(
  worksheet: Excel.Worksheet,
  { chart, line, lines, from, to }: Place,
  source: Source | undefined,
): void {
  const { data } = chart;
  const block = source?.layout.blocks.get(data.block);
  assert(source !== undefined && block !== undefined, `the block ${data.block} of ${data.sheet} is written`);
  const column = (name: string | number): Excel.Range =>
    once(source.worksheet.getRangeByIndexes(block.first, columnIn(block, name), block.count, 1));
  const [firstValues = 0] = data.values;
  const drawn = worksheet.charts.add(TYPE[chart.type], column(firstValues), "Columns");
  drawn.name = chart.name;
  // What is folded away is no less true: a chart of the regions shows them all.
  if (source.layout.folds.length > 0) drawn.plotVisibleOnly = false;
  drawn.setPosition(
    once(worksheet.getRangeByIndexes(line, from, 1, 1)),
    once(worksheet.getRangeByIndexes(line + lines - 1, to, 1, 1)),
  );
  data.values.forEach((values, index) => {
    const name = chartText(block.columns[columnIn(block, values)]?.header ?? "");
    const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
    series.name = name;
    series.setValues(column(values));
    series.setXAxisValues(column(data.categories));
    series.format.fill.setSolidColor(SERIES.fills[index % SERIES.fills.length] ?? SERIES.outline);
    series.format.line.color = SERIES.outline;
    series.gapWidth = 60;
  });
  drawn.title.text = chartText(chart.title);
  if (data.values.length > 1) drawn.legend.position = "Bottom";
  else drawn.legend.visible = false;
  drawn.axes.valueAxis.title.text = chartText(chart.axis);
  drawn.axes.valueAxis.numberFormat = AXIS_FORMAT[chart.kind];
  // The first row of a table is the uppermost bar.
  if (chart.type === "bars") drawn.axes.categoryAxis.reversePlotOrder = true;
}

// Excel takes what begins so for a reference to a cell, and has no apostrophe here; a space before it is not seen.
function chartText(text: string): string {
  return text.startsWith("=") ? ` ${text}` : text;
}

/**
 * Gives charts their alternative text. Excel has no member for it on a chart, and does not say
 * whether it lists charts among the shapes: where it does, by name. The same words stand in a cell.
 */
export async function describeCharts(
  context: Excel.RequestContext,
  sheets: readonly { readonly worksheet: Excel.Worksheet; readonly charts: readonly OutChart[] }[],
): Promise<void> {
  if (
    sheets.length === 0 ||
    typeof Office === "undefined" ||
    !Office.context.requirements.isSetSupported("ExcelApi", "1.14")
  )
    return;
  const shapes = sheets.flatMap(({ worksheet, charts }) =>
    charts.map(({ name, altText }) => ({ shape: worksheet.shapes.getItemOrNullObject(name).load("name"), altText })),
  );
  await context.sync();
  for (const { shape, altText } of shapes) if (!shape.isNullObject) shape.altTextDescription = altText;
}
