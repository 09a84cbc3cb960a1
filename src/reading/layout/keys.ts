/** What the cells to the left of the figures say of each row: region, month, requirement, measure, and the year. */
import { readRegion } from "../../agreement";
import { numberOf, parseMonthIn, parseMonthName, yearOf } from "../../ground";
import { type CellValue, dateSystemOf, type Grid } from "../../sheets";
import type { KeyColumn } from "./measure";
import { type HeadedColumn, isFigure, isFilled, type Table } from "./table";
import { certain, type Facets, isPure, type Said, saysAnything, type Words } from "./words";

/** A cell of the grid by its place. */
export interface At {
  readonly row: number;
  readonly column: number;
}

/** Which columns of a table say something of each row. */
export type KeyColumns = ReadonlyMap<number, KeyColumn>;

/** What the cells of a row say of it; the region as it is written, wherever it stands. */
export interface RowKeys {
  readonly facets: Facets;
  readonly code?: At;
  readonly region?: At;
  /** Where the month and the requirement are said, if they are said in the row. */
  readonly month?: At;
  readonly requirement?: At;
  /** The part of a region that the row is of, in the words of its cell. */
  readonly unit?: string;
  /** Whether something was taken over from the rows above. */
  readonly filledDown: boolean;
}

/** The key columns of a table: by their names, and where those say nothing by what stands in them. */
export function keyColumnsOf({ grid, columns, rows }: Table, words: Words): KeyColumns {
  const keys = new Map<number, KeyColumn>();
  for (const { index, said, isLeftOut } of columns) {
    if (saysAnything(said) || isLeftOut) continue;
    const cells = rows.flatMap((row) => {
      const cell = grid.cells[row.index]?.[index] ?? "";
      return isFilled(cell) ? [cell] : [];
    });
    const found = keyOf({ index, said, header: "" }, cells, grid, words);
    if (found !== undefined) keys.set(index, found);
  }
  return keys;
}

function keyOf({ said }: HeadedColumn, cells: readonly CellValue[], grid: Grid, words: Words): KeyColumn | undefined {
  const { key } = said;
  const mostly = (which: (cell: CellValue) => boolean): boolean =>
    cells.length > 0 && cells.filter(which).length * 2 > cells.length;
  const isMeasure = (cell: CellValue): boolean => words(cell).facets.measure !== undefined;
  // "Mått" is what is measured, or how: the cells tell.
  if (key === "requirement" && mostly((cell) => isMeasure(cell) && words(cell).facets.requirement === undefined))
    return "measure";
  const isText = (cell: CellValue): boolean => typeof cell === "string" && !isFigure(cell);
  const isRegion = (cell: CellValue): boolean => isText(cell) && readRegion(String(cell)).kind !== "unknown";
  // An outline, as a pivot table makes one: regions, and the months or requirements of each under it.
  const isOutline = cells.some(isRegion) && mostly((cell) => isRegion(cell) || (isText(cell) && isLabel(words(cell))));
  if (isOutline && (key === undefined || key === "month")) return "region";
  if (key !== undefined) return key;
  if (!mostly(isText)) return undefined;
  if (mostly(isRegion)) return "region";
  if (mostly((cell) => monthIn(cell, grid) !== undefined)) return "month";
  if (mostly((cell) => words(cell).facets.requirement !== undefined)) return "requirement";
  return mostly(isMeasure) ? "measure" : undefined;
}

/** Reads the keys of a table's rows, from above downwards: what is left empty is as in the row above. */
export function keyReader(
  grid: Grid,
  keys: KeyColumns,
  requirementOf: (cell: CellValue) => string,
  words: Words,
): (row: number) => RowKeys | "no keys" {
  const order = [...keys].sort(([a], [b]) => a - b);
  const above = new Map<number, At>();
  const outline = new Map<keyof Facets, Facets>();
  return (row) => {
    const cellAt = (at: At): CellValue => grid.cells[at.row]?.[at.column] ?? "";
    const filled = order.filter(([column]) => isFilled(cellAt({ row, column })));
    const [first] = filled;
    if (!first) return "no keys";
    const labels = filled.filter(([column, key]) => key === "region" && isLabel(words(cellAt({ row, column }))));
    const own = filled.filter((one) => !labels.includes(one));
    // A new region begins anew what stands to its right, and in an outline what stands below it.
    const leftmost = own[0]?.[0];
    if (leftmost !== undefined) for (const [column] of order) if (column > leftmost) above.delete(column);
    for (const [column] of own) above.set(column, { row, column });
    if (own.some(([, key]) => isSubject(key))) {
      outline.clear();
      for (const [column, key] of order) if (isSubject(key) && !isFilled(cellAt({ row, column }))) above.delete(column);
    }
    for (const [column] of labels) outlined(outline, words(cellAt({ row, column })).facets);

    const known = order.flatMap(([column, key]) => {
      const at = above.get(column);
      return at ? [{ key, at, cell: cellAt(at) }] : [];
    });
    const place = (wanted: KeyColumn): At | undefined => known.find(({ key }) => key === wanted)?.at;
    const unit = place("unit");
    return {
      facets: Object.assign(
        {},
        ...outline.values(),
        ...known.map(({ key, cell }) => facetsOf(key, cell, grid, requirementOf, words)),
      ) as Facets,
      ...defined("code", place("code")),
      ...defined("region", place("region")),
      ...defined("month", place("month")),
      ...defined("requirement", place("requirement")),
      ...(unit?.row === row && { unit: String(cellAt(unit)).trim() }),
      filledDown: known.some(({ at }) => at.row !== row),
    };
  };
}

function isSubject(key: KeyColumn): boolean {
  return key === "code" || key === "region";
}

// A line of an outline: a month or a requirement in the column of regions.
function isLabel(said: Said): boolean {
  return isPure(said) && saysAnything(said) && said.facets.region === undefined;
}

// What stands under a line ends with the next of its kind.
function outlined(outline: Map<keyof Facets, Facets>, facets: Facets): void {
  const [kind] = Object.keys(facets) as (keyof Facets)[];
  if (kind === undefined) return;
  let below = false;
  for (const known of [...outline.keys()]) {
    below ||= known === kind;
    if (below) outline.delete(known);
  }
  outline.set(kind, facets);
}

function facetsOf(
  key: KeyColumn,
  cell: CellValue,
  grid: Grid,
  requirementOf: (cell: CellValue) => string,
  words: Words,
): Facets {
  switch (key) {
    case "month":
      return monthIn(cell, grid) ?? {};
    case "year":
      return certain(words(cell), ["year"]);
    case "requirement":
      return { requirement: requirementOf(cell) };
    case "measure":
      return words(cell).facets;
    case "code":
    case "region":
    case "unit":
      return {};
  }
}

// A month with its year, or its name or number alone where the year stands elsewhere.
function monthIn(cell: CellValue, grid: Grid): Facets | undefined {
  if (typeof cell === "boolean") return undefined;
  const month = parseMonthIn(dateSystemOf(grid), cell);
  if (month !== null) return { year: yearOf(month), month: numberOf(month) };
  const name = parseMonthName(cell) ?? (/^(?:[1-9]|1[0-2])$/.test(String(cell).trim()) ? Number(cell) : null);
  return name === null ? undefined : { month: name };
}

function defined<Key extends string>(key: Key, at: At | undefined): Partial<Record<Key, At>> {
  return at === undefined ? {} : ({ [key]: at } as Record<Key, At>);
}
