/** Excel.ChartSeriesCollection and Excel.ChartSeries. */

import { type Series, seriesName } from "../../model/chart";
import { itemNotFound } from "../../model/errors";
import type { Chart } from "../../model/sheet";
import { areaArgument } from "./area";
import { color } from "./color";
import { boolean, describe, type HostObject, number, optional, text } from "./define";

interface Self {
  readonly chart: Chart;
  readonly series: Series;
}

const fill = describe<Series>({
  name: "ChartFill",
  writes: {
    SetSolidColor(series, [value]) {
      series.fill = color(value);
      return undefined;
    },
    Clear(series) {
      delete series.fill;
      return undefined;
    },
  },
});

const line = describe<Series>({
  name: "ChartLineFormat",
  properties: {
    Color: {
      get: (series) => series.line ?? "#000000",
      set(series, value) {
        series.line = color(value);
      },
    },
    Weight: {
      get: (series) => series.lineWeight ?? 0,
      set(series, value) {
        series.lineWeight = number(value);
      },
    },
  },
  writes: {
    Clear(series) {
      delete series.line;
      delete series.lineWeight;
      return undefined;
    },
  },
});

const format = describe<Series>({
  name: "ChartSeriesFormat",
  navigations: { Fill: (series) => fill(series), Line: (series) => line(series) },
});

const oneSeries = describe<Self>({
  name: "ChartSeries",
  properties: {
    Name: {
      get: ({ chart, series }) => seriesName(series, chart.series.indexOf(series)),
      set({ series }, value) {
        series.name = text(value);
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set({ series }, value) {
        series.hasDataLabels = boolean(value);
      },
    },
    // A file has one width for all series of a chart.
    GapWidth: {
      get: ({ chart }) => chart.gapWidth,
      set({ chart }, value) {
        chart.gapWidth = number(value);
      },
    },
  },
  navigations: { Format: ({ series }) => format(series) },
  writes: {
    SetValues({ chart, series }, [source]) {
      series.values = areaArgument(chart.sheet, source);
      return undefined;
    },
    SetXAxisValues({ chart, series }, [source]) {
      series.categories = areaArgument(chart.sheet, source);
      return undefined;
    },
    Delete({ chart, series }) {
      chart.series = chart.series.filter((other) => other !== series);
      return undefined;
    },
  },
});

/** Makes an Excel.ChartSeriesCollection. */
export const chartSeries: (self: Chart) => HostObject = describe<Chart>({
  name: "ChartSeriesCollection",
  properties: { Count: { get: (chart) => chart.series.length } },
  items: (chart) => chart.series.map((series) => oneSeries({ chart, series })),
  reads: {
    GetCount: (chart) => chart.series.length,
    GetItemAt(chart, [index]) {
      const series = chart.series[number(index)];
      if (!series) throw itemNotFound();
      return oneSeries({ chart, series });
    },
  },
  writes: {
    Add(chart, [name, index]) {
      const series: Series = {
        name: optional(name, (n): string | undefined => text(n), undefined),
        values: undefined,
        categories: chart.series[0]?.categories,
        hasDataLabels: false,
      };
      chart.series.splice(optional(index, number, chart.series.length), 0, series);
      return oneSeries({ chart, series });
    },
  },
});
