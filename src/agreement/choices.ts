/** What an agreement may choose between: every enumerated value, once, for its sheet, its JSON and their words. */
import type { Month } from "../ground";
import type { Agreement, Cited, Grant, Improvement, Level, Performance, Precision, Requirement } from "./agreement";
import { PRECISIONS } from "./agreement";

/** The values that a field may choose between; `never` where it is a text, a month or no text at all. */
type Chosen<Value> = Value extends string
  ? string extends Value
    ? never
    : Value extends Month
      ? never
      : Value
  : never;
type Inside<Value> = Value extends Cited<infer Within> ? Within : Value;

/** The fields of a part that choose, with what they choose between. */
type ChoicesOf<Part> = {
  [Key in keyof Part as [Chosen<Inside<NonNullable<Part[Key]>>>] extends [never] ? never : Key]-?: Chosen<
    Inside<NonNullable<Part[Key]>>
  >;
};

/** The values of each choice, by the name of its field. */
export type Choices = ChoicesOf<Agreement> &
  ChoicesOf<Performance> &
  ChoicesOf<Requirement> &
  ChoicesOf<Improvement> &
  ChoicesOf<Level> &
  ChoicesOf<Grant>;

/** The name of a choice. */
export type ChoiceName = keyof Choices;

/** A table with an entry for every value of every choice. */
export type ByChoice<Entry> = { readonly [Name in ChoiceName]: Readonly<Record<Choices[Name], Entry>> };

const ALL: ByChoice<true> = {
  proven: { complete: true, "partly-assumed": true, template: true },
  wholeKronor: { "largest-remainder": true },
  judgedBy: { month: true, "whole-period": true },
  periodValue: { "mean-of-months": true, pooled: true },
  reserveBasis: { population: true },
  bothPaths: { "level-only": true },
  unearned: { "bonus-pot": true, "met-requirement": true },
  unearnedBasis: { "earned-over-the-year": true, population: true },
  precision: Object.fromEntries(PRECISIONS.map((precision) => [precision, true])) as Record<Precision, true>,
  partPaymentTotal: { "nearest-krona": true },
  notAssessable: { "not-earned": true },
  onBoundaryWords: { "at-most": true },
  cases: { waiting: true, completed: true },
  quantity: { share: true, count: true },
  better: { higher: true, lower: true },
  change: { points: true, relative: true },
  comparedWith: { "same-month-last-year": true, "before-the-period": true },
  numerator: { plain: true, "with-tolerance": true, own: true },
  basis: { population: true, "population-0-18": true, skr: true },
};

/** The values of a choice, in order. */
export function valuesOf<Name extends ChoiceName>(name: Name): readonly Choices[Name][] {
  return Object.keys(ALL[name]) as Choices[Name][];
}

/** The names of all choices. */
export const CHOICE_NAMES = Object.keys(ALL) as readonly ChoiceName[];
