/** The table of contents: the stages of a settlement in order, what came of them, and what is to be said about it. */
export { type Comparison, compareAgreements, underAnother } from "./compare";
export { neededBy } from "./needed";
export { type Result, type Stage, settle, settleFigures, settleInStages } from "./settle";
export {
  type Facts,
  isLeftOut,
  isTested,
  periodsIn,
  reservesIn,
  type Settings,
  type Settlement,
  settlementOf,
} from "./settlement";
export { weightsIn } from "./weights";
