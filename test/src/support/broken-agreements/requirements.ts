/** What rules forbid about requirements and staircases. */

import { said } from "../made-up";
import { type Broken, KRAV, krav, krav1, krav2, TIERS, withFirst, withLevel, withRules, withTiers } from "./broken";

const { improvement: __, level: ___, ...pathless } = krav1;

/** An agreement for each. */
export function ofRequirements(): readonly Broken[] {
  return [
    {
      what: "a requirement can be met in no way",
      agreement: withRules({ requirements: [pathless, krav2] }),
      told: [["no-path", KRAV]],
      sheet: [["Krav 1", "Id"], 0],
    },
    {
      what: "a number of people changes by percentage points",
      agreement: withFirst({ quantity: said("count") }),
      told: [["counted-in-points", `${KRAV}.improvement.change.value`]],
      sheet: krav("Förbättring mäts i"),
    },
    {
      what: "a staircase has no step",
      agreement: withTiers(),
      told: [["tiers-missing", TIERS]],
      sheet: krav("Trappsteg"),
    },
    {
      what: "two steps have one limit",
      agreement: withTiers({ moreThan: 50, share: 100 }, { atLeast: 50, share: 75 }),
      told: [["tiers-order", `${TIERS}[1]`]],
      sheet: krav("Trappsteg", 0),
    },
    {
      what: "the best step is not first",
      agreement: withTiers({ atLeast: 10, share: 50 }, { atLeast: 50, share: 100 }),
      told: [
        ["tiers-order", `${TIERS}[1]`],
        ["tiers-share", `${TIERS}[0]`],
      ],
    },
    {
      what: "a lower step earns as much",
      agreement: withTiers({ atLeast: 50, share: 100 }, { atLeast: 30, share: 100 }),
      told: [["tiers-share", `${TIERS}[0]`]],
      sheet: krav("Trappsteg", 1),
    },
    {
      what: "a lower step earns more",
      agreement: withTiers({ atLeast: 50, share: 75 }, { atLeast: 30, share: 100 }),
      told: [["tiers-share", `${TIERS}[0]`]],
      sheet: krav("Trappsteg", 1),
    },
    {
      what: "a tolerance is said of a numerator without one",
      agreement: withLevel({ tolerance: said(10) }),
      told: [["tolerance-alone", `${KRAV}.level.tolerance.value`]],
      sheet: krav("Tolerans efter måldatum"),
    },
    ...punishing(),
  ];
}

// What would earn less the better it is.
function punishing(): readonly Broken[] {
  const atMost = said({ atMost: 900 });
  const told = [["level-side", `${KRAV}.level.limit.value`]] as const;
  const sheet = krav("Hög nivå");
  return [
    { what: "a level is at most where higher is better", agreement: withLevel({ limit: atMost }), told, sheet },
    { what: "a level is at least where lower is better", agreement: withFirst({ better: said("lower") }), told, sheet },
    {
      what: "a level is more than where lower is better",
      agreement: withFirst({
        better: said("lower"),
        level: { ...krav1.level, limit: said({ moreThan: 900 }) },
      }),
      told,
      sheet,
    },
    {
      what: "a level with tolerance is on the wrong side",
      agreement: withLevel({ limit: atMost, numerator: said("with-tolerance"), tolerance: said(10) }),
      told,
      sheet,
    },
    {
      what: "the condition on those waiting is at most",
      agreement: withLevel({ waiting: { moreThan: said(20), limit: said({ atMost: 730 }) } }),
      told: [["waiting-side", `${KRAV}.level.waiting.limit.value`]],
      sheet: krav("Villkor om väntande: nivå"),
    },
  ];
}

/** Agreements that are only pointed out: what they say may be meant. */
export function ofDoubts(): readonly Broken[] {
  return [
    {
      what: "a level with a numerator of its own is on the other side",
      agreement: withLevel({ limit: said({ atMost: 50 }), numerator: said("own") }),
      told: [["level-side-own", `${KRAV}.level.limit.value`]],
      sheet: krav("Hög nivå"),
    },
    {
      what: "a level earns a per cent less than the best step",
      agreement: withLevel({ share: said(99) }),
      told: [["level-share", `${KRAV}.level.share.value`]],
      sheet: krav("Hög nivå ger"),
    },
  ];
}
