/** Months that are judged together. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, type Precision } from "../../../src/agreement/agreement";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { lastDayOf, monthsIn, type Period, shifted, spanOf } from "../../../src/ground/month";
import { measureCell } from "../../../src/judging/measure";
import { type Settings, settle } from "../../../src/settling/settle";
import { measuredIn, observation } from "../support/judge";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { settlementOf } from "../support/settled";
import { BEFOLKNING, first, type Line, there, waits } from "../support/sheets";

/** Of a region's rows: enough answers, and in time. */
const GOOD: Line = { Svarsfrekvens: 1, Rapporterad: "2021-10-01" };

/** Every order of some things. */
function permutations<One>(things: readonly One[]): One[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((one, index) =>
    permutations(things.filter((_, at) => at !== index)).map((rest) => [one, ...rest]),
  );
}

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
    const lastYears = waits(
      autumn(
        "Skåne",
        "1",
        [1, 2, 3].map(() => ({ Täljare: 80, Nämnare: 100, "Andel fg år": 0.9 })),
      ),
    );
    expect(settle(pooled, [BEFOLKNING, lastYears]).problems.map(({ code }) => code)).toContain("pooled-needs-counts");
  });

  test.each([
    // 60, 90 and 60 per cent: a mean of 70, and 1020 of 1200, which is 85.
    [
      [
        [60, 100],
        [900, 1000],
        [60, 100],
      ],
      "none",
      "level",
    ],
    // 95, 70 and 95 per cent: a mean of 86.7, and 890 of 1200, which is 74.2.
    [
      [
        [95, 100],
        [700, 1000],
        [95, 100],
      ],
      "level",
      "none",
    ],
    // 100, 64 and 82 per cent: a mean of exactly 82, and (10 + 64 + 82) of 210, which is 74.3.
    [
      [
        [10, 10],
        [64, 100],
        [82, 100],
      ],
      "level",
      "none",
    ],
  ] as const)("months of %j against 82 per cent are %s by their mean and %s pooled", (months, byMean, pooled) => {
    const lines = waits(
      autumn(
        "Skåne",
        "1",
        months.map(([Täljare, Nämnare]) => ({ Täljare, Nämnare })),
      ),
    );
    const told = (kind: "mean-of-months" | "pooled") => {
      const performance = { ...performanceOf(agreement2021), periodValue: said(kind) };
      const settlement = settlementOf(settle({ ...agreement2021, performance }, [BEFOLKNING, lines]));
      return settlement.verdicts.map(({ path }) => path);
    };
    expect([told("mean-of-months"), told("pooled")]).toEqual([[byMean], [pooled]]);
  });

  test("is the last month's number, in whatever order the months stand", () => {
    // 400 in August and 300 in November: a quarter fewer. By any other month it would be more, or not a quarter.
    const lines = counted(400, 300).map((line, index) => ({ ...line, Täljare: [400, 500, 390, 300][index] ?? 0 }));
    const orders = permutations(lines);
    expect(orders).toHaveLength(24);
    for (const order of orders) expect(verdictOf(order)).toMatchObject({ path: "improvement", share: 100 });
    // And where a cell is measured by itself.
    const performance = performanceOf(agreement2021);
    const rows = (
      [
        ["2021-09", 500],
        ["2021-10", 390],
        ["2021-11", 300],
      ] as const
    ).map(([month, number]) => ({
      ...observation({ requirement: "2", now: [number, 1] }),
      month,
      current: { kind: "number" as const, number },
    }));
    const before = { ...first(rows), month: "2021-08" as const, current: { kind: "number" as const, number: 400 } };
    const requirement2 = there(performance.requirements.find(({ number }) => number === "2"));
    const span = ["2021-09", "2021-10", "2021-11"] as const;
    for (const order of permutations(rows)) {
      const { current, earlier } = measureCell(performance, requirement2, span, order, before);
      expect([current, earlier]).toEqual([
        { n: 300, d: 1 },
        { n: 400, d: 1 },
      ]);
    }
  });

  test("is disqualified by one bad month of its three, whichever it is", () => {
    const reporting = { responseRate: said(950), withinDays: said(21) };
    const agreement = { ...agreement2021, performance: { ...performanceOf(agreement2021), reporting } };
    const told = (bad: Line, at: number, settings: Settings) => {
      const months = [0, 1, 2].map((index) => ({ Täljare: 90, Nämnare: 100, ...GOOD, ...(index === at && bad) }));
      const settlement = settlementOf(settle(agreement, [BEFOLKNING, waits(autumn("Skåne", "1", months))], settings));
      const { path, share } = first(settlement.verdicts);
      return [path, share];
    };
    // 94.9 per cent of the units answered; and three weeks after the last month's end is 21 December.
    const bad: readonly Line[] = [{ Svarsfrekvens: 0.949 }, { Rapporterad: "2021-12-24" }];
    for (const line of bad) {
      for (const at of [0, 1, 2]) {
        expect(told(line, at, { reporting: "disqualify" }), `month ${String(at)}`).toEqual(["disqualified", 0]);
        expect(told(line, at, {})).toEqual(["level", 100]);
      }
      expect(told(line, 3, { reporting: "disqualify" })).toEqual(["level", 100]);
    }
  });

  test.each([
    // 4000 to 3000 is 25 per cent fewer; 3002 is 24.95, at one decimal 25.0; and 3003 is 24.925, which is 24.9.
    [4000, 3000, ["improvement", "improvement", "improvement"]],
    [4000, 3001, ["improvement", "none", "improvement"]],
    [4000, 3002, ["improvement", "none", "improvement"]],
    [4000, 3003, ["none", "none", "none"]],
    // Of small numbers no rounding reaches the next step: 301 of 400 is 24.75 per cent fewer.
    [400, 301, ["none", "none", "none"]],
  ] as const)("a number from %s to %s is %j by difference, exactly and by shares", (august, november, paths) => {
    const lines = [BEFOLKNING, waits(counted(august, november))];
    const told = (precision: Precision) =>
      settlementOf(settle(agreement2021, lines, { precision })).verdicts.map(({ path }) => path);
    // A number is no share, and is never rounded itself; its change in per cent is, where changes are.
    expect((["difference", "exact", "shares"] as const).flatMap(told)).toEqual(paths);
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
