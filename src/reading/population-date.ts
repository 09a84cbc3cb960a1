/** Which column holds the populations of the day that an agreement goes by, where several stand beside each other. */
import { type Problem, problem } from "../problems";
import { addressIn, type Column, type SheetKind } from "../sheets";
import type { Choice, InputSource, Located } from "./locate";
import { type DatedHeader, datedHeaders, populationHeader, titledDates } from "./population-header";

/**
 * The same inputs, with the populations of the year that an agreement goes by where several stand beside each other;
 * what was chosen and left out is told, and where none or more than one fits, that is an error.
 */
export function ofPopulationDate(located: Located, expected: string, choice: Choice | undefined): Located {
  const { population } = located;
  if (!population) return located;
  const columns = new Map(population.columns);
  const problems = (["population", "young"] as const).flatMap((column) => {
    const chosen = choice?.columns?.[column] !== undefined;
    return chosen ? [] : chooseColumn(population, column, columns, expected);
  });
  const source: InputSource = { ...population, columns };
  const candidates = located.candidates.population.map((one) => (one === population ? source : one));
  return {
    ...located,
    population: source,
    candidates: { ...located.candidates, population: candidates },
    problems: [...located.problems, ...problems],
  };
}

/** The day that the header of the populations names, or else a title above it; `undefined` when neither does. */
export function populationDateOf(source: InputSource<SheetKind>): string | undefined {
  const at = source.columns.get("population") ?? -1;
  const own = populationHeader(source.grid.cells[source.header]?.[at] ?? "");
  if (own && !own.bare) return own.date;
  const titled = titledDates(source);
  return new Set(titled).size === 1 ? titled[0] : undefined;
}

function chooseColumn(
  source: InputSource<SheetKind>,
  column: DatedHeader["column"],
  columns: Map<Column, number>,
  expected: string,
): Problem[] {
  const dated = datedHeaders(source).filter((one) => one.column === column);
  if (!dated.some(({ at }) => at === source.columns.get(column))) return [];
  const exact = dated.filter(({ date }) => date === expected);
  const ofYear = dated.filter(({ year }) => String(year) === expected.slice(0, YEAR_LENGTH));
  const fitting = exact.length > 0 ? exact : ofYear;
  const place = (at: number) => ({ sheet: source.grid.sheet, cell: addressIn(source.grid, source.header, at) });
  const names = (some: readonly DatedHeader[]): string => some.map(({ name }) => name).join(", ");
  const [first] = dated;
  const chosen = fitting.length === 1 ? fitting[0] : undefined;
  if (dated.length === 1 && first && !chosen)
    // A day of another year is told by the populations' own dates.
    return first.date === undefined
      ? [problem("population-year-other", { column: first.name, expected }, place(first.at))]
      : [];
  if (!chosen)
    return [
      problem("population-year-open", { columns: names(dated), expected }, place(source.columns.get(column) ?? 0)),
    ];
  columns.set(column, chosen.at);
  const others = dated.filter((one) => one !== chosen);
  return [
    ...(others.length > 0
      ? [problem("population-years-left-out", { column: chosen.name, others: names(others) }, place(chosen.at))]
      : []),
    ...(column === "population" && chosen.date === undefined && populationDateOf({ ...source, columns }) === undefined
      ? [problem("population-day-unsaid", { column: chosen.name, expected }, place(chosen.at))]
      : []),
  ];
}

const YEAR_LENGTH = 4;
