/** Months and payments to each other: what covers a year, month by month, and what is told where. */
import { describe, expect, test } from "vitest";
import type { PaymentRule } from "../../../src/agreement/agreement";
import { incoherentTime } from "../../../src/agreement/coherent-time";
import type { Month } from "../../../src/ground/month";
import { months, said } from "../support/made-up";

const pays = (id: Month, paid: readonly Month[], bonus = false): PaymentRule => ({ id, months: paid, bonus });
const told = (measured: readonly Month[], ...payments: readonly PaymentRule[]): readonly unknown[] =>
  incoherentTime({ months: said(measured), payments: said(payments) }).map(({ rule, values }) => [rule, values]);

describe("months measured", () => {
  const paidAfter = (measured: readonly Month[]) => told(measured, pays("2031-12", measured, true));

  test.each([[months(1, 12)], [months(12, 12)], [months(3, 5)]])("may be %j", (measured) => {
    expect(paidAfter(measured)).toEqual([]);
  });

  test.each([
    [["2030-12", "2031-01"], "2030-12,2031-01"],
    [["2030-01", "2030-03"], "2030-01,2030-03"],
    [["2030-01", "2030-01"], "2030-01,2030-01"],
  ] as const)("may not be %j", (measured, text) => {
    expect(paidAfter(measured)[0]).toEqual(["months", { months: text }]);
  });
});

describe("payments", () => {
  test("may come the month after their last month, and no earlier", () => {
    expect(told(months(1, 2), pays("2030-03", months(1, 2), true))).toEqual([]);
    expect(told(months(1, 2), pays("2030-02", months(1, 2), true))).toEqual([
      ["payment-early", { payment: "2030-02", month: "2030-02" }],
    ]);
  });

  test("that cover otherwise tell what is unpaid at the last of them, and what is paid twice or not measured at each", () => {
    expect(told(months(1, 3), pays("2030-06", ["2030-01", "2030-05"]), pays("2030-07", ["2030-01"], true))).toEqual([
      ["payment-months", { unpaid: "", twice: "", unmeasured: "2030-05" }],
      ["payment-months", { unpaid: "2030-02,2030-03", twice: "2030-01", unmeasured: "" }],
    ]);
  });

  test("that cover all in another order are told of at the first that is out of it", () => {
    expect(told(months(1, 3), pays("2030-06", ["2030-01"]), pays("2030-07", ["2030-03", "2030-02"], true))).toEqual([
      ["payment-order", { payment: "2030-07" }],
    ]);
  });

  test("are held against each other where the months are not known", () => {
    expect(incoherentTime({ payments: said([pays("2030-03", ["2030-02"], true)]) })).toEqual([]);
    expect(incoherentTime({ payments: said([]) }).map(({ rule }) => rule)).toEqual(["payment-missing"]);
  });
});
