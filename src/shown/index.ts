/** What may be shown: amounts rounded so that they add up, and figures without small numbers. */
export { type Amounts, type CellAmounts, reservedOf, shownAmounts, soFar } from "./amounts";
export { disclosed, masked } from "./disclosed";
export { maskedRule } from "./disclosed-problems";
export { type CellState, LEGEND, markOf, SIGNS, shortMarkOf, signOf } from "./legend";
export { byRequirement, certainSoFar, wholeYear } from "./of-region";
export type { ShownAbsent, ShownJudged, ShownMeasurement, ShownSettlement, ShownValue, ShownVerdict } from "./shown";
export { nearPayments, type PaymentStanding, type Standing, standingOf, type Told, type Whose } from "./standing";
