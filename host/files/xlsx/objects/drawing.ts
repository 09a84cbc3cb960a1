/** The charts of a sheet in its drawing, beside whatever else stands there. */
import { largest } from "../../../../src/ground";
import { bounds } from "../../../model/chart";
import type { Chart, Sheet } from "../../../model/sheet";
import { STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS, shownHeights } from "../../../model/sizes";
import type { Namespaces } from "../package/namespaces";
import type { Package } from "../package/package";
import { allWithin, DECLARATION, element, type Node, numberOr, tree } from "../package/xml";
import type { Snapshot } from "../sheet/snapshot";
import { putReference, type SheetTarget } from "../sheet/write";
import { anchorsOf, chartRelation, stateOf } from "./chart-read";
import { chartXml, emu, isDrawn } from "./chart-xml";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Brings the drawing of a worksheet up to the sheet's charts; what stands there and is no chart stays. */
export function putCharts(sheet: Sheet, before: Snapshot, target: SheetTarget): void {
  const { file, part, names } = target;
  const known = file.related(part, "drawing")?.target;
  const isKept = ({ original, ...chart }: Chart): boolean =>
    original?.drawing === known && (!isDrawn(chart) || stateOf(chart) === original?.state);
  const gone = before.charts.filter((chart) => !sheet.charts.includes(chart));
  const written = sheet.charts.filter((chart) => !isKept(chart) && (isDrawn(chart) || chart.original));
  if (gone.length + written.length === 0) return;
  const drawing = known ?? newDrawing(target);
  for (const { original } of gone) if (original?.drawing === drawing) remove(file, drawing, original.relation);
  for (const chart of written) {
    const { original } = chart;
    if (original?.drawing === drawing) remove(file, drawing, original.relation);
    const chartPart =
      isDrawn(chart) && stateOf(chart) !== original?.state ? drawn(chart, target) : file.copy(original?.part ?? "");
    const relation = file.relate(drawing, `${names.relations}/chart`, chartPart);
    const number = 1 + largest(shapeNumbers(tree(drawing, file.text(drawing))), 0);
    append(file, drawing, anchorXml(chart, number, relation, names));
    chart.original = { drawing, relation, part: chartPart, state: stateOf(chart) };
  }
  if (file.tree(drawing).children.length === 0) withoutDrawing(target, drawing);
}

function newDrawing(target: SheetTarget): string {
  const { file, part, names } = target;
  const drawing = file.free("xl/drawings/drawing", ".xml");
  const namespaces = { "xmlns:xdr": `${names.drawing}/spreadsheetDrawing`, "xmlns:a": `${names.drawing}/main` };
  file.put(drawing, DECLARATION + element("xdr:wsDr", namespaces), DRAWING_TYPE);
  const id = file.relate(part, `${names.relations}/drawing`, drawing);
  putReference(target, "drawing", element("drawing", { "r:id": id }));
  return drawing;
}

function withoutDrawing(target: SheetTarget, drawing: string): void {
  const { file, part } = target;
  putReference(target, "drawing", "");
  for (const { id, target: to } of [...file.relations(part)]) if (to === drawing) file.unrelate(part, id);
  file.removeUnused(drawing);
}

/** The part of a chart that the host draws: a new one. */
function drawn(chart: Chart, { file, names }: SheetTarget): string {
  if (!isDrawn(chart)) throw new TypeError("not a chart that the host draws");
  const part = file.free("xl/charts/chart", ".xml");
  file.put(part, chartXml(chart, names), CHART_TYPE);
  return part;
}

/** Takes the anchor of a chart away, and the chart unless something else shows it. */
function remove(file: Package, drawing: string, relation: string): void {
  const anchor = anchorsOf(file, drawing).find((one) => chartRelation(one) === relation);
  const chart = file.relations(drawing).find(({ id }) => id === relation);
  const text = file.text(drawing);
  if (anchor) file.put(drawing, text.slice(0, anchor.start) + text.slice(anchor.whole));
  file.unrelate(drawing, relation);
  if (chart) file.removeUnused(chart.target);
}

function append(file: Package, drawing: string, anchor: string): void {
  const text = file.text(drawing);
  const { start, end, whole } = tree(drawing, text);
  const tag = text.slice(start, end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  const content = tag.endsWith("/>") ? "" : text.slice(end, text.lastIndexOf("<", whole - 1));
  file.put(
    drawing,
    `${text.slice(0, start)}${tag.replace(/\/?>$/, ">")}${content}${anchor}</${name}>${text.slice(whole)}`,
  );
}

/** The numbers of all shapes of a drawing, which must differ. */
function shapeNumbers(drawing: Node): number[] {
  return allWithin(drawing, "cNvPr").map(({ attributes }) => numberOr(attributes["id"]));
}

/** The chart's frame over its cells; it says its namespaces itself, for a drawing that may call them otherwise. */
function anchorXml(chart: Chart, number: number, relation: string, { drawing, relations }: Namespaces): string {
  const { from, to } = corners(chart);
  const shown = {
    id: number,
    name: chart.name,
    descr: chart.altTextDescription || chart.title.text || undefined,
    title: chart.altTextTitle || undefined,
  };
  const frame =
    element("xdr:nvGraphicFramePr", {}, element("xdr:cNvPr", shown) + element("xdr:cNvGraphicFramePr")) +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    element(
      "a:graphic",
      {},
      element(
        "a:graphicData",
        { uri: `${drawing}/chart` },
        element("c:chart", { "xmlns:c": `${drawing}/chart`, "xmlns:r": relations, "r:id": relation }),
      ),
    );
  return element(
    "xdr:twoCellAnchor",
    { "xmlns:xdr": `${drawing}/spreadsheetDrawing`, "xmlns:a": `${drawing}/main` },
    element("xdr:from", {}, from) +
      element("xdr:to", {}, to) +
      element("xdr:graphicFrame", { macro: "" }, frame) +
      element("xdr:clientData"),
  );
}

function corners(chart: Chart): { from: string; to: string } {
  const { sheet, place } = chart;
  if ("cells" in place) {
    const { row, column, rows, columns } = place.cells;
    return { from: marker(column, 0, row, 0), to: marker(column + columns, 0, row + rows, 0) };
  }
  const { top, left, width, height } = bounds(chart);
  const corner = (x: number, y: number): string =>
    marker(
      ...cellAt(sheet.columnWidths, STANDARD_COLUMN_POINTS, x),
      ...cellAt(shownHeights(sheet), STANDARD_ROW_POINTS, y),
    );
  return { from: corner(left, top), to: corner(left + width, top + height) };
}

/** The line that the point lies in, and how far in. */
function cellAt(sizes: ReadonlyMap<number, number>, standard: number, point: number): [line: number, inside: number] {
  let rest = point;
  for (let i = 0; ; i++) {
    const size = sizes.get(i) ?? standard;
    if (rest < size) return [i, rest];
    rest -= size;
  }
}

const marker = (column: number, x: number, row: number, y: number): string =>
  `<xdr:col>${String(column)}</xdr:col><xdr:colOff>${String(emu(x))}</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>${String(emu(y))}</xdr:rowOff>`;
