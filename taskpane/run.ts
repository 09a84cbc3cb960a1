/** What the button runs, and the command line too: read the workbook, settle, write the sheets. */
import type { Agreement } from "../src/agreement";
import type { Located } from "../src/locate";
import { present } from "../src/present";
import { problemsSheet } from "../src/present/records";
import type { OutSheet } from "../src/present/sheet";
import { hasErrors, type Problem } from "../src/problem";
import { settleInStages, type Settings, type Settlement, type Stage } from "../src/settle";
import type { Text } from "../src/text";
import { readWorkbook, rewritten, writeSheets, type EditedSheets, type OwnSheet, type WorkbookContents, type WrittenSheet } from "./workbook";

/** The phases of a run. */
export type Phase = "open" | Stage | "present" | "write";

/** Them in order. */
export const PHASES: readonly Phase[] = ["open", "read", "validate", "measure", "qualify", "allocate", "pay", "reconcile", "present", "write"];

/** How a run is watched and steered. */
export interface RunOptions {
  readonly settings?: Settings;
  /** Called before each phase, which starts when the promise is kept: time to draw, or to stop by throwing `Cancelled`. */
  readonly onPhase?: (phase: Phase) => Promise<void>;
  /** Asked when sheets of ours have been edited; keeps them and adds new versions when absent. May throw `Cancelled`. */
  readonly onEdited?: (edited: readonly OwnSheet[]) => Promise<EditedSheets>;
}

/** What came of a run: the problems, and what was settled and written unless an error stopped it. */
export interface RunResult {
  readonly problems: readonly Problem[];
  readonly settlement?: Settlement;
  readonly written: readonly WrittenSheet[];
  /** What the input was found to be. */
  readonly located: Located;
}

/** Thrown out of `onPhase` or `onEdited` to stop a run before anything is written. */
export class Cancelled extends Error {}

/** Sheets of ours that a run would write anew are protected; thrown before anything is written. */
export class SheetsProtected extends Error {
  constructor(readonly sheets: readonly string[]) {
    super("a sheet to write is protected");
  }
}

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
  const { located, problems, settlement } = step.value;
  if (!settlement || hasErrors(problems)) return { problems, written: [], located };

  await enter("present");
  const sheets = present(settlement, problems, text);
  const written = await write(sheets, contents, text, options);
  return { problems, settlement, written, located };
}

/** Writes the list of problems alone to its sheet, errors or not. */
export async function writeProblems(problems: readonly Problem[], text: Text, options: RunOptions = {}): Promise<readonly WrittenSheet[]> {
  return write([problemsSheet(problems, text)], await readWorkbook(), text, options);
}

async function write(sheets: readonly OutSheet[], contents: WorkbookContents, text: Text, { onEdited, onPhase }: RunOptions): Promise<WrittenSheet[]> {
  // Older versions that she chose to keep are not asked about again.
  const edited = sheets.flatMap(({ id }) => contents.own.filter((sheet) => sheet.id === id).slice(-1)).filter((sheet) => sheet.edited === true);
  const choice = edited.length > 0 && onEdited ? await onEdited(edited) : "keep-and-add";
  const hindered = sheets.map(({ id }) => rewritten(contents.own, id, choice)).filter((sheet) => sheet?.protected === true);
  if (hindered.length > 0) throw new SheetsProtected(hindered.flatMap((sheet) => (sheet ? [sheet.name] : [])));
  if (onPhase) await onPhase("write");
  return writeSheets(sheets, contents, choice, text.sheets.unfinished);
}
