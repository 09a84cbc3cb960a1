/** The shape of scenarios as JSON, by valibot: what is read is held against it. */
import * as v from "valibot";
import { REGIONS, type RegionCode, type Tenths } from "../agreement";
import { AGREEMENTS } from "../agreements";
import type { Change, Qualifying } from "../forecast";
import { type Month, TENTHS } from "../ground";
import { FIGURES, type FigureName } from "../judging";
import type { JsonExpected } from "../problems";

/** The name of the format, and its version: it changes when files written before can no longer be read. */
export const SCENARIO_FORMAT = { format: "komiljarden-scenarier", formatVersion: 1 } as const;

/** A change as it is written: another agreement is the id of one of the program's own, or a whole one. */
export type WrittenChange =
  | Exclude<Change, { kind: "agreement" }>
  | { readonly kind: "agreement"; readonly agreement: unknown };

/** Every value of a type. */
type Schema<Value> = v.GenericSchema<unknown, Value>;

const expecting = (expected: JsonExpected): JsonExpected => expected;

const text = v.pipe(v.string(expecting("text")), v.nonEmpty(expecting("text")));
// The pattern says what the type says.
const month = v.pipe(
  v.string(expecting("month")),
  v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, expecting("month")),
) as unknown as Schema<Month>;
const region: Schema<RegionCode> = v.picklist(
  REGIONS.map(({ code }) => code),
  expecting("choice"),
);
const figure: Schema<FigureName> = v.picklist(FIGURES, expecting("choice"));
const whole = wholeNumber("whole", 0, Number.MAX_SAFE_INTEGER);
const kronor = wholeNumber("kronor", 1, Number.MAX_SAFE_INTEGER);
const share = wholeNumber("share", 1, 100);
const tenths: Schema<Tenths> = wholeNumber("tenths", 0, TENTHS);

/** An id of the program's own, or anything that may be an agreement: that one is read as the file of one is. */
const agreement = v.lazy((input) =>
  typeof input === "string"
    ? v.picklist(
        AGREEMENTS.map(({ id }) => id),
        expecting("choice"),
      )
    : v.looseObject({}, expecting("object")),
);

const change = v.variant(
  "kind",
  [
    v.strictObject(
      {
        kind: v.literal("figure"),
        region,
        requirement: text,
        month,
        figure,
        numerator: v.exactOptional(whole),
        denominator: v.exactOptional(whole),
        share: v.exactOptional(tenths),
        number: v.exactOptional(whole),
      },
      expecting("object"),
    ),
    v.strictObject({ kind: v.literal("weight"), requirement: text, weight: whole }, expecting("object")),
    v.strictObject(
      {
        kind: v.literal("step"),
        requirement: text,
        step: whole,
        limit: v.exactOptional(tenths),
        share: v.exactOptional(share),
      },
      expecting("object"),
    ),
    v.strictObject(
      {
        kind: v.literal("level"),
        requirement: text,
        limit: v.exactOptional(whole),
        share: v.exactOptional(share),
      },
      expecting("object"),
    ),
    v.strictObject({ kind: v.literal("population"), region, population: kronor }, expecting("object")),
    v.strictObject({ kind: v.literal("pot"), pot: text, amount: kronor }, expecting("object")),
    v.strictObject({ kind: v.literal("agreement"), agreement }, expecting("object")),
  ],
  expecting("choice"),
) as unknown as Schema<WrittenChange>;

const qualifying = v.strictObject(
  { requirement: text, month: v.exactOptional(month) },
  expecting("object"),
) as unknown as Schema<Qualifying>;

/** A file of scenarios. */
export const FILE = v.strictObject(
  {
    format: v.literal(SCENARIO_FORMAT.format),
    formatVersion: v.literal(SCENARIO_FORMAT.formatVersion),
    scenarios: v.array(
      v.strictObject({ name: text, changes: v.array(change, expecting("list")) }, expecting("object")),
      expecting("list"),
    ),
    qualifying: v.exactOptional(qualifying),
  },
  expecting("object"),
);

function wholeNumber(expected: JsonExpected, min: number, max: number): Schema<number> {
  return v.pipe(v.number(expected), v.integer(expected), v.minValue(min, expected), v.maxValue(max, expected));
}
