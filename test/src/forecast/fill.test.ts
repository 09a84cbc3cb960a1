/** The months to come, filled. */
import { describe, expect, test } from "vitest";
import { fill, keyOf, unsaid, withShare } from "../../../src/forecast/fill";
import type { Outlook, Way } from "../../../src/forecast/outlook";
import type { Month } from "../../../src/ground/month";
import type { Observation } from "../../../src/reading/submission";
import { seen } from "../support/ahead";
import { madeUp, performanceOf, requirement } from "../support/made-up";
import { first } from "../support/sheets";

const MONTHS: readonly Month[] = ["2030-01", "2030-02", "2030-03"];
const OTHERS = { from: "half", share: { n: 1, d: 2 } } as const;
const plain = performanceOf(
  madeUp({ kronor: 9, requirements: [requirement({ number: "1", weight: 1 })], payments: [3] }),
);
const tolerant = performanceOf(
  madeUp({
    kronor: 9,
    requirements: [
      requirement({ number: "1", weight: 1, tolerance: true, waiting: { moreThan: 20, limit: { atLeast: 800 } } }),
    ],
    payments: [3],
  }),
);
const month = (number: number, now: Parameters<typeof seen>[0]["now"], before: Parameters<typeof seen>[0]["before"]) =>
  seen({ region: "01", month: `2030-0${number}` as Month, now, before });
const filled = (
  observations: readonly Observation[],
  way: Way = "latest",
  more: Partial<Outlook> = {},
  rules = plain,
) => fill(rules, MONTHS, observations, { way, region: "01", others: OTHERS, ...more });
const current = (observations: readonly Observation[], number: number) =>
  observations.find((one) => one.month === `2030-0${number}`)?.current;
const counts = (numerator: number, denominator: number) => ({ kind: "counts", numerator, denominator });

describe("as the latest month", () => {
  test("every open month is as the latest that has come, and is known as guessed", () => {
    const { observations, guessed, guessedEarlier } = filled([
      month(1, [60, 100], [50, 90]),
      month(2, [63, 105], [52, 91]),
    ]);
    expect(current(observations, 3)).toEqual(counts(63, 105));
    expect([...guessed]).toEqual([keyOf("01", "1", "2030-03")]);
    // Nothing was said of last year's March: February's is taken, and that is told.
    expect([...guessedEarlier]).toEqual([keyOf("01", "1", "2030-03")]);
  });

  test("a hole between two months is open too; what has come stays", () => {
    const { observations } = filled([month(1, [60, 100], [50, 90]), month(3, [70, 100], [50, 90])]);
    expect(current(observations, 2)).toEqual(counts(70, 100));
    expect(current(observations, 1)).toEqual(counts(60, 100));
  });

  test("a region without a single figure stays unknown", () => {
    const { observations, guessed } = filled([month(1, "?", [50, 90])]);
    expect(current(observations, 1)).toEqual({ kind: "undelivered" });
    expect(guessed.size).toBe(0);
  });
});

describe("as last year, moved", () => {
  test("by the mean of this year's changes, of as many more cases as there are this year", () => {
    // +10 and +6 points: 8 more than 50 %; 200 cases against 180 make 90 of last year's 81.
    const { observations } = filled(
      [month(1, [60, 100], [45, 90]), month(2, [56, 100], [45, 90]), month(3, "?", [40, 81])],
      "last-year",
    );
    // 40/81 + 8 points is 57.38 %, of 90 cases 51.6: 52 people.
    expect(current(observations, 3)).toEqual(counts(52, 90));
  });

  test("where last year is not there, as the latest month", () => {
    const { observations } = filled([month(1, [60, 100], [45, 90])], "last-year");
    expect(current(observations, 2)).toEqual(counts(60, 100));
  });

  test("never beyond a whole", () => {
    const { observations } = filled([month(1, [95, 100], [40, 100]), month(2, "?", [90, 100])], "last-year");
    expect(current(observations, 2)).toEqual(counts(100, 100));
  });
});

test("an own entry goes before both, of the latest month's cases", () => {
  const own = new Map([["1", { n: 655, d: 1000 }]]);
  for (const way of ["latest", "last-year"] as const) {
    const { observations } = filled([month(1, [60, 200], [45, 90])], way, { own });
    expect(current(observations, 3)).toEqual(counts(131, 200));
  }
});

test("an own entry is the region's own: others are as they would be without it", () => {
  const own = new Map([["1", { n: 655, d: 1000 }]]);
  const { observations } = filled([month(1, [60, 200], [45, 90])], "latest", { own, region: "13" });
  expect(current(observations, 3)).toEqual(counts(60, 200));
});

test("the level's own numerator moves as far as the figure, and the condition stays as it was", () => {
  const january = {
    ...month(1, [60, 100], [50, 100]),
    withTolerance: { kind: "counts", numerator: 70, denominator: 100 },
    waiting: { kind: "count", count: 30 },
    waitingWithin: { kind: "counts", numerator: 25, denominator: 30 },
  } as const;
  const own = new Map([["1", { n: 65, d: 100 }]]);
  const march = filled([january], "latest", { own }, tolerant).observations.find((one) => one.month === "2030-03");
  expect(march).toMatchObject({
    current: counts(65, 100),
    withTolerance: counts(75, 100),
    waiting: { kind: "count", count: 30 },
    waitingWithin: counts(25, 30),
  });
});

test("what of a month has come stays, and only what has not is filled", () => {
  const january = { ...month(1, [60, 100], [50, 100]), withTolerance: counts(70, 100) } as Observation;
  const { observations, guessed } = filled([january, month(2, [61, 100], [50, 100])], "latest", {}, tolerant);
  const february = observations.find((one) => one.month === "2030-02");
  // A point more than January, by the figure and so by the level's own.
  expect(february).toMatchObject({ current: counts(61, 100), withTolerance: counts(71, 100) });
  expect(guessed.has(keyOf("01", "1", "2030-02"))).toBe(false);
});

test("a value is kept within what can be", () => {
  const like = { kind: "counts", numerator: 1, denominator: 8 } as const;
  expect(withShare(like, { n: 9, d: 8 })).toEqual(counts(8, 8));
  expect(withShare(like, { n: -1, d: 8 })).toEqual(counts(0, 8));
  expect(withShare({ kind: "number", number: 3 }, { n: 13, d: 2 })).toEqual({ kind: "number", number: 7 });
  expect(withShare({ kind: "share", share: { n: 1, d: 2 } }, { n: 2, d: 3 })).toEqual({
    kind: "share",
    share: { n: 2, d: 3 },
  });
});

test("nothing said of a month is nothing delivered", () => {
  const nothing = unsaid(first([month(1, [60, 100], [50, 100])]), "2030-02");
  expect(nothing).toMatchObject({
    month: "2030-02",
    current: { kind: "undelivered" },
    waiting: { kind: "undelivered" },
  });
});
