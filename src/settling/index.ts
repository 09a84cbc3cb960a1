/** The table of contents: the stages of a settlement in order, what came of them, and what is to be said about it. */
export { type Comparison, compareAgreements } from "./compare";
export {
  isTested,
  neededBy,
  type Result,
  type Settings,
  type Settlement,
  type Stage,
  settle,
  settleInStages,
} from "./settle";
export { type Facts, settlementOf } from "./settlement";
