/** The figures of a table: whose they are, of which month and requirement, and what they measure. */
import type { Performance } from "../../agreement";
import type { Month } from "../../ground";
import type { UnreadWhy, Unsaid } from "../../problems";
import type { CellValue, WaitingColumn } from "../../sheets";
import { requirementsNamed } from "../named";
import { type At, type KeyColumns, keyColumnsOf, keyReader, type RowKeys } from "./keys";
import { type DayLimit, hasLimit } from "./limit";
import type { Measure } from "./measure";
import { measureOf } from "./measure-unsaid";
import { type LeftOutCells, Notes } from "./notes";
import { type HeadedColumn, isFigure, isFilled, type Table } from "./table";
import { type Target, targetsOf } from "./target";
import { ownerReader, type Whose } from "./whose";
import { type Facets, isPure, type Words } from "./words";

/** A cell in the place of a figure, empty or not, and where in the regular table it belongs. */
export interface PlacedFigure {
  readonly at: At;
  readonly keys: RowKeys;
  /** Whose it is: a länskod, or the words that should name a region. */
  readonly region: string;
  /** A month, or the cell that should say it. */
  readonly month: Month | At;
  readonly requirement: string;
  readonly column: WaitingColumn;
  /** Whether words say that it is the year before's, or only its month does. */
  readonly by: Target["by"];
}

/** A table as it was understood. */
export interface UnderstoodTable {
  readonly table: Table;
  readonly keys: KeyColumns;
  /** The columns whose cells are read as figures. */
  readonly columns: readonly HeadedColumn[];
  readonly figures: readonly PlacedFigure[];
  readonly leftOut: ReadonlyMap<UnreadWhy, LeftOutCells>;
  /** The years of figures that are left out since their months are neither measured nor compared with. */
  readonly otherYears: ReadonlySet<number>;
  /** Columns of which two say the same of different figures: the second of each pair, and the first. */
  readonly doubled: readonly (readonly [second: HeadedColumn, first: HeadedColumn])[];
  /** What is not said of any of its figures. */
  readonly lacking: readonly Unsaid[];
  /** Rows of figures that name nobody. */
  readonly nobodys: readonly At[];
  /** Figures of the parts of a region that has none of its own: where, whose, and what the part is called. */
  readonly orphans: readonly { readonly at: At; readonly part: string; readonly name: string }[];
  /** Whether the year is the agreement's, since no words say it. */
  readonly yearAssumed: boolean;
  /** The first row that takes something over from those above, and how many do. */
  readonly filledDown: LeftOutCells | undefined;
  /** Whether the user has said that it is not read. */
  readonly isLeftOut?: true;
}

/** Reads a table in the terms of an agreement. */
export function understand(table: Table, performance: Performance, words: Words): UnderstoodTable {
  const keys = keyColumnsOf(table, words);
  const notes = new Notes();
  const named = valueColumns(table, keys, notes);
  const { columns, doubled } = once(table, named);
  const cells = cellsOf(table, keys, columns, performance, words);
  const read = cells.filter(({ whose }) => whose.kind === "region" || whose.kind === "part");
  for (const cell of cells)
    if (cell.whose.kind === "whole-country") notes.cell("whole-country", cell.at, cell.whose.words);

  const measure = measureOf(read, performance);
  const lackings = read.map((cell) => lackingIn({ ...cell, facets: { ...measure(cell), ...cell.facets } }));
  const filled = read.map(({ cell }) => isFilled(cell));
  const lacking = LACKING.filter(
    (one) => filled.some((is) => is) && lackings.every((all, index) => !filled[index] || all.includes(one)),
  );
  const figures: PlacedFigure[] = [];
  const parts: PartFigure[] = [];
  const otherYears = new Set<number>();
  let yearAssumed = false;
  read.forEach((cell, index) => {
    const facets = { ...measure(cell), ...cell.facets };
    const placed = lackings[index]?.length === 0 ? place(cell, facets, performance) : "subtotal";
    if (typeof placed === "string") {
      if (filled[index] && lacking.length === 0) notes.cell(placed, cell.at, cell.column.header);
      if (placed === "other-months" && filled[index] && facets.year !== undefined) otherYears.add(facets.year);
      return;
    }
    yearAssumed ||= facets.year === undefined;
    if (cell.whose.kind === "part") {
      if (filled[index]) notes.cell("part-of-region", cell.at, cell.whose.words);
      const { words: name } = cell.whose;
      for (const figure of placed) parts.push({ ...figure, name });
    } else for (const figure of placed) figures.push(figure);
  });
  return {
    table,
    keys,
    columns,
    figures,
    leftOut: notes.leftOut,
    otherYears,
    doubled,
    lacking,
    nobodys: cells.flatMap(({ whose, at, cell }) => (whose.kind === "nobody" && isFigure(cell) ? [at] : [])),
    orphans: orphansOf(parts, figures),
    yearAssumed,
    filledDown: filledDownOf(read),
  };
}

/** A table that is not read, by the user's own words. */
export function leaveOut(table: Table): UnderstoodTable {
  return {
    table,
    keys: new Map(),
    columns: [],
    figures: [],
    leftOut: new Map(),
    otherYears: new Set(),
    doubled: [],
    lacking: [],
    nobodys: [],
    orphans: [],
    yearAssumed: false,
    filledDown: undefined,
    isLeftOut: true,
  };
}

const LACKING: readonly Unsaid[] = ["region", "requirement", "month", "measure"];

/** A cell of a column of figures, before it is placed. */
interface ValueCell {
  readonly at: At;
  readonly column: HeadedColumn;
  readonly cell: CellValue;
  readonly keys: RowKeys;
  readonly facets: Facets;
  readonly whose: Whose;
}

// Columns that say more than is known, and sums, are not read; those that say less can be told by the rest.
function valueColumns({ columns, header }: Table, keys: KeyColumns, notes: Notes): readonly HeadedColumn[] {
  const rest = columns.filter(({ index, header, isLeftOut }) => !keys.has(index) && header !== "" && !isLeftOut);
  const values = rest.filter(({ said }) => isPure(said) && !said.total);
  for (const column of rest)
    if (!values.includes(column))
      notes.cell(
        column.said.total ? "subtotal" : "column-unknown",
        { row: header.last, column: column.index },
        column.header,
      );
  return values;
}

// Two columns may say the same if their figures do; where those differ, nobody can tell which counts.
function once({ grid, rows }: Table, columns: readonly HeadedColumn[]): Pick<UnderstoodTable, "columns" | "doubled"> {
  const first = new Map<string, HeadedColumn>();
  const doubled: (readonly [HeadedColumn, HeadedColumn])[] = [];
  const valueAt = (row: number, { index }: HeadedColumn): CellValue => grid.cells[row]?.[index] ?? "";
  for (const column of columns) {
    const key = JSON.stringify(Object.entries(column.said.facets).sort());
    const other = first.get(key);
    if (!other) first.set(key, column);
    else if (
      rows.some(({ index }) => isFilled(valueAt(index, column)) && valueAt(index, column) !== valueAt(index, other))
    )
      doubled.push([column, other]);
  }
  return { columns: [...first.values()], doubled };
}

function cellsOf(
  table: Table,
  keys: KeyColumns,
  columns: readonly HeadedColumn[],
  { requirements }: Performance,
  words: Words,
): ValueCell[] {
  const only = (cell: CellValue): string | undefined => {
    const [first, ...others] = requirementsNamed(requirements, cell);
    return first && others.length === 0 ? first.number : undefined;
  };
  const requirementOf = (cell: CellValue): string => only(cell) ?? String(cell).trim();
  // "Första besök" is said of two parts of the care: a heading may tell which.
  const withArea = ({ area, requirement, ...rest }: Facets): Facets => {
    if (requirement === undefined) return rest;
    const whole = area === undefined || only(requirement) !== undefined ? undefined : only(`${area} ${requirement}`);
    return { ...rest, requirement: whole ?? requirement };
  };
  const keysOf = keyReader(table.grid, keys, requirementOf, words);
  const whose = ownerReader(table, columns);
  return table.rows.flatMap((row) => {
    const own = keysOf(row.index);
    const subject = whose(row, own);
    const read: RowKeys = own === "no keys" ? { facets: {}, filledDown: false } : own;
    return columns.map((column): ValueCell => {
      const facets = withArea(joined(row.context, read.facets, column.said.facets));
      return {
        at: { row: row.index, column: column.index },
        column,
        cell: table.grid.cells[row.index]?.[column.index] ?? "",
        keys: read,
        facets,
        whose:
          subject.kind === "nobody" && facets.region !== undefined ? { kind: "region", id: facets.region } : subject,
      };
    });
  });
}

// What stands nearer the figure goes before what stands farther off.
function joined(...layers: readonly Facets[]): Facets {
  const facets: Facets = Object.assign({}, ...layers) as Facets;
  const isApart = layers.some(({ year, time }) => time !== undefined && year === undefined);
  return facets.time === "last-year" && isApart && facets.year !== undefined ? { ...facets, relative: true } : facets;
}

function lackingIn({ facets, keys, whose }: Pick<ValueCell, "facets" | "keys" | "whose">): Unsaid[] {
  return [
    ...(whose.kind === "nobody" ? (["region"] as const) : []),
    ...(facets.requirement === undefined ? (["requirement"] as const) : []),
    ...(facets.month === undefined && keys.month === undefined ? (["month"] as const) : []),
    ...(facets.measure === undefined ? (["measure"] as const) : []),
  ];
}

function place({ at, keys, whose }: ValueCell, facets: Facets, performance: Performance): PlacedFigure[] | UnreadWhy {
  const { requirement = "", measure } = facets;
  const region = whose.kind === "region" ? whose.id : whose.kind === "part" ? (whose.of ?? "") : "";
  if (measure === undefined) return "subtotal";
  if (facets.limit !== undefined && !isMeasuredBy(performance, requirement, facets.limit, measure))
    return "column-unknown";
  if (facets.month === undefined && keys.month)
    return [{ at, keys, region, month: keys.month, requirement, column: measure, by: "month" }];
  const targets = targetsOf(facets, measure, performance);
  return typeof targets === "string"
    ? targets
    : targets.map(({ month, column, by }) => ({ at, keys, region, month, requirement, column, by }));
}

// Only parts and shares are of those who have waited so long: of the others a limit would say something else.
function isMeasuredBy({ requirements }: Performance, number: string, limit: DayLimit, measure: Measure): boolean {
  const requirement = requirements.find((one) => one.number === number);
  return requirement !== undefined && (measure === "numerator" || measure === "share") && hasLimit(requirement, limit);
}

/** A figure of a part of a region, with what the part is called. */
interface PartFigure extends PlacedFigure {
  readonly name: string;
}

// A hospital's figures are none of its region's; where that has none of its own they are missed.
function orphansOf(parts: readonly PartFigure[], figures: readonly PlacedFigure[]): UnderstoodTable["orphans"] {
  const key = ({ region, month, requirement, column }: PlacedFigure): string =>
    [region, typeof month === "string" ? month : month.row, requirement, column].join("|");
  const own = new Set(figures.map(key));
  return parts.flatMap((part) => (own.has(key(part)) ? [] : [{ at: part.at, part: part.region, name: part.name }]));
}

function filledDownOf(read: readonly ValueCell[]): LeftOutCells | undefined {
  const rows = new Set<number>();
  let first: At | undefined;
  for (const { keys, at } of read) {
    if (!keys.filledDown) continue;
    first ??= at;
    rows.add(at.row);
  }
  return first && { count: rows.size, first, words: [] };
}
