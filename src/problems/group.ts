/** One cause is one problem: what has the same code and the same values is told once, with all its places. */
import type { Place, Problem, Severity } from "./problem";

/** The problems of one cause, in the order they were met; at least one. */
export interface ProblemGroup {
  /** The first of them, whose code and values are those of all. */
  readonly problem: Problem;
  /** Every place once, in order. */
  readonly places: readonly Place[];
  /** How many cells it is about: one that names no cell counts as one. */
  readonly count: number;
}

/** The groups of some problems, in the order of the first of each; every problem is in one. */
export function groupsOf(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<number, { readonly problem: Problem; readonly places: Places }>();
  const causeOf = causes();
  for (const problem of problems) {
    const cause = causeOf(problem);
    const group = groups.get(cause) ?? { problem, places: new Places() };
    groups.set(cause, group);
    const { place } = problem;
    if (place) group.places.add(place);
  }
  return [...groups.values()].map(({ problem, places }) => ({
    problem,
    places: places.all,
    count: Math.max(1, places.all.length),
  }));
}

/** Places once each, in the order they were met; nothing is written anew to tell them apart: there may be a million. */
class Places {
  readonly all: Place[] = [];
  private readonly known = new Map<string, Set<string>>();

  /** Adds a place; tells whether it is new. */
  add(place: Place): boolean {
    const { sheet, cell = "" } = place;
    const cells = this.known.get(sheet) ?? new Set<string>();
    if (cells.has(cell)) return false;
    this.known.set(sheet, cells.add(cell));
    this.all.push(place);
    return true;
  }
}

/** Each problem once, in the order they were met, where several tell the same of one cell. */
export function distinctOf(problems: readonly Problem[]): Problem[] {
  const causeOf = causes();
  const known = new Map<number, Places>();
  return problems.filter((one) => {
    const cause = causeOf(one);
    const places = known.get(cause) ?? new Places();
    known.set(cause, places);
    return places.add(one.place ?? NOWHERE);
  });
}

/** The place of what has none: no sheet is without a name. */
const NOWHERE: Place = { sheet: "" };

// A cause may be long to tell, and its problems a million: they are told apart by a number, and those that share their
// values and follow each other are not told again.
function causes(): (problem: Problem) => number {
  const numbers = new Map<string, number>();
  let last: { readonly problem: Problem; readonly number: number } | undefined;
  return (problem) => {
    const { code, severity, values } = problem;
    const before = last?.problem;
    if (last && before?.values === values && before.code === code && before.severity === severity) return last.number;
    const key = JSON.stringify([code, severity, values]);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    last = { problem, number };
    return number;
  };
}

/** How many causes and cells there are of each severity. */
type Tally = Readonly<Record<Severity, { readonly causes: number; readonly cells: number }>>;

/** Counts problems by their severity. */
export function tallyOf(problems: readonly Problem[]): Tally {
  const groups = groupsOf(problems);
  const of = (severity: Severity): Tally[Severity] => {
    const own = groups.filter(({ problem }) => problem.severity === severity);
    return { causes: own.length, cells: own.reduce((sum, { count }) => sum + count, 0) };
  };
  return { error: of("error"), warning: of("warning"), info: of("info") };
}
