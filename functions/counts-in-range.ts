/** What in a range are counts, and what are headers and labels, whatever they are made of. */
import type { CountTable } from "../src/ground";
import { readCount } from "../src/sheets";
import { errorText, isError, wrong } from "./errors";
import { isEmpty, type RawCell } from "./excel-values";
import { namesLabel, namesTotal } from "./range-words";

/** The counts of a range as a table, and the rows and columns of the range where they stand. */
export interface CountsInRange {
  readonly table: CountTable;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * The counts of a range. Empty edges, rows and columns of words, and columns of codes are none. What may be headers of
 * numbers (years, dates, codes) is left in the table: whether the totals take it in decides what it is. Throws where
 * something else than a count stands among the counts.
 */
export function countsIn(cells: readonly (readonly RawCell[])[]): CountsInRange {
  const kinds = cells.map((row) => row.map(kindOf));
  // Where one empty cell came as empty they all did, and a zero is a zero.
  const isThere = cells.some((row) => row.includes(null)) ? (cell: RawCell) => !isEmpty(cell) : isSomething;
  const [first, last] = extent(cells.map((row) => row.some(isThere)));
  const [left, right] = extent((cells[0] ?? []).map((_, c) => cells.some((row) => isThere(row[c] ?? null))));
  const range: Range = { cells, kinds, last, left, right };
  const top = belowHeaders(range, first);
  const headers = cells.slice(first, top);
  const rows = from(top, last + 1);
  const labels = new Set(from(left, right + 1).filter((c) => isLabel(range, rows, c)));
  const isHeaded = (c: number): boolean => headers.some((row) => isNamedLabel(row[c] ?? null));
  const counted = from(left, right + 1).filter((c) => !labels.has(c));
  while (counted.length > 1 && isHeaded(counted[0] ?? left)) labels.add(counted.shift() ?? left);
  const isBeforeNames = (c: number): boolean => [...labels].some((label) => label > c);
  // What says the same as the column after it is its total, and no code.
  const isOwn = (c: number): boolean =>
    rows.some((r) => cells[r]?.[c] !== cells[r]?.[counted[counted.indexOf(c) + 1] ?? c]);
  const numbered = counted.slice(0, -1);
  const isWorded = (c: number): boolean => range.kinds.slice(first, top).some((row) => row[c] === "word");
  const isSurely = (c: number) => isCode(codesIn(range, rows, c), isWorded(c), isBeforeNames(c));
  const codes = leading(numbered, (c) => isOwn(c) && isSurely(c)).length;
  const mayBeCode = (c: number): boolean => isSurely(c) || (!isWorded(c) && rises(codesIn(range, rows, c), 1));
  const mayBeCodes = leading(numbered, mayBeCode).length;
  const isNamed = (row: readonly RawCell[]) => [...labels].some((c) => isNamedTotal(row[c] ?? null));
  const mayBeHeader = (r: number): boolean =>
    (labels.size > 0 && [...labels].every((c) => !isSomething(cells[r]?.[c] ?? null))) ||
    counted.every((c) => kinds[r]?.[c] !== "count" || isDated(cells[r]?.[c] ?? null));
  return {
    table: {
      counts: rows.map((r) => counted.map((c) => countAt(cells[r]?.[c] ?? null, r + 1, c + 1))),
      namedRows: rows.map((r) => isNamed(cells[r] ?? [])),
      namedColumns: counted.map((c) => headers.some((row) => isNamedTotal(row[c] ?? null))),
      headers: { rows: leading(rows.slice(0, MOST_HEADERS), mayBeHeader).length, columns: mayBeCodes, codes },
    },
    rows,
    columns: counted,
  };
}

interface Range {
  readonly cells: readonly (readonly RawCell[])[];
  readonly kinds: readonly (readonly Kind[])[];
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

type Kind = "blank" | "word" | "count" | "other";

const MOST_HEADERS = 3;
/** Years and days that headers are: a header is rarely older or farther ahead, and a day is Excel's number of it. */
const YEARS = { first: 1900, last: 2100 } as const;
const DAYS = { first: 32_874, last: 54_788 } as const; // 1990-01-01, 2050-01-01
const MONTHS = 12;

/** Sweden's county codes (SCB, "Län och kommuner i kodnummerordning"): some numbers below 25 are not in use. */
const COUNTIES = new Set([1, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
/** So many in order are codes and no counts that happen to rise. */
const FEWEST_CODES = 8;

function kindOf(cell: RawCell): Kind {
  if (isEmpty(cell)) return "blank";
  if (typeof cell === "number") return Number.isSafeInteger(cell) && cell >= 0 ? "count" : "other";
  if (typeof cell !== "string") return "other";
  // 01 is a code, and 2023-03 a month.
  if (/^\s*(0\d+|\d{4}-\d{1,2}(-\d{1,2})?)\s*$/.test(cell)) return "word";
  if (readable(cell) !== undefined) return "count";
  return /^[\s\d*<.,…–-]+$/.test(cell) ? "other" : "word";
}

// A bare zero may be an empty cell, as some Excels pass it on.
function isSomething(cell: RawCell): boolean {
  return cell !== 0 && !isEmpty(cell);
}

function isDated(cell: RawCell): boolean {
  const number = Number(isError(cell) ? Number.NaN : cell);
  const isYear = (year: number) => year >= YEARS.first && year <= YEARS.last;
  return (
    isYear(number) ||
    (number >= DAYS.first && number <= DAYS.last) ||
    (isYear(Math.floor(number / 100)) && number % 100 >= 1 && number % 100 <= MONTHS)
  );
}

/** The first row below the headers: rows of words, and what is a header by its own words or those in its columns. */
function belowHeaders({ cells, kinds, last, left, right }: Range, first: number): number {
  const columns = from(left, right + 1);
  const below = (r: number, c: number): Kind | undefined => kinds.slice(r + 1).find((row) => row[c] !== "blank")?.[c];
  let top = first;
  for (; top <= last; top++) {
    const row = cells[top] ?? [];
    const is = (kind: Kind) => columns.filter((c) => kinds[top]?.[c] === kind);
    const [words, counts] = [is("word"), is("count")];
    if (is("other").length > 0) break;
    // A name first in the row may be that of a total, with the numbers of a total after it.
    const overCounts = words.filter((c) => below(top, c) === "count" && !(c === left && addsUp(cells, top, counts)));
    const isHeader =
      counts.length === 0 ||
      isNamedLabel(row[words[0] ?? -1] ?? null) ||
      (overCounts.length > 0 &&
        (counts.every((c) => row[c] === 0 || isDated(row[c] ?? null)) ||
          overCounts.some((c) => isNamedTotal(row[c] ?? null))));
    if (!isHeader) break;
  }
  return top;
}

// Whether a row is what the rows below it add up to.
function addsUp(cells: Range["cells"], top: number, columns: readonly number[]): boolean {
  const sum = (c: number): number =>
    cells.slice(top + 1).reduce((all, row) => all + (readable((row[c] ?? null) as string | number | null) ?? 0), 0);
  return columns.every((c) => readable((cells[top]?.[c] ?? null) as string | number | null) === sum(c));
}

// Words only; or codes, with the name of a total among them.
function isLabel({ kinds, cells, right }: Range, rows: readonly number[], c: number): boolean {
  const is = (kind: Kind) => rows.filter((r) => kinds[r]?.[c] === kind);
  const words = is("word");
  if (is("other").length > 0) return false;
  if (is("count").every((r) => cells[r]?.[c] === 0)) return words.length > 0 || is("count").length === 0;
  const isCounted = (other: number) => rows.some((r) => kinds[r]?.[other] === "count");
  return (
    words.length > 0 &&
    words.every((r) => isNamedTotal(cells[r]?.[c] ?? null)) &&
    from(c + 1, right + 1).some(isCounted)
  );
}

/**
 * Whether numbers down a column are codes or dates and no counts: in order before a column of names, or in an
 * order that counts hardly have. Under a word that is no word for codes they are so before names alone.
 */
function isCode(numbers: readonly number[], isWorded: boolean, isBeforeNames: boolean): boolean {
  if (numbers.length === 0) return false;
  if (numbers.every(isDated) || (isBeforeNames && !isWorded && rises(numbers, 0))) return true;
  if (isWorded && !isBeforeNames) return false;
  const inOrder = numbers.every((one, k) => one === k + 1);
  const ofCounties = rises(numbers, 1) && numbers.every((one) => COUNTIES.has(one));
  return numbers.length >= (isBeforeNames ? 1 : FEWEST_CODES) && (inOrder || ofCounties);
}

function codesIn({ cells, kinds }: Range, rows: readonly number[], c: number): readonly number[] {
  return rows.flatMap((r) => (kinds[r]?.[c] === "count" && cells[r]?.[c] !== 0 ? [Number(cells[r]?.[c])] : []));
}

function rises(numbers: readonly number[], step: number): boolean {
  return numbers.every((one, k) => k === 0 || one - (numbers[k - 1] ?? one) >= step);
}

function isNamedTotal(cell: RawCell): boolean {
  return typeof cell === "string" && namesTotal(cell);
}

function isNamedLabel(cell: RawCell): boolean {
  return typeof cell === "string" && namesLabel(cell);
}

function countAt(cell: RawCell, row: number, column: number): number | null {
  if (isEmpty(cell)) return null;
  const count = kindOf(cell) === "other" || isError(cell) || typeof cell === "boolean" ? undefined : readable(cell);
  if (count === undefined)
    throw wrong((words) => words.notACount({ text: isError(cell) ? errorText(cell) : String(cell), row, column }));
  return count;
}

/** A count as people write it; `undefined` where it is none. */
export function readable(cell: string | number | null): number | undefined {
  const reading = readCount(cell ?? "");
  return reading.kind === "count" ? reading.count : undefined;
}

function from(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, k) => first + k);
}

/** The first and the last that hold; a range of nothing where none does. */
function extent(holds: readonly boolean[]): readonly [first: number, last: number] {
  return [holds.includes(true) ? holds.indexOf(true) : 0, holds.lastIndexOf(true)];
}

function leading(all: readonly number[], holds: (one: number) => boolean): readonly number[] {
  const end = all.findIndex((one) => !holds(one));
  return end === -1 ? all : all.slice(0, end);
}
