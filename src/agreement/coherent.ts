/** What any agreement must satisfy before a krona is reserved: sums, order and sources. */

import { fold, monthOf, numberOf, TENTHS, yearOf } from "../ground";
import {
  type Agreement,
  boundOf,
  type Cited,
  citations,
  type Improvement,
  type Level,
  type PaymentRule,
  type Performance,
  type Requirement,
} from "./agreement";

/** Everything in an agreement that contradicts itself or lacks its source, one sentence each; empty when it is coherent. */
export function incoherences(agreement: Agreement): readonly string[] {
  const { performance } = agreement;
  return [
    ...money(agreement),
    ...twice(
      "grant id",
      agreement.grants.map(({ id }) => id),
    ),
    ...(performance ? ofPerformance(performance) : []),
    ...(performance || agreement.grants.length > 0 ? [] : ["it hands out no money"]),
    ...citations(agreement).flatMap(({ path, cited }) => source(path, cited)),
  ];
}

function money({ total, performance, grants }: Agreement): string[] {
  const amounts = [...(performance?.pots ?? []), ...grants].map(({ amount }) => amount.value);
  const placed = amounts.reduce((sum, amount) => sum + amount, 0);
  return [
    ...amounts
      .filter((amount) => !isCount(amount))
      .map((amount) => `an amount is ${amount}, which is no positive whole number of kronor`),
    ...(placed === total.value
      ? []
      : [`performance money and grants add up to ${placed}, not to the total ${total.value}`]),
  ];
}

function ofPerformance(performance: Performance): string[] {
  const { requirements, reporting } = performance;
  return [
    ...months(performance),
    ...pots(performance),
    ...names(performance),
    ...requirements.flatMap(requirement),
    ...payments(performance),
    ...unearned(performance),
    ...(reporting ? outsideWhole("responseRate", reporting.responseRate.value) : []),
    ...(reporting?.withinDays && !isCount(reporting.withinDays.value)
      ? [`figures are due within ${reporting.withinDays.value} days, which is no positive whole number`]
      : []),
  ];
}

function months({ months: { value: measured }, untested, judgedBy, periodValue }: Performance): string[] {
  const [first] = measured;
  if (first === undefined) return ["no month is measured"];
  const expected = measured.map((_, index) => monthOf(yearOf(first), numberOf(first) + index));
  const inYear = numberOf(first) >= 1 && numberOf(first) + measured.length - 1 <= 12;
  const free = untested?.value ?? [];
  return [
    ...(inYear && same(measured, expected)
      ? []
      : [`the months ${measured.join(", ")} are not consecutive months of one year`]),
    ...free
      .filter((month) => !measured.includes(month))
      .map((month) => `the month ${month} is handed out without a test and is no month of the agreement`),
    ...(untested && new Set(free).size >= measured.length ? ["every month is handed out without a test"] : []),
    ...(untested && judgedBy.value === "whole-period"
      ? ["months are handed out without a test though all of them are judged together"]
      : []),
    ...((judgedBy.value === "whole-period") === (periodValue !== undefined)
      ? []
      : ["how months become one value is said where they are judged together, and only there"]),
  ];
}

function pots({ pots: all, requirements }: Performance): string[] {
  const known = new Set(all.map(({ id }) => id));
  return [
    ...twice(
      "pot id",
      all.map(({ id }) => id),
    ),
    ...requirements
      .filter(({ pot }) => !known.has(pot))
      .map(({ number, pot }) => `requirement ${number} is paid from a pot ${pot}, which is not there`),
    ...all
      .filter(({ id }) => !requirements.some(({ pot }) => pot === id))
      .map(({ id }) => `the pot ${id} pays no requirement`),
  ];
}

function names({ requirements }: Performance): string[] {
  return [
    ...(requirements.length === 0 ? ["there is no requirement"] : []),
    ...twice(
      "requirement number",
      requirements.map(({ number }) => number),
    ),
    // A word that a user may type must name one requirement; only a label may be shared, under different headings.
    ...twice(
      "requirement word",
      requirements.flatMap(({ id, name, aliases }) => [...new Set([id, name, ...aliases].map(fold))]),
    ),
  ];
}

function requirement({ number, weight, quantity, improvement, level }: Requirement): string[] {
  const at = `requirement ${number}`;
  const counted = quantity.value === "count";
  return [
    ...(isCount(weight.value) ? [] : [`${at} has the weight ${weight.value}, which is no positive whole number`]),
    ...(improvement || level ? [] : [`${at} can be met neither by improvement nor by level`]),
    ...(improvement ? staircase(at, improvement) : []),
    ...(counted && improvement?.change.value === "points"
      ? [`${at} counts people, whose number changes by per cent and not by percentage points`]
      : []),
    ...(level ? ofLevel(at, level, counted) : []),
  ];
}

function ofLevel(at: string, { limit, share, waiting }: Level, counted: boolean): string[] {
  return [
    ...(counted ? [] : outsideWhole(`${at} level`, boundOf(limit.value))),
    ...badShare(`${at} level`, share.value),
    ...(waiting ? outsideWhole(`${at} waiting level`, boundOf(waiting.limit.value)) : []),
    ...(waiting && !isCount(waiting.moreThan.value)
      ? [`${at} counts those waiting from ${waiting.moreThan.value}, which is no positive whole number`]
      : []),
  ];
}

function staircase(at: string, { tiers: { value: tiers } }: Improvement): string[] {
  return [
    ...(tiers.length === 0 ? [`${at} has no tier`] : []),
    ...tiers.flatMap((tier, index) => {
      const better = tiers[index - 1];
      const step = `${at} tier ${index + 1}`;
      return [
        ...outsideWhole(step, boundOf(tier)),
        ...badShare(step, tier.share),
        ...(better && boundOf(tier) >= boundOf(better)
          ? [`${step} asks for ${boundOf(tier)}, no less than the better tier before it`]
          : []),
        ...(better && tier.share >= better.share
          ? [`${step} earns ${tier.share}, no less than the better tier before it`]
          : []),
      ];
    }),
  ];
}

function payments({ months: { value: measured }, payments: { value: rules } }: Performance): string[] {
  const last = rules[rules.length - 1];
  return [
    ...(same(
      rules.flatMap((rule) => rule.months),
      measured,
    )
      ? []
      : ["the payments' months are not the measured months, each once and in order"]),
    ...rules
      .filter(({ bonus }, index) => bonus !== (index === rules.length - 1))
      .map(({ id }) => `payment ${id}: what was not earned goes with the last payment, and with no other`),
    ...rules.flatMap((rule) => tooEarly(rule)),
    ...(last
      ? twice(
          "payment",
          rules.map(({ id }) => id),
        )
      : ["there is no payment"]),
  ];
}

function unearned({
  unearned: fate,
  unearnedBasis: basis,
  judgedBy,
  payments: { value: rules },
}: Performance): string[] {
  const fits = fate.value === "bonus-pot" ? basis.value === "earned-over-the-year" : basis.value === "population";
  return [
    ...(fits ? [] : [`unearned money goes to ${fate.value}, which is not shared by ${basis.value}`]),
    ...(judgedBy.value === "whole-period" && rules.length > 1
      ? ["months that are judged together are paid by more than one payment"]
      : []),
  ];
}

// Months written as year and number sort as text.
function tooEarly({ id, months: paid }: PaymentRule): string[] {
  if (paid.length === 0) return [`payment ${id} pays for no month`];
  return paid.every((month) => month < id) ? [] : [`payment ${id} pays for a month that is not over`];
}

function source(path: string, value: Cited<unknown>): string[] {
  const texts = "source" in value ? Object.entries(value.source) : [["reason", value.assumed] as const];
  return texts.filter(([, text]) => String(text).trim() === "").map(([what]) => `${path} has an empty ${what}`);
}

function outsideWhole(what: string, tenths: number): string[] {
  return Number.isInteger(tenths) && tenths >= 0 && tenths <= TENTHS
    ? []
    : [`${what}: ${tenths} is not whole tenths of a per cent between 0 and ${TENTHS}`];
}

function badShare(what: string, share: number): string[] {
  return isCount(share) && share <= 100 ? [] : [`${what}: a share of ${share} % is not between 1 and 100`];
}

function twice(what: string, words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index).map((word) => `the ${what} ${word} stands twice`);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
