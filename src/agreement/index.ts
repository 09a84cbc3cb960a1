/**
 * What an agreement is: its parts, every value with its source,
 * the regions it is with, and what each of them has reserved.
 */
export {
  type Agreement,
  assumed,
  assumedLike,
  assumptionsOf,
  baselineOf,
  boundOf,
  type Cited,
  citations,
  cited,
  endsOf,
  type Found,
  type Grant,
  hasOwnNumerator,
  type Improvement,
  type Level,
  type Limit,
  moneyOf,
  monthsOf,
  type PaymentRule,
  type Performance,
  type Pot,
  PRECISIONS,
  type Precision,
  type Proven,
  paymentsOf,
  periodsOf,
  type Reporting,
  type Requirement,
  requirementsOf,
  type Source,
  type Tenths,
  type Tier,
} from "./agreement";
export { type ByChoice, type ChoiceName, type Choices, valuesOf } from "./choices";
export { incoherences } from "./coherent";
export {
  type CitedPath,
  citedField,
  type Field,
  type FieldPath,
  fieldsOf,
  groupOf,
  isChoice,
  PART_KINDS,
  type PartKind,
  type ValueKind,
} from "./fields";
export {
  REGIONS,
  type Region,
  type RegionCode,
  type RegionReading,
  readRegion,
  regionName,
} from "./regions";
export { placesOf, type Reserve, type Reserves, reservesOf, sharesOf, UNKNOWN_SHARE, weightsOf } from "./reserve";
export type { Incoherence, LimitSide, Path, Rule, RuleValues } from "./rules";
