/** Finds the inputs of an agreement in a workbook, whatever shape the tables of waiting figures have. */
import type { Agreement, Performance } from "../agreement";
import { parseMonthName, remember } from "../ground";
import { type Vintage, vintageFor } from "../populations";
import { type CellValue, columnOf, type Grid, type InputKind, type WaitingColumn } from "../sheets";
import { inFiguresYear, yearOfAgreement } from "./figure-years";
import { type Arranged, arrange, columnFor, isFilled, isPartColumn, namesPart } from "./layout";
import { layoutProblems } from "./layout-problems";
import { type Choice, headersOf, type InputSource, isComplete, type Located, locate } from "./locate";
import { ofPopulationDate } from "./population-date";

/** The inputs found, and how the tables of waiting figures were understood where they are not regular. */
export interface Found extends Located {
  readonly arranged?: Arranged;
  /** The product's own populations of the agreement's day, for a workbook without, or with some of them; if known. */
  readonly vintage?: Vintage;
}

type Choices = Readonly<Partial<Record<InputKind, Choice>>>;

/**
 * Looks through all grids for the inputs that an agreement needs; a choice overrides the guess. Waiting figures that
 * do not stand in one regular table are gathered into one.
 */
export function find(
  agreement: Agreement,
  grids: readonly Grid[],
  needed: readonly InputKind[],
  choices: Choices = {},
): Found {
  const { performance, populationDate } = agreement;
  const vintage = vintageFor(populationDate.value);
  // A sheet that was chosen and is gone is missed.
  const supplied = vintage && choices.population?.name === undefined ? "population" : undefined;
  const inputs = (kinds: readonly InputKind[]): Found => ({
    ...ofPopulationDate(locate(grids, kinds, choices, supplied), populationDate.value, choices.population),
    ...(vintage && { vintage }),
  });
  const located = inputs(needed);
  if (!performance || !needed.includes("waiting") || isRegular(located.waiting, performance, choices.waiting))
    return located;
  const arranged = arrangedFor(agreement, performance, sheetsOf(grids, located, choices.waiting), choices.waiting);
  const { grid, columns } = arranged;
  const problems = layoutProblems(arranged, performance);
  const others = inputs(needed.filter((kind) => kind !== "waiting"));
  // That the regular table is not one says nothing of tables whose figures are of another year.
  const besides = isOfOtherYear(arranged) ? others.problems : located.problems;
  if (!grid) return { ...located, problems: [...besides, ...problems], arranged };
  return {
    ...others,
    candidates: located.candidates,
    waiting: { kind: "waiting", grid, header: 0, columns },
    problems: [...others.problems, ...problems],
    arranged,
  };
}

// Where all figures are of another year they are gathered by that: whoever reads them tells that it is the wrong one.
function arrangedFor(
  agreement: Agreement,
  performance: Performance,
  grids: readonly Grid[],
  choice: Choice | undefined,
): Arranged {
  const arranged = arrange(performance, grids, choice?.tables);
  const [from, to] = [latestOtherYear(arranged), yearOfAgreement(agreement)];
  if (arranged.grid || from === undefined || to === undefined) return arranged;
  const other = inFiguresYear(agreement, { from, to }).performance;
  return other ? arrange(other, grids, choice?.tables) : arranged;
}

/** Whether nothing of tables is read since all of their figures are of years that the agreement has no use for. */
export function isOfOtherYear(arranged: Arranged): boolean {
  return arranged.grid === undefined && latestOtherYear(arranged) !== undefined;
}

/** The last year of figures that are left out of tables since the agreement has no use for it. */
export function latestOtherYear({ tables }: Pick<Arranged, "tables">): number | undefined {
  const years = tables.flatMap(({ otherYears }) => [...otherYears]);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** The grids that the inputs are taken from, which a face that has seen only their first rows reads to the end. */
export function takenFrom({ population, waiting, paid, arranged }: Found): readonly Grid[] {
  const sources = [population, waiting, paid].flatMap((source) => (source ? [source.grid] : []));
  const gathered = arranged?.tables.map(({ table }) => table.grid) ?? [];
  return [...new Set([...sources.filter((grid) => grid !== arranged?.grid), ...gathered])];
}

// Every sheet but those of the other inputs; a table of Excel's is read with its sheet, with the headings above it.
function sheetsOf(grids: readonly Grid[], { population, paid }: Located, choice: Choice | undefined): readonly Grid[] {
  const taken = new Set([population, paid].flatMap((source) => (source ? [source.grid.sheet] : [])));
  const chosen = grids.filter(({ sheet, table }) => (table ?? sheet) === choice?.name);
  return (choice?.name === undefined ? grids.filter(({ sheet }) => !taken.has(sheet)) : chosen).filter(
    ({ table, sheet }, _, all) =>
      table === undefined || !all.some((one) => one.table === undefined && one.sheet === sheet),
  );
}

// One table, one row for each region, month and requirement, with its own columns for the year before.
function isRegular(source: InputSource | undefined, performance: Performance, choice: Choice | undefined): boolean {
  if (!source) return false;
  if (choice?.columns) return true;
  return (
    isComplete(source) &&
    hasWholes(source, performance) &&
    !hasDoubles(source) &&
    (hasLastYear(source) || !comparesYears(performance)) &&
    saysYears(source) &&
    hasOwnKeys(source)
  );
}

function comparesYears({ requirements }: Performance): boolean {
  return requirements.some(({ improvement }) => improvement?.comparedWith.value === "same-month-last-year");
}

function hasLastYear({ columns }: InputSource): boolean {
  return (["numerator", "share"] as const).some((measure) => {
    const last = columnFor(measure, "last-year");
    return last !== undefined && columns.has(last);
  });
}

// A part without its whole is no share; where only people are counted there is none to have.
function hasWholes({ columns }: InputSource, { requirements }: Performance): boolean {
  return (
    columns.has("denominator") ||
    columns.has("share") ||
    requirements.every(({ quantity }) => quantity.value === "count")
  );
}

// The same header twice over figures; a region's name may well stand twice.
function hasDoubles(source: InputSource): boolean {
  const named = headersOf(source).flatMap((header) => columnOf("waiting", header) ?? []);
  return named.some((column, index) => !KEYS.has(column) && named.indexOf(column) !== index);
}

const KEYS: ReadonlySet<string> = new Set<WaitingColumn>(["code", "region", "month", "requirement"]);

// No row leaves to the rows above what is its own, or is a part of the region above.
function hasOwnKeys({ grid, header, columns }: InputSource): boolean {
  const subject = [columns.get("code"), columns.get("region")].filter((at) => at !== undefined);
  const others = [columns.get("month"), columns.get("requirement")].filter((at) => at !== undefined);
  if ((grid.cells[header] ?? []).some(isPartColumn)) return false;
  // The same few names come back in thousands of rows.
  const isPart = remember((cell: CellValue) => typeof cell === "string" && namesPart(cell));
  return grid.cells.every((cells, index) => {
    if (index <= header) return true;
    const filled = (at: number): boolean => isFilled(cells[at] ?? "");
    const said = subject.filter(filled);
    const some = others.filter(filled);
    if (said.length === 0) return some.length === 0;
    if (some.length > 0 && some.length < others.length) return false;
    return !said.some((at) => isPart(cells[at] ?? ""));
  });
}

// "Mars" in every row: a title may say of which year, or nobody does. Where others have one it is missing, and told.
function saysYears({ grid, header, columns }: InputSource): boolean {
  const at = columns.get("month") ?? -1;
  const saysYear = (month: CellValue): boolean =>
    isFilled(month) && (typeof month !== "string" || parseMonthName(month) === null);
  return columns.has("year") || grid.cells.some((cells, index) => index > header && saysYear(cells[at] ?? ""));
}
