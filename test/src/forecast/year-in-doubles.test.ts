/** The money of a drawn year against the exact one, to the krona, also when some of its cells have changed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { reservesOf, UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { counterOf, openCounterOf, wonOf } from "../../../src/forecast/year-in-doubles";
import { mulberry32 } from "../../../src/ground/random";
import { kronorOf, moneyIn, yearOf } from "../../../src/paying/year";
import { performanceOf } from "../support/made-up";
import { there } from "../support/sheets";

const OTHERS = { n: 459, d: 1000 };
const regions = REGIONS.map(({ code }) => code);

describe.each([
  ["2023", agreement2023],
  ["2021", agreement2021],
] as const)("%s", (_, agreement) => {
  const performance = performanceOf(agreement);
  const cells = reservesOf(performance, regions).all;

  test.each([{}, { 1: "population", 2: "population" }] as const)("with the decisions %j", (decisions) => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const random = mulberry32(seed);
        const populations = regions.map((region) => ({ region, weight: 50_000 + Math.floor(random() * 2_000_000) }));
        const year = yearOf(performance, populations, cells, decisions);
        const hard = random();
        const share = (): number => there([0, 50, 75, 100, UNKNOWN_SHARE][Math.floor(random() * hard * 5)]);
        const shares = Uint8Array.from(cells, share);
        const own = Math.floor(random() * regions.length);
        const open = [...cells.keys()].filter(() => random() < 0.3);
        const won = new Float64Array(regions.length);
        const count = counterOf({ year, others: OTHERS, own, open, shares, won });
        for (let draw = 0; draw < 3; draw++) {
          for (const place of open) shares[place] = share();
          regions.forEach((__, region) => {
            won[region] = wonOf(year, OTHERS, shares, region);
          });
          const money = there(moneyIn(year, shares, OTHERS)[own]);
          const { earned, total } = count();
          // A double is within half a krona of the exact amount, which is rounded by half a krona at most.
          expect(Math.abs(total - Number(kronorOf(money)))).toBeLessThanOrEqual(0.51);
          expect(Math.abs(earned - Number(money.earned / money.per))).toBeLessThanOrEqual(1.01);
        }
      }),
      { numRuns: 20 },
    );
  });
});

test("some cells are counted as they are among all", () => {
  const performance = performanceOf(agreement2023);
  const cells = reservesOf(performance, ["01"]).all;
  const year = yearOf(performance, [{ region: "01", weight: 1000 }], cells);
  const shares = Uint8Array.from(cells, (__, place) => there([0, 50, UNKNOWN_SHARE][place % 3]));
  const judged = [...cells.keys()].filter((place) => year.isTested[Math.floor(place / year.weights.length)] === true);
  const count = openCounterOf(year, { n: 1, d: 2 }, Int32Array.from(judged));
  expect(count(shares)).toBe(wonOf(year, { n: 1, d: 2 }, shares, 0));
});
