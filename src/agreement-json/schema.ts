/**
 * The shape of an agreement's JSON, by valibot: what is read
 * is held against it, and the published schema is made of it.
 */
import * as v from "valibot";
import type {
  Agreement,
  Cited,
  Grant,
  Improvement,
  Level,
  Limit,
  PaymentRule,
  Performance,
  Pot,
  Reporting,
  Requirement,
  Source,
  Tier,
} from "../agreement";
import { type ChoiceName, type Choices, valuesOf } from "../agreement";
import type { Month } from "../ground";
import { TENTHS } from "../ground";
import type { JsonExpected } from "../problems";

/** The name of the format, and its version: it changes when files written before can no longer be read. */
export const AGREEMENT_FORMAT = { format: "komiljarden-avtal", formatVersion: 1 } as const;

/** An agreement in its file. */
type AgreementFile = typeof AGREEMENT_FORMAT & Agreement;

/** Every value of a type. */
type Schema<Value> = v.GenericSchema<unknown, Value>;

/**
 * For reading, the key that is there decides between two shapes,
 * so that what is wrong is told of that one; published are both.
 */
export type Purpose = "read" | "publish";

/** The schema of an agreement's file, and those in it that have names of their own. */
export interface AgreementSchemas {
  readonly file: Schema<AgreementFile>;
  readonly definitions: Readonly<Record<string, v.GenericSchema>>;
}

/** The schemas of an agreement's file. */
export function agreementSchemas(purpose: Purpose): AgreementSchemas {
  const values = citedValues(purpose);
  const requirement = requirementSchemas(purpose, values);
  const performance = performanceSchemas(purpose, values, requirement.requirement);
  const grant = grantSchema(purpose, values);
  const file: Schema<AgreementFile> = object<AgreementFile>({
    format: v.literal(AGREEMENT_FORMAT.format),
    formatVersion: v.literal(AGREEMENT_FORMAT.formatVersion),
    id: text,
    title: text,
    version: text,
    proven: choice("proven"),
    total: values.citedKronor,
    performance: v.exactOptional(performance.performance),
    grants: list(grant),
    populationDate: values.citedDate,
    wholeKronor: citedChoice(purpose, "wholeKronor"),
  });
  return { file, definitions: { ...values, ...requirement, ...performance, grant } };
}

/** The cited values that have names of their own in the published schema, in its order. */
type CitedValues = ReturnType<typeof citedValues>;
function citedValues(purpose: Purpose) {
  return {
    source,
    citedText: cited(purpose, text),
    citedKronor: cited(purpose, kronor),
    citedWhole: cited(purpose, whole),
    citedDate: cited(purpose, date),
    citedMonth: cited(purpose, month),
    citedMonths: cited(purpose, list(month)),
  };
}

function requirementSchemas(purpose: Purpose, { citedText, citedWhole }: CitedValues) {
  const choose = <Name extends ChoiceName>(name: Name): Schema<Cited<Choices[Name]>> => citedChoice(purpose, name);
  const tier = either<Tier>(purpose, [
    ["atLeast", object<Extract<Tier, { atLeast: unknown }>>({ atLeast: tenths, share })],
    ["moreThan", object<Extract<Tier, { moreThan: unknown }>>({ moreThan: tenths, share })],
  ]);
  const improvement = object<Improvement>({
    change: choose("change"),
    comparedWith: choose("comparedWith"),
    tiers: cited(purpose, list(tier)),
  });
  const level = object<Level>({
    limit: cited(purpose, limit(purpose, whole)),
    share: cited(purpose, share),
    numerator: choose("numerator"),
    tolerance: v.exactOptional(cited(purpose, share)),
    waiting: v.exactOptional(
      object<NonNullable<Level["waiting"]>>({ moreThan: citedWhole, limit: cited(purpose, limit(purpose, tenths)) }),
    ),
  });
  const requirement = object<Requirement>({
    number: text,
    id: text,
    name: text,
    aliases: list(text),
    label: citedText,
    area: citedText,
    measure: citedText,
    cases: choose("cases"),
    quantity: choose("quantity"),
    pot: text,
    weight: citedWhole,
    better: choose("better"),
    improvement: v.exactOptional(improvement),
    level: v.exactOptional(level),
  });
  return { tier, improvement, level, requirement };
}

function performanceSchemas(purpose: Purpose, values: CitedValues, requirement: Schema<Requirement>) {
  const choose = <Name extends ChoiceName>(name: Name): Schema<Cited<Choices[Name]>> => citedChoice(purpose, name);
  const pot = object<Pot>({ id: text, label: text, amount: values.citedKronor });
  const payment = object<PaymentRule>({
    id: month,
    months: list(month),
    bonus: v.boolean("yes-no" satisfies JsonExpected),
  });
  const reporting = object<Reporting>({
    responseRate: cited(purpose, tenths),
    withinDays: v.exactOptional(values.citedWhole),
  });
  const performance = object<Performance>({
    pots: list(pot),
    months: values.citedMonths,
    judgedBy: choose("judgedBy"),
    periodValue: v.exactOptional(choose("periodValue")),
    untested: v.exactOptional(values.citedMonths),
    reserveBasis: choose("reserveBasis"),
    requirements: list(requirement),
    bothPaths: choose("bothPaths"),
    unearned: choose("unearned"),
    unearnedBasis: choose("unearnedBasis"),
    payments: cited(purpose, list(payment)),
    reporting: v.exactOptional(reporting),
    precision: choose("precision"),
    partPaymentTotal: choose("partPaymentTotal"),
    notAssessable: choose("notAssessable"),
    onBoundaryWords: v.exactOptional(choose("onBoundaryWords")),
  });
  return { pot, payment, reporting, performance };
}

function grantSchema(purpose: Purpose, values: CitedValues): Schema<Grant> {
  return object<Grant>({
    id: text,
    label: text,
    amount: values.citedKronor,
    basis: citedChoice(purpose, "basis"),
    paid: v.exactOptional(values.citedMonth),
    condition: v.exactOptional(values.citedText),
    requisitionBy: v.exactOptional(values.citedDate),
    repayBy: v.exactOptional(values.citedDate),
    reportBy: v.exactOptional(values.citedDate),
  });
}

// The key that is there decides when a file is read, so that what is wrong is told of the one shape that was meant.
function either<Value>(
  purpose: Purpose,
  options: readonly (readonly [key: string, schema: Schema<Value>])[],
): Schema<Value> {
  const schemas = options.map(([, schema]) => schema);
  return purpose === "publish"
    ? v.union(schemas)
    : v.lazy((input) => options.find(([key]) => hasKey(input, key))?.[1] ?? schemas[0] ?? v.never());
}

function cited<Value>(purpose: Purpose, value: Schema<Value>): Schema<Cited<Value>> {
  return either<Cited<Value>>(purpose, [
    ["source", v.strictObject({ value, source }, expecting("object"))],
    ["assumed", v.strictObject({ value, assumed: text }, expecting("object"))],
  ]);
}

function citedChoice<Name extends ChoiceName>(purpose: Purpose, name: Name): Schema<Cited<Choices[Name]>> {
  return cited(purpose, choice(name));
}

function limit(purpose: Purpose, bound: Schema<number>): Schema<Limit> {
  return either<Limit>(purpose, [
    ["atLeast", object<Extract<Limit, { atLeast: unknown }>>({ atLeast: bound })],
    ["atMost", object<Extract<Limit, { atMost: unknown }>>({ atMost: bound })],
    ["moreThan", object<Extract<Limit, { moreThan: unknown }>>({ moreThan: bound })],
  ]);
}

// The message of each shape is the word for what is expected, which the languages explain.
const expecting = (expected: JsonExpected): JsonExpected => expected;

/** A schema for each key of a type, optional where the type's is: one forgotten, and one too many, are type errors. */
type Entries<Whole> = {
  readonly [Key in keyof Whole]-?: undefined extends Optional<Whole, Key>
    ? v.ExactOptionalSchema<Schema<NonNullable<Whole[Key]>>, undefined>
    : Schema<Whole[Key]>;
};
type Optional<Whole, Key extends keyof Whole> = Record<never, never> extends Pick<Whole, Key> ? undefined : Whole[Key];

// The entries say what the type says, key by key; the object of a type that is not known here yet cannot.
function object<Whole>(entries: Entries<Whole>): Schema<Whole> {
  return v.strictObject(entries, expecting("object")) as unknown as Schema<Whole>;
}

const list = <Value>(item: Schema<Value>): Schema<Value[]> => v.array(item, expecting("list"));
const text: Schema<string> = v.pipe(v.string(expecting("text")), v.nonEmpty(expecting("text")));
const source = object<Source>({ document: text, place: text, words: text });
const date: Schema<string> = v.pipe(
  v.string(expecting("date")),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, expecting("date")),
);
// The pattern says what the type says.
const month = v.pipe(
  v.string(expecting("month")),
  v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, expecting("month")),
) as unknown as Schema<Month>;
const kronor = wholeNumber("kronor", 1, Number.MAX_SAFE_INTEGER);
const whole = wholeNumber("whole", 0, Number.MAX_SAFE_INTEGER);
const tenths = wholeNumber("tenths", 0, TENTHS);
const share = wholeNumber("share", 1, 100);

function wholeNumber(expected: JsonExpected, min: number, max: number): Schema<number> {
  return v.pipe(v.number(expected), v.integer(expected), v.minValue(min, expected), v.maxValue(max, expected));
}

function choice<Name extends ChoiceName>(name: Name): Schema<Choices[Name]> {
  return v.picklist(valuesOf(name), expecting("choice"));
}

function hasKey(input: unknown, key: string): boolean {
  return typeof input === "object" && input !== null && key in input;
}
