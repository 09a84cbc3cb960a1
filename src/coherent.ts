/** What any agreement must satisfy before a krona is reserved: sums, order and sources. */
import { citations, type Agreement, type Cited, type Limit, type PaymentRule, type Requirement, type Tier } from "./agreement";
import { TENTHS } from "./exact";
import { monthOf, numberOf, yearOf } from "./month";
import { fold } from "./regions";

/** Everything in an agreement that contradicts itself or lacks its source, one sentence each; empty when it is coherent. */
export function incoherences(agreement: Agreement): readonly string[] {
  return [
    ...money(agreement),
    ...months(agreement),
    ...names(agreement),
    ...agreement.requirements.flatMap(requirement),
    ...payments(agreement),
    ...outsideWhole("responseRate", agreement.responseRate.value),
    ...citations(agreement).flatMap(({ path, cited }) => source(path, cited)),
  ];
}

function money({ total, performance, grants }: Agreement): string[] {
  const amounts = [performance.value, ...grants.map(({ amount }) => amount.value)];
  const placed = amounts.reduce((sum, amount) => sum + amount, 0);
  return [
    ...amounts.filter((amount) => !isCount(amount)).map((amount) => `an amount is ${amount}, which is no positive whole number of kronor`),
    ...(placed === total.value ? [] : [`performance money and grants add up to ${placed}, not to the total ${total.value}`]),
  ];
}

function months({ months: { value: measured } }: Agreement): string[] {
  const [first] = measured;
  if (first === undefined) return ["no month is measured"];
  const expected = measured.map((_, index) => monthOf(yearOf(first), numberOf(first) + index));
  const inYear = numberOf(first) >= 1 && numberOf(first) + measured.length - 1 <= 12;
  return inYear && same(measured, expected) ? [] : [`the months ${measured.join(", ")} are not consecutive months of one year`];
}

function names({ requirements, grants }: Agreement): string[] {
  return [
    ...(requirements.length === 0 ? ["there is no requirement"] : []),
    ...twice("requirement number", requirements.map(({ number }) => number)),
    // A word that a user may type must name one requirement; only a label may be shared, under different headings.
    ...twice("requirement word", requirements.flatMap(({ id, name, aliases }) => [...new Set([id, name, ...aliases].map(fold))])),
    ...twice("grant id", grants.map(({ id }) => id)),
  ];
}

function requirement({ number, weight, tiers, level }: Requirement): string[] {
  const at = `requirement ${number}`;
  return [
    ...(isCount(weight.value) ? [] : [`${at} has the weight ${weight.value}, which is no positive whole number`]),
    ...staircase(at, tiers.value),
    ...outsideWhole(`${at} level`, tenthsOf(level.limit.value)),
    ...badShare(`${at} level`, level.share.value),
    ...(level.waiting ? outsideWhole(`${at} waiting level`, tenthsOf(level.waiting.limit.value)) : []),
    ...(level.waiting && !isCount(level.waiting.moreThan.value) ? [`${at} counts those waiting from ${level.waiting.moreThan.value}, which is no positive whole number`] : []),
  ];
}

function staircase(at: string, tiers: readonly Tier[]): string[] {
  return [
    ...(tiers.length === 0 ? [`${at} has no tier`] : []),
    ...tiers.flatMap(({ atLeast, share }, index) => {
      const better = tiers[index - 1];
      const step = `${at} tier ${index + 1}`;
      return [
        ...outsideWhole(step, atLeast),
        ...badShare(step, share),
        ...(better && atLeast >= better.atLeast ? [`${step} asks for ${atLeast}, no less than the better tier before it`] : []),
        ...(better && share >= better.share ? [`${step} earns ${share}, no less than the better tier before it`] : []),
      ];
    }),
  ];
}

function payments({ months: { value: measured }, payments: { value: rules } }: Agreement): string[] {
  const last = rules[rules.length - 1];
  return [
    ...(same(rules.flatMap((rule) => rule.months), measured) ? [] : ["the payments' months are not the measured months, each once and in order"]),
    ...rules.filter(({ bonus }, index) => bonus !== (index === rules.length - 1)).map(({ id }) => `payment ${id}: the bonus goes with the last payment, and with no other`),
    ...rules.flatMap((rule) => tooEarly(rule)),
    ...(last ? twice("payment", rules.map(({ id }) => id)) : ["there is no payment"]),
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
  return Number.isInteger(tenths) && tenths >= 0 && tenths <= TENTHS ? [] : [`${what}: ${tenths} is not whole tenths of a per cent between 0 and ${TENTHS}`];
}

function badShare(what: string, share: number): string[] {
  return isCount(share) && share <= 100 ? [] : [`${what}: a share of ${share} % is not between 1 and 100`];
}

function twice(what: string, words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index).map((word) => `the ${what} ${word} stands twice`);
}

function tenthsOf(limit: Limit): number {
  return "atLeast" in limit ? limit.atLeast : limit.atMost;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
