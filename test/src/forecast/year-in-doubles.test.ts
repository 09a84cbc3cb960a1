/** The money of a drawn year against the exact one, to the krona. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { reservesOf, UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { counterOf } from "../../../src/forecast/year-in-doubles";
import { mulberry32 } from "../../../src/ground/random";
import { kronorOf, moneyIn, yearOf } from "../../../src/paying/year";
import { performanceOf } from "../support/made-up";

const OTHERS = { n: 459, d: 1000 };

describe.each([
  ["2023", agreement2023],
  ["2021", agreement2021],
] as const)("%s", (_, agreement) => {
  const performance = performanceOf(agreement);
  const regions = REGIONS.map(({ code }) => code);
  const cells = reservesOf(performance, regions).all;

  test.each([{}, { 1: "population", 2: "population" }] as const)("with the decisions %j", (decisions) => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const random = mulberry32(seed);
        const populations = regions.map((region) => ({ region, weight: 50_000 + Math.floor(random() * 2_000_000) }));
        const year = yearOf(performance, populations, cells, decisions);
        const hard = random();
        const shares = Uint8Array.from(
          cells,
          () => [0, 50, 75, 100, UNKNOWN_SHARE][Math.floor(random() * hard * 5)] ?? 0,
        );
        const exact = moneyIn(year, shares, OTHERS).map((money) => Number(kronorOf(money)));
        const { total } = counterOf(year, OTHERS)(shares);
        // A double is within half a krona of the exact amount, which is rounded by half a krona at most.
        exact.forEach((kronor, index) => {
          expect(Math.abs((total[index] ?? 0) - kronor)).toBeLessThanOrEqual(0.51);
        });
      }),
      { numRuns: 30 },
    );
  });
});
