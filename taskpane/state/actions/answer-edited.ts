/** The answers to what a run asks before it writes: about sheets that the user has edited, or protected. */
import type { EditedSheets } from "../../excel/workbook";
import { askedIn, lockedIn } from "../state";
import type { Action } from "./action";

/** Answers the question. */
export const answerEdited: Action<readonly [choice: EditedSheets | "cancel"]> = {
  name: "answer",
  isPossible: (state) => askedIn(state) !== undefined,
  run: ({ answer }, choice) => answer(choice),
};

/** Answers whether protected sheets may be unlocked, written, and protected again. */
export const answerProtected: Action<readonly [choice: "unlock" | "cancel"]> = {
  name: "answer",
  isPossible: (state) => lockedIn(state) !== undefined,
  run: ({ answer }, choice) => answer(choice),
};
