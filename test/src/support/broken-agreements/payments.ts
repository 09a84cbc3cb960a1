/** What rules forbid about payments and about what was not earned. */

import type { Agreement, Performance } from "../../../../src/agreement/agreement";
import type { Where } from "../agreement-sheet";
import { months, said } from "../made-up";
import { at } from "../sheets";
import { atOnce, type Broken, PAYMENTS, paying, rules, withRules } from "./broken";

const [first, second] = [at(rules.payments.value, 0), at(rules.payments.value, 1)];
const pays = (...payments: Performance["payments"]["value"]): Agreement => withRules({ payments: said(payments) });
const row = (index: number): readonly [Where] => paying("Utbetalning", index);
const monthsOf = (index: number): Broken["told"] => [["payment-months", `${PAYMENTS}[${String(index)}].months`]];

/** An agreement for each. */
export function ofPayments(): readonly Broken[] {
  return [...ofMonthsPaid(), ...ofOrder(), ...ofTheUnearned()];
}

function ofMonthsPaid(): readonly Broken[] {
  return [
    { what: "there is no payment", agreement: pays(), told: [["payment-missing", PAYMENTS]], sheet: row(0) },
    {
      what: "a payment is for no month",
      agreement: pays({ ...first, id: "2030-04", months: months(1, 3) }, { ...second, id: "2030-05", months: [] }),
      told: [["payment-empty", `${PAYMENTS}[1].months`]],
      sheet: row(1),
    },
    {
      what: "a month is never paid",
      agreement: pays({ ...first, months: months(1, 1) }, second),
      told: monthsOf(1),
      sheet: row(1),
    },
    {
      what: "a month is paid twice",
      agreement: pays(first, { ...second, months: months(2, 3) }),
      told: monthsOf(1),
      sheet: row(1),
    },
    {
      what: "a month is paid that is not measured",
      agreement: pays(first, { ...second, id: "2030-05", months: months(3, 4) }),
      told: monthsOf(1),
      sheet: row(1),
    },
  ];
}

function ofOrder(): readonly Broken[] {
  return [
    {
      what: "the months of a payment run backwards",
      agreement: pays({ ...first, months: ["2030-02", "2030-01"] }, second),
      told: [["payment-order", `${PAYMENTS}[0].months`]],
      sheet: row(0),
    },
    {
      what: "the payments run backwards",
      agreement: pays({ ...second, bonus: false }, { ...first, bonus: true }),
      told: [["payment-order", `${PAYMENTS}[0].months`]],
    },
    {
      what: "a payment is made before its month is over",
      agreement: pays({ ...first, id: "2030-02" }, second),
      told: [["payment-early", `${PAYMENTS}[0].id`]],
      sheet: row(0),
    },
    {
      what: "two payments are of one month",
      agreement: pays({ ...first, id: second.id }, second),
      told: [["payment-twice", `${PAYMENTS}[1].id`]],
      sheet: row(1),
    },
  ];
}

function ofTheUnearned(): readonly Broken[] {
  return [
    {
      what: "no payment has what was not earned",
      agreement: pays(first, { ...second, bonus: false }),
      told: [["rest-with-last", `${PAYMENTS}[1].bonus`]],
      sheet: row(1),
    },
    {
      what: "two payments have what was not earned",
      agreement: pays({ ...first, bonus: true }, second),
      told: [["rest-with-last", `${PAYMENTS}[0].bonus`]],
      sheet: row(0),
    },
    {
      what: "months that are judged together are paid in parts",
      agreement: withRules({ ...atOnce, payments: rules.payments }),
      told: [["one-payment", PAYMENTS]],
      sheet: row(0),
    },
    {
      what: "a bonus pot is shared by population",
      agreement: withRules({ unearnedBasis: said("population") }),
      told: [["basis-of-bonus-pot", "performance.unearnedBasis.value"]],
      sheet: paying("Det som inte tjänats in fördelas efter"),
    },
    {
      what: "a requirement's money is shared by what was earned",
      agreement: withRules({ unearned: said("met-requirement") }),
      told: [["basis-of-requirement", "performance.unearnedBasis.value"]],
      sheet: paying("Det som inte tjänats in fördelas efter"),
    },
  ];
}
