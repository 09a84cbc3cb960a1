/** The part of a file that is one sheet. */
import { type CellValue, columnLetters } from "../../src/sheets";
import type { Place } from "../excel/contents";
import { type FileCell, type FileRule, type FileSheet, holds, type Look } from "./file-sheet";
import type { Styles } from "./styles";
import { element } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Points that a character takes: a file has columns in characters. */
const CHARACTER_POINTS = 5.25;

/** Points of a column that nobody has made wider. */
const STANDARD_POINTS = 48;

/** Inches, as the sheets in Excel have them in centimetres: `taskpane/excel/draw/page.ts`. */
const MARGINS = { left: 0.51, right: 0.51, top: 0.55, bottom: 0.67, header: 0.28, footer: 0.31 } as const;

/** The number of A4 (ECMA-376 part 1, 18.3.1.63). */
const A4 = 9;

/** What Excel shows where a formula has no value. */
const ERRORS: ReadonlySet<CellValue> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** What cells of several sheets share. */
export interface Shared {
  readonly styles: Styles;
  /** The place of a text among the file's. */
  readonly textOf: (text: string) => number;
}

/** The part; `selected` is the one sheet that is shown first. */
export function sheetPart(sheet: FileSheet, shared: Shared, selected: boolean): string {
  const { page, merges, filter } = sheet;
  return element(
    "worksheet",
    { xmlns: MAIN },
    [
      element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 })),
      viewXml(sheet, selected),
      element("sheetFormatPr", {
        defaultRowHeight: 15,
        outlineLevelRow: sheet.rows.folded.size > 0 ? 1 : undefined,
        outlineLevelCol: sheet.columns.folded.size > 0 ? 1 : undefined,
      }),
      columnsXml(sheet),
      element("sheetData", {}, rowsXml(sheet, shared)),
      filter ? element("autoFilter", { ref: addressOf(filter) }) : "",
      merges.length === 0
        ? ""
        : element(
            "mergeCells",
            { count: merges.length },
            merges.map((merge) => element("mergeCell", { ref: addressOf(merge) })).join(""),
          ),
      element("pageMargins", MARGINS),
      element("pageSetup", {
        paperSize: A4,
        orientation: page.landscape ? "landscape" : "portrait",
        fitToHeight: page.pages === "one" ? 1 : 0,
      }),
      element("headerFooter", {}, element("oddFooter", {}, "&amp;L&amp;A&amp;R&amp;P / &amp;N")),
    ].join(""),
  );
}

function viewXml({ frozen, gridlines }: FileSheet, selected: boolean): string {
  const pane =
    frozen === 0
      ? ""
      : `${element("pane", { ySplit: frozen, topLeftCell: `A${String(frozen + 1)}`, activePane: "bottomLeft", state: "frozen" })}<selection pane="bottomLeft"/>`;
  const view = {
    showGridLines: gridlines ? undefined : 0,
    tabSelected: selected ? 1 : undefined,
    workbookViewId: 0,
  };
  return element("sheetViews", {}, element("sheetView", view, pane));
}

// What is folded stays so, and can be unfolded: it is nothing that should not be seen.
function foldedAs(lines: FileSheet["rows"], place: number) {
  const folded = lines.folded.has(place);
  return {
    hidden: folded ? 1 : undefined,
    outlineLevel: folded ? 1 : undefined,
    collapsed: !folded && lines.folded.has(place - 1) ? 1 : undefined,
  };
}

function columnsXml({ columns }: FileSheet): string {
  const all = [...new Set([...columns.sizes.keys(), ...columns.folded])].sort((a, b) => a - b);
  return all.length === 0
    ? ""
    : element(
        "cols",
        {},
        all
          .map((column) =>
            element("col", {
              min: column + 1,
              max: column + 1,
              width: Number(((columns.sizes.get(column) ?? STANDARD_POINTS) / CHARACTER_POINTS).toFixed(2)),
              customWidth: 1,
              ...foldedAs(columns, column),
            }),
          )
          .join(""),
      );
}

function rowsXml({ cells, rows, rules }: FileSheet, shared: Shared): string {
  const places = [...new Set([...cells.keys(), ...rows.sizes.keys(), ...rows.folded])].sort((a, b) => a - b);
  return places
    .map((row) => {
      const own = [...(cells.get(row) ?? [])].sort(([a], [b]) => a - b);
      const points = rows.sizes.get(row);
      return element(
        "row",
        { r: row + 1, ht: points, customHeight: points === undefined ? undefined : 1, ...foldedAs(rows, row) },
        own.map(([column, cell]) => cellXml(row, column, cell, rules, shared)).join(""),
      );
    })
    .join("");
}

function cellXml(
  row: number,
  column: number,
  cell: FileCell,
  rules: readonly FileRule[],
  { styles, textOf }: Shared,
): string {
  const { value } = cell;
  const look = lookOf(
    cell,
    rules.find(({ place, begins }) => holds(place, row, column) && beginsSo(value, begins)),
  );
  const r = `${columnLetters(column)}${String(row + 1)}`;
  const s = styles.numberOf(look, isEntered(value) ? "quoted" : "plain");
  if (value === "") return element("c", { r, s });
  if (typeof value === "number") return element("c", { r, s }, `<v>${String(value)}</v>`);
  if (typeof value === "boolean") return element("c", { r, s, t: "b" }, `<v>${value ? "1" : "0"}</v>`);
  if (ERRORS.has(value)) return element("c", { r, s, t: "e" }, `<v>${value}</v>`);
  return element("c", { r, s, t: "s" }, `<v>${String(textOf(value))}</v>`);
}

// Somebody who edits such a text and changes nothing would enter a formula, but for the mark that it is a text.
function isEntered(value: CellValue): boolean {
  return typeof value === "string" && /^[=+\-@]./s.test(value);
}

/** Excel does not tell capitals from small letters here. */
function beginsSo(value: CellValue, begins: string): boolean {
  return typeof value === "string" && value.toLowerCase().startsWith(begins.toLowerCase());
}

const marked = new WeakMap<FileRule, Map<Look, Look>>();

// A rule's look is the cell's own here: the values that it goes by do not change any more. One object for each pair, so
// that thousands of cells are one look to the styles.
function lookOf({ look }: FileCell, rule: FileRule | undefined): Look {
  if (!rule) return look;
  const made = marked.get(rule) ?? new Map<Look, Look>();
  marked.set(rule, made);
  const known = made.get(look) ?? { ...look, ...rule.look };
  made.set(look, known);
  return known;
}

function addressOf({ row, column, rows, columns }: Place): string {
  return `${columnLetters(column)}${String(row + 1)}:${columnLetters(column + columns - 1)}${String(row + rows)}`;
}
