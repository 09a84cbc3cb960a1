/** The tables on a sheet: what stands above them, their headers of one or more rows, and their rows. */
import { type DateSystem, largest, parseMonthIn, visible } from "../../ground";
import { type CellValue, type CountReading, dateSystemOf, type Grid, readCount, readShare } from "../../sheets";
import { certain, type Facets, isPure, type Said, saysAnything, type Words } from "./words";

/** A column of a table by its place in the grid, its headers from above downwards, and what they say. */
export interface HeadedColumn {
  readonly index: number;
  readonly header: string;
  readonly said: Said;
  /** Whether the user has said that it is not read. */
  readonly isLeftOut?: true;
}

/** A row of a table, and what the headings above it say. */
export interface BodyRow {
  readonly index: number;
  readonly context: Facets;
}

/** A table: rows are counted in its grid. */
export interface Table {
  readonly grid: Grid;
  /** The words right above it, which tell it from others on its sheet. */
  readonly heading: string;
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly BodyRow[];
}

/** A header is of at most so many rows: a year, a requirement, a measure, and one to spare. */
const HEADER_ROWS = 4;

/** All tables of a sheet, in order; of those beside each other the left one first. */
export function tablesIn(grid: Grid, words: Words): Table[] {
  const starts = startsOf(grid, words);
  if (starts.length < 2) return tablesBelow(grid, words);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    const own = grid.cells.map((cells) => cells.map((cell, at) => (at >= start && at < end ? cell : "")));
    return tablesBelow({ ...grid, cells: own }, words).map((table) => ({ ...table, grid }));
  });
}

/** The columns where tables beside each other begin: after an empty column, if regions are named in them anew. */
function startsOf({ cells }: Grid, words: Words): number[] {
  const width = largest(
    cells.map((row) => row.length),
    0,
  );
  // Row by row: a single cell far to the right of a million rows would otherwise cost as many looks in every column.
  const isEmpty = Array<boolean>(width).fill(true);
  for (const row of cells)
    row.forEach((cell, at) => {
      if (isFilled(cell)) isEmpty[at] = false;
    });
  const namesRegions = cells.slice(0, LOOKED_THROUGH).map((row) =>
    row.flatMap((cell, at) => {
      const said = isFilled(cell) ? words(cell) : undefined;
      return said && isKeyName(said) && (said.key === "region" || said.key === "code") ? [at] : [];
    }),
  );
  const begins = isEmpty.flatMap((empty, at) => (!empty && (at === 0 || isEmpty[at - 1] === true) ? [at] : []));
  return begins.filter((start, index) => {
    const end = begins[index + 1] ?? width;
    return index === 0 || namesRegions.some((row) => row.some((at) => at >= start && at < end));
  });
}

/** A header is looked for in so many rows: more than a table with its notes begins with. */
const LOOKED_THROUGH = 100;

function tablesBelow(grid: Grid, words: Words): Table[] {
  const tables: (Omit<Table, "rows"> & { rows: BodyRow[] })[] = [];
  let context = contextOf(words((grid.table ?? grid.sheet).replace(EXTENSION, " ")));
  let heading = "";
  let afterBlank = true;
  for (let at = 0; at < grid.cells.length; at += 1) {
    const cells = grid.cells[at] ?? [];
    const table = tables.at(-1);
    const texts = cells.filter(isFilled);
    if (texts.length === 0) {
      afterBlank = true;
      continue;
    }
    const last = headerFrom(grid, at, words, table);
    if (last !== undefined) {
      tables.push({ grid, heading, header: { first: at, last }, columns: columnsIn(grid, at, last, words), rows: [] });
      heading = "";
      at = last;
    } else {
      const [only = ""] = texts;
      const said = texts.length === 1 && isWord(only, words) ? words(only) : undefined;
      if (said && isHeading(said, table === undefined || afterBlank)) {
        context = { ...context, ...contextOf(said) };
        heading = String(only).trim();
      }
      if (!said || isRow(said, afterBlank)) table?.rows.push({ index: at, context });
    }
    afterBlank = false;
  }
  return tables;
}

function isWord(cell: CellValue, words: Words): boolean {
  return isTime(words(cell)) || (typeof cell === "string" && !isFigure(cell));
}

// Between the rows of a table only a requirement, a measure or a year alone is a heading: all else is a row or a note.
function isHeading(said: Said, isApart: boolean): boolean {
  if (isApart) return true;
  const { region, month } = said.facets;
  return isPure(said) && saysAnything(said) && region === undefined && month === undefined;
}

// A region, a month or a requirement alone may be a line of an outline; after a blank line it is a title.
function isRow(said: Said, afterBlank: boolean): boolean {
  return isPure(said) && (afterBlank ? said.facets.region !== undefined : saysAnything(said));
}

/** Whether a cell holds anything that can be seen. */
export function isFilled(cell: CellValue): boolean {
  return typeof cell !== "string" || visible(cell) !== "";
}

/** Whether a cell can be a figure, hidden and missing ones included, and is none of the numbers that name a year. */
export function isFigure(cell: CellValue): boolean {
  if (typeof cell !== "string") return typeof cell === "number";
  return isFilled(cell) && (NO_WORD.has(readCount(cell).kind) || readShare(cell).kind === "share");
}

const NO_WORD: ReadonlySet<CountReading["kind"]> = new Set<CountReading["kind"]>([
  "count",
  "undelivered",
  "missing",
  "suppressed",
  "negative",
  "not-whole",
]);

// A heading alone may say when; among other words a date may be that of the source, and "last year" a comparison.
function contextOf(said: Said): Facets {
  if (SOURCE_NOTE.test(said.unknown[0] ?? "")) return {};
  return certain(
    said,
    isPure(said)
      ? ["year", "month", "requirement", "area", "measure", "limit", "time", "region"]
      : ["year", "requirement", "area", "measure", "limit"],
  );
}

/** A sheet of another workbook bears its file's name too, which may say the year. */
const EXTENSION = /\.(?:xls\w|csv)\b/i;

const SOURCE_NOTE = /^(källa|source|uttag|uttagsdatum|hämtad|uppdaterad|skapad|utskriven|not|anm)/i;

/** The last row of the header that begins at a row; `undefined` where none does. */
function headerFrom(grid: Grid, at: number, words: Words, table: Table | undefined): number | undefined {
  const first = grid.cells[at] ?? [];
  if (!isHeaderRow(first, words)) return undefined;
  // Words that say nothing are headers too where figures of a region follow: what they mean can be told.
  if (!namesColumns(first, words, table))
    return table === undefined && isAboveFigures(grid, at, words) ? at : undefined;
  let last = at;
  while (
    last - at + 1 < HEADER_ROWS &&
    isHeaderRow(grid.cells[last + 1] ?? [], words) &&
    isNextLevel(grid, at, last + 1, words)
  )
    last += 1;
  return last;
}

// Nothing in it is a figure; years and months are numbers too.
function isHeaderRow(cells: readonly CellValue[], words: Words): boolean {
  const filled = cells.filter(isFilled);
  return (
    filled.length > 0 && filled.every((cell) => isTime(words(cell)) || (typeof cell === "string" && !isFigure(cell)))
  );
}

function isTime({ facets, unknown }: Said): boolean {
  return (facets.year !== undefined || facets.month !== undefined) && unknown.length === 0;
}

/** Whether a word names a column that says something of each row. */
function isKeyName(said: Said): boolean {
  return said.key !== undefined && !saysAnything(said);
}

/**
 * Whether a row names columns: by the names of keys and measures, or by several times, requirements or regions beside
 * each other. Within a table it must also have no label: a row of figures has one, and its counts may look like years.
 */
function namesColumns(cells: readonly CellValue[], words: Words, table: Table | undefined): boolean {
  const filled = cells.filter(isFilled);
  const count = (which: (one: Said) => boolean): number => filled.filter((cell) => which(words(cell))).length;
  const regions = count(({ facets }) => facets.region !== undefined);
  if (regions === 1) return false;
  const requirements = count(({ facets }) => facets.requirement !== undefined && facets.measure === undefined);
  const names = count(isKeyName);
  const measures = count(({ facets }) => facets.measure !== undefined || facets.time !== undefined);
  const beside = Math.max(count(isTime), requirements, regions) > 1;
  if (!table) return beside || (filled.length > 1 && names + measures > 0);
  const labels = cells.slice(0, firstValue(table)).filter(isFilled);
  return (beside || measures > 0 || names > 1) && labels.every((cell) => isKeyName(words(cell)));
}

function firstValue({ columns }: Pick<Table, "columns">): number {
  return columns.find(({ said }) => saysAnything(said))?.index ?? 0;
}

// Another row of the same header says more of the columns; it names no single region, as the first row of figures does.
function isNextLevel(grid: Grid, first: number, at: number, words: Words): boolean {
  const filled = (grid.cells[at] ?? []).filter(isFilled);
  const regions = filled.filter((cell) => words(cell).facets.region !== undefined).length;
  const known = filled.filter((cell) => words(cell).key !== undefined || saysAnything(words(cell))).length;
  const [start = 0] = filledIn(grid.cells[first] ?? []);
  const [begin = 0] = filledIn(grid.cells[at] ?? []);
  return regions !== 1 && known * 2 > filled.length && (begin >= start || filled.length > 1);
}

function isAboveFigures(grid: Grid, at: number, words: Words): boolean {
  const [header = [], next = []] = grid.cells.slice(at, at + 2);
  const regions = next.filter((cell) => isFilled(cell) && words(cell).facets.region !== undefined).length;
  return header.filter(isFilled).length > 1 && regions === 1 && next.some((cell) => isFigure(cell));
}

function filledIn(cells: readonly CellValue[]): number[] {
  return cells.flatMap((cell, index) => (isFilled(cell) ? [index] : []));
}

// The words of a merged header stand in its first cell: they hold for the columns to the right that have none.
function columnsIn(grid: Grid, first: number, last: number, words: Words): HeadedColumn[] {
  const levels = grid.cells.slice(first, last + 1);
  const width = Math.max(...levels.map((cells) => cells.length));
  const own = (level: number, index: number): CellValue => levels[level]?.[index] ?? "";
  const above = levels.map((): CellValue => "");
  const ends = levels.map((_, level) => endOfTimes(levels, level, words));
  return Array.from({ length: width }, (_, index): HeadedColumn => {
    const mine = levels.map((_, level) => own(level, index)).filter(isFilled);
    const isKey = mine.some((cell) => isKeyName(words(cell)));
    const path = levels.flatMap((_, level): CellValue[] => {
      const cell = own(level, index);
      if (isFilled(cell)) {
        above[level] = isKeyName(words(cell)) ? "" : cell;
        return [cell];
      }
      const group = above[level] ?? "";
      const hasOwnBelow = levels.some((_, below) => below > level && isFilled(own(below, index)));
      return !isKey && hasOwnBelow && isFilled(group) && index < (ends[level] ?? 0) ? [group] : [];
    });
    const texts = path.map((cell) => headerText(cell, dateSystemOf(grid)));
    return { index, header: texts.join(" / "), said: words(texts.join(" ")) };
  });
}

/**
 * Where the last time of a row of headers ends: at the first column of a name that no column before it has, which is
 * nothing that this time and another have in common. A merged header ends else where the next begins.
 */
function endOfTimes(levels: readonly (readonly CellValue[])[], level: number, words: Words): number {
  const cells = levels[level] ?? [];
  const last = cells.reduce<number>((at, cell, index) => (isFilled(cell) && isWhen(words(cell)) ? index : at), -1);
  if (last < 0) return Infinity;
  const width = Math.max(...levels.map((row) => row.length));
  const names = Array.from({ length: width }, (_, index) =>
    levels
      .slice(level + 1)
      .map((row) => String(row[index] ?? "").trim())
      .join(" / "),
  );
  const before = new Set(names.slice(0, last));
  const end = names.findIndex((name, index) => index >= last && !before.has(name));
  return end < 0 || end === last ? Infinity : end;
}

function isWhen({ facets, unknown }: Said): boolean {
  return unknown.length === 0 && (facets.year ?? facets.month ?? facets.time) !== undefined;
}

// Months as dates are numbers until they are said.
function headerText(cell: CellValue, system: DateSystem): string {
  const isYear = typeof cell === "number" && /^\d{4}$/.test(String(cell));
  const month = typeof cell !== "number" || isYear ? null : parseMonthIn(system, cell);
  return month ?? String(cell).trim();
}
