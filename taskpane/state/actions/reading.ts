/** Reading the workbook again, and going to a place in it. */
import type { Place } from "../../../src/problems";
import { show } from "../../excel/workbook";
import { type Action, always } from "./action";

/** Reads all of the workbook again. */
export const reread: Action = {
  name: "look",
  isPossible: ({ activity }) => activity.kind !== "reading",
  run: ({ lookAfresh }) => lookAfresh(),
};

/** Shows a place in the workbook. */
export const goTo: Action<readonly [place: Place]> = {
  name: "show",
  isPossible: always,
  run: (_, { sheet, cell }) => show(sheet, cell),
};
