/** What the pane does: every action of the user, one at a time, and what becomes of it. Knows no React, so that tests can drive it. */
import type { Located } from "../src/locate";
import type { Place } from "../src/problem";
import { settleInStages } from "../src/settle";
import type { InputKind } from "../src/sheets";
import { TEXT, type Language } from "../src/text";
import { PANE_TEXT } from "../src/text/pane";
import { failureOf, type FailureKind, type Versions } from "./excel-error";
import { fingerprint } from "./fingerprint";
import { inputSheet } from "./input-sheets";
import { agreementOf, fromText, SETTING, settingsOf, toText, type Remembered } from "./remembered";
import { Cancelled, settleWorkbook, writeProblems, type Phase } from "./run";
import { initialState, languageIn, reduce, whereToBegin, type Action, type SectionId, type State } from "./state";
import { keepTastes, readTastes, type Shelf, type Tastes } from "./tastes";
import { addSheets, readSetting, readWorkbook, show, watchWorkbook, writeSetting, type EditedSheets, type OwnSheet, type WorkbookContents } from "./workbook";

/** What the pane stands in. */
export interface ControllerOptions {
  readonly shelf: Shelf | undefined;
  readonly shelfKey: string;
  readonly displayLanguage: Language;
  readonly versions: Versions;
}

/** The actions of the pane, and its state for whoever draws it. */
export interface Controller {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what the workbook remembers and holds, and listens for changes. */
  readonly begin: () => Promise<void>;
  /** Kept when the beginning is over, however it went. */
  readonly ready: () => Promise<void>;
  /** Brings the pane to the front. */
  readonly showPane: () => Promise<void>;
  /** Opens the step that she most likely wants. */
  readonly start: () => void;
  readonly reread: () => Promise<void>;
  readonly remember: (change: Partial<Remembered>) => Promise<void>;
  readonly createSheets: (contents: "empty" | "sample") => Promise<void>;
  readonly goTo: (place: Place) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly cancel: () => void;
  /** The answer to what becomes of edited sheets. */
  readonly answer: (choice: EditedSheets | "cancel") => void;
  readonly writeList: () => Promise<void>;
  readonly toggle: (section: SectionId) => void;
  readonly setTastes: (change: Partial<Tastes>) => void;
  readonly setView: (view: State["view"]) => void;
  readonly dismiss: () => void;
  /** The focus is where it was to go. */
  readonly focused: () => void;
}

/** Work is shown when it has taken so long, in milliseconds. */
const SLOW = 500;
/** Changes are read when none has come for so long, in milliseconds: a paste or a fill is many events. */
const QUIET = 700;
/** While a cell is being edited, the next look waits so long, in milliseconds. */
const PATIENT = 3000;

/** Makes the pane's actions. */
export function createController({ shelf, shelfKey, displayLanguage, versions }: ControllerOptions): Controller {
  let state = initialState(readTastes(shelf, shelfKey), displayLanguage);
  const listeners = new Set<() => void>();
  let settleAnswer: ((choice: EditedSheets | "cancel") => void) | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  /** The sheets that have changed since the last look, by id. */
  const changed = new Set<string>();
  let looks = 0;
  let begun: Promise<void> | undefined;

  const dispatch = (action: Action): void => {
    state = reduce(state, action);
    for (const listener of listeners) listener();
  };
  const words = () => PANE_TEXT[languageIn(state)];
  const say = (text: string): void => dispatch({ type: "say", text });
  const isBusy = (): boolean => state.running !== undefined || state.working;

  /** Runs something that talks to Excel; a failure is told, never thrown, unless it is said to be taken care of. */
  const attempt = async (during: string, work: () => Promise<void>, takenCareOf: (kind: FailureKind) => boolean = () => false): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const failure = failureOf(error, during, versions);
      if (!failure) {
        dispatch({ type: "cancelled" });
        say(words().settle.cancelled);
      } else if (!takenCareOf(failure.kind)) {
        dispatch({ type: "failed", failure });
        say(words().failure.kinds[failure.kind](failure.sheets));
      }
    }
  };

  const examine = async (contents: WorkbookContents, first = false): Promise<void> => {
    const turn = ++looks;
    const { remembered } = state;
    const stages = settleInStages(agreementOf(remembered), contents.grids, settingsOf(remembered));
    let step = stages.next();
    while (step.done !== true) {
      await pause();
      step = stages.next();
    }
    // A later look has begun meanwhile: its answer is the one that counts.
    if (turn !== looks) return;
    dispatch({ type: "looked", look: { contents, result: step.value, input: inputName(step.value.located, remembered) }, first });
  };

  const look = async (first = false): Promise<void> => {
    changed.clear();
    dispatch({ type: "reading" });
    const own = new Set(state.look?.contents.own.map(({ sheetId }) => sheetId));
    await examine(await readWorkbook(own), first);
  };

  const lookWhenQuiet = (delay: number): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      // A run tells of its own sheets before it is known that they are ours.
      const others = [...changed].filter((id) => state.look?.contents.own.some(({ sheetId }) => sheetId === id) !== true);
      if (others.length === 0 || isBusy()) return;
      void attempt("look", () => look(), (kind) => {
        // She is already typing in the next cell: no alarm, the change is read when she is done.
        if (kind !== "cell-editing") return false;
        for (const id of others) changed.add(id);
        lookWhenQuiet(PATIENT);
        return true;
      });
    }, delay);
  };

  const heard = (sheetId: string): void => {
    changed.add(sheetId);
    lookWhenQuiet(QUIET);
  };

  const onPhase = async (phase: Phase): Promise<void> => {
    dispatch({ type: "phase", phase });
    if (state.running?.slow === true) say(words().settle.phases[phase]);
    await pause();
    if (state.running?.cancelling === true) throw new Cancelled();
  };

  const onEdited = async (sheets: readonly OwnSheet[]): Promise<EditedSheets> => {
    dispatch({ type: "asked", sheets });
    const choice = await new Promise<EditedSheets | "cancel">((resolve) => {
      settleAnswer = resolve;
    });
    dispatch({ type: "answered" });
    if (choice === "cancel") throw new Cancelled();
    return choice;
  };

  const settle = async (): Promise<void> => {
    if (isBusy()) return;
    const { remembered } = state;
    dispatch({ type: "phase", phase: "open" });
    const slow = setTimeout(() => dispatch({ type: "slow" }), SLOW);
    await attempt("settle", async () => {
      const { settlement, problems, written, located } = await settleWorkbook(agreementOf(remembered), TEXT[languageIn(state)], { settings: settingsOf(remembered), onPhase, onEdited });
      if (settlement && written.length > 0) {
        dispatch({ type: "settled", outcome: { settlement, problems, written, input: inputName(located, remembered) } });
        say(words().settle.done(written.length));
        return;
      }
      await look();
      dispatch({ type: "stopped" });
      say(words().settle.failed(problems.filter(({ severity }) => severity === "error").length));
    });
    clearTimeout(slow);
    // What is ours now, and whatever changed while the run went on.
    if (!state.failure) await attempt("look", () => look());
  };

  const createSheets = async (contents: "empty" | "sample"): Promise<void> => {
    if (isBusy()) return;
    dispatch({ type: "working", working: true });
    await attempt("create sheets", async () => {
      const agreement = agreementOf(state.remembered);
      const warnings = words().data.columnWarning;
      const located = state.look?.result.located;
      const missing = (["population", "waiting"] as const satisfies readonly InputKind[]).filter((kind) => located?.[kind] === undefined);
      const sheets =
        contents === "empty"
          ? missing.map((kind) => inputSheet(kind, agreement, warnings))
          : (await import("./sample")).sampleSheets(agreement, warnings);
      await addSheets(sheets);
      await look();
      dispatch({ type: "working", working: false });
      dispatch({ type: "go", section: contents === "sample" && state.look ? whereToBegin(state.look.result) : "data" });
      say(words().data.created(sheets.map(({ name }) => name)));
    });
  };

  const writeList = async (): Promise<void> => {
    if (isBusy()) return;
    const problems = state.look?.result.problems ?? [];
    dispatch({ type: "working", working: true });
    await attempt("write list", async () => {
      const [written] = await writeProblems(problems, TEXT[languageIn(state)], { onEdited });
      await look();
      dispatch({ type: "working", working: false });
      say(words().check.written(written?.name ?? ""));
    });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin() {
      begun ??= attempt("begin", async () => {
        dispatch({ type: "remember", remembered: fromText(await readSetting(SETTING)) });
        await look(true);
        await watchWorkbook(heard);
      });
      return begun;
    },
    ready: () => begun ?? Promise.resolve(),
    showPane: () => attempt("show pane", () => Office.addin.showAsTaskpane()),
    start() {
      if (state.look) dispatch({ type: "go", section: whereToBegin(state.look.result) });
    },
    reread: () => attempt("look", () => look()),
    remember: (change) =>
      attempt("remember", async () => {
        dispatch({ type: "remember", remembered: { ...state.remembered, ...change } });
        await writeSetting(SETTING, toText(state.remembered));
        if (state.look) await examine(state.look.contents);
      }),
    createSheets,
    goTo: ({ sheet, cell }) => attempt("show", () => show(sheet, cell)),
    settle,
    cancel() {
      dispatch({ type: "cancelling" });
      say(words().settle.cancelling);
    },
    answer(choice) {
      settleAnswer?.(choice);
    },
    writeList,
    toggle: (section) => dispatch({ type: "toggle", section }),
    setTastes(change) {
      const tastes = { ...state.tastes, ...change };
      keepTastes(shelf, shelfKey, tastes);
      dispatch({ type: "tastes", tastes });
    },
    setView: (view) => dispatch({ type: "view", view }),
    dismiss: () => dispatch({ type: "dismiss" }),
    focused: () => dispatch({ type: "focused" }),
  };
}

/** Lets the browser draw and hear clicks; a timer, since frames stop while the pane is hidden. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** A short name for what a result came of: the cells read and the choices made. */
function inputName({ population, waiting }: Located, remembered: Remembered): string {
  return fingerprint([[toText(remembered)], ...(population?.grid.cells ?? []), ...(waiting?.grid.cells ?? [])]);
}
