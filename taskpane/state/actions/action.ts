/** What an action of the user is made of, and what it works with. */

import type { Words } from "../../../src/text";
import type { EditedSheets, OwnSheet, WorkbookContents } from "../../excel/workbook";
import type { Happening, State } from "../state";
import type { Tastes } from "../tastes";

/** One thing that the user can do. */
export interface Action<Args extends readonly unknown[] = readonly []> {
  /** What is said to have been going on when it fails, for the details. */
  readonly name: string;
  /** Whether it can be done now; one that is not possible does nothing. */
  readonly isPossible: (state: State, ...args: Args) => boolean;
  /** Does it; what goes wrong is told by whoever runs it. */
  readonly run: (desk: Desk, ...args: Args) => Promise<void> | void;
}

/** What actions work with: the pane's state, and what several of them do. */
export interface Desk {
  readonly state: () => State;
  readonly happened: (happening: Happening) => void;
  /** The words of the language; nothing is done before there are some. */
  readonly words: () => Words;
  /** Says something to those who cannot see it. */
  readonly say: (text: string) => void;
  /** Does something that talks to Excel; a failure is told, never thrown. */
  readonly attempt: (during: string, task: () => Promise<void>) => Promise<void>;
  /** Reads what has changed in the workbook, and what the engine says of all of it. */
  readonly look: () => Promise<void>;
  /** Reads all of it anew. */
  readonly lookAfresh: () => Promise<void>;
  /** Asks the engine anew of what has been read. */
  readonly examine: (contents: WorkbookContents) => Promise<void>;
  /** Asks the user what becomes of edited sheets; throws `Cancelled` when she wants none of it. */
  readonly ask: (edited: readonly OwnSheet[]) => Promise<EditedSheets>;
  /** Her answer. */
  readonly answer: (choice: EditedSheets | "cancel") => void;
  /** Learns the words of the language that the tastes say. */
  readonly learnWords: () => Promise<void>;
  /** Keeps the tastes for the next time. */
  readonly keepTastes: (tastes: Tastes) => void;
}

/** For an action that is always possible. */
export function always(): boolean {
  return true;
}
