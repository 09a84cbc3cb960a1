/** Random years of random agreements with a bonus pot: some months and regions have figures, some have not. */
import fc from "fast-check";
import { type Agreement, monthsOf, requirementsOf } from "../../../src/agreement/agreement";
import { REGIONS } from "../../../src/agreement/regions";
import type { Change } from "../../../src/forecast/scenario";
import type { Observation } from "../../../src/reading/submission";
import type { Settlement } from "../../../src/settling/settle";
import { settledWith } from "./ahead";
import { anyAgreement, anyObservation } from "./arbitrary";

/** More kronor than there are regions and payments to round for. */
const kronor = fc.integer({ min: 100_000, max: 10 ** 9 });

const CODES = REGIONS.map(({ code }) => code);

const someone = fc.integer({ min: 50_000, max: 3_000_000 });

/** Every region has people: one without is an error where populations are read. */
const anyPeople: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .array(someone, { minLength: CODES.length, maxLength: CODES.length })
  .map((people) => Object.fromEntries(people.map((count, index): [string, number] => [CODES[index] ?? "", count])));

const anyBonusAgreement = anyAgreement({
  payments: 2,
  requirements: 3,
  kronor,
});

/** Any of them, settled as far as the figures go; in some of them every cell is decided. */
export const anyYear: fc.Arbitrary<Settlement> = fc
  .record({
    agreement: anyBonusAgreement,
    people: anyPeople,
    some: fc.array(anyObservation, { minLength: 1, maxLength: 20 }),
    gaps: fc.array(fc.boolean(), { maxLength: 9 }),
  })
  .map(({ agreement, people, some, gaps }) => settledWith(agreement, people, observed(agreement, some, gaps)));

function observed(agreement: Agreement, some: readonly Observation[], gaps: readonly boolean[]): Observation[] {
  const cells = CODES.flatMap((region) =>
    monthsOf(agreement).flatMap((month) =>
      requirementsOf(agreement).map(({ number: requirement }) => ({ region, month, requirement })),
    ),
  );
  return cells.flatMap((cell, index) => {
    const one = some[index % some.length];
    return one && gaps[(index * 7) % (gaps.length + 3)] !== true ? [{ ...one, ...cell }] : [];
  });
}

/** A change that the agreement of a year allows, unless it breaks one of its rules. */
export function anyChange({ agreement }: Settlement): fc.Arbitrary<Change> {
  const requirement = fc.constantFrom(...requirementsOf(agreement).map(({ number }) => number));
  const region = fc.constantFrom(...CODES);
  const share = fc.integer({ min: 1, max: 100 });
  const limit = fc.integer({ min: 0, max: 1000 });
  const month = fc.constantFrom(...monthsOf(agreement));
  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((denominator) =>
      fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }),
    );
  return fc.oneof<fc.Arbitrary<Change>[]>(
    fc
      .record({ region, requirement, month, figure: fc.constantFrom("current" as const, "earlier" as const), counts })
      .map(({ counts: some, ...one }) => ({ kind: "figure", ...one, ...some })),
    fc.record({ kind: fc.constant("weight" as const), requirement, weight: fc.integer({ min: 1, max: 50 }) }),
    fc.record({ kind: fc.constant("step" as const), requirement, step: fc.constant(1), share }),
    fc.record({ kind: fc.constant("level" as const), requirement, limit, share }),
    fc.record({ kind: fc.constant("population" as const), region, population: someone }),
    kronor.map((amount) => ({ kind: "pot", pot: "pott", amount })),
    anyBonusAgreement.map((other) => ({ kind: "agreement", agreement: other })),
  );
}
