/** What runs the pane: the actions of the user, and what goes wrong. Knows no React, so that tests can drive it. */
import { assert } from "../../src/ground";
import { type Language, wordsOf } from "../../src/text";
import { type OwnSheet, readSetting, watchWorkbook } from "../excel/workbook";
import type { SavedFile } from "../files/xlsx";
import { Cancelled } from "../runs/run";
import { pause } from "../runs/slices";
import type { Action, Answer, Desk } from "./actions/action";
import { type FailureKind, failureOf, type Versions } from "./failure";
import { createLooking } from "./looking";
import { fromText, SETTING } from "./remembered";
import { initialState, type State } from "./state";
import { createStore, type Store } from "./store";
import { keepTastes, languageIn, readTastes, type Shelf } from "./tastes";
import { createWatch } from "./watching";

/** What the pane stands in. */
export interface ControllerOptions {
  readonly shelf: Shelf | undefined;
  readonly shelfKey: string;
  readonly displayLanguage: Language;
  readonly versions: Versions;
  /** Keeps a file that the user saves; absent where Excel lets a pane save none. */
  readonly save?: ((file: SavedFile) => void) | undefined;
}

/** Runs the pane's actions (`actions/`), and has its state for whoever draws it. */
export interface Controller {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what the workbook remembers and holds, and listens for changes. */
  readonly begin: () => Promise<void>;
  /** Kept when the beginning is over, however it went. */
  readonly ready: () => Promise<void>;
  /** Does what can be done now; a failure is told, never thrown. */
  readonly act: <Args extends readonly unknown[]>(action: Action<Args>, ...args: Args) => Promise<void>;
}

/** Makes what runs the pane. */
export function createController({ shelf, shelfKey, displayLanguage, versions, save }: ControllerOptions): Controller {
  const store = createStore(initialState(readTastes(shelf, shelfKey), displayLanguage, save !== undefined));
  const { state, happened, subscribe } = store;
  const voice = createVoice(store);
  const attempt = createAttempt(store, voice, versions);
  /** The sheets that have changed since the last look, by id. */
  const changed = new Set<string>();
  const { look, lookAfresh, examine } = createLooking(store, changed);
  const heard = createWatch(state, changed, (isTakenCareOf) => attempt("look", look, isTakenCareOf));
  const desk: Desk = {
    state,
    happened,
    ...voice,
    ...createWriting(store),
    attempt,
    look,
    lookAfresh,
    examine,
    save: (file) => save?.(file),
    keepTastes: (tastes) => keepTastes(shelf, shelfKey, tastes),
  };
  let begun: Promise<void> | undefined;
  return {
    state,
    subscribe,
    begin() {
      begun ??= attempt("begin", async () => {
        await voice.learnWords();
        happened({ type: "remember", remembered: fromText(await readSetting(SETTING)) });
        // What changed between a look and the watch would never be read: only sheets known to have changed are.
        await watchWorkbook(heard);
        await look(true);
      });
      return begun;
    },
    ready: () => begun ?? Promise.resolve(),
    async act(action, ...args) {
      if (action.isPossible(state(), ...args)) await attempt(action.name, () => action.run(desk, ...args));
    },
  };
}

type Voice = Pick<Desk, "words" | "say" | "learnWords">;

function createVoice({ state, happened }: Store): Voice {
  return {
    words() {
      const { words } = state();
      assert(words !== undefined, "nothing is done before there are words");
      return words;
    },
    say: (text) => happened({ type: "say", text }),
    async learnWords() {
      const language = languageIn(state());
      const words = await wordsOf(language);
      if (language === languageIn(state())) happened({ type: "words", words });
    },
  };
}

type Attempt = (
  during: string,
  task: () => Promise<void> | void,
  isTakenCareOf?: (kind: FailureKind) => boolean,
) => Promise<void>;

// A failure is told unless it is said to be taken care of.
function createAttempt({ state, happened }: Store, { say, words }: Voice, versions: Versions): Attempt {
  return async (during, task, isTakenCareOf) => {
    try {
      await task();
    } catch (error) {
      const failure = failureOf(error, during, versions);
      if (!failure) {
        happened({ type: "cancelled" });
        say(words().t.settle.cancelled);
      } else if (isTakenCareOf?.(failure.kind) !== true) {
        happened({ type: "failed", failure });
        // What failed may be the words themselves.
        const told = state().words?.t.failure.kinds[failure.kind](failure.sheets);
        if (told !== undefined) say(told);
      }
    }
  };
}

function createWriting({ happened }: Store): Pick<Desk, "writing" | "answer"> {
  let settle: ((choice: Answer) => void) | undefined;
  const ask = async (about: "edited" | "protected", sheets: readonly OwnSheet[]): Promise<Answer> => {
    happened({ type: "asked", about, sheets });
    const choice = await new Promise<Answer>((resolve) => {
      settle = resolve;
    });
    happened({ type: "answered" });
    return choice;
  };
  return {
    writing: {
      async onEdited(edited) {
        const choice = await ask("edited", edited);
        if (choice !== "keep-and-add" && choice !== "replace") throw new Cancelled();
        return choice;
      },
      async onProtected(hindered) {
        if ((await ask("protected", hindered)) !== "unlock") throw new Cancelled();
      },
      async onSheet(sheet) {
        happened({ type: "sheet", sheet });
        await pause();
      },
    },
    answer: (choice) => settle?.(choice),
  };
}
