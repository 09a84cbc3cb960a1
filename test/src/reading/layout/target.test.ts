/** Which month of an agreement a figure is of. */
import { describe, expect, test } from "vitest";
import { agreement2021 } from "../../../../src/agreements/2021";
import { agreement2023 } from "../../../../src/agreements/2023";
import type { Measure } from "../../../../src/reading/layout/measure";
import { targetsOf } from "../../../../src/reading/layout/target";
import type { Facets } from "../../../../src/reading/layout/words";
import { performanceOf } from "../../support/made-up";

describe("the agreement of 2023, January to November", () => {
  const at = (facets: Facets, measure: Measure = "share") => {
    const targets = targetsOf(facets, measure, performanceOf(agreement2023));
    return typeof targets === "string" ? targets : targets.map(({ month, column, by }) => `${month} ${column} ${by}`);
  };

  test.each<readonly [string, Facets, Measure, readonly string[] | string]>([
    ["its own month", { year: 2023, month: 3 }, "share", ["2023-03 share month"]],
    ["the same month last year", { year: 2022, month: 3 }, "share", ["2023-03 shareLast month"]],
    [
      "last year by words, under this year",
      { year: 2023, month: 3, time: "last-year" },
      "numerator",
      ["2023-03 numeratorLast words"],
    ],
    [
      "last year by words, with its own year",
      { year: 2022, month: 3, time: "last-year" },
      "numerator",
      ["2023-03 numeratorLast words"],
    ],
    [
      "the year before the row's own year, which is none that is compared",
      { year: 2022, month: 3, time: "last-year", relative: true },
      "share",
      "other-months",
    ],
    ["no year at all", { month: 11 }, "share", ["2023-11 share month"]],
    ["December, which is not measured", { year: 2023, month: 12 }, "share", "other-months"],
    ["a year that nobody compares with", { year: 2021, month: 3 }, "share", "other-months"],
    ["last year's number waiting, which nothing is compared with", { year: 2022, month: 3 }, "waiting", "not-compared"],
    [
      "last year's tolerance by words",
      { year: 2023, month: 3, time: "last-year" },
      "numeratorTolerance",
      "not-compared",
    ],
  ])("%s", (_, facets, measure, expected) => {
    expect(at(facets, measure)).toEqual(expected);
  });
});

test("the month before the period is a month of its own in 2021", () => {
  const targets = targetsOf({ year: 2021, month: 8 }, "numerator", performanceOf(agreement2021));
  expect(targets).toEqual([{ month: "2021-08", column: "numerator", by: "month" }]);
});
