/** One measurement to what it earns under one precision mode: which tier was reached, by which path. */
import type { Precision } from "../agreement";
import { assert, type Int } from "../ground";
import { judge, UNKNOWN } from "./judge";
import { isThere, type Measurement, type Value } from "./measurement";
import { ruleOf } from "./rule";
import type { Outcome } from "./verdict";

/** What a measurement earns under one precision mode. The level wins over any improvement; the two never add. */
export function outcomeOf(
  { requirement, current, earlier, level, waiting, waitingWithin }: Measurement,
  precision: Precision,
): Outcome {
  const rule = ruleOf(requirement, precision);
  const code = judge(
    rule,
    over(current),
    under(current),
    over(earlier),
    under(earlier),
    over(level),
    under(level),
    typeof waiting === "number" ? waiting : UNKNOWN,
    over(waitingWithin),
    under(waitingWithin),
  );
  const outcome = rule.outcomes[code];
  assert(outcome !== undefined, "a rule knows everything that a cell can come to");
  return outcome;
}

function over(value: Value): Int {
  return isThere(value) ? value.n : 0;
}

function under(value: Value): Int {
  return isThere(value) ? value.d : 0;
}
