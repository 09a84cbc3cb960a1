/** How a small number is hidden, in any cell and in a count's. */
import { expect, test } from "vitest";
import { isHidden, isHiddenCount } from "../../../src/sheets/hidden";

test.each([
  "*",
  "**",
  "..",
  "…",
  "x",
  "u.s.",
  "<5",
  "< 5 st",
  "<=5",
  "=<5",
  "≤ 4",
  "färre än fem",
  "mindre än 5",
  "under 20",
  "högst 4",
])("%s hides a number", (text) => {
  expect([isHidden(text), isHiddenCount(text)]).toEqual([true, true]);
});

test.each(["1-4", "1–4", "0 – 4", "1 till 4", "10-19"])("%s hides a count and nothing else", (text) => {
  expect([isHidden(text), isHiddenCount(text)]).toEqual([false, true]);
});

test.each(["", "5", "-5", ">5", "4-1", "4-4", "01-04", "1-100", "2023-03", "1-4-7", "<", "fem", "under året"])(
  "“%s” hides nothing",
  (text) => {
    expect([isHidden(text), isHiddenCount(text)]).toEqual([false, false]);
  },
);
