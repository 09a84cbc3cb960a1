/** Tables as people lay them out: what their words say, and their figures as one regular table. */
export { type Arranged, arrange, isRead, isUnsaid } from "./arrange";
export { COLUMN_ROLES, type ColumnRole, type TableChoice, tableName } from "./choice";
export type { UnderstoodTable } from "./figures";
export type { At } from "./keys";
export { columnFor, type KeyColumn, MEASURES, type Measure } from "./measure";
export { isPartColumn, namesPart } from "./parts";
export { type Dimension, type Shape, type Standing, shapeOf } from "./shape";
export { type HeadedColumn, isFilled } from "./table";
export type { Facets } from "./words";
