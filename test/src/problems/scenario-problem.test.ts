/** What is wrong with a scenario stops them all; what is only to be said does not. */
import { expect, test } from "vitest";
import { SCENARIO_SEVERITY } from "../../../src/problems/scenario-problem";

test("what may be meant, and that figures say nothing of a requirement, leave the scenarios standing", () =>
  expect(Object.entries(SCENARIO_SEVERITY).filter(([, severity]) => severity !== "error")).toEqual([
    ["scenario-doubt", "warning"],
    ["scenario-unmeasured", "warning"],
  ]));
