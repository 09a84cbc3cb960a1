/** Who gains and who loses: the case of `what-if.test.ts`, and the theorem of the pot. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  eachQualifies,
  inEachRequirement,
  SHOWN_BY_NAME,
  whenQualified,
  withQualified,
} from "../../../src/forecast/interdependence";
import { yearSeen } from "../../../src/forecast/what-if";
import { moneyIn } from "../../../src/paying/year";
import { agreementOf, settledWith } from "../support/ahead";
import { anyYear } from "../support/any-year";
import { performanceOf } from "../support/made-up";
import { there } from "../support/sheets";
import { HALLAND, NOBODY, PEOPLE, STOCKHOLM } from "../support/whole-year";

const settlement = settledWith(agreementOf(), PEOPLE, [...STOCKHOLM, ...HALLAND, ...NOBODY]);
const year = there(yearSeen(settlement, { region: "01" }));

test("Stockholm that earns all gains what Halland loses", () => {
  // 6.0 in place of 3.5 millions, against 2.75: 9 × 6 / 8.75 = 6.171429 in place of 5.04.
  expect(whenQualified(year, "01", { requirement: "1" })).toMatchObject({
    direct: 2_500_000n,
    throughPot: -1_368_571n,
    own: 1_131_429n,
    most: [{ region: "13", kronor: -1_131_429n }],
    rest: 0n,
  });
});

test("in one month alone: February is half a million more", () => {
  // 4.0 against 2.75: 9 × 4 / 6.75 = 5.333333.
  const movement = whenQualified(year, "01", { requirement: "1", month: "2030-02" });
  expect(movement).toMatchObject({ direct: 500_000n, own: 293_333n });
});

test("each region that has people is tried by itself, and one region in every requirement", () => {
  expect(eachQualifies(year, { requirement: "1" }).map(({ region, own }) => [region, own])).toEqual([
    ["01", 1_131_429n],
    // Halland 3.0 against 3.5: 9 × 3 / 6.5 = 4.153846 in place of 3.96.
    ["13", 193_846n],
  ]);
  expect(inEachRequirement(year, "13").map(({ requirement, own }) => [requirement.number, own])).toEqual([
    ["1", 193_846n],
  ]);
  expect(whenQualified(year, "01", { requirement: "9" })).toBeUndefined();
});

test("in any year nobody else's part of the pot rises when one region's cells do, and nothing is lost on the way", () => {
  fc.assert(
    fc.property(anyYear, fc.nat(), fc.nat(), (settled, some, which) => {
      const before = there(yearSeen(settled, { region: "01" }));
      const { year, outlook, performance } = before;
      const lived = year.regions.filter((_, index) => (year.people[index] ?? 0n) > 0n);
      const region = there(lived[some % lived.length]);
      const { number } = there(performance.requirements[which % performance.requirements.length]);
      const what = { requirement: number };
      const [now, then] = [before.shares, withQualified(before, region, what)].map((shares) =>
        moneyIn(year, shares, outlook.others.share),
      );
      const earnedBefore = there(now).some(({ earned }) => earned > 0n);
      there(now).forEach((one, index) => {
        const after = there(then?.[index]);
        // As fractions: nothing is rounded.
        if (year.regions[index] !== region && earnedBefore)
          expect(after.bonus * one.per <= one.bonus * after.per).toBe(true);
      });
      const movement = there(whenQualified(before, region, what));
      const told = movement.own + movement.most.reduce((sum, { kronor }) => sum + kronor, 0n) + movement.rest;
      const total = before.regions.reduce((sum, one) => sum + one.total, 0n);
      expect(movement.most.length).toBeLessThanOrEqual(SHOWN_BY_NAME);
      expect(movement.direct >= 0n).toBe(true);
      // Where nobody had earned anything, nothing was shared before.
      if (earnedBefore)
        expect([told, total]).toEqual([0n, BigInt(performanceOf(settled.agreement).pots[0]?.amount.value ?? 0)]);
    }),
    { numRuns: 60 },
  );
});
