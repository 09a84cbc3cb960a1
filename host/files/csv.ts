/** CSV files as a workbook: one sheet per file, every value a text exactly as written. */

import Papa from "papaparse";
import { type CellFormat, defaultFormat } from "../model/cell";
import { HostError } from "../model/errors";
import { Workbook } from "../model/workbook";
import { UnreadableFile } from "./unreadable";

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
    .map(({ name, bytes }) => ({ name: name.normalize("NFC"), bytes }))
    .filter(({ name }) => /\.csv$/i.test(name));
  if (csv.length === 0) throw new UnreadableFile("There is no CSV file (.csv) here.");
  const workbook = new Workbook([]);
  const byName = [...csv].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { name, bytes } of byName) addFile(workbook, name, bytes);
  return workbook;
}

function addFile(workbook: Workbook, name: string, bytes: Uint8Array): void {
  const rows = records(name, decoded(name, bytes));
  const sheet = named(workbook, name);
  rows.forEach((fields, row) => {
    fields.forEach((value, column) => {
      if (value !== "") sheet.load(row, column, { value, format: asText });
    });
  });
}

function named(workbook: Workbook, file: string): ReturnType<Workbook["addSheet"]> {
  const name = file.replace(/^.*[\\/]/, "").replace(/\.csv$/i, "");
  try {
    return workbook.addSheet(name);
  } catch (cause) {
    const twice = cause instanceof HostError && cause.code === "ItemAlreadyExists";
    const why = twice
      ? "another file has the same name"
      : "that is no name of a sheet (at most 31 characters, none of \\ / ? * [ ] :)";
    throw new UnreadableFile(`${file} cannot become a sheet called ${name}: ${why}.`, { cause });
  }
}

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableFile(`${file} is not written in UTF-8. Save it in Excel as "CSV UTF-8 (comma delimited)".`, {
      cause,
    });
  }
}

function records(file: string, text: string): string[][] {
  // Excel's own mark: a first line `sep=;` names the delimiter and is no row.
  const [mark = "", delimiter = ""] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const body = text.slice(mark.length);
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: delimiter || delimiterOf(body),
    skipEmptyLines: false,
  });
  const [error] = errors.filter(({ type }) => type === "Quotes");
  if (error)
    throw new UnreadableFile(
      `${file}, row ${(error.row ?? 0) + 1}: a quotation mark is missing or stands in the wrong place.`,
    );
  const last = data.at(-1);
  return last?.length === 1 && last[0] === "" ? data.slice(0, -1) : data;
}

/**
 * The delimiter that stands most often outside quotes on the first line that has one; on a tie the earlier in the list.
 */
function delimiterOf(text: string): string {
  const outside = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, "");
  const counts = (line: string): number[] => DELIMITERS.map((d) => line.split(d).length - 1);
  const first = outside
    .split(/\r\n|\n|\r/)
    .map(counts)
    .find((line) => line.some((count) => count > 0)) ?? [1];
  return DELIMITERS[first.indexOf(Math.max(...first))] ?? ";";
}
