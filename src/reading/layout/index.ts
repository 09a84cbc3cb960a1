/** Tables as people lay them out: what their words say, and their figures as one regular table. */
export { type Arranged, arrange, isRead } from "./arrange";
export { type ColumnRole, type TableChoice, tableName } from "./choice";
export type { UnderstoodTable } from "./figures";
export type { At } from "./keys";
export { columnFor, type KeyColumn, type Measure } from "./measure";
export type { LeftOutCells } from "./notes";
export { isPartColumn, namesPart } from "./parts";
export { type Dimension, type Shape, type Standing, shapeOf } from "./shape";
export { isFilled } from "./table";
