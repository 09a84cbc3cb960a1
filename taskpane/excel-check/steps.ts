/** The steps: what is asked in which circumstances, and what the person does for it. */
import { type Answer, answerTo, CELLS, type Json, type Probe, type Scratch } from "./probe";
import { CELL_PROBES } from "./probes/cells";
import { CHART_PROBES } from "./probes/charts";
import { LOOK_PROBES } from "./probes/looks";
import { copyTold, SHEET_PROBES } from "./probes/sheets";
import {
  EDITING_PROBES,
  ELSEWHERE_PROBES,
  FILTER,
  FILTERED_PROBES,
  MANUAL_PROBES,
  PROTECTED_PROBES,
} from "./probes/variants";
import { CHANGE_PROBES, WORKBOOK_PROBES } from "./probes/workbook";

/** The steps' ids, in order. */
export const STEPS = [
  "workbook",
  "calls",
  "protected",
  "filtered",
  "copied",
  "undone",
  "manual",
  "editing",
  "elsewhere",
] as const;
/** A step's id. */
export type StepId = (typeof STEPS)[number];

/** The sheets of a step, and those that were there before it, by id. */
export interface Prepared {
  readonly name: string;
  readonly ids: readonly [sheet: string, other: string];
  readonly before: readonly string[];
}

/** A step. */
export interface Step {
  readonly id: StepId;
  /** When the person does something: before the questions, or while they are asked; never where it is not said. */
  readonly byHand?: "before" | "meanwhile";
  /** Whether it needs sheets of its own, which no workbook that is only read can have. */
  readonly scratch: boolean;
  /** What is made ready after the sheets, for her to do something with. */
  readonly ready?: Probe;
  /** What is made ready in one step that can be undone. */
  readonly undoable?: Probe;
  readonly probes: readonly Probe[];
  /** Questions that need to know which sheets there were. */
  readonly since?: (context: Excel.RequestContext, prepared: Prepared) => Promise<Json>;
}

/** By their ids. */
export const STEP: Readonly<Record<StepId, Step>> = {
  workbook: { id: "workbook", scratch: false, probes: WORKBOOK_PROBES },
  calls: {
    id: "calls",
    scratch: true,
    probes: [...CELL_PROBES, ...LOOK_PROBES, ...SHEET_PROBES, ...CHART_PROBES, ...CHANGE_PROBES],
  },
  protected: { id: "protected", scratch: true, probes: PROTECTED_PROBES },
  filtered: { id: "filtered", scratch: true, byHand: "before", ready: FILTER, probes: FILTERED_PROBES },
  copied: {
    id: "copied",
    scratch: true,
    byHand: "before",
    ready: {
      name: "a mark and a table",
      used: "taskpane/excel/sheet-mark.ts",
      async ask(context, { sheet }) {
        sheet.customProperties.add("komiljarden.excel-check", "ett");
        const table = sheet.tables.add(sheet.getRange("A1:D4"), true);
        table.name = "Komiljarden_prov";
        sheet.activate();
        await context.sync();
        return "done";
      },
    },
    probes: [],
    since: copiedByHand,
  },
  undone: {
    id: "undone",
    scratch: true,
    byHand: "before",
    undoable: {
      name: "cells, a look and a rule",
      used: "taskpane/excel/one-undo.ts",
      async ask(context, { sheet }) {
        sheet.getRange("A1").values = [["ångras"]];
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("A8").conditionalFormats.add("ContainsText").textComparison.rule = {
          operator: "BeginsWith",
          text: "x",
        };
        sheet.activate();
        await context.sync();
        return "done";
      },
    },
    probes: [
      {
        name: "what is left after Ctrl+Z once",
        used: "taskpane/excel/one-undo.ts",
        async ask(context, { sheet }) {
          const cell = sheet.getRange("A1").load("values");
          cell.format.font.load("bold");
          const rules = sheet.getRange().conditionalFormats.load("items/type");
          await context.sync();
          return [cell.values[0]?.[0] === "ångras" ? "stands" : "undone", cell.format.font.bold, rules.items.length];
        },
      },
    ],
  },
  manual: { id: "manual", scratch: true, byHand: "before", probes: MANUAL_PROBES },
  editing: { id: "editing", scratch: true, byHand: "meanwhile", probes: EDITING_PROBES },
  elsewhere: { id: "elsewhere", scratch: true, byHand: "meanwhile", probes: ELSEWHERE_PROBES },
};

/** The question that is asked of whatever has come since the step began. */
const SINCE = { name: "the copy made by hand", used: "taskpane/excel/first-rows.ts" } as const;

/** The file that rests on the answer to a question; nothing of one that is not asked. */
export function usedIn(step: StepId, question: string): string | undefined {
  const { ready, undoable, probes, since } = STEP[step];
  return [ready, undoable, ...probes, since && SINCE].find((one) => one?.name === question)?.used;
}

const NAME = "Prov av Excel";

/** Adds the sheets of a step and fills them; nothing of the user's is touched. */
export async function prepare(step: Step): Promise<{ readonly prepared: Prepared; readonly answers: Answers }> {
  const prepared = await addScratch();
  const answers: Record<string, Answer> = {};
  for (const probe of step.ready ? [step.ready] : []) answers[probe.name] = await asked(probe, prepared);
  if (step.undoable) answers[step.undoable.name] = await asked(step.undoable, prepared, undoOptions());
  return { prepared, answers };
}

/** The answers of a step, by question. */
export type Answers = Readonly<Record<string, Answer>>;

/** Asks a step's questions, one after the other. */
export async function ask(step: Step, prepared: Prepared | undefined): Promise<Answers> {
  const answers: Record<string, Answer> = {};
  for (const probe of step.probes) answers[probe.name] = await asked(probe, prepared);
  const { since } = step;
  if (since && prepared) answers[SINCE.name] = await answerTo((context) => since(context, prepared));
  return answers;
}

/** Removes the sheets of a step, and copies of them: those that have come since, and are called as them. */
export async function cleanUp({ before, name }: Prepared): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    for (const sheet of worksheets.items) if (!before.includes(sheet.id) && sheet.name.startsWith(name)) sheet.delete();
    await context.sync();
  });
}

function asked(probe: Probe, prepared: Prepared | undefined, options?: Excel.RunOptions): Promise<Answer> {
  return answerTo((context) => probe.ask(context, scratchIn(context, prepared)), options);
}

function scratchIn(context: Excel.RequestContext, prepared: Prepared | undefined): Scratch {
  const { name, ids } = prepared ?? { name: "", ids: ["", ""] as const };
  const { worksheets } = context.workbook;
  // Asked for when a question is about it: where a step has no sheets, none is.
  return {
    get sheet() {
      return worksheets.getItem(ids[0]);
    },
    get other() {
      return worksheets.getItem(ids[1]);
    },
    name,
    otherId: ids[1],
  };
}

// In one step of undoing where Excel offers it, as a run does.
function undoOptions(): Excel.RunOptions | undefined {
  const { requirements } = Office.context;
  return requirements.isSetSupported("ExcelApi", "1.20") ? { mergeUndoGroup: true } : undefined;
}

function addScratch(): Promise<Prepared> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const before = worksheets.items.map(({ id }) => id);
    const taken = worksheets.items.map((sheet) => sheet.name.toLowerCase());
    let number = 1;
    const nameOf = (): string => (number === 1 ? NAME : `${NAME} ${String(number)}`);
    // No name of hers begins as those that are removed again.
    while (taken.some((one) => one.startsWith(nameOf().toLowerCase()))) number += 1;
    const name = nameOf();
    const sheets = [worksheets.add(name), worksheets.add(`${name}, till`)].map((sheet) => sheet.load("id"));
    sheets[0]?.getRange("A1:D4").set({ values: CELLS });
    await context.sync();
    const [sheet = "", other = ""] = sheets.map(({ id }) => id);
    return { name, ids: [sheet, other], before };
  });
}

// A sheet that was not there, called as Excel calls a copy of ours.
async function copiedByHand(context: Excel.RequestContext, { name, ids, before }: Prepared): Promise<Json> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const known = new Set([...before, ...ids]);
  const copy = worksheets.items.find((sheet) => !known.has(sheet.id) && sheet.name.startsWith(name));
  if (!copy) return "no copy is found";
  return copyTold(context, copy, name, worksheets.getItem(ids[0]));
}
