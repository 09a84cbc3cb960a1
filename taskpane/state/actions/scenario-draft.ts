/** A scenario that is being written: begun, changed, kept or left. Nothing that has been typed is lost in silence. */
import type { Agreement } from "../../../src/agreement";
import { agreementById } from "../../../src/agreements";
import { appliedTo, type Scenario } from "../../../src/forecast";
import { hasErrors, type Problem } from "../../../src/problems";
import type { Settlement } from "../../../src/settling";
import { freeName } from "../../excel/workbook";
import { findAgreement } from "../../runs/run";
import { addScenario, changeScenario } from "../../runs/scenarios";
import { regionOf } from "../remembered";
import { type Draft, draftOf, firstChange, fitted, groundsOf, scenarioOf } from "../scenario-draft";
import { triable } from "../scenarios";
import type { State } from "../state";
import { languageIn } from "../tastes";
import type { Action, Desk } from "./action";
import { change, took, wordsOf } from "./scenarios";

/** Begins a new scenario, or one from a scenario that is kept: that one itself, or a copy. */
export const beginDraft: Action<readonly [from: "new" | { readonly edit: string } | { readonly copy: string }]> = {
  name: "begin scenario",
  isPossible: (state) => {
    const { draft, unreadable } = state.scenarios;
    return !draft && unreadable.length === 0 && triable(state) !== undefined;
  },
  run(desk, from) {
    const state = desk.state();
    const { kept = [] } = state.scenarios;
    const name = from === "new" ? undefined : "edit" in from ? from.edit : from.copy;
    const found = kept.find((one) => one.name === name);
    const scenario = found ?? { name: "", changes: [] };
    const settlement = triable(state)?.settlement;
    if (!settlement) return;
    const first = (key: number) => firstChange(settlement, regionOf(state.remembered), key);
    const taken = new Set(kept.map((one) => one.name.toLowerCase()));
    const isCopy = typeof from === "object" && "copy" in from;
    const copied = isCopy ? { name: freeName(wordsOf(desk).editor.copyOf(scenario.name), taken) } : {};
    const draft = draftOf({ ...scenario, ...copied }, isCopy ? undefined : name, first, languageIn(state));
    // A new one is about something.
    change(desk, { draft: from === "new" ? { ...draft, changes: [first(0)] } : draft });
  },
};

/** Changes something of the draft; what was wrong with it is told again when it is to be kept again. */
export const changeDraft: Action<readonly [changed: Partial<Pick<Draft, "name" | "changes">>]> = {
  name: "change scenario",
  isPossible: hasDraft,
  run(desk, changed) {
    const { draft } = desk.state().scenarios;
    const performance = performanceOf(desk.state());
    if (!draft || !performance) return;
    const was = new Map(draft.changes.map((one) => [one.key, one]));
    const changes = (changed.changes ?? draft.changes).map((one) => {
      const before = was.get(one.key);
      const isSame = before?.kind === one.kind && before.requirement === one.requirement;
      return isSame ? one : fitted(one, performance);
    });
    const stands = new Map(changes.map((one) => [one.key, one]));
    // What is still as it was when it was told is still wrong.
    const wrong = draft.wrong.filter(({ key, field }) => stands.get(key)?.typed[field] === was.get(key)?.typed[field]);
    change(desk, { draft: { ...draft, ...changed, changes, wrong, problems: [], isTouched: true } });
  },
};

/** Adds a change, about what the last one is about. */
export const addChange: Action = {
  name: "add change",
  isPossible: hasDraft,
  run(desk) {
    const { draft } = desk.state().scenarios;
    const grounds = groundsIn(desk.state());
    if (!draft || !grounds) return;
    const key = Math.max(-1, ...draft.changes.map((one) => one.key)) + 1;
    const last = draft.changes.at(-1);
    const next = last ? { ...last, key, typed: {} } : firstChange(grounds, regionOf(desk.state().remembered), key);
    change(desk, { draft: { ...draft, changes: [...draft.changes, next], isTouched: true } });
  },
};

/** Chooses the agreement that is tried: an id, `sheet` for the workbook's own, or nothing for the same as now. */
export const chooseDraftAgreement: Action<readonly [choice: string]> = {
  name: "scenario agreement",
  isPossible: hasDraft,
  async run(desk, choice) {
    const { agreement, problems } = await agreementChosen(desk.state(), choice);
    const { draft } = desk.state().scenarios;
    if (!draft) return;
    if (hasErrors(problems)) {
      change(desk, { draft: { ...draft, ...NOTHING_WRONG, problems } });
      return;
    }
    const other = agreement && { choice, agreement };
    change(desk, { draft: { ...draft, agreement: other, ...NOTHING_WRONG, isTouched: true } });
  },
};

/** Keeps the draft in the workbook, unless something of it cannot be: then that is told, and all of it stands. */
export const saveDraft: Action = {
  name: "keep scenario",
  isPossible: (state) => hasDraft(state) && triable(state) !== undefined,
  async run(desk) {
    const { draft } = desk.state().scenarios;
    const settlement = triable(desk.state())?.settlement;
    const performance = performanceOf(desk.state());
    if (!draft || !settlement || !performance) return;
    const refuse = (why: Partial<Pick<Draft, "wrong" | "problems">>): void => {
      change(desk, { draft: { ...draft, ...NOTHING_WRONG, ...why, attempts: draft.attempts + 1 } });
      desk.say(wordsOf(desk).editor.wrongTold);
    };
    const { scenario, wrong } = scenarioOf(draft, performance);
    if (wrong.length > 0) {
      refuse({ wrong });
      return;
    }
    const problems = await kept(desk, settlement, scenario, draft.of);
    if (problems.length > 0) {
      refuse({ problems });
      return;
    }
    change(desk, { draft: undefined, undo: undefined });
    desk.say(wordsOf(desk).kept(scenario.name));
  },
};

/** Leaves the draft; what had been typed can be taken up again. */
export const dropDraft: Action = {
  name: "leave scenario",
  isPossible: hasDraft,
  run(desk) {
    const { draft } = desk.state().scenarios;
    if (!draft) return;
    change(desk, { draft: undefined, ...(draft.isTouched && { undo: { kind: "dropped", draft } }) });
    if (draft.isTouched) desk.say(wordsOf(desk).dropped(draft.name.trim() || wordsOf(desk).editor.unnamed));
  },
};

const NOTHING_WRONG = { wrong: [], problems: [] } as const;

function hasDraft({ scenarios }: State): boolean {
  return scenarios.draft !== undefined;
}

/** What the draft's changes are made to; nothing where no draft is. */
function groundsIn(state: State): ReturnType<typeof groundsOf> | undefined {
  const { draft } = state.scenarios;
  const settlement = triable(state)?.settlement;
  return draft && settlement && groundsOf(settlement, draft);
}

// Another agreement that pays nothing for performance says nothing of fields: the engine refuses it.
function performanceOf(state: State): Agreement["performance"] {
  const { draft } = state.scenarios;
  return draft?.agreement?.agreement.performance ?? triable(state)?.settlement.agreement.performance;
}

async function agreementChosen(
  { look, scenarios }: State,
  choice: string,
): Promise<{ readonly agreement?: Agreement | undefined; readonly problems: readonly Problem[] }> {
  if (choice === scenarios.draft?.agreement?.choice)
    return { agreement: scenarios.draft.agreement.agreement, problems: [] };
  if (choice === "sheet" && look) return findAgreement("sheet", look.contents);
  return { agreement: agreementById(choice), problems: [] };
}

// Errors of what is to be kept; it is tried before it is, so that nothing is kept that cannot be.
async function kept(
  desk: Desk,
  settlement: Settlement,
  scenario: Scenario,
  of: string | undefined,
): Promise<readonly Problem[]> {
  const tried = appliedTo(settlement, scenario).problems.filter((one) => hasErrors([one]));
  if (tried.length > 0) return tried;
  const result = of === undefined ? await addScenario(scenario) : await changeScenario(scenario, of);
  return took(desk, result) ? [] : result.problems;
}
