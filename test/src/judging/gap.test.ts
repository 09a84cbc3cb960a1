/** The way to the next share against trying every number of patients. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requirementsOf } from "../../../src/agreement/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { gapFrom } from "../../../src/judging/gap";
import { measurementOf } from "../../../src/judging/one-cell";
import { outcomeOf } from "../../../src/judging/qualify";

const MEASURED = AGREEMENTS.flatMap((agreement) =>
  agreement.performance
    ? requirementsOf(agreement).map((requirement) => ({
        performance: agreement.performance,
        requirement,
        name: `${agreement.id} ${requirement.number}`,
      }))
    : [],
).flatMap(({ performance, ...rest }) => (performance ? [{ performance, ...rest }] : []));

describe.each(MEASURED)("$name", ({ performance, requirement }) => {
  const counts = requirement.quantity.value === "count";
  const shareAt = (numerator: number, denominator: number, earlier: { n: number; d: number } | "missing"): number => {
    const current = { n: numerator, d: counts ? 1 : denominator };
    return outcomeOf(
      measurementOf(requirement, {
        current,
        earlier,
        own: "missing",
        waiting: 0,
        waitingWithin: "missing",
      }),
      performance.precision.value,
    ).share;
  };

  test("the fewest patients that earn more, by the agreement's own judgement of every number", () => {
    const pair = fc
      .integer({ min: 1, max: 400 })
      .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)));
    fc.assert(
      fc.property(pair, fc.option(pair), ([numerator, denominator], before) => {
        const earlier = before ? { n: before[0], d: counts ? 1 : before[1] } : "missing";
        const step = requirement.better.value === "lower" ? -1 : 1;
        const most = requirement.better.value === "lower" ? numerator : denominator - numerator;
        const now = shareAt(numerator, denominator, earlier);
        const enough = Array.from({ length: most }, (_, index) => index + 1).find(
          (moved) => shareAt(numerator + step * moved, denominator, earlier) > now,
        );
        const way = gapFrom(performance, requirement, { numerator, denominator }, earlier);
        if (typeof way === "string") expect(enough).toBeUndefined();
        else if (way.path === "top") expect(enough).toBeUndefined();
        else {
          expect(way.patients).toBe(enough);
          expect(way.share).toBe(shareAt(numerator + step * way.patients, denominator, earlier));
          expect(Number(way.missing.n) >= 0).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
