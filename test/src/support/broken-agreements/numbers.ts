/** What rules forbid about single numbers. */

import { said } from "../made-up";
import {
  type Broken,
  KRAV,
  krav,
  krav1,
  krav2,
  paying,
  TIERS,
  withFirst,
  withLevel,
  withRules,
  withTiers,
} from "./broken";

const waiting = (moreThan: number, atLeast: number) => ({
  waiting: { moreThan: said(moreThan), limit: said({ atLeast }) },
});
const refused = { file: "refused" } as const;

/** An agreement for each. */
export function ofNumbers(): readonly Broken[] {
  return [...ofShares(), ...ofLimits(), ...ofCounts()];
}

function ofShares(): readonly Broken[] {
  return [
    ...[0, 101, 0.5].map(
      (share): Broken => ({
        what: `a step earns ${String(share)} %`,
        agreement: withTiers({ atLeast: 50, share }),
        told: [["percent-outside", `${TIERS}[0].share`]],
        ...refused,
      }),
    ),
    {
      what: "a level earns nothing",
      agreement: withLevel({ share: said(0) }),
      told: [["percent-outside", `${KRAV}.level.share.value`]],
      sheet: krav("Hög nivå ger"),
      ...refused,
    },
    {
      what: "a tolerance is more than the whole",
      agreement: withLevel({ numerator: said("with-tolerance"), tolerance: said(101) }),
      told: [["percent-outside", `${KRAV}.level.tolerance.value`]],
      ...refused,
    },
  ];
}

function ofLimits(): readonly Broken[] {
  return [
    {
      what: "a step is above the whole",
      agreement: withTiers({ atLeast: 1001, share: 100 }),
      told: [["limit-outside", `${TIERS}[0].atLeast`]],
      sheet: krav("Trappsteg"),
      ...refused,
    },
    ...[-1, 29.5].map(
      (atLeast): Broken => ({
        what: `a step is at ${String(atLeast)} tenths`,
        agreement: withTiers({ atLeast, share: 100 }),
        told: [["limit-outside", `${TIERS}[0].atLeast`]],
        ...refused,
      }),
    ),
    {
      what: "a level is above the whole",
      agreement: withLevel({ limit: said({ atLeast: 7300 }) }),
      told: [["limit-outside", `${KRAV}.level.limit.value.atLeast`]],
    },
    {
      what: "an upper level is negative",
      agreement: withFirst({ better: said("lower"), level: { ...krav1.level, limit: said({ atMost: -50 }) } }),
      told: [["limit-outside", `${KRAV}.level.limit.value.atMost`]],
      ...refused,
    },
    {
      what: "the level of those waiting is above the whole",
      agreement: withLevel(waiting(20, 1001)),
      told: [["limit-outside", `${KRAV}.level.waiting.limit.value.atLeast`]],
      ...refused,
    },
    {
      what: "the response rate is above the whole",
      agreement: withRules({ reporting: { responseRate: said(9500) } }),
      told: [["limit-outside", "performance.reporting.responseRate.value"]],
      ...refused,
    },
  ];
}

function ofCounts(): readonly Broken[] {
  return [
    {
      what: "a weight is zero",
      agreement: withFirst({ weight: said(0) }),
      told: [["number-above-zero", `${KRAV}.weight.value`]],
      sheet: krav("Vikt"),
    },
    ...[-3, 2.5].map(
      (weight): Broken => ({
        what: `a weight is ${String(weight)}`,
        agreement: withFirst({ weight: said(weight) }),
        told: [["number-above-zero", `${KRAV}.weight.value`]],
        ...refused,
      }),
    ),
    {
      // 7 505 999 378 950 parts × 12 months × 100 per cent is the last that a number keeps exactly.
      what: "weights are a part finer than money can be counted by",
      agreement: withRules({
        requirements: [
          { ...krav1, weight: said(7_505_999_378_950) },
          { ...krav2, weight: said(1) },
        ],
      }),
      told: [["weights-too-fine", "performance.pots[0].amount.value"]],
      sheet: [["Pott pott", "Belopp"]],
    },
    {
      what: "those waiting are counted from none",
      agreement: withLevel(waiting(0, 730)),
      told: [["number-above-zero", `${KRAV}.level.waiting.moreThan.value`]],
      sheet: krav("Villkor om väntande gäller vid fler än"),
    },
    {
      what: "figures are due within no days",
      agreement: withRules({ reporting: { responseRate: said(950), withinDays: said(0) } }),
      told: [["number-above-zero", "performance.reporting.withinDays.value"]],
      sheet: paying("Rapporteras inom"),
    },
  ];
}
