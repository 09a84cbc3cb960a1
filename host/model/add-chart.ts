/** A new chart over cells: its series, names and categories as Excel finds them. */

import type { CellValue } from "../../src/sheets";
import type { Axis, ChartType, Series, ShownCells } from "./chart";
import { rect } from "./rect";
import type { Chart, Sheet } from "./sheet";

/** Adds a chart as Excel does: in a place of its own, with a legend, and with a title when it has one series. */
export function addChart(sheet: Sheet, type: ChartType, source: ShownCells, by: SeriesBy): Chart {
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
    plotVisibleOnly: true,
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
export function seriesOf({ sheet, area }: ShownCells, by: SeriesBy): Series[] {
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
  const cells = (row: number, column: number, rows: number, columns: number): ShownCells => ({
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
