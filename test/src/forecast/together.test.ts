/** Months that are judged together, after their walks, against judging them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requirementsOf } from "../../../src/agreement/agreement";
import { UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { agreement2021 } from "../../../src/agreements/2021";
import { type Cell, outcomeIn } from "../../../src/forecast/cells";
import { togetherOf } from "../../../src/forecast/together";
import { walked } from "../../../src/forecast/walk";
import { spanOf } from "../../../src/ground/month";
import { seen } from "../support/ahead";
import { performanceOf, said } from "../support/made-up";
import { there } from "../support/sheets";

const UNIT = 2 ** -24;
const shares = requirementsOf(agreement2021).filter(({ quantity }) => quantity.value === "share");
const kinds = (["mean-of-months", "pooled"] as const).flatMap((kind) =>
  shares.map((requirement) => ({ kind, number: requirement.number, requirement })),
);
// Of so few people means lie on the limits again and again, where doubles cannot tell.
const part = fc.integer({ min: 0, max: 25 }).chain((cases) => fc.tuple(fc.nat(cases), fc.constant(cases)));
const figures = fc.array(fc.tuple(part, part, fc.double({ min: -0.3, max: 0.3, noNaN: true })), {
  minLength: 3,
  maxLength: 3,
});

describe.each(kinds)("requirement $number, $kind", ({ kind, requirement }) => {
  const performance = { ...performanceOf(agreement2021), periodValue: said(kind) };
  const months = performance.months.value;
  const precision = performance.precision.value;

  test("earn what the exact judgement earns", () => {
    fc.assert(
      fc.property(figures, fc.nat(2), fc.nat(10), (given, known, waiting) => {
        const observations = months.map((month, index) => {
          const [now, before] = there(given[index]);
          return {
            ...seen({ region: "01", month, requirement: requirement.number, now, before, tolerant: now }),
            waiting: { kind: "count", count: waiting } as const,
            waitingWithin: { kind: "counts", numerator: Math.min(waiting, 4), denominator: waiting } as const,
          };
        });
        const cell: Cell = {
          ...{ reserve: { region: "01", period: spanOf(months), requirement: requirement.number }, requirement },
          ...{ months, observations, before: there(observations[0]) },
        };
        const drawn = months.slice(known);
        const together = togetherOf(performance, precision, cell, drawn, UNIT);
        const units = drawn.map((_, index) => Math.round(there(given[index])[2] / UNIT));
        units.forEach((to, index) => {
          together.walk(index, to);
        });
        const after = observations.map((one, index) =>
          index < known ? one : walked(one, UNIT, there(units[index - known])),
        );
        const judged = outcomeIn(performance, precision, { ...cell, observations: after });
        expect(together.share()).toBe(judged?.share ?? UNKNOWN_SHARE);
      }),
      { numRuns: 200 },
    );
  });
});
