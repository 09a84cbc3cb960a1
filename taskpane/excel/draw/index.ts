/** How sheets look: loaded when the first one is written. */
export { formulasOf, valuesOf } from "./cell-contents";
export { describeCharts } from "./charts";
export { unfold } from "./folds";
export { writeNewSheet } from "./forms";
export { type Adornment, adornmentsOf, type Begun, begin, drawLooks } from "./sheet";
export type { BorderSide, Surface, SurfaceFormat, SurfacePage, SurfaceRange, SurfaceRule } from "./surface";
