/** A cell's value as its number format shows it: enough of Excel's formats for tables of figures and dates. */

import { type CellValue, EXCEL_DIGITS } from "../../src/sheets";
import { EPOCH_1904 } from "./cell";
import type { Culture } from "./culture";
import type { Book } from "./sheet";

/** What the text of a number depends on besides its format. */
type Shown = Pick<Book, "culture" | "date1904">;

/** `Range.text` of one cell. Fractions, scientific notation, fills and conditions in brackets are not imitated. */
export function shown(value: CellValue, numberFormat: string, book: Shown): string {
  const { truths, errors } = book.culture;
  if (typeof value === "boolean") return truths[value ? 0 : 1];
  if (typeof value === "string") return errors.get(value) ?? value;
  if (numberFormat === "General" || numberFormat === "@") return general(value, book.culture);
  const sections = splitSections(numberFormat);
  const [positive = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return section(-value, negative, book);
  if (value === 0 && zero !== undefined) return section(value, zero, book);
  const text = section(Math.abs(value), positive, book);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

const general = (value: number, culture: Culture): string =>
  String(Number(value.toPrecision(11)))
    .replace("e", "E")
    .replace(".", culture.decimalSeparator);

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? ["General"];
}

/** Shows a value that is not negative by one section of a format. */
function section(value: number, format: string, { culture, date1904 }: Shown): string {
  const parts =
    format.replace(/\[[^\]]*\]/g, "").match(/"[^"]*"|\\.|_.|\*.|[0#?.,]+|General|[ymdhs]+|AM\/PM|./gi) ?? [];
  const codes = parts.filter((part) => !isLiteral(part));
  if (codes.some((code) => /^[ymdhs]+$/i.test(code)))
    return date(date1904 ? value + EPOCH_1904 : value, parts, culture);
  const percent = codes.includes("%");
  return parts.map((part) => show(part, percent ? value * 100 : value, culture)).join("");
}

const isLiteral = (part: string): boolean => /^["\\_*]/.test(part);

function show(part: string, value: number, culture: Culture): string {
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.startsWith("\\")) return part.slice(1);
  if (part.startsWith("_")) return " ";
  if (part.startsWith("*")) return "";
  if (part === "General") return general(value, culture);
  return /[0#?]/.test(part) ? digits(value, part, culture) : part;
}

function digits(value: number, code: string, culture: Culture): string {
  const [whole = "", decimals = ""] = code.split(".");
  const required = decimals.replace(/[^0]/g, "").length;
  const fixed = Number(value.toPrecision(EXCEL_DIGITS)).toLocaleString("en-US", {
    useGrouping: whole.includes(","),
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, "").length),
    minimumFractionDigits: required,
    maximumFractionDigits: Math.max(required, decimals.replace(/[^0#?]/g, "").length),
  });
  const [left = "", right] = fixed.split(".");
  const integer = (!whole.includes("0") && left === "0" ? "" : left).replaceAll(",", culture.groupSeparator);
  return right === undefined ? integer : integer + culture.decimalSeparator + right;
}

/** 1900-system serials; Excel's own 29 February 1900 is not imitated. */
function date(serial: number, parts: readonly string[], culture: Culture): string {
  const moment = new Date(Math.round((serial - 25_569) * 86_400_000));
  let afterHours = false;
  return parts
    .map((part) => {
      const code = part.toLowerCase();
      if (isLiteral(part) || !/^[ymdhs]+$/.test(code)) return isLiteral(part) ? part.replace(/^"|"$|^\\/g, "") : part;
      const minutes = code.startsWith("m") && afterHours;
      afterHours = code.startsWith("h");
      return calendar(moment, minutes ? "n".repeat(code.length) : code, culture);
    })
    .join("");
}

function calendar(moment: Date, code: string, culture: Culture): string {
  const padded = (value: number): string => String(value).padStart(Math.min(code.length, 2), "0");
  switch (code.charAt(0)) {
    case "y":
      return code.length > 2 ? String(moment.getUTCFullYear()) : String(moment.getUTCFullYear() % 100).padStart(2, "0");
    case "m":
      return code.length > 2 ? monthName(moment, code.length, culture) : padded(moment.getUTCMonth() + 1);
    case "d":
      return padded(moment.getUTCDate());
    case "h":
      return padded(moment.getUTCHours());
    case "n":
      return padded(moment.getUTCMinutes());
    default:
      return padded(moment.getUTCSeconds());
  }
}

/** The month's name, or its first three letters, as Excel shortens it in every language. */
function monthName(moment: Date, length: number, { name }: Culture): string {
  const full = moment.toLocaleDateString(name, { month: "long", timeZone: "UTC" });
  return length === 3 ? full.slice(0, 3) : full;
}
