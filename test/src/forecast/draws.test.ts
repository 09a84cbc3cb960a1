/** Theorems on the draws: the same seed, the same bytes; nothing outside the bounds; nothing drawn of what stands. */
import { describe, expect, test } from "vitest";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Forecast, forecastOf } from "../../../src/forecast/forecast";
import type { Observation } from "../../../src/reading/submission";
import { agreementOf, seen, settledWith, toThoseWhoMet } from "../support/ahead";
import { exampleGrids } from "../support/example";
import { settledFrom } from "../support/settled";
import { there } from "../support/sheets";

const example = settledFrom(agreement2023, exampleGrids(), { until: "2023-08" });
const halland = (wishes: Partial<Parameters<typeof forecastOf>[1]> = {}): Forecast =>
  there(forecastOf(example, { region: "13", ...wishes }));
const drawn = (forecast: Forecast, ...parts: readonly number[]) => {
  const drawer = forecast.drawer();
  for (const many of parts) drawer.draw(many);
  return drawer.result();
};

describe("a seed", () => {
  test("gives the same draws at once and in parts; another seed gives others", () => {
    const once = drawn(halland({ seed: 7 }), 60);
    expect(drawn(halland({ seed: 7 }), 20, 1, 39)).toEqual(once);
    expect(drawn(halland({ seed: 8 }), 60)).not.toEqual(once);
    expect(once).toMatchObject({ count: 60, seed: 7 });
  });
});

describe("a draw", () => {
  test("is within what the rules leave possible, and its odds are all of the draws", () => {
    const forecast = halland();
    const { total, cells, requirements, earned } = drawn(forecast, 200);
    expect(total.p10).toBeGreaterThanOrEqual(Number(forecast.bounds.least));
    expect(total.p90).toBeLessThanOrEqual(Number(forecast.bounds.most));
    expect(total.p10 <= total.median && total.median <= total.p90).toBe(true);
    expect(cells).toHaveLength(27);
    for (const { odds } of cells) {
      expect(odds.reduce((sum, { often }) => sum + Math.round(often * 200), 0)).toBe(200);
    }
    // What is earned is the sum of what the requirements earn, draw by draw.
    expect(Math.round(requirements.reduce((sum, { mean }) => sum + mean, 0))).toBe(Math.round(earned.mean));
  });

  test("reaches what is surely had always, and what cannot be had never", () => {
    const { bounds } = halland();
    expect(drawn(halland({ goal: Number(bounds.least) }), 50).reached).toBe(1);
    expect(drawn(halland({ goal: Number(bounds.most) + 1 }), 50).reached).toBe(0);
    expect(drawn(halland(), 5).reached).toBeUndefined();
  });
});

const PEOPLE = { "01": 2000, "13": 1000 };
const still = [
  seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100] }),
  seen({ region: "13", month: "2030-01", now: [55, 100], before: [50, 100] }),
];

test("where no change has been seen nothing moves: the draws are the outlook, and say so", () => {
  const one = there(forecastOf(settledWith(agreementOf(), PEOPLE, still), { region: "01" }));
  const { total, still: unmoved } = drawn(one, 20);
  expect(unmoved).toEqual(["1"]);
  expect(Math.round(total.mean)).toBe(Number(one.expected.total));
});

test("changes that go up and down by two points give three outcomes by hand", () => {
  // January 60, February 62, last year's 60 the whole year: one change of two points, whose mean is itself: it stands
  // still. With last year's March at 58 there are +2, 0 and -2.
  const figures = [
    seen({ region: "01", month: "2030-01", now: [60, 100], before: [60, 100] }),
    seen({ region: "01", month: "2030-02", now: [62, 100], before: [60, 100] }),
    seen({ region: "01", month: "2030-03", now: "?", before: [58, 100] }),
  ];
  const one = there(forecastOf(settledWith(agreementOf(), PEOPLE, figures), { region: "01", way: "latest" }));
  const [cell] = drawn(one, 3000).cells;
  // March is 62 and 60, 62 or 64: 2, 4 and 6 points more than 58, which earn 50, 75 and 100 %.
  expect(there(cell).odds.map(({ share }) => share)).toEqual([100, 75, 50]);
  for (const { often } of there(cell).odds) expect(Math.abs(often - 1 / 3)).toBeLessThan(0.05);
});

test("a year that is judged as a whole is drawn month by month and judged at its end", () => {
  const months = ["2021-09", "2021-10", "2021-11"] as const;
  const figures = (region: string, shares: readonly number[]): Observation[] =>
    months.flatMap((month, index) => {
      const share = shares[index];
      return share === undefined
        ? []
        : [
            {
              ...seen({ region, month, now: [share, 100], before: [80, 100] }),
              waiting: { kind: "count", count: 5 },
            } as const,
          ];
    });
  const settled = settledWith(agreement2021, PEOPLE, [...figures("01", [80, 83]), ...figures("13", [90, 80])]);
  const one = there(forecastOf(settled, { region: "01", others: "half" }));
  const [cell] = drawn(one, 400).cells;
  // The level is 82 % of the mean: 80, 83 and November's 83 are 82.0; a change of no more than this year's moves it.
  expect(there(cell).odds.map(({ share }) => share)).toContain(100);
  expect(one.months).toEqual(["2021-11"]);
});

test("what goes to those who met the requirement is drawn too", () => {
  const one = there(forecastOf(settledWith(toThoseWhoMet(agreementOf()), PEOPLE, still), { region: "01" }));
  expect(Math.round(drawn(one, 5).total.mean)).toBe(Number(one.expected.total));
});
