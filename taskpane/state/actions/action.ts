/** What an action of the user is made of, and what it works with. */

import type { Words } from "../../../src/text";
import type { EditedSheets, WorkbookContents } from "../../excel/workbook";
import type { SavedFile } from "../../files/xlsx";
import type { RunOptions } from "../../runs/run";
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
  /**
   * What a run asks the user before it writes, which throws `Cancelled` when she wants none of it; and that it tells of
   * each sheet.
   */
  readonly writing: Required<Pick<RunOptions, "onEdited" | "onProtected" | "onSheet">>;
  /** Her answer. */
  readonly answer: (choice: Answer) => void;
  /** Hands a file to the browser, which keeps it where it keeps such; where it keeps none, nobody asks. */
  readonly save: (file: SavedFile) => void;
  /** Learns the words of the language that the tastes say. */
  readonly learnWords: () => Promise<void>;
  /** Keeps the tastes for the next time. */
  readonly keepTastes: (tastes: Tastes) => void;
}

/** What becomes of edited sheets, that protected ones may be unlocked, or that nothing is to be written. */
export type Answer = EditedSheets | "unlock" | "cancel";

/** For an action that is always possible. */
export function always(): boolean {
  return true;
}
