/**
 * The arithmetic of a settlement in plain doubles, as one would write it without this project: the same
 * verdicts under the three precision modes, the same entries, the same whole kronor by largest
 * remainder. It pays wrong tiers at the limits; it is here to be measured against, and for nothing else.
 */
import {
  type Agreement,
  boundOf,
  type Improvement,
  type Level,
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
  readonly path: string;
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

/** Verdicts, entries and whole kronor per region of the year and of the first payment. */
export function settleInDoubles(agreement: Agreement, submission: Submission, regions: readonly string[]) {
  const rules = performanceOf(agreement);
  const cells = judged(rules, submission.observations);
  const { entries, earned, early, pot } = booked(rules, submission.populations, cells);
  const allEarned = sumOf([...earned.values()]);
  const total = (region: string): number => (earned.get(region) ?? 0) * (1 + pot / allEarned);
  const year = largestRemainder(moneyOf(rules), regions.map(total));
  const first = regions.map((region) => early.get(region) ?? 0);
  const firstPaid = largestRemainder(Math.round(sumOf(first)), first);
  const reserved = entries.reduce((sum, { move, amount }) => (move === "reserve" ? sum + amount : sum), 0);
  return {
    cells,
    entries,
    year,
    firstPaid,
    last: year.map((amount, index) => amount - (firstPaid[index] ?? 0)),
    checks: [reserved, allEarned + pot],
  };
}

/** What each observation earns, and whether another precision would have it otherwise. */
function judged(rules: Performance, observations: readonly Observation[]): readonly Cell[] {
  const requirements = new Map(rules.requirements.map((requirement) => [requirement.number, requirement]));
  return observations.flatMap((row) => {
    const requirement = requirements.get(row.requirement);
    if (requirement?.level === undefined || requirement.improvement === undefined || row.current.kind === "undelivered")
      return [];
    const judge = judgeOf(row, requirement, requirement.level, requirement.improvement);
    const outcome = judge("difference");
    const otherwise = PRECISIONS.filter((mode) => mode !== "difference")
      .map((precision) => ({ precision, share: judge(precision).share }))
      .filter((other) => other.share !== outcome.share);
    return [{ region: row.region, month: row.month, requirement: row.requirement, ...outcome, otherwise }];
  });
}

/** Judges one observation with a precision. */
function judgeOf(row: Observation, requirement: Requirement, high: Level, improvement: Improvement) {
  const current = share(row.current);
  const last = share(row.lastYear);
  const level = high.numerator.value === "plain" ? current : share(row.withTolerance);
  const waiting = row.waiting.kind === "count" ? row.waiting.count : NaN;
  const within = share(row.waitingWithin);
  return (precision: Precision): Pick<Cell, "path" | "share"> => {
    const condition = high.waiting;
    const levelMet =
      meets(rounded(level, precision), high.limit.value) &&
      (!condition || waiting <= condition.moreThan.value || meets(rounded(within, precision), condition.limit.value));
    if (levelMet) return { path: "level", share: 100 };
    const sign = requirement.better.value === "higher" ? 1 : -1;
    const change =
      precision === "shares"
        ? sign * (rounded(current, precision) - rounded(last, precision))
        : rounded(sign * (current - last), precision);
    const tier = improvement.tiers.value.find((step) => change >= boundOf(step));
    return tier ? { path: "improvement", share: tier.share } : { path: "none", share: 0 };
  };
}

/**
 * The entries of the cells, and what they leave: earned by each
 * region, in all and in the first payment's months, and unearned.
 */
function booked(rules: Performance, populations: Submission["populations"], cells: readonly Cell[]) {
  const weightOf = new Map(rules.requirements.map(({ number, weight }) => [number, weight.value]));
  const population = new Map(populations.map(({ region, total }) => [region, total]));
  const people = sumOf([...population.values()]);
  const weights = sumOf(rules.requirements.map(({ weight }) => weight.value));
  const monthPot = moneyOf(rules) / rules.months.value.length;
  const firstMonths = new Set<string>(rules.payments.value[0]?.months);
  const entries: Entry[] = [];
  const earned = new Map<string, number>();
  const early = new Map<string, number>();
  let pot = 0;
  for (const { region, month, requirement, share: percent } of cells) {
    const weight = weightOf.get(requirement) ?? 0;
    const reserve = (monthPot * (weight / weights) * (population.get(region) ?? 0)) / people;
    const amount = (reserve * percent) / 100;
    entries.push({ move: "reserve", region, month, requirement, amount: reserve });
    if (amount > 0) entries.push({ move: "earn", region, month, requirement, amount });
    if (amount < reserve) entries.push({ move: "forfeit", region, month, requirement, amount: reserve - amount });
    earned.set(region, (earned.get(region) ?? 0) + amount);
    if (firstMonths.has(month)) early.set(region, (early.get(region) ?? 0) + amount);
    pot += reserve - amount;
  }
  return { entries, earned, early, pot };
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
