/** What rules forbid about ids, numbers and names. */

import { said } from "../made-up";
import { at } from "../sheets";
import { type Broken, grant, krav, krav1, krav2, rules, SOUND, withFirst, withRules } from "./broken";

/** An agreement for each. */
export function ofNames(): readonly Broken[] {
  const pots = [500, 500].map((kronor) => ({ ...at(rules.pots, 0), amount: said(kronor) }));
  return [
    {
      what: "two grants have one id",
      agreement: { ...SOUND, grants: [grant, grant], total: said(1020) },
      told: [["id-twice", "grants[1].id"]],
    },
    { what: "two pots have one id", agreement: withRules({ pots }), told: [["id-twice", "performance.pots[1].id"]] },
    {
      what: "two requirements have one number",
      agreement: withFirst({ number: "2" }),
      told: [["id-twice", "performance.requirements[1].number"]],
    },
    ...[{ id: "krav-2" }, { name: "KRAV 2" }, { aliases: ["krav 2"] }].map(
      (change): Broken => ({
        what: `the ${Object.keys(change).join()} of one requirement names another`,
        agreement: withFirst(change),
        told: [["word-twice", "performance.requirements[1].id"]],
        sheet: krav("Id", 0, 2),
      }),
    ),
    {
      what: "the second alias of a requirement names another",
      agreement: withRules({ requirements: [krav1, { ...krav2, aliases: ["Annat", "Krav 1"] }] }),
      told: [["word-twice", "performance.requirements[1].aliases[1]"]],
      sheet: krav("Annat namn", 1, 2),
    },
  ];
}
