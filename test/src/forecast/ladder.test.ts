/** The ladder of a month against judging every number of people, for every requirement that is judged by month. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasOwnNumerator } from "../../../src/agreement/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { type Cell, outcomeIn } from "../../../src/forecast/cells";
import { ladderOf, shareOn } from "../../../src/forecast/ladder";
import { seen } from "../support/ahead";
import { there } from "../support/sheets";

const MONTHLY = AGREEMENTS.flatMap(({ id, performance }) =>
  performance?.judgedBy.value === "month"
    ? performance.requirements
        .filter(({ quantity }) => quantity.value === "share")
        .map((requirement) => ({ name: `${id} ${requirement.number}`, performance, requirement }))
    : [],
);

const figures = fc.record({
  cases: fc.integer({ min: 1, max: 60 }),
  before: fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 })),
  own: fc.nat(60),
  waiting: fc.nat(40),
  within: fc.nat(40),
});

describe.each(MONTHLY)("$name", ({ performance, requirement }) => {
  const month = there(performance.months.value.at(-1));
  const precision = performance.precision.value;

  test("earns on its ladder what it is judged to earn, whoever is in time", () => {
    fc.assert(
      fc.property(figures, ({ cases, before, own, waiting, within }) => {
        const given = {
          ...seen({
            ...{ region: "01", month, requirement: requirement.number, now: [0, cases] as const },
            before: [Math.min(...before), before[1]] as const,
            tolerant: [Math.min(own, cases), cases] as const,
          }),
          waiting: { kind: "count", count: waiting },
          waitingWithin: { kind: "counts", numerator: Math.min(within, waiting), denominator: waiting },
        } as const;
        const cell: Cell = {
          ...{ reserve: { region: "01", period: month, requirement: requirement.number }, requirement },
          ...{ months: [month], observations: [given], before: undefined },
        };
        const ladder = there(ladderOf(performance, precision, cell));
        for (let numerator = 0; numerator <= cases; numerator++) {
          for (const tolerated of hasOwnNumerator(requirement) ? [0, numerator, cases] : [0]) {
            const judged = outcomeIn(performance, precision, cell, {
              ...given,
              current: { kind: "counts", numerator, denominator: cases },
              withTolerance: { kind: "counts", numerator: tolerated, denominator: cases },
            });
            expect(shareOn(ladder, numerator, tolerated)).toBe(judged?.share);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

test("a share without its cases has no ladder", () => {
  const { performance, requirement } = there(MONTHLY[0]);
  const month = there(performance.months.value[0]);
  const given = {
    ...seen({ region: "01", month, now: [1, 2], before: [1, 2] }),
    current: { kind: "share", share: { n: 1, d: 2 } },
  } as const;
  const cell: Cell = {
    ...{ reserve: { region: "01", period: month, requirement: requirement.number }, requirement },
    ...{ months: [month], observations: [given], before: undefined },
  };
  expect(ladderOf(performance, performance.precision.value, cell)).toBeUndefined();
});
