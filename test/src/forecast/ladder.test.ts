/** The ladder of a month against judging it after every walk, for every requirement that is judged by month. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Performance, Requirement } from "../../../src/agreement/agreement";
import { UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { AGREEMENTS } from "../../../src/agreements";
import { type Cell, outcomeIn } from "../../../src/forecast/cells";
import { judgedBy, type Ladder, ladderOf } from "../../../src/forecast/ladder";
import { walked } from "../../../src/forecast/walk";
import type { Figure, Observation } from "../../../src/reading/submission";
import { seen } from "../support/ahead";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { there } from "../support/sheets";

const BY_MONTH = AGREEMENTS.flatMap(({ id, performance }) =>
  performance?.judgedBy.value === "month"
    ? performance.requirements.map((one) => ({ name: `${id} ${one.number}`, performance, of: one }))
    : [],
);

// A level that is worth less than the steps: a higher share can earn less.
const plain = requirement({ number: "1", weight: 1, limit: { atLeast: 600 }, tolerance: false });
const low: Requirement = { ...plain, level: { ...there(plain.level), share: said(25) } };
const MADE = performanceOf(madeUp({ kronor: 9, requirements: [low], payments: [3] }));

const UNIT = 2 ** -24;
const part = fc.integer({ min: 1, max: 60 }).chain((cases) => fc.tuple(fc.nat(cases), fc.constant(cases)));
const absent: fc.Arbitrary<Figure> = fc.constantFrom<Figure>({ kind: "undelivered" }, { kind: "missing" });
const counts = part.map(([numerator, denominator]): Figure => ({ kind: "counts", numerator, denominator }));
const share = fc.nat(1000).map((thousandths): Figure => ({ kind: "share", share: { n: thousandths, d: 1000 } }));
const figures = fc.record({
  current: fc.oneof(counts, share),
  lastYear: fc.oneof({ weight: 4, arbitrary: counts }, { weight: 1, arbitrary: absent }),
  withTolerance: fc.oneof({ weight: 4, arbitrary: counts }, { weight: 1, arbitrary: absent }),
  waiting: fc.oneof(
    fc.nat(40).map((count): Observation["waiting"] => ({ kind: "count", count })),
    fc.constant<Observation["waiting"]>({ kind: "undelivered" }),
  ),
  waitingWithin: fc.oneof(counts, absent),
});

function shareOn({ from, shares, least }: Ladder, units: number): number {
  const rung = [...from].filter((one) => one <= units).length - 1;
  return rung < 0 ? least : there(shares[rung]);
}

function cellOf(performance: Performance, of: Requirement, observation: Partial<Observation>): Cell {
  const month = there(performance.months.value.at(-1));
  const given: Observation = {
    ...seen({ region: "01", month, requirement: of.number, now: "?", before: "?" }),
    ...observation,
  };
  return {
    ...{ reserve: { region: "01", period: month, requirement: of.number }, requirement: of },
    ...{ months: [month], observations: [given], before: undefined },
  };
}

describe.each([...BY_MONTH, { name: "a level worth less", performance: MADE, of: low }])(
  "$name",
  ({ performance, of }) => {
    const precision = performance.precision.value;

    test("earns on its ladder what it is judged to earn, however far it has walked", () => {
      fc.assert(
        fc.property(figures, fc.array(fc.double({ min: -1.2, max: 1.2, noNaN: true })), (observation, far) => {
          const cell = cellOf(performance, of, observation);
          const month = there(judgedBy(cell));
          const ladder = ladderOf(performance, precision, cell, month, UNIT);
          const near = [...ladder.from].flatMap((units) => [units - 1, units, units + 1]);
          for (const units of [0, ...near, ...far.map((walk) => Math.round(walk / UNIT))]) {
            const judged = outcomeIn(performance, precision, cell, walked(month, UNIT, units));
            expect([units, shareOn(ladder, units)]).toEqual([units, judged?.share ?? UNKNOWN_SHARE]);
          }
        }),
        { numRuns: 25 },
      );
    });
  },
);

test("a number of people is judged by the last of its months, a share by the only one", () => {
  const months = (["2030-01", "2030-02"] as const).map((month) => seen({ region: "01", month, now: "?", before: "?" }));
  const two: Cell = { ...cellOf(MADE, low, {}), observations: months };
  expect(judgedBy(two)).toBeUndefined();
  const count: Cell = { ...two, requirement: { ...low, quantity: said("count" as const) } };
  expect(judgedBy(count)?.month).toBe("2030-02");
});
