/**
 * The arithmetic of a settlement in plain doubles, as one would write it without this project: the same whole kronor
 * by largest remainder; and, where they are asked for, the same verdicts under the three precision modes and the same
 * entries. It pays wrong tiers at the limits; it is here to be measured against, and for nothing else.
 */
import {
  type Agreement,
  boundOf,
  type Limit,
  moneyOf,
  type Performance,
  PRECISIONS,
  type Precision,
  type Requirement,
} from "../../src/agreement/agreement";
import type { Figure, Observation, Submission } from "../../src/reading/submission";
import { performanceOf } from "../src/support/made-up";

interface Cell {
  readonly region: string;
  readonly month: string;
  readonly requirement: string;
  readonly share: number;
  readonly otherwise: readonly { readonly precision: Precision; readonly share: number }[];
}

interface Entry {
  readonly move: string;
  readonly region: string;
  readonly month: string;
  readonly requirement: string;
  readonly amount: number;
}

/** Whole kronor per region of the year and of the first payment, and two sums that must be equal. */
export function totalsInDoubles(agreement: Agreement, submission: Submission, regions: readonly string[]) {
  const rules = performanceOf(agreement);
  const reserveOf = reserves(rules, submission.populations);
  const firstMonths = new Set<string>(rules.payments.value[0]?.months);
  const requirements = new Map(rules.requirements.map((requirement) => [requirement.number, requirement]));
  const earned = new Map<string, number>();
  const early = new Map<string, number>();
  let [pot, reserved] = [0, 0];
  for (const row of submission.observations) {
    const requirement = requirements.get(row.requirement);
    const percent = requirement && shareOf(row, requirement, "difference");
    if (percent === undefined) continue;
    const reserve = reserveOf(row.region, row.requirement);
    const amount = (reserve * percent) / 100;
    earned.set(row.region, (earned.get(row.region) ?? 0) + amount);
    if (firstMonths.has(row.month)) early.set(row.region, (early.get(row.region) ?? 0) + amount);
    pot += reserve - amount;
    reserved += reserve;
  }
  const allEarned = sumOf([...earned.values()]);
  const total = (region: string): number => (earned.get(region) ?? 0) * (1 + pot / allEarned);
  const year = largestRemainder(moneyOf(rules), regions.map(total));
  const first = regions.map((region) => early.get(region) ?? 0);
  const firstPaid = largestRemainder(Math.round(sumOf(first)), first);
  return {
    year,
    firstPaid,
    last: year.map((amount, index) => amount - (firstPaid[index] ?? 0)),
    checks: [reserved, allEarned + pot],
  };
}

/** The same, with a verdict on every cell under all three precision modes, and every entry. */
export function settleInDoubles(agreement: Agreement, submission: Submission, regions: readonly string[]) {
  const rules = performanceOf(agreement);
  const cells = judged(rules, submission.observations);
  return {
    ...totalsInDoubles(agreement, submission, regions),
    cells,
    entries: booked(reserves(rules, submission.populations), cells),
  };
}

/** What each observation earns, and whether another precision would have it otherwise. */
function judged(rules: Performance, observations: readonly Observation[]): readonly Cell[] {
  const requirements = new Map(rules.requirements.map((requirement) => [requirement.number, requirement]));
  return observations.flatMap((row) => {
    const requirement = requirements.get(row.requirement);
    const share = requirement && shareOf(row, requirement, "difference");
    if (requirement === undefined || share === undefined) return [];
    const otherwise = PRECISIONS.filter((mode) => mode !== "difference")
      .map((precision) => ({ precision, share: shareOf(row, requirement, precision) ?? 0 }))
      .filter((other) => other.share !== share);
    return [{ region: row.region, month: row.month, requirement: row.requirement, share, otherwise }];
  });
}

/** What an observation earns under a precision, in per cent; `undefined` where it has not come. */
function shareOf(row: Observation, requirement: Requirement, precision: Precision): number | undefined {
  const { level: high, improvement, better } = requirement;
  if (!high || !improvement || row.current.kind === "undelivered") return undefined;
  const current = share(row.current);
  const condition = high.waiting;
  const level = high.numerator.value === "plain" ? current : share(row.withTolerance);
  if (
    meets(rounded(level, precision), high.limit.value) &&
    (!condition ||
      (row.waiting.kind === "count" && row.waiting.count <= condition.moreThan.value) ||
      meets(rounded(share(row.waitingWithin), precision), condition.limit.value))
  )
    return 100;
  const last = share(row.lastYear);
  const sign = better.value === "higher" ? 1 : -1;
  const change =
    precision === "shares"
      ? sign * (rounded(current, precision) - rounded(last, precision))
      : rounded(sign * (current - last), precision);
  for (const step of improvement.tiers.value) if (change >= boundOf(step)) return step.share;
  return 0;
}

/** What is reserved for a region and requirement in a month. */
function reserves(rules: Performance, populations: Submission["populations"]) {
  const weightOf = new Map(rules.requirements.map(({ number, weight }) => [number, weight.value]));
  const population = new Map(populations.map(({ region, total }) => [region, total]));
  const people = sumOf([...population.values()]);
  const weights = sumOf(rules.requirements.map(({ weight }) => weight.value));
  const monthPot = moneyOf(rules) / rules.months.value.length;
  return (region: string, requirement: string): number =>
    (monthPot * ((weightOf.get(requirement) ?? 0) / weights) * (population.get(region) ?? 0)) / people;
}

/** The entries of the cells. */
function booked(reserveOf: ReturnType<typeof reserves>, cells: readonly Cell[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { region, month, requirement, share: percent } of cells) {
    const reserve = reserveOf(region, requirement);
    const amount = (reserve * percent) / 100;
    entries.push({ move: "reserve", region, month, requirement, amount: reserve });
    if (amount > 0) entries.push({ move: "earn", region, month, requirement, amount });
    if (amount < reserve) entries.push({ move: "forfeit", region, month, requirement, amount: reserve - amount });
  }
  return entries;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function share(figure: Figure): number {
  if (figure.kind === "counts") return (figure.numerator / figure.denominator) * 1000;
  return figure.kind === "share" ? (Number(figure.share.n) / Number(figure.share.d)) * 1000 : NaN;
}

function rounded(tenths: number, precision: Precision): number {
  return precision === "exact" ? tenths : Math.floor(tenths + 0.5);
}

function meets(tenths: number, limit: Limit): boolean {
  return "atMost" in limit ? tenths <= limit.atMost : tenths >= boundOf(limit);
}

function largestRemainder(total: number, parts: readonly number[]): number[] {
  const sum = sumOf(parts);
  const quotas = parts.map((part, index) => ({
    index,
    whole: Math.floor((total * part) / sum),
    rest: ((total * part) / sum) % 1,
  }));
  let left = total - quotas.reduce((a, { whole }) => a + whole, 0);
  const amounts = quotas.map(({ whole }) => whole);
  for (const { index } of [...quotas].sort((a, b) => b.rest - a.rest || a.index - b.index)) {
    if (left-- <= 0) break;
    amounts[index] = (amounts[index] ?? 0) + 1;
  }
  return amounts;
}
