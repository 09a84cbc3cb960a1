/** Random agreements of every kind that the types allow and that do not contradict themselves. */
import fc from "fast-check";
import type {
  Agreement,
  Cited,
  Grant,
  Improvement,
  Level,
  Limit,
  PaymentRule,
  Performance,
  Requirement,
  Tier,
} from "../../../src/agreement/agreement";
import { type ChoiceName, type Choices, valuesOf } from "../../../src/agreement/choices";
import { type Month, monthOf, shifted } from "../../../src/ground/month";

/** Words as a user may write them: letters, quotation marks, signs and odd spaces, none around them. */
const words: fc.Arbitrary<string> = fc
  .string({
    minLength: 1,
    maxLength: 30,
    unit: fc.constantFrom(..."abcåäöÅÉ 0123456789,.:;–-−%”“\"'=/()\u00a0\n".split("")),
  })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !/^(#|-$)/.test(text));

const id: fc.Arbitrary<string> = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789-".split("")) })
  .filter((text) => /^[a-z0-9].*[a-z0-9]$|^[a-z0-9]$/.test(text));

function cited<T>(value: T): fc.Arbitrary<Cited<T>> {
  return fc.oneof(
    fc.record({ document: words, place: words, words }).map((source) => ({ value, source })),
    words.map((assumed) => ({ value, assumed })),
  );
}

function citedOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Cited<T>> {
  return value.chain(cited);
}

function choice<Name extends ChoiceName>(name: Name): fc.Arbitrary<Cited<Choices[Name]>> {
  return citedOf(fc.constantFrom(...valuesOf(name)));
}

/** The keys whose value is there. */
type Given<T> = { [Key in keyof T]: T[Key] };
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Whether what a level asks for is always on the side of what is better, and it earns no less than any step. */
type Sides = "right" | "any";
type Better = Requirement["better"]["value"];

const SIDES: Readonly<Record<Better, readonly string[]>> = { higher: ["atLeast", "moreThan"], lower: ["atMost"] };

function limit(better: Better, sides: Sides, max: number, step = 1): fc.Arbitrary<Limit> {
  return fc
    .record({
      side: fc.constantFrom(...(sides === "any" ? Object.values(SIDES).flat() : SIDES[better])),
      bound: fc.integer({ min: 0, max }),
    })
    .map(({ side, bound }) => ({ [side]: bound * step }) as unknown as Limit);
}

const tiers: fc.Arbitrary<readonly Tier[]> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc
    .record({
      bounds: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: count, maxLength: count }),
      shares: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: count, maxLength: count }),
      strict: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    })
    .map(({ bounds, shares, strict }) => {
      const falling = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => b - a);
      const [from, earned] = [falling(bounds), falling(shares)];
      return from.map(
        (bound, index): Tier => ({
          ...(strict[index] === true ? { moreThan: bound } : { atLeast: bound }),
          share: earned[index] ?? 0,
        }),
      );
    }),
);

function improvement(quantity: "share" | "count"): fc.Arbitrary<Improvement> {
  const change = quantity === "count" ? citedOf(fc.constant("relative" as const)) : choice("change");
  return fc.record({ change, comparedWith: choice("comparedWith"), tiers: citedOf(tiers) });
}

function level(quantity: "share" | "count", better: Better, sides: Sides, best: number): fc.Arbitrary<Level> {
  return fc
    .record({
      limit: citedOf(quantity === "count" ? limit(better, sides, 200_000, 10) : limit(better, sides, 1000)),
      share: citedOf(fc.integer({ min: sides === "any" ? 1 : best, max: 100 })),
      numerator: choice("numerator"),
      tolerance: maybe(citedOf(fc.integer({ min: 1, max: 100 }))),
      waiting: maybe(
        fc.record({
          moreThan: citedOf(fc.integer({ min: 1, max: 3000 })),
          limit: citedOf(limit("higher", sides, 1000)),
        }),
      ),
    })
    .map(({ tolerance, ...one }) =>
      given({ ...one, tolerance: one.numerator.value === "with-tolerance" ? tolerance : undefined } as Level),
    );
}

// Whatever is made up, its names carry its number, so that no two requirements share a word.
function requirement(number: number, pot: string, parts: number, sides: Sides): fc.Arbitrary<Requirement> {
  return fc
    .record({
      quantity: fc.constantFrom("share" as const, "count" as const),
      better: fc.constantFrom(...valuesOf("better")),
      paths: fc.constantFrom("both", "improvement", "level"),
    })
    .chain(({ paths, ...one }) =>
      (paths === "level" ? fc.constant(undefined) : improvement(one.quantity)).map((own) => ({ ...one, paths, own })),
    )
    .chain(({ quantity, better, paths, own }) =>
      fc
        .record({
          number: fc.constantFrom(String(number), `${number}a`),
          id: id.map((text) => `${text}-n${number}n`),
          name: words.map((text) => `${text} n${number}n`),
          aliases: fc
            .array(words, { maxLength: 3 })
            .map((all) => all.map((text, index) => `${text} n${number}n${"x".repeat(index + 1)}`)),
          label: citedOf(words),
          area: citedOf(words),
          measure: citedOf(words),
          cases: choice("cases"),
          quantity: cited(quantity),
          pot: fc.constant(pot),
          weight: cited(parts),
          better: cited(better),
          improvement: fc.constant(own),
          level:
            paths === "improvement"
              ? fc.constant(undefined)
              : level(quantity, better, sides, own?.tiers.value[0]?.share ?? 1),
        })
        .map((one) => given(one) as Requirement),
    );
}

const kronor = fc.integer({ min: 1, max: 4_000_000_000 });

/** Weights of a pot's requirements: per cent in some pots, in others parts, up to so many. */
const weights = (most: number): fc.Arbitrary<readonly number[]> =>
  fc.oneof(
    fc.array(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 99 }).map((one) => [one, 100 - one]),
    fc.constant([100]),
  );

// Several pots are of whole thousands and few parts: they have a measure in common.
const potsOf = (count: number) =>
  fc.uniqueArray(
    fc.record({
      id,
      label: words,
      amount: citedOf(count === 1 ? kronor : fc.integer({ min: 1, max: 4_000_000 }).map((one) => one * 1000)),
      weights: weights(count === 1 ? 5000 : 20),
    }),
    { minLength: count, maxLength: count, selector: (pot) => pot.id.replace(/-/g, "") },
  );

function paymentsOf(
  months: readonly Month[],
  cuts: readonly number[],
  gap: number,
  bonusFirst: boolean,
): PaymentRule[] {
  const ends = [...new Set([...cuts.map((cut) => 1 + (cut % months.length)), months.length])].sort((a, b) => a - b);
  return ends.map((end, index): PaymentRule => {
    const covered = months.slice(ends[index - 1] ?? 0, end);
    return {
      id: shifted(covered[covered.length - 1] ?? "2023-01", gap),
      months: covered,
      bonus: bonusFirst && index === ends.length - 1,
    };
  });
}

const performance: fc.Arbitrary<Performance> = fc
  .record({
    year: fc.integer({ min: 2001, max: 2098 }),
    first: fc.integer({ min: 1, max: 12 }),
    count: fc.integer({ min: 1, max: 12 }),
    pots: fc.integer({ min: 1, max: 3 }).chain(potsOf),
    judgedBy: fc.constantFrom("month" as const, "whole-period" as const),
    cuts: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
    gap: fc.integer({ min: 1, max: 3 }),
    free: fc.nat({ max: 11 }),
    unearned: fc.constantFrom("bonus-pot" as const, "met-requirement" as const),
  })
  .chain(({ year, first, count, pots, judgedBy, cuts, gap, free, unearned }) => {
    const months = Array.from({ length: Math.min(count, 13 - first) }, (_, index) => monthOf(year, first + index));
    const together = judgedBy === "whole-period";
    const untested = months.slice(1 + (free % months.length));
    const paid = pots.flatMap((pot) => pot.weights.map((parts) => ({ pot: pot.id, parts })));
    return fc
      .record({
        pots: fc.constant(pots.map(({ weights: _, ...pot }) => pot)),
        months: cited<readonly Month[]>(months),
        judgedBy: cited(judgedBy),
        periodValue: together ? choice("periodValue") : fc.constant(undefined),
        untested: together ? fc.constant(undefined) : maybe(cited<readonly Month[]>(untested)),
        reserveBasis: choice("reserveBasis"),
        requirements: fc.tuple(...paid.map(({ pot, parts }, index) => requirement(index + 1, pot, parts, "right"))),
        bothPaths: choice("bothPaths"),
        unearned: cited(unearned),
        unearnedBasis: cited(unearned === "bonus-pot" ? ("earned-over-the-year" as const) : ("population" as const)),
        payments: cited<readonly PaymentRule[]>(paymentsOf(months, together ? [] : cuts, gap, true)),
        reporting: maybe(
          fc
            .record({
              responseRate: citedOf(fc.integer({ min: 0, max: 1000 })),
              withinDays: maybe(citedOf(fc.integer({ min: 1, max: 2000 }))),
            })
            .map((one) => given(one) as NonNullable<Performance["reporting"]>),
        ),
        precision: choice("precision"),
        partPaymentTotal: choice("partPaymentTotal"),
        notAssessable: choice("notAssessable"),
        onBoundaryWords: maybe(choice("onBoundaryWords")),
      })
      .map((one) => given(one) as Performance);
  });

const day = maybe(citedOf(fc.constantFrom("2023-12-01", "2024-03-31")));

const grants: fc.Arbitrary<readonly Grant[]> = fc.uniqueArray(
  fc
    .record({
      id,
      label: words,
      amount: citedOf(kronor),
      basis: choice("basis"),
      paid: maybe(citedOf(fc.constantFrom<Month>("2019-12", "2024-01", "2025-05"))),
      condition: maybe(citedOf(words)),
      requisitionBy: day,
      repayBy: day,
      reportBy: day,
    })
    .map((one) => given(one) as Grant),
  { maxLength: 3, selector: (grant) => grant.id.replace(/-/g, "") },
);

/** Any requirement, whatever its level and condition ask for: some of them punish what is better. */
export const anyRequirementEvenWrong = requirement(1, "pott", 1, "any");

/** Any agreement that breaks no rule. */
export const anyAgreementOfAnyKind: fc.Arbitrary<Agreement> = fc
  .record({ performance: maybe(performance), grants })
  .filter((parts) => parts.performance !== undefined || parts.grants.length > 0)
  .chain((parts) => {
    const amounts = [...(parts.performance?.pots ?? []), ...parts.grants].map(({ amount }) => amount.value);
    return (
      fc
        .record({
          id,
          title: words,
          version: words,
          proven: fc.constantFrom(...valuesOf("proven")),
          total: cited(amounts.reduce((sum, amount) => sum + amount, 0)),
          performance: fc.constant(parts.performance),
          grants: fc.constant(parts.grants),
          populationDate: citedOf(fc.constantFrom("2022-11-01", "2019-12-31")),
          wholeKronor: choice("wholeKronor"),
        })
        // fast-check's objects have no prototype; those of a file have.
        .map((one) => structuredClone(given(one) as Agreement))
    );
  });
