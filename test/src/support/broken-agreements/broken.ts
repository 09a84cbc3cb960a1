/** A made-up agreement that breaks no rule, and how it is changed to break one. */
import { type Agreement, type Performance, type Requirement, type Tier } from "../../../../src/agreement/agreement";
import type { Rule } from "../../../../src/agreement/rules";
import type { Where } from "../agreement-sheet";
import { madeUp, months, performanceOf, requirement, said, withBothPaths } from "../made-up";
import { at } from "../sheets";

/** An agreement that breaks rules. */
export interface Broken {
  readonly what: string;
  readonly agreement: Agreement;
  /** Every rule that it breaks, with its place, in order. */
  readonly told: readonly (readonly [rule: Rule, path: string])[];
  /**
   * Where the sheet tells it: a row and its column, or the whole sheet; absent where a sheet cannot say such a thing.
   */
  readonly sheet?: readonly [where: Where, column?: number] | "whole";
  /** Absent where a file can say it; else its shape is refused before the rules are asked. */
  readonly file?: "refused";
}

/** An agreement that breaks none. */
export const SOUND = madeUp({
  kronor: 1000,
  requirements: [requirement({ number: "1", weight: 3 }), requirement({ number: "2", weight: 1 })],
  payments: [2, 1],
});

/** Its performance part. */
export const rules = performanceOf(SOUND);

/** Its first requirement, which has both paths. */
export const krav1 = withBothPaths(at(rules.requirements, 0));

/** Its second. */
export const krav2 = at(rules.requirements, 1);

/** A grant that it might have. */
export const grant = { id: "block-2", label: "Block 2", amount: said(10), basis: said("population" as const) };

/** What makes its months be judged together. */
export const atOnce = {
  judgedBy: said("whole-period" as const),
  periodValue: said("pooled" as const),
  payments: said([{ id: "2030-04" as const, months: months(1, 3), bonus: true }]),
};

/** The agreement with other rules. */
export function withRules(change: Partial<Performance>): Agreement {
  return { ...SOUND, performance: { ...rules, ...change } };
}

/** The agreement with its first requirement changed. */
export function withFirst(change: Partial<Requirement>): Agreement {
  return withRules({ requirements: [{ ...krav1, ...change }, krav2] });
}

/** The agreement with its first requirement's level changed. */
export function withLevel(change: Partial<typeof krav1.level>): Agreement {
  return withFirst({ level: { ...krav1.level, ...change } });
}

/** The agreement with other steps of its first requirement's staircase. */
export function withTiers(...tiers: readonly Tier[]): Agreement {
  return withFirst({ improvement: { ...krav1.improvement, tiers: said(tiers) } });
}

/** Where the first requirement is. */
export const KRAV = "performance.requirements[0]";

/** Where the steps of its staircase are. */
export const TIERS = `${KRAV}.improvement.tiers.value`;

/** Where the payments are. */
export const PAYMENTS = "performance.payments.value";

/** Where the sheet has an item of the performance part. */
export const paying = (item: string, occurrence = 0): readonly [Where] => [["Prestationsmedel", item, occurrence]];

/** Where the sheet has an item of a requirement. */
export const krav = (item: string, occurrence = 0, number = 1): readonly [Where] => [
  [`Krav ${String(number)}`, item, occurrence],
];
