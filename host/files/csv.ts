/** CSV files as a workbook: one sheet per file, every value a text exactly as written. */

import Papa from "papaparse";
import { type CellFormat, defaultFormat } from "../model/cell";
import { HostError } from "../model/errors";
import { MAX_COLUMNS, MAX_ROWS } from "../model/rect";
import { Workbook } from "../model/workbook";
import { kindOf, refusalOf } from "./content";
import { decoded } from "./encoding";
import { spoilt } from "./misread";
import { type Refusal, UnreadableFile } from "./unreadable";
import { onOneLine } from "./visible";
import { LIMITS, LONGEST_TEXT } from "./xlsx/package/limits";

/** A CSV file: its name, whose first part names the sheet, and its bytes. */
export interface CsvFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How much is read of CSV files together; what is used up is counted here. */
export interface CsvLimits {
  /** Fields, empty ones too; and those that hold something, where each row with one counts as one more. */
  fields: number;
  cells: number;
}

/** As many cells as of a workbook; of empty fields, which programs write without need, several to each. */
const CSV_LIMITS: Readonly<CsvLimits> = { fields: 5_000_000, cells: LIMITS.cells };

/** What a CSV file may separate its fields by. */
const DELIMITERS = [";", "\t", ","] as const;

/** Cells of a CSV file are texts, so that `0713`, `71,3` and `01` stay what they are. */
const asText: CellFormat = { ...defaultFormat, numberFormat: "@" };

/**
 * The workbook that the files make, its sheets in the order of the files' names. Row and column are record and field:
 * an empty line is an empty row, and a line break inside quotes ends no row, as in Excel.
 */
export function readCsv(files: readonly CsvFile[], limits: CsvLimits = CSV_LIMITS): Workbook {
  const csv = files
    .map(({ name, bytes }) => ({ name: onOneLine(name.normalize("NFC")), bytes }))
    .filter(({ name }) => /\.csv$/i.test(name));
  if (csv.length === 0) throw new UnreadableFile(({ noCsv }) => noCsv);
  const workbook = new Workbook([]);
  const byName = [...csv].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const room = { ...limits };
  for (const { name, bytes } of byName) addFile(workbook, { name, bytes }, room);
  return workbook;
}

/** Refuses a file whose name was read in the wrong encoding, for no sheet would be known by it. */
export function assertName(file: string): void {
  if (spoilt(file)) throw new UnreadableFile(({ nameMisread }) => nameMisread({ file: onOneLine(file) }));
}

function addFile(workbook: Workbook, { name, bytes }: CsvFile, limits: CsvLimits): void {
  assertName(name);
  const rows = records(name, textOf(name, bytes), limits);
  rows.forEach((fields, row) => {
    for (const text of fields) assertSound({ file: name, row: String(row + 1), text });
  });
  const sheet = named(workbook, name);
  rows.forEach((fields, row) => {
    fields.forEach((value, column) => {
      if (value !== "") sheet.load(row, column, { value, format: asText });
    });
  });
}

function named(workbook: Workbook, file: string): ReturnType<Workbook["addSheet"]> {
  const sheet = file.replace(/^.*[\\/]/, "").replace(/\.csv$/i, "");
  try {
    return workbook.addSheet(sheet);
  } catch (cause) {
    const twice = cause instanceof HostError && cause.code === "ItemAlreadyExists";
    throw new UnreadableFile(
      ({ csvSheetTwice, csvSheetName }) => (twice ? csvSheetTwice : csvSheetName)({ file, sheet }),
      { cause },
    );
  }
}

/** What a file says, if it is text in an encoding that can be told. */
function textOf(file: string, bytes: Uint8Array): string {
  const kind = kindOf(bytes);
  if (kind === "zip" || kind === "ods") throw new UnreadableFile(({ workbookAsCsv }) => workbookAsCsv).in(file);
  const refusal = kind === "text" || kind === "unknown" ? undefined : refusalOf(kind);
  if (refusal) throw new UnreadableFile(refusal).in(file);
  const read = decoded(bytes);
  if ("invalid" in read)
    throw new UnreadableFile(({ csvInvalid }) => csvInvalid({ file, encoding: read.invalid.toUpperCase() }));
  const nul = read.text.indexOf("\0");
  if (nul >= 0) {
    const row = String(lineOf(read.text, nul));
    throw new UnreadableFile(({ csvNul }) => csvNul({ file, row }));
  }
  if (kind === "unknown") throw new UnreadableFile(({ notText }) => notText).in(file);
  return read.text;
}

/** As much of a spoilt text as a message shows. */
const SHOWN = 40;

function assertSound({
  file,
  row,
  text,
}: {
  readonly file: string;
  readonly row: string;
  readonly text: string;
}): void {
  const how = spoilt(text);
  if (how === undefined) return;
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  throw new UnreadableFile(({ csvMisread, csvReplaced }) =>
    (how === "replaced" ? csvReplaced : csvMisread)({ file, row, text: onOneLine(shown) }),
  );
}

const LINE_END = /\r\n|\n|\r/;

function records(file: string, text: string, room: CsvLimits): string[][] {
  // Excel's own mark: a first line `sep=;` names the delimiter and is no row.
  const [mark = "", named = ""] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? [];
  const body = text.slice(mark.length);
  const delimiter = named || delimiterOf(body);
  const rows: string[][] = [];
  let fault: Refusal | undefined;
  Papa.parse<string[]>(withOneLineEnd(body, delimiter), {
    delimiter,
    newline: "\n",
    skipEmptyLines: false,
    step({ data, errors }, parser) {
      rows.push(data);
      fault = wrongIn(data, errors, { file, row: String(rows.length) }) ?? excessIn(data, rows, file, room);
      if (fault) parser.abort();
    },
  });
  if (fault) throw new UnreadableFile(fault);
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === "" ? rows.slice(0, -1) : rows;
}

/** What is wrong with a row by itself. */
function wrongIn(
  fields: readonly string[],
  errors: readonly Papa.ParseError[],
  place: { readonly file: string; readonly row: string },
): Refusal | undefined {
  if (errors.some(({ type }) => type === "Quotes")) return ({ csvQuotes }) => csvQuotes(place);
  if (fields.length > MAX_COLUMNS) return ({ csvWide }) => csvWide({ ...place, limit: MAX_COLUMNS });
  if (fields.some(({ length }) => length > LONGEST_TEXT))
    return ({ csvLong }) => csvLong({ ...place, limit: LONGEST_TEXT });
  return undefined;
}

/** What there is too much of, up to this row. */
function excessIn(
  fields: readonly string[],
  { length }: readonly unknown[],
  file: string,
  room: CsvLimits,
): Refusal | undefined {
  room.fields -= fields.length;
  const filled = fields.filter((field) => field !== "").length;
  room.cells -= filled + Number(filled > 0);
  if (length > MAX_ROWS) return ({ csvMuch }) => csvMuch({ file, rows: MAX_ROWS, cells: CSV_LIMITS.cells });
  if (room.fields < 0 || room.cells < 0)
    return ({ csvMuch }) => csvMuch({ file, rows: MAX_ROWS, cells: CSV_LIMITS.cells });
  return undefined;
}

/** The line that a place is on, counted from one. */
function lineOf(text: string, place: number): number {
  let line = 1;
  for (let at = 0; at < place; at++) {
    const character = text[at];
    if (character === "\n" || (character === "\r" && text[at + 1] !== "\n")) line += 1;
  }
  return line;
}

/**
 * The text with every line ended by `\n`; what stands in quotes, which begin where a field does, is left alone. Quotes
 * are followed by hand: a pattern for them runs out of room where there are millions.
 */
function withOneLineEnd(text: string, delimiter: string): string {
  if (!text.includes("\r")) return text;
  const pieces: string[] = [];
  const next = /["\r]/g;
  let from = 0;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const at = found.index;
    if (found[0] === "\r") {
      pieces.push(text.slice(from, at), "\n");
      from = text[at + 1] === "\n" ? at + 2 : at + 1;
      next.lastIndex = from;
    } else if (at === 0 || text[at - 1] === delimiter || /[\n\r]/.test(text[at - 1] ?? ""))
      next.lastIndex = endOfQuoted(text, at);
  }
  return pieces.join("") + text.slice(from);
}

/** Behind the quote that ends what the one at a place begins; behind that one where none ends it. */
function endOfQuoted(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return start + 1;
}

/**
 * The delimiter that stands most often outside quotes on the first line that has one; on a tie the earlier in the list.
 */
function delimiterOf(text: string): string {
  const outside = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, "");
  const counts = (line: string): number[] => DELIMITERS.map((d) => line.split(d).length - 1);
  const first = outside
    .split(LINE_END)
    .map(counts)
    .find((line) => line.some((count) => count > 0)) ?? [1];
  return DELIMITERS[first.indexOf(Math.max(...first))] ?? ";";
}
