/** The charts of a file: kept as they are, and understood as far as the model goes. */

import type JSZip from "jszip";
import type { Axis, ChartType, Place, Series, ShownCells, Title } from "../../model/chart";
import { parseAddress } from "../../model/rect";
import type { Book, Chart, Sheet } from "../../model/sheet";
import { edge, STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS } from "../../model/sizes";
import type { Workbook } from "../../model/workbook";
import { Parts, resolved } from "./parts";
import { unescaped } from "./xml";

/** Reads the charts of every sheet; a file without charts costs nothing. */
export async function readCharts(zip: JSZip, workbook: Workbook): Promise<void> {
  if (zip.folder("xl/charts")?.file(/\.xml$/).length === 0) return;
  const parts = new Parts(zip);
  const book = await parts.text("xl/workbook.xml");
  const relations = await parts.relations("xl/workbook.xml");
  for (const [element] of book.matchAll(/<sheet\s[^>]*>/g)) {
    const sheet = workbook.findSheet(unescaped(/\sname="([^"]*)"/.exec(element)?.[1] ?? ""));
    const id = /\sr:id="([^"]*)"/.exec(element)?.[1];
    const target = relations.find((relation) => relation.id === id)?.target;
    if (sheet && target !== undefined) await readDrawing(parts, sheet, resolved("xl/workbook.xml", target));
  }
}

async function readDrawing(parts: Parts, sheet: Sheet, path: string): Promise<void> {
  const drawing = (await parts.relations(path)).find(({ type }) => type.endsWith("/drawing"));
  if (!drawing) return;
  const drawingPath = resolved(path, drawing.target);
  const relations = await parts.relations(drawingPath);
  const anchors = (await parts.text(drawingPath)).matchAll(
    /<xdr:(twoCellAnchor|oneCellAnchor|absoluteAnchor)[\s>].*?<\/xdr:\1>/gs,
  );
  for (const [anchor] of anchors) {
    const relation = /<c:chart\s[^>]*r:id="([^"]*)"/.exec(anchor)?.[1];
    const target = relations.find(({ id }) => id === relation)?.target;
    if (relation === undefined || target === undefined) continue;
    const chartPath = resolved(drawingPath, target);
    const xml = await parts.text(chartPath);
    const looks = (await parts.relations(chartPath)).filter(({ type }) => /\/chart(Style|ColorStyle)$/.test(type));
    const kept = await Promise.all(
      looks.map(async ({ id, type, target: look }) => ({ id, type, xml: await parts.text(resolved(chartPath, look)) })),
    );
    const chart = chartOf(sheet, anchor, xml);
    sheet.charts.push({ ...chart, original: { anchor, relation, xml, parts: kept, state: stateOf(chart) } });
  }
}

/** What the model knows of a chart, to see whether it has changed since the file. */
export function stateOf({ sheet: _, original: __, ...known }: Chart): string {
  return JSON.stringify(known, (___, value: unknown) => (isSheet(value) ? value.id : value));
}

const isSheet = (value: unknown): value is Sheet => typeof value === "object" && value !== null && "workbook" in value;

function chartOf(sheet: Sheet, anchor: string, xml: string): Chart {
  const attribute = (name: string): string =>
    unescaped(new RegExp(`<xdr:cNvPr\\s[^>]*\\b${name}="([^"]*)"`).exec(anchor)?.[1] ?? "");
  const number = sheet.workbook.nextObjectNumber();
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([part]) => seriesOf(sheet.workbook, part));
  const beforePlot = xml.slice(0, xml.indexOf("<c:plotArea>"));
  const legend = /<c:legendPos val="(.*?)"/.exec(xml)?.[1];
  const shown = attribute("descr");
  const title = titleOf(beforePlot);
  return {
    id: `{CH${String(number)}}`,
    sheet,
    name: attribute("name") || `Diagram ${String(number)}`,
    type: typeOf(xml),
    place: placeOf(sheet, anchor),
    title,
    legend: {
      visible: xml.includes("<c:legend>"),
      position: { t: "Top", l: "Left", r: "Right", tr: "Corner" }[legend ?? ""] ?? "Bottom",
    },
    categoryAxis: axisOf(/<c:catAx>.*?<\/c:catAx>/s.exec(xml)?.[0] ?? ""),
    valueAxis: axisOf(/<c:valAx>.*?<\/c:valAx>/s.exec(xml)?.[0] ?? ""),
    series,
    gapWidth: Number(/<c:gapWidth val="(\d+)/.exec(xml)?.[1] ?? 150),
    altTextTitle: attribute("title"),
    altTextDescription: shown === title.text ? "" : shown,
  };
}

/** The chart's type; nothing for one that the host cannot draw itself. */
function typeOf(xml: string): ChartType | undefined {
  const kinds = [...xml.matchAll(/<c:(\w+)Chart>/g)].map(([, kind]) => kind);
  if (kinds.length !== 1) return undefined;
  if (kinds[0] === "line") return xml.includes('<c:symbol val="none"') ? "Line" : "LineMarkers";
  if (kinds[0] !== "bar") return undefined;
  const direction = xml.includes('<c:barDir val="bar"') ? "Bar" : "Column";
  const grouping = /<c:grouping val="(\w+)"/.exec(xml)?.[1];
  return `${direction}${grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "Clustered"}`;
}

function seriesOf(workbook: Book, xml: string): Series {
  const within = (element: string): string => new RegExp(`<c:${element}>.*?</c:${element}>`, "s").exec(xml)?.[0] ?? "";
  const cells = (part: string): ShownCells | undefined => cellsOf(workbook, /<c:f>(.*?)<\/c:f>/s.exec(part)?.[1]);
  const fill = /^<c:spPr><a:solidFill><a:srgbClr val="(\w{6})"/.exec(within("spPr"))?.[1];
  const line = /<a:ln[^>]*><a:solidFill><a:srgbClr val="(\w{6})"/.exec(within("spPr"))?.[1];
  const literal = /<c:tx><c:v>(.*?)<\/c:v>/s.exec(xml)?.[1];
  return {
    name: literal === undefined ? cells(within("tx")) : unescaped(literal),
    values: cells(within("val")),
    categories: cells(within("cat")),
    ...(fill ? { fill: `#${fill.toUpperCase()}` } : {}),
    ...(line ? { line: `#${line.toUpperCase()}` } : {}),
    hasDataLabels: within("dLbls").includes('<c:showVal val="1"'),
  };
}

function cellsOf(workbook: Book, formula: string | undefined): ShownCells | undefined {
  // A reference of several parts, or to another file, is the file's own affair.
  if (formula === undefined || /[(),[]/.test(formula)) return undefined;
  try {
    const { sheet: name, rect: area } = parseAddress(unescaped(formula));
    const sheet = name === undefined ? undefined : workbook.findSheet(name);
    return sheet && { sheet, area };
  } catch {
    // LibreOffice writes the name of a label that stands in no cell here.
    return undefined;
  }
}

function titleOf(xml: string): Title {
  const rich = /<c:title>.*?<\/c:title>/s.exec(xml)?.[0] ?? "";
  const lines = [...rich.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([line]) =>
    [...line.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = ""]) => unescaped(text)).join(""),
  );
  return { text: lines.join("\n"), visible: rich !== "" };
}

function axisOf(xml: string): Axis {
  const number = (name: string): Record<string, number> => {
    const found = new RegExp(`<c:${name} val="([^"]*)"`).exec(xml)?.[1];
    return found === undefined ? {} : { [{ min: "minimum", max: "maximum" }[name] ?? name]: Number(found) };
  };
  const format = /<c:numFmt formatCode="([^"]*)" sourceLinked="0"/.exec(xml)?.[1];
  const unit = /<c:builtInUnit val="(\w)(\w*)"/.exec(xml);
  return {
    title: titleOf(xml),
    ...(format === undefined ? {} : { numberFormat: unescaped(format) }),
    displayUnit: unit ? `${(unit[1] ?? "").toUpperCase()}${unit[2] ?? ""}` : "None",
    ...number("min"),
    ...number("max"),
    ...number("majorUnit"),
    visible: !xml.includes('<c:delete val="1"'),
    gridlines: xml.includes("<c:majorGridlines"),
    reversed: xml.includes('<c:orientation val="maxMin"'),
  };
}

const EMU_PER_POINT = 12_700;

function placeOf(sheet: Sheet, anchor: string): Place {
  const corner = (name: string): [column: number, x: number, row: number, y: number] | undefined => {
    const part = new RegExp(`<xdr:${name}>.*?</xdr:${name}>`, "s").exec(anchor)?.[0];
    const value = (element: string): number =>
      Number(new RegExp(`<xdr:${element}>(-?\\d+)<`).exec(part ?? "")?.[1] ?? 0);
    return part === undefined
      ? undefined
      : [value("col"), value("colOff") / EMU_PER_POINT, value("row"), value("rowOff") / EMU_PER_POINT];
  };
  const [from, to] = [corner("from"), corner("to")];
  if (!from || !to) return { top: 0, left: 0, width: 360, height: 216 };
  const whole = [from[1], from[3], to[1], to[3]].every((inside) => inside === 0) && to[0] > from[0] && to[2] > from[2];
  if (whole) return { cells: { row: from[2], column: from[0], rows: to[2] - from[2], columns: to[0] - from[0] } };
  const x = ([column, inside]: readonly [number, number, ...unknown[]]): number =>
    edge(sheet.columnWidths, STANDARD_COLUMN_POINTS, column) + inside;
  const y = ([, , row, inside]: readonly [number, number, number, number]): number =>
    edge(sheet.rowHeights, STANDARD_ROW_POINTS, row) + inside;
  return { top: y(from), left: x(from), width: x(to) - x(from), height: y(to) - y(from) };
}
