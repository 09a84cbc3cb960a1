/** What may be wrong, in codes and values. The words are in `text`. */
export {
  type AgreementProblemValues,
  type JsonExpected,
  type RuleCode,
  type RuleProblem,
  ruleProblem,
} from "./agreement-problem";
export {
  hasErrors,
  type Place,
  type Problem,
  type ProblemCode,
  type ProblemValues,
  problem,
  type Severity,
  type UnreadWhy,
  type Unsaid,
} from "./problem";
