/** What the pane does: every action of the user, one at a time, and what becomes of it. Knows no React, so that tests can drive it. */
import type { Agreement } from "../../src/agreement";
import { AGREEMENTS, agreementById } from "../../src/agreements";
import { hasErrors, type Place, type Problem } from "../../src/problems";
import { neededBy, type Result, type Settings, settleInStages } from "../../src/settling";
import type { Grid } from "../../src/sheets";
import type { Language } from "../../src/text";
import { type Words, wordsOf } from "../../src/text";
import { fingerprint } from "../excel/cells-fingerprint";
import {
  addSheets,
  type EditedSheets,
  type OwnSheet,
  readSetting,
  readWorkbook,
  show,
  type WorkbookContents,
  type WrittenSheet,
  watchWorkbook,
  writeSetting,
} from "../excel/workbook";
import { fitsSample } from "../inputs/sample/fits";
import {
  type AgreementFound,
  Cancelled,
  type Chosen,
  findAgreement,
  inputGrids,
  type Phase,
  type RunOptions,
  settleWorkbook,
  writeAgreement,
  writeComparison,
  writeProblems,
} from "../runs/run";
import type { SendRequest } from "../runs/send";
import { type FailureKind, failureOf, type Versions } from "./failure";
import { chosenOf, fromText, type Remembered, SETTING, settingsOf, toText, withAgreement } from "./remembered";
import {
  type Action,
  agreementIn,
  initialState,
  languageIn,
  missingIn,
  reduce,
  type SectionId,
  type State,
  whereToBegin,
} from "./state";
import { keepTastes, readTastes, type Shelf, type Tastes } from "./tastes";

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
  /** Chooses an agreement by id, or `sheet`. */
  readonly choose: (agreement: string) => Promise<void>;
  /** Writes the agreement chosen, or a template, to the sheet `Avtal`, and chooses that. */
  readonly writeAgreement: (what: "chosen" | "template") => Promise<void>;
  /** Writes what the chosen agreement and another (an id, or `sheet`) give on the same figures. */
  readonly compareWith: (agreement: string) => Promise<void>;
  /** Writes an agreement that is given as JSON to the sheet `Avtal`, and chooses that. */
  readonly importAgreement: (json: string) => Promise<void>;
  readonly createSheets: (contents: "empty" | "sample") => Promise<void>;
  readonly goTo: (place: Place) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly cancel: () => void;
  /** The answer to what becomes of edited sheets. */
  readonly answer: (choice: EditedSheets | "cancel") => void;
  readonly writeList: () => Promise<void>;
  /** Protects, copies, or writes what is sent to others. */
  readonly send: (request: SendRequest) => Promise<void>;
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
  const spoken = (): Words => {
    if (!state.words) throw new Error("Broken promise: nothing is done before there are words");
    return state.words;
  };
  const words = () => spoken().t;
  const say = (text: string): void => dispatch({ type: "say", text });
  const isBusy = (): boolean => state.running !== undefined || state.working;

  /** Runs something that talks to Excel; a failure is told, never thrown, unless it is said to be taken care of. */
  const attempt = async (
    during: string,
    work: () => Promise<void>,
    takenCareOf: (kind: FailureKind) => boolean = () => false,
  ): Promise<void> => {
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

  const learnWords = async (): Promise<void> => {
    const language = languageIn(state);
    const learnt = await wordsOf(language);
    if (language === languageIn(state)) dispatch({ type: "words", words: learnt });
  };

  const examine = async (contents: WorkbookContents, first = false): Promise<void> => {
    const turn = ++looks;
    const { remembered } = state;
    const chosen = chosenOf(remembered);
    const { agreement, problems } = await findAgreement(chosen, contents);
    const { located, ...said } = agreement ? await examined(agreement, contents, remembered) : NOTHING_EXAMINED;
    // A later look has begun meanwhile: its answer is the one that counts.
    if (turn !== looks) return;
    const result = { located, ...said, problems: [...problems, ...said.problems] };
    const needed = agreement ? neededBy(agreement, settingsOf(remembered, agreement)) : [];
    dispatch({
      type: "looked",
      look: {
        contents,
        ...(agreement && { agreement }),
        needed,
        result,
        input: inputName(inputGrids(chosen, located, contents), remembered),
      },
      first,
    });
  };

  const look = async (first = false): Promise<void> => {
    changed.clear();
    dispatch({ type: "reading" });
    const own = new Set(state.look?.contents.own.filter(isOutput).map(({ sheetId }) => sheetId));
    await examine(await readWorkbook(own), first);
  };

  const lookWhenQuiet = (delay: number): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      // A run tells of its own sheets before it is known that they are ours.
      const others = [...changed].filter(
        (id) => state.look?.contents.own.some((sheet) => sheet.sheetId === id && isOutput(sheet)) !== true,
      );
      if (others.length === 0 || isBusy()) return;
      void attempt(
        "look",
        () => look(),
        (kind) => {
          // She is already typing in the next cell: no alarm, the change is read when she is done.
          if (kind !== "cell-editing") return false;
          for (const id of others) changed.add(id);
          lookWhenQuiet(PATIENT);
          return true;
        },
      );
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
      const { settlement, problems, written, input } = await settleWorkbook(chosenOf(remembered), spoken().text, {
        ...optionsOf(remembered),
        onPhase,
        onEdited,
      });
      if (settlement && written.length > 0) {
        dispatch({ type: "settled", outcome: { settlement, problems, written, input: inputName(input, remembered) } });
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

  /** Does something with the workbook that is neither reading it nor a run. */
  const work = async (during: string, task: () => Promise<void>): Promise<void> => {
    if (isBusy()) return;
    dispatch({ type: "working", working: true });
    await attempt(during, task);
  };

  const remember = (remembered: Remembered): Promise<void> =>
    attempt("remember", async () => {
      dispatch({ type: "remember", remembered });
      await writeSetting(SETTING, toText(state.remembered));
      if (state.look) await examine(state.look.contents);
    });

  /** Tells why nothing was written, where the question was put. */
  const hinder = (problems: readonly Problem[]): void => {
    const hindrances = problems.filter(({ severity }) => severity === "error");
    dispatch({ type: "hindered", hindrances });
    say(words().agreement.hindered(hindrances.length));
  };

  const writeAndChoose = async ({ agreement, problems }: AgreementFound, remembered: Remembered): Promise<void> => {
    if (!agreement || hasErrors(problems)) {
      hinder(problems);
      return;
    }
    const written = await writeAgreement(agreement, spoken().text, { onEdited });
    dispatch({ type: "remember", remembered });
    await writeSetting(SETTING, toText(state.remembered));
    await finish(written, words().agreement.written);
  };

  const finish = async ([sheet]: readonly WrittenSheet[], words: (name: string) => string): Promise<void> => {
    await look();
    dispatch({ type: "working", working: false });
    say(words(sheet?.name ?? ""));
  };

  const createSheets = (contents: "empty" | "sample"): Promise<void> =>
    work("create sheets", async () => {
      const [agreement, before] = [agreementIn(state), state.look];
      if (!agreement || !before || (contents === "sample" && !fitsSample(agreement))) {
        dispatch({ type: "working", working: false });
        return;
      }
      const warnings = words().data.columnWarning;
      const sheets =
        contents === "empty"
          ? (await import("../inputs/input-sheets")).inputSheets(missingIn(before), agreement, warnings)
          : (await import("../inputs/sample")).sampleSheets(agreement, warnings);
      await addSheets(sheets);
      await look();
      dispatch({ type: "working", working: false });
      dispatch({ type: "go", section: contents === "sample" && state.look ? whereToBegin(state.look) : "data" });
      say(words().data.created(sheets.map(({ name }) => name)));
    });

  const writeList = (): Promise<void> =>
    work("write list", async () => {
      const written = await writeProblems(await shownProblems(state), spoken().text, { onEdited });
      await finish(written, words().check.written);
    });

  const compareWith = (id: string): Promise<void> =>
    work("compare", async () => {
      const second: Chosen | undefined = id === "sheet" ? "sheet" : agreementById(id);
      if (second === undefined) throw new Error("Broken promise: what is compared with can be chosen");
      const { remembered } = state;
      const { problems, written } = await writeComparison(chosenOf(remembered), second, spoken().text, {
        ...optionsOf(remembered),
        onEdited,
      });
      if (written.length > 0) await finish(written, words().agreement.compared);
      else hinder(problems);
    });

  const send = (request: SendRequest): Promise<void> =>
    work(request.what, async () => {
      const { remembered } = state;
      say(words().send.working);
      const sending = await import("../runs/send");
      const sent = await sending.send(request, {
        chosen: chosenOf(remembered),
        options: { ...optionsOf(remembered), onEdited },
        words: spoken(),
        agreement: agreementIn(state),
        contents: state.look?.contents,
      });
      await look();
      dispatch({ type: "sent", sent });
      say(sending.sentWords(sent, words().send));
    });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin() {
      begun ??= attempt("begin", async () => {
        await learnWords();
        dispatch({ type: "remember", remembered: fromText(await readSetting(SETTING)) });
        await look(true);
        await watchWorkbook(heard);
      });
      return begun;
    },
    ready: () => begun ?? Promise.resolve(),
    showPane: () => attempt("show pane", () => Office.addin.showAsTaskpane()),
    start() {
      if (state.look) dispatch({ type: "go", section: whereToBegin(state.look) });
    },
    reread: () => attempt("look", () => look()),
    remember: (change) => remember({ ...state.remembered, ...change }),
    choose: (agreement) => remember(withAgreement(state.remembered, agreement)),
    writeAgreement: (what) =>
      work("write agreement", async () => {
        const agreement =
          what === "template" ? AGREEMENTS.find(({ proven }) => proven === "template") : agreementIn(state);
        // On its sheet the same agreement is still the same: what was decided for it stands.
        const remembered =
          what === "template" ? withAgreement(state.remembered, "sheet") : { ...state.remembered, agreement: "sheet" };
        await writeAndChoose({ ...(agreement && { agreement }), problems: [] }, remembered);
      }),
    compareWith,
    importAgreement: (json) =>
      work("import agreement", async () => {
        const { agreementFromJson } = await import("../../src/agreement-json");
        await writeAndChoose(agreementFromJson(json), withAgreement(state.remembered, "sheet"));
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
    send,
    toggle: (section) => dispatch({ type: "toggle", section }),
    setTastes(change) {
      const tastes = { ...state.tastes, ...change };
      keepTastes(shelf, shelfKey, tastes);
      dispatch({ type: "tastes", tastes });
      void attempt("language", learnWords);
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
function inputName(grids: readonly Grid[], remembered: Remembered): string {
  return fingerprint([[toText(remembered)], ...grids.flatMap(({ cells }) => cells)]);
}

/** What the engine says when there is no agreement to look with. */
const NOTHING_EXAMINED: Result = {
  located: { candidates: { population: [], waiting: [], paid: [] }, problems: [] },
  problems: [],
};

async function examined(agreement: Agreement, { grids }: WorkbookContents, remembered: Remembered): Promise<Result> {
  return settleInStages(agreement, grids, settingsOf(remembered, agreement), pause);
}

/** What every run is told of the choices. */
function optionsOf(remembered: Remembered): Pick<RunOptions, "settings" | "smallNumbers"> {
  return {
    settings: (agreement: Agreement): Settings => settingsOf(remembered, agreement),
    smallNumbers: remembered.smallNumbers,
  };
}

/** The problems as they may be written: where small numbers are hidden, without those. */
async function shownProblems({ look, remembered: { smallNumbers } }: State): Promise<readonly Problem[]> {
  const { problems = [], settlement } = look?.result ?? {};
  if (smallNumbers === undefined || !settlement) return problems;
  const { disclosed } = await import("../runs/when-settled");
  return disclosed(settlement, problems, smallNumbers).problems;
}

/** Whether a sheet of ours is only written, never read: an agreement is both. */
function isOutput({ id }: OwnSheet): boolean {
  return id !== "agreement";
}
