/** What stands on the sheet of an agreement: for each kind of part its fields in order, and how each is written. */
import type { Agreement, Cited, Grant, Performance, Pot, Requirement } from "./agreement";
import { CHOICE_NAMES, type ChoiceName } from "./choices";

/** The kinds of parts, in the order of the sheet. */
export type PartKind = "agreement" | "performance" | "pot" | "requirement" | "grant";

/** How a value is written and read. */
export type ValueKind =
  | "text"
  | "texts"
  | "money"
  | "weight"
  | "percent"
  | "tenths"
  | "count"
  | "days"
  | "date"
  | "month"
  | "months"
  | "limit"
  | "level"
  | "tiers"
  | "payments"
  | ChoiceName;

/** One field: how it is written, whether it carries a source, and whether it must be there. */
export interface Field {
  readonly kind: ValueKind;
  readonly source: "cited" | "plain";
  /** A field of a group, such as `level.share`, must be there only when another of its group is. */
  readonly needed: "always" | "when-known";
}

/** The paths to the values of a part, such as `level.waiting.limit`; a type error in the tables below when one is forgotten. */
type Paths<Part> = {
  [Key in keyof Part & string]-?: NonNullable<Part[Key]> extends Leaf ? Key : `${Key}.${Paths<NonNullable<Part[Key]>>}`;
}[keyof Part & string];
type Leaf = string | readonly string[] | Cited<unknown>;
type Fields<Part> = Readonly<Record<Paths<Part>, Field>>;

const cited = (kind: ValueKind): Field => ({ kind, source: "cited", needed: "always" });
const plain = (kind: ValueKind): Field => ({ kind, source: "plain", needed: "always" });
const whenKnown = (field: Field): Field => ({ ...field, needed: "when-known" });

const AGREEMENT: Fields<Omit<Agreement, "performance" | "grants">> = {
  id: plain("text"),
  title: plain("text"),
  version: plain("text"),
  proven: plain("proven"),
  total: cited("money"),
  populationDate: cited("date"),
  wholeKronor: cited("wholeKronor"),
};

const PERFORMANCE: Fields<Omit<Performance, "pots" | "requirements">> = {
  months: cited("months"),
  judgedBy: cited("judgedBy"),
  periodValue: whenKnown(cited("periodValue")),
  untested: whenKnown(cited("months")),
  reserveBasis: cited("reserveBasis"),
  bothPaths: cited("bothPaths"),
  unearned: cited("unearned"),
  unearnedBasis: cited("unearnedBasis"),
  payments: cited("payments"),
  "reporting.responseRate": cited("tenths"),
  "reporting.withinDays": whenKnown(cited("days")),
  precision: cited("precision"),
  partPaymentTotal: cited("partPaymentTotal"),
  notAssessable: cited("notAssessable"),
  onBoundaryWords: whenKnown(cited("onBoundaryWords")),
};

const POT: Fields<Omit<Pot, "id">> = { label: plain("text"), amount: cited("money") };

const REQUIREMENT: Fields<Omit<Requirement, "number">> = {
  id: plain("text"),
  name: plain("text"),
  aliases: whenKnown(plain("texts")),
  label: cited("text"),
  area: cited("text"),
  measure: cited("text"),
  cases: cited("cases"),
  quantity: cited("quantity"),
  pot: plain("text"),
  weight: cited("weight"),
  better: cited("better"),
  "improvement.change": cited("change"),
  "improvement.comparedWith": cited("comparedWith"),
  "improvement.tiers": cited("tiers"),
  "level.limit": cited("level"),
  "level.share": cited("percent"),
  "level.numerator": cited("numerator"),
  "level.waiting.moreThan": cited("count"),
  "level.waiting.limit": cited("limit"),
};

const GRANT: Fields<Omit<Grant, "id">> = {
  label: plain("text"),
  amount: cited("money"),
  basis: cited("basis"),
  paid: whenKnown(cited("month")),
  condition: whenKnown(cited("text")),
  requisitionBy: whenKnown(cited("date")),
  repayBy: whenKnown(cited("date")),
  reportBy: whenKnown(cited("date")),
};

/** The path of a field within its part. */
export type FieldPath =
  | keyof typeof AGREEMENT
  | keyof typeof PERFORMANCE
  | keyof typeof POT
  | keyof typeof REQUIREMENT
  | keyof typeof GRANT;

const FIELDS: Readonly<Record<PartKind, Readonly<Partial<Record<FieldPath, Field>>>>> = {
  agreement: AGREEMENT,
  performance: PERFORMANCE,
  pot: POT,
  requirement: REQUIREMENT,
  grant: GRANT,
};

/** The fields of a kind of part, in order. */
export function fieldsOf(kind: PartKind): readonly (readonly [FieldPath, Field])[] {
  return Object.entries(FIELDS[kind]) as [FieldPath, Field][];
}

/** The kinds of parts in order, and which of them have a name of their own after the word for the kind. */
export const PART_KINDS: Readonly<Record<PartKind, "one" | "named">> = {
  agreement: "one",
  performance: "one",
  pot: "named",
  requirement: "named",
  grant: "named",
};

/** The group that a field is in, `level.waiting` for `level.waiting.limit`; `undefined` for a field of the part itself. */
export function groupOf(path: FieldPath): string | undefined {
  const at = path.lastIndexOf(".");
  return at < 0 ? undefined : path.slice(0, at);
}

/** Whether a kind of value is one of a few that are named. */
export function isChoice(kind: ValueKind): kind is ChoiceName {
  return (CHOICE_NAMES as readonly string[]).includes(kind);
}
