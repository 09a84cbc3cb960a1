/** Grids to a submission: every row that can be read, and a problem with its cell for every one that cannot. */
import { type Agreement, type Performance, REGIONS, regionName } from "../agreement";
import type { Vintage } from "../populations";
import { type Problem, problem } from "../problems";
import { columnLetters, type WaitingColumn } from "../sheets";
import type { Found } from "./find";
import { headersOf, type InputSource } from "./locate";
import { paidReader } from "./paid";
import { readPopulations } from "./population-rows";
import { addressAt, note, rowsOf, type SubjectRow } from "./row";
import type { FoundColumn, Observation, Population, Submission, Supplied } from "./submission";
import { observationReader } from "./waiting";

/** What was read, and the problems met on the way. */
export interface Reading {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
}

/**
 * Reads the inputs for an agreement; a missing input leaves its part empty. Where there is no sheet of populations the
 * product's own are taken, and with `fill` also for the regions that the sheet does not have.
 */
export function read(
  { performance, populationDate }: Agreement,
  { population, waiting, paid, vintage }: Found,
  fill: "fill" | "as they are" = "as they are",
): Reading {
  const problems: Problem[] = [];
  const handedIn = population ? readPopulations(regionalRows(population, problems), populationDate.value) : [];
  const supplied = vintage && (!population || fill === "fill") ? suppliedBy(vintage, handedIn) : undefined;
  if (supplied) problems.push(noteOf(supplied));
  const populations = [...handedIn, ...(supplied ? peopleOf(supplied) : [])];
  const observations = waiting && performance ? readObservations(performance, waiting, problems) : [];
  const payments = paid && performance ? regionalRows(paid, problems).flatMap(paidReader(performance)) : [];
  const sheets = {
    population: population?.grid.sheet ?? "",
    waiting: waiting?.grid.sheet ?? "",
    paid: paid?.grid.sheet ?? "",
  };
  const columns = waiting ? columnsOf(waiting) : new Map<WaitingColumn, FoundColumn>();
  return {
    submission: { sheets, columns, populations, ...(supplied && { supplied }), observations, paid: payments },
    problems: distinct(problems),
  };
}

function suppliedBy(vintage: Vintage, handedIn: readonly Population[]): Supplied | undefined {
  const own = new Set(handedIn.map(({ region }) => region));
  const regions = REGIONS.map(({ code }) => code).filter((code) => !own.has(code));
  return regions.length === 0 ? undefined : { vintage, regions };
}

function peopleOf({ vintage: { date, people }, regions }: Supplied): Population[] {
  return regions.flatMap((region) => {
    const total = people[region];
    return total === undefined ? [] : [{ region, total, asOf: date }];
  });
}

function noteOf({ vintage: { date, source }, regions }: Supplied): Problem {
  const { length } = regions;
  return problem("population-supplied", {
    date,
    document: source.document,
    regions: length === REGIONS.length ? "" : regions.map(regionName).join(", "),
  });
}

// A cell that several rows of a gathered table say something of is told of once.
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
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

function readObservations(performance: Performance, waiting: InputSource, problems: Problem[]): Observation[] {
  const reader = observationReader(performance, problems);
  const observations = regionalRows(waiting, problems).flatMap(reader.read);
  reader.finish();
  return observations;
}

// National rows and notes are no region's figures: left out, with a word.
function regionalRows(source: InputSource, problems: Problem[]): SubjectRow[] {
  const rows = rowsOf(source, problems);
  const national = rows.filter(({ subject }) => subject.kind === "national");
  if (national[0]) {
    const place = { sheet: source.grid.sheet, cell: addressAt(national[0].row, "region") };
    problems.push(problem("national-left-out", { count: String(national.length) }, place));
  }
  for (const { row } of rows.filter(({ subject }) => subject.kind === "note"))
    note(row, "note-row-left-out", {}, "region");
  return rows.filter(({ subject }) => subject.kind === "region" || subject.kind === "unreadable");
}
