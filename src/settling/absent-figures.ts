/** What is to be said of figures that are not there: those that have not come, and those that are said not to be. */
import { baselineOf, REGIONS, type Requirement, type Reserve, regionName, requirementsOf } from "../agreement";
import { lastMonthOf, type Month, monthsIn } from "../ground";
import { FIGURES, type FigureName } from "../judging";
import { type Place, type Problem, problem } from "../problems";
import type { Figure, FoundColumn, Observation, Waiting } from "../reading";
import { headerOf, rowOf, type WaitingColumn } from "../sheets";
import type { Settlement } from "./settlement";

/**
 * One problem for each column with figures that decide and are not there: a warning where they have not come and cells
 * are open for it, a note where they are said not to be and cells cannot be assessed for it.
 */
export function absentFigures(settlement: Settlement): Problem[] {
  const { awaiting, lacking } = settlement;
  return [
    ...byColumn(settlement, awaiting, "undelivered").map((one) => noted(settlement, "figures-undelivered", one)),
    ...byColumn(settlement, lacking, "missing").map((one) => noted(settlement, "figures-missing", one)),
  ];
}

/** A cell of the agreement and the figures it lacks. */
interface Lack {
  readonly reserve: Reserve;
  readonly figures: readonly FigureName[];
}

/** A column, the cells of the agreement that lack its figures, and the rows and months where those should stand. */
interface Lacking {
  readonly column: WaitingColumn;
  readonly cells: readonly Reserve[];
  readonly months: readonly Month[];
  /** The first row that has no such figure; none where the row itself is not there. */
  readonly row: Observation | undefined;
}

function byColumn(settlement: Settlement, lacks: readonly Lack[], absent: "undelivered" | "missing"): Lacking[] {
  if (lacks.length === 0) return [];
  const { agreement, submission } = settlement;
  const rows = new Map(
    submission.observations.map((row) => [keyOf(row.region, row.month, row.requirement), row] as const),
  );
  const requirements = new Map(requirementsOf(agreement).map((requirement) => [requirement.number, requirement]));
  const found = new Map<
    string,
    { column: WaitingColumn; cells: Reserve[]; months: Set<Month>; row: Observation | undefined }
  >();
  for (const name of FIGURES) {
    for (const { reserve, figures } of lacks) {
      const requirement = requirements.get(reserve.requirement);
      if (!requirement || !figures.includes(name)) continue;
      const isBefore = name === "earlier" && requirement.improvement?.comparedWith.value === "before-the-period";
      const column = columnOf(settlement, requirement, isBefore ? "current" : name);
      const months = monthsOf(settlement, requirement, reserve, name).filter((month) => {
        const row = rows.get(keyOf(reserve.region, month, reserve.requirement));
        return !row || figureOf(row, isBefore ? "current" : name).kind === absent;
      });
      const key = `${column} ${String(isBefore)}`;
      const one = found.get(key) ?? { column, cells: [], months: new Set<Month>(), row: undefined };
      one.cells.push(reserve);
      for (const month of months) {
        one.months.add(month);
        one.row ??= rows.get(keyOf(reserve.region, month, reserve.requirement));
      }
      found.set(key, one);
    }
  }
  return [...found.values()].map(({ column, cells, months, row }) => ({ column, cells, months: [...months], row }));
}

function keyOf(region: string, month: Month, requirement: string): string {
  return `${region} ${month} ${requirement}`;
}

// The column that the figure is read from, counts before shares; ours where the sheet has none.
function columnOf({ submission }: Settlement, { quantity }: Requirement, name: FigureName): WaitingColumn {
  const [counts, shares] = COLUMNS[name];
  return quantity.value === "share" && !submission.columns.has(counts) && submission.columns.has(shares)
    ? shares
    : counts;
}

const COLUMNS: Readonly<Record<FigureName, readonly [counts: WaitingColumn, shares: WaitingColumn]>> = {
  current: ["numerator", "share"],
  earlier: ["numeratorLast", "shareLast"],
  level: ["numeratorTolerance", "shareTolerance"],
  waiting: ["waiting", "waiting"],
  waitingWithin: ["waitingWithin", "shareWaitingWithin"],
};

// The months whose figures a cell looks at.
function monthsOf(
  { agreement: { performance } }: Settlement,
  { quantity, improvement }: Requirement,
  { period }: Reserve,
  name: FigureName,
): readonly Month[] {
  if (name === "earlier" && improvement?.comparedWith.value === "before-the-period") {
    const baseline = performance && baselineOf(performance);
    return baseline === undefined ? [] : [baseline];
  }
  const isLastAlone = quantity.value === "count" || name === "waiting" || name === "waitingWithin";
  return isLastAlone ? [lastMonthOf(period)] : monthsIn(period);
}

function figureOf(row: Observation, name: FigureName): Figure | Waiting {
  switch (name) {
    case "current":
      return row.current;
    case "earlier":
      return row.lastYear;
    case "level":
      return row.withTolerance;
    case "waiting":
      return row.waiting;
    case "waitingWithin":
      return row.waitingWithin;
  }
}

function noted(
  { submission }: Settlement,
  code: "figures-undelivered" | "figures-missing",
  { column, cells, months, row }: Lacking,
): Problem {
  const found = submission.columns.get(column);
  const regions = new Set(cells.map(({ region }) => region));
  const named = REGIONS.filter(({ code: region }) => regions.has(region)).map(({ code: region }) => regionName(region));
  const inOrder = [...months].sort();
  const [first = "", last = ""] = [inOrder[0], inOrder[inOrder.length - 1]];
  return problem(
    code,
    {
      column: found?.header ?? headerOf("waiting", column),
      count: String(cells.length),
      requirements: [...new Set(cells.map(({ requirement }) => requirement))].join(", "),
      regions: named.slice(0, MOST_NAMED).join(", "),
      others: String(Math.max(0, named.length - MOST_NAMED)),
      months: first === last ? first : `${first}–${last}`,
    },
    placeOf(submission.sheets.waiting, column, found, row),
  );
}

/** So many regions are named, and the others are counted; which is ours to say. */
export const MOST_NAMED = 2;

function placeOf(
  sheet: string,
  column: WaitingColumn,
  found: FoundColumn | undefined,
  row: Observation | undefined,
): Place {
  if (!row) return { sheet };
  if (row.gathered) return row.gathered.cells.get(column) ?? { sheet: row.gathered.sheet, cell: row.address };
  return { sheet, cell: found ? found.letters + rowOf(row.address) : row.address };
}
