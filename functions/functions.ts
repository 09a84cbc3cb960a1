/** The custom functions: each converts its cells, calls the engine once, and converts the answer. */
import { largestRemainder } from "../src/apportion";
import { approximate } from "../src/exact";
import { explain } from "../src/explain";
import { countOf, decimalsOf, kronorOf, language, oreOf, refusal, wholeOf } from "./convert";
import { agreementOf, judge, requirementOf } from "./judge";

/**
 * The share of a reserve that a requirement earns: 0, 0.5, 0.75 or 1. Shares may be counts' quotients, percentages or text such as "71,3 %".
 * @customfunction TIERSHARE
 * @param requirement The requirement's number in the agreement, or its name.
 * @param current This year's share. An empty cell reaches a function as 0, so write a true zero as the text "0 %".
 * @param lastYear The share of the same month last year, or the text "saknas".
 * @param [level] The share with tolerance that the high level is measured by (follow-up visits).
 * @param [waiting] How many are waiting (child and adolescent psychiatry).
 * @param [waitingWithin] The share of those waiting who have waited at most 30 days.
 * @param [precision] How limits are met: difference (default), exact or shares.
 * @param [agreement] The agreement, 2023 if left out.
 * @returns The share earned, or #N/A with the reason when the requirement cannot be assessed.
 */
export function tierShare(
  requirement: string | number,
  current: string | number,
  lastYear: string | number,
  level?: string | number,
  waiting?: string | number,
  waitingWithin?: string | number,
  precision?: string,
  agreement?: string | number,
): number {
  return assessed({ requirement, current, lastYear, level, waiting, waitingWithin, precision, agreement }).share / 100;
}

/**
 * What a requirement earns of a reserve, in kronor.
 * @customfunction TIERPAYOUT
 * @param reserve The region's reserved amount for the month and the requirement, in kronor.
 * @param requirement The requirement's number in the agreement, or its name.
 * @param current This year's share. An empty cell reaches a function as 0, so write a true zero as the text "0 %".
 * @param lastYear The share of the same month last year, or the text "saknas".
 * @param [level] The share with tolerance that the high level is measured by (follow-up visits).
 * @param [waiting] How many are waiting (child and adolescent psychiatry).
 * @param [waitingWithin] The share of those waiting who have waited at most 30 days.
 * @param [precision] How limits are met: difference (default), exact or shares.
 * @param [agreement] The agreement, 2023 if left out.
 * @returns The amount earned, unrounded, or #N/A with the reason when the requirement cannot be assessed.
 */
export function tierPayout(
  reserve: number,
  requirement: string | number,
  current: string | number,
  lastYear: string | number,
  level?: string | number,
  waiting?: string | number,
  waitingWithin?: string | number,
  precision?: string,
  agreement?: string | number,
): number {
  const { share } = assessed({ requirement, current, lastYear, level, waiting, waitingWithin, precision, agreement });
  const { n, d } = kronorOf(reserve);
  return approximate({ n: BigInt(n) * BigInt(share), d: BigInt(d) * 100n });
}

/**
 * Why a requirement earns what it earns, in a sentence.
 * @customfunction EXPLAIN
 * @param requirement The requirement's number in the agreement, or its name.
 * @param current This year's share. An empty cell reaches a function as 0, so write a true zero as the text "0 %".
 * @param lastYear The share of the same month last year, or the text "saknas".
 * @param [level] The share with tolerance that the high level is measured by (follow-up visits).
 * @param [waiting] How many are waiting (child and adolescent psychiatry).
 * @param [waitingWithin] The share of those waiting who have waited at most 30 days.
 * @param [precision] How limits are met: difference (default), exact or shares.
 * @param [agreement] The agreement, 2023 if left out.
 * @returns The reason in words, with the limit it rests on.
 */
export function explainShare(
  requirement: string | number,
  current: string | number,
  lastYear: string | number,
  level?: string | number,
  waiting?: string | number,
  waitingWithin?: string | number,
  precision?: string,
  agreement?: string | number,
): string {
  return explain(judge({ requirement, current, lastYear, level, waiting, waitingWithin, precision, agreement }), language());
}

/**
 * A region's reserve for one month and one requirement, in kronor.
 * @customfunction RESERVE
 * @param population The region's population.
 * @param populations The populations of all regions.
 * @param requirement The requirement's number in the agreement, or its name.
 * @param [agreement] The agreement, 2023 if left out.
 * @returns The reserved amount, unrounded.
 */
export function reserve(population: number, populations: number[][], requirement: string | number, agreement?: string | number): number {
  const rules = agreementOf(agreement);
  const { weight } = requirementOf(rules, requirement);
  const weights = rules.requirements.reduce((sum, one) => sum + one.weight.value, 0);
  const people = populations.flat().reduce((sum, count) => sum + countOf(count), 0);
  if (people === 0) throw refusal("invalidValue", "populationsEmpty");
  return approximate({
    n: BigInt(rules.performance.value) * BigInt(weight.value) * BigInt(countOf(population)),
    d: BigInt(weights) * BigInt(people) * BigInt(rules.months.value.length),
  });
}

/**
 * Shares the bonus pot in proportion to what each region has earned, to the öre, by largest remainder.
 * @customfunction BONUSSHARE
 * @param pot The bonus pot in kronor.
 * @param earned What each region has earned over the year, in kronor.
 * @returns The bonuses, laid out as the amounts earned; they add up to the pot exactly.
 */
export function bonusShare(pot: number, earned: number[][]): number[][] {
  return dealt(oreOf(pot), decimalsOf(earned), earned).map((row) => row.map((ore) => ore / 100));
}

/**
 * Deals out a whole amount in proportion to weights, to the unit, by largest remainder.
 * @customfunction APPORTION
 * @param total The whole amount to deal out, not negative.
 * @param weights The numbers to deal it out by, such as populations.
 * @returns The parts, laid out as the weights; they add up to the total exactly.
 */
export function apportion(total: number, weights: number[][]): number[][] {
  return dealt(wholeOf(total), decimalsOf(weights), weights);
}

function dealt(total: bigint, weights: readonly bigint[], layout: readonly (readonly number[])[]): number[][] {
  if (weights.every((weight) => weight === 0n)) throw refusal("invalidValue", "weightsEmpty");
  const parts = largestRemainder(total, weights).map(Number);
  return layout.map((row) => parts.splice(0, row.length));
}

function assessed(cells: Parameters<typeof judge>[0]): ReturnType<typeof judge> {
  const verdict = judge(cells);
  if (verdict.path === "not-assessable") throw refusal("notAvailable", explain(verdict, language()));
  return verdict;
}
