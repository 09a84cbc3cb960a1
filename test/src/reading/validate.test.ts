/** What one row cannot know: rows against each other, against the regions, and against last year. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import type { Observation, PaidAmount, Population, Submission } from "../../../src/reading/submission";
import { validate } from "../../../src/reading/validate";
import { observation } from "../support/judge";
import { madeUp, requirement } from "../support/made-up";

const AGREEMENT = madeUp({ kronor: 1000, requirements: [requirement({ number: "1", weight: 1 })], payments: [3] });
const EVERYBODY = REGIONS.map(
  ({ code }, index): Population => ({ region: code, total: 100, asOf: "2029-11-01", address: `C${index + 2}` }),
);

function told(submission: Partial<Submission>): readonly string[] {
  const sheets = { population: "Befolkning", waiting: "Väntetider", paid: "Utbetalt" };
  const all = { sheets, columns: new Map(), populations: EVERYBODY, observations: [], paid: [], ...submission };
  return validate(AGREEMENT, all).map(({ code, place }) => `${code} ${place?.cell ?? ""}`.trim());
}

/** Everybody, the first of them changed. */
const firstWith = (change: Partial<Population>): readonly Population[] =>
  EVERYBODY.map((one, index) => (index === 0 ? { ...one, ...change } : one));

describe("populations", () => {
  test.each([
    ["all there", EVERYBODY, []],
    ["one gone", EVERYBODY.slice(1), ["population-missing"]],
    ["one twice", [...EVERYBODY, { ...EVERYBODY[0], address: "C99" } as Population], ["row-twice C99"]],
    ["nobody in one", firstWith({ total: 0 }), ["population-zero C2"]],
    ["more young than all", firstWith({ young: 101 }), ["population-young-larger C2", "population-young-partial"]],
    ["as many young as all, elsewhere unknown", firstWith({ young: 100 }), ["population-young-partial"]],
    ["two dates", firstWith({ asOf: "2029-12-31" }), ["population-dates-mixed"]],
    ["another date", EVERYBODY.map((one) => ({ ...one, asOf: "2029-12-31" })), ["population-date-other"]],
  ])("%s", (_, populations, problems) => {
    expect(told({ populations })).toEqual(problems);
  });
});

describe("figures", () => {
  const row = (now: readonly [number, number], before: readonly [number, number]): Observation =>
    observation({ requirement: "1", now, before });

  test("that jump forty points are pointed out, up or down, where enough people are behind both", () => {
    expect(told({ observations: [row([60, 100], [20, 100])] })).toEqual(["jump E2"]);
    expect(told({ observations: [row([20, 100], [60, 100])] })).toEqual(["jump E2"]);
    expect(told({ observations: [row([599, 1000], [200, 1000])] })).toEqual([]);
    expect(told({ observations: [row([20, 20], [0, 20])] })).toEqual(["jump E2"]);
    expect(told({ observations: [row([19, 19], [0, 20])] })).toEqual([]);
  });

  test("for one region, month and requirement stand once", () => {
    const one = row([1, 2], [1, 2]);
    expect(told({ observations: [one, { ...one, address: "E3" }] })).toEqual(["row-twice E3"]);
    expect(told({ observations: [one, { ...one, month: "2023-04", address: "E3" }] })).toEqual([]);
  });
});

test("a payment that was made was made to every region, once", () => {
  const paid = REGIONS.map(
    ({ code }, index): PaidAmount => ({ region: code, payment: "2030-04", kronor: 0, address: `D${index + 2}` }),
  );
  expect(told({ paid })).toEqual([]);
  expect(told({ paid: paid.slice(1) })).toEqual(["paid-missing"]);
  expect(told({ paid: [...paid, { region: "01", payment: "2030-04", kronor: 1, address: "D99" }] })).toEqual([
    "row-twice D99",
  ]);
});
