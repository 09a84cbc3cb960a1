/** From grids to figures: where they are, what each row says, and what is wrong with them. */
export { isLate, isThin } from "./delivery";
export { readDetails } from "./details";
export { type Found, find, takenFrom } from "./find";
export type { Cost, DetailDate, Details, Recipient, RecipientDetails } from "./form-details";
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
export { requirementsNamed } from "./named";
export { read } from "./read";
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
export { validate } from "./validate";
export { namesOf, whereaboutsOf } from "./whereabouts";
