/** Made-up agreements through the type that real ones have. */
import {
  type Agreement,
  type Cited,
  cited,
  type Improvement,
  type Level,
  type Limit,
  type PaymentRule,
  type Performance,
  type Requirement,
  type Tier,
} from "../../../src/agreement/agreement";
import { type Month, monthOf } from "../../../src/ground/month";

/** A value that the made-up agreement says. */
export function said<T>(value: T): Cited<T> {
  return cited(value, "Påhittad överenskommelse", "avsnitt 1", "påhittade ord");
}

/** What differs between made-up requirements. */
export interface RequirementParts {
  readonly number: string;
  readonly weight: number;
  readonly tiers?: readonly Tier[];
  readonly limit?: Limit;
  readonly better?: "higher" | "lower";
  readonly tolerance?: boolean;
  readonly waiting?: { readonly moreThan: number; readonly limit: Limit };
}

/** A made-up requirement; the tiers are those of 2023 unless told. */
export function requirement({
  number,
  weight,
  tiers,
  limit,
  better,
  tolerance,
  waiting,
}: RequirementParts): Requirement {
  const level: Level = {
    limit: said(limit ?? { atLeast: 900 }),
    share: said(100),
    numerator: said(tolerance === true ? "with-tolerance" : "plain"),
    ...(tolerance === true && { tolerance: said(10) }),
    ...(waiting && { waiting: { moreThan: said(waiting.moreThan), limit: said(waiting.limit) } }),
  };
  return {
    number,
    id: `krav-${number}`,
    name: `Krav ${number}`,
    aliases: [],
    label: said(`Krav ${number}`),
    area: said("Vård"),
    measure: said("andel"),
    cases: said("completed"),
    quantity: said("share"),
    pot: "pott",
    weight: said(weight),
    better: said(better ?? "higher"),
    improvement: {
      change: said("points"),
      comparedWith: said("same-month-last-year"),
      tiers: said(
        tiers ?? [
          { atLeast: 50, share: 100 },
          { atLeast: 30, share: 75 },
          { atLeast: 10, share: 50 },
        ],
      ),
    },
    level,
  };
}

/** The months of 2030 from one number to another, both with. */
export function months(from: number, to: number): Month[] {
  return Array.from({ length: to - from + 1 }, (_, index) => monthOf(2030, from + index));
}

/** What differs between made-up agreements. */
export interface AgreementParts {
  readonly kronor: number;
  readonly requirements: readonly Requirement[];
  /** The numbers of months that each payment pays for, in order; the bonus goes with the last. */
  readonly payments: readonly number[];
}

/** A made-up agreement of 2030 from January on, paid in the month after each stretch. */
export function madeUp({ kronor, requirements, payments }: AgreementParts): Agreement {
  const ends = payments.map((_, index) => payments.slice(0, index + 1).reduce((sum, count) => sum + count, 0));
  const rules = payments.map((count, index): PaymentRule => {
    const end = ends[index] ?? 0;
    return { id: monthOf(2030, end + 1), months: months(end - count + 1, end), bonus: index === payments.length - 1 };
  });
  return {
    id: "2030",
    title: "Påhittad överenskommelse",
    version: "1",
    proven: "template",
    total: said(kronor),
    performance: {
      pots: [{ id: "pott", label: "Pott", amount: said(kronor) }],
      months: said(months(1, ends[ends.length - 1] ?? 1)),
      judgedBy: said("month"),
      reserveBasis: said("population"),
      requirements,
      bothPaths: said("level-only"),
      unearned: said("bonus-pot"),
      unearnedBasis: said("earned-over-the-year"),
      payments: said(rules),
      reporting: { responseRate: said(950) },
      precision: said("difference"),
      partPaymentTotal: said("nearest-krona"),
      notAssessable: said("not-earned"),
    },
    grants: [],
    populationDate: said("2029-11-01"),
    wholeKronor: said("largest-remainder"),
  };
}

/** The performance part of an agreement, which must have one. */
export function performanceOf({ performance, id }: Agreement): Performance {
  if (!performance) throw new Error(`${id} has no performance money`);
  return performance;
}

/** A requirement that can be met both by improvement and by level. */
export function withBothPaths(
  one: Requirement,
): Requirement & { readonly improvement: Improvement; readonly level: Level } {
  const { improvement, level } = one;
  if (!improvement || !level) throw new Error(`requirement ${one.number} has one path`);
  return { ...one, improvement, level };
}
