/**
 * A chart as DrawingML, with the values that its cells have now, so that viewers which do not calculate show it too.
 */

import type { CellValue } from "../../../../src/sheets";
import { type Axis, type Series, type ShownCells, seriesName, type Title } from "../../../model/chart";
import { localAddress, quoted } from "../../../model/rect";
import type { Chart } from "../../../model/sheet";
import { type Namespaces, percent } from "../package/namespaces";
import { DECLARATION, element, escaped } from "../package/xml";

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

const flag = (name: string, value: boolean | number | string): string =>
  `<c:${name} val="${typeof value === "boolean" ? String(Number(value)) : String(value)}"/>`;

type Drawn = Chart & { readonly type: NonNullable<Chart["type"]> };

/** Whether the host can draw the chart itself. */
export const isDrawn = (chart: Chart): chart is Drawn => chart.type !== undefined;

/** The whole chart part. */
export function chartXml(chart: Drawn, names: Namespaces): string {
  const { drawing, relations } = names;
  const [only] = chart.series;
  // A lone series gives the chart its name where nobody has.
  const text = chart.title.text || (only && chart.series.length === 1 ? seriesName(only, 0) : "");
  const title = chart.title.visible && text ? titleXml({ ...chart.title, text }, 14) : "";
  const isBar = !chart.type.startsWith("Line");
  const plot =
    "<c:layout/>" +
    (isBar ? barsXml(chart, names) : linesXml(chart)) +
    axisXml(chart, "cat", names) +
    axisXml(chart, "val", names);
  const content =
    title +
    flag("autoTitleDeleted", title === "") +
    element("c:plotArea", {}, plot) +
    legendXml(chart) +
    flag("plotVisOnly", chart.plotVisibleOnly) +
    flag("dispBlanksAs", "gap");
  const namespaces = { "xmlns:c": `${drawing}/chart`, "xmlns:a": `${drawing}/main`, "xmlns:r": relations };
  const space = flag("roundedCorners", false) + element("c:chart", {}, content);
  return DECLARATION + element("c:chartSpace", namespaces, space);
}

const axisIds = flag("axId", CATEGORY_AXIS) + flag("axId", VALUE_AXIS);

function barsXml(chart: Drawn, names: Namespaces): string {
  const grouping = chart.type.endsWith("100")
    ? "percentStacked"
    : chart.type.endsWith("Stacked")
      ? "stacked"
      : "clustered";
  const series = chart.series
    .map((one, i) => seriesXml(one, i, shapeXml(one, i, false) + flag("invertIfNegative", false), ""))
    .join("");
  return (
    `<c:barChart>${flag("barDir", chart.type.startsWith("Bar") ? "bar" : "col")}${flag("grouping", grouping)}${flag("varyColors", false)}${series}` +
    `${flag("gapWidth", percent(names, chart.gapWidth))}${grouping === "clustered" ? "" : flag("overlap", percent(names, 100))}${axisIds}</c:barChart>`
  );
}

function linesXml(chart: Drawn): string {
  const marker = chart.type === "LineMarkers" ? "" : `<c:marker>${flag("symbol", "none")}</c:marker>`;
  const series = chart.series
    .map((one, i) => seriesXml(one, i, shapeXml(one, i, true) + marker, flag("smooth", false)))
    .join("");
  return `<c:lineChart>${flag("grouping", "standard")}${flag("varyColors", false)}${series}${flag("marker", true)}${axisIds}</c:lineChart>`;
}

function seriesXml(series: Series, index: number, look: string, last: string): string {
  const { name, categories, values } = series;
  const label = escaped(seriesName(series, index));
  const named =
    typeof name === "object"
      ? `<c:strRef><c:f>${reference(name)}</c:f><c:strCache>${flag("ptCount", 1)}<c:pt idx="0"><c:v>${label}</c:v></c:pt></c:strCache></c:strRef>`
      : `<c:v>${label}</c:v>`;
  const labels = series.hasDataLabels
    ? `<c:dLbls>${["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"].map((n) => flag(n, n === "showVal")).join("")}</c:dLbls>`
    : "";
  return (
    `<c:ser>${flag("idx", index)}${flag("order", index)}<c:tx>${named}</c:tx>${look}${labels}` +
    `${categories ? `<c:cat>${data(categories)}</c:cat>` : ""}${values ? `<c:val>${data(values, true)}</c:val>` : ""}${last}</c:ser>`
  );
}

/** The series' own colours, or those that the theme has for its place. */
function shapeXml({ fill, line, lineWeight }: Series, index: number, isLine: boolean): string {
  const scheme = `<a:schemeClr val="accent${String((index % 6) + 1)}"/>`;
  const paint = (color: string | undefined): string =>
    `<a:solidFill>${color ? `<a:srgbClr val="${color.slice(1)}"/>` : scheme}</a:solidFill>`;
  if (isLine)
    return `<c:spPr><a:ln w="${String(emu(lineWeight ?? 2.25))}" cap="rnd">${paint(line ?? fill)}<a:round/></a:ln></c:spPr>`;
  const edge = line ? `<a:ln w="${String(emu(lineWeight ?? 0.75))}">${paint(line)}</a:ln>` : "";
  return `<c:spPr>${paint(fill)}${edge}</c:spPr>`;
}

/** Points in the unit of drawings. */
export const emu = (points: number): number => Math.round(points * 12_700);

function reference({ sheet, area }: ShownCells): string {
  const absolute = localAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return escaped(`${quoted(sheet.name)}!${absolute}`);
}

/** The reference with what is there now: numbers, or texts unless only numbers are wanted. */
function data(cells: ShownCells, numbersOnly = false): string {
  const { sheet, area } = cells;
  const values: CellValue[] = [];
  for (let i = 0; i < area.rows * area.columns; i++)
    values.push(sheet.value(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)));
  const numeric = numbersOnly || values.every((value) => typeof value === "number");
  const kept = numeric ? values.map((value) => (typeof value === "number" ? value : "")) : values;
  const points = kept
    .map((value, i) => (value === "" ? "" : `<c:pt idx="${String(i)}"><c:v>${escaped(String(value))}</c:v></c:pt>`))
    .join("");
  const code = `<c:formatCode>${escaped(formatOf(cells))}</c:formatCode>`;
  const [ref, cache] = numeric ? ["numRef", "numCache"] : ["strRef", "strCache"];
  return `<c:${ref}><c:f>${reference(cells)}</c:f><c:${cache}>${numeric ? code : ""}${flag("ptCount", values.length)}${points}</c:${cache}></c:${ref}>`;
}

const formatOf = ({ sheet, area }: ShownCells): string => sheet.cells.formatAt(area.row, area.column).numberFormat;

function titleXml({ text, bold, size, color }: Title, standardSize: number): string {
  const look = `lang="sv-SE" sz="${String(Math.round((size ?? standardSize) * 100))}" b="${String(Number(bold ?? false))}"`;
  const paint = color ? `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>` : "";
  const lines = text
    .split("\n")
    .map((line) => `<a:p><a:r><a:rPr ${look}>${paint}</a:rPr><a:t>${escaped(line)}</a:t></a:r></a:p>`)
    .join("");
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines}</c:rich></c:tx>${flag("overlay", false)}</c:title>`;
}

const UNITS: Readonly<Record<string, string>> = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

function axisXml(chart: Drawn, kind: "cat" | "val", names: Namespaces): string {
  const isValue = kind === "val";
  const axis: Axis = isValue ? chart.valueAxis : chart.categoryAxis;
  const lying = chart.type.startsWith("Bar");
  const limits = `${axis.maximum === undefined ? "" : flag("max", axis.maximum)}${axis.minimum === undefined ? "" : flag("min", axis.minimum)}`;
  const cells = isValue ? chart.series[0]?.values : chart.series[0]?.categories;
  const code = axis.numberFormat ?? (cells ? formatOf(cells) : "General");
  const unit = UNITS[axis.displayUnit];
  const own = isValue
    ? flag("crossBetween", "between") +
      (axis.majorUnit === undefined ? "" : flag("majorUnit", axis.majorUnit)) +
      (unit ? `<c:dispUnits>${flag("builtInUnit", unit)}<c:dispUnitsLbl/></c:dispUnits>` : "")
    : flag("auto", true) +
      flag("lblAlgn", "ctr") +
      flag("lblOffset", percent(names, 100)) +
      flag("noMultiLvlLbl", false);
  return (
    `<c:${kind}Ax>${flag("axId", isValue ? VALUE_AXIS : CATEGORY_AXIS)}<c:scaling>${flag("orientation", axis.reversed ? "maxMin" : "minMax")}${limits}</c:scaling>` +
    `${flag("delete", !axis.visible)}${flag("axPos", isValue === lying ? "b" : "l")}` +
    (axis.gridlines
      ? '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
      : "") +
    (axis.title.visible && axis.title.text ? titleXml(axis.title, 10) : "") +
    `<c:numFmt formatCode="${escaped(code)}" sourceLinked="${String(Number(axis.numberFormat === undefined))}"/>` +
    `${flag("majorTickMark", "none")}${flag("minorTickMark", "none")}${flag("tickLblPos", isValue ? "nextTo" : "low")}` +
    `${flag("crossAx", isValue ? CATEGORY_AXIS : VALUE_AXIS)}${flag("crosses", "autoZero")}${own}</c:${kind}Ax>`
  );
}

const SIDES: Readonly<Record<string, string>> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };

function legendXml({ legend }: Chart): string {
  return legend.visible
    ? `<c:legend>${flag("legendPos", SIDES[legend.position] ?? "b")}${flag("overlay", false)}</c:legend>`
    : "";
}
