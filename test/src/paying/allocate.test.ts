/** 800 kr over two months between a region of three and one of one, by hand. */
import { describe, expect, test } from "vitest";
import { reservesOf } from "../../../src/agreement/reserve";
import { allocate } from "../../../src/paying/allocate";
import type { Move } from "../../../src/paying/ledger";
import { fraction } from "../support/fraction";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { dealtOut, kronor, type Shares, sharesBy } from "../support/settled";

const AGREEMENT = madeUp({ kronor: 800, requirements: [requirement({ number: "1", weight: 1 })], payments: [1, 1] });
const PEOPLE = { "01": 3, "03": 1 };

// Each month 300 kr are reserved for the one and 100 kr for the other.
const got = (shares: Shares, agreement = AGREEMENT) => {
  const { ledger } = dealtOut(agreement, PEOPLE, shares);
  return (move: Move) => ["01", "03"].map((region) => kronor(ledger, move, (entry) => entry.region === region));
};

describe("the money", () => {
  test("is reserved by population, earned in per cent, and the rest shared by what was earned", () => {
    const of = got((region) => (region === "01" ? 50 : 100));
    expect(of("reserve")).toEqual([fraction(600), fraction(200)]);
    expect(of("earn")).toEqual([fraction(300), fraction(200)]);
    expect(of("forfeit")).toEqual([fraction(300), fraction(0)]);
    expect(of("bonus")).toEqual([fraction(180), fraction(120)]);
  });

  test("of a cell without a verdict stays reserved, and the pot stays open", () => {
    const of = got((region, month) => (region === "03" && month === "2030-02" ? undefined : 50));
    expect(of("earn")).toEqual([fraction(300), fraction(50)]);
    expect(of("forfeit")).toEqual([fraction(300), fraction(50)]);
    expect(of("bonus")).toEqual([fraction(0), fraction(0)]);
  });

  test("that nobody earned cannot be shared", () => {
    const of = got(() => 0);
    expect([of("forfeit"), of("bonus")]).toEqual([
      [fraction(600), fraction(200)],
      [fraction(0), fraction(0)],
    ]);
  });

  test("of a month without a test is handed out and earns no part of the pot", () => {
    const performance = { ...performanceOf(AGREEMENT), untested: said(["2030-01"] as const) };
    const of = got((region, month) => (month === "2030-01" ? undefined : region === "01" ? 0 : 100), {
      ...AGREEMENT,
      performance,
    });
    expect(of("handOut")).toEqual([fraction(300), fraction(100)]);
    expect(of("bonus")).toEqual([fraction(0), fraction(300)]);
  });
});

test("nothing is earned of what is not tested or not there, and nothing shared among nobody", () => {
  const performance = performanceOf(AGREEMENT);
  const reserves = reservesOf(performance, ["01"]);
  const people = [{ region: "01", weight: 3 }];
  const none = sharesBy(reserves, () => undefined);
  const untested = { ...performance, untested: said(["2030-01"] as const) };
  expect(() => allocate(untested, people, reserves, Uint8Array.of(100, 100))).toThrow("tested reserve");
  expect(() => allocate(performance, people, reserves, Uint8Array.of(100))).toThrow("every cell has its share");
  expect(() => allocate(performance, [{ region: "03", weight: 1 }], reserves, none)).toThrow("has its population");
  expect(() => allocate(performance, [{ region: "01", weight: 0 }], reserves, none)).toThrow("something to share by");
});
