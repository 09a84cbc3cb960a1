/** The way to the next share against trying every number of patients. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requirementsOf } from "../../../src/agreement/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { compare } from "../../../src/ground/exact";
import { gapFrom } from "../../../src/judging/gap";
import { measurementOf } from "../../../src/judging/one-cell";
import { outcomeOf } from "../../../src/judging/outcome";
import { requirement as krav, madeUp, performanceOf } from "../support/made-up";
import { there } from "../support/sheets";

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

test("the best step is the top where the level is measured by a numerator of its own: that one is not known", () => {
  const tolerant = krav({ number: "1", weight: 1, tolerance: true, tiers: [{ atLeast: 50, share: 75 }] });
  const performance = performanceOf(madeUp({ kronor: 1000, requirements: [tolerant], payments: [1] }));
  // Five points up, from 75 to 80 per cent, is the best that improvement gives.
  expect(gapFrom(performance, tolerant, { numerator: 80, denominator: 100 }, { n: 75, d: 100 })).toMatchObject({
    path: "top",
    patients: 0,
    share: 75,
  });
});

test("what is missing to a step is counted towards better, also where fewer are better", () => {
  const performance = performanceOf(agreement2023);
  const late = there(performance.requirements.find(({ number }) => number === "4"));
  // From 30,5 to 30,0 per cent is half a point; the first step is a whole one, five patients of 1 000 from there.
  const way = gapFrom(performance, late, { numerator: 300, denominator: 1000 }, { n: 305, d: 1000 });
  if (typeof way === "string") throw new Error(way);
  expect([way.path, way.patients, way.share]).toEqual(["improvement", 5, 50]);
  expect(compare(way.missing, { n: 1, d: 2 })).toBe(0);
});
