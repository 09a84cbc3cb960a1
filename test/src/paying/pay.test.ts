/** Whole kronor, payment by payment, whatever the agreement. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moneyOf } from "../../../src/agreement/agreement";
import type { Month } from "../../../src/ground/month";
import type { Entry } from "../../../src/paying/ledger";
import { pay, payGrants } from "../../../src/paying/pay";
import { anyCase, anyRoundCase, anyShares } from "../support/arbitrary";
import { byTheText } from "../support/by-the-text";
import { dealt, fraction, near, nearest, sum, toWhole } from "../support/fraction";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { amountsOf, dealtOut, kronor, ledgerOf } from "../support/settled";
import { at, first, there } from "../support/sheets";

describe("the payments", () => {
  test("are together the money to the krona, when anybody earned anything", () => {
    fc.assert(
      fc.property(anyCase(false, 4), ({ agreement, people, shares }) => {
        const { ledger, payments } = dealtOut(agreement, people, shares);
        const total = payments.flatMap(amountsOf).reduce((a, b) => a + b, 0n);
        expect(total).toBe(kronor(ledger, "earn").n === 0n ? 0n : BigInt(moneyOf(performanceOf(agreement))));
      }),
    );
  });

  test("are each rounded down, and up where most is left over; the last is the year less the rest", () => {
    fc.assert(
      fc.property(anyCase(false), (one) => {
        const { agreement, people, shares } = one;
        const regions = Object.keys(people);
        const { payments } = dealtOut(agreement, people, shares);
        const cells = byTheText(one);
        const earnedIn = (months: readonly string[]) =>
          regions.map((region) =>
            sum(
              cells.filter((cell) => cell.region === region && months.includes(cell.month)).map((cell) => cell.earned),
            ),
          );
        const year = earnedIn(performanceOf(agreement).months.value);
        if (sum(year).n === 0n) return;
        const all = dealt(BigInt(moneyOf(performanceOf(agreement))), year);
        // Together the part payments are, at any time, what has been earned so far to the nearest krona.
        const soFar = (count: number) =>
          nearest(sum(earnedIn(payments.slice(0, count).flatMap(({ rule }) => rule.months))));
        const parts = payments
          .slice(0, -1)
          .map(({ rule }, index) => toWhole(soFar(index + 1) - soFar(index), earnedIn(rule.months)));
        expect(payments.slice(0, -1).map(amountsOf)).toEqual(parts);
        const rest = all.map((amount, place) => parts.reduce((left, part) => left - at(part, place), amount));
        // Nobody owes a krona: what a part payment rounded up and the
        // year rounds down comes from the others, see the next theorem.
        if (rest.every((amount) => amount >= 0n)) expect(amountsOf(at(payments, payments.length - 1))).toEqual(rest);
      }),
      { numRuns: 100 },
    );
  });

  test("leave two regions above their year by several kronor, which those with most left give a krona at a time", () => {
    // Three kronor a month, all earned, by people 1, 1, 1 and 3: a half each for A, B and C, and one and a half for D.
    // The two odd kronor go to A and B every month, since all remainders are alike: after five months A and B have 5
    // each, C nothing and D 5. The year, 18 kr, is 3, 3, 3 and 9: A and B have two kronor too much each. C has 3 left
    // to get and D 4: the four kronor are D's, C's (the first of two with 3 left), D's, and C's (the first with 2).
    const months = [1, 1, 1, 1, 1, 1];
    const agreement = madeUp({ kronor: 18, requirements: [requirement({ number: "1", weight: 1 })], payments: months });
    const { payments } = dealtOut(agreement, { A: 1, B: 1, C: 1, D: 3 }, () => 100);
    expect(payments.map(amountsOf)).toEqual([...Array.from({ length: 5 }, () => [1n, 1n, 0n, 1n]), [0n, 0n, 1n, 2n]]);
  });

  test("are never below zero, and leave every region within a krona of its exact year, or two where another's rounding is paid for", () => {
    fc.assert(
      fc.property(fc.oneof(anyCase(false, 2), anyRoundCase(false)), ({ agreement, people, shares }) => {
        const { ledger, payments } = dealtOut(agreement, people, shares);
        expect(payments.flatMap(amountsOf).every((amount) => amount >= 0n)).toBe(true);
        if (kronor(ledger, "earn").n === 0n) return;
        const exact = Object.keys(people).map((region) =>
          sum([
            kronor(ledger, "earn", (entry) => entry.region === region),
            kronor(ledger, "bonus", (entry) => entry.region === region),
          ]),
        );
        const whole = exact.map((_, index) =>
          payments.reduce((total, payment) => total + at(amountsOf(payment), index), 0n),
        );
        const year = dealt(BigInt(moneyOf(performanceOf(agreement))), exact);
        exact.forEach((own, index) => {
          expect(near(fraction(at(year, index)), own)).toBe(true);
          const moved = at(whole, index) - at(year, index);
          expect(moved === 0n || moved === 1n || moved === -1n).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("of a decided stretch do not change when later months become known", () => {
    fc.assert(
      fc.property(anyCase(false, 2), ({ agreement, people, shares }) => {
        const [august] = dealtOut(agreement, people, shares).payments;
        const until = new Set<string>(august?.rule.months);
        const early = dealtOut(agreement, people, (region, month, number) =>
          until.has(month) ? shares(region, month, number) : undefined,
        ).payments;
        expect(amountsOf(first(early))).toEqual(august && amountsOf(august));
      }),
    );
  });

  test("that are told while others are open are what they come to, however the year ends", () => {
    fc.assert(
      fc.property(anyCase(true, 4), anyShares(false), ({ agreement, people, shares }, rest) => {
        const early = dealtOut(agreement, people, shares).payments;
        const end = dealtOut(agreement, people, (...cell) => shares(...cell) ?? rest(...cell)).payments;
        early.forEach(({ amounts }, index) => {
          if (amounts !== "open") expect(at(end, index).amounts).toEqual(amounts);
        });
      }),
      { numRuns: 500 },
    );
  });
});

const earned = (region: string, period: Month, units: bigint): Entry => ({
  move: "earn",
  region,
  reserve: { region, period, requirement: "1" },
  units,
});

test("the krona that a part payment rounded up comes from the first of those who have as much left", () => {
  const { performance } = madeUp({
    kronor: 4,
    requirements: [requirement({ number: "1", weight: 1 })],
    payments: [1, 1],
  });
  // Quarters of a krona. January's krona goes to Stockholm; of the year it has half a krona, which is rounded down, and
  // the others 1,75 each, rounded up. Stockholm keeps its krona, and of the two who have 2 left Uppsala gives one.
  const ledger = ledgerOf(
    [
      earned("01", "2030-01", 2n),
      earned("03", "2030-01", 1n),
      earned("04", "2030-01", 1n),
      earned("03", "2030-02", 6n),
      earned("04", "2030-02", 6n),
    ],
    4n,
  );
  expect(pay(there(performance), ["01", "03", "04"], ledger).map(amountsOf)).toEqual([
    [1n, 0n, 0n],
    [0n, 1n, 2n],
  ]);
});

test("a payment after an open one is open: half a krona of its own is none or one by what went before", () => {
  const agreement = madeUp({
    kronor: 3,
    requirements: [requirement({ number: "1", weight: 1 })],
    payments: [1, 1, 1],
  });
  // A krona is reserved each month. February earns half of one: together with nothing in January that is a krona,
  // rounded; together with half a krona in January it is a krona too, of which January has got the whole.
  const paidWith = (january: number | undefined) =>
    dealtOut(agreement, { "01": 1 }, (_, month) =>
      month === "2030-01" ? january : month === "2030-02" ? 50 : 0,
    ).payments.map(({ amounts }) => (amounts === "open" ? "open" : amounts.get("01")));
  expect(paidWith(undefined)).toEqual(["open", "open", "open"]);
  expect(paidWith(0)).toEqual([0n, 1n, 2n]);
  expect(paidWith(50)).toEqual([1n, 0n, 2n]);
});

describe("a payment that has been made", () => {
  const { performance } = madeUp({
    kronor: 10,
    requirements: [requirement({ number: "1", weight: 1 })],
    payments: [1, 1],
  });
  // January gives 3 and 2, the year 4 and 6: December's own is 1 and 4.
  const ledger = ledgerOf([
    earned("01", "2030-01", 3n),
    earned("03", "2030-01", 2n),
    earned("01", "2030-02", 1n),
    earned("03", "2030-02", 4n),
  ]);
  const amounts = (one: bigint, other: bigint) =>
    new Map([
      ["01", one],
      ["03", other],
    ]);
  const paidWith = (already: ReadonlyMap<Month, ReadonlyMap<string, bigint>>) =>
    pay(there(performance), ["01", "03"], ledger, already).map(({ rule, ...payment }) => payment);
  const [january, year] = there(performance).payments.value.map(({ id }) => id);

  test("stays as it was, and the next one carries what was wrong with it: 2 too much and 1 too little", () => {
    expect(paidWith(new Map([[there(january), amounts(5n, 1n)]]))).toEqual([
      { amounts: amounts(5n, 1n), asPaid: true },
      { amounts: amounts(-1n, 5n), asPaid: false, correction: amounts(-2n, 1n) },
    ]);
  });

  test("needs no correction when it was right, and one for all when it was wrong for one", () => {
    expect(paidWith(new Map([[there(january), amounts(3n, 2n)]]))).toEqual([
      { amounts: amounts(3n, 2n), asPaid: true },
      { amounts: amounts(1n, 4n), asPaid: false },
    ]);
    expect(paidWith(new Map([[there(january), new Map([["01", 3n]])]]))).toEqual([
      { amounts: new Map([["01", 3n]]), asPaid: true },
      { amounts: amounts(1n, 6n), asPaid: false, correction: amounts(0n, 2n) },
    ]);
  });

  test("as the last leaves outstanding what it should have given, and nothing when it was right", () => {
    expect(paidWith(new Map([[there(year), amounts(1n, 3n)]]))).toEqual([
      { amounts: amounts(3n, 2n), asPaid: false },
      { amounts: amounts(1n, 3n), asPaid: true, outstanding: amounts(0n, 1n) },
    ]);
    expect(paidWith(new Map([[there(year), amounts(1n, 4n)]]))).toEqual([
      { amounts: amounts(3n, 2n), asPaid: false },
      { amounts: amounts(1n, 4n), asPaid: true },
    ]);
  });

  test("is told also while its months are open, and what has not been made is open", () => {
    const open = { ...ledger, openPeriods: new Set<Month>(["2030-01"]) };
    const made = new Map([[there(january), amounts(5n, 1n)]]);
    expect(pay(there(performance), ["01", "03"], open, made).map(({ rule, ...payment }) => payment)).toEqual([
      { amounts: amounts(5n, 1n), asPaid: true },
      { amounts: "open", asPaid: false },
    ]);
  });
});

test("the first half krona is rounded up, and the second has then been paid", () => {
  const { performance } = madeUp({
    kronor: 2,
    requirements: [requirement({ number: "1", weight: 1 })],
    payments: [1, 1, 1],
  });
  const entries = (["2030-01", "2030-02"] as const).map(
    (period): Entry => ({ move: "earn", region: "01", reserve: { region: "01", period, requirement: "1" }, units: 1n }),
  );
  const bonus: Entry = { move: "bonus", region: "01", units: 2n };
  expect(pay(there(performance), ["01"], ledgerOf([...entries, bonus], 2n)).map(amountsOf)).toEqual([[1n], [0n], [1n]]);
  // January's half is paid as one, and the year's one and a half as two, by itself.
  const year = [...entries.slice(0, 1), bonus];
  expect(pay(there(performance), ["01"], ledgerOf(year, 2n)).map(amountsOf)).toEqual([[1n], [0n], [1n]]);
});

describe("a grant", () => {
  const regions = ["A", "B", "C"];
  const met = (...answered: readonly (readonly [string, boolean])[]) => new Map(answered);
  const given = (basis: "population" | "population-0-18" | "skr", answers = met(), condition?: string) => {
    const grant = {
      id: "g",
      label: "G",
      amount: said(101),
      basis: said(basis),
      ...(condition && { condition: said(condition) }),
    };
    const agreement = { ...madeUp({ kronor: 1, requirements: [], payments: [1] }), grants: [grant] };
    return payGrants(agreement, regions, { population: [1, 1, 2], "population-0-18": "missing" }, answers).map(
      ({ amounts, withheld }) => [typeof amounts === "string" ? amounts : [...amounts], withheld],
    );
  };
  const dealt = (...kronor: readonly bigint[]) => regions.map((region, index) => [region, at(kronor, index)]);

  test("is dealt out by its own basis: 25,25 and 25,25 and 50,50; it is open without one, and SKR's is no region's", () => {
    expect(given("population")).toEqual([[dealt(25n, 25n, 51n), 0n]]);
    expect(given("population-0-18")).toEqual([["open", 0n]]);
    expect(given("skr")).toEqual([["not-regional", 0n]]);
  });

  test("on a condition waits for every region's answer, and what is not met is withheld", () => {
    expect(given("population", met(["A", true], ["B", true], ["C", true]), "ja")).toEqual([[dealt(25n, 25n, 51n), 0n]]);
    expect(given("population", met(["A", true], ["B", false], ["C", false]), "ja")).toEqual([
      [dealt(25n, 0n, 0n), 76n],
    ]);
    expect(given("population", met(["A", true]), "ja")).toEqual([["open", 0n]]);
    expect(given("population", met(), "ja")).toEqual([["open", 0n]]);
    expect(given("population-0-18", met(["A", true], ["B", true], ["C", true]), "ja")).toEqual([["open", 0n]]);
  });

  test("without a condition asks for no answer, and no answer matters to it", () => {
    expect(given("population", met(["A", false]))).toEqual([[dealt(25n, 25n, 51n), 0n]]);
  });
});

test("a period that only the whole year covers is the last payment's", () => {
  const { performance } = madeUp({
    kronor: 2,
    requirements: [requirement({ number: "1", weight: 1 })],
    payments: [1, 1],
  });
  const open = { ...ledgerOf([]), openPeriods: new Set(["2030-01/2030-02"] as const) };
  expect(pay(there(performance), ["01"], open).map(({ amounts }) => amounts)).toEqual([new Map([["01", 0n]]), "open"]);
});
