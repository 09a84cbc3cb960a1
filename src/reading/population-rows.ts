/**
 * The rows of `Befolkning`, where a table may have several for a region: by age, sex and year, as Statistics Sweden
 * writes. A row for all is read, and rows for a part are left out with a word: people are never added up in silence.
 */
import { regionName } from "../agreement";
import { fold, parseYear, visible } from "../ground";
import type { CellValue } from "../sheets";
import { readPopulation } from "./population";
import { cellAt, headerAt, note, type SubjectRow } from "./row";
import type { Population } from "./submission";

/** The populations of the regions' rows, by the day that the agreement goes by; what was not read is noted. */
export function readPopulations(rows: readonly SubjectRow[], expected: string): Population[] {
  const ofYear = rowsOfYear(rows, expected);
  const parted = ofYear.filter(isParted);
  if (parted.length === 0) return ofYear.flatMap(readPopulation);
  const totals = ofYear.filter((row) => !isParted(row));
  noteWithoutTotal(totals, parted);
  const young = youngBy(parted);
  noteParts(parted.filter((row) => !young.used.has(row)));
  return totals.flatMap(readPopulation).map((one) => {
    const people = one.young ?? young.people.get(one.region);
    return people === undefined ? one : { ...one, young: people };
  });
}

// Of several years the agreement's is read; of one, it is told where it is another.
function rowsOfYear(rows: readonly SubjectRow[], expected: string): readonly SubjectRow[] {
  const dated = rows.map((one) => ({ one, year: parseYear(cellAt(one.row, "year")) }));
  const years = [...new Set(dated.flatMap(({ year }) => year ?? []))].sort();
  const wanted = Number(expected.slice(0, YEAR_LENGTH));
  const first = dated.find(({ year }) => year !== null)?.one.row;
  if (!first) return rows;
  const column = (year: number): string => `${headerAt(first, "year")} ${String(year)}`;
  const others = years
    .filter((year) => year !== wanted)
    .map(column)
    .join(", ");
  if (years.length === 1 && others !== "") note(first, "population-year-other", { column: others, expected }, "year");
  if (years.length === 1) return rows;
  if (!years.includes(wanted)) {
    note(first, "population-year-open", { columns: others, expected }, "year");
    return [];
  }
  note(first, "population-years-left-out", { column: column(wanted), others }, "year");
  return dated.filter(({ year }) => year === null || year === wanted).map(({ one }) => one);
}

// A row for a part of the people: of an age or a sex.
function isParted({ row, subject }: SubjectRow): boolean {
  return subject.kind === "region" && !(isAll(cellAt(row, "age")) && isAll(cellAt(row, "sex")));
}

function noteWithoutTotal(totals: readonly SubjectRow[], parted: readonly SubjectRow[]): void {
  const known = new Set(totals.map(regionOf));
  const without = parted.filter((row) => !known.has(regionOf(row)));
  const [first] = without;
  if (!first) return;
  const regions = [...new Set(without.map(regionOf))].map(regionName).join(", ");
  note(first.row, "population-total-missing", { regions, found: partOf(first) }, partColumn(first));
}

function noteParts(parted: readonly SubjectRow[]): void {
  const [first] = parted;
  if (first)
    note(
      first.row,
      "population-parts-left-out",
      { count: String(parted.length), part: partOf(first) },
      partColumn(first),
    );
}

interface Young {
  readonly people: ReadonlyMap<string, number>;
  readonly used: ReadonlySet<SubjectRow>;
}

// The young stand in a row of their own, or in nineteen: one for each year of age.
function youngBy(parted: readonly SubjectRow[]): Young {
  const [people, used] = [new Map<string, number>(), new Set<SubjectRow>()];
  const ofBothSexes = parted.filter(({ row }) => isAll(cellAt(row, "sex")));
  for (const region of new Set(ofBothSexes.map(regionOf))) {
    const own = ofBothSexes.filter((row) => regionOf(row) === region);
    const together = own.filter(({ row }) => TOGETHER.test(visible(String(cellAt(row, "age")))));
    const single = own.filter(({ row }) => ageIn(cellAt(row, "age")) <= LAST_YOUNG_AGE);
    const ages = new Set(single.map(({ row }) => ageIn(cellAt(row, "age"))));
    const complete = single.length === ages.size && ages.size === LAST_YOUNG_AGE + 1;
    const rows = together.length === 1 ? together : together.length === 0 && complete ? single : [];
    const counts = rows.flatMap(readPopulation);
    if (counts.length === 0 || counts.length < rows.length) continue;
    people.set(
      region,
      counts.reduce((sum, { total }) => sum + total, 0),
    );
    for (const row of rows) used.add(row);
  }
  const [summed] = [...used].filter(({ row }) => ageIn(cellAt(row, "age")) === 0);
  if (summed) note(summed.row, "population-young-summed", {}, "age");
  return { people, used };
}

function regionOf({ subject }: SubjectRow): string {
  return subject.kind === "region" ? subject.region.code : "";
}

function partOf({ row }: SubjectRow): string {
  return [cellAt(row, "age"), cellAt(row, "sex")].filter((cell) => cell !== "").join(", ");
}

function partColumn({ row }: SubjectRow): "age" | "sex" {
  return isAll(cellAt(row, "age")) ? "sex" : "age";
}

function isAll(cell: CellValue): boolean {
  return ALL.has(fold(visible(String(cell))));
}

function ageIn(cell: CellValue): number {
  return Number(/^(\d{1,2})(?: ?år| years?)?$/.exec(visible(String(cell)).toLowerCase())?.[1] ?? Number.NaN);
}

const ALL: ReadonlySet<string> = new Set(
  [
    "",
    "totalt ålder",
    "totalt",
    "total",
    "samtliga",
    "samtliga åldrar",
    "alla",
    "alla åldrar",
    "total age",
    "all ages",
    "båda könen",
    "män och kvinnor",
    "kvinnor och män",
    "totalt kön",
    "both sexes",
    "men and women",
  ].map(fold),
);
const TOGETHER = /^0 ?[-–—] ?18(?: ?år| years)?$/i;
const LAST_YOUNG_AGE = 18;
const YEAR_LENGTH = 4;
