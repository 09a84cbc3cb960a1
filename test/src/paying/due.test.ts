/** What payments should be, by hand; that they are what is paid, whatever the case, is tested of `reconcile`. */
import { describe, expect, test } from "vitest";
import type { Month, Period } from "../../../src/ground/month";
import { booked } from "../../../src/paying/booked";
import { dealtByRank, dueOf } from "../../../src/paying/due";
import type { Amounts } from "../../../src/paying/payment";
import { madeUp, performanceOf, requirement } from "../support/made-up";
import { dealtOut } from "../support/settled";
import { at } from "../support/sheets";

test("kronor go to the largest remainders, the first of two that are equal, and a whole quota stays", () => {
  expect(dealtByRank(10n, [10n, 10n, 10n], 3n)).toEqual([4n, 3n, 3n]);
  // 1.25, 2.75, 3.5 and 2.5: one to 2.75, and one to the first of the halves.
  expect(dealtByRank(10n, [5n, 11n, 14n, 10n], 4n)).toEqual([1n, 3n, 4n, 2n]);
  expect(dealtByRank(4n, [8n, 4n, 4n], 4n)).toEqual([2n, 1n, 1n]);
});

const requirements = [requirement({ number: "1", weight: 1 })];

function dueIn(
  people: Readonly<Record<string, number>>,
  { kronor, payments }: { readonly kronor: number; readonly payments: readonly number[] },
  { open = [], already = new Map<Month, Amounts>() }: { open?: readonly Period[]; already?: Map<Month, Amounts> } = {},
) {
  const agreement = madeUp({ kronor, requirements, payments });
  const { ledger } = dealtOut(agreement, people, (_, month) => (open.includes(month) ? undefined : 100));
  return dueOf(performanceOf(agreement), Object.keys(people), ledger, booked(ledger), new Set(open), already);
}

describe("the payments", () => {
  test("are the months' kronor, and the last the year less the earlier", () => {
    // Two kronor a month among four: half a krona each, and the first two get them every month. The year is three each,
    // but what has been paid is not taken back: the others give two kronor each for it.
    const { payments, year } = dueIn({ A: 1, B: 1, C: 1, D: 1 }, { kronor: 12, payments: [1, 1, 1, 1, 1, 1] });
    expect(payments.map(({ amounts }) => amounts)).toEqual([
      ...Array.from({ length: 5 }, () => [1n, 1n, 0n, 0n]),
      [0n, 0n, 1n, 1n],
    ]);
    expect(year).toEqual([5n, 5n, 1n, 1n]);
    // Where D has three people and 18 kr are paid C has three left and D four: both come down to two, and C one more.
    expect(dueIn({ A: 1, B: 1, C: 1, D: 3 }, { kronor: 18, payments: [1, 1, 1, 1, 1, 1] }).year).toEqual([
      5n,
      5n,
      1n,
      7n,
    ]);
  });

  test("are open from the first that has an open month", () => {
    const { payments, year } = dueIn({ A: 1, B: 1 }, { kronor: 12, payments: [1, 1, 1] }, { open: ["2030-02"] });
    expect(payments.map(({ amounts }) => amounts)).toEqual([[2n, 2n], "open", "open"]);
    expect(year).toBe("open");
  });

  test("that have been made are as they were, and the next one corrects them, or tells what is left", () => {
    const made = (id: Month, a: bigint, b: bigint): [Month, Amounts] => [
      id,
      new Map([
        ["A", a],
        ["B", b],
      ]),
    ];
    const first = dueIn(
      { A: 1, B: 1 },
      { kronor: 12, payments: [1, 1, 1] },
      { already: new Map([made("2030-02", 5n, 0n)]) },
    );
    expect(first.payments.map(({ amounts }) => amounts)).toEqual([
      [5n, 0n],
      [-1n, 4n],
      [2n, 2n],
    ]);
    expect(at(first.payments, 1).correction).toEqual([-3n, 2n]);
    const last = dueIn(
      { A: 1, B: 1 },
      { kronor: 12, payments: [1, 1, 1] },
      { already: new Map([made("2030-04", 1n, 4n)]) },
    );
    expect(at(last.payments, 2)).toMatchObject({ amounts: [1n, 4n], outstanding: [1n, -2n] });
  });
});
