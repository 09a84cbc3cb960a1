/** The rows of a worksheet, written anew where something changed and kept as they were elsewhere. */

import { type Cell, type CellFormat, defaultFormat, ERRORS, NOT_CALCULATED } from "../../../model/cell";
import { toFile } from "../../../model/custom-functions";
import { spillArea } from "../../../model/spills";
import { withAttributes, withContent } from "../package/tags";
import { type Attributes, element, escaped, type Opened, tree } from "../package/xml";
import type { Styles } from "../styles/styles";
import { cellAddress, fileAddress } from "./addresses";
import { cellListener, type StoredCell, type Understanding } from "./cells-read";
import type { OutlineChanges } from "./outline";
import { type CellChanges, type Snapshot, sameSpill } from "./snapshot";
import { fileText, type Strings } from "./strings";

/** What rows are written with. */
export interface RowContext extends Understanding {
  readonly styles: Styles;
  readonly strings: Strings;
  /** The number by which a cell says that its formula's answer spills. */
  readonly dynamic: () => number;
}

/** What changed of a sheet's rows. */
export interface RowChanges {
  readonly cells: CellChanges;
  /** Points by row; nothing where a row has the standard height again. */
  readonly heights: ReadonlyMap<number, number | undefined>;
  readonly formats: ReadonlyMap<number, CellFormat>;
  readonly outline: OutlineChanges;
  readonly now: Snapshot;
}

interface OldRow {
  readonly row: number;
  readonly tag: Opened;
  readonly cells: StoredCell[];
}

/** `sheetData` with the changes; `text` is the worksheet as it was. */
export function sheetDataXml(text: string | undefined, changes: RowChanges, context: RowContext): string {
  const pieces: string[] = [];
  const { cells, heights, formats, outline } = changes;
  const touched = [...new Set([...cells.keys(), ...heights.keys(), ...formats.keys(), ...outline.keys()])].sort(
    (a, b) => a - b,
  );
  let next = 0;
  const newRowsBefore = (row: number): void => {
    for (; (touched[next] ?? Infinity) < row; next++)
      pieces.push(rowXml(touched[next] ?? 0, undefined, "", changes, context));
  };
  let old: OldRow | undefined;
  const listener = cellListener(context, {
    row(row, tag) {
      newRowsBefore(row);
      old = { row, tag, cells: [] };
    },
    cell: (cell) => old?.cells.push(cell),
    rowEnd(row, end) {
      if (!old || text === undefined) return;
      const isTouched = touched[next] === row;
      if (isTouched) next++;
      const isRaw = !isTouched && old.tag.attributes["r"] !== undefined && old.cells.every(({ isShared }) => !isShared);
      pieces.push(isRaw ? text.slice(old.tag.start, end) : rowXml(row, old, text, changes, context));
      old = undefined;
    },
  });
  if (text !== undefined) tree(context.part, text, { name: "sheetData", listener });
  newRowsBefore(Infinity);
  return element("sheetData", {}, pieces.join(""));
}

function rowXml(row: number, old: OldRow | undefined, text: string, changes: RowChanges, context: RowContext): string {
  const cells = changes.cells.get(row) ?? new Map<number, Cell | undefined>();
  const before = new Map(old?.cells.map((cell) => [cell.column, cell]));
  const columns = [...new Set([...before.keys(), ...cells.keys()])].sort((a, b) => a - b);
  const content = columns.map((column) => {
    const stored = before.get(column);
    if (cells.has(column)) return changedCellXml(row, column, cells.get(column), stored, text, context);
    if (!stored) return "";
    // The cell that stated the formula for several may be another now: each of them says its own.
    const cell = stored.isShared ? changes.now.cells.get(row)?.get(column) : undefined;
    return cell
      ? cellXml(row, column, cell, stored.style, context)
      : placed(text.slice(stored.start, stored.end), row, column);
  });
  const attributes = rowAttributes(row, old?.tag.attributes ?? {}, changes, context);
  const written = content.join("");
  const says = Object.values(attributes).filter((value) => value !== undefined).length;
  return written === "" && says === 1 ? "" : element("row", attributes, written);
}

function rowAttributes(
  row: number,
  before: Attributes,
  { heights, formats, outline }: RowChanges,
  { styles }: RowContext,
): Record<string, string | number | boolean | undefined> {
  const plain = Object.fromEntries(
    Object.entries(before).filter(([name]) => !name.startsWith("{") && name !== "spans"),
  );
  const height = heights.get(row);
  const format = formats.get(row);
  return {
    ...plain,
    r: row + 1,
    ...(heights.has(row) && { ht: height, customHeight: height === undefined ? undefined : true }),
    ...(format && { s: styles.lookFor(format, 0, defaultFormat), customFormat: true }),
    ...outline.get(row),
  };
}

/** A cell that says where it stands; in some files it is known from those before it. */
function placed(xml: string, row: number, column: number): string {
  return /^<[^>]*\sr\s*=/.test(xml) ? xml : withAttributes(xml, { r: cellAddress(row, column) });
}

function changedCellXml(
  row: number,
  column: number,
  cell: Cell | undefined,
  stored: StoredCell | undefined,
  text: string,
  context: RowContext,
): string {
  if (!cell) return "";
  const { styles } = context;
  const base = stored?.style ?? 0;
  const style = styles.lookFor(cell.format, base, stored ? styles.formatOf(base) : defaultFormat);
  const isSame = stored && stored.formula === cell.formula && sameSpill(stored.spill, cell.spill);
  if (!isSame || stored.isShared) return cellXml(row, column, cell, style, context);
  const raw = placed(text.slice(stored.start, stored.end), row, column);
  // Only the look is another: a text with looks of its own stays as it is.
  if (stored.value === cell.value) return retagged(raw, style);
  const stated = /<(?:[\w.-]+:)?f\b[^>]*(?:\/>|>[^]*?<\/(?:[\w.-]+:)?f>)/.exec(raw)?.[0];
  if (stated === undefined) return cellXml(row, column, cell, style, context);
  // A formula that fills an array, or is one of a newer Excel, says so on itself and on its cell.
  const { type, written } = storedAs(cell, context.strings);
  return retagged(withContent(withAttributes(raw, { t: type }), stated + written), style);
}

/** A cell's XML with another look. */
function retagged(raw: string, style: number): string {
  return withAttributes(raw, { s: style === 0 ? undefined : style });
}

function cellXml(row: number, column: number, cell: Cell, style: number, context: RowContext): string {
  const { strings, customFunctions, dynamic } = context;
  const { value, formula, spill } = cell;
  const address = cellAddress(row, column);
  const s = style === 0 ? undefined : style;
  if (formula === undefined && value === "") return s === undefined ? "" : element("c", { r: address, s });
  const { type, written } = storedAs(cell, strings);
  if (formula === undefined) return element("c", { r: address, s, t: type }, written);
  const array = spill && { t: "array", ref: fileAddress(spillArea(row, column, spill)) };
  const stated = element("f", array, fileText(toFile(formula.slice(1), customFunctions)));
  const cm = spill?.isDynamic === true ? dynamic() : undefined;
  return element("c", { r: address, s, t: type, cm }, stated + written);
}

function storedAs(
  { value, formula }: Cell,
  strings: Strings,
): { readonly type: string | undefined; readonly written: string } {
  const v = (text: string): string => element("v", {}, text);
  if (typeof value === "number") return { type: undefined, written: v(String(value)) };
  if (typeof value === "boolean") return { type: "b", written: v(value ? "1" : "0") };
  // A formula without a result is left to the program that opens the file.
  if (formula !== undefined && value === NOT_CALCULATED) return { type: undefined, written: "" };
  if (ERRORS.includes(value)) return { type: "e", written: v(escaped(value)) };
  if (formula !== undefined)
    return value === "" ? { type: undefined, written: "" } : { type: "str", written: v(fileText(value)) };
  return { type: "s", written: v(String(strings.place(value))) };
}
