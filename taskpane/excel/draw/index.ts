/** How sheets look: loaded when the first one is written. */
export { formulasOf, literal, valuesOf } from "./cell-contents";
export { describeCharts } from "./charts";
export { unfold } from "./folds";
export { writeNewSheet } from "./forms";
export { type Begun, begin, finish } from "./sheet";
