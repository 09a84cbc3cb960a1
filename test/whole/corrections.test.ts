/** Payments that have been made stay as paid. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../src/agreement/regions";
import { reservesOf } from "../../src/agreement/reserve";
import { agreement2023 } from "../../src/agreements/2023";
import { allocate } from "../../src/paying/allocate";
import { type AlreadyPaid, pay } from "../../src/paying/pay";
import { totalOf } from "../../src/paying/payment";
import { requirementTable } from "../../src/present/by-requirement";
import { settle } from "../../src/settling/settle";
import { madeUp, performanceOf, requirement } from "../src/support/made-up";
import { codes, settlementOf, sharesBy } from "../src/support/settled";
import { at, BEFOLKNING, everyCell, perfect, sheet, there, waits } from "../src/support/sheets";

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
    sharesBy(reserves, () => 100),
  );
  /** A payment that has been made: what A and B got. */
  const made = (id: "2030-02" | "2030-03" | "2030-04", a: bigint, b: bigint) =>
    [
      id,
      new Map([
        ["A", a],
        ["B", b],
      ]),
    ] as const;
  const rows = (already: AlreadyPaid) =>
    pay(performance, ["A", "B"], ledger, already).map(({ amounts, correction, asPaid }) => [
      amounts === "open" ? "open" : [...amounts.values()],
      correction ? [...correction.values()] : [],
      asPaid,
    ]);

  test("a payment that has been made stays as paid, and the next one carries the difference as a part of its own", () => {
    expect(rows(new Map([made("2030-02", 150n, 210n)]))).toEqual([
      [[150n, 210n], [], true],
      [[250n, 190n], [50n, -10n], false],
      [[200n, 200n], [], false],
    ]);
  });

  test("the last payment carries what the one before it should have", () => {
    expect(rows(new Map([made("2030-02", 150n, 210n), made("2030-03", 200n, 200n)]))).toEqual([
      [[150n, 210n], [], true],
      [[200n, 200n], [], true],
      [[250n, 190n], [50n, -10n], false],
    ]);
  });

  test("a hole between those that have been made is filled with what came before; what came after stays", () => {
    // January's payment was 150 and 210, and March's 300 and 180; February's has not been made. It gives its own 200
    // and the 50 more and 10 less of January. Nobody corrects March: 100 too much and 20 too little are left.
    const first = pay(
      performance,
      ["A", "B"],
      ledger,
      new Map([made("2030-02", 150n, 210n), made("2030-04", 300n, 180n)]),
    );
    expect(first.map(({ amounts }) => (amounts === "open" ? [] : [...amounts.values()]))).toEqual([
      [150n, 210n],
      [250n, 190n],
      [300n, 180n],
    ]);
    expect([...there(at(first, 1).correction).values()]).toEqual([50n, -10n]);
    expect([...there(at(first, 2).outstanding).values()]).toEqual([-100n, 20n]);
    // February's alone has been made, 260 and 100: the last one carries 60 less and 100 more.
    const second = pay(performance, ["A", "B"], ledger, new Map([made("2030-03", 260n, 100n)]));
    expect(second.map(({ amounts }) => (amounts === "open" ? [] : [...amounts.values()]))).toEqual([
      [200n, 200n],
      [260n, 100n],
      [140n, 300n],
    ]);
    expect(second.map(({ correction }) => correction !== undefined)).toEqual([false, false, true]);
  });

  test("a hole in the months: an open one keeps what comes after it open, and what has been made stays as it was", () => {
    const holed = allocate(
      performance,
      people,
      reserves,
      sharesBy(reserves, ({ period }) => (period === "2030-02" ? undefined : 100)),
    );
    const january = new Map([made("2030-02", 150n, 210n)]);
    // February is open, and so are its payment and the last one, though March is decided: the difference of 50 and 10
    // is carried by nobody yet.
    expect(
      pay(performance, ["A", "B"], holed, january).map(({ amounts }) =>
        amounts === "open" ? amounts : [...amounts.values()],
      ),
    ).toEqual([[150n, 210n], "open", "open"]);
    const both = new Map([...january, made("2030-03", 10n, 20n)]);
    const told = pay(performance, ["A", "B"], holed, both);
    expect(told.map(({ asPaid, correction }) => [asPaid, correction])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, undefined],
    ]);
    // Once February is decided the last one carries all of it: A 600 − 150 − 10, and B 600 − 210 − 20.
    expect(rows(both).at(-1)).toEqual([[440n, 370n], [240n, 170n], false]);
  });

  test("payments made as they should need no correction, and all payments are the money whatever was paid", () => {
    expect(rows(new Map([made("2030-02", 200n, 200n)]))).toEqual([
      [[200n, 200n], [], true],
      [[200n, 200n], [], false],
      [[200n, 200n], [], false],
    ]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 400n }), fc.bigInt({ min: 0n, max: 400n }), (a, b) => {
        const payments = pay(performance, ["A", "B"], ledger, new Map([made("2030-02", a, b)]));
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

  test("a last payment made before the year is decided stands, and what it should have been is open", () => {
    const result = settle(agreement2023, [BEFOLKNING, waits(year), paidIn("2023-12", () => 1_000_000)], {
      corrections: "carry",
      until: "2023-06",
    });
    const { payments, checks } = settlementOf(result);
    expect(payments.map(({ amounts, asPaid }) => [amounts === "open", asPaid])).toEqual([
      [false, false],
      [false, true],
    ]);
    expect(at(payments, 1).outstanding).toBeUndefined();
    expect(checks.find(({ name }) => name === "payments-block")?.state).toBe("open");
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
