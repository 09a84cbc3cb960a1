/** What the button runs, and the command line too: read the workbook, settle, write the sheets. */
import type { Agreement } from "../src/agreement";
import { present } from "../src/present";
import { hasErrors, type Problem } from "../src/problem";
import { settleInStages, type Settings, type Settlement, type Stage } from "../src/settle";
import type { Text } from "../src/text";
import { readWorkbook, writeSheets, type EditedSheets, type OwnSheet, type WrittenSheet } from "./workbook";

/** The phases of a run, in order. */
export type Phase = "open" | Stage | "present" | "write";

/** How a run is watched and steered. */
export interface RunOptions {
  readonly settings?: Settings;
  /** Called before each phase, which starts when the promise is kept: time to draw, or to stop by throwing `Cancelled`. */
  readonly onPhase?: (phase: Phase) => Promise<void>;
  /** Asked when sheets of ours have been edited; keeps them and adds new versions when absent. */
  readonly onEdited?: (edited: readonly OwnSheet[]) => Promise<EditedSheets>;
}

/** What came of a run: the problems, and what was settled and written unless an error stopped it. */
export interface RunResult {
  readonly problems: readonly Problem[];
  readonly settlement?: Settlement;
  readonly written: readonly WrittenSheet[];
}

/** Thrown out of `onPhase` to stop a run before anything is written. */
export class Cancelled extends Error {}

/** Settles the open workbook. Nothing is written when the input has errors or when the run is cancelled. */
export async function settleWorkbook(agreement: Agreement, text: Text, options: RunOptions = {}): Promise<RunResult> {
  const enter = options.onPhase ?? (() => Promise.resolve());
  await enter("open");
  const contents = await readWorkbook();

  const stages = settleInStages(agreement, contents.grids, options.settings);
  let step = stages.next();
  while (step.done !== true) {
    await enter(step.value);
    step = stages.next();
  }
  const { problems, settlement } = step.value;
  if (!settlement || hasErrors(problems)) return { problems, written: [] };

  await enter("present");
  const sheets = present(settlement, problems, text);
  const edited = contents.own.filter((sheet) => sheet.edited);
  const choice = edited.length > 0 && options.onEdited ? await options.onEdited(edited) : "keep-and-add";

  await enter("write");
  const written = await writeSheets(sheets, contents, choice, text.sheets.unfinished);
  return { problems, settlement, written };
}
