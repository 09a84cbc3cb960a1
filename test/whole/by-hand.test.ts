/**
 * Settlements small enough to do on paper: made-up agreements, a few regions, round numbers.
 *
 * Throughout, two requirements weigh 3 and 1, and regions A, B, C have 50, 30 and 20 of 100 inhabitants unless told.
 */
import { describe, expect, test } from "vitest";
import { allHold } from "../../src/paying/check";
import { balance } from "../../src/paying/ledger";
import { reconcile } from "../../src/paying/reconcile";
import { fraction } from "../src/support/fraction";
import { madeUp, requirement } from "../src/support/made-up";
import { amountsOf, type DealtOut, dealtOut, kronor } from "../src/support/settled";
import { at } from "../src/support/sheets";

const requirements = [requirement({ number: "1", weight: 3 }), requirement({ number: "2", weight: 1 })];
const PEOPLE = { A: 50, B: 30, C: 20 };

function checksHold({ grounds, ledger, payments }: Pick<DealtOut, "grounds" | "ledger" | "payments">): boolean {
  return allHold(reconcile(grounds, ledger, payments, []));
}

describe("8 000 kr over two months, paid month by month", () => {
  // A month is 4 000; requirement 1 has 3 000 of it and requirement 2 has 1 000.
  // Reserved each month: A 1 500 + 500, B 900 + 300, C 600 + 200.
  const agreement = madeUp({ kronor: 8000, requirements, payments: [1, 1] });

  test("the reserves are the months by weight and population", () => {
    const { ledger } = dealtOut(agreement, PEOPLE, () => undefined);
    const reserve = (region: string, number: string) =>
      kronor(
        ledger,
        "reserve",
        (entry) =>
          entry.region === region && entry.reserve?.requirement === number && entry.reserve.period === "2030-02",
      );
    expect(["A", "B", "C"].map((region) => [reserve(region, "1"), reserve(region, "2")])).toEqual([
      [fraction(1500), fraction(500)],
      [fraction(900), fraction(300)],
      [fraction(600), fraction(200)],
    ]);
    expect(kronor(ledger, "reserve")).toEqual(fraction(8000));
  });

  test("partial tiers: what is not earned goes to the pot, and the pot goes by what was earned", () => {
    // January: A 50 % of both: 750 + 250 = 1 000. B 75 % of 1 and nothing of 2: 675. C all of 1,
    // half of 2: 600 + 100 = 700. February: A nothing. B half of 1: 450. C all of 2: 200. Earned:
    // A 1 000, B 1 125, C 900, together 3 025. The pot: 8 000 − 3 025 = 4 975. Bonus: A 4 975 × 1
    // 000 / 3 025 = 199 000/121 = 1 644,628…; B × 1 125 = 1 850,206…; C × 900 = 1 480,165…
    const shares: Record<string, Record<string, readonly [number, number]>> = {
      "2030-01": { A: [50, 50], B: [75, 0], C: [100, 50] },
      "2030-02": { A: [0, 0], B: [50, 0], C: [0, 100] },
    };
    const { grounds, ledger, payments } = dealtOut(
      agreement,
      PEOPLE,
      (region, month, number) => shares[month]?.[region]?.[number === "1" ? 0 : 1],
    );
    const of = (region: string) => (entry: { readonly region: string }) => entry.region === region;
    expect(["A", "B", "C"].map((region) => kronor(ledger, "earn", of(region)))).toEqual([
      fraction(1000),
      fraction(1125),
      fraction(900),
    ]);
    expect(kronor(ledger, "forfeit")).toEqual(fraction(4975));
    expect(["A", "B", "C"].map((region) => kronor(ledger, "bonus", of(region)))).toEqual([
      fraction(199_000, 121),
      fraction(4975 * 1125, 3025),
      fraction(4975 * 900, 3025),
    ]);
    expect(balance("pot", ledger.moved())).toBe(0n);
    // January pays 1 000, 675 and 700. The year is 8 000 × 1 000 / 3 025 = 2 644,63 for
    // A, 8 000 × 1 125 / 3 025 = 2 975,21 for B and 8 000 × 900 / 3 025 = 2 380,17 for C:
    // 2 644 + 2 975 + 2 380 = 7 999, and the krona left goes to A, whose rest is largest.
    expect(amountsOf(at(payments, 0))).toEqual([1000n, 675n, 700n]);
    expect(amountsOf(at(payments, 1))).toEqual([2645n - 1000n, 2975n - 675n, 2380n - 700n]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });

  test("nobody qualifies in January: the whole month is in the pot and February's earners share it", () => {
    // February: only A earns, all of its 2 000. The pot is 6 000 and all of it is A's.
    const { grounds, ledger, payments } = dealtOut(agreement, PEOPLE, (region, month) =>
      month === "2030-02" && region === "A" ? 100 : 0,
    );
    expect(kronor(ledger, "forfeit", ({ reserve }) => reserve?.period === "2030-01")).toEqual(fraction(4000));
    expect(payments.map(amountsOf)).toEqual([
      [0n, 0n, 0n],
      [8000n, 0n, 0n],
    ]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });

  test("a region that earns nothing gets nothing of the pot either", () => {
    // A and B earn all of theirs: 4 000 and 2 400. C's 1 600 is shared 5 : 3, 1 000 and 600.
    const { grounds, ledger, payments } = dealtOut(agreement, PEOPLE, (region) => (region === "C" ? 0 : 100));
    expect(kronor(ledger, "bonus", ({ region }) => region === "C")).toEqual(fraction(0));
    expect(payments.map(amountsOf)).toEqual([
      [2000n, 1200n, 0n],
      [3000n, 1800n, 0n],
    ]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });

  test("everybody earns everything: there is no pot and the payments are the reserves", () => {
    const { grounds, ledger, payments } = dealtOut(agreement, PEOPLE, () => 100);
    expect(ledger.entries.filter(({ move }) => move === "forfeit" || move === "bonus")).toEqual([]);
    expect(payments.map(amountsOf)).toEqual([
      [2000n, 1200n, 800n],
      [2000n, 1200n, 800n],
    ]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });

  test("nobody earns anything all year: the pot is all the money, unshared, and nothing is divided by zero", () => {
    const { grounds, ledger, payments } = dealtOut(agreement, PEOPLE, () => 0);
    expect(kronor(ledger, "forfeit")).toEqual(fraction(8000));
    expect(kronor(ledger, "bonus")).toEqual(fraction(0));
    expect(balance("pot", ledger.moved()) * ledger.amount).toBe(8000n * ledger.per);
    expect(payments.map(amountsOf)).toEqual([
      [0n, 0n, 0n],
      [0n, 0n, 0n],
    ]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });

  test("January is known and February is not: January is paid, February and the bonus are open", () => {
    const { grounds, ledger, payments } = dealtOut(agreement, PEOPLE, (region, month) =>
      month === "2030-01" ? 50 : undefined,
    );
    expect(amountsOf(at(payments, 0))).toEqual([1000n, 600n, 400n]);
    expect(at(payments, 1).amounts).toBe("open");
    expect(kronor(ledger, "bonus")).toEqual(fraction(0));
    expect(kronor(ledger, "forfeit")).toEqual(fraction(2000));
    expect(balance("reserve", ledger.moved()) * ledger.amount).toBe(4000n * ledger.per);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });

  test("one cell of January missing keeps January's payment open", () => {
    const { payments } = dealtOut(agreement, PEOPLE, (region, month, number) =>
      region === "C" && month === "2030-01" && number === "2" ? undefined : 50,
    );
    expect(payments.map(({ amounts }) => amounts)).toEqual(["open", "open"]);
  });
});

describe("odd kronor", () => {
  test("10 kr by thirds: the odd krona goes to the lowest code among equals", () => {
    const agreement = madeUp({ kronor: 10, requirements: [requirement({ number: "1", weight: 1 })], payments: [1] });
    const { grounds, ledger, payments } = dealtOut(agreement, { A: 1, B: 1, C: 1 }, () => 100);
    expect(amountsOf(at(payments, 0))).toEqual([4n, 3n, 3n]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });

  test("the last payment is the year less the first, and not its own largest remainder", () => {
    // 11 kr a month for two equal regions, all earned. The first payment: 5.5 each, 11 in all, 6 and 5.
    // The year: 11 each. So the second is 5 and 6, where 11 kr by themselves would be 6 and 5 again.
    const agreement = madeUp({ kronor: 22, requirements: [requirement({ number: "1", weight: 1 })], payments: [1, 1] });
    const { payments } = dealtOut(agreement, { A: 1, B: 1 }, () => 100);
    expect(payments.map(amountsOf)).toEqual([
      [6n, 5n],
      [5n, 6n],
    ]);
  });

  test("a part payment of half a krona is rounded upwards, and December gives it back", () => {
    // 7 kr over two months: 3.5 a month. One region earns all: 4 kr, then 3.
    const agreement = madeUp({ kronor: 7, requirements: [requirement({ number: "1", weight: 1 })], payments: [1, 1] });
    const { grounds, ledger, payments } = dealtOut(agreement, { A: 1 }, () => 100);
    expect(payments.map(amountsOf)).toEqual([[4n], [3n]]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });
});

describe("three payments", () => {
  test("two part payments are together what their months earned, to the nearest krona", () => {
    // 9 kr over three months, half earned: 1.5 kr a month. The first part
    // payment is 2 kr; with the second 3 kr have been earned, so it is 1.
    const agreement = madeUp({
      kronor: 9,
      requirements: [requirement({ number: "1", weight: 1 })],
      payments: [1, 1, 1],
    });
    const { grounds, ledger, payments } = dealtOut(agreement, { A: 1 }, () => 50);
    expect(payments.map(amountsOf)).toEqual([[2n], [1n], [6n]]);
    expect(reconcile(grounds, ledger, payments, []).filter(({ state }) => state === "fails")).toEqual([]);
  });
});

describe("four payments", () => {
  test("of half a krona each are together the two kronor there are", () => {
    // 2 kr over four months, all earned: 0.5, 1, 1.5 and 2 kr so far, rounded to 1, 1, 2 and 2.
    const agreement = madeUp({
      kronor: 2,
      requirements: [requirement({ number: "1", weight: 1 })],
      payments: [1, 1, 1, 1],
    });
    const { grounds, ledger, payments } = dealtOut(agreement, { A: 1 }, () => 100);
    expect(payments.map(amountsOf)).toEqual([[1n], [0n], [1n], [0n]]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });
});

describe("a single payment", () => {
  test("is the earned and the bonus of all months at once", () => {
    // 9 000 kr over three months, one requirement, A and B 2 : 1. A earns all of January (2 000), B
    // half of March (500). The pot is 6 500, shared 4 : 1: 5 200 and 1 300. In all 7 200 and 1 800.
    const agreement = madeUp({ kronor: 9000, requirements: [requirement({ number: "1", weight: 7 })], payments: [3] });
    const { grounds, ledger, payments } = dealtOut(agreement, { A: 2, B: 1 }, (region, month) =>
      region === "A" ? (month === "2030-01" ? 100 : 0) : month === "2030-03" ? 50 : 0,
    );
    expect(kronor(ledger, "forfeit")).toEqual(fraction(6500));
    expect(payments.map(amountsOf)).toEqual([[7200n, 1800n]]);
    expect(checksHold({ grounds, ledger, payments })).toBe(true);
  });
});

describe("one region of 2023 on paper", () => {
  test("a region alone in the country gets every month pot it earns, and a month is 2 500 000 000 / 11", () => {
    const agreement = madeUp({ kronor: 2_500_000_000, requirements, payments: [6, 5] });
    const { ledger, payments } = dealtOut(agreement, { A: 1 }, () => 100);
    expect(kronor(ledger, "earn", ({ reserve }) => reserve?.period === "2030-01")).toEqual(fraction(2_500_000_000, 11));
    // Six months: 15 000 000 000 / 11 = 1 363 636 363.64, to the nearest krona 1 363 636 364.
    expect(payments.map(amountsOf)).toEqual([[1_363_636_364n], [1_136_363_636n]]);
  });
});
