/** What an agreement may choose between: every enumerated value, once, for its sheet, its JSON and their words. */
import {
  type Agreement,
  type Cited,
  type Grant,
  type Improvement,
  type Level,
  type Performance,
  PRECISIONS,
  type Precision,
  type Proven,
  type Requirement,
} from "./agreement";

type Inside<T> = T extends Cited<infer Value> ? Value : never;

/** The values of each choice. */
export interface Choices {
  proven: Proven;
  wholeKronor: Inside<Agreement["wholeKronor"]>;
  judgedBy: Inside<Performance["judgedBy"]>;
  periodValue: Inside<NonNullable<Performance["periodValue"]>>;
  reserveBasis: Inside<Performance["reserveBasis"]>;
  bothPaths: Inside<Performance["bothPaths"]>;
  unearned: Inside<Performance["unearned"]>;
  unearnedBasis: Inside<Performance["unearnedBasis"]>;
  precision: Precision;
  partPaymentTotal: Inside<Performance["partPaymentTotal"]>;
  notAssessable: Inside<Performance["notAssessable"]>;
  onBoundaryWords: Inside<NonNullable<Performance["onBoundaryWords"]>>;
  cases: Inside<Requirement["cases"]>;
  quantity: Inside<Requirement["quantity"]>;
  better: Inside<Requirement["better"]>;
  change: Inside<Improvement["change"]>;
  comparedWith: Inside<Improvement["comparedWith"]>;
  numerator: Inside<Level["numerator"]>;
  basis: Inside<Grant["basis"]>;
}

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
