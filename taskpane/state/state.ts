/** What the pane knows, and how it changes: one pure function. */

import type { Agreement, RegionCode } from "../../src/agreement";
import type { Problem } from "../../src/problems";
import type { Settlement } from "../../src/settling";
import type { Language, Words } from "../../src/text";
import type { OwnSheet, WrittenSheet } from "../excel/workbook";
import type { SheetProgress } from "../excel/write-sheets";
import type { Phase } from "../runs/run";
import type { Sent } from "../runs/send";
import { type Activity, type Asking, isWriting, resumed, type Settling, settlingOf, settlingWith } from "./activity";
import type { Failure } from "./failure";
import type { Foresight } from "./foresight";
import { type Look, resultsIn, type SectionId, whereToBegin } from "./look";
import { chosenOf, NOTHING_CHOSEN, type Remembered, regionOf } from "./remembered";
import { NO_SCENARIOS, type Scenarios } from "./scenarios";
import { languageIn, type Tastes } from "./tastes";

export type { Settling } from "./activity";
export { isNew, type Look, missingIn, resultsIn, SECTIONS, type SectionId, whereToBegin } from "./look";

/** A finished settlement. */
export interface SettledRun {
  readonly settlement: Settlement;
  readonly problems: readonly Problem[];
  readonly written: readonly WrittenSheet[];
  readonly input: string;
  /** The language of the sheets, and the region that they begin with; nothing for the whole nation. */
  readonly language: Language;
  readonly region: RegionCode | undefined;
}

/** Where the keyboard's focus is to go next. */
export type FocusWish = SectionId | "import-heading" | "result-heading" | "failure" | "view";

/** Everything the pane shows. */
export interface State {
  readonly tastes: Tastes;
  /** Excel's language. */
  readonly displayLanguage: Language;
  /** Whether this Excel lets a pane save files. */
  readonly saves: boolean;
  /** What it says things with; absent until they are loaded. */
  readonly words: Words | undefined;
  readonly view: "work" | "help" | "excel-check";
  readonly open: SectionId | undefined;
  readonly remembered: Remembered;
  readonly look: Look | undefined;
  readonly activity: Activity;
  /** What stood in the way of the last comparison or import. */
  readonly hindrances: readonly Problem[];
  /** What came of the last thing done to send sheets to others. */
  readonly sent: Sent | undefined;
  readonly outcome: SettledRun | undefined;
  readonly foresight: Foresight | undefined;
  readonly scenarios: Scenarios;
  readonly failure: Failure | undefined;
  readonly said: { readonly text: string; readonly turn: number };
  readonly focus: FocusWish | undefined;
}

/** What can happen. */
export type Happening =
  | { readonly type: "tastes"; readonly tastes: Tastes }
  | { readonly type: "words"; readonly words: Words }
  | { readonly type: "view"; readonly view: State["view"] }
  | { readonly type: "toggle"; readonly section: SectionId }
  | { readonly type: "remember"; readonly remembered: Remembered }
  | { readonly type: "reading" }
  | { readonly type: "looked"; readonly look: Look; readonly first: boolean }
  | { readonly type: "writing" }
  | { readonly type: "written" }
  | { readonly type: "sending" }
  | { readonly type: "hindered"; readonly hindrances: readonly Problem[] }
  | { readonly type: "sent"; readonly sent: Sent }
  | { readonly type: "go"; readonly section: SectionId; readonly focus?: FocusWish }
  | { readonly type: "phase"; readonly phase: Phase }
  | { readonly type: "sheet"; readonly sheet: SheetProgress }
  | { readonly type: "slow" }
  | { readonly type: "cancelling" }
  | { readonly type: "asked"; readonly about: Asking["about"]; readonly sheets: readonly OwnSheet[] }
  | { readonly type: "answered" }
  | { readonly type: "settled"; readonly outcome: SettledRun }
  | { readonly type: "foresight"; readonly foresight: Foresight }
  | { readonly type: "scenarios"; readonly change: Partial<Scenarios> }
  | { readonly type: "stopped" }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "dismiss" }
  | { readonly type: "focused" }
  | { readonly type: "say"; readonly text: string };

/** The pane before anything has been read. */
export function initialState(tastes: Tastes, displayLanguage: Language, saves = false): State {
  return {
    tastes,
    displayLanguage,
    saves,
    words: undefined,
    view: "work",
    open: undefined,
    remembered: NOTHING_CHOSEN,
    look: undefined,
    activity: { kind: "reading" },
    hindrances: [],
    sent: undefined,
    outcome: undefined,
    foresight: undefined,
    scenarios: NO_SCENARIOS,
    failure: undefined,
    said: { text: "", turn: 0 },
    focus: undefined,
  };
}

/** The pane after something has happened. */
export function reduce(state: State, happening: Happening): State {
  return { ...state, activity: activityAfter(state.activity, happening), ...changesBy(happening, state) };
}

function activityAfter(activity: Activity, happening: Happening): Activity {
  switch (happening.type) {
    case "reading":
      return activity.kind === "idle" ? { kind: "reading" } : activity;
    case "looked":
      return activity.kind === "reading" ? { kind: "idle" } : activity;
    case "writing":
    case "sending":
      return { kind: happening.type };
    case "phase":
      return { slow: false, cancelling: false, ...settlingOf(activity), kind: "settling", phase: happening.phase };
    case "sheet":
      return isWriting(activity)
        ? { ...activity, sheet: happening.sheet }
        : settlingWith(activity, { sheet: happening.sheet });
    case "slow":
      return settlingWith(activity, { slow: true });
    case "cancelling":
      return settlingWith(activity, { cancelling: true });
    case "asked":
      return { kind: "asking", about: happening.about, sheets: happening.sheets, before: resumed(activity) };
    case "answered":
      return resumed(activity);
    case "written":
    case "hindered":
    case "sent":
    case "settled":
    case "stopped":
    case "cancelled":
    case "failed":
      return { kind: "idle" };
    default:
      return activity;
  }
}

// What is shown besides.
function changesBy(happening: Happening, { open, said, scenarios, tastes }: State): Partial<State> {
  switch (happening.type) {
    case "tastes":
      return { tastes: happening.tastes };
    case "words":
      return { words: happening.words };
    case "view":
      return { view: happening.view, focus: "view" };
    case "toggle":
      return { open: open === happening.section ? undefined : happening.section };
    case "remember":
      return { remembered: happening.remembered, hindrances: [] };
    case "looked":
      // A step that she has opened while the workbook was read stays open.
      return {
        look: happening.look,
        ...(happening.first &&
          open === undefined &&
          (tastes.welcomed || resultsIn(happening.look).length > 0) && { open: whereToBegin(happening.look) }),
      };
    case "writing":
    case "sending":
      return { failure: undefined, hindrances: [], sent: undefined };
    case "hindered":
      return { hindrances: happening.hindrances };
    case "sent":
      return { sent: happening.sent };
    case "go":
      return { view: "work", open: happening.section, focus: happening.focus ?? happening.section };
    case "phase":
      return { view: "work", failure: undefined, sent: undefined };
    case "settled":
      // Whoever has a result has been made welcome.
      return {
        outcome: happening.outcome,
        open: "result",
        focus: "result-heading",
        tastes: { ...tastes, welcomed: true },
      };
    case "foresight":
      return { foresight: happening.foresight };
    case "scenarios":
      return { scenarios: { ...scenarios, ...happening.change } };
    case "stopped":
      return { open: "check", focus: "check" };
    case "cancelled":
      return { focus: open ?? "settle" };
    case "failed":
      return { view: "work", failure: happening.failure, focus: "failure" };
    case "dismiss":
      return { failure: undefined };
    case "focused":
      return { focus: undefined };
    case "say":
      return { said: { text: happening.text, turn: said.turn + 1 } };
    default:
      return {};
  }
}

/** The sheet that is being written by what is no settlement. */
export function sheetIn({ activity }: State): SheetProgress | undefined {
  return isWriting(activity) ? activity.sheet : undefined;
}

/** The settlement under way, also while the user is asked something. */
export function settlingIn({ activity }: State): Settling | undefined {
  return settlingOf(activity);
}

/** The sheets that she has edited and is asked about. */
export function askedIn({ activity }: State): readonly OwnSheet[] | undefined {
  return activity.kind === "asking" && activity.about === "edited" ? activity.sheets : undefined;
}

/** The sheets that she is asked to let unlock. */
export function lockedIn({ activity }: State): readonly OwnSheet[] | undefined {
  return activity.kind === "asking" && activity.about === "protected" ? activity.sheets : undefined;
}

/** Whether something is going on that writes to the workbook: then nothing else that writes begins. */
export function isBusy({ activity }: State): boolean {
  return activity.kind !== "idle" && activity.kind !== "reading";
}

/** Whether the input and the settings are still those that the result came of. */
export function isStale({ outcome, look }: State): boolean {
  return outcome !== undefined && look !== undefined && outcome.input !== look.input;
}

/** What of the sheets is otherwise than the pane: language, or whose they begin with; nothing where they agree. */
export function otherwiseWritten(state: State): "language" | "region" | undefined {
  const { outcome, remembered } = state;
  if (outcome === undefined) return undefined;
  if (outcome.language !== languageIn(state)) return "language";
  return outcome.region === regionOf(remembered) ? undefined : "region";
}

/**
 * The agreement that the pane works with; `undefined` while it
 * stands on a sheet that has not been read, or that has mistakes.
 */
export function agreementIn({ remembered, look }: State): Agreement | undefined {
  const chosen = chosenOf(remembered);
  return chosen === "sheet" ? look?.agreement : chosen;
}
