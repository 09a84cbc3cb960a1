/** Verdicts and amounts told in sentences, in English. */
import type { FigureName } from "../../judging";
import type { Text } from "../sv";
import { number } from "./numbers";

const AWAITED: Readonly<Record<FigureName, string>> = {
  current: "this year's value",
  earlier: "the value to compare with",
  level: "the level's own value",
  waiting: "the number waiting",
  waitingWithin: "the share of those waiting who have waited at most 30 days",
};

function listed(words: readonly string[]): string {
  const text = [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(" and ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** English. */
export const explainEn: Text["explain"] = {
  earns: ({ region, share, requirement, when }) => `${region} gets ${share} of the reserve for ${requirement} ${when}`,
  earnsNothing: ({ region, requirement, when }) => `${region} gets nothing for ${requirement} ${when}`,
  during: ({ from, to }) => (from === to ? `in ${from}` : `over ${from}–${to}`),
  level: ({ level, limit }) => `the level ${level} meets the requirement of ${limit}`,
  levelWins: (tier) => `the improvement reaches ${tier} too, but only the level pays`,
  rose: ({ subject, amount, from, to }) => `${subject} rose by ${amount}, ${from} → ${to}`,
  fell: ({ subject, amount, from, to }) => `${subject} fell by ${amount}, ${from} → ${to}`,
  same: {
    share: (value) => `the share is unchanged at ${value}`,
    count: (value) => `the number is unchanged at ${value}`,
  },
  subject: { share: "the share", count: "the number" },
  reaches: (step) => `which reaches the step ${step}`,
  tooLittle: (step) => `which does not reach ${step}`,
  levelBelow: ({ level, limit }) => `the level ${level} does not meet the requirement of ${limit}`,
  levelWaiting: ({ waiting, within, limit }) =>
    `the level is not enough: ${waiting} are waiting and ${within} of them have waited at most 30 days; the requirement is ${limit}`,
  levelUnknown: (why) => `the level cannot be assessed: ${why}`,
  hidden: (least) => `hidden (fewer than ${least})`,
  hiddenNote: (least) =>
    `Small numbers are hidden: counts under ${least}, shares of fewer than ${least} and what would give them away are not shown. Outcomes and amounts are computed from the real figures.`,
  levelHidden: ({ limit, least }) =>
    `the level meets the requirement of ${limit} (the value is hidden, fewer than ${least})`,
  levelBelowHidden: ({ limit, least }) =>
    `the level does not meet the requirement of ${limit} (the value is hidden, fewer than ${least})`,
  levelWaitingHidden: ({ limit, least }) =>
    `the level is not enough: the share of those waiting who have waited at most 30 days does not meet the requirement of ${limit} (the numbers are hidden, fewer than ${least})`,
  reachesHidden: ({ step, least }) =>
    `the improvement reaches the step ${step} (the values are hidden, fewer than ${least})`,
  tooLittleHidden: ({ step, least }) =>
    `the improvement does not reach ${step} (the values are hidden, fewer than ${least})`,
  waitingUnknown: "the number waiting, or the share of them within 30 days, is missing",
  improvementUnknown: ({ month, why }) => `the improvement on ${month} cannot be assessed: ${why}`,
  currentUnknown: (why) => `the requirement cannot be assessed: ${why}`,
  thin: "the response rate is lower than the agreement requires",
  late: "the figures were reported later than the agreement requires",
  borderline: ({ precision, share }) => `Borderline: with ${precision} it would be ${share}.`,
  open: "No figure yet; the reserve is open.",
  awaiting: (figures) =>
    `${listed(figures.map((name) => AWAITED[name]))} not delivered yet, and the verdict rests on it; the reserve is open.`,
  borderlineOpen: (precision) =>
    `Borderline: with ${precision} it would be open, for figures that have not been delivered.`,
  untested: ({ region, requirement, when }) =>
    `${region} gets the whole reserve for ${requirement} ${when}: the month is not tested`,
  atLeast: (limit) => `at least ${limit}`,
  atMost: (limit) => `at most ${limit}`,
  moreThan: (limit) => `more than ${limit}`,
  itsPart: "its part",
  points: (text) => `${number(text)} percentage points`,
  relative: (text) => `${number(text)} per cent`,
  bonus: ({ region, amount, share, place }) =>
    `${region} gets ${amount} from the bonus pot: it earned ${share} of all that the regions earned over the year (${place}).`,
  unshared: (region) =>
    `${region} gets nothing from the bonus pot: no region earned anything, and the pot cannot be shared then.`,
  emptyPot: (region) => `${region} gets nothing besides: all that was reserved was earned.`,
  noBonus: (region) => `${region} gets nothing from the bonus pot: it earned nothing over the year.`,
  redistributed: ({ region, amount, requirements, place }) =>
    `${region} gets ${amount} of what others did not earn: it met requirement ${requirements} and shares that money with those who did the same, by population (${place}).`,
  notRedistributed: (region) =>
    `${region} gets nothing of what others did not earn: it met no requirement where money was left.`,
  payment: ({ region, amount, decision, months, place }) =>
    `${region} gets ${amount} in ${decision}: earned for ${months} (${place}).`,
  paymentWithPot: ({ region, amount, decision, months, part, place }) =>
    `${region} gets ${amount} in ${decision}: earned for ${months} and ${part} of what was not earned (${place}).`,
  asPaid: ({ region, amount, decision }) => `${region} has been paid ${amount} in ${decision}; the amount stands.`,
  corrected: (amount) => `Of it, ${amount} corrects earlier payments.`,
  grant: ({ region, amount, share, whole, basis, place }) =>
    `${region} gets ${amount}: ${share} of ${whole} by ${basis} (${place}).`,
  withheld: ({ region, condition }) => `${region} gets nothing: the condition is not met (${condition}).`,
};
