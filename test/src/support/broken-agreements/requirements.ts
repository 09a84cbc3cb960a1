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
  ];
}
