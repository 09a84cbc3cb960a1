/** Months that are judged together. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement } from "../../../src/agreement/agreement";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { lastDayOf, monthsIn, type Period, shifted, spanOf } from "../../../src/ground/month";
import { settle } from "../../../src/settling/settle";
import { measuredIn, observation } from "../support/judge";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { settlementOf } from "../support/settled";
import { BEFOLKNING, first, type Line, waits } from "../support/sheets";

/** Rows of 2021 for one region and requirement, September to November. */
function autumn(region: string, number: string, values: readonly Line[]): Line[] {
  return values.map((line, index) => ({
    Region: region,
    Månad: `2021-${String(9 + index).padStart(2, "0")}`,
    Prestationskrav: number,
    ...line,
  }));
}

describe("a whole period", () => {
  const counted = (august: number | string, november: number | string): Line[] => [
    { Region: "Skåne", Månad: "2021-08", Prestationskrav: 2, Täljare: august },
    ...autumn("Skåne", "2", [{ Täljare: 1 }, { Täljare: 1 }, { Täljare: november }]),
  ];
  const verdictOf = (lines: readonly Line[]) => {
    const settlement = settlementOf(settle(agreement2021, [BEFOLKNING, waits(lines)]));
    return { ...first(settlement.verdicts), cells: settlement.verdicts.length };
  };

  test.each([
    [400, 301, "none", 0],
    [400, 300, "improvement", 100],
    [400, 299, "improvement", 100],
    [4, 3, "improvement", 100],
    [0, 0, "not-assessable", 0],
    ["*", 10, "not-assessable", 0],
    ["saknas", 10, "not-assessable", 0],
  ])("a number that goes from %s to %s over the period is %s", (august, november, path, share) => {
    expect(verdictOf(counted(august, november))).toMatchObject({ path, share, cells: 1 });
  });

  test.each([
    // The mean of 81, 82 and 83 per cent is 82, however many there are each month.
    [[81, 100], [820, 1000], [83, 100], "level"],
    [[80, 100], [820, 1000], [83, 100], "none"],
    // A month with nobody to measure says nothing: the mean of 80 and 84.
    [[80, 100], [0, 0], [84, 100], "level"],
    [[0, 0], [0, 0], [0, 0], "not-assessable"],
  ])("months of %s, %s and %s are %s against 82 per cent", (a, b, c, path) => {
    expect(
      verdictOf(
        autumn(
          "Skåne",
          "1",
          [a, b, c].map(([n = 0, d = 0]) => ({ Täljare: n, Nämnare: d })),
        ),
      ),
    ).toMatchObject({ path, cells: 1 });
  });

  test("is open while one of its months is, and is not assessable when one of them is hidden", () => {
    const two = autumn("Skåne", "1", [
      { Täljare: 90, Nämnare: 100 },
      { Täljare: 90, Nämnare: 100 },
    ]);
    expect(settlementOf(settle(agreement2021, [BEFOLKNING, waits(two)])).verdicts).toEqual([]);
    expect(
      verdictOf([...two, { Region: "Skåne", Månad: "2021-11", Prestationskrav: 1, Täljare: "*", Nämnare: 100 }]),
    ).toMatchObject({ path: "not-assessable", share: 0 });
  });

  test("counts are pooled where the agreement says so, and a share alone is then refused", () => {
    const pooled: Agreement = {
      ...agreement2021,
      performance: { ...performanceOf(agreement2021), periodValue: said("pooled") },
    };
    // (80 + 820 + 83) of 1200 is 81.9 per cent where the mean of
    // the shares is 81.67; (81 + 820 + 83) of 1200 is exactly 82.
    const lines = (n: number) =>
      waits(
        autumn("Skåne", "1", [
          { Täljare: n, Nämnare: 100 },
          { Täljare: 820, Nämnare: 1000 },
          { Täljare: 83, Nämnare: 100 },
        ]),
      );
    expect(settlementOf(settle(pooled, [BEFOLKNING, lines(81)])).verdicts.map(({ path }) => path)).toEqual(["level"]);
    expect(
      settlementOf(settle(pooled, [BEFOLKNING, lines(80)], { precision: "exact" })).verdicts.map(({ path }) => path),
    ).toEqual(["none"]);
    const shares = waits(autumn("Skåne", "1", [{ Andel: 0.9 }, { Andel: 0.9 }, { Andel: 0.9 }]));
    expect(settle(pooled, [BEFOLKNING, shares]).problems.map(({ code, place }) => [code, place?.cell])).toContainEqual([
      "pooled-needs-counts",
      "D2",
    ]);
  });

  test("is compared with the same months of last year, and named by the first of them", () => {
    const whole = {
      ...performanceOf(
        madeUp({ kronor: 1000, requirements: [requirement({ number: "1", weight: 1 })], payments: [3] }),
      ),
      judgedBy: said("whole-period" as const),
      periodValue: said("mean-of-months" as const),
    };
    const rows = (["2030-03", "2030-01", "2030-02"] as const).map((month) => ({
      ...observation({ requirement: "1", now: [1, 2], before: [1, 2] }),
      month,
    }));
    expect(measuredIn(whole, rows).map(({ measurement }) => measurement.comparedMonth)).toEqual(["2029-01"]);
  });

  test("is written as its first and last month, and knows the months in it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 24 }), (start, count) => {
        const run = Array.from({ length: count }, (_, index) => shifted("2000-01", start + index));
        expect(monthsIn(spanOf(run))).toEqual(run);
      }),
    );
    expect([
      spanOf(["2021-09", "2021-10", "2021-11"]),
      spanOf(["2021-09"]),
      shifted("2021-01", -1),
      lastDayOf("2024-02"),
      lastDayOf("2023-12"),
    ]).toEqual(["2021-09/2021-11" satisfies Period, "2021-09", "2020-12", "2024-02-29", "2023-12-31"]);
  });
});

test("a number with tolerance alone leaves open what is not judged by it", () => {
  const measured = (requirement: string) =>
    measuredIn(performanceOf(agreement2023), [observation({ requirement, now: "?", tolerant: [88, 100] })]).length;
  expect([measured("1"), measured("6")]).toEqual([0, 1]);
});
