/** The same figures settle the same, however they are laid out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { settle } from "../../../src/settling/settle";
import type { CellValue } from "../../../src/sheets/grid";
import { BY_COLUMNS } from "../support/layouts/by-columns";
import { BY_ROWS } from "../support/layouts/by-rows";
import { type Figures, type Layout, REGULAR } from "../support/layouts/figures";
import { BEFOLKNING } from "../support/sheets";

/** A part and its whole, or why they are not there: hidden, missing, or not delivered. */
const PAIR: fc.Arbitrary<readonly [CellValue, CellValue]> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: 1, max: 2999 }).chain((all) => fc.nat(all).map((some) => [some, all] as const)),
  },
  { weight: 1, arbitrary: fc.constant(["*", "*"] as const) },
  { weight: 1, arbitrary: fc.constant(["saknas", "saknas"] as const) },
  { weight: 1, arbitrary: fc.constant(["", ""] as const) },
);

const CELLS = fc.record({ now: PAIR, before: PAIR, tolerated: fc.nat(100), waiting: PAIR });

const FIGURES: fc.Arbitrary<readonly Figures[]> = fc
  .record({
    regions: fc.subarray(["01", "09", "12", "14", "25"], { minLength: 2 }),
    months: fc.subarray(["2023-01", "2023-03", "2023-08", "2023-11"] as const, { minLength: 2 }),
    requirements: fc.subarray(["1", "2", "3", "4", "5", "6", "7", "8", "9"], { minLength: 2 }),
    cells: fc.array(CELLS, { minLength: 180, maxLength: 180 }),
  })
  .map(({ regions, months, requirements, cells }) =>
    regions.flatMap((region, r) =>
      months.flatMap((month, m) =>
        requirements.map((requirement, q) => figuresOf(region, month, requirement, cells[(r * 4 + m) * 9 + q])),
      ),
    ),
  );

type Cells = typeof CELLS extends fc.Arbitrary<infer Value> ? Value : never;

function figuresOf(region: string, month: Figures["month"], requirement: string, cells: Cells | undefined): Figures {
  const { now = ["", ""], before = ["", ""], tolerated = 0, waiting = ["", ""] } = cells ?? {};
  const [some, all] = now;
  return {
    region,
    month,
    requirement,
    cells: {
      numerator: some,
      denominator: all,
      numeratorLast: before[0],
      denominatorLast: before[1],
      ...(requirement === "6" &&
        typeof some === "number" && { numeratorTolerance: Math.min(Number(all), some + tolerated) }),
      ...("789".includes(requirement) && { waitingWithin: waiting[0], waiting: waiting[1] }),
    },
  };
}

function outcome(layout: Layout, figures: readonly Figures[]) {
  const { settlement, problems } = settle(agreement2023, [BEFOLKNING, ...layout.of(figures)]);
  return {
    errors: problems.filter(({ severity }) => severity === "error"),
    verdicts: settlement?.verdicts.map(({ reserve, path, share, measurement }) => {
      const { current, earlier, level, waiting, waitingWithin } = measurement;
      return [
        reserve.region,
        reserve.period,
        reserve.requirement,
        path,
        share,
        { current, earlier, level, waiting, waitingWithin },
      ];
    }),
  };
}

describe("random figures settle as in a row for each region, month and requirement", () => {
  test.each([...BY_ROWS, ...BY_COLUMNS])("$name", (layout) => {
    fc.assert(
      fc.property(FIGURES, (figures) => {
        const expected = outcome(REGULAR, figures);
        expect(expected.errors).toEqual([]);
        expect(outcome(layout, figures)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });
});
