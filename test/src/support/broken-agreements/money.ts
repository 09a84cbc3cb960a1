/** What rules forbid about money and pots. */

import { said } from "../made-up";
import { at } from "../sheets";
import { type Broken, grant, KRAV, krav, rules, SOUND, withFirst, withRules } from "./broken";

const { performance: _, ...withoutPerformance } = SOUND;

/** An agreement for each. */
export function ofMoney(): readonly Broken[] {
  return [
    {
      what: "its money is a krona short",
      agreement: { ...SOUND, total: said(1001) },
      told: [["total", "total.value"]],
      sheet: [["Överenskommelse", "Hela beloppet"]],
    },
    {
      what: "its grants are not in the total",
      agreement: { ...SOUND, grants: [grant] },
      told: [["total", "total.value"]],
      sheet: [["Överenskommelse", "Hela beloppet"]],
    },
    {
      what: "an amount is nothing",
      agreement: { ...SOUND, grants: [{ ...grant, amount: said(0) }] },
      told: [["amount-above-zero", "grants[0].amount.value"]],
      sheet: [["Övriga medel: block-2", "Belopp"]],
      file: "refused",
    },
    {
      what: "an amount is negative",
      agreement: { ...SOUND, grants: [{ ...grant, amount: said(-10) }], total: said(990) },
      told: [["amount-above-zero", "grants[0].amount.value"]],
      file: "refused",
    },
    {
      what: "an amount has öre",
      agreement: { ...withRules({ pots: [{ ...at(rules.pots, 0), amount: said(999.5) }] }), total: said(999.5) },
      told: [["amount-above-zero", "performance.pots[0].amount.value"]],
      file: "refused",
    },
    {
      what: "it hands out no money",
      agreement: { ...withoutPerformance, total: said(1) },
      told: [
        ["total", "total.value"],
        ["part-missing", "grants"],
      ],
    },
    {
      what: "it has no pot",
      agreement: { ...withRules({ pots: [] }), grants: [{ ...grant, amount: said(1000) }] },
      told: [["part-missing", "performance.pots"]],
      sheet: "whole",
    },
    {
      what: "there is no requirement",
      agreement: withRules({ requirements: [] }),
      told: [["part-missing", "performance.requirements"]],
      sheet: "whole",
    },
    {
      what: "a pot is none of its pots",
      agreement: withFirst({ pot: "annan" }),
      told: [["pot-unknown", `${KRAV}.pot`]],
      sheet: krav("Pott"),
    },
    {
      what: "a pot pays nothing",
      agreement: withRules({ pots: ["pott", "tom"].map((id) => ({ id, label: id, amount: said(500) })) }),
      told: [["pot-unused", "performance.pots[1]"]],
      sheet: [["Pott tom", "Benämning"], 0],
    },
  ];
}
