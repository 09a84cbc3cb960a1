/** The rules that an agreement breaks, as problems told by its own keys: for one that stands on no sheet. */
import { type Agreement, incoherences, type Path } from "../agreement";
import { isOnlyADoubt, ruleProblem } from "./agreement-problem";
import { type Problem, problem } from "./problem";

/**
 * A problem for each rule that an agreement breaks, an error or a warning as the rule is grave; `at` is where in a
 * larger file the agreement stands.
 */
export function brokenRules(agreement: Agreement, at: Path = []): readonly Problem[] {
  return incoherences(agreement).map((incoherence) => {
    const broken = ruleProblem(incoherence, (path) => pathText([...at, ...path]));
    const code = isOnlyADoubt(broken) ? "agreement-json-doubt" : "agreement-json-rule";
    return problem(code, { path: pathText([...at, ...incoherence.path]), broken });
  });
}

/** A place in JSON as people write it: `performance.requirements[2].weight.value`, the first of a list being 0. */
export function pathText(keys: Path): string {
  return keys.length === 0
    ? "$"
    : keys.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
}
