/** What changes the pane alone: which step is open, help, the tastes, and messages that have been read. */
import { type SectionId, type State, whereToBegin } from "../state";
import type { Tastes } from "../tastes";
import { type Action, always } from "./action";

/** Opens a step, or closes it when it is open. */
export const toggle: Action<readonly [section: SectionId]> = {
  name: "toggle",
  isPossible: always,
  run: ({ happened }, section) => happened({ type: "toggle", section }),
};

/** Opens the step that she most likely wants. */
export const start: Action = {
  name: "start",
  isPossible: ({ look }) => look !== undefined,
  run({ state, happened }) {
    const { look } = state();
    if (look) happened({ type: "go", section: whereToBegin(look) });
  },
};

/** Goes to where it is said what tables hold. */
export const goToImport: Action = {
  name: "import",
  isPossible: ({ look }) => look?.result.located.arranged !== undefined,
  run: ({ happened }) => happened({ type: "go", section: "data", focus: "import-heading" }),
};

/** Shows the steps or the help. */
export const setView: Action<readonly [view: State["view"]]> = {
  name: "view",
  isPossible: always,
  run: ({ happened }, view) => happened({ type: "view", view }),
};

/** Opens a step and takes the focus there. */
export const goToStep: Action<readonly [section: SectionId]> = {
  name: "step",
  isPossible: always,
  run: ({ happened }, section) => happened({ type: "go", section }),
};

/** Changes matters of taste, and keeps them. */
export const setTastes: Action<readonly [change: Partial<Tastes>]> = {
  name: "language",
  isPossible: always,
  run({ state, happened, keepTastes, learnWords }, change) {
    const tastes = { ...state().tastes, ...change };
    keepTastes(tastes);
    happened({ type: "tastes", tastes });
    return learnWords();
  },
};

/** Takes the message of a failure away. */
export const dismiss: Action = {
  name: "dismiss",
  isPossible: ({ failure }) => failure !== undefined,
  run: ({ happened }) => happened({ type: "dismiss" }),
};

/** The focus is where it was to go. */
export const focused: Action = {
  name: "focused",
  isPossible: always,
  run: ({ happened }) => happened({ type: "focused" }),
};

/** Brings the pane to the front. */
export const showPane: Action = {
  name: "show pane",
  isPossible: always,
  run: () => Office.addin.showAsTaskpane(),
};
