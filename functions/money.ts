/** The functions that divide money: reserves, the bonus pot, and any amount by largest remainder. */

import type { Agreement, Performance, Requirement } from "../src/agreement";
import { periodsOf } from "../src/agreement";
import { compare, decimalText, fold, largestRemainder, parseMonth, type Ratio } from "../src/ground";
import { inOneUnit, potParts, reservedOre, total } from "../src/judging";
import { readCount } from "../src/sheets";
import { monthWords } from "../src/text";
import { agreementOf, amountOf, countOf, performanceOf, requirementOf } from "./arguments";
import { errorText, isError, language, passedOn, unavailable, wrong } from "./errors";
import {
  type Answer,
  type Cell,
  filledRows,
  isEmpty,
  isWholeColumn,
  oneCell,
  type RawCell,
  rowsOf,
  spilled,
} from "./excel-values";

const ORE = 2;
const MOST_DECIMALS = 9;

/**
 * `RESERVED`: kronor reserved for a requirement and a month by population, to the öre. Cells
 * or ranges of one shape; the answer spills. The arguments are described in `functions.ts`.
 */
export function reserved(
  agreement: unknown[][],
  requirement: unknown[][],
  month: unknown[][],
  population: unknown[][],
  totalPopulation: unknown[][],
): unknown[][] {
  const everybody = peopleIn(totalPopulation);
  return spilled(
    [agreement, requirement, month, population],
    ([agreementCell = null, requirementCell = null, monthCell = null, people = null]) => {
      const rules = agreementOf(agreementCell);
      const performance = performanceOf(rules);
      const measured: Requirement = requirementOf(rules, requirementCell);
      checkPeriod(rules, performance, monthCell);
      const own = countOf(people);
      if (typeof own !== "number" || own === 0) throw wrong((words) => words.populationMissing());
      if (own > everybody) throw wrong((words) => words.populationLarger());
      return kronor(reservedOre(performance, measured, own, everybody));
    },
  );
}

/**
 * `BONUSPOTTSHARE`: a region's part of the bonus pot by what it has earned of all that was earned,
 * to the öre. Given all regions, the parts add up. The arguments are described in `functions.ts`.
 */
export function bonusPottShare(earned: unknown[][], allEarned: unknown[][], pot: unknown[][]): unknown[][] {
  const potOre = unitsOf(oneCell(pot, "pot"), ORE);
  const all = total(
    amountsIn(rowsIn(allEarned))
      .flat()
      .filter((amount) => amount !== null),
  );
  if (compare(all, { n: 0, d: 1 }) === 0) throw unavailable((words) => words.nothingEarned());
  const rows = rowsIn(earned).map((row) => row.map(amountOrError));
  const amounts = rows.flat().filter((cell): cell is Ratio => isAmount(cell));
  if (compare(total(amounts), all) > 0) throw wrong((words) => words.earnedMoreThanAll());
  return laidOut(rows, potParts(amounts, all, potOre).map(kronor));
}

/**
 * `ALLOCATE`: deals out an amount in proportion to weights by largest remainder: the
 * parts add up to the amount exactly. The arguments are described in `functions.ts`.
 */
export function allocate(amount: unknown[][], weights: unknown[][], decimals?: unknown[][]): unknown[][] {
  const places = decimalsOf(oneCell(decimals, "decimals"));
  const units = unitsOf(oneCell(amount, "amount"), places);
  const rows = amountsIn(rowsIn(weights));
  const parts = inOneUnit(rows.flat().filter((weight) => weight !== null));
  if (parts.every((part) => part === 0n)) throw wrong((words) => words.weightsEmpty());
  return laidOut(
    rows,
    largestRemainder(units, parts).map((part) => Number(decimalText(part, places))),
  );
}

// The answers in the places of the amounts they answer; an empty place stays empty, and an error stays.
function laidOut(
  rows: readonly (readonly (Ratio | null | CustomFunctions.Error)[])[],
  answers: readonly number[],
): Answer[][] {
  let next = 0;
  return rows.map((row) => row.map((cell) => (isError(cell) ? cell : cell === null ? "" : (answers[next++] ?? ""))));
}

/** A range of numbers, and how many of its rows are headers: in whole columns the first may be, elsewhere none. */
function numbersIn(argument: unknown): { readonly rows: RawCell[][]; readonly headers: number } {
  if (!isWholeColumn(argument)) return { rows: rowsOf(argument), headers: 0 };
  const [rows = []] = filledRows([argument]);
  const isWord = (cell: RawCell): boolean =>
    isEmpty(cell) || (typeof cell === "string" && readCount(cell).kind === "unreadable" && !/\d/.test(cell));
  return { rows, headers: rows[0]?.every(isWord) === true ? 1 : 0 };
}

/** The same with nothing in the place of a header. */
function rowsIn(argument: unknown): RawCell[][] {
  const { rows, headers } = numbersIn(argument);
  return rows.map((row, r) => (r < headers ? row.map(() => null) : row));
}

function kronor(ore: bigint): number {
  return Number(decimalText(ore, ORE));
}

// A month that is measured, or the period's own words where all months are judged together.
function checkPeriod({ performance: rules }: Agreement, performance: Performance, cell: Cell): void {
  const text = language();
  const [period = ""] = periodsOf(performance);
  const together = rules?.judgedBy.value === "whole-period";
  if (
    together &&
    typeof cell === "string" &&
    [period, ...text.functions.periodWords].some((word) => fold(word) === fold(cell))
  )
    return;
  if (isEmpty(cell) || cell === 0) throw wrong((words) => words.monthUnreadable(""));
  const month = typeof cell === "boolean" || cell === null ? null : parseMonth(cell);
  if (month === null) throw wrong((words) => words.monthUnreadable(String(cell)));
  const months = performance.months.value;
  if (!months.includes(month))
    throw unavailable((words) => words.monthNotMeasured({ month: monthWords(month, text), list: months.join(", ") }));
  if (together) throw unavailable((words) => words.wholePeriod({ month: monthWords(month, text), period }));
}

function peopleIn(argument: unknown): number {
  const { rows, headers } = numbersIn(argument);
  const cells = rows
    .flatMap((row, r) => row.map((cell, c) => ({ cell, place: [r + 1, c + 1] as const })))
    .filter(({ place: [row] }) => row > headers);
  return cells.reduce((people, { cell, place: [r, c] }) => {
    if (isError(cell)) throw passedOn(cell);
    const count = countOf(cell);
    if (typeof count !== "number" || count === 0)
      throw wrong((words) =>
        cells.length === 1 ? words.populationMissing() : words.populationMissingAt({ row: r, column: c }),
      );
    return people + count;
  }, 0);
}

function amountsIn(rows: readonly (readonly RawCell[])[]): (Ratio | null)[][] {
  return rows.map((row, r) =>
    row.map((cell, c) => {
      const amount = isError(cell) ? undefined : amountOf(cell);
      if (amount === undefined)
        throw wrong((words) =>
          words.amountUnreadableAt({ text: isError(cell) ? errorText(cell) : String(cell), row: r + 1, column: c + 1 }),
        );
      return amount;
    }),
  );
}

function amountOrError(cell: RawCell): Ratio | null | CustomFunctions.Error {
  if (isError(cell)) return passedOn(cell);
  const amount = amountOf(cell);
  return amount === undefined ? wrong((words) => words.amountUnreadable(String(cell))) : amount;
}

function isAmount(cell: Ratio | null | CustomFunctions.Error): cell is Ratio {
  return cell !== null && !isError(cell);
}

function unitsOf(cell: Cell, decimals: number): bigint {
  const amount = amountOf(cell);
  if (amount === null) throw wrong((words) => words.amountMissing());
  if (amount === undefined) throw wrong((words) => words.amountUnreadable(String(cell)));
  const units = BigInt(amount.n) * 10n ** BigInt(decimals);
  if (units % BigInt(amount.d) !== 0n) throw wrong((words) => words.tooManyDecimals({ text: String(cell), decimals }));
  return units / BigInt(amount.d);
}

function decimalsOf(cell: Cell): number {
  const count = countOf(cell);
  if (count === "undelivered" || count === "missing") return 0;
  if (typeof count !== "number" || count > MOST_DECIMALS)
    throw wrong((words) => words.decimalsUnreadable(String(cell)));
  return count;
}
