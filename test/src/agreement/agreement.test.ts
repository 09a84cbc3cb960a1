/** What is asked of an agreement. */
import { describe, expect, test } from "vitest";
import {
  assumed,
  assumedLike,
  assumptionsOf,
  baselineOf,
  boundOf,
  citations,
  cited,
  endsOf,
  hasOwnNumerator,
  moneyOf,
  monthsOf,
  paymentsOf,
  periodsOf,
  requirementsOf,
} from "../../../src/agreement/agreement";
import { madeUp, months, performanceOf, requirement, said, withBothPaths } from "../support/made-up";

const ONE = requirement({ number: "1", weight: 1 });
const MADE_UP = madeUp({ kronor: 1000, requirements: [ONE], payments: [2, 1] });
const PERFORMANCE = performanceOf(MADE_UP);

test("a value is cited by its document, place and words, or assumed for a reason", () => {
  expect(cited(3, "Text", "avsnitt 1", "tre")).toEqual({
    value: 3,
    source: { document: "Text", place: "avsnitt 1", words: "tre" },
  });
  expect(assumed(3, "påhittat")).toEqual({ value: 3, assumed: "påhittat" });
});

test("a limit is at one bound, whichever side it holds", () => {
  expect([boundOf({ atLeast: 900 }), boundOf({ atMost: 50 }), boundOf({ moreThan: 0 })]).toEqual([900, 50, 0]);
});

describe("an agreement", () => {
  test("without performance money has no requirement, month or payment", () => {
    const { performance: _, ...without } = MADE_UP;
    expect([requirementsOf(without), monthsOf(without), paymentsOf(without)]).toEqual([[], [], []]);
    expect([requirementsOf(MADE_UP), monthsOf(MADE_UP), paymentsOf(MADE_UP).length]).toEqual([[ONE], months(1, 3), 2]);
  });

  test("has all the money of its pots", () => {
    const pots = [700, 300].map((kronor) => ({ id: "pott", label: "Pott", amount: said(kronor) }));
    expect(moneyOf({ ...PERFORMANCE, pots })).toBe(1000);
  });

  test("judges each month by itself, or all of them as one period", () => {
    expect(periodsOf(PERFORMANCE)).toEqual(months(1, 3));
    expect(periodsOf({ ...PERFORMANCE, judgedBy: said("whole-period") })).toEqual(["2030-01/2030-03"]);
  });

  test("measures from the month before its first only where a requirement compares with that", () => {
    expect(baselineOf(PERFORMANCE)).toBeUndefined();
    const before = { ...withBothPaths(ONE).improvement, comparedWith: said("before-the-period" as const) };
    expect(baselineOf({ ...PERFORMANCE, requirements: [ONE, { ...ONE, improvement: before }] })).toBe("2029-12");
  });
});

test("a level has a numerator of its own unless it is plain or there is no level", () => {
  const { level } = ONE;
  expect(level?.numerator.value).toBe("plain");
  expect([hasOwnNumerator(ONE), hasOwnNumerator({})]).toEqual([false, false]);
  expect(hasOwnNumerator(requirement({ number: "6", weight: 1, tolerance: true }))).toBe(true);
});

describe("the cited values", () => {
  test("come in order with their paths, lists by their places", () => {
    const paths = citations({ total: said(1), grants: [{}, { amount: said(2) }], performance: { months: said([]) } });
    expect(paths.map(({ path }) => path)).toEqual(["total", "grants.1.amount", "performance.months"]);
  });

  test("on which the text is silent are the assumed ones", () => {
    const total = assumed(1000, "påhittat");
    expect(assumptionsOf(MADE_UP)).toEqual([]);
    expect(assumptionsOf({ ...MADE_UP, total })).toEqual([{ path: "total", cited: total }]);
  });

  test("may all be taken over for one reason, the values as they were", () => {
    const taken = assumedLike({ list: [said(1)], text: "kvar", none: null }, "som året före");
    expect(taken).toEqual({ list: [{ value: 1, assumed: "som året före" }], text: "kvar", none: null });
  });
});

test("can be settled up to each month that is judged by itself, and to the end of what is judged as a whole", () => {
  const monthly = madeUp({ kronor: 1, requirements: [ONE], payments: [3] });
  const whole = { performance: { ...performanceOf(monthly), judgedBy: said("whole-period" as const) } };
  expect(endsOf(monthly)).toEqual(months(1, 3));
  expect(endsOf(whole)).toEqual(months(3, 3));
  expect(endsOf({})).toEqual([]);
});
