/** The charts of a sheet as a drawing on it, beside the pictures that ExcelJS may have put there. */

import { bounds } from "../../model/chart";
import type { Chart, Sheet } from "../../model/sheet";
import { STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS } from "../../model/sizes";
import { stateOf } from "./chart-read";
import { chartXml, emu, isDrawn } from "./chart-xml";
import { type Parts, resolved } from "./parts";
import { escaped } from "./xml";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006";

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${MAIN}/spreadsheetDrawing" xmlns:a="${MAIN}/main"></xdr:wsDr>`;

/** Shapes of one drawing have numbers of their own; pictures count from 1, so charts begin here. */
const FIRST_SHAPE = 1_000;

/** Writes drawings into the parts of a package. */
export class Drawings {
  constructor(private readonly parts: Parts) {}

  /** The worksheet's XML with its charts in a drawing. */
  async into(sheet: Sheet, path: string, xml: string): Promise<string> {
    const known = /<drawing\s[^>]*r:id="([^"]*)"/.exec(xml)?.[1];
    const target =
      known === undefined ? undefined : (await this.parts.relations(path)).find(({ id }) => id === known)?.target;
    const drawing = target === undefined ? this.parts.free("xl/drawings/drawing", ".xml") : resolved(path, target);
    const before = target === undefined ? EMPTY : await this.parts.text(drawing);
    this.parts.put(drawing, before, target === undefined ? DRAWING_TYPE : undefined);
    let anchors = "";
    for (const [i, chart] of sheet.charts.entries()) {
      const { original } = chart;
      const part = this.parts.free("xl/charts/chart", ".xml");
      const relation = await this.parts.relate(drawing, "chart", part.replace(/^xl\//, "../"));
      if (original && (!isDrawn(chart) || stateOf(chart) === original.state)) {
        this.parts.put(part, original.xml.replace(/<c:(externalData|userShapes)\s.*?(\/>|<\/c:\1>)/gs, ""), CHART_TYPE);
        await this.putLooks(part, original.parts);
        anchors += numbered(
          original.anchor.replace(`r:id="${original.relation}"`, `r:id="${relation}"`),
          FIRST_SHAPE + i,
        );
      } else if (isDrawn(chart)) {
        this.parts.put(part, chartXml(chart), CHART_TYPE);
        anchors += anchorXml(chart, FIRST_SHAPE + i, relation);
      }
    }
    const open = before.replace(/<xdr:wsDr([^>]*)\/>\s*$/, "<xdr:wsDr$1></xdr:wsDr>");
    this.parts.put(drawing, open.replace("</xdr:wsDr>", `${anchors}</xdr:wsDr>`));
    if (target !== undefined) return xml;
    return withDrawing(xml, await this.parts.relate(path, "drawing", drawing.replace(/^xl\//, "../")));
  }

  /** The style and the colours that Excel keeps beside a chart. */
  private async putLooks(chart: string, looks: NonNullable<Chart["original"]>["parts"]): Promise<void> {
    for (const { type, xml } of looks) {
      const [name, contentType] = type.endsWith("/chartStyle")
        ? (["style", "chartstyle"] as const)
        : (["colors", "chartcolorstyle"] as const);
      const part = this.parts.free(`xl/charts/${name}`, ".xml");
      this.parts.put(part, xml, `application/vnd.ms-office.${contentType}+xml`);
      await this.parts.relate(chart, type, part.replace(/^xl\/charts\//, ""));
    }
  }
}

/** The anchor with another number for its shape, so that no two of the drawing are the same. */
const numbered = (anchor: string, number: number): string =>
  anchor.replace(/(<xdr:cNvPr\s[^>]*\bid=")\d+/, `$1${String(number)}`);

/** The worksheet's XML with the drawing in its place, which the order of elements prescribes. */
function withDrawing(xml: string, id: string): string {
  const later = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts)[\s>]/.exec(
    xml,
  )?.index;
  const extensions = /<\/extLst>\s*<\/worksheet>\s*$/.test(xml) ? xml.lastIndexOf("<extLst") : undefined;
  const at = later ?? extensions ?? xml.lastIndexOf("</worksheet>");
  return `${xml.slice(0, at)}<drawing r:id="${id}"/>${xml.slice(at)}`;
}

function anchorXml(chart: Chart, number: number, relation: string): string {
  const { from, to } = corners(chart);
  const described = chart.altTextDescription || chart.title.text;
  const texts = `${described ? ` descr="${escaped(described)}"` : ""}${chart.altTextTitle ? ` title="${escaped(chart.altTextTitle)}"` : ""}`;
  return (
    `<xdr:twoCellAnchor><xdr:from>${from}</xdr:from><xdr:to>${to}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${String(number)}" name="${escaped(chart.name)}"${texts}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${MAIN}/chart"><c:chart xmlns:c="${MAIN}/chart" ` +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
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
      ...cellAt(sheet.rowHeights, STANDARD_ROW_POINTS, y),
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
