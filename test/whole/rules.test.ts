/** What other agreements than 2023's do: redistribution, whole periods, untested months, reporting, corrections, conditions. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, Performance } from "../../src/agreement/agreement";
import { REGIONS } from "../../src/agreement/regions";
import { reservesOf, weightsOf } from "../../src/agreement/reserve";
import { agreement2021 } from "../../src/agreements/2021";
import { agreement2023 } from "../../src/agreements/2023";
import { agreement2024 } from "../../src/agreements/2024";
import { lastDayOf, monthsIn, type Period, shifted, spanOf } from "../../src/ground/month";
import { allocate } from "../../src/paying/allocate";
import { balance, moved } from "../../src/paying/ledger";
import { type AlreadyPaid, pay, payGrants } from "../../src/paying/pay";
import { totalOf } from "../../src/paying/payment";
import { requirementTable } from "../../src/present/by-requirement";
import { recordOf } from "../../src/present/record";
import { whyOf } from "../../src/present/why";
import { compareAgreements, movedBy } from "../../src/settling/compare";
import { type Settings, type Settlement, settle } from "../../src/settling/settle";
import { shownAmounts } from "../../src/shown/amounts";
import { TEXT } from "../../src/text/texts";
import { anyAgreement, anyKronor, anyPeople, anyShares } from "../src/support/arbitrary";
import { fraction, order, product, sum } from "../src/support/fraction";
import { madeUp, months, performanceOf, requirement, said } from "../src/support/made-up";
import { codes, kronor, resultOf, settledFrom, settlementOf } from "../src/support/settled";
import {
  at,
  BEFOLKNING,
  everyCell,
  first,
  type Line,
  PEOPLE,
  perfect,
  sheet,
  there,
  waits,
} from "../src/support/sheets";

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
          reserves.all.map((reserve) => ({ reserve, share: share(reserve) })),
          decisions,
        );
        expect(balance(ledger, "pot")).toBe(0n);
        expect(balance(ledger, "reserve")).toBe(0n);
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
    const earned = reserves.all.map((reserve) => ({
      reserve,
      share: reserve.region === "A" && reserve.requirement === "1" ? 100 : 0,
    }));
    const paid = (decisions: Settings["decisions"]) => [
      ...pay(performance, ["A", "B"], allocate(performance, people, reserves, earned, decisions)).flatMap(
        ({ amounts }) => (amounts === "open" ? [] : [...amounts.values()]),
      ),
    ];
    expect(paid({ "2": "returned" })).toEqual([600n, 0n]);
    expect(paid({ "2": "population" })).toEqual([700n, 200n]);
    expect(kronor(allocate(performance, people, reserves, earned), "redistribute")).toEqual(fraction(400));
    expect(moved(allocate(performance, people, reserves, earned)).keep).toBe(0n);
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

describe("two pots", () => {
  test("pay their own requirements: a weight is a part of its pot, not of the whole", () => {
    const performance: Performance = {
      ...performanceOf(madeUp({ kronor: 700, requirements: [], payments: [1] })),
      pots: [
        { id: "a", label: "A", amount: said(400) },
        { id: "b", label: "B", amount: said(300) },
      ],
      requirements: [
        { ...requirement({ number: "1", weight: 3 }), pot: "a" },
        { ...requirement({ number: "2", weight: 1 }), pot: "a" },
        { ...requirement({ number: "3", weight: 1 }), pot: "b" },
        { ...requirement({ number: "4", weight: 2 }), pot: "b" },
      ],
    };
    // 300, 100, 100 and 200 of 700.
    expect([...weightsOf(performance)]).toEqual([
      ["1", 3n],
      ["2", 1n],
      ["3", 1n],
      ["4", 2n],
    ]);
  });

  test("of 2021 give its requirements 274 625 000, twice 137 312 500, and three times 63 333 333 1/3 kr", () => {
    const weights = [...weightsOf(performanceOf(agreement2021)).values()];
    const all = weights.reduce((a, b) => a + b, 0n);
    expect(weights.map((weight) => fraction(739_250_000n * weight, all))).toEqual([
      fraction(274_625_000),
      fraction(137_312_500),
      fraction(137_312_500),
      fraction(190_000_000, 3),
      fraction(190_000_000, 3),
      fraction(190_000_000, 3),
    ]);
  });
});

/** Rows of 2021 for one region and requirement, September to November. */
function autumn(region: string, number: string, values: readonly Line[]): Line[] {
  return values.map((line, index) => ({
    Region: region,
    Månad: `2021-${String(9 + index).padStart(2, "0")}`,
    Prestationskrav: number,
    ...line,
  }));
}

describe("a whole period", () => {
  const counted = (august: number | string, november: number | string): Line[] => [
    { Region: "Skåne", Månad: "2021-08", Prestationskrav: 2, Täljare: august },
    ...autumn("Skåne", "2", [{ Täljare: 1 }, { Täljare: 1 }, { Täljare: november }]),
  ];
  const verdictOf = (lines: readonly Line[]) => {
    const settlement = settlementOf(settle(agreement2021, [BEFOLKNING, waits(lines)]));
    return { ...first(settlement.verdicts), cells: settlement.verdicts.length };
  };

  test.each([
    [400, 301, "none", 0],
    [400, 300, "improvement", 100],
    [400, 299, "improvement", 100],
    [4, 3, "improvement", 100],
    [0, 0, "not-assessable", 0],
    ["*", 10, "not-assessable", 0],
    ["", 10, "not-assessable", 0],
  ])("a number that goes from %s to %s over the period is %s", (august, november, path, share) => {
    expect(verdictOf(counted(august, november))).toMatchObject({ path, share, cells: 1 });
  });

  test.each([
    // The mean of 81, 82 and 83 per cent is 82, however many there are each month.
    [[81, 100], [820, 1000], [83, 100], "level"],
    [[80, 100], [820, 1000], [83, 100], "none"],
    // A month with nobody to measure says nothing: the mean of 80 and 84.
    [[80, 100], [0, 0], [84, 100], "level"],
    [[0, 0], [0, 0], [0, 0], "not-assessable"],
  ])("months of %s, %s and %s are %s against 82 per cent", (a, b, c, path) => {
    expect(
      verdictOf(
        autumn(
          "Skåne",
          "1",
          [a, b, c].map(([n = 0, d = 0]) => ({ Täljare: n, Nämnare: d })),
        ),
      ),
    ).toMatchObject({ path, cells: 1 });
  });

  test("is open while one of its months is, and is not assessable when one of them is hidden", () => {
    const two = autumn("Skåne", "1", [
      { Täljare: 90, Nämnare: 100 },
      { Täljare: 90, Nämnare: 100 },
    ]);
    expect(settlementOf(settle(agreement2021, [BEFOLKNING, waits(two)])).verdicts).toEqual([]);
    expect(
      verdictOf([...two, { Region: "Skåne", Månad: "2021-11", Prestationskrav: 1, Täljare: "*", Nämnare: 100 }]),
    ).toMatchObject({ path: "not-assessable", share: 0 });
  });

  test("counts are pooled where the agreement says so, and a share alone is then refused", () => {
    const pooled: Agreement = {
      ...agreement2021,
      performance: { ...performanceOf(agreement2021), periodValue: said("pooled") },
    };
    // (80 + 820 + 83) of 1200 is 81.9 per cent where the mean of the shares is 81.67; (81 + 820 + 83) of 1200 is exactly 82.
    const lines = (n: number) =>
      waits(
        autumn("Skåne", "1", [
          { Täljare: n, Nämnare: 100 },
          { Täljare: 820, Nämnare: 1000 },
          { Täljare: 83, Nämnare: 100 },
        ]),
      );
    expect(settlementOf(settle(pooled, [BEFOLKNING, lines(81)])).verdicts.map(({ path }) => path)).toEqual(["level"]);
    expect(
      settlementOf(settle(pooled, [BEFOLKNING, lines(80)], { precision: "exact" })).verdicts.map(({ path }) => path),
    ).toEqual(["none"]);
    const shares = waits(autumn("Skåne", "1", [{ Andel: 0.9 }, { Andel: 0.9 }, { Andel: 0.9 }]));
    expect(settle(pooled, [BEFOLKNING, shares]).problems.map(({ code, place }) => [code, place?.cell])).toContainEqual([
      "pooled-needs-counts",
      "D2",
    ]);
  });

  test("is written as its first and last month, and knows the months in it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 24 }), (start, count) => {
        const run = Array.from({ length: count }, (_, index) => shifted("2000-01", start + index));
        expect(monthsIn(spanOf(run))).toEqual(run);
      }),
    );
    expect([
      spanOf(["2021-09", "2021-10", "2021-11"]),
      spanOf(["2021-09"]),
      shifted("2021-01", -1),
      lastDayOf("2024-02"),
      lastDayOf("2023-12"),
    ]).toEqual(["2021-09/2021-11" satisfies Period, "2021-09", "2020-12", "2024-02-29", "2023-12-31"]);
  });
});

describe("reporting", () => {
  const line = (extra: Line): Line[] => [
    { ...there(perfect("1")), Region: "Skåne", Månad: "2023-03", Prestationskrav: 1, ...extra },
  ];
  const outcome = (extra: Line, settings: Settings) => {
    const result = resultOf(line(extra), settings);
    return [first(settlementOf(result).verdicts).path, codes(result).filter((code) => code.startsWith("re"))];
  };

  test.each([
    [{ Svarsfrekvens: 0.949 }, "disqualified", ["response-rate-low"]],
    [{ Svarsfrekvens: 0.95 }, "level", []],
    [{ Svarsfrekvens: "" }, "level", []],
    // Three weeks after 31 March is 21 April.
    [{ Rapporterad: "2023-04-21" }, "level", []],
    [{ Rapporterad: "2023-04-22" }, "disqualified", ["reported-late"]],
  ] as const)("%o is %s where thin or late figures disqualify, and costs nothing by default", (extra, path, said) => {
    expect(outcome(extra, { reporting: "disqualify" })).toEqual([path, said]);
    expect(outcome(extra, {})).toEqual(["level", said]);
    expect(outcome(extra, { reporting: "flag" })).toEqual(["level", said]);
  });

  test("figures on those waiting have no deadline", () => {
    const waiting = [
      { Region: "Skåne", Månad: "2023-03", Prestationskrav: 2, Täljare: 80, Nämnare: 100, Rapporterad: "2023-06-01" },
    ];
    expect(first(settlementOf(resultOf(waiting, { reporting: "disqualify" })).verdicts).path).toBe("level");
  });

  test("what is disqualified goes to the pot", () => {
    const { ledger } = settlementOf(resultOf(line({ Svarsfrekvens: 0.5 }), { reporting: "disqualify" }));
    expect([kronor(ledger, "earn"), kronor(ledger, "forfeit")]).toEqual([
      fraction(0),
      kronor(
        ledger,
        "reserve",
        ({ reserve }) => reserve?.region === "12" && reserve.period === "2023-03" && reserve.requirement === "1",
      ),
    ]);
  });
});

describe("late corrections", () => {
  const agreement = madeUp({
    kronor: 1200,
    requirements: [requirement({ number: "1", weight: 1 })],
    payments: [1, 1, 1],
  });
  const performance = performanceOf(agreement);
  const reserves = reservesOf(performance, ["A", "B"]);
  const people = [
    { region: "A", weight: 1 },
    { region: "B", weight: 1 },
  ];
  // 200 kr each a month; everybody earns all of it.
  const ledger = allocate(
    performance,
    people,
    reserves,
    reserves.all.map((reserve) => ({ reserve, share: 100 })),
  );
  const rows = (already: AlreadyPaid) =>
    pay(performance, ["A", "B"], ledger, already).map(({ amounts, correction, asPaid }) => [
      amounts === "open" ? "open" : [...amounts.values()],
      correction ? [...correction.values()] : [],
      asPaid,
    ]);

  test("a payment that has been made stays as paid, and the next one carries the difference as a part of its own", () => {
    expect(
      rows(
        new Map([
          [
            "2030-02",
            new Map([
              ["A", 150n],
              ["B", 210n],
            ]),
          ],
        ]),
      ),
    ).toEqual([
      [[150n, 210n], [], true],
      [[250n, 190n], [50n, -10n], false],
      [[200n, 200n], [], false],
    ]);
  });

  test("the last payment carries what the one before it should have", () => {
    expect(
      rows(
        new Map([
          [
            "2030-02",
            new Map([
              ["A", 150n],
              ["B", 210n],
            ]),
          ],
          [
            "2030-03",
            new Map([
              ["A", 200n],
              ["B", 200n],
            ]),
          ],
        ]),
      ),
    ).toEqual([
      [[150n, 210n], [], true],
      [[200n, 200n], [], true],
      [[250n, 190n], [50n, -10n], false],
    ]);
  });

  test("payments made as they should need no correction, and all payments are the money whatever was paid", () => {
    expect(
      rows(
        new Map([
          [
            "2030-02",
            new Map([
              ["A", 200n],
              ["B", 200n],
            ]),
          ],
        ]),
      ),
    ).toEqual([
      [[200n, 200n], [], true],
      [[200n, 200n], [], false],
      [[200n, 200n], [], false],
    ]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 400n }), fc.bigInt({ min: 0n, max: 400n }), (a, b) => {
        const payments = pay(
          performance,
          ["A", "B"],
          ledger,
          new Map([
            [
              "2030-02",
              new Map([
                ["A", a],
                ["B", b],
              ]),
            ],
          ]),
        );
        expect(
          payments.map(({ amounts }) => (amounts === "open" ? 0n : totalOf(amounts))).reduce((x, y) => x + y, 0n),
        ).toBe(1200n);
        const ofA = payments.map(({ amounts }) => (amounts === "open" ? 0n : there(amounts.get("A"))));
        expect(ofA.reduce((x, y) => x + y, 0n)).toBe(600n);
      }),
    );
  });

  const year = everyCell((_region, _month, number) => perfect(number));
  const paidRows = (kronorOf: (index: number) => number) =>
    sheet(
      "Utbetalt",
      REGIONS.map(({ name }, index) => ({ Region: name, Utbetalning: "2023-08", Belopp: kronorOf(index) })),
    );

  test("are off unless asked for: then the sheet Utbetalt is not read", () => {
    const paid = paidRows(() => 1);
    expect(
      settlementOf(settle(agreement2023, [BEFOLKNING, waits(year), paid])).payments.some(({ asPaid }) => asPaid),
    ).toBe(false);
    const { payments } = settlementOf(settle(agreement2023, [BEFOLKNING, waits(year), paid], { corrections: "carry" }));
    expect(payments.map(({ asPaid }) => asPaid)).toEqual([true, false]);
    expect(totalOf(at(payments, 0).amounts as ReadonlyMap<string, bigint>)).toBe(21n);
    expect(
      payments.map(({ amounts }) => (amounts === "open" ? 0n : totalOf(amounts))).reduce((a, b) => a + b, 0n),
    ).toBe(2_500_000_000n);
  });

  test("ask for the sheet, for every region, and for a payment that exists", () => {
    expect(codes(settle(agreement2023, [BEFOLKNING, waits(year)], { corrections: "carry" }))).toContain(
      "sheet-missing",
    );
    const some = sheet("Utbetalt", [
      { Region: "Skåne", Utbetalning: "2023-08", Belopp: "81 000 000 kr" },
      { Region: "Halland", Utbetalning: "2023-09", Belopp: 5 },
      { Region: "Gotland", Utbetalning: "2023-08", Belopp: "halva" },
    ]);
    expect(
      settle(agreement2023, [BEFOLKNING, waits(year), some], { corrections: "carry" }).problems.map(
        ({ code, place }) => [code, place?.cell],
      ),
    ).toEqual(
      expect.arrayContaining([
        ["payment-unknown", "B3"],
        ["kronor-unreadable", "C4"],
        ["paid-missing", undefined],
      ]),
    );
  });

  const paidIn = (payment: string, kronorOf: (index: number) => number) =>
    sheet(
      "Utbetalt",
      REGIONS.map(({ name }, index) => ({ Region: name, Utbetalning: payment, Belopp: kronorOf(index) })),
    );

  test("after the last payment are shown as left to settle, and the whole is still the money", () => {
    const result = settle(agreement2023, [BEFOLKNING, waits(year), paidIn("2023-12", () => 1_000_000)], {
      corrections: "carry",
    });
    const [august, december] = settlementOf(result).payments;
    expect(totalOf(there(december).amounts as ReadonlyMap<string, bigint>)).toBe(21_000_000n);
    expect(
      totalOf(there(august).amounts as ReadonlyMap<string, bigint>) + totalOf(there(there(december).outstanding)),
    ).toBe(2_479_000_000n);
    expect(settlementOf(result).checks.filter(({ state }) => state === "fails")).toEqual([]);
    const table = requirementTable(settlementOf(result));
    expect(table !== "open" && table.rows.reduce((a, b) => a + b, 0n)).toBe(2_500_000_000n);
  });

  test("what was paid may be below zero: the program itself may have said so", () => {
    const { payments, checks } = settlementOf(
      settle(agreement2023, [BEFOLKNING, waits(year), paidIn("2023-08", (index) => (index === 0 ? -5 : 10))], {
        corrections: "carry",
      }),
    );
    expect(
      payments.map(({ amounts }) => (amounts === "open" ? 0n : totalOf(amounts))).reduce((a, b) => a + b, 0n),
    ).toBe(2_500_000_000n);
    expect(checks.filter(({ state }) => state === "fails")).toEqual([]);
  });

  test("that take back more than a payment gives are pointed out", () => {
    const result = settle(
      agreement2023,
      [BEFOLKNING, waits(year), paidRows((index) => (index === 0 ? 2_000_000_000 : 0))],
      { corrections: "carry" },
    );
    expect(codes(result)).toContain("payment-negative");
  });
});

describe("a grant on a condition", () => {
  const met = (answers: readonly (boolean | undefined)[]) =>
    new Map(
      answers.flatMap((answer, index) => (answer === undefined ? [] : [[at(["A", "B", "C"], index), answer] as const])),
    );
  const given = (answers: readonly (boolean | undefined)[]) => {
    const grant = {
      id: "g",
      label: "G",
      amount: said(100),
      basis: said("population" as const),
      condition: said("har redovisat"),
    };
    const [payment] = payGrants(
      { ...madeUp({ kronor: 1, requirements: [], payments: [1] }), grants: [grant] },
      ["A", "B", "C"],
      { population: [1, 1, 2], "population-0-18": "missing" },
      met(answers),
    );
    const { amounts, withheld } = there(payment);
    return [typeof amounts === "string" ? amounts : [...amounts.values()], withheld];
  };

  test("goes to those who met it; what the others would have had stays, and nobody gets more for it", () => {
    expect(given([true, true, true])).toEqual([[25n, 25n, 50n], 0n]);
    expect(given([true, false, true])).toEqual([[25n, 0n, 50n], 25n]);
    expect(given([true, undefined, true])).toEqual(["open", 0n]);
  });

  test("is asked for on the population's sheet, and an answer that is none is refused", () => {
    const sheetWith = (answer: string) =>
      sheet(
        "Befolkning",
        REGIONS.map(({ code }, index) => ({
          Länskod: code,
          Folkmängd: there(PEOPLE.get(code)),
          "Villkor uppfyllt": index === 0 ? answer : "ja",
        })),
      );
    const told = (answer: string) =>
      codes(
        settle(agreement2024, [sheetWith(answer), waits([{ Region: "Skåne", Månad: "2024-02", Prestationskrav: 1 }])]),
      ).filter((code) => code.startsWith("condition") || code.startsWith("yes"));
    expect([told("ja"), told("nej"), told(""), told("kanske")]).toEqual([
      [],
      ["condition-not-met"],
      ["condition-open"],
      ["yes-no-unreadable", "condition-open"],
    ]);
  });
});

describe("two agreements on the same figures", () => {
  const grids = [BEFOLKNING, waits(everyCell((_region, _month, number) => perfect(number)))];

  test("the same one twice differs by nothing, whatever its numbers and year", () => {
    const twin: Agreement = movedBy(
      {
        ...agreement2023,
        performance: {
          ...performanceOf(agreement2023),
          requirements: performanceOf(agreement2023).requirements.map((one) => ({
            ...one,
            number: String(10 - Number(one.number)),
          })),
        },
      },
      -4,
    );
    expect(performanceOf(twin).months.value).toEqual(months(1, 11).map((month) => month.replace("2030", "2019")));
    const { comparison } = compareAgreements(agreement2023, twin, grids);
    const { first: one, second: other, yearsMoved } = there(comparison);
    expect(yearsMoved).toBe(4);
    expect(other.payments.map(({ amounts }) => amounts)).toEqual(one.payments.map(({ amounts }) => amounts));
    expect(other.complete).toBe(true);
  });

  test("a requirement that the figures say nothing of is told, and is open", () => {
    const { comparison, problems } = compareAgreements(agreement2023, agreement2021, grids);
    expect(there(comparison).unmeasured).toHaveLength(2);
    expect(problems.map(({ code }) => code)).toContain("comparison-unmeasured");
    expect(there(comparison).second.complete).toBe(false);
  });

  test("errors in the figures stop it", () => {
    expect(compareAgreements(agreement2023, agreement2021, [BEFOLKNING]).comparison).toBeUndefined();
  });
});

test("an agreement without performance money needs the populations alone", () => {
  const { id, title, version, proven, populationDate, wholeKronor } = madeUp({
    kronor: 100,
    requirements: [],
    payments: [1],
  });
  const grant = { id: "g", label: "G", amount: said(100), basis: said("population" as const) };
  const { payments, grants, verdicts, checks, complete } = settledFrom(
    { id, title, version, proven, populationDate, wholeKronor, total: said(100), grants: [grant] },
    [BEFOLKNING],
  );
  expect([payments, verdicts, complete]).toEqual([[], [], true]);
  expect(totalOf(at(grants, 0).amounts as ReadonlyMap<string, bigint>)).toBe(100n);
  expect(checks.map(({ name, state }) => [name, state])).toEqual([
    ["grants-dealt", "holds"],
    ["agreement-total", "holds"],
  ]);
});

describe("every amount says why it is what it is", () => {
  const told = (settlement: Settlement, region: string): string[] =>
    whyOf(settlement, shownAmounts(settlement, 2), 2, region, TEXT.sv).map((sentence) =>
      sentence.replaceAll("\u00a0", " "),
    );

  test("a bonus by the share of all that was earned, a payment by its months, a grant by the population", () => {
    // Only Skåne and Halland earn anything: all of requirement 1 in March. Their populations are 1 413 080 and 342 658.
    const lines = everyCell((region, month, number) =>
      number === "1" && month === "2023-03" && (region === "12" || region === "13")
        ? perfect("1")
        : {
            Täljare: number === "4" || number === "5" ? 900 : 500,
            Nämnare: 1000,
            "Täljare fg år": 500,
            "Nämnare fg år": 1000,
            "Täljare med tolerans": 500,
            Väntande: 100,
            "Väntande inom 30 dagar": 50,
          },
    );
    const settlement = settlementOf(resultOf(lines));
    const [bonus, august, december, grant] = told(settlement, "12");
    // 1 413 080 of 1 755 738 is 80.48 per cent.
    expect(bonus).toMatch(
      /^Region Skåne får [\d ]+,\d\d kr ur bonuspotten: den tjänade in 80,48 % av allt som regionerna tjänade in under året \(avsnitt 3\.1\.1\)\.$/,
    );
    // 2 500 000 000 / 11 · 18 % · 1 413 080 / 10 514 719 = 5 497 799.63 kr.
    expect(august).toBe("Region Skåne får 5 497 800 kr i augusti 2023: intjänat för januari–juni 2023 (avsnitt 8).");
    expect(december).toMatch(
      /^Region Skåne får [\d ]+ kr i december 2023: intjänat för juli–november 2023 och sin del av det som inte tjänats in \(avsnitt 8\)\.$/,
    );
    expect(grant).toBe("Region Skåne får 48 380 637 kr: 13,44 % av 360 000 000 kr efter invånarantal (avsnitt 3).");
    expect(told(settlement, "01")[0]).toBe(
      "Region Stockholm får inget ur bonuspotten: den tjänade inte in något under året.",
    );
  });

  test("what somebody decided where nobody met a requirement, and a pot that cannot be shared", () => {
    const lines = REGIONS.flatMap(({ code }) =>
      performanceOf(agreement2021).requirements.flatMap(({ number }) => {
        const counted = number === "2" || number === "3";
        return (counted ? ["08", "09", "10", "11"] : ["09", "10", "11"]).map((month) => ({
          Länskod: code,
          Månad: `2021-${month}`,
          Prestationskrav: number,
          Täljare: counted ? (month === "08" || number === "3" ? 100 : 10) : 90,
          Nämnare: counted ? "" : 100,
          Väntande: 1,
        }));
      }),
    );
    const why = (decision: "population" | "returned") => {
      const settlement = settlementOf(
        settle(agreement2021, [BEFOLKNING, waits(lines)], { decisions: { "3": decision } }),
      );
      return there(recordOf(settlement, [], TEXT.sv).verdicts.find(({ requirement: number }) => number === "3")).why;
    };
    expect(why("returned")).toMatch(/Ingen region uppfyllde kravet: medlen går åter till staten, enligt beslut\.$/);
    expect(why("population")).toMatch(/medlen går till alla efter folkmängd, enligt beslut\.$/);
    const nobody = settlementOf(
      resultOf(
        everyCell((_region, _month, number) => ({
          Täljare: number === "4" || number === "5" ? 900 : 500,
          Nämnare: 1000,
          "Täljare fg år": 500,
          "Nämnare fg år": 1000,
          "Täljare med tolerans": 500,
          Väntande: 100,
          "Väntande inom 30 dagar": 50,
        })),
      ),
    );
    expect(told(nobody, "01").slice(0, 3)).toEqual([
      "Region Stockholm får inget ur bonuspotten: ingen region tjänade in något, och potten kan då inte fördelas.",
      "Region Stockholm får 0 kr i augusti 2023: intjänat för januari–juni 2023 (avsnitt 8).",
      "Region Stockholm får 0 kr i december 2023: intjänat för juli–november 2023 (avsnitt 8).",
    ]);
  });

  test("where all was earned there is no pot, and nobody is said to have earned nothing", () => {
    expect(told(settlementOf(resultOf(everyCell((_region, _month, number) => perfect(number)))), "01")[0]).toBe(
      "Region Stockholm får inget därutöver: allt som var reserverat tjänades in.",
    );
  });
});
