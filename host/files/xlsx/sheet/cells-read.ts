/** The cells of a worksheet as they are stored, told one by one. */
import type { CellValue } from "../../../../src/sheets";
import { type Spill, serialOfUtc } from "../../../model/cell";
import { type CustomFunctions, fromFile } from "../../../model/custom-functions";
import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "../../../model/rect";
import { BadPart } from "../package/bad-part";
import { LONGEST_TEXT } from "../package/limits";
import { type Attributes, type Listener, numberOr, type Opened } from "../package/xml";
import { areasOf, cellAddress } from "./addresses";
import { shifted } from "./formula-shift";
import { plainText, type Strings, textOfItem } from "./strings";

/** A cell as the file has it; `end` is behind it in the text. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  /** The cells that its formula's answer fills. */
  readonly spill?: Spill;
  /** Whether there is a formula whose last result the file lacks. */
  readonly uncalculated: boolean;
  /** Whether its formula is one of several that one cell states. */
  readonly isShared: boolean;
  readonly start: number;
  readonly end: number;
}

/** What the rows of a worksheet are told to. */
export interface RowListener {
  readonly row?: (row: number, tag: Opened) => void;
  readonly cell: (cell: StoredCell) => void;
  readonly rowEnd?: (row: number, end: number) => void;
}

/** What is needed to understand cells. */
export interface Understanding {
  readonly part: string;
  readonly strings: Pick<Strings, "at">;
  readonly date1904: boolean;
  /** Whether a number of a cell's metadata says that its formula's answer spills. */
  readonly isDynamic: (metadata: string | undefined) => boolean;
  /** The functions of add-ins, which are learnt from formulas. */
  readonly customFunctions: CustomFunctions;
}

interface Stated {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Listens to what is in `sheetData`; places that are not said follow those before them. */
export function cellListener(known: Understanding, told: RowListener): Listener {
  const shared = new Map<string, Stated>();
  const item = textOfItem();
  let row = -1;
  let column = -1;
  let cell: Opened | undefined;
  let formula: { readonly attributes: Attributes; text: string } | undefined;
  let written: string | undefined;
  let within: "v" | "f" | "is" | undefined;

  const begin = (opened: Opened): void => {
    const place = placeOf(known.part, opened.attributes["r"], row, column + 1);
    [row, column] = place;
    cell = opened;
    formula = undefined;
    written = undefined;
  };
  const finish = (end: number): void => {
    if (!cell) return;
    const { attributes, start } = cell;
    const text = attributes["t"] === "inlineStr" ? item.take() : undefined;
    const stated = formula && formulaOf(formula, shared, row, column);
    const spill = stated === undefined ? undefined : spillOf(formula?.attributes, row, column);
    const length = Math.max(stated?.length ?? 0, text?.length ?? 0, written?.length ?? 0);
    if (length > LONGEST_TEXT) throw new BadPart("tooLong", known.part, cellAddress(row, column));
    const value = text ?? valueOf(known, attributes["t"] ?? "n", written, [row, column]);
    told.cell({
      row,
      column,
      style: numberOr(attributes["s"]),
      value,
      ...(stated === undefined ? {} : { formula: `=${fromFile(stated, known.customFunctions)}` }),
      ...(spill && { spill: { ...spill, isDynamic: known.isDynamic(attributes["cm"]) } }),
      uncalculated: stated !== undefined && value === "" && attributes["t"] !== "str",
      isShared: formula?.attributes["t"] === "shared",
      start,
      end,
    });
    cell = undefined;
  };
  return {
    open(opened) {
      if (within === "is") item.listener.open(opened);
      else if (opened.name === "row") {
        row = rowOf(known.part, opened.attributes["r"], row + 1);
        column = -1;
        told.row?.(row, opened);
      } else if (opened.name === "c") begin(opened);
      else if (cell && opened.name === "f") {
        within = "f";
        formula = { attributes: opened.attributes, text: "" };
      } else if (cell && opened.name === "v") {
        within = "v";
        written = "";
      } else if (cell && opened.name === "is") within = "is";
    },
    close(name, end) {
      if (name === within) within = undefined;
      else if (within === "is") item.listener.close(name, end);
      else if (name === "c") finish(end);
      else if (name === "row") told.rowEnd?.(row, end);
    },
    text(said) {
      if (within === "v") written = (written ?? "") + said;
      else if (within === "f" && formula) formula.text += said;
      else if (within === "is") item.listener.text(said);
    },
  };
}

function rowOf(part: string, said: string | undefined, next: number): number {
  const row = said === undefined ? next : Number(said) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw new BadPart("value", part, `row r="${said ?? ""}"`);
  return row;
}

function placeOf(part: string, said: string | undefined, row: number, next: number): [row: number, column: number] {
  if (said === undefined) return [row, next];
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(said) ?? [];
  const column = letters === "" ? -1 : columnIndex(letters);
  if (column < 0 || column >= MAX_COLUMNS) throw new BadPart("value", part, `c r="${said}"`);
  return [rowOf(part, digits, row), column];
}

/** The formula of a cell that states it, or takes part in another's. */
function formulaOf(
  { attributes, text }: { readonly attributes: Attributes; readonly text: string },
  shared: Map<string, Stated>,
  row: number,
  column: number,
): string | undefined {
  const said = plainText(text);
  const { t: kind, si } = attributes;
  // A table of what-if answers states no formula of its own.
  if (kind === "dataTable") return undefined;
  if (kind !== "shared" || si === undefined) return said === "" ? undefined : said;
  if (said !== "") {
    shared.set(si, { formula: said, row, column });
    return said;
  }
  const stated = shared.get(si);
  return stated && shifted(stated.formula, row - stated.row, column - stated.column);
}

/** The area of a formula for an array; one that does not begin with its cell is none. */
function spillOf(said: Attributes | undefined, row: number, column: number): Omit<Spill, "isDynamic"> | undefined {
  if (said?.["t"] !== "array") return undefined;
  const [area] = areasOf(said["ref"]);
  return area?.row === row && area.column === column ? { rows: area.rows, columns: area.columns } : undefined;
}

function valueOf(
  { part, strings, date1904 }: Understanding,
  type: string,
  written: string | undefined,
  [row, column]: readonly [number, number],
): CellValue {
  if (written === undefined) return "";
  switch (type) {
    case "s": {
      if (written.trim() === "") return "";
      const text = strings.at(Number(written));
      if (text === undefined) throw new BadPart("value", part, `${cellAddress(row, column)}: ${written}`);
      return text;
    }
    case "str":
    case "inlineStr":
      return plainText(written);
    case "b":
      return written.trim() === "1" || written.trim() === "true";
    case "e":
      return written;
    case "d":
      return dateOf(written, date1904);
    default: {
      if (written.trim() === "") return "";
      const number = Number(written);
      if (!Number.isFinite(number)) throw new BadPart("value", part, `${cellAddress(row, column)}: ${written}`);
      return number;
    }
  }
}

/** A date as a file may write it by the calendar; a text that is none stays a text. */
function dateOf(written: string, date1904: boolean): CellValue {
  const [, day = "", time = ""] = /^(\d{4}-\d\d-\d\d)(?:T(.*?)Z?)?$/.exec(written.trim()) ?? [];
  const moment = Date.parse(`${day}T${time === "" ? "00:00:00" : time}Z`);
  return Number.isNaN(moment) ? written : serialOfUtc(moment, date1904);
}
