/** One row of an input sheet: its cells by column, and problems noted with their address. */

import { type Region, type RegionReading, readRegion } from "../agreement";
import { fold, remember, visible } from "../ground";
import { type Place, type Problem, type ProblemCode, type ProblemValues, problem } from "../problems";
import {
  addressIn,
  type CellValue,
  type Column,
  type CountReading,
  dateSystemOf,
  headerOf,
  isErrorValue,
  isUncalculated,
  type NoFigure,
  placeIn,
  readCount,
  readDate,
  readShare,
  type ShareReading,
  type SheetKind,
} from "../sheets";
import type { InputSource } from "./locate";
import { totalsRowOf } from "./totals";

/**
 * Who a row is about: a region, the whole country, a note in the margin, a part of a region by the user's own words,
 * or nobody that could be read.
 */
type Subject =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "national" | "note" | "part" | "unreadable" };

/** A count, or why there is none; an unreadable one has been noted, and stops the settlement. */
export type Count = Extract<CountReading, { kind: "count" }> | { readonly kind: NoFigure };

/** A share, or why there is none; an unreadable one has been noted, and stops the settlement. */
export type Share = Extract<ShareReading, { kind: "share" }> | { readonly kind: NoFigure };

/** A row of a source; what is wrong with its cells is added to `problems` when they are read. */
export interface Row {
  readonly source: InputSource<SheetKind>;
  /** Counted in the grid. */
  readonly index: number;
  readonly cells: readonly CellValue[];
  readonly problems: Problem[];
  /** Reads a share, remembering the few that come back in thousands of rows. */
  readonly share: (cell: CellValue) => ShareReading;
}

/** A row and who it is about. */
export interface SubjectRow {
  readonly row: Row;
  readonly subject: Subject;
}

/** The rows below the header that hold anything, in order; problems are added to `problems`. */
export function rowsOf(source: InputSource<SheetKind>, problems: Problem[]): SubjectRow[] {
  const region = remember(readRegion);
  const share = remember(readShare);
  const subjects = new Map<CellValue, Map<CellValue, Subject>>();
  const rows: SubjectRow[] = [];
  const totals = totalsRowOf(source);
  source.grid.cells.forEach((cells, index) => {
    if (index <= source.header || !cells.some(isFilled)) return;
    const row = { source, index, cells, problems, share };
    rows.push({ row, subject: index === totals ? { kind: "national" } : known(row) });
  });
  return rows;

  // The same two cells name the same region in thousands of rows; what is noted is noted for each of its own.
  function known(row: Row): Subject {
    const [code, name] = [cellAt(row, "code"), cellAt(row, "region")];
    const before = subjects.get(code)?.get(name);
    if (before) return before;
    const subject = subjectOf(row, region);
    if (subject.kind === "region")
      subjects.set(code, (subjects.get(code) ?? new Map<CellValue, Subject>()).set(name, subject));
    return subject;
  }
}

/** The value of a column; `""` when the sheet has no such column. */
export function cellAt({ source, cells }: Row, column: Column): CellValue {
  const at = source.columns.get(column);
  return at === undefined ? "" : (cells[at] ?? "");
}

/** The date in a column; `undefined` when the cell is empty, or holds none, which is noted. */
export function dateAt(row: Row, column: Column): string | undefined {
  if (showsError(row, column)) return undefined;
  const date = readDate(cellAt(row, column), dateSystemOf(row.source.grid));
  if (date === null) note(row, "date-unreadable", { text: String(cellAt(row, column)) }, column);
  return date ?? undefined;
}

/** Whether a column's cell shows one of Excel's error values, which is noted. */
export function showsError(row: Row, column: Column): boolean {
  const cell = cellAt(row, column);
  if (!isErrorValue(cell)) return false;
  note(row, errorCode(cell), { text: String(cell) }, column);
  return true;
}

/** The address of a column's cell, or of the row's first cell when the sheet has no such column. */
export function addressAt({ source, index }: Row, column: Column): string {
  return addressIn(source.grid, index, source.columns.get(column) ?? 0);
}

/** The same with its sheet, which is another than the source's where the figures were gathered from several. */
export function placeAt({ source, index }: Row, column: Column): Place {
  return placeIn(source.grid, index, source.columns.get(column) ?? 0);
}

/** The user's own header of a column; ours when the sheet has no such column. */
export function headerAt({ source }: Row, column: Column): string {
  const at = source.columns.get(column);
  return at === undefined ? headerOf(source.kind, column) : String(source.grid.cells[source.header]?.[at] ?? "").trim();
}

/** Notes a problem at a column's cell. */
export function note<Code extends ProblemCode>(
  row: Row,
  code: Code,
  values: ProblemValues[Code],
  column: Column,
): void {
  row.problems.push(problem(code, values, placeAt(row, column)));
}

/** Reads the count in a column. */
export function countAt(row: Row, column: Column): Count {
  const value = cellAt(row, column);
  if (value === "" || showsError(row, column)) return UNDELIVERED;

  const reading = readCount(value);
  switch (reading.kind) {
    case "count":
      if (reading.oddGrouping) note(row, "odd-grouping", { text: String(value), read: String(reading.count) }, column);
      return reading;
    case "undelivered":
    case "missing":
    case "suppressed":
      return { kind: reading.kind };
    case "unreadable":
    case "negative":
    case "not-whole":
      return refuse(row, `count-${reading.kind}`, { column: headerAt(row, column), text: String(value) }, column);
  }
}

/** Reads the share in a column. */
export function shareAt(row: Row, column: Column): Share {
  const value = cellAt(row, column);
  if (value === "" || showsError(row, column)) return UNDELIVERED;

  const reading = row.share(value);
  switch (reading.kind) {
    case "share":
      return reading;
    case "undelivered":
    case "missing":
    case "suppressed":
      return { kind: reading.kind };
    case "unreadable":
    case "out-of-range":
      return refuse(row, `share-${reading.kind}`, { column: headerAt(row, column), text: String(value) }, column);
  }
}

const UNDELIVERED = { kind: "undelivered" } as const;

// A formula that waits for its calculation is not wrong: what to do about it is something else.
function errorCode(value: CellValue): "cell-error" | "cell-uncalculated" {
  return isUncalculated(value) ? "cell-uncalculated" : "cell-error";
}

// By länskod, by name, or by both when they agree. A line with one filled cell is a source note or a heading.
function subjectOf(row: Row, region: (cell: string | number) => RegionReading): Subject {
  const given = (["code", "region"] as const)
    .map((column) => ({ column, text: cellAt(row, column) }))
    .filter(({ text }) => isFilled(text));
  if (given.length === 0) {
    if (isLonely(row)) return { kind: "note" };
    note(row, "region-missing", {}, "region");
    return { kind: "unreadable" };
  }
  if (given.some(({ text }) => row.source.grid.parts?.has(fold(String(text))))) return { kind: "part" };
  const readings = given.map(({ column, text }) => ({
    column,
    text,
    reading: region(typeof text === "number" ? text : String(text)),
  }));
  const regions = readings.flatMap(({ reading }) => (reading.kind === "region" ? [reading.region] : []));
  const national = readings.some(({ reading }) => reading.kind === "national");
  const [first, second] = regions;
  // A region's row is never left out as the country's, whatever stands beside its name.
  if (first && (national || (second && first.code !== second.code))) {
    note(row, "region-conflict", { code: String(cellAt(row, "code")), name: String(cellAt(row, "region")) }, "region");
    return { kind: "unreadable" };
  }
  if (national) return { kind: "national" };
  for (const { column, text, reading } of readings) {
    if (reading.kind !== "unknown") continue;
    if (isLonely(row)) return { kind: "note" };
    if (!showsError(row, column))
      note(row, "region-unknown", { text: String(text), suggestion: reading.suggestion?.name ?? "" }, column);
  }
  return first && regions.length === given.length ? { kind: "region", region: first } : { kind: "unreadable" };
}

function refuse<Code extends ProblemCode>(
  row: Row,
  code: Code,
  values: ProblemValues[Code],
  column: Column,
): { readonly kind: "undelivered" } {
  note(row, code, values, column);
  return UNDELIVERED;
}

function isLonely({ cells }: Row): boolean {
  return cells.filter(isFilled).length === 1;
}

function isFilled(cell: CellValue): boolean {
  return typeof cell !== "string" || visible(cell) !== "";
}
