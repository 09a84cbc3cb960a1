/** What others earned, as it was published. */
import { expect, test } from "vitest";
import { publishedBefore, shareOf } from "../../../src/forecast/published";
import { percentText } from "../../../src/ground/exact";

test.each([
  [2024, 2023, "45.9"],
  [2026, 2023, "45.9"],
  [2023, 2022, "55.5"],
  [2019, 2022, "55.5"],
])("a forecast for %i takes %i, of which %s per cent was earned", (year, of, percent) => {
  const published = publishedBefore(year);
  expect(published.year).toBe(of);
  expect(percentText(shareOf(published))).toBe(percent);
});
