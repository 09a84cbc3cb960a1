/** What hostile and broken workbooks are made of, and how a hostile file is told. */
import { relations, small } from "../../host/files/support/packed";
import { type Entry, entryOf, type Part, zipOf } from "./made";

/** How a file should end: read as a workbook, or refused for a reason of `RefusalText`. */
export type Outcome = "read" | readonly [refusal: string, says?: RegExp];

/** A file that is hostile or broken. */
export interface Hostile {
  readonly name: string;
  readonly ending: "xlsx" | "xls" | "csv" | "json";
  /** The file, where `size` is how many of its many things there are. */
  readonly make: (size: number) => Uint8Array;
  /** How many there are in the file that does all its harm. */
  readonly full: number;
  /** How many are enough to see the fault in the suite, and how that file should end. */
  readonly few: number;
  readonly outcome: Outcome;
  /** How the full one should end, where that is another. */
  readonly inFull?: Outcome;
}

/** The namespace of worksheets and what belongs to them. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The part of the only worksheet. */
export const SHEET = "xl/worksheets/sheet1.xml";
/** The part that names the sheets. */
export const CONTENT = "xl/workbook.xml";

/** The smallest workbook with some of its parts others. */
export function workbook(others: Readonly<Record<string, Part | string>>): readonly Entry[] {
  return Object.entries<Part | string>({ ...small('<row r="1"><c r="A1"><v>1</v></c></row>'), ...others }).map(
    ([name, part]) => entryOf(name, part),
  );
}

/** A file of a workbook with some of its parts others. */
export const file = (others: Readonly<Record<string, Part | string>>): Uint8Array => zipOf(workbook(others));

/** A worksheet whose content is one thing many times over. */
export function sheet(again: string, times: number, around: readonly [before: string, after: string]): Part {
  const [before, after] = around;
  return { head: `<worksheet xmlns="${MAIN}" xmlns:r="r">${before}`, again, times, tail: `${after}</worksheet>` };
}

/** A worksheet whose content is given by the number of each thing. */
export function listed(
  of: (index: number) => string,
  times: number,
  around: readonly [before: string, after: string],
): Part {
  return sheet(Array.from({ length: times }, (_, index) => of(index)).join(""), 1, around);
}

/** What stands around rows. */
export const ROWS = ["<sheetData>", "</sheetData>"] as const;
/** A worksheet without rows. */
export const HEAD = "<sheetData/>";

/** Says of the last entry what is not so. */
export function lying(entries: readonly Entry[], lie: Partial<Entry>): Uint8Array {
  return zipOf(entries.map((entry, index) => (index === entries.length - 1 ? { ...entry, ...lie } : entry)));
}

/** So many bytes that they are many. */
export const MEBI = 1_048_576;
/** As many blanks. */
export const BLANKS = " ".repeat(MEBI);

/** Shared texts, looks and other parts that a workbook relates to. */
export function related(
  type: string,
  part: Part | string,
  rows = '<row r="1"><c r="A1"><v>1</v></c></row>',
): Uint8Array {
  return file({
    ...small(rows),
    "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"], [type, "other.xml"]),
    "xl/other.xml": part,
  });
}

/** A row with a formula in its first cell. */
export const rowOf = (row: number, formula: string): string =>
  `<row r="${String(row)}"><c r="A${String(row)}"><f>${formula}</f></c></row>`;
