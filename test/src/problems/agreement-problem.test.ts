/** A broken rule told as a problem, its places in the words of whoever tells it. */
import { expect, test } from "vitest";
import { broken } from "../../../src/agreement/rules";
import {
  AGREEMENT_SEVERITY,
  isOnlyADoubt,
  RULE_SEVERITY,
  type RuleCode,
  ruleProblem,
} from "../../../src/problems/agreement-problem";

test("places are told in the teller's words, and texts as they are", () => {
  const rule = broken("id-twice", ["grants", 1, "id"], { id: "block-2", other: ["grants", 0, "id"] });
  expect(ruleProblem(rule, (path) => path.join("/"))).toEqual({
    code: "agreement-id-twice",
    values: { id: "block-2", other: "grants/0/id" },
  });
});

test("of the rules only what an agreement may mean is a doubt, and all are among what may be wrong", () => {
  const doubts = (Object.keys(RULE_SEVERITY) as RuleCode[]).filter((code) => isOnlyADoubt({ code }));
  expect(doubts).toEqual(["agreement-level-side-own", "agreement-level-share"]);
  expect(new Set(Object.values(RULE_SEVERITY))).toEqual(new Set(["error", "warning"]));
  expect(AGREEMENT_SEVERITY).toMatchObject(RULE_SEVERITY);
});
