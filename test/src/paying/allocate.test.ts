/** 800 kr over two months between a region of three and one of one, by hand. */
import { describe, expect, test } from "vitest";
import { reservesOf } from "../../../src/agreement/reserve";
import { allocate } from "../../../src/paying/allocate";
import type { Ledger, Move } from "../../../src/paying/ledger";
import { fraction } from "../support/fraction";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { type DealtOut, dealtOut, kronor, type Shares, sharesBy } from "../support/settled";

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

describe("the sums of a ledger", () => {
  // 600 kr: a region of two and one of one, two months, requirements that weigh 2 and 1. A month has 200 and 100 kr by
  // region, of which requirement 1 has 133 1/3 and 66 2/3, and requirement 2 half as much.
  const agreement = madeUp({
    kronor: 600,
    requirements: [requirement({ number: "1", weight: 2 }), requirement({ number: "2", weight: 1 })],
    payments: [1, 1],
  });
  const people = { "01": 2, "03": 1 };
  const summed = ({ ledger }: DealtOut, ...which: Parameters<Ledger["moved"]>) => {
    const sums = ledger.moved(...which);
    return Object.fromEntries(
      Object.entries(sums).flatMap(([move, units]) =>
        units === 0n ? [] : [[move, fraction(units * ledger.amount, ledger.per)]],
      ),
    );
  };
  // Stockholm earns half of requirement 1 in January and all of 2 in February; Uppsala all of 1, nothing of 2.
  const shares: Shares = (region, month, number) =>
    region === "03"
      ? number === "1"
        ? 100
        : 0
      : number === (month === "2030-01" ? "1" : "2")
        ? number === "1"
          ? 50
          : 100
        : 0;

  test("are of all, of a region, of some months, and of both; the pot is shared over the year alone", () => {
    const made = dealtOut(agreement, people, shares);
    // Stockholm: 66 2/3 and 66 2/3 of 400; Uppsala 133 1/3 of 200. Half each of the pot of 333 1/3.
    const half = { reserve: fraction(400), earn: fraction(400, 3), forfeit: fraction(800, 3), bonus: fraction(500, 3) };
    expect(summed(made, "01")).toEqual(half);
    expect(summed(made, "03")).toEqual({
      reserve: fraction(200),
      earn: fraction(400, 3),
      forfeit: fraction(200, 3),
      bonus: fraction(500, 3),
    });
    expect(summed(made)).toEqual({
      reserve: fraction(600),
      earn: fraction(800, 3),
      forfeit: fraction(1000, 3),
      bonus: fraction(1000, 3),
    });
    expect(summed(made, "01", new Set(["2030-01"]))).toEqual({
      reserve: fraction(200),
      earn: fraction(200, 3),
      forfeit: fraction(400, 3),
    });
    expect(summed(made, undefined, new Set(["2030-02"]))).toEqual({
      reserve: fraction(300),
      earn: fraction(400, 3),
      forfeit: fraction(500, 3),
    });
    expect(summed(made, "99")).toEqual({});
  });

  test("know which months are open: those with one cell that is not known, of any region and requirement", () => {
    const openWith = (...unknown: readonly string[]) => [
      ...dealtOut(agreement, people, (...cell) => (unknown.includes(cell.join(" ")) ? undefined : shares(...cell)))
        .ledger.openPeriods,
    ];
    expect(openWith()).toEqual([]);
    for (const region of ["01", "03"]) {
      for (const number of ["1", "2"]) {
        expect(openWith(`${region} 2030-01 ${number}`)).toEqual(["2030-01"]);
        expect(openWith(`${region} 2030-02 ${number}`)).toEqual(["2030-02"]);
      }
    }
    expect(openWith("03 2030-02 1", "01 2030-01 2")).toEqual(["2030-01", "2030-02"]);
  });

  test("of a month without a test are handed out, and one share of it too many is refused, whosever it is", () => {
    const performance = { ...performanceOf(agreement), untested: said(["2030-01"] as const) };
    const untested = { ...agreement, performance };
    const blank: Shares = (...cell) => (cell[1] === "2030-01" ? undefined : shares(...cell));
    expect(summed(dealtOut(untested, people, blank), "03", new Set(["2030-01"]))).toEqual({
      reserve: fraction(100),
      handOut: fraction(100),
    });
    for (const region of ["01", "03"]) {
      for (const number of ["1", "2"]) {
        const one: Shares = (...cell) => (cell.join(" ") === `${region} 2030-01 ${number}` ? 100 : blank(...cell));
        expect(() => dealtOut(untested, people, one)).toThrow("tested reserve");
      }
    }
  });

  test("keep what nobody met and somebody has decided to pay to nobody, by the region that lost it", () => {
    const performance = { ...performanceOf(agreement), unearned: said("met-requirement" as const) };
    const reserves = reservesOf(performance, ["01", "03"]);
    const populations = [
      { region: "01", weight: 2 },
      { region: "03", weight: 1 },
    ];
    // Nobody meets requirement 2 in January: 66 2/3 and 33 1/3 kr stay. Everything else is met by Stockholm alone.
    const earned = sharesBy(reserves, ({ region, period, requirement: number }) =>
      region === "01" && !(number === "2" && period === "2030-01") ? 100 : 0,
    );
    const ledger = allocate(performance, populations, reserves, earned, { "2": "returned" });
    const part = (region: string, move: Move) => fraction(ledger.moved(region)[move] * ledger.amount, ledger.per);
    expect([part("01", "keep"), part("03", "keep")]).toEqual([fraction(200, 3), fraction(100, 3)]);
    // Uppsala's 66 2/3 of January and 100 of February are Stockholm's.
    expect([part("01", "redistribute"), part("03", "redistribute")]).toEqual([fraction(500, 3), fraction(0)]);
  });
});
