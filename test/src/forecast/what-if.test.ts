/**
 * The case of `whole-year.ts` and `ahead.ts`: 9 000 000 kronor, of which Stockholm has 2 000 000 reserved a month and
 * Halland 1 000 000. Stockholm earns 3.5 millions and Halland 2.75, so that Stockholm gets 9 × 3.5 / 6.25 = 5.04.
 */
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../src/agreement/agreement";
import type { Change } from "../../../src/forecast/scenario";
import { type WhatIf, whatIf, yearSeen } from "../../../src/forecast/what-if";
import type { Observation } from "../../../src/reading/submission";
import type { Settings } from "../../../src/settling/settle";
import { agreementOf, settledWith, toThoseWhoMet } from "../support/ahead";
import { requirement } from "../support/made-up";
import { there } from "../support/sheets";
import { before, HALLAND, NOBODY, PEOPLE, STOCKHOLM } from "../support/whole-year";

const WHOLE_YEAR = [...STOCKHOLM, ...HALLAND, ...NOBODY];
const OPEN_SINCE_JANUARY = before(WHOLE_YEAR, "2030-02", "2030-03");

function tried(
  observations: readonly Observation[],
  changes: readonly Change[],
  agreement: Agreement = agreementOf(),
  settings: Settings = {},
): WhatIf {
  const settlement = settledWith(agreement, PEOPLE, observations, settings);
  return whatIf(there(yearSeen(settlement, { region: "01", way: "latest", others: "half" })), {
    name: "Prov",
    changes,
  });
}

/** Earned, through the pot and all, by region. */
function afterOf({ outcome, problems }: WhatIf) {
  expect(problems).toEqual([]);
  return there(outcome).regions.flatMap(({ region, after: { earned, bonus, total } }) =>
    region in PEOPLE ? [[region, earned, bonus, total]] : [],
  );
}

const figure = (month: "2030-01" | "2030-02" | "2030-03", numerator: number): Change => ({
  ...{ kind: "figure", region: "01", requirement: "1", month, figure: "current", numerator },
});

describe("a year that is over is settled again", () => {
  test("63 of 100 in February is 5.0 points: a quarter more of 2 000 000, and both parts of the pot fall", () => {
    const { outcome } = tried(WHOLE_YEAR, [figure("2030-02", 63)]);
    // Stockholm 4.0, Halland 2.75: 9 × 4 / 6.75 = 5.333333 and 9 × 2.75 / 6.75 = 3.666667.
    const [stockholm, halland] = there(outcome).regions.filter(({ region }) => region in PEOPLE);
    expect(there(outcome).after.basis).toBe("settled");
    expect(stockholm).toEqual({
      region: "01",
      before: { region: "01", earned: 3_500_000n, bonus: 1_540_000n, total: 5_040_000n },
      after: { region: "01", earned: 4_000_000n, bonus: 1_333_333n, total: 5_333_333n },
      difference: { earned: 500_000n, bonus: -206_667n, total: 293_333n },
    });
    expect(halland).toMatchObject({ difference: { earned: 0n, bonus: -293_333n, total: -293_333n } });
  });

  test("nothing changed is nothing moved", () => {
    const { outcome } = tried(WHOLE_YEAR, []);
    expect(there(outcome).regions.filter(({ difference }) => difference.total !== 0n)).toEqual([]);
  });
});

describe("a year that is not over is looked ahead of", () => {
  test("65 of 100 in January is there the months to come too", () => {
    // 5.0, 7.0 and 4.0 points: 2.0 + 2.0 + 1.5 = 5.5 against 2.75: 9 × 5.5 / 8.25.
    const tries = tried(OPEN_SINCE_JANUARY, [figure("2030-01", 65)]);
    expect(afterOf(tries)).toEqual([
      ["01", 5_500_000n, 500_000n, 6_000_000n],
      ["13", 2_750_000n, 250_000n, 3_000_000n],
    ]);
    expect(there(tries.outcome).after.basis).toBe("outlook");
  });

  test("and settled where the scenario says what was open", () => {
    const march = before(STOCKHOLM, "2030-03");
    const tries = tried([...march, ...HALLAND, ...NOBODY], [{ ...figure("2030-03", 62), denominator: 100 } as Change]);
    expect(there(tries.outcome).after.basis).toBe("settled");
    expect(afterOf(tries)[0]).toEqual(["01", 3_500_000n, 1_540_000n, 5_040_000n]);
  });
});

describe("each kind of change", () => {
  const changed = (...changes: readonly Change[]) => afterOf(tried(WHOLE_YEAR, changes));

  test("last year's figure: 57 in January is 5.0 points", () =>
    // Stockholm 2.0 + 1.5 + 1.0 = 4.5, Halland 2.75: 9 × 4.5 / 7.25 = 5.586207.
    expect(changed({ ...figure("2030-01", 57), figure: "earlier" } as Change)[0]?.[3]).toBe(5_586_207n));

  test("people: as many in Halland as in Stockholm have half of the reserve each", () =>
    // 1 500 000 a month: Stockholm 1.75 of three, 2.625; Halland 2.75, 4.125; 9 × 2.625 / 6.75 = 3.5.
    expect(changed({ kind: "population", region: "13", population: 2000 })).toEqual([
      ["01", 2_625_000n, 875_000n, 3_500_000n],
      ["13", 4_125_000n, 1_375_000n, 5_500_000n],
    ]));

  test("a pot of twice as much gives twice as much", () =>
    expect(changed({ kind: "pot", pot: "pott", amount: 18_000_000 })[0]).toEqual([
      ...["01", 7_000_000n, 3_080_000n, 10_080_000n],
    ]));

  test("a best step at 4.0 points: February is earned whole", () =>
    // 1.0 + 2.0 + 1.0 against 2.75: 9 × 4 / 6.75.
    expect(changed({ kind: "step", requirement: "1", step: 1, limit: 40 })[0]?.[3]).toBe(5_333_333n));

  test("a lowest step that earns 60 per cent", () =>
    // 1.2 + 1.5 + 1.2 = 3.9 against 2.75: 9 × 3.9 / 6.65 = 5.278195.
    expect(changed({ kind: "step", requirement: "1", step: 3, share: 60 })[0]?.[3]).toBe(5_278_195n));

  test("a level of 60 per cent: Stockholm has reached it all along", () =>
    // 6.0 against 2.75: 9 × 6 / 8.75 = 6.171429 and 2.828571.
    expect(changed({ kind: "level", requirement: "1", limit: 600 }).map((one) => one[3])).toEqual([
      6_171_429n,
      2_828_571n,
    ]));

  test("a weight: of two requirements, the one with figures is worth three quarters", () => {
    const [first] = agreementOf().performance?.requirements ?? [];
    const both = agreementOf();
    const two: Agreement = {
      ...both,
      ...(both.performance && {
        performance: {
          ...both.performance,
          requirements: [there(first), { ...requirement({ number: "2", weight: 1 }), pot: "pott" }],
        },
      }),
    };
    const twice = WHOLE_YEAR.map((one): Observation => ({ ...one, requirement: "2", lastYear: one.current }));
    const tries = tried([...WHOLE_YEAR, ...twice], [{ kind: "weight", requirement: "1", weight: 3 }], two);
    // Nothing is earned of the second: half of 3.5 before, three quarters after; the shares of the pot are the same.
    expect(afterOf(tries)[0]).toEqual(["01", 2_625_000n, 2_415_000n, 5_040_000n]);
    expect(there(tries.outcome).regions[0]?.difference).toEqual({ earned: 875_000n, bonus: -875_000n, total: 0n });
  });

  test("another agreement: what is not earned goes by people to those who met the requirement", () => {
    // 1.0, 0.5 and 1.25 millions are left, and both met it every month: two thirds to Stockholm, 1.833333.
    const tries = tried(WHOLE_YEAR, [{ kind: "agreement", agreement: toThoseWhoMet(agreementOf()) }], agreementOf(), {
      decisions: { "1": "population" },
    });
    expect(afterOf(tries)[0]).toEqual(["01", 3_500_000n, 1_833_333n, 5_333_333n]);
  });
});

test("months that the user leaves out stay left out: the outlook has them, and no change of them is made", () => {
  const until = { until: "2030-01" } as const;
  // As the open year: what came of February and March is not looked at.
  expect(afterOf(tried(WHOLE_YEAR, [figure("2030-01", 65)], agreementOf(), until))[0]?.[3]).toBe(6_000_000n);
  expect(tried(WHOLE_YEAR, [figure("2030-02", 65)], agreementOf(), until).problems).toMatchObject([
    { code: "scenario-change", values: { why: "left-out", change: "1", given: "2030-02" } },
  ]);
});

test("a scenario that needs a decision is refused with it", () => {
  const lost = (one: Observation): Observation => ({
    ...one,
    current: { kind: "counts", numerator: 1, denominator: 9 },
  });
  const { outcome, problems } = tried(WHOLE_YEAR.map(lost), [
    { kind: "agreement", agreement: toThoseWhoMet(agreementOf()) },
  ]);
  expect(outcome).toBeUndefined();
  expect(problems.map(({ code }) => code)).toContain("decision-needed");
});
