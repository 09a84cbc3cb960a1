/** Charts, and the shapes by which they may have an alternative text. */
import type { Probe } from "../probe";

/** The questions. */
export const CHART_PROBES: readonly Probe[] = [
  {
    name: "Worksheet.charts: add, data of another sheet, place, words, axes",
    used: "taskpane/excel/draw/charts.ts",
    async ask(context, { sheet, other }) {
      const chart = other.charts.add("BarStacked", sheet.getRange("B2:B4"), "Columns");
      chart.name = CHART;
      chart.plotVisibleOnly = false;
      chart.setPosition(other.getRange("A10"), other.getRange("F24"));
      const [first, second] = [chart.series.getItemAt(0), chart.series.add("Andel")];
      first.name = "Antal";
      second.setValues(sheet.getRange("C2:C4"));
      for (const series of [first, second]) {
        series.setXAxisValues(sheet.getRange("A2:A4"));
        series.format.fill.setSolidColor("#1F4E79");
        series.format.line.color = "#808080";
        series.gapWidth = 60;
      }
      chart.title.text = "Prov";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "Antal";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.series.load("items/name");
      other.charts.load("items/name");
      await context.sync();
      return [other.charts.items.map(({ name }) => name), chart.series.items.map(({ name }) => name)];
    },
  },
  {
    name: "ChartLegend.visible",
    used: "taskpane/excel/draw/charts.ts",
    async ask(context, { other }) {
      const { legend } = other.charts.getItem(CHART);
      legend.visible = false;
      legend.load("visible");
      await context.sync();
      return legend.visible;
    },
  },
  {
    name: "Worksheet.shapes: whether a chart is found by its name, and can be described",
    used: "taskpane/excel/draw/charts.ts",
    async ask(context, { other }) {
      const shape = other.shapes.getItemOrNullObject(CHART).load("name");
      await context.sync();
      if (shape.isNullObject) return "not among the shapes";
      shape.altTextDescription = "Ett påhittat diagram.";
      shape.load("altTextDescription");
      await context.sync();
      return shape.altTextDescription;
    },
  },
  {
    name: "Worksheet.copy: charts of a copy, by number",
    used: "taskpane/excel/own-sheets.ts",
    async ask(context, { other }) {
      const copy = other.copy("End");
      copy.charts.load("items/name");
      await context.sync();
      const names = copy.charts.items.map(({ name }) => name);
      copy.delete();
      await context.sync();
      return { charts: names.length, sameName: names.every((name) => name === CHART) };
    },
  },
  {
    name: "Chart.delete",
    used: "taskpane/excel/take-over.ts",
    async ask(context, { other }) {
      other.charts.load("items/name");
      await context.sync();
      for (const chart of other.charts.items) chart.delete();
      other.charts.load("items/name");
      await context.sync();
      return other.charts.items.length;
    },
  },
];

const CHART = "Komiljarden prov";
