/** What is measured, and the column that it belongs in. */
import { expect, test } from "vitest";
import { fold } from "../../../../src/ground/fold";
import { columnFor, columnMeaning, measuredIn } from "../../../../src/reading/layout/measure";

test("only what is compared has a column for the year before", () => {
  expect((["numerator", "denominator", "share"] as const).map((one) => columnFor(one, "last-year"))).toEqual([
    "numeratorLast",
    "denominatorLast",
    "shareLast",
  ]);
  expect(
    (["waiting", "numeratorTolerance", "responseRate"] as const).map((one) => columnFor(one, "last-year")),
  ).toEqual([undefined, undefined, undefined]);
  expect(columnFor("share", "this-year")).toBe("share");
});

test("a column is what its figures are", () => {
  expect(columnMeaning("denominatorLast")).toEqual({ facets: { measure: "denominator", time: "last-year" } });
  expect(columnMeaning("region")).toEqual({ key: "region" });
});

test("words that are part of a header mean something alone", () => {
  expect(measuredIn(fold("Föregående år"), undefined)).toEqual({ facets: { time: "last-year" } });
  expect(measuredIn(fold("Täljare"), "numerator")).toEqual({ facets: { measure: "numerator" } });
  expect(measuredIn(fold("Kommentar"), undefined)).toBeUndefined();
});
