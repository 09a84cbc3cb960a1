/** A broken rule told as a problem, its places in the words of whoever tells it. */
import { expect, test } from "vitest";
import { broken } from "../../../src/agreement/rules";
import { AGREEMENT_SEVERITY, RULE_SEVERITY, ruleProblem } from "../../../src/problems/agreement-problem";

test("places are told in the teller's words, and texts as they are", () => {
  const rule = broken("id-twice", ["grants", 1, "id"], { id: "block-2", other: ["grants", 0, "id"] });
  expect(ruleProblem(rule, (path) => path.join("/"))).toEqual({
    code: "agreement-id-twice",
    values: { id: "block-2", other: "grants/0/id" },
  });
});

test("no agreement that breaks a rule is settled by, and all rules are among what may be wrong", () => {
  expect(new Set(Object.values(RULE_SEVERITY))).toEqual(new Set(["error"]));
  expect(AGREEMENT_SEVERITY).toMatchObject(RULE_SEVERITY);
});
