/** What may be wrong, in codes and values. The words are in `text`. */
export {
  type AgreementProblemValues,
  isOnlyADoubt,
  type JsonExpected,
  type RuleCode,
  type RuleProblem,
  ruleProblem,
} from "./agreement-problem";
export { areasOf } from "./areas";
export { brokenRules, pathText } from "./broken-rules";
export { distinctOf, groupsOf, type ProblemGroup, tallyOf } from "./group";
export {
  hasErrors,
  type Place,
  type Problem,
  type ProblemCode,
  type ProblemValues,
  problem,
  type Severity,
  type SheetLack,
  type UnreadWhy,
  type Unsaid,
} from "./problem";
export { canNameRegion, type ReadingRule, ruleKey, rulesIn } from "./reading-rule";
export type { ScenarioProblemValues, ScenarioRefusal } from "./scenario-problem";
