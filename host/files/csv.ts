/** CSV files as a workbook: one sheet per file, every value a text exactly as written. */

import Papa from "papaparse";
import { type CellFormat, defaultFormat } from "../model/cell";
import { HostError } from "../model/errors";
import { Workbook } from "../model/workbook";
import { kindOf, refusalOf } from "./content";
import { decoded } from "./encoding";
import { spoilt } from "./misread";
import { UnreadableFile } from "./unreadable";
import { onOneLine } from "./visible";

/** A CSV file: its name, whose first part names the sheet, and its bytes. */
export interface CsvFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a CSV file may separate its fields by. */
const DELIMITERS = [";", "\t", ","] as const;

/** Cells of a CSV file are texts, so that `0713`, `71,3` and `01` stay what they are. */
const asText: CellFormat = { ...defaultFormat, numberFormat: "@" };

/**
 * The workbook that the files make, its sheets in the order of the files' names. Row and column are record and field:
 * an empty line is an empty row, and a line break inside quotes ends no row, as in Excel.
 */
export function readCsv(files: readonly CsvFile[]): Workbook {
  const csv = files
    .map(({ name, bytes }) => ({ name: onOneLine(name.normalize("NFC")), bytes }))
    .filter(({ name }) => /\.csv$/i.test(name));
  if (csv.length === 0) throw new UnreadableFile(({ noCsv }) => noCsv);
  const workbook = new Workbook([]);
  const byName = [...csv].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { name, bytes } of byName) addFile(workbook, name, bytes);
  return workbook;
}

/** Refuses a file whose name was read in the wrong encoding, for no sheet would be known by it. */
export function assertName(file: string): void {
  if (spoilt(file)) throw new UnreadableFile(({ nameMisread }) => nameMisread({ file: onOneLine(file) }));
}

function addFile(workbook: Workbook, name: string, bytes: Uint8Array): void {
  assertName(name);
  const rows = records(name, textOf(name, bytes));
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
    const row = String(read.text.slice(0, nul).split(LINE_END).length);
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

function records(file: string, text: string): string[][] {
  // Excel's own mark: a first line `sep=;` names the delimiter and is no row.
  const [mark = "", named = ""] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? [];
  const body = text.slice(mark.length);
  const delimiter = named || delimiterOf(body);
  const { data, errors } = Papa.parse<string[]>(withOneLineEnd(body, delimiter), {
    delimiter,
    newline: "\n",
    skipEmptyLines: false,
  });
  const [error] = errors.filter(({ type }) => type === "Quotes");
  if (error) {
    const row = String((error.row ?? 0) + 1);
    throw new UnreadableFile(({ csvQuotes }) => csvQuotes({ file, row }));
  }
  const last = data.at(-1);
  return last?.length === 1 && last[0] === "" ? data.slice(0, -1) : data;
}

/** The text with every line ended by `\n`; what stands in quotes, which begin where a field does, is left alone. */
function withOneLineEnd(text: string, delimiter: string): string {
  const start = `(?<=^|[\\n\\r${/[\]\\^-]/.test(delimiter) ? `\\${delimiter}` : delimiter}])`;
  return text.replace(new RegExp(`${start}"(?:[^"]|"")*"|\\r\\n?`, "g"), (found) =>
    found.startsWith('"') ? found : "\n",
  );
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
