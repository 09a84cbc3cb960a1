/** A year that is not over, looked ahead of. None of it is a settlement, and no sheet of one rests on it. */
export type { Draws } from "./draws";
export { type Forecast, forecastOf, type Wishes } from "./forecast";
export type { Gets } from "./gets";
export type { NextStep, Steps } from "./next-steps";
export { WAYS, type Way } from "./outlook";
export { publishedBefore } from "./published";
