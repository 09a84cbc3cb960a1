/** How long a wait may be, in headers and in agreements. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../../src/agreements/2023";
import { hasLimit, limitIn } from "../../../../src/reading/layout/limit";
import { performanceOf } from "../../support/made-up";

test.each([
  ["inom 60 dagar", "within 60"],
  ["högst 30 dagar", "within 30"],
  ["inom tre dagar", "within 3"],
  ["90 dagar", "within 90"],
  ["längre än 150 dagar", "over 150"],
  ["över 180 dagar", "over 180"],
  ["inom många dagar", undefined],
  ["60", undefined],
  ["inom 60 veckor", undefined],
])("%s", (text, limit) => {
  expect(limitIn(text)).toBe(limit);
});

test("a requirement has the limit that its agreement says", () => {
  const { requirements } = performanceOf(agreement2023);
  const with60 = requirements.filter((one) => hasLimit(one, "within 60")).map(({ number }) => number);
  const over150 = requirements.filter((one) => hasLimit(one, "over 150")).map(({ number }) => number);
  const within3 = requirements.filter((one) => hasLimit(one, "within 3")).map(({ number }) => number);
  expect([with60, over150, within3]).toEqual([["2", "3"], ["4", "5"], ["1"]]);
});
