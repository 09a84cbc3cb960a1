/** A year that is not over, looked ahead of, and years that might be. None of it is a settlement. */
export { appliedTo, type Grounds } from "./apply-scenario";
export { changeableFigures, changeableMonths, takesNumber } from "./changeable";
export {
  type ComparedScenarios,
  compareScenarios,
  type ScenarioWishes,
  type TriedScenario,
  type TriedScenarios,
  tryScenarios,
} from "./compare-scenarios";
export { type Drawing, type Draws, drawerInParts, drawerOf } from "./draws";
export { type Forecast, forecastInParts, forecastOf, type Wishes } from "./forecast";
export type { Gets } from "./gets";
export type { Movement, Qualifying } from "./interdependence";
export { type Matrix, smallMatrix, toldOf } from "./matrix";
export type { NextStep, Steps } from "./next-steps";
export { WAYS, type Way } from "./outlook";
export { publishedBefore } from "./published";
export {
  type Change,
  type FigureChange,
  namesWrong,
  renamed,
  type Scenario,
  type ScenariosOr,
  withChanges,
  withoutScenario,
  withScenario,
} from "./scenario";
export type { Spending } from "./spending";
export type { Band } from "./tally";
export type { ScenarioOutcome } from "./what-if";
export { mostMoved, nationOf } from "./whole-nation";
