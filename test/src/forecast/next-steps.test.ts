/** The fewest patients against trying every number of them, for every requirement of every agreement. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Performance, periodsOf, type Requirement } from "../../../src/agreement/agreement";
import { reservesOf } from "../../../src/agreement/reserve";
import { AGREEMENTS } from "../../../src/agreements";
import { type Cell, outcomeIn } from "../../../src/forecast/cells";
import { leversOf, mostBy, moved } from "../../../src/forecast/levers";
import { stepsOf } from "../../../src/forecast/next-steps";
import { monthsIn } from "../../../src/ground/month";
import { yearOf } from "../../../src/paying/year";
import type { Figure, Observation } from "../../../src/reading/submission";
import { seen } from "../support/ahead";
import { there } from "../support/sheets";

const MEASURED = AGREEMENTS.flatMap(({ id, performance }) =>
  performance
    ? performance.requirements.map((requirement) => ({ name: `${id} ${requirement.number}`, performance, requirement }))
    : [],
);

const counts = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const figures = fc.record({ now: counts, before: counts, own: fc.nat(40), waiting: fc.nat(40), within: counts });
type Figures = typeof figures extends fc.Arbitrary<infer One> ? One : never;

function cellOf(performance: Performance, requirement: Requirement, given: Figures): Cell {
  const period = there(periodsOf(performance)[0]);
  const isCount = requirement.quantity.value === "count";
  const figure = ([numerator, denominator]: readonly [number, number]): Figure =>
    isCount ? { kind: "number", number: numerator } : { kind: "counts", numerator, denominator };
  const month = (one: ReturnType<typeof monthsIn>[number]): Observation => ({
    ...seen({ region: "01", month: one, now: given.now, before: given.before, requirement: requirement.number }),
    current: figure(given.now),
    lastYear: figure(given.before),
    // The level's own numerator is over the same cases.
    withTolerance: { kind: "counts", numerator: Math.min(given.own, given.now[1]), denominator: given.now[1] },
    waiting: { kind: "count", count: given.waiting },
    waitingWithin: { kind: "counts", numerator: given.within[0], denominator: given.within[1] },
  });
  const months = monthsIn(period);
  return {
    reserve: { region: "01", period, requirement: requirement.number },
    requirement,
    months,
    observations: months.map(month),
    before: { ...month(there(months[0])), current: figure(given.before) },
  };
}

describe.each(MEASURED)("$name", ({ performance, requirement }) => {
  const precision = performance.precision.value;
  const cells = reservesOf(performance, ["01", "13"]).all;
  const populations = [
    { region: "01" as const, weight: 2000 },
    { region: "13" as const, weight: 1000 },
  ];
  const year = yearOf(performance, populations, cells);
  const place = performance.requirements.indexOf(requirement);
  const shareAt = (cell: Cell, instead?: Observation): number =>
    outcomeIn(performance, precision, cell, instead)?.share ?? 0;
  const steps = (cell: Cell) => {
    const shares = new Uint8Array(cells.length);
    shares[place] = shareAt(cell);
    const expected = { performance, precision, year, shares, others: { n: 1, d: 2 } };
    return stepsOf(expected, cell, there(cell.months.at(-1)), place);
  };

  test("each step takes the fewest patients that earn so much, by any lever", () => {
    fc.assert(
      fc.property(figures, (given) => {
        const cell = cellOf(performance, requirement, given);
        const month = there(cell.observations.at(-1));
        const now = shareAt(cell);
        for (const step of steps(cell).steps) {
          expect(step.share).toBeGreaterThan(now);
          const at = (patients: number): number => shareAt(cell, moved(step.lever, requirement, month, patients));
          expect(at(step.patients)).toBe(step.share);
          for (let fewer = 0; fewer < step.patients; fewer++) expect(at(fewer)).toBeLessThan(step.share);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("no share that some number of patients earns is left out", () => {
    fc.assert(
      fc.property(figures, (given) => {
        const cell = cellOf(performance, requirement, given);
        const month = there(cell.observations.at(-1));
        const { steps: found, none } = steps(cell);
        for (const lever of leversOf(requirement)) {
          const most = mostBy(lever, requirement, month);
          const all = Array.from({ length: most }, (_, index) =>
            shareAt(cell, moved(lever, requirement, month, index + 1)),
          );
          const best = Math.max(0, ...all);
          if (best > shareAt(cell) && none === undefined)
            expect(Math.max(...found.filter((one) => one.lever === lever).map(({ share }) => share))).toBe(best);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("more patients treated, or seen in time, never earn less", () => {
    fc.assert(
      fc.property(figures, (given) => {
        const cell = cellOf(performance, requirement, given);
        const month = there(cell.observations.at(-1));
        for (const lever of leversOf(requirement).filter((one) => one !== "long-waiter")) {
          let before = shareAt(cell);
          for (let patients = 1; patients <= Math.min(60, mostBy(lever, requirement, month)); patients++) {
            const share = shareAt(cell, moved(lever, requirement, month, patients));
            expect(share).toBeGreaterThanOrEqual(before);
            before = share;
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
