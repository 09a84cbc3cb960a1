/** Tables of any shape, on one sheet or several, as one regular table: a row per region, month and requirement. */
import type { Performance } from "../../agreement";
import {
  type CellPlace,
  type CellValue,
  dateSystemOf,
  type Grid,
  headerOf,
  placeIn,
  type WaitingColumn,
} from "../../sheets";
import { choiceFor, type TableChoice, withChoice } from "./choice";
import { leaveOut, type PlacedFigure, type UnderstoodTable, understand } from "./figures";
import type { At } from "./keys";
import { isFilled, tablesIn } from "./table";
import { wordsOf } from "./words";

/** The tables that were found, and the regular table of their figures where there are any. */
export interface Arranged {
  readonly grid?: Grid;
  readonly columns: ReadonlyMap<WaitingColumn, number>;
  readonly tables: readonly UnderstoodTable[];
}

/** Gathers the figures of all tables in these grids. */
export function arrange(
  performance: Performance,
  grids: readonly Grid[],
  choices: Readonly<Record<string, TableChoice>> = {},
): Arranged {
  const tables = grids.flatMap((grid) => {
    const words = wordsOf(performance, dateSystemOf(grid));
    return tablesIn(grid, words).map((table) => {
      const choice = choiceFor(table, choices);
      return choice.read === false ? leaveOut(table) : understand(withChoice(table, choice), performance, words);
    });
  });
  const rows = gathered(tables);
  const [main] = tables.filter(isRead);
  return {
    columns: new Map(COLUMNS.map((column, index) => [column, index])),
    tables,
    ...(main && { grid: regular(main.table.grid, rows) }),
  };
}

/** Whether a table is one of figures that can be told apart, be they all of somebody who is not known. */
export function isRead({ figures, orphans, nobodys, lacking }: UnderstoodTable): boolean {
  return lacking.length === 0 && figures.length + orphans.length + nobodys.length > 0;
}

/** Whether a table of figures by region is about waiting, by what its words name, though they do not say enough. */
export function isUnsaid({ lacking, columns, keys }: UnderstoodTable): boolean {
  const [first] = lacking;
  const measures = columns.some(({ said: { facets } }) => facets.measure !== undefined || facets.month !== undefined);
  const about = measures || [...keys.values()].some((key) => key === "requirement" || key === "month");
  return first !== undefined && first !== "region" && about;
}

/** The columns of the regular table, in order. */
const COLUMNS: readonly WaitingColumn[] = [
  "code",
  "region",
  "month",
  "requirement",
  "numerator",
  "denominator",
  "numeratorLast",
  "denominatorLast",
  "numeratorTolerance",
  "waiting",
  "waitingWithin",
  "responseRate",
  "reported",
  "share",
  "shareLast",
  "shareTolerance",
  "shareWaitingWithin",
];

interface Cell {
  readonly value: CellValue;
  readonly place: CellPlace;
  readonly by: PlacedFigure["by"];
  readonly from: Grid;
}

interface RegularRow {
  readonly keys: readonly (readonly [WaitingColumn, Omit<Cell, "by" | "from">])[];
  readonly cells: Map<WaitingColumn, Cell>;
}

// Figures of one region, month and requirement share a row; one that says otherwise of the same begins a second, to be
// told of as a row that stands twice.
function gathered(tables: readonly UnderstoodTable[]): readonly RegularRow[] {
  const rows = new Map<string, RegularRow[]>();
  for (const { table, figures } of tables) {
    for (const figure of figures) {
      const key = [
        figure.region,
        typeof figure.month === "string" ? figure.month : JSON.stringify([table.grid.sheet, figure.month]),
        figure.requirement,
      ].join("\n");
      const same = rows.get(key) ?? [];
      rows.set(key, same);
      const cell = cellOf(table.grid, figure);
      if (same.some((row) => takes(row, figure.column, cell))) continue;
      same.push({ keys: keysOf(table.grid, figure), cells: new Map([[figure.column, cell]]) });
    }
  }
  return [...rows.values()].flat();
}

function cellOf(grid: Grid, { at, by }: PlacedFigure): Cell {
  return { value: valueAt(grid, at), place: placeIn(grid, at.row, at.column), by, from: grid };
}

// An empty place is filled; of two that say the same the first stands, and the year before's own column goes before
// what another row says of that month.
function takes({ cells }: RegularRow, column: WaitingColumn, cell: Cell): boolean {
  const known = cells.get(column);
  if (known === undefined || !isFilled(known.value)) cells.set(column, cell);
  else if (!isFilled(cell.value) || (known.by === "words" && cell.by === "month")) return true;
  else if (known.by === "month" && cell.by === "words") cells.set(column, cell);
  else return known.from !== cell.from && known.value === cell.value;
  return true;
}

function keysOf(grid: Grid, { at, keys, region, month, requirement }: PlacedFigure): RegularRow["keys"] {
  const said = (key: At | undefined): Omit<Cell, "by" | "from"> | undefined =>
    key && { value: valueAt(grid, key), place: placeIn(grid, key.row, key.column) };
  const here = placeIn(grid, at.row, at.column);
  const [code, name] = [said(keys.code), said(keys.region)];
  const monthPlace = said(keys.month)?.place ?? here;
  return [
    ...(code ? ([["code", code]] as const) : []),
    ...(name ? ([["region", name]] as const) : []),
    ...(code || name ? [] : ([["region", { value: region, place: here }]] as const)),
    ["month", { value: typeof month === "string" ? month : valueAt(grid, month), place: monthPlace }],
    ["requirement", { value: requirement, place: said(keys.requirement)?.place ?? here }],
  ];
}

function valueAt(grid: Grid, { row, column }: At): CellValue {
  return grid.cells[row]?.[column] ?? "";
}

function regular({ sheet, date1904 }: Grid, rows: readonly RegularRow[]): Grid {
  const lines = rows.map(({ keys, cells }) => {
    const line = new Map<WaitingColumn, { readonly value: CellValue; readonly place: CellPlace }>([...keys, ...cells]);
    return COLUMNS.map((column) => line.get(column));
  });
  return {
    sheet,
    top: 0,
    left: 0,
    ...(date1904 && { date1904 }),
    cells: [
      COLUMNS.map((column) => headerOf("waiting", column)),
      ...lines.map((line) => line.map((one) => one?.value ?? "")),
    ],
    places: [[], ...lines.map((line) => line.map((one) => one?.place))],
  };
}
