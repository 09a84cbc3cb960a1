/** What stands on the sheet of an agreement: for each kind of part its fields in order, and how each is written. */
import { assert } from "../ground";
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

/**
 * The paths to the values of a part, such as `level.waiting.limit`;
 * a type error in the tables below when one is forgotten.
 */
type Paths<Part> = {
  [Key in keyof Part & string]-?: NonNullable<Part[Key]> extends Leaf ? Key : `${Key}.${Paths<NonNullable<Part[Key]>>}`;
}[keyof Part & string];
type Leaf = string | readonly string[] | Cited<unknown>;

/** Those of them that lead to a cited value. */
type CitedPaths<Part> = {
  [Key in keyof Part & string]-?: NonNullable<Part[Key]> extends Cited<unknown>
    ? Key
    : NonNullable<Part[Key]> extends Leaf
      ? never
      : `${Key}.${CitedPaths<NonNullable<Part[Key]>>}`;
}[keyof Part & string];

/** A choice is of the kind that has its own name; whether a source stands with a value is as the type has it. */
type Fields<Part> = {
  readonly [Path in Paths<Part>]: Field & {
    readonly kind: LastOf<Path> extends ChoiceName ? LastOf<Path> : Exclude<ValueKind, ChoiceName>;
    readonly source: Path extends CitedPaths<Part> ? "cited" : "plain";
  };
};
type LastOf<Path extends string> = Path extends `${string}.${infer Rest}` ? LastOf<Rest> : Path;

const cited = <Kind extends ValueKind>(kind: Kind) => ({ kind, source: "cited", needed: "always" }) as const;
const plain = <Kind extends ValueKind>(kind: Kind) => ({ kind, source: "plain", needed: "always" }) as const;
const whenKnown = <Known extends Field>(field: Known) => ({ ...field, needed: "when-known" }) as const;

type OfAgreement = Omit<Agreement, "performance" | "grants">;
type OfPerformance = Omit<Performance, "pots" | "requirements">;

const AGREEMENT: Fields<OfAgreement> = {
  id: plain("text"),
  title: plain("text"),
  version: plain("text"),
  proven: plain("proven"),
  total: cited("money"),
  populationDate: cited("date"),
  wholeKronor: cited("wholeKronor"),
};

const PERFORMANCE: Fields<OfPerformance> = {
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
  "level.tolerance": whenKnown(cited("percent")),
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

/** The path of a cited value within its part. */
export type CitedPath =
  | CitedPaths<OfAgreement>
  | CitedPaths<OfPerformance>
  | CitedPaths<Pot>
  | CitedPaths<Requirement>
  | CitedPaths<Grant>;

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

/**
 * What a path of `citations` leads to: the kind of part, which of them where there are several, and the field in it.
 */
export interface CitedField {
  readonly kind: PartKind;
  readonly index: number;
  readonly path: CitedPath;
  readonly field: Field;
}

/** What a path such as `performance.requirements.3.level.limit` leads to. */
export function citedField(path: string): CitedField {
  const [, performance, list = "", index = "0", own = ""] = CITED_PATH.exec(path) ?? [];
  const kind = KIND_OF[list] ?? (performance === undefined ? "agreement" : "performance");
  // Every path of `citations` is one of the types that the field tables are made of.
  const field = FIELDS[kind][own as CitedPath];
  assert(field !== undefined, `an agreement has the field ${path}`);
  return { kind, index: Number(index), path: own as CitedPath, field };
}

const CITED_PATH = /^(performance\.)?(?:(pots|requirements|grants)\.(\d+)\.)?(.*)$/;
const KIND_OF: Readonly<Record<string, PartKind>> = { pots: "pot", requirements: "requirement", grants: "grant" };

/** The kinds of parts in order, and which of them have a name of their own after the word for the kind. */
export const PART_KINDS: Readonly<Record<PartKind, "one" | "named">> = {
  agreement: "one",
  performance: "one",
  pot: "named",
  requirement: "named",
  grant: "named",
};

/**
 * The group that a field is in, `level.waiting` for `level.waiting.limit`; `undefined` for a field of the part itself.
 */
export function groupOf(path: FieldPath): string | undefined {
  const at = path.lastIndexOf(".");
  return at < 0 ? undefined : path.slice(0, at);
}

/** Whether a kind of value is one of a few that are named. */
export function isChoice(kind: ValueKind): kind is ChoiceName {
  return (CHOICE_NAMES as readonly string[]).includes(kind);
}
