/** Excel.ChartCollection, Excel.Chart, and the shapes through which a chart has its alternative text. */

import { addChart, seriesOf } from "../../model/add-chart";
import { bounds, CHART_TYPES, setBounds } from "../../model/chart";
import { accessDenied, invalidArgument, itemNotFound } from "../../model/errors";
import { bounding } from "../../model/rect";
import type { Chart, Sheet } from "../../model/sheet";
import { worksheet } from "./announced";
import { type Area, areaArgument } from "./area";
import { chartAxes, chartLegend, chartTitle } from "./chart-parts";
import { chartSeries } from "./chart-series";
import {
  type Argument,
  boolean,
  describe,
  field,
  HostObject,
  number,
  oneOf,
  optional,
  orNull,
  type Property,
  text,
} from "./define";

const by = (value: Argument): "Auto" | "Columns" | "Rows" =>
  optional(value, oneOf(["Auto", "Columns", "Rows"] as const), "Auto");

/** A range that an argument must be. */
function source(sheet: Sheet, value: Argument): Area {
  if (!(value instanceof HostObject)) throw invalidArgument();
  return areaArgument(sheet, value);
}

/** Throws when the sheet is protected, charts and all. */
function assertChangeable({ protection }: Sheet): void {
  if (protection && protection.options["allowEditObjects"] !== true) throw accessDenied();
}

const points = (key: "top" | "left" | "width" | "height"): Property<Chart> => ({
  get: (self) => bounds(self)[key],
  set(self, value) {
    setBounds(self, { [key]: number(value) });
  },
});

function remove(self: Chart): undefined {
  const { charts } = self.sheet;
  if (!charts.includes(self)) throw itemNotFound();
  assertChangeable(self.sheet);
  charts.splice(charts.indexOf(self), 1);
  self.sheet.workbook.emit({ kind: "sheet", sheet: self.sheet });
  return undefined;
}

/** Makes an Excel.Chart. */
const chart: (self: Chart) => HostObject = describe<Chart>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: field("name", text),
    ChartType: {
      get: ({ type }) => type ?? "Invalid",
      set(self, value) {
        self.type = oneOf(CHART_TYPES)(value);
      },
    },
    Top: points("top"),
    Left: points("left"),
    Width: points("width"),
    Height: points("height"),
    PlotVisibleOnly: field("plotVisibleOnly", boolean),
  },
  navigations: {
    Title: (self) => chartTitle(self),
    Legend: (self) => chartLegend(self),
    Axes: (self) => chartAxes(self),
    Series: (self) => chartSeries(self),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  writes: {
    SetData(self, [data, seriesBy]) {
      self.series = seriesOf(source(self.sheet, data), by(seriesBy));
      return undefined;
    },
    SetPosition(self, [start, end]) {
      const first = areaArgument(self.sheet, start).area;
      if (end === undefined || end === null || end === "") {
        const { top, left } = bounds({ ...self, place: { cells: first } });
        setBounds(self, { top, left });
      } else self.place = { cells: bounding(first, areaArgument(self.sheet, end).area) };
      return undefined;
    },
    Delete: remove,
  },
});

const find = ({ charts }: Sheet, key: string): Chart | undefined =>
  charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());

function existing<T>(found: T | undefined): T {
  if (found === undefined) throw itemNotFound();
  return found;
}

/** Makes an Excel.ChartCollection. */
export const charts: (self: Sheet) => HostObject = describe<Sheet>({
  name: "ChartCollection",
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map(chart),
  item: (sheet, [key]) => chart(existing(find(sheet, text(key)))),
  reads: {
    GetItem: (sheet, [key]) => chart(existing(find(sheet, text(key)))),
    GetItemOrNullObject: (sheet, [key]) => orNull(chart, find(sheet, text(key))),
    GetItemAt: (sheet, [index]) => chart(existing(sheet.charts[number(index)])),
    GetCount: (sheet) => sheet.charts.length,
  },
  writes: {
    Add(sheet, [type, data, seriesBy]) {
      assertChangeable(sheet);
      return chart(addChart(sheet, oneOf(CHART_TYPES)(type), source(sheet, data), by(seriesBy)));
    },
  },
});

/**
 * A chart as a shape. Excel.ShapeType has no word for charts, and it is not documented
 * whether Excel lists them among the shapes: an add-in must do without when it finds none.
 */
const shape = describe<Chart>({
  name: "Shape",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: field("name", text),
    Type: { get: () => "Unsupported" },
    AltTextTitle: field("altTextTitle", text),
    AltTextDescription: field("altTextDescription", text),
    Top: points("top"),
    Left: points("left"),
    Width: points("width"),
    Height: points("height"),
  },
  writes: { Delete: remove },
});

/** Makes an Excel.ShapeCollection. */
export const shapes: (self: Sheet) => HostObject = describe<Sheet>({
  name: "ShapeCollection",
  items: (sheet) => sheet.charts.map(shape),
  item: (sheet, [key]) => shape(existing(find(sheet, text(key)))),
  reads: {
    GetItem: (sheet, [key]) => shape(existing(find(sheet, text(key)))),
    GetItemOrNullObject: (sheet, [key]) => orNull(shape, find(sheet, text(key))),
    GetItemAt: (sheet, [index]) => shape(existing(sheet.charts[number(index)])),
    GetCount: (sheet) => sheet.charts.length,
  },
});
