/** A chart's title, legend and axes. */

import type { Axis, Title } from "../../model/chart";
import type { Chart } from "../../model/sheet";
import { color } from "./color";
import {
  type Argument,
  boolean,
  describe,
  field,
  type HostObject,
  number,
  oneOf,
  type Property,
  text,
  type Wire,
} from "./define";

/** A property that a chart may do without; empty where Excel chooses. */
function chosen<T, K extends keyof T & string>(
  key: K,
  read: (value: Argument) => NonNullable<T[K]>,
  otherwise: Wire,
): Property<T> {
  return {
    get: (self) => (self[key] as Wire | undefined) ?? otherwise,
    set(self, value) {
      self[key] = read(value);
    },
  };
}

const font = describe<Title>({
  name: "ChartFont",
  properties: {
    Bold: chosen<Title, "bold">("bold", boolean, false),
    Size: chosen<Title, "size">("size", number, 14),
    Color: chosen<Title, "color">("color", color, "#000000"),
  },
});

const titleFormat = describe<Title>({ name: "ChartTitleFormat", navigations: { Font: (title) => font(title) } });

/** Giving a title a text shows it, as in Excel. */
const titleText: Property<Title> = {
  get: (title) => title.text,
  set(title, value) {
    title.text = text(value);
    title.visible = true;
  },
};

const title = (name: string): ((self: Title) => HostObject) =>
  describe<Title>({
    name,
    properties: { Text: titleText, Visible: field("visible", boolean) },
    navigations: { Format: (self) => titleFormat(self) },
  });

const titleOfChart = title("ChartTitle");
const titleOfAxis = title("ChartAxisTitle");

/** Makes an Excel.ChartTitle. */
export const chartTitle = (chart: Chart): HostObject => titleOfChart(chart.title);

const legend = describe<Chart["legend"]>({
  name: "ChartLegend",
  properties: {
    Visible: field("visible", boolean),
    Position: field("position", oneOf(["Top", "Bottom", "Left", "Right", "Corner"])),
  },
});

/** Makes an Excel.ChartLegend. */
export const chartLegend = (chart: Chart): HostObject => legend(chart.legend);

const gridlines = describe<Axis>({ name: "ChartGridlines", properties: { Visible: field("gridlines", boolean) } });

/** The units that an axis can count in. */
const DISPLAY_UNITS = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
];

const axis = describe<Axis>({
  name: "ChartAxis",
  properties: {
    NumberFormat: chosen<Axis, "numberFormat">("numberFormat", text, "General"),
    DisplayUnit: field("displayUnit", oneOf(DISPLAY_UNITS)),
    Minimum: chosen<Axis, "minimum">("minimum", number, ""),
    Maximum: chosen<Axis, "maximum">("maximum", number, ""),
    MajorUnit: chosen<Axis, "majorUnit">("majorUnit", number, ""),
    Visible: field("visible", boolean),
    ReversePlotOrder: field("reversed", boolean),
  },
  navigations: {
    Title: (self) => titleOfAxis(self.title),
    MajorGridlines: (self) => gridlines(self),
  },
});

/** Makes an Excel.ChartAxes. */
export const chartAxes: (self: Chart) => HostObject = describe<Chart>({
  name: "ChartAxes",
  navigations: {
    CategoryAxis: (chart) => axis(chart.categoryAxis),
    ValueAxis: (chart) => axis(chart.valueAxis),
  },
  reads: {
    GetItem: (chart, [type]) =>
      axis(oneOf(["Category", "Value"] as const)(type) === "Value" ? chart.valueAxis : chart.categoryAxis),
  },
});
