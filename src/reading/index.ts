/** From grids to figures: where they are, what each row says, and what is wrong with them. */
export { isLate, isThin } from "./delivery";
export { readDetails } from "./details";
export { yearOfAgreement } from "./figure-years";
export { type Found, find, takenFrom } from "./find";
export type { Cost, DetailDate, Details, Recipient, RecipientDetails } from "./form-details";
export { checkHandedIn, readHandedIn } from "./handed-in";
export {
  COLUMN_ROLES,
  type ColumnRole,
  columnFor,
  type Dimension,
  type Facets,
  type HeadedColumn,
  isRead,
  isUnsaid,
  type KeyColumn,
  MEASURES,
  type Measure,
  type Shape,
  type Standing,
  shapeOf,
  type TableChoice,
  tableName,
  type UnderstoodTable,
} from "./layout";
export {
  type Choice,
  HEADER_WITHIN,
  headersOf,
  type InputSource,
  type Located,
  locateOne,
  sourceName,
} from "./locate";
export { type Mend, mendsOf } from "./mends";
export { requirementsNamed } from "./named";
export {
  FEWEST_SHOWN,
  type Figure,
  type FoundColumn,
  type Observation,
  type Population,
  type Submission,
  type Waiting,
} from "./submission";
export { cellsRead, type Understood, understoodOf } from "./understood";
export { namesOf, whereaboutsOf } from "./whereabouts";
