/** One cell as people write it: counts, shares, hidden small numbers, dates. */
import {
  approximate,
  compare,
  type DateSystem,
  dateOfSerial,
  type Ratio,
  ratioOfText,
  serialOfDate,
  times,
} from "../ground";
import type { CellValue } from "./grid";

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

// Spaces that people and Swedish number formats put in numbers: ordinary, no-break, thin, narrow no-break, figure.
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
const MINUS = /^[\u2212\u2013]/;
const SUPPRESSED =
  /^(\*+|\.{2,3}|…|x|<\s*\d+|under\s*\d+|färre än\s*\d+|u\.?s\.?|sekretess|skyddat|undertryckt|suppressed)$/i;
// Nothing, and what may mean that it is still to come. A dash and n/a are written for both: what is not known is open.
const UNDELIVERED =
  /^(-+|–|—|n\/?a|(ej|inte|ännu ej|ännu inte) (rapporterat|rapporterad|levererat|levererad|klart|klar)|kommer( senare)?|not (yet )?(reported|delivered|available)( yet)?)?$/i;
// What says that there is none.
const MISSING =
  /^((uppgift(en)?|värde(t)?|jämförelsevärde) )?saknas$|^finns (ej|inte)$|^(ej|inte) (aktuellt?|tillämpligt?)$|^(missing|none|not applicable)$/i;
const EXCEL_ERROR =
  /^#(N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|SAKNAS!|NAMN\?|REFERENS!|VÄRDEFEL!|DIVISION\/0!|OGILTIGT!|SKÄRNING!)$/i;
const UNCALCULATED = /^#(BUSY!|GETTING_DATA)$/i;

// 12,000 is twelve to a Swede and twelve thousand to an American: neither is guessed.
const THOUSANDS = /^\d{1,3}([.,]\d{3})+$/;

/** Whether a cell shows one of Excel's error values. */
export function isErrorValue(cell: CellValue): boolean {
  return typeof cell === "string" && EXCEL_ERROR.test(cell.trim());
}

/** Whether a cell shows that its formula has not been calculated. */
export function isUncalculated(cell: CellValue): boolean {
  return typeof cell === "string" && UNCALCULATED.test(cell.trim());
}

/** Whether a cell is empty or says that nothing is there, or not yet. */
export function isBlank(cell: CellValue): boolean {
  return typeof cell === "string" && absentIn(cell.trim()) !== undefined;
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
  const text = String(cell).trim();
  const absent = absentIn(text);
  if (absent) return { kind: absent };
  if (SUPPRESSED.test(text)) return { kind: "suppressed" };
  const digits = plain(text.replace(/\s*(st|stycken|personer)\.?$/i, ""));
  const value = ratioOfText(digits);
  if (!value) return { kind: "unreadable" };
  if (value.n < 0) return { kind: "negative" };
  const count = Number(digits);
  if (!Number.isSafeInteger(count) || compare(value, { n: count, d: 1 }) !== 0) return { kind: "not-whole" };
  return THOUSANDS.test(text) ? { kind: "unreadable" } : { kind: "count", count, oddGrouping: oddlyGrouped(text) };
}

/**
 * Reads a share: `71.3 %`, `"71,3"` and `0.713` are the same. A bare number up to 1 is a fraction, one above 1 a
 * percentage. A number of the spreadsheet enters by its shortest decimal text, at most 15 digits, as Excel shows it.
 */
export function readShare(cell: CellValue): ShareReading {
  if (typeof cell === "boolean") return { kind: "unreadable" };
  const text = typeof cell === "number" ? numberText(cell) : cell.trim();
  const absent = absentIn(text);
  if (absent) return { kind: absent };
  if (SUPPRESSED.test(text)) return { kind: "suppressed" };
  const signed = /(%|procent)$/i.test(text);
  const value = ratioOfText(plain(text.replace(/\s*(%|procent)$/i, "")));
  if (!value) return { kind: "unreadable" };
  const form = signed ? "signed" : compare(value, ONE) > 0 ? "percentage" : "fraction";
  const share = form === "fraction" ? value : { n: value.n, d: times({ n: value.d, d: 1 }, 100).n };
  if (share.n < 0 || compare(share, ONE) > 0) return { kind: "out-of-range" };
  return { kind: "share", share, form };
}

/** A number as Excel shows it, so that it is read as what the user sees. */
export function numberText(cell: number): string {
  return String(Number(cell.toPrecision(EXCEL_DIGITS)));
}

/**
 * Reads a date: `2022-11-01`, or Excel's serial number; `undefined` when the cell is empty, `null` when it is no date.
 */
export function readDate(cell: CellValue, system: DateSystem = "1900"): string | null | undefined {
  if (typeof cell === "number") return dateOfSerial(cell, system);
  if (typeof cell === "boolean") return null;
  const text = cell.trim();
  if (isBlank(text)) return undefined;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  const date = iso && `${iso[1] ?? ""}-${(iso[2] ?? "").padStart(2, "0")}-${(iso[3] ?? "").padStart(2, "0")}`;
  // A date that does not exist does not come back from its serial number.
  return date && dateOfSerial(serialOfDate(date)) === date ? date : null;
}

/** Reads whole kronor such as `1 146 000 kr`, which may be below zero; `null` when they are none. */
export function readKronor(cell: CellValue): number | null {
  if (typeof cell === "boolean") return null;
  const value = ratioOfText(
    plain(
      String(cell)
        .trim()
        .replace(/\s*(kr|kronor|sek)\.?$/i, ""),
    ),
  );
  const kronor = value ? approximate(value) : Number.NaN;
  return value && Number.isSafeInteger(kronor) && compare(value, { n: kronor, d: 1 }) === 0 ? kronor : null;
}

/**
 * Reads yes or no in Swedish, English or Excel's own way; `undefined`
 * when the cell is empty. A bare 1 or 0 is an answer too.
 */
export function readYesNo(cell: CellValue): boolean | "unreadable" | undefined {
  if (typeof cell === "boolean") return cell;
  const text = String(cell).trim();
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
  return text.replace(SPACES, "").replace(MINUS, "-").replace(",", ".");
}

function oddlyGrouped(text: string): boolean {
  const groups = text
    .replace(/[^\d\s\u00a0\u2007\u2009\u202f].*$/, "")
    .trim()
    .split(SPACES);
  return groups.length > 1 && !groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
}
