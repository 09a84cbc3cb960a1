/** One cell as people write it: counts, shares, hidden small numbers, dates. */
import {
  compare,
  type DateSystem,
  dateOfSerial,
  type Ratio,
  ratioOfText,
  serialOfDate,
  times,
  visible,
} from "../ground";
import type { CellValue } from "./grid";
import { isHidden, isHiddenCount } from "./hidden";

/** Why a cell has no figure: it has not come yet, there is none, or it is hidden. */
export type NoFigure = "undelivered" | "missing" | "suppressed";

/** A count: a whole number from zero up, or why it is none. */
export type CountReading =
  | { readonly kind: "count"; readonly count: number; readonly oddGrouping: boolean }
  | { readonly kind: NoFigure | "unreadable" | "negative" | "not-whole" };

/**
 * A share between 0 and 1 as a ratio, and how it was written:
 * with a per cent sign, as a fraction, or as a bare percentage.
 */
export type ShareReading =
  | { readonly kind: "share"; readonly share: Ratio; readonly form: "signed" | "fraction" | "percentage" }
  | { readonly kind: NoFigure | "unreadable" | "out-of-range" };

const MINUS = /^[\u2212\u2013]/;
// Nothing, and what may mean that it is still to come. A dash and n/a are written for both: what is not known is open.
const UNDELIVERED =
  /^(-+|–|—|n\/?a|(ej|inte|ännu ej|ännu inte) (rapporterat|rapporterad|levererat|levererad|klart|klar)|kommer( senare)?|not (yet )?(reported|delivered|available)( yet)?)?$/i;
// What says that there is none.
const MISSING =
  /^((uppgift(en)?|värde(t)?|jämförelsevärde) )?saknas$|^finns (ej|inte)$|^(ej|inte) (aktuellt?|tillämpligt?)$|^(missing|none|not applicable)$/i;
// In any language: #REF!, #REFERENS!, #NAMN?, #DIVISION/0! and those of later Excels.
const EXCEL_ERROR = /^#(N\/A|GETTING_DATA|[\p{L}_/\d]+[!?])$/iu;
const UNCALCULATED = /^#(BUSY!|GETTING_DATA)$/i;

// 12,000 is twelve to a Swede and twelve thousand to an American: neither is guessed.
const THOUSANDS = /^\d{1,3}([.,]\d{3})+$/;

/** Whether a cell shows one of Excel's error values. */
export function isErrorValue(cell: CellValue): boolean {
  return typeof cell === "string" && EXCEL_ERROR.test(visible(cell));
}

/** Whether a cell shows that its formula has not been calculated. */
export function isUncalculated(cell: CellValue): boolean {
  return typeof cell === "string" && UNCALCULATED.test(visible(cell));
}

/** Whether a cell is empty or says that nothing is there, or not yet. */
export function isBlank(cell: CellValue): boolean {
  return typeof cell === "string" && absentIn(visible(cell)) !== undefined;
}

function absentIn(text: string): "undelivered" | "missing" | undefined {
  if (UNDELIVERED.test(text)) return "undelivered";
  return MISSING.test(text) ? "missing" : undefined;
}

/** Reads a count such as `1146`, `1 146 st` or `1 146,0`. */
export function readCount(cell: CellValue): CountReading {
  if (typeof cell === "number" && Number.isSafeInteger(cell) && cell >= 0)
    return { kind: "count", count: cell, oddGrouping: false };
  if (typeof cell === "boolean") return { kind: "unreadable" };
  const text = visible(String(cell));
  const absent = absentIn(text);
  if (absent) return { kind: absent };
  if (isHiddenCount(text)) return { kind: "suppressed" };
  const digits = plain(text.replace(/ *(st|stycken|personer)\.?$/i, ""));
  if (!ratioOfText(digits)) return { kind: "unreadable" };
  const count = asShown(Number(digits));
  if (count < 0) return { kind: "negative" };
  if (!Number.isSafeInteger(count)) return { kind: "not-whole" };
  return THOUSANDS.test(text) ? { kind: "unreadable" } : { kind: "count", count, oddGrouping: oddlyGrouped(text) };
}

/**
 * Reads a share: `71.3 %`, `"71,3"` and `0.713` are the same. A bare number up to 1 is a fraction, one above 1 a
 * percentage. A number of the spreadsheet enters by its shortest decimal text, at most 15 digits, as Excel shows it.
 */
export function readShare(cell: CellValue): ShareReading {
  if (typeof cell === "boolean") return { kind: "unreadable" };
  const text = typeof cell === "number" ? numberText(cell) : visible(cell);
  const absent = absentIn(text);
  if (absent) return { kind: absent };
  if (isHidden(text)) return { kind: "suppressed" };
  const signed = /(%|procent)$/i.test(text);
  const value = ratioOfText(plain(text.replace(/ *(%|procent)$/i, "")));
  if (!value) return { kind: "unreadable" };
  const form = signed ? "signed" : compare(value, ONE) > 0 ? "percentage" : "fraction";
  const share = form === "fraction" ? value : { n: value.n, d: times({ n: value.d, d: 1 }, 100).n };
  if (share.n < 0 || compare(share, ONE) > 0) return { kind: "out-of-range" };
  return { kind: "share", share, form };
}

/**
 * A number as Excel shows it, so that it is read as what the user sees: a sum or a product of fractions that came out
 * as 68702.00000000001 is 68702. A whole number is itself.
 */
export function asShown(cell: number): number {
  return Number.isInteger(cell) ? cell : Number(cell.toPrecision(EXCEL_DIGITS));
}

/** The same as a text. */
export function numberText(cell: number): string {
  return String(asShown(cell));
}

/**
 * Reads a date: `2022-11-01`, or Excel's serial number; `undefined` when the cell is empty, `null` when it is no date.
 */
export function readDate(cell: CellValue, system: DateSystem = "1900"): string | null | undefined {
  if (typeof cell === "number") return dateOfSerial(cell, system);
  if (typeof cell === "boolean") return null;
  const text = visible(cell);
  if (isBlank(text)) return undefined;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  const date = iso && `${iso[1] ?? ""}-${(iso[2] ?? "").padStart(2, "0")}-${(iso[3] ?? "").padStart(2, "0")}`;
  // A date that does not exist does not come back from its serial number.
  return date && dateOfSerial(serialOfDate(date)) === date ? date : null;
}

/** Reads whole kronor such as `1 146 000 kr`, which may be below zero; `null` when they are none. */
export function readKronor(cell: CellValue): number | null {
  if (typeof cell === "boolean") return null;
  const digits = plain(visible(String(cell)).replace(/ *(kr|kronor|sek)\.?$/i, ""));
  const kronor = ratioOfText(digits) ? asShown(Number(digits)) : Number.NaN;
  return Number.isSafeInteger(kronor) ? kronor : null;
}

/**
 * Reads yes or no in Swedish, English or Excel's own way; `undefined`
 * when the cell is empty. A bare 1 or 0 is an answer too.
 */
export function readYesNo(cell: CellValue): boolean | "unreadable" | undefined {
  if (typeof cell === "boolean") return cell;
  const text = visible(String(cell));
  if (isBlank(text)) return undefined;
  if (YES.test(text)) return true;
  return NO.test(text) ? false : "unreadable";
}

const YES = /^(ja|j|yes|y|sant|true|1|x|uppfyllt|uppfylld)$/i;
const NO = /^(nej|n|no|falskt|false|0|ej uppfyllt|ej uppfylld|inte uppfyllt)$/i;
const ONE: Ratio = { n: 1, d: 1 };
/** Excel keeps and shows at most this many significant digits (Microsoft's "Excel specifications and limits"). */
export const EXCEL_DIGITS = 15;

function plain(text: string): string {
  return text.replace(/ /g, "").replace(MINUS, "-").replace(",", ".");
}

function oddlyGrouped(text: string): boolean {
  const groups = text
    .replace(/[^\d ].*$/, "")
    .trim()
    .split(" ");
  return groups.length > 1 && !groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
}
