/** Random agreements, populations and figures for fast-check. */
import fc from "fast-check";
import type { Agreement, Requirement, Tier } from "../../../src/agreement/agreement";
import type { Observation } from "../../../src/reading/submission";
import type { Case } from "./by-the-text";
import { type Fraction, fraction } from "./fraction";
import { madeUp, performanceOf, requirement, said } from "./made-up";
import type { Shares } from "./settled";

/** A staircase: best step first, limits and shares strictly falling. */
const staircase: fc.Arbitrary<readonly Tier[]> = fc
  .integer({ min: 1, max: 4 })
  .chain((steps) =>
    fc
      .tuple(falling(steps, 1, 300), falling(steps, 1, 100))
      .map(([limits, shares]) => limits.map((atLeast, index) => ({ atLeast, share: shares[index] ?? 0 }))),
  );

function falling(count: number, min: number, max: number): fc.Arbitrary<number[]> {
  return fc
    .uniqueArray(fc.integer({ min, max }), { minLength: count, maxLength: count })
    .map((numbers) => numbers.sort((a, b) => b - a));
}

/** A requirement of any kind with a number of its own. */
export function anyRequirement(number: string): fc.Arbitrary<Requirement> {
  return fc
    .record({
      weight: fc.integer({ min: 1, max: 40 }),
      tiers: staircase,
      better: fc.constantFrom("higher" as const, "lower" as const),
      limit: fc.integer({ min: 0, max: 1000 }),
      tolerance: fc.boolean(),
      waiting: fc.option(
        fc.record({
          moreThan: fc.integer({ min: 1, max: 30 }),
          limit: fc.integer({ min: 0, max: 1000 }).map((atLeast) => ({ atLeast })),
        }),
        { nil: undefined },
      ),
    })
    .map(({ limit, waiting, ...rest }) => {
      const way = rest.better === "higher" ? { atLeast: limit } : { atMost: limit };
      return requirement({ number, limit: way, ...rest, ...(waiting && { waiting }) });
    });
}

/** An agreement with up to so many payments and requirements, of up to twelve months. */
export function anyAgreement({
  payments,
  requirements,
  kronor,
  months = 4,
}: {
  payments: number;
  requirements: number;
  kronor: fc.Arbitrary<number>;
  months?: number;
}): fc.Arbitrary<Agreement> {
  return fc
    .record({
      kronor,
      payments: fc.array(fc.integer({ min: 1, max: months }), { minLength: 1, maxLength: payments }),
      requirements: fc
        .integer({ min: 1, max: requirements })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyRequirement(String(index + 1))))),
    })
    .map(madeUp);
}

/** Some regions and their populations. */
export const anyPeople: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 6 })
  .map((people) => Object.fromEntries(people.map((count, index) => ["ABCDEF".charAt(index), count])));

/** For each cell, the per cent of its reserve that is earned; `undefined` where it is open, which `open` allows. */
export function anyShares(open: boolean): fc.Arbitrary<Shares> {
  const share = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 50, 75, 100) }, fc.integer({ min: 0, max: 100 }));
  const cell = open ? fc.option(share, { nil: undefined, freq: 6 }) : share;
  return fc.array(cell, { minLength: 1, maxLength: 40 }).map((shares) => {
    return (region: string, month: string, number: string) =>
      shares[hash(`${region} ${month} ${number}`) % shares.length];
  });
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
}

/** Counts of a share: so many of so many, up to a size. */
export function anyCounts(
  max = 20_000,
): fc.Arbitrary<{ readonly kind: "counts"; readonly numerator: number; readonly denominator: number }> {
  return fc
    .integer({ min: 1, max })
    .chain((denominator) =>
      fc
        .integer({ min: 0, max: denominator })
        .map((numerator) => ({ kind: "counts" as const, numerator, denominator })),
    );
}

/** A figure of any kind. */
const anyFigure: fc.Arbitrary<Observation["current"]> = fc.oneof(
  { weight: 8, arbitrary: anyCounts() },
  fc.constant({ kind: "missing" as const }),
  fc.constant({ kind: "suppressed" as const }),
  fc.constant({ kind: "counts" as const, numerator: 0, denominator: 0 }),
);

/** An observation of a requirement `1` with a current figure that is there. */
export const anyObservation: fc.Arbitrary<Observation> = fc.record({
  region: fc.constant("01"),
  month: fc.constant("2030-01" as const),
  requirement: fc.constant("1"),
  current: anyCounts(),
  lastYear: anyFigure,
  withTolerance: anyFigure,
  waiting: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }).map((count) => ({ kind: "count" as const, count })) },
    fc.constant({ kind: "missing" as const }),
  ),
  waitingWithin: anyFigure,
  responseRate: fc.constant(undefined),
  reported: fc.constant(undefined),
  address: fc.constant("E2"),
});

/** Whole numbers small and huge, of either sign, as the engine holds them: numbers while they are safe. */
export const anyInt: fc.Arbitrary<number | bigint> = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.integer({ min: -20, max: 20 }).map((off) => Number.MAX_SAFE_INTEGER - 20 + off),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);

/** Whole numbers above zero, small and huge. */
export const anyPositive: fc.Arbitrary<number | bigint> = anyInt.map((value) =>
  value < 0 ? (typeof value === "bigint" ? -value : Math.abs(value)) : value === 0 || value === 0n ? 1 : value,
);

/** A ratio as the engine holds it, and the same as a fraction of the tests. */
export const anyRatio: fc.Arbitrary<{
  readonly ratio: { readonly n: number | bigint; readonly d: number | bigint };
  readonly exact: Fraction;
}> = fc.tuple(anyInt, anyPositive).map(([n, d]) => ({ ratio: { n, d }, exact: fraction(n, d) }));

/** Money from a hundred kronor to three billion: more kronor than there are regions and payments to round them for. */
export const anyKronor: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 100, max: 5000 }),
  fc.integer({ min: 1, max: 3_000_000_000 }),
);

/** An agreement, some regions and what they earned, with open cells when asked for. */
export function anyCase(open: boolean, payments = 3): fc.Arbitrary<Case> {
  return fc.record({
    agreement: anyAgreement({ payments, requirements: 4, kronor: anyKronor }),
    people: anyPeople,
    shares: anyShares(open),
  });
}

/** The same in round numbers, so that many amounts are whole and others are not. */
export function anyRoundCase(open: boolean): fc.Arbitrary<Case> {
  return fc.record({
    agreement: anyAgreement({ payments: 2, requirements: 2, months: 2, kronor: fc.integer({ min: 1, max: 40 }) }).map(
      (one) => {
        const performance = performanceOf(one);
        return {
          ...one,
          performance: {
            ...performance,
            requirements: performance.requirements.map((own, index) => ({ ...own, weight: said(index + 1) })),
          },
        };
      },
    ),
    people: fc
      .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 })
      .map((people) => Object.fromEntries(people.map((count, index) => ["ABCDEF".charAt(index), count]))),
    shares: anyShares(open),
  });
}
