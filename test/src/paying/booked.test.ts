/** What entries written by hand add up to. */
import { expect, test } from "vitest";
import { booked } from "../../../src/paying/booked";
import { NOTHING_MOVED } from "../../../src/paying/ledger";
import { ledgerOf } from "../support/settled";

test("entries are added by region, by requirement, and what is earned by period too", () => {
  const [first, second, next] = [
    { region: "A", period: "2030-01", requirement: "1" },
    { region: "A", period: "2030-01", requirement: "2" },
    { region: "A", period: "2030-02", requirement: "1" },
  ] as const;
  const sums = booked(
    ledgerOf([
      { move: "reserve", region: "A", reserve: first, units: 10n },
      { move: "earn", region: "A", reserve: first, units: 7n },
      { move: "forfeit", region: "A", reserve: first, units: 3n },
      { move: "earn", region: "A", reserve: second, units: 20n },
      { move: "handOut", region: "A", reserve: next, units: 500n },
      { move: "redistribute", region: "A", reserve: first, units: 1000n },
      { move: "bonus", region: "B", units: 2n },
    ]),
  );
  expect(sums.ofRegion("A")).toEqual({
    ...NOTHING_MOVED,
    ...{ reserve: 10n, earn: 27n, forfeit: 3n, handOut: 500n, redistribute: 1000n },
  });
  expect(sums.ofRegion("B")).toEqual({ ...NOTHING_MOVED, bonus: 2n });
  expect(sums.ofRegion("C")).toEqual(NOTHING_MOVED);
  expect(sums.ofRequirement("2")).toEqual({ ...NOTHING_MOVED, earn: 20n });
  expect(sums.ofRequirement("1").reserve).toBe(10n);
  // What was not earned is of no period.
  expect([sums.earnedIn("A", ["2030-01"]), sums.earnedIn("A", ["2030-01", "2030-02"])]).toEqual([27n, 527n]);
  expect(sums.earnedIn("B", ["2030-01"])).toBe(0n);
});
