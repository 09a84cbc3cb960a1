/** Grids to a submission: every row that can be read, and a problem with its cell for every one that cannot. */
import type { Agreement, Performance } from "../agreement";
import { distinctOf, type Problem, problem } from "../problems";
import { columnLetters, type WaitingColumn } from "../sheets";
import type { Found } from "./find";
import { headersOf, type InputSource } from "./locate";
import { paidReader } from "./paid";
import { readPopulations } from "./population-rows";
import { addressAt, placeAt, rowsOf, type SubjectRow } from "./row";
import { namesBeneath } from "./rows-beneath";
import type { FoundColumn, Observation, Submission } from "./submission";
import { peopleOf, suppliedBy, toldOf } from "./supplied";
import { observationReader, type YearsMet } from "./waiting";

/** What was read, and the problems met on the way. */
export interface Reading {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
  /** Of which months the waiting figures were; absent where there are none to read. */
  readonly years?: YearsMet;
}

/**
 * Reads the inputs for an agreement; a missing input leaves its part empty. Where there is no sheet of populations the
 * product's own are taken, and with `fill` also for the regions that the sheet does not have.
 */
export function read(
  { performance, populationDate, grants }: Agreement,
  { population, waiting, paid, vintage }: Found,
  fill: "fill" | "as they are" = "as they are",
): Reading {
  const problems: Problem[] = [];
  const handedIn = population ? readPopulations(regional(population, problems), populationDate.value) : [];
  const supplied = vintage && (!population || fill === "fill") ? suppliedBy(vintage, handedIn) : undefined;
  if (supplied) problems.push(toldOf(supplied, grants));
  const populations = [...handedIn, ...(supplied ? peopleOf(supplied) : [])];
  const { observations = [], years } = waiting && performance ? readObservations(performance, waiting, problems) : {};
  const payments = paid && performance ? regional(paid, problems).flatMap(paidReader(performance)) : [];
  const sheets = {
    population: population?.grid.sheet ?? "",
    waiting: waiting?.grid.sheet ?? "",
    paid: paid?.grid.sheet ?? "",
  };
  const columns = waiting ? columnsOf(waiting) : new Map<WaitingColumn, FoundColumn>();
  const own = { sheets, columns, populations, observations, paid: payments };
  const submission = { ...own, ...(supplied && { supplied }) };
  return { submission, problems: distinctOf(problems), ...(years && { years }) };
}

function columnsOf(waiting: InputSource): Map<WaitingColumn, FoundColumn> {
  const headers = headersOf(waiting);
  const { places } = waiting.grid;
  const found = [...waiting.columns].filter(([, at]) => !places || places.some((row) => row[at] !== undefined));
  return new Map(
    found.map(([column, at]) => [
      column as WaitingColumn,
      { header: headers[at] ?? "", letters: columnLetters(waiting.grid.left + at) },
    ]),
  );
}

function readObservations(
  performance: Performance,
  waiting: InputSource,
  problems: Problem[],
): { readonly observations: Observation[]; readonly years: YearsMet } {
  const reader = observationReader(performance, problems);
  const all = rowsOf(waiting, problems);
  // As many as before, in their order.
  for (const [at, one] of namesBeneath(all, problems).entries()) problems[at] = one;
  const rows = regionalRows(waiting, all, problems);
  const observations = rows.flatMap(reader.read);
  const years = reader.finish();
  const [first] = all;
  if (rows.length === 0 && first && all.some(({ subject }) => subject.kind === "national"))
    problems.push(problem("no-usable-row", { count: String(all.length) }, placeAt(first.row, "region")));
  return { observations, years };
}

function regional(source: InputSource, problems: Problem[]): SubjectRow[] {
  return regionalRows(source, rowsOf(source, problems), problems);
}

// National rows and notes are no region's figures: left out, with a word.
function regionalRows(source: InputSource, rows: readonly SubjectRow[], problems: Problem[]): SubjectRow[] {
  const national = rows.filter(({ subject }) => subject.kind === "national");
  if (national[0]) {
    const place = { sheet: source.grid.sheet, cell: addressAt(national[0].row, "region") };
    problems.push(problem("national-left-out", { count: String(national.length) }, place));
  }
  for (const { row } of rows.filter(({ subject }) => subject.kind === "note"))
    problems.push(problem("note-row-left-out", {}, placeAt(row, "region")));
  return rows.filter(({ subject }) => subject.kind === "region" || subject.kind === "unreadable");
}
