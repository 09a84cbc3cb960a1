/** A sheet of the model into its worksheet: what changed is put anew, everything else stays as the file has it. */
import { type CellFormat, defaultFormat } from "../../../model/cell";
import { MAX_COLUMNS } from "../../../model/rect";
import type { Protection, Sheet } from "../../../model/sheet";
import { CHARACTER_POINTS, STANDARD_ROW_POINTS } from "../../../model/sizes";
import type { Namespaces } from "../package/namespaces";
import { isOfType, type Package } from "../package/package";
import { Sections, withoutRows } from "../package/sections";
import { attributesOf, contentWithout, withAttributes, withContent, withFirstChild } from "../package/tags";
import { type Attributes, all, DECLARATION, element, first, numberOr, type Said, tree, yes } from "../package/xml";
import { rgb } from "../styles/parts";
import { cellAddress, fileAddress } from "./addresses";
import { type RowContext, sheetDataXml } from "./cells-write";
import { conditionalXml } from "./conditional";
import { changedOutline, putDeepest } from "./outline";
import { putPageSetup } from "./page-setup";
import { ALLOWED } from "./read";
import { changedCells, differ, type Snapshot, type View } from "./snapshot";
import { validationsXml } from "./validation";

/** The order that the elements of a worksheet stand in (ISO 29500-1, 18.3.1.99). */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** What a sheet is written with. */
export interface SheetTarget extends RowContext {
  readonly file: Package;
  readonly names: Namespaces;
}

/** A worksheet with nothing on it. */
export function emptySheet({ main, relations }: Namespaces): string {
  // Programs differ in how high a row is that nobody has said it of; charts are placed by this height.
  const format = element("sheetFormatPr", { defaultRowHeight: STANDARD_ROW_POINTS });
  return DECLARATION + element("worksheet", { xmlns: main, "xmlns:r": relations }, format + "<sheetData/>");
}

/** Puts what changed into the worksheet; `isFirst` tells whether anything of it is another. */
export function putChanges(sheet: Sheet, before: Snapshot, now: Snapshot, target: SheetTarget): void {
  const { file, part, styles } = target;
  const text = file.text(part);
  const sections = new Sections(part, text, ORDER);
  putRows(sheet, before, now, target, sections);
  putColumns(sections, before, now, target);
  putView(before.view, now.view, sections);
  if (JSON.stringify(before.merges) !== JSON.stringify(now.merges)) {
    const merges = now.merges.map((area) => element("mergeCell", { ref: fileAddress(area) }));
    sections.put(
      "mergeCells",
      merges.length === 0 ? "" : element("mergeCells", { count: merges.length }, merges.join("")),
    );
  }
  if (differ(before.validations, now.validations))
    sections.put("dataValidations", validationsXml(now.validations, target.date1904));
  if (differ(before.conditionalFormats, now.conditionalFormats))
    sections.put("conditionalFormatting", ...conditionalXml(now.conditionalFormats, styles));
  if (before.protection !== now.protection)
    sections.put("sheetProtection", now.protection ? protectionXml(now.protection) : "");
  if (before.autoFilter !== now.autoFilter)
    sections.put("autoFilter", now.autoFilter ? element("autoFilter", { ref: fileAddress(now.autoFilter) }) : "");
  if (before.page !== now.page) putPageSetup(sections, sheet.pageLayout);
  putLinks(before, now, target, sections);
  const after = sections.text();
  if (after !== text) file.put(part, after);
}

/** Relates a worksheet to a part by one of its elements, in its place. */
export function putReference(target: SheetTarget, name: string, ...elements: readonly string[]): void {
  const { file, part, names } = target;
  const sections = new Sections(part, file.text(part), ORDER);
  const declared = `xmlns:r="${names.relations}"`;
  const isDeclared = file.text(part).slice(sections.root.start, sections.root.end).includes(declared);
  sections.put(name, ...elements.map((one) => (isDeclared ? one : one.replace(/^<(\w+)/, `<$1 ${declared}`))));
  file.put(part, sections.text());
}

/** Selects a sheet in the workbook's window, or not. */
export function putSelected(file: Package, part: string, isSelected: boolean): void {
  const sections = new Sections(part, file.text(part), ORDER);
  if (!isSelected && sections.get("sheetViews") === undefined) return;
  putFirstView(sections, (view) =>
    yes(attributesOf(view)["tabSelected"]) === isSelected
      ? view
      : withAttributes(view, { tabSelected: isSelected || undefined }),
  );
  const text = sections.text();
  if (text !== file.text(part)) file.put(part, text);
}

function putRows(sheet: Sheet, before: Snapshot, now: Snapshot, target: SheetTarget, sections: Sections): void {
  const heights = new Map<number, number | undefined>();
  for (const row of new Set([...before.rowHeights.keys(), ...now.rowHeights.keys()]))
    if (before.rowHeights.get(row) !== now.rowHeights.get(row)) heights.set(row, now.rowHeights.get(row));
  const formats = changedFormats(before.rowFormats, now.rowFormats);
  const outline = changedOutline(before, now);
  const cells = changedCells(before, now);
  putDeepest(sections, before, now);
  if (cells.size + heights.size + formats.size + outline.size === 0) return;
  sections.put(
    "sheetData",
    sheetDataXml(target.file.text(target.part), { cells, heights, formats, outline, now }, target),
  );
  const used = sheet.cells.used(false);
  sections.put("dimension", used ? element("dimension", { ref: fileAddress(used) }) : "");
}

function changedFormats(
  before: ReadonlyMap<number, CellFormat>,
  now: ReadonlyMap<number, CellFormat>,
): ReadonlyMap<number, CellFormat> {
  return new Map([...now].filter(([line, format]) => (before.get(line) ?? defaultFormat) !== format));
}

/** A stretch of columns as the file has it. */
type Stretch = Said & { min: number; max: number };

function putColumns(sections: Sections, before: Snapshot, now: Snapshot, { styles, file, part }: SheetTarget): void {
  const widths = new Map(
    [...now.columnWidths].filter(([column, points]) => before.columnWidths.get(column) !== points),
  );
  const formats = changedFormats(before.columnFormats, now.columnFormats);
  if (widths.size + formats.size === 0) return;
  const cols = first(tree(part, withoutRows(file.text(part)).text), "cols");
  let stretches = (cols ? all(cols, "col") : []).map(
    ({ attributes }): Stretch => ({
      ...plainly(attributes),
      min: numberOr(attributes["min"]),
      max: numberOr(attributes["max"]),
    }),
  );
  for (const column of new Set([...widths.keys(), ...formats.keys()])) {
    const points = widths.get(column);
    const format = formats.get(column);
    stretches = changedStretch(stretches, column + 1, {
      ...(points !== undefined && { width: points / CHARACTER_POINTS, customWidth: true }),
      ...(format && { style: styles.lookFor(format, 0, defaultFormat) }),
    });
  }
  stretches.sort((a, b) => a.min - b.min);
  sections.put("cols", element("cols", {}, stretches.map((one) => element("col", one)).join("")));
}

/** The stretches with one column's own, which is cut out of the stretch that it was in. */
function changedStretch(stretches: readonly Stretch[], column: number, own: Partial<Stretch>): Stretch[] {
  const around = stretches.find(({ min, max }) => min <= column && column <= max);
  const others = stretches.filter((one) => one !== around);
  // A column that says only its look has the width that Excel gives.
  const single: Stretch = { width: STANDARD_WIDTH, ...around, ...own, min: column, max: column };
  const left = around && around.min < column ? [{ ...around, max: column - 1 }] : [];
  const right =
    around && column < around.max ? [{ ...around, min: column + 1, max: Math.min(around.max, MAX_COLUMNS) }] : [];
  return [...others, ...left, single, ...right];
}

const STANDARD_WIDTH = 9.140625;

function plainly(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !/[{:]/.test(name)));
}

function putView(before: View, now: View, sections: Sections): void {
  if (before.tabColor !== now.tabColor) {
    const properties = sections.get("sheetPr") ?? "<sheetPr/>";
    const color = now.tabColor === "" ? "" : element("tabColor", { rgb: rgb(now.tabColor) });
    sections.put("sheetPr", withContent(properties, color + contentWithout(properties, "tabColor")));
  }
  const flag = (key: "showGridlines" | "showHeadings", name: string): Said =>
    before[key] === now[key] ? {} : { [name]: now[key] ? undefined : false };
  const flags = { ...flag("showGridlines", "showGridLines"), ...flag("showHeadings", "showRowColHeaders") };
  const isFrozenAnew = before.frozen.rows !== now.frozen.rows || before.frozen.columns !== now.frozen.columns;
  if (Object.keys(flags).length === 0 && !isFrozenAnew) return;
  putFirstView(sections, (view) => {
    const flagged = withAttributes(view, flags);
    if (!isFrozenAnew) return flagged;
    const rest = contentWithout(flagged, "pane", "selection");
    return withContent(withAttributes(flagged, { topLeftCell: undefined }), paneXml(now.frozen) + rest);
  });
}

/** Changes how the first window shows the sheet; others stay. */
function putFirstView(sections: Sections, change: (view: string) => string): void {
  const views = sections.get("sheetViews") ?? "<sheetViews/>";
  sections.put("sheetViews", withFirstChild(views, '<sheetView workbookViewId="0"/>', change));
}

function paneXml({ rows, columns }: View["frozen"]): string {
  if (rows + columns === 0) return "";
  const active = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const pane = element("pane", {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane: active,
    state: "frozen",
  });
  return pane + element("selection", { pane: active });
}

/** The protection of a file that these options mean. A password is not written. */
function protectionXml({ options }: Protection): string {
  const flags = Object.entries(ALLOWED).map(([theirs, ours]) => [theirs, options[ours] === true ? false : undefined]);
  return element("sheetProtection", {
    sheet: true,
    objects: options["allowEditObjects"] === true ? undefined : true,
    selectLockedCells:
      options["selectionMode"] === undefined || options["selectionMode"] === "Normal" ? undefined : true,
    selectUnlockedCells: options["selectionMode"] === "None" ? true : undefined,
    ...(Object.fromEntries(flags) as Record<string, boolean | undefined>),
    scenarios: options["allowEditScenarios"] === true ? undefined : true,
  });
}

type Link = readonly [ref: string, link: NonNullable<import("../../../model/cell").Cell["hyperlink"]>];

function putLinks(before: Snapshot, now: Snapshot, target: SheetTarget, sections: Sections): void {
  const [old, links] = [linksOf(before), linksOf(now)];
  if (JSON.stringify(old) === JSON.stringify(links)) return;
  const { file, part, names } = target;
  for (const relation of [...file.relations(part)])
    if (isOfType(relation, "hyperlink")) file.unrelate(part, relation.id);
  const entries = links.map(([ref, { address, documentReference, screenTip }]) => {
    const id = address === undefined ? undefined : file.relate(part, `${names.relations}/hyperlink`, address, true);
    return element("hyperlink", { ref, "r:id": id, location: documentReference, tooltip: screenTip });
  });
  const list = entries.length === 0 ? "" : element("hyperlinks", { "xmlns:r": names.relations }, entries.join(""));
  sections.put("hyperlinks", list);
}

function linksOf({ cells }: Snapshot): Link[] {
  return [...cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { hyperlink }]): Link[] => (hyperlink ? [[cellAddress(row, column), hyperlink]] : [])),
  );
}
