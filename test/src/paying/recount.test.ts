/** A year counted anew, by hand. */
import { describe, expect, test } from "vitest";
import { reservesOf } from "../../../src/agreement/reserve";
import type { Decisions } from "../../../src/paying/ledger";
import { recounted } from "../../../src/paying/recount";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { sharesBy } from "../support/settled";

// Two months, requirements that weigh 3 and 1, and two regions with 3 and 2 people: 100 × 2 × 4 × 5 parts in all.
const requirements = [requirement({ number: "1", weight: 3 }), requirement({ number: "2", weight: 1 })];
const bonusPot = performanceOf(madeUp({ kronor: 4000, requirements, payments: [1, 1] }));
const byMeeting = {
  ...bonusPot,
  unearned: said("met-requirement" as const),
  unearnedBasis: said("population" as const),
};
const populations = [
  { region: "A", weight: 3 },
  { region: "B", weight: 2 },
];

type Shares = Readonly<Record<string, number | undefined>>;

function count(performance: typeof bonusPot, shares: Shares, decisions: Decisions = {}) {
  const reserves = reservesOf(performance, ["A", "B"]);
  const share = sharesBy(reserves, ({ region, period, requirement: number }) => {
    const cell = `${region} ${period} ${number}`;
    return cell in shares ? shares[cell] : shares[region];
  });
  return recounted({ performance, populations, reserves, shares: share, decisions });
}

test("a region's and a requirement's parts are per cent × weight × people", () => {
  // A earns half of requirement 1 in January, and all the rest; of B's requirement 2 in February nothing is known.
  const anew = count(bonusPot, { A: 100, B: 0, "A 2030-01 1": 50, "B 2030-02 2": undefined });
  expect(anew.per).toBe(4000n);
  // (50 × 3 + 100 + 300 + 100) × 3 people = 1950, and 50 × 3 × 3 = 450 lost.
  expect(anew.ofRegion("A")).toEqual({ earned: 1950n, given: 0n, lost: 450n, open: 0n });
  expect(count(bonusPot, { A: 100 }).ofRegion("B")).toEqual({ earned: 0n, given: 0n, lost: 0n, open: 1600n });
  // Requirement 2: A's 200 × 1 × 3, and of B's 200 × 1 × 2 a half lost and the other open.
  expect(anew.ofRequirement("2")).toEqual({ earned: 600n, given: 0n, lost: 200n, open: 200n });
  expect([...anew.openPeriods]).toEqual(["2030-02"]);
});

test("months without a test are given, whatever else", () => {
  const untested = { ...bonusPot, untested: said(["2030-02" as const]) };
  const anew = count(untested, { A: 100, "A 2030-02 1": undefined, "A 2030-02 2": undefined });
  expect(anew.ofRegion("A")).toEqual({ earned: 1200n, given: 1200n, lost: 0n, open: 0n });
  expect([...anew.openPeriods]).toEqual(["2030-01"]);
  expect(anew.shared.of("A")).toEqual({ bonus: 0n, kept: 0n });
});

describe("what was not earned", () => {
  test("of a bonus pot goes by what each earned", () => {
    // A earns all 2400, B a quarter of 1600: 400 to 1200 lost. A's part of the pot is 1200 × 2400 / 2800.
    const { shared } = count(bonusPot, { A: 100, B: 25 });
    expect([shared.scale, shared.of("A"), shared.of("B")]).toEqual([
      2800n,
      { bonus: 1200n * 2400n, kept: 0n },
      { bonus: 1200n * 400n, kept: 0n },
    ]);
    expect(count(bonusPot, { A: 0, B: 0 }).shared.of("A")).toEqual({ bonus: 0n, kept: 0n });
  });

  test("of a requirement goes by people to those who met it, month by month", () => {
    // In January B alone meets 1 with half: A's 900 and its own 300 are all B's. The rest of the year both meet all.
    const { shared } = count(byMeeting, { A: 100, B: 100, "A 2030-01 1": 0, "B 2030-01 1": 50 });
    const part = (region: string): bigint => shared.of(region).bonus / shared.scale;
    expect([part("A"), part("B")]).toEqual([0n, 1200n]);
    // Both meet it with a half: 450 + 300 lost, 3 and 2 fifths of it.
    const both = count(byMeeting, { A: 100, B: 100, "A 2030-01 1": 50, "B 2030-01 1": 50 }).shared;
    expect([both.of("A").bonus / both.scale, both.of("B").bonus / both.scale]).toEqual([450n, 300n]);
  });

  test("of what nobody met goes as it has been decided", () => {
    const nobody = { A: 100, B: 100, "A 2030-01 1": 0, "B 2030-01 1": 0 };
    const told = (decisions: Decisions) => {
      const { shared } = count(byMeeting, nobody, decisions);
      return ["A", "B"].map((region) => [
        shared.of(region).bonus / shared.scale,
        shared.of(region).kept / shared.scale,
      ]);
    };
    expect(told({ 1: "population" })).toEqual([
      [900n, 0n],
      [600n, 0n],
    ]);
    expect(told({ 1: "returned" })).toEqual([
      [0n, 900n],
      [0n, 600n],
    ]);
    expect(told({})).toEqual([
      [0n, 0n],
      [0n, 0n],
    ]);
  });
});
