/**
 * The custom functions `KOMILJARD.*` as Excel knows them. What they do is loaded when the first is asked for, so that
 * a page with the functions alone starts with next to nothing: each converts its cells, asks the engine, and converts.
 */
import { FUNCTIONS_RENEWED } from "../src/text";

type Work = typeof import("./when-called");

let work: Promise<Work> | undefined;
// A failed load is not remembered: the next calculation tries again.
function loaded(): Promise<Work> {
  work ??= import(/* webpackChunkName: "functions-when-called" */ "./when-called").catch((error: unknown) => {
    work = undefined;
    throw error instanceof Error
      ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, Object.values(FUNCTIONS_RENEWED).join(" / "))
      : error;
  });
  return work;
}

/**
 * The share of the reserved money that a requirement earns,
 * from 0 to 1. Cells or ranges of one shape; the answer spills.
 * @customfunction TIERPAYOUT
 * @helpurl https://localhost:3000/functions.html#tierpayout
 * @param agreement The agreement: 2023, "2025-bup" and so on.
 * @param requirement The requirement's number, id or name.
 * @param current This year's share (0.713, "71,3 %"), or the number of people where that is what is counted.
 * @param [previous] The same for the month compared with; "saknas" when it is missing.
 * @param [tolerance] The share that the high level is measured
 * by, where it has a numerator of its own (follow-up visits).
 * @param [waiting] How many are waiting (child and adolescent psychiatry).
 * @param [waitingWithin] The share of those waiting who have waited at most 30 days.
 * @returns The share earned; #N/A with the reason when the requirement cannot be assessed.
 */
export async function tierPayout(
  agreement: unknown[][],
  requirement: unknown[][],
  current: unknown[][],
  previous?: unknown[][],
  tolerance?: unknown[][],
  waiting?: unknown[][],
  waitingWithin?: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).tierPayout(agreement, requirement, current, previous, tolerance, waiting, waitingWithin);
}

/**
 * The change in percentage points in the better direction, rounded
 * as the agreement compares it. Cells or ranges of one shape.
 * @customfunction IMPROVEMENT
 * @helpurl https://localhost:3000/functions.html#improvement
 * @param current This year's share (0.713, "71,3 %"), or the number of people where that is what is counted.
 * @param previous The same for the month compared with.
 * @param [agreement] The agreement; 2023 if left out.
 * @param [requirement] The requirement's number, id or name; if left out, a larger share is better.
 * @returns Percentage points, or per cent where the requirement counts so; above zero when things improved.
 */
export async function improvement(
  current: unknown[][],
  previous: unknown[][],
  agreement?: unknown[][],
  requirement?: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).improvement(current, previous, agreement, requirement);
}

/**
 * Kronor reserved for a requirement and a month by population,
 * to the öre. Cells or ranges of one shape; the answer spills.
 * @customfunction RESERVED
 * @helpurl https://localhost:3000/functions.html#reserved
 * @param agreement The agreement: 2023, "2025-bup" and so on.
 * @param requirement The requirement's number, id or name.
 * @param month The month: a date, 2023-03 or "mars 2023"; "hela perioden" where the agreement judges all
 * months as one. A workbook that counts from 1904 has it as text: its dates are taken for four years less.
 * @param population The region's population.
 * @param totalPopulation The population of all regions: their sum, or the range of them all.
 * @returns Kronor.
 */
export async function reserved(
  agreement: unknown[][],
  requirement: unknown[][],
  month: unknown[][],
  population: unknown[][],
  totalPopulation: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).reserved(agreement, requirement, month, population, totalPopulation);
}

/**
 * A region's part of the bonus pot by what it has earned of all
 * that was earned, to the öre. Given all regions, the parts add up.
 * @customfunction BONUSPOTTSHARE
 * @helpurl https://localhost:3000/functions.html#bonuspottshare
 * @param earned What the region has earned over the year, in kronor; a range of regions spills.
 * @param allEarned What all regions have earned: their sum, or the range of them all.
 * @param pot The bonus pot in kronor.
 * @returns Kronor, laid out as the amounts earned.
 */
export async function bonusPottShare(
  earned: unknown[][],
  allEarned: unknown[][],
  pot: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).bonusPottShare(earned, allEarned, pot);
}

/**
 * Deals out an amount in proportion to weights by largest remainder: the parts add up to the amount exactly.
 * @customfunction ALLOCATE
 * @helpurl https://localhost:3000/functions.html#allocate
 * @param amount The amount to deal out, not negative.
 * @param weights The numbers to deal it out by, such as populations.
 * @param [decimals] Decimals of the parts: 0 if left out, 2 for öre.
 * @returns The parts, laid out as the weights; empty weights stay empty.
 */
export async function allocate(
  amount: unknown[][],
  weights: unknown[][],
  decimals?: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).allocate(amount, weights, decimals);
}

/**
 * The whole settlement as one spilled table.
 * @customfunction SETTLE
 * @helpurl https://localhost:3000/functions.html#settle
 * @requiresParameterAddresses
 * @param agreement The agreement: 2023, "2025-bup" and so on.
 * @param populations The populations of all regions, with headers, as on the sheet Befolkning.
 * @param waitingTimes The waiting figures, with headers, as on the sheet Väntetider. A workbook that counts
 * from 1904 has months and dates as text, in both: its dates are taken for four years less.
 * @param [table] "sammanställning" (if left out), "utfall", "utbetalningar",
 * "bonuspott", "avstämning", "övriga medel" or "anmärkningar".
 * @param invocation Where the ranges stand, for reading them again.
 * @returns The table as the sheet of that name has it, headers included.
 */
export async function settle(
  agreement: unknown[][],
  populations: unknown[][],
  waitingTimes: unknown[][],
  table?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return (await loaded()).settle(agreement, populations, waitingTimes, table, invocation?.parameterAddresses);
}

/**
 * What a year that is not over may bring a region, as one spilled table: a forecast, never a settlement.
 * @customfunction FORECAST
 * @helpurl https://localhost:3000/functions.html#forecast
 * @requiresParameterAddresses
 * @param agreement The agreement: 2023, "2025-bup" and so on.
 * @param populations The populations of all regions, with headers, as on the sheet Befolkning.
 * @param waitingTimes The waiting figures, with headers, as on the sheet Väntetider; last year's of coming months too.
 * @param region The region, by code or name.
 * @param [month] The last month to settle: a date, 2023-06 or "juni 2023"; all that have come if left out.
 * @param invocation Where the ranges stand, for reading them again.
 * @returns What, kronor, and what it rests on: settled today, an outlook, draws, the rules.
 */
export async function forecast(
  agreement: unknown[][],
  populations: unknown[][],
  waitingTimes: unknown[][],
  region: unknown[][],
  month?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  const { forecast: answer } = await loaded();
  return answer(agreement, populations, waitingTimes, region, month, invocation?.parameterAddresses);
}

/**
 * What the next steps of a region take in patients and are worth, as one spilled table, most for a patient first.
 * @customfunction WORTH
 * @helpurl https://localhost:3000/functions.html#worth
 * @requiresParameterAddresses
 * @param agreement The agreement: 2023, "2025-bup" and so on.
 * @param populations The populations of all regions, with headers, as on the sheet Befolkning.
 * @param waitingTimes The waiting figures, with headers, as on the sheet Väntetider; last year's of coming months too.
 * @param region The region, by code or name.
 * @param [month] The last month to settle: a date, 2023-06 or "juni 2023"; all that have come if left out.
 * @param invocation Where the ranges stand, for reading them again.
 * @returns Requirement and month, patients, how, what is earned without and with them, the limit, and kronor.
 */
export async function worth(
  agreement: unknown[][],
  populations: unknown[][],
  waitingTimes: unknown[][],
  region: unknown[][],
  month?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  const { worth: answer } = await loaded();
  return answer(agreement, populations, waitingTimes, region, month, invocation?.parameterAddresses);
}

/**
 * How far it is to the next share of the reserve: the fewest patients to move, the points missing to the limit,
 * what is then earned, and by which limit. Cells, or ranges of one column; the answer spills over four columns.
 * @customfunction GAP
 * @helpurl https://localhost:3000/functions.html#gap
 * @param agreement The agreement: 2023, "2025-bup" and so on.
 * @param requirement The requirement's number, id or name.
 * @param numerator The numerator now, or the number of people where that is what is counted.
 * @param denominator The denominator now; empty where only the number of people is counted.
 * @param [previousNumerator] The numerator of the month compared with.
 * @param [previousDenominator] The denominator of the month compared with.
 * @returns Patients, points, the share then earned (0 to 1), and the limit in words.
 */
export async function gap(
  agreement: unknown[][],
  requirement: unknown[][],
  numerator: unknown[][],
  denominator: unknown[][],
  previousNumerator?: unknown[][],
  previousDenominator?: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).gap(agreement, requirement, numerator, denominator, previousNumerator, previousDenominator);
}

/**
 * Whether a follow-up visit was made by its target date, strictly
 * or with a tolerance. Cells or ranges of one shape; it spills. In
 * a workbook that counts from 1904, all dates or all texts.
 * @customfunction ONTIME
 * @helpurl https://localhost:3000/functions.html#ontime
 * @param decided The date of the decision on the visit.
 * @param target The medical target date.
 * @param visited The date of the visit.
 * @param [tolerance] TRUE for the 10 % of the agreement, or a share of the days; strict if left out.
 * @returns TRUE or FALSE; #N/A when a date is missing.
 */
export async function onTime(
  decided: unknown[][],
  target: unknown[][],
  visited: unknown[][],
  tolerance?: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).onTime(decided, target, visited, tolerance);
}

/**
 * A value of an agreement with its source, or the list of them as the sheet Källor has it.
 * @customfunction RULE
 * @helpurl https://localhost:3000/functions.html#rule
 * @param agreement The agreement: 2023, "2025-bup" and so on.
 * @param [requirement] The requirement's number, id or name; all of the agreement if left out.
 * @param [field] What to look up, such as "vikt", "weight" or "level.limit"; the list if left out.
 * @returns The value and its source side by side; or a list with item, value, document, place and words.
 */
export async function rule(
  agreement: unknown[][],
  requirement?: unknown[][],
  field?: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).rule(agreement, requirement, field);
}

/**
 * Why a requirement earns what it earns, in a sentence with
 * the clause. Cells or ranges of one shape; the answer spills.
 * @customfunction EXPLAIN
 * @helpurl https://localhost:3000/functions.html#explain
 * @param agreement The agreement: 2023, "2025-bup" and so on.
 * @param requirement The requirement's number, id or name.
 * @param current This year's share (0.713, "71,3 %"), or the number of people where that is what is counted.
 * @param [previous] The same for the month compared with; "saknas" when it is missing.
 * @param [tolerance] The share that the high level is measured
 * by, where it has a numerator of its own (follow-up visits).
 * @param [waiting] How many are waiting (child and adolescent psychiatry).
 * @param [waitingWithin] The share of those waiting who have waited at most 30 days.
 * @returns The sentence, in the language Excel is shown in.
 */
export async function explain(
  agreement: unknown[][],
  requirement: unknown[][],
  current: unknown[][],
  previous?: unknown[][],
  tolerance?: unknown[][],
  waiting?: unknown[][],
  waitingWithin?: unknown[][],
): Promise<unknown[][]> {
  return (await loaded()).explain(agreement, requirement, current, previous, tolerance, waiting, waitingWithin);
}

/**
 * Hides small numbers, and as much more as it takes that none can be computed back from the others or from totals.
 * @customfunction SUPPRESS
 * @helpurl https://localhost:3000/functions.html#suppress
 * @param values The counts; headers and labels are kept, and totals, first
 * or last, are known by adding up or by name (Summa, Totalt, Riket).
 * @param [threshold] The smallest number that may be shown; 20 if left out.
 * @returns The same shape, with * where a number is hidden.
 */
export async function suppress(values: unknown[][], threshold?: unknown[][]): Promise<unknown[][]> {
  return (await loaded()).suppress(values, threshold);
}
