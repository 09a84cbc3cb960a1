/**
 * The arithmetic of a settlement in plain doubles, as one would write it without this project: the same verdicts under the
 * three precision modes, the same entries, the same whole kronor by largest remainder. It pays wrong tiers at the limits;
 * it is here to be measured against, and for nothing else.
 */
import {
  type Agreement,
  boundOf,
  type Limit,
  moneyOf,
  PRECISIONS,
  type Precision,
} from "../../src/agreement/agreement";
import type { Figure, Submission } from "../../src/reading/submission";
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
  const requirements = new Map(
    performanceOf(agreement).requirements.map((requirement) => [requirement.number, requirement]),
  );
  const population = new Map(submission.populations.map(({ region, total }) => [region, total]));
  const people = [...population.values()].reduce((a, b) => a + b, 0);
  const weights = performanceOf(agreement).requirements.reduce((sum, { weight }) => sum + weight.value, 0);
  const monthPot = moneyOf(performanceOf(agreement)) / performanceOf(agreement).months.value.length;

  const cells: Cell[] = [];
  for (const row of submission.observations) {
    const requirement = requirements.get(row.requirement);
    const { level: high, improvement } = requirement ?? {};
    if (!requirement || !high || !improvement || row.current.kind === "missing") continue;
    const current = share(row.current);
    const last = share(row.lastYear);
    const level = high.numerator.value === "plain" ? current : share(row.withTolerance);
    const waiting = row.waiting.kind === "count" ? row.waiting.count : NaN;
    const within = share(row.waitingWithin);
    const judge = (precision: Precision) => {
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
    const outcome = judge("difference");
    const otherwise = PRECISIONS.filter((mode) => mode !== "difference")
      .map((precision) => ({ precision, share: judge(precision).share }))
      .filter((other) => other.share !== outcome.share);
    cells.push({ region: row.region, month: row.month, requirement: row.requirement, ...outcome, otherwise });
  }

  const entries: Entry[] = [];
  const earned = new Map<string, number>();
  const early = new Map<string, number>();
  const firstMonths = new Set<string>(performanceOf(agreement).payments.value[0]?.months);
  let pot = 0;
  for (const { region, month, requirement, share: percent } of cells) {
    const weight = requirements.get(requirement)?.weight.value ?? 0;
    const reserve = (monthPot * (weight / weights) * (population.get(region) ?? 0)) / people;
    const amount = (reserve * percent) / 100;
    entries.push({ move: "reserve", region, month, requirement, amount: reserve });
    if (amount > 0) entries.push({ move: "earn", region, month, requirement, amount });
    if (amount < reserve) entries.push({ move: "forfeit", region, month, requirement, amount: reserve - amount });
    earned.set(region, (earned.get(region) ?? 0) + amount);
    if (firstMonths.has(month)) early.set(region, (early.get(region) ?? 0) + amount);
    pot += reserve - amount;
  }
  const allEarned = [...earned.values()].reduce((a, b) => a + b, 0);
  const total = (region: string): number => (earned.get(region) ?? 0) * (1 + pot / allEarned);
  const year = largestRemainder(moneyOf(performanceOf(agreement)), regions.map(total));
  const first = regions.map((region) => early.get(region) ?? 0);
  const firstPaid = largestRemainder(Math.round(first.reduce((a, b) => a + b, 0)), first);
  const checks = [
    entries.reduce((sum, { move, amount }) => (move === "reserve" ? sum + amount : sum), 0),
    allEarned + pot,
  ];
  return {
    cells,
    entries,
    year,
    firstPaid,
    last: year.map((amount, index) => amount - (firstPaid[index] ?? 0)),
    checks,
  };
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
  const sum = parts.reduce((a, b) => a + b, 0);
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
