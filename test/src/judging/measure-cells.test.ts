/** What is measured of each cell, worked out on paper: which rows are looked at, and what they come to. */
import { describe, expect, test } from "vitest";
import type { Performance, Requirement } from "../../../src/agreement/agreement";
import { reservesOf } from "../../../src/agreement/reserve";
import type { Month } from "../../../src/ground";
import { type Measured, measure, measureCell } from "../../../src/judging/measure";
import type { Value } from "../../../src/judging/measurement";
import type { Figure, Observation } from "../../../src/reading/submission";
import { fraction } from "../support/fraction";
import { madeUp, months, performanceOf, requirement, said } from "../support/made-up";

const counts = (numerator: number, denominator: number): Figure => ({ kind: "counts", numerator, denominator });
const number = (people: number): Figure => ({ kind: "number", number: people });
const exactly = (value: Value) => (typeof value === "string" ? value : fraction(value.n, value.d));
/** The share that a figure is. */
const valueOf = (figure: Figure): Value => (figure.kind === "share" ? figure.share : "missing");
const UNDELIVERED: Figure = { kind: "undelivered" };
const MISSING: Figure = { kind: "missing" };
const SUPPRESSED: Figure = { kind: "suppressed" };

/** A row of Region Stockholm for requirement 1 in January; all else is missing. */
function row(parts: Partial<Observation>): Observation {
  return {
    region: "01",
    month: "2030-01",
    requirement: "1",
    current: MISSING,
    lastYear: MISSING,
    withTolerance: MISSING,
    waiting: { kind: "missing" },
    waitingWithin: MISSING,
    responseRate: undefined,
    reported: undefined,
    address: "E2",
    ...parts,
  };
}

const PLAIN = requirement({ number: "1", weight: 1 });
const TWO = [PLAIN, requirement({ number: "2", weight: 1 })];
const MONTHLY = performanceOf(madeUp({ kronor: 1000, requirements: TWO, payments: [3] }));

const measuredBy = (performance: Performance, rows: readonly Observation[], regions = ["01", "03"]): Measured =>
  measure(performance, rows, reservesOf(performance, regions));

/** The addresses of the cells that have figures, by place. */
const addressesIn = ({ figures, measurementAt }: Measured): (string | undefined)[] =>
  figures.map((own, place) => own && measurementAt(place).address);

describe("by the month", () => {
  test("each row is of its own region, month and requirement", () => {
    const rows = ["01", "03"].flatMap((region) =>
      months(1, 3).flatMap((month) =>
        ["1", "2"].map((one) =>
          row({ region, month, requirement: one, current: counts(1, 2), address: `${region} ${month} ${one}` }),
        ),
      ),
    );
    expect(addressesIn(measuredBy(MONTHLY, [...rows].reverse()))).toEqual(rows.map(({ address }) => address));
  });

  test("a row of another region, month or requirement is of no cell", () => {
    const one = { current: counts(1, 2) };
    const strange = [{ region: "04" }, { month: "2030-04" as const }, { requirement: "3" }].flatMap((other) =>
      [1, 2].map(() => row({ ...one, ...other })),
    );
    expect(addressesIn(measuredBy(MONTHLY, strange))).toEqual(Array(12).fill(undefined));
    // And none of them hides one that is.
    const own = row({ ...one, region: "03", month: "2030-02", requirement: "2", address: "E9" });
    const found = addressesIn(measuredBy(MONTHLY, [...strange, own]));
    expect(found).toEqual(found.map((_, place) => (place === 9 ? "E9" : undefined)));
    expect(found[9]).toBe("E9");
  });

  test("a month without a test is not measured", () => {
    const untested = { ...MONTHLY, untested: said(months(2, 2)) };
    const rows = months(1, 3).map((month) => row({ month, current: counts(1, 2), address: month }));
    expect(addressesIn(measuredBy(untested, rows, ["01"]))).toEqual([
      ...["2030-01", undefined, undefined, undefined, "2030-03", undefined],
    ]);
    expect(addressesIn(measuredBy(MONTHLY, rows, ["01"]))).toEqual([
      ...["2030-01", undefined, "2030-02", undefined, "2030-03", undefined],
    ]);
  });

  test("a row with nothing delivered is no measurement; with a number of its own, it may be one", () => {
    const tolerant = requirement({ number: "2", weight: 1, tolerance: true });
    const performance = { ...MONTHLY, requirements: [PLAIN, tolerant] };
    const rows = [
      row({ month: "2030-01", current: UNDELIVERED, withTolerance: counts(1, 2) }),
      row({ month: "2030-01", requirement: "2", current: UNDELIVERED, withTolerance: counts(1, 2), address: "E3" }),
      row({ month: "2030-02", requirement: "2", current: UNDELIVERED, withTolerance: UNDELIVERED }),
      row({ month: "2030-03", current: counts(1, 2), withTolerance: UNDELIVERED, address: "E4" }),
    ];
    expect(addressesIn(measuredBy(performance, rows, ["01"]))).toEqual([
      ...[undefined, "E3", undefined, undefined, "E4", undefined],
    ]);
  });
});

describe("a cell by the month", () => {
  const cell = (own: Requirement, parts: Partial<Observation>) =>
    measureCell({ ...MONTHLY, requirements: [own] }, own, ["2030-01"], [row(parts)], undefined);
  const parts = { current: counts(3, 4), lastYear: counts(1, 4), withTolerance: counts(4, 4) };

  test("is compared with last year's month, and judged by the same value where the level has none of its own", () => {
    expect(cell(PLAIN, parts)).toMatchObject({
      current: { n: 3, d: 4 },
      earlier: { n: 1, d: 4 },
      comparedMonth: "2029-01",
      level: { n: 3, d: 4 },
      waiting: "missing",
      waitingWithin: "missing",
      delivery: "in-order",
      address: "E2",
    });
    expect(exactly(cell(PLAIN, parts).improvement)).toEqual(fraction(1, 2));
    expect(cell(requirement({ number: "1", weight: 1, tolerance: true }), parts).level).toEqual({ n: 4, d: 4 });
    const { improvement: _, ...levelOnly } = requirement({ number: "1", weight: 1 });
    expect(cell(levelOnly, parts).improvement).toBe("missing");
  });

  test("tells the sheet that it was gathered from, and those waiting", () => {
    expect(cell(PLAIN, parts)).not.toHaveProperty("sheet");
    const gathered = { sheet: "Väntetider mars" } as Observation["gathered"];
    expect(cell(PLAIN, { ...parts, ...(gathered && { gathered }) }).sheet).toBe("Väntetider mars");
    expect(cell(PLAIN, { waiting: { kind: "count", count: 7 }, waitingWithin: counts(2, 8) })).toMatchObject({
      waiting: 7,
      waitingWithin: { n: 2, d: 8 },
    });
  });

  test.each([
    [counts(0, 0), "nobody"],
    [counts(0, 5), { n: 0, d: 5 }],
    [{ kind: "share", share: { n: 1, d: 3 } } satisfies Figure, { n: 1, d: 3 }],
    [number(12), { n: 12, d: 1 }],
    [UNDELIVERED, "undelivered"],
    [MISSING, "missing"],
    [SUPPRESSED, "suppressed"],
  ] as const)("%j is %j", (figure, value) => {
    expect(cell(PLAIN, { current: figure }).current).toEqual(value);
  });
});

/** January to March of 2030 judged together. */
const TOGETHER: Performance = {
  ...MONTHLY,
  judgedBy: said("whole-period"),
  periodValue: said("mean-of-months"),
};

const three = (own: (month: Month, index: number) => Partial<Observation>): Observation[] =>
  months(1, 3).map((month, index) => row({ month, ...own(month, index) }));

describe("months together", () => {
  const spanned = (performance: Performance, own: Requirement, rows: readonly Observation[], before?: Observation) =>
    measureCell(performance, own, months(1, 3), rows, before);

  test("are the mean of their shares, or their counts together where the agreement says so", () => {
    const rows = three((_, index) => ({ current: [counts(50, 100), counts(1, 4), counts(4, 4)][index] ?? MISSING }));
    const mean = spanned(TOGETHER, PLAIN, rows).current;
    // A half, a quarter and all: 7/4 in three months. Together 50 + 1 + 4 of 100 + 4 + 4.
    expect(exactly(mean)).toEqual(fraction(7, 12));
    expect(spanned({ ...TOGETHER, periodValue: said("pooled") }, PLAIN, rows).current).toEqual({ n: 55, d: 108 });
    const { periodValue: _, ...unsaid } = TOGETHER;
    expect(spanned(unsaid, PLAIN, rows).current).toEqual(mean);
  });

  test.each([
    ["missing", [MISSING, SUPPRESSED, counts(1, 2)]],
    ["suppressed", [counts(1, 2), UNDELIVERED, SUPPRESSED]],
    ["undelivered", [counts(1, 2), counts(1, 2), UNDELIVERED]],
    ["nobody", [counts(0, 0), counts(0, 0), counts(0, 0)]],
  ] as const)("are %s when one of them is, or all", (value, figures) => {
    const rows = three((_, index) => ({ current: figures[index] ?? MISSING }));
    expect(spanned(TOGETHER, PLAIN, rows).current).toBe(value);
    expect(spanned({ ...TOGETHER, periodValue: said("pooled") }, PLAIN, rows).current).toBe(value);
  });

  test("of which one alone has been delivered are that one", () => {
    const [first = row({})] = three(() => ({ current: counts(1, 3), lastYear: counts(1, 6) }));
    expect(spanned(TOGETHER, PLAIN, [first])).toMatchObject({ current: { n: 1, d: 3 }, earlier: { n: 1, d: 6 } });
  });

  test("are told from the last of them, and compared with the first of last year, in whatever order they stand", () => {
    const rows = three((month, index) => ({
      current: counts(index + 1, 10),
      waiting: { kind: "count", count: 10 * index },
      waitingWithin: counts(index, 9),
      address: month,
    }));
    const found = { waiting: 20, waitingWithin: { n: 2, d: 9 }, address: "2030-03", comparedMonth: "2029-01" };
    expect(spanned(TOGETHER, PLAIN, rows)).toMatchObject(found);
    expect(spanned(TOGETHER, PLAIN, [...rows].reverse())).toMatchObject(found);
    expect(rows.map(({ month }) => month)).toEqual(months(1, 3));
  });

  test("of a period with two months are both", () => {
    const two = performanceOf(madeUp({ kronor: 1000, requirements: [PLAIN], payments: [2] }));
    const both: Performance = { ...two, judgedBy: said("whole-period"), periodValue: said("mean-of-months") };
    const rows = three((_, index) => ({ current: counts(index, 2) })).slice(0, 2);
    const { figures, measurementAt } = measuredBy(both, rows, ["01"]);
    // Nothing and a half.
    expect(figures).toHaveLength(1);
    expect(exactly(measurementAt(0).current)).toEqual(fraction(1, 4));
    expect(exactly(figures[0] ? valueOf(figures[0].current) : "missing")).toEqual(fraction(1, 4));
    const nobody = rows.map((one) => ({ ...one, current: counts(0, 0) }));
    expect(measuredBy(both, nobody, ["01"]).figures[0]?.current).toEqual(counts(0, 0));
  });

  test("have figures when all three have been delivered, and are looked at once", () => {
    const rows = three(() => ({ current: counts(1, 2) }));
    const places = (own: readonly Observation[]): boolean[] =>
      measuredBy(TOGETHER, own, ["01"]).figures.map((figures) => figures !== undefined);
    expect(places(rows)).toEqual([true, false]);
    expect(places(rows.slice(0, 2))).toEqual([false, false]);
    expect(places(rows.map((one, index) => (index === 1 ? { ...one, current: UNDELIVERED } : one)))).toEqual([
      ...[false, false],
    ]);
  });
});

describe("a number of people over a period", () => {
  const fewer: Requirement = {
    ...requirement({ number: "1", weight: 1, better: "lower" }),
    quantity: said("count"),
    improvement: {
      change: said("relative"),
      comparedWith: said("before-the-period"),
      tiers: said([{ atLeast: 250, share: 100 }]),
    },
  };
  const performance: Performance = { ...TOGETHER, requirements: [fewer] };
  const rows = three((month, index) => ({ current: number([90, 80, 60][index] ?? 0), address: month }));
  const december = row({ month: "2029-12", current: number(100), address: "december" });

  test("is the last month's, compared with the month before the first", () => {
    const measured = measuredBy(performance, [december, ...rows], ["01"]);
    expect(measured.figures[0]).toMatchObject({ current: number(60), lastYear: number(100) });
    expect(measured.measurementAt(0)).toMatchObject({
      current: { n: 60, d: 1 },
      earlier: { n: 100, d: 1 },
      comparedMonth: "2029-12",
      improvement: { n: 40, d: 100 },
      address: "2030-03",
    });
  });

  test("is open until the last month's has been delivered, whatever the others are", () => {
    const has = (own: readonly Observation[]): boolean =>
      measuredBy(performance, [december, ...own], ["01"]).figures[0] !== undefined;
    expect(has(rows.slice(2))).toBe(true);
    expect(has(rows.slice(0, 2))).toBe(false);
    expect(has(rows.map((one, index) => (index === 2 ? { ...one, current: UNDELIVERED } : one)))).toBe(false);
  });

  test("has nothing to be compared with where the month before is not there", () => {
    expect(measuredBy(performance, rows, ["01"]).measurementAt(0)).toMatchObject({
      current: { n: 60, d: 1 },
      earlier: "undelivered",
      comparedMonth: "2029-12",
      improvement: "undelivered",
    });
  });

  test("of a single month is compared with the month before, and a share stays the counts it was", () => {
    const share: Requirement = { ...fewer, quantity: said("share") };
    const monthly: Performance = { ...MONTHLY, requirements: [share] };
    const rows = [row({ month: "2029-12", current: counts(1, 4) }), row({ current: counts(2, 4) })];
    expect(measuredBy(monthly, rows, ["01"]).figures[0]).toMatchObject({
      current: counts(2, 4),
      lastYear: counts(1, 4),
    });
  });

  test("of a number by the month is compared with the month before all the same", () => {
    const monthly: Performance = { ...MONTHLY, requirements: [fewer] };
    const measured = measuredBy(monthly, [december, ...rows], ["01"]);
    expect(measured.figures.map((own) => own && [own.current, own.lastYear])).toEqual([
      [number(90), number(100)],
      [number(80), number(100)],
      [number(60), number(100)],
    ]);
  });
});
