/** What the pane knows, and how it changes: one pure function. */

import type { Agreement } from "../../src/agreement";
import { hasErrors, type Problem } from "../../src/problems";
import type { Result, Settlement } from "../../src/settling";
import type { InputKind } from "../../src/sheets";
import type { Language, Words } from "../../src/text";
import type { OwnSheet, WorkbookContents, WrittenSheet } from "../excel/workbook";
import type { Phase } from "../runs/run";
import type { Sent } from "../runs/send";
import type { Failure } from "./failure";
import { chosenOf, NOTHING_CHOSEN, type Remembered } from "./remembered";
import type { Tastes } from "./tastes";

/** The steps of the work, in order. */
export const SECTIONS = ["agreement", "data", "check", "settle", "result"] as const;
/** One of them. */
export type SectionId = (typeof SECTIONS)[number];

/** The workbook as last read, what the engine says of it, and a name for the input and settings it said it of. */
export interface Look {
  readonly contents: WorkbookContents;
  /** The agreement it was looked at with; absent when it stands on a sheet that has mistakes. */
  readonly agreement?: Agreement;
  /** The inputs that the agreement is settled from. */
  readonly needed: readonly InputKind[];
  readonly result: Result;
  readonly input: string;
}

/** A finished settlement. */
export interface Outcome {
  readonly settlement: Settlement;
  readonly problems: readonly Problem[];
  readonly written: readonly WrittenSheet[];
  readonly input: string;
}

/** A run under way. */
export interface Running {
  readonly phase: Phase;
  /** It has taken so long that its progress is worth showing. */
  readonly slow: boolean;
  readonly cancelling: boolean;
}

/** Where the keyboard's focus is to go next. */
export type FocusWish = SectionId | "result-heading" | "failure" | "view";

/** Everything the pane shows. */
export interface State {
  readonly tastes: Tastes;
  /** Excel's language. */
  readonly displayLanguage: Language;
  /** What it says things with; absent until they are loaded. */
  readonly words: Words | undefined;
  readonly view: "work" | "help";
  readonly open: SectionId | undefined;
  readonly remembered: Remembered;
  readonly look: Look | undefined;
  readonly reading: boolean;
  /** Input sheets are being made, or a list is being written. */
  readonly working: boolean;
  readonly running: Running | undefined;
  /** The user is asked what becomes of these. */
  readonly asking: readonly OwnSheet[] | undefined;
  /** What stood in the way of the last comparison or import. */
  readonly hindrances: readonly Problem[];
  /** What came of the last thing done to send sheets to others. */
  readonly sent: Sent | undefined;
  readonly outcome: Outcome | undefined;
  readonly failure: Failure | undefined;
  readonly said: { readonly text: string; readonly turn: number };
  readonly focus: FocusWish | undefined;
}

/** What can happen. */
export type Action =
  | { readonly type: "tastes"; readonly tastes: Tastes }
  | { readonly type: "words"; readonly words: Words }
  | { readonly type: "view"; readonly view: State["view"] }
  | { readonly type: "toggle"; readonly section: SectionId }
  | { readonly type: "remember"; readonly remembered: Remembered }
  | { readonly type: "reading" }
  | { readonly type: "looked"; readonly look: Look; readonly first: boolean }
  | { readonly type: "working"; readonly working: boolean }
  | { readonly type: "hindered"; readonly hindrances: readonly Problem[] }
  | { readonly type: "sent"; readonly sent: Sent }
  | { readonly type: "go"; readonly section: SectionId }
  | { readonly type: "phase"; readonly phase: Phase }
  | { readonly type: "slow" }
  | { readonly type: "cancelling" }
  | { readonly type: "asked"; readonly sheets: readonly OwnSheet[] }
  | { readonly type: "answered" }
  | { readonly type: "settled"; readonly outcome: Outcome }
  | { readonly type: "stopped" }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "dismiss" }
  | { readonly type: "focused" }
  | { readonly type: "say"; readonly text: string };

/** The pane before anything has been read. */
export function initialState(tastes: Tastes, displayLanguage: Language): State {
  return {
    tastes,
    displayLanguage,
    words: undefined,
    view: "work",
    open: undefined,
    remembered: NOTHING_CHOSEN,
    look: undefined,
    reading: true,
    working: false,
    running: undefined,
    asking: undefined,
    hindrances: [],
    sent: undefined,
    outcome: undefined,
    failure: undefined,
    said: { text: "", turn: 0 },
    focus: undefined,
  };
}

/** The pane after something has happened. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "tastes":
      return { ...state, tastes: action.tastes };
    case "words":
      return { ...state, words: action.words };
    case "view":
      return focusOn({ ...state, view: action.view }, "view");
    case "toggle":
      return { ...state, open: state.open === action.section ? undefined : action.section };
    case "remember":
      return { ...state, remembered: action.remembered, hindrances: [] };
    case "reading":
      return { ...state, reading: true };
    case "looked":
      return {
        ...state,
        reading: false,
        look: action.look,
        open: action.first && state.tastes.welcomed ? whereToBegin(action.look) : state.open,
      };
    case "working":
      return {
        ...state,
        working: action.working,
        ...(action.working && { failure: undefined, hindrances: [], sent: undefined }),
      };
    case "hindered":
      return { ...state, working: false, hindrances: action.hindrances };
    case "sent":
      return { ...state, working: false, sent: action.sent };
    case "go":
      return focusOn({ ...state, view: "work", open: action.section }, action.section);
    case "phase":
      return {
        ...state,
        failure: undefined,
        sent: undefined,
        view: "work",
        running: { slow: false, cancelling: false, ...state.running, phase: action.phase },
      };
    case "slow":
      return state.running ? { ...state, running: { ...state.running, slow: true } } : state;
    case "cancelling":
      return state.running ? { ...state, running: { ...state.running, cancelling: true } } : state;
    case "asked":
      return { ...state, asking: action.sheets };
    case "answered":
      return { ...state, asking: undefined };
    case "settled":
      return focusOn(
        { ...state, running: undefined, asking: undefined, outcome: action.outcome, open: "result" },
        "result-heading",
      );
    case "stopped":
      return focusOn({ ...state, running: undefined, open: "check" }, "check");
    case "cancelled":
      return focusOn({ ...state, running: undefined, asking: undefined, working: false }, state.open ?? "settle");
    case "failed":
      return focusOn(
        {
          ...state,
          view: "work",
          running: undefined,
          asking: undefined,
          reading: false,
          working: false,
          failure: action.failure,
        },
        "failure",
      );
    case "dismiss":
      return { ...state, failure: undefined };
    case "focused":
      return { ...state, focus: undefined };
    case "say":
      return { ...state, said: { text: action.text, turn: state.said.turn + 1 } };
  }
}

/** The language that the pane speaks. */
export function languageIn({ tastes, displayLanguage }: State): Language {
  return tastes.language === "excel" ? displayLanguage : tastes.language;
}

/** Whether the input and the settings are still those that the result came of. */
export function isStale({ outcome, look }: State): boolean {
  return outcome !== undefined && look !== undefined && outcome.input !== look.input;
}

/** The agreement that the pane works with; `undefined` while it stands on a sheet that has not been read, or that has mistakes. */
export function agreementIn({ remembered, look }: State): Agreement | undefined {
  const chosen = chosenOf(remembered);
  return chosen === "sheet" ? look?.agreement : chosen;
}

/** The inputs that are needed and not there. */
export function missingIn({ needed, result: { located } }: Look): readonly InputKind[] {
  return needed.filter((kind) => !located[kind]);
}

/** The step a user most likely wants first: the data if some are missing, the errors if there are any, else the button. */
export function whereToBegin(look: Look): SectionId {
  if (missingIn(look).length > 0) return "data";
  return hasErrors(look.result.problems) ? "check" : "settle";
}

function focusOn(state: State, focus: FocusWish): State {
  return { ...state, focus };
}
