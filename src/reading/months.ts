/** The month of a row of `Väntetider`, with its year in the same cell or in a column of its own. */
import { baselineOf, type Performance } from "../agreement";
import {
  type DateSystem,
  type Month,
  monthOf,
  parseMonthIn,
  parseMonthName,
  parseYear,
  remember,
  visible,
  yearOf,
} from "../ground";
import { type Problem, problem } from "../problems";
import { type CellValue, dateSystemOf } from "../sheets";
import { cellAt, note, placeAt, type Row, showsError } from "./row";

/** Reads months row by row; `finish` notes what concerns the sheet as a whole. */
export interface MonthReader {
  /** The month, that it is not measured, or nothing where it cannot be read; why has been noted. */
  readonly read: (row: Row) => Month | "left-out" | undefined;
  /** Notes what was met; the rows left out are told of unless the caller tells of them in another way. */
  readonly finish: (leftOut: "told" | "told elsewhere") => void;
  /** The rows that were left out, each with its month. */
  readonly leftOut: readonly LeftOutRow[];
}

/** A row of a month that is not measured. */
export interface LeftOutRow {
  readonly month: Month;
  readonly row: Row;
}

/** A reader of months for one agreement. Those that are not measured are told of once, with how many rows they were. */
export function monthReader(performance: Performance, problems: Problem[]): MonthReader {
  const baseline = baselineOf(performance);
  const measured = new Set<Month>([...performance.months.value, ...(baseline === undefined ? [] : [baseline])]);
  const monthsIn = remember((system: DateSystem) =>
    remember((cell: string | number) => parseMonthIn(system, cell) ?? "unreadable"),
  );
  const leftOut: LeftOutRow[] = [];
  const otherYear: { month: Month; year: number; row: Row }[] = [];

  const monthIn = (row: Row): Month | undefined => {
    if (showsError(row, "month")) return undefined;
    const cell = cellAt(row, "month");
    const month = typeof cell === "boolean" ? "unreadable" : monthsIn(dateSystemOf(row.source.grid))(cell);
    if (month === "unreadable") return monthOfTwo(row, cell);
    const year = parseYear(cellAt(row, "year"));
    if (year !== null && year !== yearOf(month)) otherYear.push({ month, year, row });
    return month;
  };

  const read = (row: Row): Month | "left-out" | undefined => {
    const month = monthIn(row);
    if (month === undefined || measured.has(month)) return month;
    leftOut.push({ month, row });
    return "left-out";
  };

  const finish: MonthReader["finish"] = (told) => {
    const [first, other] = [leftOut[0], otherYear[0]];
    if (other) {
      const values = { month: other.month, year: String(other.year), count: String(otherYear.length) };
      problems.push(problem("year-other", values, placeAt(other.row, "year")));
    }
    if (!first || told === "told elsewhere") return;
    const months = [...new Set(leftOut.map(({ month }) => month))].sort();
    problems.push(
      problem(
        "months-left-out",
        { count: String(leftOut.length), months: months.join(", ") },
        placeAt(first.row, "month"),
      ),
    );
  };

  return { read, finish, leftOut };
}

// A month by name or number alone has its year beside it.
function monthOfTwo(row: Row, cell: CellValue): Month | undefined {
  const number = parseMonthName(cell) ?? numberIn(cell);
  if (number === null) note(row, "month-unreadable", { text: String(cell) }, "month");
  else if (!row.source.columns.has("year")) note(row, "month-without-year", { text: String(cell) }, "month");
  else if (!showsError(row, "year")) {
    const year = parseYear(cellAt(row, "year"));
    if (year !== null) return monthOf(year, number);
    note(row, "year-unreadable", { text: String(cellAt(row, "year")) }, "year");
  }
  return undefined;
}

function numberIn(cell: CellValue): number | null {
  const number = /^(?:0?[1-9]|1[0-2])$/.test(visible(String(cell))) ? Number(visible(String(cell))) : null;
  return typeof cell === "boolean" ? null : number;
}
