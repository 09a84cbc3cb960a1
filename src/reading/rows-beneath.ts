/** Rows beneath a region's that bear names of no region, as its hospitals do: one cause, not one for each name. */
import { visible } from "../ground";
import { type Problem, problem } from "../problems";
import type { CellValue } from "../sheets";
import { cellAt, placeAt, type Row, type SubjectRow } from "./row";

/**
 * The problems of a table's rows, where those with unknown names that repeat month and requirement of a region's rows
 * above are one cause. A name that may be a misspelt region stays a problem of its own.
 */
export function namesBeneath(rows: readonly SubjectRow[], problems: readonly Problem[]): readonly Problem[] {
  const unknown = new Map(problems.flatMap((one) => (isUnknown(one) ? [[placeOf(one), one] as const] : [])));
  if (unknown.size === 0) return problems;
  const beneath = new Set<Problem>();
  let said = new Set<string>();
  let owner = "";
  for (const { row, subject } of rows) {
    if (subject.kind === "region") {
      if (subject.region.code !== owner) said = new Set();
      owner = subject.region.code;
      said.add(keyOf(row));
    } else if (subject.kind === "unreadable" && said.has(keyOf(row))) {
      for (const column of ["code", "region"] as const) {
        const one = unknown.get(JSON.stringify(placeAt(row, column)));
        if (one) beneath.add(one);
      }
    }
  }
  const names = [...new Set([...beneath].flatMap((one) => (one.code === "region-unknown" ? [one.values.text] : [])))];
  const values = { names };
  return problems.map((one) => (beneath.has(one) ? problem("rows-beneath", values, one.place) : one));
}

function isUnknown(one: Problem): boolean {
  return one.code === "region-unknown" && one.values.suggestion === "" && Number.isNaN(Number(one.values.text));
}

function placeOf({ place }: Problem): string {
  return JSON.stringify(place);
}

// Month and requirement as they are written: a hospital's row repeats its region's.
function keyOf(row: Row): string {
  const text = (cell: CellValue): string => visible(String(cell));
  return JSON.stringify((["year", "month", "requirement"] as const).map((column) => text(cellAt(row, column))));
}
