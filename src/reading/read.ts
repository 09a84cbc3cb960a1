/** Grids to a submission: every row that can be read, and a problem with its cell for every one that cannot. */
import type { Agreement, Performance } from "../agreement";
import { type Problem, problem } from "../problems";
import { columnLetters, type WaitingColumn } from "../sheets";
import { headersOf, type InputSource, type Located } from "./locate";
import { paidReader } from "./paid";
import { readPopulations } from "./population-rows";
import { addressAt, note, rowsOf, type SubjectRow } from "./row";
import type { FoundColumn, Observation, Submission } from "./submission";
import { observationReader } from "./waiting";

/** What was read, and the problems met on the way. */
export interface Reading {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
}

/** Reads the inputs for an agreement; a missing input leaves its part empty. */
export function read({ performance, populationDate }: Agreement, { population, waiting, paid }: Located): Reading {
  const problems: Problem[] = [];
  const populations = population ? readPopulations(regionalRows(population, problems), populationDate.value) : [];
  const observations = waiting && performance ? readObservations(performance, waiting, problems) : [];
  const payments = paid && performance ? regionalRows(paid, problems).flatMap(paidReader(performance)) : [];
  const sheets = {
    population: population?.grid.sheet ?? "",
    waiting: waiting?.grid.sheet ?? "",
    paid: paid?.grid.sheet ?? "",
  };
  const columns = waiting ? columnsOf(waiting) : new Map<WaitingColumn, FoundColumn>();
  return { submission: { sheets, columns, populations, observations, paid: payments }, problems: distinct(problems) };
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
