/** How sheets look: loaded when the first one is written. */
export { CellFacts, formulasOf, literal, valuesOf } from "./cells";
export { describeCharts, drawCharts, lastLineOf, placesOf, widthsOf } from "./charts";
export { writeNewSheet } from "./forms";
export { highlight, invite } from "./highlights";
export { formatLayout } from "./layout";
export { setUpPage } from "./page";
