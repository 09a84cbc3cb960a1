/** Money that was not earned, and where it goes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement } from "../../../src/agreement/agreement";
import { REGIONS } from "../../../src/agreement/regions";
import { reservesOf } from "../../../src/agreement/reserve";
import { allocate } from "../../../src/paying/allocate";
import { balance, type Decision } from "../../../src/paying/ledger";
import { pay } from "../../../src/paying/pay";
import { totalOf } from "../../../src/paying/payment";
import { sharedByMeeting, sharedByMerit } from "../../../src/paying/share-out";
import { type Settings, settle } from "../../../src/settling/settle";
import { anyAgreement, anyKronor, anyPeople, anyShares } from "../support/arbitrary";
import { fraction, order, product, sum } from "../support/fraction";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { codes, kronor, settledFrom, sharesBy } from "../support/settled";
import { at, BEFOLKNING, there, waits } from "../support/sheets";

/** The same agreement where unearned money goes to those who met the requirement. */
function redistributing(agreement: Agreement): Agreement {
  const performance = performanceOf(agreement);
  return {
    ...agreement,
    performance: { ...performance, unearned: said("met-requirement"), unearnedBasis: said("population") },
  };
}

describe("money that is not earned goes to those who met the requirement", () => {
  const some = fc.record({
    agreement: anyAgreement({ payments: 2, requirements: 3, kronor: anyKronor, months: 3 }).map(redistributing),
    people: anyPeople,
    shares: anyShares(false),
  });

  test("each of them gets by its population among them, and every krona comes out once", () => {
    fc.assert(
      fc.property(some, ({ agreement, people, shares }) => {
        const performance = performanceOf(agreement);
        const regions = Object.keys(people).sort();
        const reserves = reservesOf(performance, regions);
        const share = ({ region, period, requirement: number }: (typeof reserves.all)[number]): number =>
          there(shares(region, period, number));
        const decisions = Object.fromEntries(
          performance.requirements.map(({ number }) => [number, "returned" as const]),
        );
        const ledger = allocate(
          performance,
          regions.map((region) => ({ region, weight: there(people[region]) })),
          reserves,
          sharesBy(reserves, share),
          decisions,
        );
        expect(balance("pot", ledger.moved())).toBe(0n);
        expect(balance("reserve", ledger.moved())).toBe(0n);
        for (const cell of reserves.all) {
          const same = reserves.all.filter(
            ({ period, requirement: number }) => period === cell.period && number === cell.requirement,
          );
          const met = same.filter((other) => share(other) > 0);
          const lost = sum(
            same.map((other) =>
              product(
                kronor(ledger, "reserve", ({ reserve }) => reserve === other),
                fraction(100 - share(other), 100),
              ),
            ),
          );
          const heads = met.reduce((all, { region }) => all + there(people[region]), 0);
          const expected = share(cell) > 0 ? product(lost, fraction(there(people[cell.region]), heads)) : fraction(0);
          expect(
            order(
              kronor(ledger, "redistribute", ({ reserve }) => reserve === cell),
              expected,
            ),
          ).toBe(0);
          if (met.length === 0)
            expect(
              order(
                kronor(ledger, "keep", ({ reserve }) => reserve === cell),
                kronor(ledger, "forfeit", ({ reserve }) => reserve === cell),
              ),
            ).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("where nobody met it the money waits until somebody decides, and then all of it goes out", () => {
    const agreement = redistributing(
      madeUp({
        kronor: 900,
        requirements: [requirement({ number: "1", weight: 2 }), requirement({ number: "2", weight: 1 })],
        payments: [1],
      }),
    );
    const performance = performanceOf(agreement);
    const reserves = reservesOf(performance, ["A", "B"]);
    const people = [
      { region: "A", weight: 1 },
      { region: "B", weight: 2 },
    ];
    // Krav 1 (600 kr): A met it. Krav 2 (300 kr): nobody did.
    const earned = sharesBy(reserves, ({ region, requirement: number }) =>
      region === "A" && number === "1" ? 100 : 0,
    );
    const paid = (decisions: Settings["decisions"]) => [
      ...pay(performance, ["A", "B"], allocate(performance, people, reserves, earned, decisions)).flatMap(
        ({ amounts }) => (amounts === "open" ? [] : [...amounts.values()]),
      ),
    ];
    expect(paid({ "2": "returned" })).toEqual([600n, 0n]);
    expect(paid({ "2": "population" })).toEqual([700n, 200n]);
    expect(kronor(allocate(performance, people, reserves, earned), "redistribute")).toEqual(fraction(400));
    expect(allocate(performance, people, reserves, earned).moved().keep).toBe(0n);
  });

  // 1 200 kr over two months: A with one person has 200 a month, B with two has 400.
  describe("a decision", () => {
    const performance = performanceOf(
      redistributing(
        madeUp({ kronor: 1200, requirements: [requirement({ number: "1", weight: 1 })], payments: [1, 1] }),
      ),
    );
    const paid = (
      people: Readonly<Record<string, number>>,
      shares: Readonly<Record<string, number>>,
      decision: Decision,
    ) => {
      const regions = Object.keys(people);
      const reserves = reservesOf(performance, regions);
      const ledger = allocate(
        performance,
        regions.map((region) => ({ region, weight: people[region] ?? 0 })),
        reserves,
        sharesBy(reserves, ({ region, period }) => shares[`${region} ${period}`] ?? 0),
        { "1": decision },
      );
      const parts = (move: "redistribute" | "keep") =>
        regions.map((region) => kronor(ledger, move, (entry) => entry.region === region));
      return { redistributed: parts("redistribute"), kept: parts("keep") };
    };
    const both = { A: 1, B: 2 };
    const none = fraction(0);

    test("says nothing of a month that one region alone met, if only by half: all that was left there is its own", () => {
      // In January A met it by half: its own 100 and B's 400. In February nobody did: 600, as has been decided.
      const half = { "A 2030-01": 50 };
      expect(paid(both, half, "returned")).toEqual({
        redistributed: [fraction(500), none],
        kept: [fraction(200), fraction(400)],
      });
      expect(paid(both, half, "population")).toEqual({
        redistributed: [fraction(700), fraction(400)],
        kept: [none, none],
      });
      // B alone, in February.
      expect(paid(both, { "B 2030-02": 100 }, "returned")).toEqual({
        redistributed: [none, fraction(200)],
        kept: [fraction(200), fraction(400)],
      });
    });

    test("where there is one region only is of that region's money", () => {
      // All 600 a month are A's: it meets January by half and gets the other half back, and loses February.
      const half = { "A 2030-01": 50 };
      expect(paid({ A: 1 }, half, "population")).toEqual({ redistributed: [fraction(900)], kept: [none] });
      expect(paid({ A: 1 }, half, "returned")).toEqual({ redistributed: [fraction(300)], kept: [fraction(600)] });
      expect(paid({ A: 1 }, { "A 2030-01": 100, "A 2030-02": 100 }, "returned")).toEqual({
        redistributed: [none],
        kept: [none],
      });
    });
  });
});

describe("money that goes to nobody", () => {
  test("is what is left of the whole kronor that are paid, also where both end on half a krona", () => {
    // 3 kr: half of it is handed out, half is a pot that nobody earned a part of. 1.50 is paid as 2, and 1 is left.
    const plain = madeUp({ kronor: 3, requirements: [requirement({ number: "1", weight: 1 })], payments: [2] });
    const agreement: Agreement = { ...plain, performance: { ...performanceOf(plain), untested: said(["2030-01"]) } };
    const lines = REGIONS.map(({ code }) => ({
      Länskod: code,
      Månad: "2030-02",
      Prestationskrav: 1,
      Täljare: 1,
      Nämnare: 2,
      "Täljare fg år": 1,
      "Nämnare fg år": 2,
    }));
    const { payments, checks } = settledFrom(agreement, [BEFOLKNING, waits(lines)]);
    expect(payments.map(({ amounts }) => (amounts === "open" ? 0n : totalOf(amounts)))).toEqual([2n]);
    expect(checks.filter(({ state }) => state === "fails")).toEqual([]);
  });

  test("months without a test ask for no decision", () => {
    const plain = redistributing(
      madeUp({ kronor: 100, requirements: [requirement({ number: "1", weight: 1 })], payments: [2] }),
    );
    const agreement: Agreement = { ...plain, performance: { ...performanceOf(plain), untested: said(["2030-01"]) } };
    const lines = REGIONS.map(({ code }) => ({
      Länskod: code,
      Månad: "2030-02",
      Prestationskrav: 1,
      Täljare: code === "12" ? 99 : 1,
      Nämnare: 100,
      "Täljare fg år": 1,
      "Nämnare fg år": 100,
    }));
    expect(codes(settle(agreement, [BEFOLKNING, waits(lines)]))).not.toContain("decision-needed");
    expect(
      settle(agreement, [
        BEFOLKNING,
        waits(lines.filter((line) => line["Länskod"] !== "12").concat([{ ...at(lines, 0), Länskod: "12" }])),
      ]).problems.flatMap((one) => (one.code === "decision-needed" ? [one.values.period] : [])),
    ).toEqual(["2030-02"]);
  });
});

describe("what is left is shared in parts that are as large as can be", () => {
  test("of a pot: of all that was earned, and whole where nobody earned anything", () => {
    // 5 shared by 1, 0 and 3 is 5/4, 0 and 15/4.
    expect(sharedByMerit([1n, 0n, 3n], 5n)).toEqual({ scale: 4n, bonus: [5n, 0n, 15n] });
    expect(sharedByMerit([0n, 0n], 5n)).toEqual({ scale: 1n, bonus: [0n, 0n] });
  });

  const lot = (lost: bigint, receivers: readonly bigint[]) => ({
    period: 0,
    requirement: 0,
    lost,
    receivers,
    isReturned: false,
  });

  test("of lots: the least common multiple of what their receivers are together", () => {
    // 10 by 1 and 3 is 2.5 and 7.5; 7 by 6 and nobody is 7: in twelfths 30 + 84 and 90.
    expect(sharedByMeeting([lot(10n, [1n, 3n]), lot(7n, [6n, 0n])], 2)).toEqual({ scale: 12n, bonus: [114n, 90n] });
  });

  test("a lot that lost nothing, or that nobody gets, makes the parts no smaller and gives nothing", () => {
    const shared = { scale: 2n, bonus: [5n, 5n] };
    expect(sharedByMeeting([lot(5n, [1n, 1n])], 2)).toEqual(shared);
    expect(sharedByMeeting([lot(5n, [1n, 1n]), lot(0n, [3n, 4n]), lot(9n, [0n, 0n])], 2)).toEqual(shared);
    expect(sharedByMeeting([lot(1n, [1n, 1n])], 2)).toEqual({ scale: 2n, bonus: [1n, 1n] });
    expect(sharedByMeeting([lot(9n, [0n, 0n])], 2)).toEqual({ scale: 1n, bonus: [0n, 0n] });
    expect(sharedByMeeting([], 2)).toEqual({ scale: 1n, bonus: [0n, 0n] });
  });
});
