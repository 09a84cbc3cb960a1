/** The values of an agreement in words that a lawyer reads and the program reads back. */
import {
  boundOf,
  type ChoiceName,
  type Choices,
  isChoice,
  type Limit,
  type PaymentRule,
  type Tenths,
  type Tier,
  type ValueKind,
  valuesOf,
} from "../agreement";
import { decimalText, type Month, numberOf, shifted, yearOf } from "../ground";
import type { Text } from "../text";
import { AGREEMENT, type AgreementText, choiceWords } from "../text";

/**
 * What a value's words depend on beside itself: the language, the
 * weights of its pot together, and what its requirement measures.
 */
export interface Setting {
  readonly text: Text;
  readonly weights: number;
  readonly unit: "points" | "relative";
  readonly quantity: "share" | "count";
}

/** A value in words, one text for each row that it takes; a list takes one for each of its items. */
export function phrasesOf(kind: ValueKind, value: unknown, setting: Setting): readonly string[] {
  const words = AGREEMENT[setting.text.language];
  if (Array.isArray(value) && kind !== "months") {
    // Where nothing is listed that is said, except of other names, which need not be there.
    return value.length === 0 && kind !== "texts" ? [words.none] : itemPhrases(kind, value, setting, words);
  }
  return [phraseOf(kind, value, setting, words)];
}

/** The months of a list: `januari 2023–november 2023` where they follow each other, else each by itself. */
function monthsPhrase(months: readonly Month[], text: Text, words: AgreementText): string {
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return words.none;
  const name = (month: Month): string => text.month({ number: numberOf(month), year: yearOf(month) });
  const inRow = months.every((month, index) => month === shifted(first, index));
  return inRow && months.length > 1 ? words.range({ from: name(first), to: name(last) }) : months.map(name).join(", ");
}

// The field table says which kind goes with which type; the
// property that every agreement is read back says so of the table.
function itemPhrases(
  kind: ValueKind,
  value: readonly unknown[],
  { text, unit }: Setting,
  words: AgreementText,
): readonly string[] {
  switch (kind) {
    case "tiers":
      return tierPhrases(value as readonly Tier[], words.units[unit], text, words);
    case "payments":
      return (value as readonly PaymentRule[]).map((rule) => paymentPhrase(rule, text, words));
    default:
      return value.map(String);
  }
}

function phraseOf(kind: ValueKind, value: unknown, { text, weights, quantity }: Setting, words: AgreementText): string {
  switch (kind) {
    case "months":
      return monthsPhrase(value as readonly Month[], text, words);
    case "month":
      return monthsPhrase([value as Month], text, words);
    case "money":
      return text.kronor(String(value));
    case "weight":
      return weights === 100
        ? text.percent(String(value))
        : words.ofWhole({ part: text.number(String(value)), whole: text.number(String(weights)) });
    case "percent":
      return text.percent(String(value));
    case "tenths":
      return percentOf(value as Tenths, text);
    case "count":
      return text.number(String(value));
    case "days":
      return words.days(text.number(String(value)));
    case "limit":
      return limitPhrase(value as Limit, (tenths) => percentOf(tenths, text), words);
    case "level":
      return limitPhrase(
        value as Limit,
        (tenths) => (quantity === "count" ? plainOf(tenths, text) : percentOf(tenths, text)),
        words,
      );
    default:
      return isChoice(kind) ? choiceWords(words, kind, value as Choices[ChoiceName]) : String(value);
  }
}

/** The words of each value of a choice, in a language. */
export function optionsOf(
  name: ChoiceName,
  words: AgreementText,
): readonly (readonly [value: string, phrase: string])[] {
  return valuesOf(name).map((value) => [value, choiceWords(words, name, value)]);
}

function limitPhrase(limit: Limit, say: (tenths: Tenths) => string, words: AgreementText): string {
  const bound = say(boundOf(limit));
  if ("atLeast" in limit) return words.limit.atLeast(bound);
  return "atMost" in limit ? words.limit.atMost(bound) : words.limit.moreThan(bound);
}

// Read from the lowest step to the best one, each up to where the next begins.
function tierPhrases(tiers: readonly Tier[], unit: string, text: Text, words: AgreementText): readonly string[] {
  const one = (tenths: Tenths): string => text.number(decimalText(tenths, 1));
  return tiers
    .map((tier, index) => {
      const better = tiers[index - 1];
      const share = text.percent(String(tier.share));
      const to = better && ("atLeast" in better ? better.atLeast - 1 : better.moreThan);
      if ("atLeast" in tier)
        return to === undefined
          ? words.tier.orMore({ from: one(tier.atLeast), unit, share })
          : words.tier.between({ from: one(tier.atLeast), to: one(to), unit, share });
      return to === undefined || to <= tier.moreThan
        ? words.tier.above({ from: one(tier.moreThan), unit, share })
        : words.tier.aboveTo({ from: one(tier.moreThan), to: one(to), unit, share });
    })
    .reverse();
}

function paymentPhrase({ id, months, bonus }: PaymentRule, text: Text, words: AgreementText): string {
  const [paid, covered] = [monthsPhrase([id], text, words), monthsPhrase(months, text, words)];
  return bonus ? words.paymentWithRest({ paid, months: covered }) : words.payment({ paid, months: covered });
}

function percentOf(tenths: Tenths, text: Text): string {
  return text.percent(decimalOf(tenths));
}

function plainOf(tenths: Tenths, text: Text): string {
  return text.number(decimalOf(tenths));
}

function decimalOf(tenths: Tenths): string {
  return tenths % 10 === 0 ? String(tenths / 10) : decimalText(tenths, 1);
}
