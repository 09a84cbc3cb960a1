/** The reading rules, which take effect at once: one is kept, or taken back. No cell is touched. */
import { type ReadingRule, ruleKey, tallyOf } from "../../../src/problems";
import { type Action, always, type Desk } from "./action";
import { remember } from "./remember";

/** Keeps a rule; it stands in the place of one of the same cells or words. */
export const keepRule: Action<readonly [rule: ReadingRule]> = {
  name: "keep reading rule",
  isPossible: always,
  async run(desk, rule) {
    await remember.run(desk, { rules: [...without(desk, rule), rule] });
    tell(desk);
  },
};

/** Takes a rule back: what it mended is said anew. */
export const removeRule: Action<readonly [rule: ReadingRule]> = {
  name: "remove reading rule",
  isPossible: always,
  async run(desk, rule) {
    const rules = without(desk, rule);
    await remember.run(desk, { rules: rules.length > 0 ? rules : undefined });
    tell(desk);
  },
};

function without({ state }: Desk, rule: ReadingRule): readonly ReadingRule[] {
  return (state().remembered.rules ?? []).filter((one) => ruleKey(one) !== ruleKey(rule));
}

// The line that was mended is gone: the focus goes to the step that lists what is left.
function tell({ state, happened, say, words }: Desk): void {
  happened({ type: "go", section: "check" });
  const { error, warning, info } = tallyOf(state().look?.result.problems ?? []);
  say(words().t.check.status({ errors: error.causes, warnings: warning.causes, notes: info.causes }));
}
