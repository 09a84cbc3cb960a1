/** A settlement of ranges, as one of its tables. */
import type { Agreement } from "../src/agreement";
import { fold } from "../src/ground";
import {
  bonusSheet,
  grantsSheet,
  messageOf,
  ORE,
  outcomeSheet,
  paymentsSheet,
  problemsSheet,
  reconciliationSheet,
  summarySheet,
} from "../src/present";
import type { Place, Problem } from "../src/problems";
import { type Result, type Settings, type Settlement, settle } from "../src/settling";
import type { CellValue, Grid } from "../src/sheets";
import { INPUT, layOut, OUTPUT, type OutSheet } from "../src/sheets";
import { shownAmounts } from "../src/shown";
import type { Text } from "../src/text";
import { errorText, isError, language, wrong } from "./errors";
import { type Cell, isEmpty, type RawCell } from "./excel-values";

/** A table by the name of its sheet. */
type Table = "summary" | "outcome" | "payments" | "bonus" | "reconciliation" | "grants" | "problems";

/** The English names beside those of the program; the Swedish ones are the names of the sheets. */
const NAMES: Readonly<Record<Table, readonly string[]>> = {
  summary: [],
  outcome: ["outcomes"],
  payments: [],
  bonus: ["bonus pot"],
  reconciliation: [],
  grants: ["other money"],
  problems: [],
};

/**
 * The table of a settlement with its headers, and below it any further table of the same sheet. With errors
 * in the input it is `#VALUE!` with the first of them, except for the list of problems itself.
 */
export function settledTable(agreement: Agreement, ranges: Ranges, name: Cell): CellValue[][] {
  const which = tableOf(name);
  return rowsFrom(agreement, ranges, {}, (result) => tableIn(result, which), which === "problems");
}

/**
 * The populations and the waiting figures. `sure` says that a 0 in them is a zero; else what is made of them must be
 * the same when every 0 is an empty cell.
 */
export interface Ranges {
  readonly populations: RawCell[][];
  readonly waiting: RawCell[][];
  readonly sure: boolean;
}

/** Rows that are made of a settlement of ranges; with errors in the input it is `#VALUE!` with the first of them. */
export function rowsFrom(
  agreement: Agreement,
  { populations, waiting, sure }: Ranges,
  settings: Settings,
  rowsIn: (result: Result) => Rows,
  isProblems = false,
): CellValue[][] {
  const result = settled(agreement, populations, waiting, 0, settings);
  const rows = rowsIn(result);
  if (!sure && !isProblems) checkZeros(result, settled(agreement, populations, waiting, "", settings), rowsIn);
  if (!Array.isArray(rows)) throw refusalOf(rows);
  return rows;
}

/** Rows, or the problems that stand in their way. */
export type Rows = CellValue[][] | { readonly problems: readonly Problem[] };

function settled(
  agreement: Agreement,
  populations: readonly RawCell[][],
  waiting: readonly RawCell[][],
  zero: CellValue,
  settings: Settings,
): Result {
  const grids = [gridOf(INPUT.population.name, populations, zero), gridOf(INPUT.waiting.name, waiting, zero)];
  return settle(
    agreement,
    grids.filter((grid) => grid !== undefined),
    settings,
  );
}

function tableIn({ problems, settlement }: Result, which: Table): Rows {
  const text = language();
  if (which === "problems") return cellsOf(problemsSheet(problems, text));
  if (!settlement) return errorsOf(problems);
  const sheet = sheetOf(settlement, which, text);
  if (!sheet || sheet.blocks.length === 0) throw wrong((words) => words.noTable(OUTPUT[which]));
  return cellsOf(sheet);
}

/** The errors of a settlement that they have stopped. */
export function errorsOf(problems: readonly Problem[]): Rows {
  return { problems: problems.filter(({ severity }) => severity === "error") };
}

// The one sheet that is asked for, as the task pane writes it; none where it is about performance and there is none.
function sheetOf(settlement: Settlement, which: Exclude<Table, "problems">, text: Text): OutSheet | undefined {
  const amounts = shownAmounts(settlement, ORE);
  const performed = settlement.agreement.performance !== undefined;
  switch (which) {
    case "summary":
      return summarySheet(settlement, amounts, text);
    case "outcome":
      return performed ? outcomeSheet(settlement, amounts, text) : undefined;
    case "payments":
      return performed ? paymentsSheet(settlement, text) : undefined;
    case "bonus":
      return performed ? bonusSheet(settlement, amounts, text) : undefined;
    case "grants":
      return grantsSheet(settlement, text);
    case "reconciliation":
      return reconciliationSheet(settlement, amounts, text);
  }
}

// What stands below the sheet's title and notes.
function cellsOf(sheet: OutSheet): CellValue[][] {
  const { lines, frozen } = layOut(sheet);
  return lines.slice(frozen - 1).map(({ cells }) => [...cells]);
}

// The zeros must not matter: read as zeros and as empty cells they must give the same table.
function checkZeros(result: Result, other: Result, rowsIn: (result: Result) => Rows): void {
  const [asZero, asEmpty] = [rowsIn(result), rowsIn(other)];
  if (!Array.isArray(asZero) && !Array.isArray(asEmpty)) return; // wrong either way: the first reading says how
  if (JSON.stringify(asZero) === JSON.stringify(asEmpty)) return;
  const place =
    [asZero, asEmpty].flatMap((table) => (Array.isArray(table) ? [] : [table.problems[0]?.place]))[0] ??
    differing(result, other);
  throw wrong((words) => words.zeroOrEmptyIn({ range: rangeName(place?.sheet), where: whereIn(place?.cell) }));
}

// The first row of waiting figures that is judged otherwise by one reading than by the other.
function differing({ settlement: one }: Result, { settlement: other }: Result): Place | undefined {
  const outcomes = new Map(
    other?.verdicts.map(({ measurement, path, share }) => [measurement.address, `${path} ${share}`]),
  );
  const first = one?.verdicts.find(
    ({ measurement, path, share }) => outcomes.get(measurement.address) !== `${path} ${share}`,
  );
  return first && { sheet: INPUT.waiting.name, cell: first.measurement.address };
}

function refusalOf({ problems: [first, ...more] }: { readonly problems: readonly Problem[] }): CustomFunctions.Error {
  const message = first ? messageOf(first, language()) : "";
  return wrong((words) =>
    words.inputProblem({
      range: rangeName(first?.place?.sheet),
      where: whereIn(first?.place?.cell),
      message,
      more: more.length,
    }),
  );
}

function rangeName(sheet: string | undefined): string {
  const { ranges } = language().functions;
  if (sheet === INPUT.population.name) return ranges.population;
  return sheet === INPUT.waiting.name ? ranges.waiting : ranges.settlement;
}

// "D14" of a range that begins in A1 is its fourteenth row and fourth column.
function whereIn(cell: string | undefined): string {
  const parts = /^([A-Z]+)(\d+)$/.exec(cell ?? "");
  if (!parts) return "";
  const column = [...(parts[1] ?? "")].reduce(
    (number, letter) => number * LETTERS + letter.charCodeAt(0) - BEFORE_A,
    0,
  );
  return language().functions.place({ row: Number(parts[2]), column });
}

const LETTERS = 26;
const BEFORE_A = 64;

// Rows of nothing at the end are no part of the table: a whole column may have been given.
function gridOf(sheet: string, rows: readonly RawCell[][], zero: CellValue): Grid | undefined {
  const filled = rows.reduce(
    (count, row, index) => (row.some((cell) => !isEmpty(cell) && cell !== 0) ? index + 1 : count),
    0,
  );
  if (filled === 0) return undefined;
  return {
    sheet,
    top: 0,
    left: 0,
    cells: rows
      .slice(0, filled)
      .map((row) =>
        row.map((cell) => (cell === null ? "" : cell === 0 ? zero : isError(cell) ? errorText(cell) : cell)),
      ),
  };
}

function tableOf(name: Cell): Table {
  if (isEmpty(name) || name === 0) return "summary";
  const key = fold(String(name));
  const tables = Object.keys(NAMES) as Table[];
  const found = tables.find((table) => [table, OUTPUT[table], ...NAMES[table]].some((word) => fold(word) === key));
  if (!found)
    throw wrong((words) =>
      words.tableUnknown({ text: String(name), list: tables.map((table) => OUTPUT[table].toLowerCase()).join(", ") }),
    );
  return found;
}
