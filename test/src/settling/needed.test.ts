/** What an agreement is settled from. */
import { expect, test } from "vitest";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { neededBy } from "../../../src/settling/needed";

test("everybody's population, the figures of what is measured, and what has been paid where corrections are carried", () => {
  expect(neededBy(agreement2023, {})).toEqual(["population", "waiting"]);
  expect(neededBy(agreement2023, { corrections: "carry" })).toEqual(["population", "waiting", "paid"]);
});

test("of what is handed out without a test the population is enough", () => {
  const untested = AGREEMENTS.filter(({ performance }) => !performance);
  expect(untested.length).toBeGreaterThan(0);
  for (const agreement of untested) expect(neededBy(agreement, { corrections: "carry" })).toEqual(["population"]);
});
