/** The rules that any agreement must satisfy, by name, and the values that tell how one is broken: no prose. */
import type { PartKind } from "./fields";

/** Where in an agreement something stands, key by key: `["performance", "requirements", 0, "weight", "value"]`. */
export type Path = readonly (string | number)[];

/** Which side of a limit counts. */
export type LimitSide = "atLeast" | "atMost" | "moreThan";

/**
 * The values that go with each rule. A path leads to another
 * place of the same agreement; months stand with commas between.
 */
export interface RuleValues {
  /** It hands out money: it has pots, requirements, or money without a test. */
  "part-missing": { readonly part: PartKind };
  /** No two parts of one kind have the same id or number. */
  "id-twice": { readonly id: string; readonly other: Path };
  "amount-above-zero": { readonly amount: string };
  /** Pots and money without a test are the total together. */
  total: {
    readonly sum: string;
    readonly total: string;
    readonly difference: string;
    readonly side: "less" | "more";
  };
  /** A value is told with its document, place and words, or with the reason why it is assumed. */
  "source-partial": { readonly missing: "document" | "place" | "words" };
  /** A weight, a number of people and a number of days are whole and above zero. */
  "number-above-zero": { readonly number: string };
  /** A share of the reserve is whole per cent from 1 to 100. */
  "percent-outside": { readonly percent: string };
  /** A limit is whole tenths of a per cent from 0 to 100 %. */
  "limit-outside": { readonly limit: string };
  months: { readonly months: string };
  "period-value-needed": Record<never, never>;
  "period-value-alone": Record<never, never>;
  "untested-not-measured": { readonly months: string };
  "untested-all": Record<never, never>;
  "untested-together": Record<never, never>;
  "payment-missing": Record<never, never>;
  "payment-empty": { readonly payment: string };
  "payment-months": { readonly unpaid: string; readonly twice: string; readonly unmeasured: string };
  /** Payments are made in the order of their months. */
  "payment-order": { readonly payment: string };
  "payment-early": { readonly payment: string; readonly month: string };
  "payment-twice": { readonly payment: string; readonly other: Path };
  "one-payment": Record<never, never>;
  "rest-with-last": { readonly payment: string };
  "basis-of-bonus-pot": Record<never, never>;
  "basis-of-requirement": Record<never, never>;
  "pot-unknown": { readonly text: string; readonly pots: string };
  "pot-unused": { readonly pot: string };
  /** The pots' amounts and the weights have a common measure that money can be counted by exactly. */
  "weights-too-fine": Record<never, never>;
  /** A word that a user may type names one requirement. */
  "word-twice": { readonly word: string; readonly part: Path; readonly other: Path };
  "no-path": { readonly part: Path };
  "counted-in-points": Record<never, never>;
  "tiers-missing": Record<never, never>;
  /** The steps of a staircase fall, the best one first. */
  "tiers-order": { readonly limit: string; readonly better: string; readonly other: Path };
  "tiers-share": { readonly share: string; readonly lower: string; readonly other: Path };
  /**
   * A better figure never earns less: the limit of a level, and of the condition on those waiting, is on the side of
   * what is better, and a level earns no less than the best step.
   */
  "level-side": { readonly side: LimitSide; readonly better: "higher" | "lower" };
  /** The same where the level has a numerator of its own, of which it is not said which way is better. */
  "level-side-own": RuleValues["level-side"];
  "waiting-side": Record<never, never>;
  "level-share": { readonly share: string; readonly best: string; readonly other: Path };
  /** A tolerance is said of a numerator with tolerance, and of no other. */
  "tolerance-alone": Record<never, never>;
}

/** The name of a rule. */
export type Rule = keyof RuleValues;

/** A rule that an agreement breaks, where, and how. */
export type Incoherence = {
  readonly [Name in Rule]: { readonly rule: Name; readonly path: Path; readonly values: RuleValues[Name] };
}[Rule];

/** A broken rule at a path. */
export function broken<Name extends Rule>(rule: Name, path: Path, values: RuleValues[Name]): Incoherence {
  // The mapped union cannot be built from a generic name without this one assertion.
  return { rule, path, values } as Incoherence;
}
