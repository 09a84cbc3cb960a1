/** The shape of an agreement's JSON, by valibot: what is read is held against it, and the published schema is made of it. */
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

/** For reading, the key that is there decides between two shapes, so that what is wrong is told of that one; published are both. */
export type Purpose = "read" | "publish";

/** The schema of an agreement's file, and those in it that have names of their own. */
export interface AgreementSchemas {
  readonly file: Schema<AgreementFile>;
  readonly definitions: Readonly<Record<string, v.GenericSchema>>;
}

/** The schemas of an agreement's file. */
export function agreementSchemas(purpose: Purpose): AgreementSchemas {
  const either = <Value>(options: readonly (readonly [key: string, schema: Schema<Value>])[]): Schema<Value> => {
    const schemas = options.map(([, schema]) => schema);
    return purpose === "publish"
      ? v.union(schemas)
      : v.lazy((input) => options.find(([key]) => hasKey(input, key))?.[1] ?? schemas[0] ?? v.never());
  };

  const source = object({ document: text, place: text, words: text });
  const cited = <Value>(value: Schema<Value>): Schema<Cited<Value>> => {
    return either<Cited<Value>>([
      ["source", object({ value, source })],
      ["assumed", object({ value, assumed: text })],
    ]);
  };
  const [citedText, citedKronor, citedWhole, citedDate, citedMonth, citedMonths] = [
    cited(text),
    cited(kronor),
    cited(whole),
    cited(date),
    cited(month),
    cited(list(month)),
  ] as const;
  const citedChoice = <Name extends ChoiceName>(name: Name): Schema<Cited<Choices[Name]>> => cited(choice(name));

  const limit = (bound: Schema<number>): Schema<Limit> =>
    either<Limit>([
      ["atLeast", object({ atLeast: bound })],
      ["atMost", object({ atMost: bound })],
      ["moreThan", object({ moreThan: bound })],
    ]);
  const tier: Schema<Tier> = either<Tier>([
    ["atLeast", object({ atLeast: tenths, share })],
    ["moreThan", object({ moreThan: tenths, share })],
  ]);

  const improvement: Schema<Improvement> = object({
    change: citedChoice("change"),
    comparedWith: citedChoice("comparedWith"),
    tiers: cited(list(tier)),
  });
  const level: Schema<Level> = object({
    limit: cited(limit(whole)),
    share: cited(share),
    numerator: citedChoice("numerator"),
    waiting: v.exactOptional(object({ moreThan: citedWhole, limit: cited(limit(tenths)) })),
  });
  const requirement: Schema<Requirement> = object({
    number: text,
    id: text,
    name: text,
    aliases: list(text),
    label: citedText,
    area: citedText,
    measure: citedText,
    cases: citedChoice("cases"),
    quantity: citedChoice("quantity"),
    pot: text,
    weight: citedWhole,
    better: citedChoice("better"),
    improvement: v.exactOptional(improvement),
    level: v.exactOptional(level),
  });
  const pot: Schema<Pot> = object({ id: text, label: text, amount: citedKronor });
  const payment: Schema<PaymentRule> = object({
    id: month,
    months: list(month),
    bonus: v.boolean("yes-no" satisfies JsonExpected),
  });
  const reporting: Schema<Reporting> = object({ responseRate: cited(tenths), withinDays: v.exactOptional(citedWhole) });
  const performance: Schema<Performance> = object({
    pots: list(pot),
    months: citedMonths,
    judgedBy: citedChoice("judgedBy"),
    periodValue: v.exactOptional(citedChoice("periodValue")),
    untested: v.exactOptional(citedMonths),
    reserveBasis: citedChoice("reserveBasis"),
    requirements: list(requirement),
    bothPaths: citedChoice("bothPaths"),
    unearned: citedChoice("unearned"),
    unearnedBasis: citedChoice("unearnedBasis"),
    payments: cited(list(payment)),
    reporting: v.exactOptional(reporting),
    precision: citedChoice("precision"),
    partPaymentTotal: citedChoice("partPaymentTotal"),
    notAssessable: citedChoice("notAssessable"),
    onBoundaryWords: v.exactOptional(citedChoice("onBoundaryWords")),
  });
  const grant: Schema<Grant> = object({
    id: text,
    label: text,
    amount: citedKronor,
    basis: citedChoice("basis"),
    paid: v.exactOptional(citedMonth),
    condition: v.exactOptional(citedText),
    requisitionBy: v.exactOptional(citedDate),
    repayBy: v.exactOptional(citedDate),
    reportBy: v.exactOptional(citedDate),
  });
  const file: Schema<AgreementFile> = object({
    format: v.literal(AGREEMENT_FORMAT.format),
    formatVersion: v.literal(AGREEMENT_FORMAT.formatVersion),
    id: text,
    title: text,
    version: text,
    proven: choice("proven"),
    total: citedKronor,
    performance: v.exactOptional(performance),
    grants: list(grant),
    populationDate: citedDate,
    wholeKronor: citedChoice("wholeKronor"),
  });
  const definitions = {
    source,
    citedText,
    citedKronor,
    citedWhole,
    citedDate,
    citedMonth,
    citedMonths,
    tier,
    improvement,
    level,
    requirement,
    pot,
    payment,
    reporting,
    performance,
    grant,
  };
  return { file, definitions };
}

// The message of each shape is the word for what is expected, which the languages explain.
const expecting = (expected: JsonExpected): JsonExpected => expected;

const object = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, expecting("object"));
const list = <Value>(item: Schema<Value>): Schema<Value[]> => v.array(item, expecting("list"));
const text: Schema<string> = v.pipe(v.string(expecting("text")), v.nonEmpty(expecting("text")));
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
