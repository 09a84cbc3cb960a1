/** A worksheet of a file into a sheet of the model. */

import { type Cell, type CellFormat, defaultFormat } from "../../../model/cell";
import { MAX_COLUMNS } from "../../../model/rect";
import type { Protection, Sheet } from "../../../model/sheet";
import { CHARACTER_POINTS } from "../../../model/sizes";
import { BadPart } from "../package/bad-part";
import { CHARACTERS_A_CELL } from "../package/limits";
import type { Relation } from "../package/package";
import { all, first, type Node, numberOr, tree, yes } from "../package/xml";
import { colorOf } from "../styles/parts";
import type { Styles } from "../styles/styles";
import { areasOf } from "./addresses";
import { cellListener, type StoredCell, type Understanding } from "./cells-read";
import { readConditional } from "./conditional";
import { emptyBehind } from "./merged";
import { readValidations } from "./validation";

/** A formula whose last result the file lacks: it was never calculated. */
export interface Uncalculated {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a worksheet is read with. */
export interface SheetContext extends Understanding {
  readonly styles: Styles;
  readonly relations: readonly Relation[];
  /** How many cells there is room for still, of all sheets together. */
  readonly room: { cells: number };
}

/** Columns of a stretch whose widths and looks the model takes in: a file may say them of all columns there are. */
const MOST_COLUMNS = 1_000;

/** Reads all of a worksheet but its tables and charts into the sheet; returns the formulas that have no result. */
export function readSheet(text: string, sheet: Sheet, context: SheetContext): Uncalculated[] {
  const { part, styles } = context;
  const uncalculated: Uncalculated[] = [];
  let latest: number | undefined;
  const told = {
    row(row: number, { attributes }: { readonly attributes: Readonly<Record<string, string>> }): void {
      if (attributes["ht"] !== undefined) sheet.rowHeights.set(row, numberOr(attributes["ht"]));
      if (yes(attributes["hidden"])) sheet.hiddenRows.add(row);
      const level = numberOr(attributes["outlineLevel"]);
      if (level > 0) sheet.rowLevels.set(row, level);
      if (yes(attributes["customFormat"])) setLook(styles.formatOf(numberOr(attributes["s"])), row, "row");
    },
    cell({ row, column, style, value, formula, spill, uncalculated: lacks }: StoredCell): void {
      context.room.cells -= 1 + Number(row !== latest) + Math.floor((formula?.length ?? 0) / CHARACTERS_A_CELL);
      latest = row;
      if (context.room.cells < 0) throw new BadPart("tooManyCells", part);
      if (lacks) uncalculated.push({ sheet: sheet.name, row, column });
      const stated = { ...(formula === undefined ? {} : { formula }), ...(spill && { spill }) };
      sheet.load(row, column, { value, ...stated, format: styles.formatOf(style) });
    },
  };
  const setLook = (look: CellFormat, line: number, kind: "row" | "column"): void => {
    if (look === defaultFormat) return;
    if (kind === "row") sheet.cells.setRowFormat(line, look);
    else sheet.cells.setColumnFormat(line, look);
  };
  const root = tree(part, text, { name: "sheetData", listener: cellListener(context, told) });
  const columns = all(first(root, "cols"), "col");
  if (columns.length > MAX_COLUMNS) throw new BadPart("excess", part);
  for (const node of columns)
    readColumn(node, sheet, (look, column) => setLook(styles.formatOf(look), column, "column"));
  readView(root, sheet);
  sheet.merges = all(first(root, "mergeCells"), "mergeCell").flatMap(({ attributes }) => areasOf(attributes["ref"]));
  emptyBehind(sheet);
  sheet.validations = readValidations(first(root, "dataValidations"));
  sheet.conditionalFormats = readConditional(all(root, "conditionalFormatting"), text, styles, () =>
    sheet.workbook.nextObjectNumber(),
  );
  [sheet.autoFilter] = areasOf(first(root, "autoFilter")?.attributes["ref"]);
  const protection = first(root, "sheetProtection")?.attributes;
  if (yes(protection?.["sheet"])) sheet.protection = protectionOf(protection ?? {});
  readLinks(first(root, "hyperlinks"), sheet, context.relations);
  return uncalculated;
}

function readColumn({ attributes }: Node, sheet: Sheet, look: (style: number, column: number) => void): void {
  const from = numberOr(attributes["min"]) - 1;
  const to = Math.min(numberOr(attributes["max"]), MAX_COLUMNS, from + MOST_COLUMNS);
  for (let column = from; column < to; column++) {
    if (attributes["width"] !== undefined && yes(attributes["customWidth"] ?? "1"))
      sheet.columnWidths.set(column, numberOr(attributes["width"]) * CHARACTER_POINTS);
    if (attributes["style"] !== undefined) look(numberOr(attributes["style"]), column);
  }
}

function readView(root: Node, sheet: Sheet): void {
  const properties = first(root, "sheetPr");
  sheet.tabColor = colorOf(first(properties, "tabColor")) ?? "";
  sheet.summaryAbove = !yes(first(properties, "outlinePr")?.attributes["summaryBelow"] ?? "1");
  const view = first(first(root, "sheetViews"), "sheetView");
  const pane = view && first(view, "pane");
  if (pane?.attributes["state"]?.startsWith("frozen") === true)
    sheet.frozen = { rows: numberOr(pane.attributes["ySplit"]), columns: numberOr(pane.attributes["xSplit"]) };
  sheet.showGridlines = yes(view?.attributes["showGridLines"] ?? "1");
  sheet.showHeadings = yes(view?.attributes["showRowColHeaders"] ?? "1");
}

function readLinks(links: Node | undefined, sheet: Sheet, relations: readonly Relation[]): void {
  const targets = new Map([...relations].reverse().map(({ id, target }) => [id, target]));
  for (const { attributes } of all(links, "hyperlink")) {
    const address = targets.get(attributes["r:id"] ?? "");
    const { location, tooltip } = attributes;
    const link = {
      ...(address === undefined ? {} : { address: location === undefined ? address : `${address}#${location}` }),
      ...(address === undefined && location !== undefined ? { documentReference: location.replace(/^#/, "") } : {}),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    };
    for (const area of areasOf(attributes["ref"])) {
      const linked: [row: number, column: number, cell: Cell][] = [];
      sheet.cells.forEach(area, (cell, row, column) => linked.push([row, column, cell]));
      for (const [row, column, cell] of linked) sheet.load(row, column, { ...cell, hyperlink: link });
    }
  }
}

/** The permissions of a protected sheet, by a file's names and Office.js's; a file says what is forbidden. */
export const ALLOWED = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
} as const;

function protectionOf(attributes: Readonly<Record<string, string>>): Protection {
  // By the older of Excel's two ways to keep a password, or the newer.
  const digested = (attributes["password"] ?? attributes["hashValue"] ?? "") !== "";
  return { options: allowed(attributes), ...(digested && { digested }) };
}

function allowed(protection: Readonly<Record<string, string>>): Record<string, boolean> {
  const flags = Object.entries(ALLOWED).map(([theirs, ours]) => [ours, !yes(protection[theirs] ?? "1")] as const);
  return { ...Object.fromEntries(flags), allowEditObjects: !yes(protection["objects"]) };
}
