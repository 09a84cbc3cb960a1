/** Headers of populations that name a year or a day, as `Folkmängd 2022` or SCB's `2022`. */
import { dateOfSerial, once, parseMonthName, parseYear, serialOfDate, visible } from "../ground";
import { type CellValue, type Column, type Grid, isNamed, type SheetKind } from "../sheets";

/** The columns that a header may date. */
type Dated = "population" | "young";

/** What a header says of a population: all or the young, of which year, and of which day where it says so. */
export interface PopulationHeader {
  readonly column: Dated;
  readonly year: number;
  readonly date?: string;
  /** Nothing but the year: what it counts must be told by the title or the name of the sheet. */
  readonly bare?: true;
}

/**
 * Reads `Folkmängd 2022`, `Folkmängd 1 november 2022`, `Befolkning 0–18 år 2022-11-01` or a bare `2022`; `undefined`
 * when a header names no year, two, or anything more (`Folkmängd 2022 män`).
 */
export function populationHeader(header: CellValue): PopulationHeader | undefined {
  const year = parseYear(header);
  if (year !== null) return { column: "population", year, bare: true };
  const text = visible(String(header)).toLowerCase();
  if (!YEAR.test(text)) return undefined;
  const dates = datesIn(text);
  const rest = dates.reduce((left, { words }) => left.replace(words, " "), text);
  const ofYoung = rest.replace(YOUNG, " ");
  const [first] = dates;
  if (dates.length !== 1 || !first || ofYoung.replace(WORDS, " ").replace(FILLING, " ").trim() !== "") return undefined;
  if (ofYoung === rest && rest.search(WORDS) < 0) return undefined;
  return {
    column: ofYoung === rest ? "population" : "young",
    year: first.year,
    ...(first.date && { date: first.date }),
  };
}

/** A header row: where it is, and the columns that its plain headers name. */
export interface HeaderRow {
  readonly grid: Grid;
  readonly header: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/** A header that dates its column, and where that stands. */
export interface DatedHeader extends PopulationHeader {
  readonly at: number;
  readonly name: string;
}

/** Adds the columns of dated headers to those of a header row, where no plain header and no choice names them. */
export function withDatedColumns(
  kind: SheetKind,
  row: HeaderRow,
  chosen: Readonly<Partial<Record<Column, string>>> | undefined,
): ReadonlyMap<Column, number> {
  if (kind !== "population") return row.columns;
  const found = new Map(row.columns);
  // The latest, until it is known which day the agreement goes by.
  for (const { column, at } of [...datedHeaders(row)].sort((a, b) => b.year - a.year))
    if (!found.has(column) && chosen?.[column] === undefined) found.set(column, at);
  return found;
}

/**
 * The headers of a row that date their columns. A bare year counts people only beside regions, in a sheet that is
 * called so or under a title that says so.
 */
export function datedHeaders(row: HeaderRow): readonly DatedHeader[] {
  const { grid, header, columns } = row;
  const regional = columns.has("code") || columns.has("region");
  const peopled = once(
    () => isNamed("population", grid.sheet) || isNamed("population", grid.table ?? "") || titlesOf(row).length > 0,
  );
  const found = (grid.cells[header] ?? []).flatMap((cell, at): DatedHeader[] => {
    const read = typeof cell === "boolean" || cell === "" ? undefined : populationHeader(cell);
    return read ? [{ ...read, at, name: visible(String(cell)) }] : [];
  });
  return found.filter(({ bare }) => !bare || (regional && peopled()));
}

/** The days that the lines above a header name where they speak of people. */
export function titledDates(row: HeaderRow): readonly string[] {
  return titlesOf(row).flatMap((title) => datesIn(title).flatMap(({ date }) => date ?? []));
}

function titlesOf({ grid, header }: HeaderRow): readonly string[] {
  return grid.cells
    .slice(0, header)
    .flat()
    .map((cell) => visible(String(cell)).toLowerCase())
    .filter((text) => text.search(WORDS) >= 0);
}

interface DateInText {
  readonly words: string;
  readonly year: number;
  readonly date?: string;
}

// Every day in a text, then every year that is not part of one.
function datesIn(text: string): readonly DateInText[] {
  const days = DAYS.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: words, groups }): DateInText[] => {
      const date = dayOf(groups ?? {});
      return date === undefined ? [] : [{ words, year: Number(date.slice(0, YEAR_LENGTH)), date }];
    }),
  );
  const rest = days.reduce((left, { words }) => left.replace(words, " "), text);
  const years = [...rest.matchAll(/(?<![\d-])20\d{2}(?![\d-])/g)].map(({ 0: words }) => ({
    words,
    year: Number(words),
  }));
  return [...days, ...years];
}

function dayOf({ year, number, name, day }: Readonly<Partial<Record<string, string>>>): string | undefined {
  const month = name === undefined ? number : String(parseMonthName(name) ?? "");
  const date = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].join("-");
  // A date that does not exist does not come back from its serial number.
  return dateOfSerial(serialOfDate(date)) === date ? date : undefined;
}

const DAYS: readonly RegExp[] = [
  /(?<!\d)(?<year>20\d{2})[-/.](?<number>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/g,
  /(?<!\d)(?<year>20\d{2})(?<number>\d{2})(?<day>\d{2})(?!\d)/g,
  /(?:den )?(?<!\d)(?<day>\d{1,2})[.:]?(?:e|a)? (?<name>[a-z]+\.?) (?<year>20\d{2})(?!\d)/g,
  /(?<name>[a-z]+\.?) (?<day>\d{1,2})(?:st|nd|rd|th)?, ?(?<year>20\d{2})(?!\d)/g,
];
const WORDS = /folkmängd|folkmangd|befolkning|invånarantal|invånare|inhabitants|population/;
const YOUNG = /(?<!\d)0 ?[-–—] ?18(?!\d)(?: ?år| years)?|barn och unga/;
const FILLING = /(?<![a-zåäö])(?:totalt?|antal|hela|den|per|i|år|as of|on|the)(?![a-zåäö])|[,.:;()–-]/g;
/** Without one there is no date: most cells of a sheet are told by it. */
const YEAR = /20\d{2}/;
const YEAR_LENGTH = 4;
