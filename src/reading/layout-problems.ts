/** What is wrong or remarkable with tables that are not regular, with the cells that show it. */
import { type Performance, regionName } from "../agreement";
import { yearOf } from "../ground";
import { type Place, type Problem, problem } from "../problems";
import { placeIn } from "../sheets";
import { type Arranged, type At, isRead, isUnsaid, tableName, type UnderstoodTable } from "./layout";

/** Everything of these tables that a user should know before their figures are used. */
export function layoutProblems({ tables, grid }: Arranged, performance: Performance): Problem[] {
  return tables.flatMap((one) =>
    isRead(one) ? ofRead(one, performance) : ofUnread(one, grid === undefined ? "table-unplaced" : "table-not-read"),
  );
}

function ofRead(understood: UnderstoodTable, performance: Performance): Problem[] {
  const { table, doubled, nobodys, orphans, leftOut, filledDown, yearAssumed } = understood;
  const place = (at: At): Place => placeIn(table.grid, at.row, at.column);
  const header = (column: { readonly index: number }): Place => place({ row: table.header.last, column: column.index });
  const [orphan] = orphans;
  const [year] = performance.months.value.map(yearOf);
  return [
    ...doubled.map(([second, first]) =>
      problem("column-doubled", { column: second.header, other: header(first).cell ?? "" }, header(second)),
    ),
    ...firstOfRows(nobodys).map((at) => problem("region-missing", {}, place(at))),
    ...(orphan
      ? [
          problem(
            "parts-without-region",
            {
              part: regionName(orphan.part),
              count: String(orphans.length),
              names: [...new Set(orphans.map(({ name }) => name))],
            },
            place(orphan.at),
          ),
        ]
      : []),
    ...[...leftOut].map(([why, { count, first, words }]) =>
      problem(
        "cells-left-out",
        { why, count: String(count), words: words.filter((one) => one !== "").join(", ") },
        place(first),
      ),
    ),
    ...(filledDown ? [problem("filled-down", { count: String(filledDown.count) }, place(filledDown.first))] : []),
    ...(yearAssumed && year !== undefined
      ? [problem("year-assumed", { table: tableName(table), year: String(year) }, header({ index: 0 }))]
      : []),
  ];
}

function ofUnread(understood: UnderstoodTable, code: "table-unplaced" | "table-not-read"): Problem[] {
  const { table, lacking } = understood;
  const [first] = lacking;
  if (first === undefined || !isUnsaid(understood)) return [];
  const headers = table.columns.map(({ header }) => header).filter((one) => one !== "");
  return [
    problem(
      code,
      { table: tableName(table), lacking: first, headers: headers.join(", ") },
      placeIn(table.grid, table.header.last, table.columns[0]?.index ?? 0),
    ),
  ];
}

function firstOfRows(cells: readonly At[]): readonly At[] {
  return cells.filter(({ row }, index) => cells.findIndex((one) => one.row === row) === index);
}
