/** What is drawn fast against what is drawn one by one, for every agreement and wherever what is not earned goes. */
import { expect, test } from "vitest";
import { type Agreement, endsOf, type Performance } from "../../../src/agreement/agreement";
import { UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { drawerOf } from "../../../src/forecast/draws";
import { type Forecast, forecastOf } from "../../../src/forecast/forecast";
import type { Figure, Submission } from "../../../src/reading/submission";
import { settleFigures } from "../../../src/settling/settle";
import { randomSettings, randomSubmission } from "../../support/random-submissions";
import { toThoseWhoMet } from "../support/ahead";
import { drawnOneByOne, type OneYear } from "../support/drawn-one-by-one";
import { exampleGrids } from "../support/example";
import { performanceOf } from "../support/made-up";
import { settledFrom } from "../support/settled";
import { there } from "../support/sheets";

/** Everything that is told of the draws, against the years that they should have been; none is beyond the bounds. */
function compare({ drawing, bounds }: Forecast, years: readonly OneYear[]): void {
  for (const { total } of years) {
    expect(total).toBeGreaterThanOrEqual(Number(bounds.least));
    expect(total).toBeLessThanOrEqual(Number(bounds.most));
  }
  const drawer = drawerOf({ ...drawing, goal: middle(years.map(({ total }) => total)) });
  drawer.draw(years.length);
  const told = drawer.result();
  isMean(
    told.total.mean,
    years.map(({ total }) => total),
  );
  isMean(
    told.earned.mean,
    years.map(({ earned }) => earned),
  );
  told.requirements.forEach(({ mean }, slot) => {
    isMean(
      mean,
      years.map(({ requirements }) => there(requirements[slot])),
    );
  });
  expect(told.cells.map(({ place }) => place)).toEqual(
    drawing.open.filter(({ cell }) => cell.reserve.region === drawing.region).map(({ place }) => place),
  );
  for (const { place, odds } of told.cells) expect([place, odds]).toEqual([place, oddsOf(place, years)]);
}

function oddsOf(place: number, years: readonly OneYear[]): { share: number; often: number }[] {
  const shares = years.map((one) => there(one.shares[place])).filter((share) => share !== UNKNOWN_SHARE);
  return [...new Set(shares)]
    .sort((a, b) => b - a)
    .map((share) => ({ share, often: shares.filter((one) => one === share).length / years.length }));
}

// One cell of one region that earned another share in one year would move the mean a million times farther.
function isMean(told: number, values: readonly number[]): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(told - mean)).toBeLessThanOrEqual(1e-12 * Math.abs(mean) + 1e-9);
}

function middle(values: readonly number[]): number {
  return there([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]);
}

test("of the example", () => {
  const settlement = settledFrom(agreement2023, exampleGrids(), { until: "2023-08" });
  const forecast = there(forecastOf(settlement, { region: "13" }));
  compare(forecast, drawnOneByOne(forecast.drawing, 30));
});

function pooled(agreement: Agreement): Agreement {
  const performance: Performance = {
    ...performanceOf(agreement),
    periodValue: { value: "pooled", assumed: "a test" },
  };
  return { ...agreement, performance };
}

// What is pooled are counts.
function inCounts({ observations, ...submission }: Submission): Submission {
  const counts = (figure: Figure): Figure =>
    figure.kind === "share"
      ? { kind: "counts", numerator: Number(figure.share.n), denominator: Number(figure.share.d) }
      : figure;
  return {
    ...submission,
    observations: observations.map((one) => ({
      ...one,
      ...{ current: counts(one.current), lastYear: counts(one.lastYear) },
      ...{ withTolerance: counts(one.withTolerance), waitingWithin: counts(one.waitingWithin) },
    })),
  };
}

const KINDS: readonly (readonly [name: string, agreement: Agreement])[] = [
  ...AGREEMENTS.filter(({ performance }) => performance !== undefined).map((one) => [one.id, one] as const),
  ["2023, to those who met the requirement", toThoseWhoMet(agreement2023)],
  ["2021, the counts of all months together", pooled(agreement2021)],
];

test.each(KINDS)("of %s, in years that never were", (_, agreement) => {
  const ends = endsOf(agreement);
  const isWhole = ends.length === 1;
  let compared = 0;
  for (const seed of [1, 2, 3, 4, 5, 6].slice(0, isWhole ? 6 : 2)) {
    const { until: __, ...settings } = randomSettings(agreement, seed);
    const until = isWhole ? undefined : ends[Math.floor(ends.length / 2)];
    const submission = randomSubmission(agreement, seed, {
      paid: 0,
      ...((seed % 2 === 0 || isWhole) && { undelivered: 0.3 }),
    });
    const { settlement } = settleFigures(
      agreement,
      agreement.performance?.periodValue?.value === "pooled" ? inCounts(submission) : submission,
      {
        ...settings,
        ...(until !== undefined && { until }),
      },
    );
    const forecast = forecastOf(there(settlement), { region: "13", others: "half", seed });
    if (!forecast) continue;
    compare(forecast, drawnOneByOne(forecast.drawing, isWhole ? 40 : 8));
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});
