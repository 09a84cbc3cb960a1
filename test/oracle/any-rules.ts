/**
 * The rules of any agreement for the oracle, taken over field by field: what is decided by them is still decided a
 * second time. `plain` leaves out of an agreement what no text has asked of the oracle yet.
 */
import {
  type Agreement,
  boundOf,
  type Cited,
  type Performance,
  type Requirement,
  type Tier,
} from "../../src/agreement/agreement";
import { type Fraction, fraction } from "../src/support/fraction";
import type { Grant, Limit, Requirement as OracleRequirement, Rules, Step } from "./rules";

/**
 * The agreement as the texts have it: two payments at most, levels that are at least or at most and earn all, shares
 * that go to those who met a requirement where months are judged together, and people counted from the month before.
 */
export function plain(agreement: Agreement): Agreement {
  const { performance } = agreement;
  return performance ? { ...agreement, performance: plainPerformance(performance) } : agreement;
}

function plainPerformance({ periodValue, reporting, ...rest }: Performance): Performance {
  const isTogether = rest.judgedBy.value === "whole-period";
  const [first, ...others] = rest.payments.value;
  const last = others.at(-1);
  const payments = first && last ? [first, { ...last, months: others.flatMap(({ months }) => months) }] : undefined;
  return {
    ...rest,
    ...(!isTogether && {
      unearned: as(rest.unearned, "bonus-pot"),
      unearnedBasis: as(rest.unearnedBasis, "earned-over-the-year"),
    }),
    ...(payments && { payments: as(rest.payments, payments) }),
    ...(periodValue && { periodValue: as(periodValue, "mean-of-months") }),
    ...(reporting?.withinDays && { reporting }),
    requirements: rest.requirements.map((one) => plainRequirement(one, isTogether)),
  };
}

function as<Value>(cited: Cited<unknown>, value: Value): Cited<Value> {
  return { ...cited, value };
}

function plainRequirement({ level, improvement, ...rest }: Requirement, isTogether: boolean): Requirement {
  const isCount = rest.quantity.value === "count" && improvement !== undefined;
  const from = improvement && as(improvement.comparedWith, "before-the-period" as const);
  const own = improvement &&
    from && {
      ...improvement,
      ...((isCount || isTogether) && { comparedWith: from }),
      // Whether a change in per cent of rounded shares is rounded once more no text says.
      change: as(improvement.change, isCount ? ("relative" as const) : ("points" as const)),
    };
  const quantity = as(rest.quantity, isCount ? ("count" as const) : ("share" as const));
  if (!level || isCount) return { ...rest, quantity, ...(own && { improvement: own }) };
  const bound = Math.min(boundOf(level.limit.value), 1000);
  const { waiting, tolerance, numerator, ...levels } = level;
  return {
    ...rest,
    quantity,
    ...(own && { improvement: own }),
    level: {
      ...levels,
      numerator: isTogether ? as(numerator, "plain") : numerator,
      ...(tolerance && !isTogether && { tolerance }),
      limit: as(level.limit, rest.better.value === "higher" ? { atLeast: bound } : { atMost: bound }),
      share: as(level.share, 100),
      ...(waiting && { waiting: { ...waiting, limit: as(waiting.limit, { atLeast: boundOf(waiting.limit.value) }) } }),
    },
  };
}

/** The rules of a plain agreement. */
export function rulesOfAny({ id, performance, grants }: Agreement): Rules {
  const { withinDays, responseRate } = performance?.reporting ?? {};
  return {
    id,
    months: performance?.months.value ?? [],
    ...(performance?.judgedBy.value === "whole-period" && { judgedTogether: true as const }),
    untested: performance?.untested?.value ?? [],
    requirements: performance ? performance.requirements.map((one) => requirementIn(performance, one)) : [],
    unearned: performance?.unearned.value === "met-requirement" ? "to those who met it" : "to the pot",
    payments: performance ? performance.payments.value.map(({ id: payment, months }) => ({ id: payment, months })) : [],
    ...(withinDays &&
      responseRate && { reporting: { responseRate: inPerCent(responseRate.value), days: withinDays.value } }),
    grants: grants.map(
      ({ id: grant, amount, basis, condition }): Grant => ({
        id: grant,
        kronor: BigInt(amount.value),
        by: ({ population: "people", "population-0-18": "the young", skr: "SKR" } as const)[basis.value],
        ...(condition && { onCondition: true }),
      }),
    ),
  };
}

function requirementIn({ pots, requirements }: Performance, one: Requirement): OracleRequirement {
  const { improvement, level } = one;
  const parts = requirements.filter(({ pot }) => pot === one.pot).reduce((all, { weight }) => all + weight.value, 0);
  const kronor = pots.find(({ id }) => id === one.pot)?.amount.value ?? 0;
  return {
    number: one.number,
    kronor: fraction(BigInt(kronor) * BigInt(one.weight.value), BigInt(parts)),
    measured: one.quantity.value === "count" ? "number" : "share",
    completed: one.cases.value === "completed",
    better: one.better.value,
    ...(improvement && {
      improvement: {
        unit: improvement.change.value === "points" ? "points" : "per cent",
        from: improvement.comparedWith.value === "before-the-period" ? "the month before the period" : "last year",
        steps: improvement.tiers.value.map(stepOf),
      },
    }),
    ...(level && {
      level: {
        limit: limitOf(level.limit.value),
        figure: level.numerator.value === "plain" ? "the same" : "its own",
        ...(level.waiting && {
          waiting: { moreThan: BigInt(level.waiting.moreThan.value), limit: limitOf(level.waiting.limit.value) },
        }),
      },
    }),
  };
}

function stepOf(tier: Tier): Step {
  return { from: inPerCent(boundOf(tier)), side: "atLeast" in tier ? "at least" : "above", share: tier.share };
}

function limitOf(limit: Parameters<typeof boundOf>[0]): Limit {
  return { side: "atMost" in limit ? "at most" : "at least", per: inPerCent(boundOf(limit)) };
}

function inPerCent(tenths: number): Fraction {
  return fraction(tenths, 10);
}
