/** Patients over requirements and months against every combination of steps, in kronor. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { forecastOf } from "../../../src/forecast/forecast";
import { agreementOf, seen, settledWith, toThoseWhoMet } from "../support/ahead";
import { exampleGrids } from "../support/example";
import { settledFrom } from "../support/settled";
import { there } from "../support/sheets";

const PEOPLE = { "01": 2000, "13": 1000 };
const figures = [
  seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100] }),
  seen({ region: "01", month: "2030-02", now: "?", before: [58, 100] }),
  seen({ region: "01", month: "2030-03", now: "?", before: [61, 100] }),
  seen({ region: "13", month: "2030-01", now: [55, 100], before: [50, 100] }),
];

// Of the two months' steps (2 to 100 %; 4 to 75 %, 6 to 100 %): the most kronor that so many patients give, by hand.
test.each([
  // Halland's later months are guessed from 55 against 50: all earned. Stockholm 3.5 of 6.5: 9 × 3.5 / 6.5 = 4 846 154.
  [1, 0, 0n],
  // 4.0 of 7.0 is 5 142 857.
  [2, 2, 296_703n],
  // 4.5 of 7.5 is 5 400 000.
  [6, 6, 553_846n],
  // 5.0 of 8.0 is 5 625 000.
  [8, 8, 778_846n],
  [1000, 8, 778_846n],
])("%i patients: %i are used and give %i kronor more", (budget, patients, gain) => {
  const one = there(
    forecastOf(settledWith(agreementOf(), PEOPLE, figures), { region: "01", way: "latest", patients: budget }),
  );
  expect(there(one.spending)).toMatchObject({ budget, patients, gain });
});

test("where what is not earned goes to those who met, a step is worth what the month then gives", () => {
  const settled = settledWith(toThoseWhoMet(agreementOf()), PEOPLE, figures);
  const one = there(forecastOf(settled, { region: "01", way: "latest", patients: 2 }));
  // February's half million more is earned, a third of it would have gone to Halland: 5 333 333 less 5 166 667.
  expect(there(one.spending)).toMatchObject({ patients: 2, gain: 166_666n });
});

test("of the example no single step that is left out could take the place of one that is taken", () => {
  const settled = settledFrom(agreement2023, exampleGrids(), { until: "2023-09" });
  const { spending, steps } = there(forecastOf(settled, { region: "13", patients: 150 }));
  const { taken, patients, gain } = there(spending);
  expect(patients).toBeLessThanOrEqual(150);
  expect(taken.length).toBeGreaterThan(1);
  const places = taken.map(({ of }) => of.place);
  expect(new Set(places).size).toBe(places.length);
  const free = 150 - patients;
  for (const of of steps.filter(({ place }) => !places.includes(place)))
    for (const step of of.steps) expect(step.patients).toBeGreaterThan(free);
  expect(gain > 0n).toBe(true);
});
