/** A year that is not over, looked ahead of. None of it is a settlement, and no sheet of one rests on it. */
export type { Drawer, Draws } from "./draws";
export { type Forecast, forecastOf, type Gets, type Wishes } from "./forecast";
export type { NextStep, Steps } from "./next-steps";
export { type Others, WAYS, type Way } from "./outlook";
export { publishedBefore } from "./published";
export type { Band } from "./tally";
