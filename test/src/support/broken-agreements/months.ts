/** What rules forbid about months. */

import type { Performance } from "../../../../src/agreement/agreement";
import { months, said } from "../made-up";
import { atOnce, type Broken, PAYMENTS, paying, withRules } from "./broken";

/** An agreement for each. */
export function ofMonths(): readonly Broken[] {
  const row = paying("Månader som mäts");
  const told = [["months", "performance.months.value"]] as const;
  const free = (...untested: Performance["months"]["value"]) => ({ untested: said(untested) });
  return [
    {
      what: "no month is measured",
      agreement: measuring("2030-04"),
      told: [
        ["months", "performance.months.value"],
        ["payment-empty", `${PAYMENTS}[0].months`],
      ],
    },
    { what: "a month is skipped", agreement: measuring("2030-04", "2030-01", "2030-03"), told, sheet: row },
    { what: "its months run backwards", agreement: measuring("2030-04", "2030-02", "2030-01"), told, sheet: row },
    {
      what: "its months pass into another year",
      agreement: measuring("2031-02", "2030-12", "2031-01"),
      told,
      sheet: row,
    },
    { what: "a month is the thirteenth", agreement: measuring("2031-02", "2030-12", "2030-13"), told, file: "refused" },
    {
      what: "a month without a test is not measured",
      agreement: withRules(free("2030-05")),
      told: [["untested-not-measured", "performance.untested.value"]],
      sheet: paying("Månader utan prövning"),
    },
    {
      what: "every month is without a test",
      agreement: withRules(free(...months(1, 3))),
      told: [["untested-all", "performance.untested.value"]],
      sheet: paying("Månader utan prövning"),
    },
    {
      what: "months are without a test though they are judged together",
      agreement: withRules({ ...atOnce, ...free("2030-01") }),
      told: [["untested-together", "performance.untested.value"]],
      sheet: paying("Månader utan prövning"),
    },
    {
      what: "months are judged together and nothing says how they become one value",
      agreement: withRules({ judgedBy: atOnce.judgedBy, payments: atOnce.payments }),
      told: [["period-value-needed", "performance.judgedBy.value"]],
      sheet: paying("Bedöms"),
    },
    {
      what: "months are judged one by one and something says how they become one value",
      agreement: withRules({ periodValue: atOnce.periodValue }),
      told: [["period-value-alone", "performance.periodValue.value"]],
      sheet: paying("Periodens värde"),
    },
  ];
}

/** Measures some months, all paid by one payment. */
function measuring(id: Performance["payments"]["value"][number]["id"], ...measured: Performance["months"]["value"]) {
  return withRules({ months: said(measured), payments: said([{ id, months: measured, bonus: true }]) });
}
