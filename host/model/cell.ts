/** A cell, its format, and how Excel understands what is entered into it. */

import type { CellValue } from "../../src/sheets";
import { invalidArgument } from "./errors";

/** One line at a cell's side, in Excel.RangeBorder's words; style `None` is no line. */
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** The sides a cell can have a line at. */
export const SIDES = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;
/** A side of a cell. */
export type Side = (typeof SIDES)[number];

/**
 * How a cell looks; colours are `#RRGGBB`, sizes points, words
 * those of Office.js. Never mutated: a change is a new object.
 */
export interface CellFormat {
  readonly numberFormat: string;
  /** Absent: no fill. */
  readonly fill?: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly indentLevel: number;
  readonly textOrientation: number;
  /** Only matters on a protected sheet. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The text was typed with `'` before it, for it looks like something else: Excel keeps that with the look. */
  readonly quotePrefix?: true;
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
}

/** The format of a cell nobody has formatted. */
export const defaultFormat: CellFormat = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  wrapText: false,
  shrinkToFit: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

/** A link on a cell: a web address or a place in the workbook such as `Blad1!A1`. */
interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** The cells that a formula's answer fills, from the formula's own on; their values stand in them without a formula. */
export interface Spill {
  readonly rows: number;
  readonly columns: number;
  /** The area follows the answer; else it is as it was entered, with Ctrl+Shift+Enter. */
  readonly isDynamic: boolean;
}

/** A cell. Never mutated: a changed cell is a new object, so identity tells whether it changed. */
export interface Cell {
  readonly value: CellValue;
  /** With its `=`. The value is then the last result. */
  readonly formula?: string;
  readonly spill?: Spill;
  readonly format: CellFormat;
  readonly hyperlink?: Hyperlink;
}

/** What a formula shows that nobody has calculated: it must not be taken for an empty cell. */
export const NOT_CALCULATED = "#BUSY!";

/** Excel's error values. */
export const ERRORS: readonly string[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  NOT_CALCULATED,
  "#FIELD!",
  "#CONNECT!",
];

/** The formats that others became by number formats of their own. */
const renumbered = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** The format with that number format: the same object each time, for a column's thousand cells are of one look. */
export function withNumberFormat(format: CellFormat, numberFormat: string): CellFormat {
  if (format.numberFormat === numberFormat) return format;
  const known = renumbered.get(format) ?? new Map<string, CellFormat>();
  renumbered.set(format, known);
  const made = known.get(numberFormat) ?? { ...format, numberFormat };
  known.set(numberFormat, made);
  return made;
}

/** Longest text a cell holds, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/**
 * The cell after `input` is entered through `values` or `formulas`, as a person typing in an English
 * Excel would see it. A text cell (`@`) keeps everything as text; `=`, `+`, `-` and `@SUM(` begin a formula (a
 * signed number stays a number); a leading `'` makes text, and is remembered where the text looks like something
 * else: entered once more as it stands, such a text stays text. Numbers, percentages, ISO dates and TRUE/FALSE
 * in text become what they look like, a date in the workbook's own system. A new formula has the value 0
 * until something calculates it.
 */
export function entered(before: Cell | undefined, look: CellFormat, input: CellValue, date1904 = false): Cell {
  if (before?.format.quotePrefix && before.formula === undefined && input === before.value) return before;
  const format = withPrefix(look, false);
  const rest = before?.hyperlink ? { hyperlink: before.hyperlink } : {};
  if (typeof input === "string" && input.length > LONGEST_TEXT) throw invalidArgument();
  if (typeof input === "number" && !Number.isFinite(input)) throw invalidArgument();
  if (input === "") return { value: "", format };
  if (format.numberFormat === "@") return { value: shownInTextCell(input), format, ...rest };
  if (typeof input !== "string") return { value: input, format, ...rest };
  if (input.startsWith("'")) {
    const text = input.slice(1);
    return { value: text, format: withPrefix(format, isMoreThanText(text, date1904)), ...rest };
  }
  const typed = looksLike(input, date1904);
  if (typed) {
    const shown = format.numberFormat === "General" ? (typed.numberFormat ?? "General") : format.numberFormat;
    return { value: typed.value, format: withNumberFormat(format, shown), ...rest };
  }
  const formula = formulaTyped(input);
  if (formula !== undefined) {
    return { value: before?.formula === formula ? before.value : 0, formula, format, ...rest };
  }
  return { value: input, format, ...rest };
}

const BEGINS_FORMULA = /^(?:[=+-].|@[\p{L}_][\p{L}\p{N}_.]*\()/su;

/** The formula that a typed text begins, in whatever language; as in Lotus, `@` stands before a function. */
export function formulaTyped(text: string): string | undefined {
  if (!BEGINS_FORMULA.test(text)) return undefined;
  return /^[+-]/.test(text) ? `=${text}` : `=${text.slice(1)}`;
}

/** Whether a text is not taken for one where it is typed with no `'` before it: Excel refuses other words with `@`. */
export function needsPrefix(text: string): boolean {
  return /^['@]./s.test(text) || formulaTyped(text) !== undefined;
}

// Whether a text would become something else were it typed without a `'` before it.
function isMoreThanText(text: string, date1904: boolean): boolean {
  return text === "'" || needsPrefix(text) || looksLike(text, date1904) !== undefined;
}

/** The look with or without the mark of a typed `'`; one look has one such, as cells share their looks. */
export function withPrefix(format: CellFormat, on: boolean): CellFormat {
  if ((format.quotePrefix === true) === on) return format;
  const known = OTHER_WAY.get(format);
  if (known) return known;
  const { quotePrefix: _, ...plain } = format;
  const other: CellFormat = on ? { ...plain, quotePrefix: true } : isDefault(plain) ? defaultFormat : plain;
  OTHER_WAY.set(format, other);
  if (!OTHER_WAY.has(other)) OTHER_WAY.set(other, format);
  return other;
}

const OTHER_WAY = new WeakMap<CellFormat, CellFormat>();

function isDefault(format: CellFormat): boolean {
  return JSON.stringify(Object.entries(format).sort()) === JSON.stringify(Object.entries(defaultFormat).sort());
}

function shownInTextCell(input: CellValue): string {
  return typeof input === "boolean" ? String(input).toUpperCase() : String(input);
}

/** What a text is taken for when typed, or nothing when it is only text. */
function looksLike(
  text: string,
  date1904: boolean,
): { readonly value: CellValue; readonly numberFormat?: string } | undefined {
  const trimmed = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return { value: Number(trimmed) };
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(trimmed))
    return { value: Number(trimmed.slice(0, -1)) / 100, numberFormat: "0%" };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (!date) return undefined;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const utc = Date.UTC(year, month - 1, day);
  const exists = new Date(utc).getUTCMonth() === month - 1 && year >= (date1904 ? 1904 : 1900);
  return exists ? { value: serialOfUtc(utc, date1904), numberFormat: "yyyy-mm-dd" } : undefined;
}

/** What `clear` removes, in Excel.ClearApplyTo's words. */
export type ClearApplyTo = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/** A cell worth keeping: nothing stays of one that is empty and looks like any other. */
export function emptied(cell: Cell): Cell | undefined {
  const blank = cell.value === "" && cell.formula === undefined && !cell.hyperlink;
  return blank && cell.format === defaultFormat ? undefined : cell;
}

/** What is left of the cell when that is removed. */
export function cleared(cell: Cell, what: ClearApplyTo): Cell {
  const { hyperlink, ...rest } = cell;
  switch (what) {
    case "All":
      return { value: "", format: defaultFormat };
    case "Contents":
      return { value: "", format: cell.format };
    case "Formats":
      return { ...rest, ...(hyperlink ? { hyperlink } : {}), format: defaultFormat };
    case "Hyperlinks":
      return rest;
    case "RemoveHyperlinks":
      return { ...rest, format: defaultFormat };
  }
}

const DAY = 86_400_000;
/** 1970-01-01 as a serial number of the 1900 system. */
const UNIX_EPOCH = 25_569;
/** Days between the 1900 and the 1904 system. */
export const EPOCH_1904 = 1_462;
/** Fractions of a day are kept to the microsecond-ish place a double and a millisecond clock agree on. */
const SERIAL_DECIMALS = 1e9;

/** Excel's serial number of a moment given as UTC milliseconds; whole days are exact. */
export function serialOfUtc(milliseconds: number, date1904 = false): number {
  const days = Math.floor(milliseconds / DAY);
  const fraction = Math.round(((milliseconds - days * DAY) / DAY) * SERIAL_DECIMALS);
  const whole = days + UNIX_EPOCH - (date1904 ? EPOCH_1904 : 0);
  return fraction === 0 ? whole : Math.round(whole * SERIAL_DECIMALS + fraction) / SERIAL_DECIMALS;
}
