/** The charts of a file, understood as far as the model goes; the parts themselves stay as they are. */
import type { Axis, ChartType, Place, Series, ShownCells, Title } from "../../../model/chart";
import { parseAddress } from "../../../model/rect";
import type { Book, Chart, Sheet } from "../../../model/sheet";
import { edge, STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS, shownHeights } from "../../../model/sizes";
import { BadPart } from "../package/bad-part";
import type { Package } from "../package/package";
import { all, allWithin, first, type Node, numberOr, tree, within, yes } from "../package/xml";

/**
 * Reads the charts that stand on a worksheet; after every sheet has its name. A part is one chart, so that a small file
 * cannot have a large one a thousand times: `taken` are those that have been read.
 */
export function readCharts(file: Package, part: string, sheet: Sheet, taken: Set<Uint8Array>): void {
  const drawing = file.related(part, "drawing")?.target;
  if (drawing === undefined) return;
  const targets = new Map([...file.relations(drawing)].reverse().map(({ id, target }) => [id, target]));
  for (const anchor of anchorsOf(file, drawing)) {
    const relation = chartRelation(anchor);
    const target = targets.get(relation ?? "");
    if (relation === undefined || target === undefined || !file.has(target)) continue;
    const bytes = file.bytes(target);
    if (taken.has(bytes)) throw new BadPart("value", drawing, target);
    taken.add(bytes);
    const chart = chartOf(sheet, anchor, file.tree(target));
    chart.original = { drawing, relation, part: target, state: stateOf(chart) };
    sheet.charts.push(chart);
  }
}

/** What stands on a drawing, from the back to the front. */
export function anchorsOf(file: Package, drawing: string): readonly Node[] {
  return tree(drawing, file.text(drawing)).children.filter(({ name }) => name.endsWith("Anchor"));
}

/** The relationship of the chart that an anchor holds by itself; one in a group is the group's affair. */
export function chartRelation(anchor: Node): string | undefined {
  const chart = within(first(anchor, "graphicFrame"), "chart");
  return chart?.uri.includes("drawingml") === true ? chart.attributes["r:id"] : undefined;
}

/** What the model knows of a chart, to see whether it has changed since the file. */
export function stateOf({ sheet: _, original: __, ...known }: Chart): string {
  return JSON.stringify(known, (___, value: unknown) => (isSheet(value) ? value.id : value));
}

const isSheet = (value: unknown): value is Sheet => typeof value === "object" && value !== null && "workbook" in value;

function chartOf(sheet: Sheet, anchor: Node, root: Node): Chart {
  const shown = within(anchor, "cNvPr")?.attributes ?? {};
  const number = sheet.workbook.nextObjectNumber();
  const chart = first(root, "chart");
  const plot = chart && first(chart, "plotArea");
  const legend = chart && first(chart, "legend");
  const title = titleOf(chart && first(chart, "title"));
  const description = shown["descr"] ?? "";
  return {
    id: `{CH${String(number)}}`,
    sheet,
    name: shown["name"] ?? `Diagram ${String(number)}`,
    type: typeOf(plot),
    place: placeOf(sheet, anchor),
    title,
    legend: {
      visible: legend !== undefined,
      position: LEGEND_PLACES[valueOf(legend, "legendPos") ?? ""] ?? "Bottom",
    },
    categoryAxis: axisOf(plot && first(plot, "catAx")),
    valueAxis: axisOf(plot && first(plot, "valAx")),
    series: allWithin(plot, "ser").map((node) => seriesOf(sheet.workbook, node)),
    gapWidth: numberOr(valueOf(plot, "gapWidth")?.replace("%", ""), 150),
    // Excel leaves the element out where hidden rows are shown.
    plotVisibleOnly:
      chart !== undefined && first(chart, "plotVisOnly") !== undefined && yes(valueOf(chart, "plotVisOnly") ?? "1"),
    altTextTitle: shown["title"] ?? "",
    altTextDescription: description === title.text ? "" : description,
  };
}

const LEGEND_PLACES: Readonly<Record<string, string>> = { t: "Top", l: "Left", r: "Right", tr: "Corner" };

/** The value that an element inside says. */
const valueOf = (node: Node | undefined, name: string): string | undefined => within(node, name)?.attributes["val"];

/** The chart's type; nothing for one that the host cannot draw itself. */
function typeOf(plot: Node | undefined): ChartType | undefined {
  const kinds = (plot?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const [kind] = kinds;
  if (!kind || kinds.length !== 1) return undefined;
  if (kind.name === "lineChart") return valueOf(kind, "symbol") === "none" ? "Line" : "LineMarkers";
  if (kind.name !== "barChart") return undefined;
  const direction = valueOf(kind, "barDir") === "bar" ? "Bar" : "Column";
  const grouping = valueOf(kind, "grouping");
  return `${direction}${grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "Clustered"}`;
}

function seriesOf(workbook: Book, node: Node): Series {
  const cells = (name: string): ShownCells | undefined => cellsOf(workbook, within(first(node, name), "f")?.text);
  const look = first(node, "spPr");
  const fill = colorOf(look && first(look, "solidFill"));
  const line = colorOf(look && first(look, "ln"));
  const label = first(node, "tx");
  return {
    name: (label && first(label, "v"))?.text ?? cells("tx"),
    values: cells("val"),
    categories: cells("cat"),
    ...(fill === undefined ? {} : { fill }),
    ...(line === undefined ? {} : { line }),
    hasDataLabels: yes(valueOf(first(node, "dLbls"), "showVal")),
  };
}

function colorOf(node: Node | undefined): string | undefined {
  const color = valueOf(node, "srgbClr");
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

function cellsOf(workbook: Book, formula: string | undefined): ShownCells | undefined {
  // A reference of several parts, or to another file, is the file's own affair.
  if (formula === undefined || /[(),[]/.test(formula)) return undefined;
  try {
    const { sheet: name, rect: area } = parseAddress(formula);
    const sheet = name === undefined ? undefined : workbook.findSheet(name);
    return sheet && { sheet, area };
  } catch {
    // LibreOffice writes the name of a label that stands in no cell here.
    return undefined;
  }
}

function titleOf(title: Node | undefined): Title {
  const lines = allWithin(title, "p").map((line) =>
    allWithin(line, "t")
      .map(({ text }) => text)
      .join(""),
  );
  return { text: lines.join("\n"), visible: title !== undefined };
}

function axisOf(axis: Node | undefined): Axis {
  const number = (name: string, key: string): Record<string, number> => {
    const found = valueOf(axis, name);
    return found === undefined ? {} : { [key]: numberOr(found) };
  };
  const format = axis && first(axis, "numFmt")?.attributes;
  const own = format && !yes(format["sourceLinked"]) ? format["formatCode"] : undefined;
  const unit = valueOf(axis, "builtInUnit");
  return {
    title: titleOf(axis && first(axis, "title")),
    ...(own === undefined ? {} : { numberFormat: own }),
    displayUnit: unit === undefined ? "None" : unit.charAt(0).toUpperCase() + unit.slice(1),
    ...number("min", "minimum"),
    ...number("max", "maximum"),
    ...number("majorUnit", "majorUnit"),
    visible: !yes(valueOf(axis, "delete")),
    gridlines: axis !== undefined && first(axis, "majorGridlines") !== undefined,
    reversed: valueOf(axis, "orientation") === "maxMin",
  };
}

const EMU_PER_POINT = 12_700;

interface Corner {
  readonly column: number;
  readonly x: number;
  readonly row: number;
  readonly y: number;
}

function placeOf(sheet: Sheet, anchor: Node): Place {
  const [from, to] = [cornerOf(all(anchor, "from")[0]), cornerOf(all(anchor, "to")[0])];
  const isWhole = from && to && [from.x, from.y, to.x, to.y].every((inside) => inside === 0);
  if (isWhole && to.column > from.column && to.row > from.row) {
    const { row, column } = from;
    return { cells: { row, column, rows: to.row - row, columns: to.column - column } };
  }
  const [left, top] = from ? pointOf(sheet, from) : pointIn(first(anchor, "pos"), "x", "y");
  if (to) {
    const [right, bottom] = pointOf(sheet, to);
    return { top, left, width: right - left, height: bottom - top };
  }
  const [width, height] = pointIn(first(anchor, "ext"), "cx", "cy");
  return { top, left, width, height };
}

function cornerOf(node: Node | undefined): Corner | undefined {
  if (!node) return undefined;
  const value = (name: string): number => numberOr(first(node, name)?.text);
  return {
    column: value("col"),
    x: value("colOff") / EMU_PER_POINT,
    row: value("row"),
    y: value("rowOff") / EMU_PER_POINT,
  };
}

function pointOf(sheet: Sheet, { column, x, row, y }: Corner): [x: number, y: number] {
  return [
    edge(sheet.columnWidths, STANDARD_COLUMN_POINTS, column) + x,
    edge(shownHeights(sheet), STANDARD_ROW_POINTS, row) + y,
  ];
}

function pointIn(node: Node | undefined, x: string, y: string): [x: number, y: number] {
  const points = (name: string): number => numberOr(node?.attributes[name]) / EMU_PER_POINT;
  return [points(x), points(y)];
}
