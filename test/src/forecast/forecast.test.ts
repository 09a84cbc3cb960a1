/**
 * The case of `test/cases/prognos/`, and what is not told there.
 *
 * 9 000 000 kronor for three months: 3 000 000 a month, of which Stockholm, with twice the
 * people, has 2 000 000 reserved and Halland 1 000 000. Steps: 1, 3 and 5 points earn 50, 75 and 100 %.
 *
 * | Waiting within the limit | January | February | March |
 * | --- | --- | --- | --- |
 * | Stockholm, and last year | 62 of 100, 60 | ?, 58 | ?, 61 |
 * | Halland, and last year | 55 of 100, 50 | ?, 50 | ?, 52 |
 */
import { describe, expect, test } from "vitest";
import { type Forecast, forecastOf, type Wishes } from "../../../src/forecast/forecast";
import type { Observation } from "../../../src/reading/submission";
import type { Settlement } from "../../../src/settling/settle";
import { agreementOf, seen, settledWith } from "../support/ahead";
import { there } from "../support/sheets";

const PEOPLE = { "01": 2000, "13": 1000 };
const stockholm = [
  seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100] }),
  seen({ region: "01", month: "2030-02", now: "?", before: [58, 100] }),
  seen({ region: "01", month: "2030-03", now: "?", before: [61, 100] }),
];
const halland = [
  seen({ region: "13", month: "2030-01", now: [55, 100], before: [50, 100] }),
  seen({ region: "13", month: "2030-02", now: "?", before: [50, 100] }),
  seen({ region: "13", month: "2030-03", now: "?", before: [52, 100] }),
];
const both = settledWith(agreementOf(), PEOPLE, [...stockholm, ...halland]);
const forecast = (settlement: Settlement, wishes: Omit<Wishes, "region"> = {}): Forecast =>
  there(forecastOf(settlement, { region: "01", way: "latest", ...wishes }));
const steps = ({ steps: all }: Forecast) =>
  all.flatMap(({ month, share, steps: own }) =>
    own.map((one) => [month, share, one.patients, one.share, one.direct, one.withPot]),
  );

const done = (one: Observation): Observation =>
  one.current.kind === "undelivered" ? { ...one, current: { kind: "counts", numerator: 1, denominator: 2 } } : one;

describe("the outlook", () => {
  test("is told of all regions, by payment, and with the months it is of", () => {
    const one = forecast(both);
    expect(one.latest).toBe("2030-01");
    expect(one.regions.filter(({ region }) => region === "13")).toEqual([
      {
        region: "13",
        today: { earned: 1_000_000n, bonus: 500_000n, total: 1_500_000n },
        expected: { earned: 2_750_000n, bonus: 1_210_000n, total: 3_960_000n },
      },
    ]);
    expect(one.payments).toEqual([
      { id: "2030-03", kronor: 2_500_000n, isPaid: false },
      { id: "2030-04", kronor: 2_540_000n, isPaid: false },
    ]);
    expect(one.months).toEqual(["2030-02", "2030-03"]);
    expect(one.monthsWithoutLastYear).toEqual([]);
  });

  test("where last year's figure has not come either, that of the latest month is taken, and said to be", () => {
    const [january] = stockholm;
    const alone = settledWith(agreementOf(), PEOPLE, [there(january), ...halland]);
    // 62 % against 60 is 50 % all three months: Stockholm 3.0, Halland 2.75: 9 × 3 / 5.75.
    const one = forecast(alone);
    expect(one.expected.total).toBe(4_695_652n);
    expect(one.monthsWithoutLastYear).toEqual(["2030-02", "2030-03"]);
  });

  test("what others earn is stated where their figures are not there", () => {
    const alone = settledWith(agreementOf(), PEOPLE, stockholm);
    const half = forecast(alone, { others: "half" });
    // Halland earns half of its three millions: 9 × 3.5 / 5.
    expect(half.expected.total).toBe(6_300_000n);
    expect(half.restsOnOthers).toBe(true);
    expect(forecast(both).restsOnOthers).toBe(false);
    // January alone: Stockholm has 1.0 of the 1.5 earned, and so of the 1.5 that are left.
    expect(half.today).toEqual({ earned: 1_000_000n, bonus: 1_000_000n, total: 2_000_000n });
    expect(half.alternatives.map(({ way, others, total }) => [way, others.from, total])).toEqual([
      ["last-year", "published", 6_169_112n],
      ["last-year", "half", 6_000_000n],
      ["last-year", "own", 6_000_000n],
      // The published 45.888 % of 3 000 000 is 1 376 643.037: 9 × 3.5 / 4.876643037.
      ["latest", "published", 6_459_361n],
      ["latest", "half", 6_300_000n],
      // Its own January was half.
      ["latest", "own", 6_300_000n],
    ]);
  });

  test("what others earn is not asked where all figures are there", () => {
    expect(forecast(both).alternatives.map(({ way, total }) => [way, total])).toEqual([
      ["last-year", 4_500_000n],
      ["latest", 5_040_000n],
    ]);
  });
});

describe("the next step", () => {
  test("by visits in time: both counts rise", () => {
    const visits = settledWith(agreementOf({}, "completed"), PEOPLE, [...stockholm, ...halland]);
    // 62 + 3 of 103 is 63.1 %, 5.1 points more than 58; with two it is 62.7 %.
    expect(steps(forecast(visits))[0]).toEqual(["2030-02", 75, 3, 100, 500_000n, 293_333n]);
  });
});

test("no forecast is made when no figure of the region has come", () => {
  expect(forecastOf(both, { region: "10" })).toBeUndefined();
});

test("a region whose own year is over still waits for what the others earn", () => {
  const over = settledWith(agreementOf(), PEOPLE, [...stockholm.map(done), ...halland]);
  // Stockholm's February and March are below last year: 1.0 in all, against Halland's 1.0 + 1.0 + 0.75: 9 × 1 / 3.75.
  const one = forecast(over);
  expect(one).toMatchObject({ months: [], steps: [], expected: { earned: 1_000_000n, total: 2_400_000n } });
});

test("months that the user leaves out are forecast from last year's figures, not from their own", () => {
  const left = settledWith(agreementOf(), PEOPLE, [...stockholm, ...halland].map(done), { until: "2030-01" });
  expect(forecast(left).expected).toEqual(forecast(both).expected);
});
