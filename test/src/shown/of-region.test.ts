import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { shownAmounts } from "../../../src/shown/amounts";
import { byRequirement, certainSoFar, wholeYear } from "../../../src/shown/of-region";
import { standingOf } from "../../../src/shown/standing";
import { exampleGrids } from "../support/example";
import { settledFrom } from "../support/settled";

describe.each([undefined, "2023-06"] as const)("a nation settled up to %s", (until) => {
  const settlement = settledFrom(agreement2023, exampleGrids(), until === undefined ? {} : { until });
  const amounts = shownAmounts(settlement, 0);

  test("has for every region requirements that add up to what the region has", () => {
    for (const region of settlement.regions) {
      const own = [...byRequirement(settlement, amounts, region).values()];
      const { earned, pot, open } = amounts.region(region);
      expect(own.reduce((sum, one) => sum + one.earned, 0n)).toBe(earned);
      expect(own.reduce((sum, one) => sum + one.pot, 0n)).toBe(pot);
      expect(own.reduce((sum, one) => sum + one.open, 0n)).toBe(open);
    }
  });

  test("has for itself what all regions have of each requirement", () => {
    const all = byRequirement(settlement, amounts, "all");
    for (const [number, own] of all) expect(own).toEqual(amounts.requirement(number));
    expect([...all.values()].reduce((sum, { earned }) => sum + earned, 0n)).toBe(amounts.total.earned);
  });
});

test("money without a test is part of the whole year and of what is certain so far, an open part of it is not", () => {
  const grants = { known: 20n, open: [{ label: "BUP", kronor: 5n }] };
  expect(wholeYear({ year: { kind: "exact", kronor: 100n }, grants })).toEqual({ kind: "exact", kronor: 120n });
  expect(wholeYear({ year: { kind: "between", least: 1n, most: 9n }, grants })).toEqual({
    kind: "between",
    least: 21n,
    most: 29n,
  });
  expect(certainSoFar({ earned: 7n, grants })).toBe(27n);
});

test("of the example's whole year every region's money is its payments and its grants", () => {
  const settlement = settledFrom(agreement2023, exampleGrids());
  for (const region of settlement.regions) {
    const standing = standingOf(settlement, region);
    const paid = standing.payments.reduce((sum, { told }) => sum + (told.kind === "exact" ? told.kronor : 0n), 0n);
    expect(wholeYear(standing)).toEqual({ kind: "exact", kronor: paid + standing.grants.known });
  }
});
