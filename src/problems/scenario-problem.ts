/** What may be wrong with a scenario that a user made: codes and values, no prose. */
import type { RuleProblem } from "./agreement-problem";

/** Why a change cannot be made. */
export type ScenarioRefusal =
  /** Not of this agreement; `known` are those that are. */
  | "requirement-unknown"
  | "month-unknown"
  | "pot-unknown"
  | "step-unknown"
  | "no-steps"
  | "no-level"
  /** A month that the user leaves out: nothing of it is settled. */
  | "left-out"
  /** The requirement does not look at such a figure. */
  | "not-looked-at"
  /** A share where people are counted, or the other way round. */
  | "kind-other"
  /** Half of a figure, of which there is no other half. */
  | "pair-incomplete"
  /** Nothing to change it to. */
  | "no-value"
  | "more-than-all"
  /** With tolerance there are fewer than without. */
  | "less-than-strict"
  /** Months judged together are pooled: that takes counts. */
  | "counts-needed"
  /** The same thing is changed by another change; `given` is its number. */
  | "twice"
  /** Another agreement makes what was changed before it another thing. */
  | "agreement-first"
  /** The other agreement pays nothing for performance. */
  | "no-performance";

/** The values that go with each code; a change is told by its number in the scenario, from 1. */
export interface ScenarioProblemValues {
  "scenario-format": { readonly format: string; readonly version: string };
  "scenario-name-empty": Record<never, never>;
  "scenario-name-twice": { readonly name: string };
  "scenario-name-unknown": { readonly name: string; readonly known: string };
  "scenario-change": {
    readonly scenario: string;
    readonly change: string;
    readonly why: ScenarioRefusal;
    readonly given: string;
    readonly known: string;
  };
  "scenario-qualifying": Readonly<Record<"requirement" | "month" | "requirements" | "months", string>>;
  "scenario-rule": { readonly scenario: string; readonly broken: RuleProblem };
  /** A rule that the agreement did not break before the changes, and that is only pointed out. */
  "scenario-doubt": { readonly scenario: string; readonly broken: RuleProblem };
  "scenario-unmeasured": { readonly scenario: string; readonly agreement: string; readonly requirements: string };
}

/** How grave each is: nothing is told of scenarios one of which cannot be. */
export const SCENARIO_SEVERITY: Readonly<Record<keyof ScenarioProblemValues, "error" | "warning">> = {
  "scenario-format": "error",
  "scenario-name-empty": "error",
  "scenario-name-twice": "error",
  "scenario-name-unknown": "error",
  "scenario-change": "error",
  "scenario-qualifying": "error",
  "scenario-rule": "error",
  "scenario-doubt": "warning",
  "scenario-unmeasured": "warning",
};
