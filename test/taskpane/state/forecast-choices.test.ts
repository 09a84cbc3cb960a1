/** What is chosen of a forecast: as it is typed, as it is kept, and as the engine is asked. */
import { describe, expect, test } from "vitest";
import { DEFAULT_AGREEMENT } from "../../../src/agreements";
import { forecastChoicesIn, percentTyped, wholeTyped, wishesOf } from "../../../taskpane/state/forecast-choices";
import { fromText, NOTHING_CHOSEN, toText, withAgreement } from "../../../taskpane/state/remembered";

describe("what is typed", () => {
  test.each([
    ["46,5 %", "46.5"],
    ["46.5", "46.5"],
    ["007", "7"],
    ["100", "100"],
    ["0,05", "0.05"],
  ])("%s per cent is %s", (typed, kept) => {
    expect(percentTyped(typed)).toBe(kept);
  });

  test.each(["100,1", "101", "-1", "hälften", "", "4,123", "1e1"])("%s is no percentage", (typed) => {
    expect(percentTyped(typed)).toBeUndefined();
  });

  test("kronor are whole, with or without spaces", () => {
    expect(["12 000 kr", "12\u00a0000", "0", "300", "80,000,000"].map(wholeTyped)).toEqual([
      12_000, 12_000, 0, 300, 80_000_000,
    ]);
    expect(["1,5", "1,50", "-3", "många", "", "1234567890123"].map(wholeTyped)).toEqual(Array(6).fill(undefined));
  });
});

describe("what is kept", () => {
  const choices = {
    outlook: "own",
    others: "46.5",
    own: { "1": "72.5" },
    patients: 300,
    goal: 80_000_000,
    seed: 7,
  } as const;

  test("comes back as it was", () => {
    expect(fromText(toText({ ...NOTHING_CHOSEN, forecast: choices })).forecast).toEqual(choices);
    expect(fromText(toText(NOTHING_CHOSEN)).forecast).toBeUndefined();
  });

  test("and is not understood, is not chosen", () => {
    const stored = { outlook: "guess", others: "101", own: { "1": 5 }, patients: -1, goal: 1.5, seed: "7" };
    expect(forecastChoicesIn(stored)).toBeUndefined();
    expect(fromText(JSON.stringify({ version: 1, choices: {}, forecast: "prognos" })).forecast).toBeUndefined();
  });

  test("with another agreement its requirements' own entries are forgotten, and nothing else", () => {
    const { forecast } = withAgreement({ ...NOTHING_CHOSEN, forecast: choices }, "2021");
    expect(forecast).toEqual({ ...choices, own: undefined });
  });
});

describe("what the engine is asked", () => {
  test("nothing but whose it is where nothing is chosen", () => {
    expect(wishesOf({}, DEFAULT_AGREEMENT, "13")).toEqual({ region: "13" });
  });

  test("the way, the others by name or by percentage, and what is spent and hoped for", () => {
    expect(
      wishesOf({ outlook: "last-year", others: "half", patients: 3, goal: 5, seed: 0 }, DEFAULT_AGREEMENT, "13"),
    ).toEqual({ region: "13", way: "last-year", others: "half", patients: 3, goal: 5, seed: 0 });
    expect(wishesOf({ others: "46.5" }, DEFAULT_AGREEMENT, "13")).toMatchObject({ others: { n: 465, d: 1000 } });
  });

  test("own entries of the agreement's requirements, and only while they are the way", () => {
    const own = { "1": "72.5", "99": "5" };
    expect(wishesOf({ outlook: "own", own }, DEFAULT_AGREEMENT, "13").own).toEqual(
      new Map([["1", { n: 725, d: 1000 }]]),
    );
    expect(wishesOf({ own }, DEFAULT_AGREEMENT, "13").own).toBeUndefined();
  });
});
