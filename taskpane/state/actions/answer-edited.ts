/** The answer to what becomes of sheets that the user has edited. */
import type { EditedSheets } from "../../excel/workbook";
import { askedIn } from "../state";
import type { Action } from "./action";

/** Answers the question. */
export const answerEdited: Action<readonly [choice: EditedSheets | "cancel"]> = {
  name: "answer",
  isPossible: (state) => askedIn(state) !== undefined,
  run: ({ answer }, choice) => answer(choice),
};
