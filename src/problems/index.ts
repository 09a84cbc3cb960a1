/** What may be wrong, in codes and values. The words are in `text`. */
export type { AgreementProblemValues, AgreementRule, JsonExpected } from "./agreement-problem";
export {
  hasErrors,
  type Place,
  type Problem,
  type ProblemCode,
  type ProblemValues,
  problem,
  type Severity,
} from "./problem";
