/** The check gone through over the embedded Excel, with what a person does between its steps done to the model. */
import { copySheet } from "../../../../host/model/copy-sheet";
import type { Sheet } from "../../../../host/model/sheet";
import type { Workbook } from "../../../../host/model/workbook";
import { type Connection, connect } from "../../../../host/wire/connect";
import { elsewhere } from "../../../../host/wire/elsewhere";
import { Course } from "../../../../taskpane/excel-check/course";
import type { Answers, StepId } from "../../../../taskpane/excel-check/steps";

type Done = (opened: { readonly workbook: Workbook; readonly connection: Connection; readonly sheet: Sheet }) => void;

/** What the person does, and what she puts back. */
const BY_HAND: Readonly<Partial<Record<StepId, { readonly does: Done; readonly putsBack?: Done }>>> = {
  filtered: {
    does: ({ sheet }) => {
      for (const row of [2, 3]) sheet.hiddenRows.add(row);
    },
  },
  copied: { does: ({ workbook, sheet }) => void copySheet(workbook, sheet) },
  // The model has no steps to undo: what stood there before the one that she undoes.
  undone: {
    does({ sheet }) {
      sheet.enter({ row: 0, column: 0, rows: 1, columns: 1 }, [["Region"]]);
      sheet.format({ row: 0, column: 0, rows: 1, columns: 1 }, (format) => ({ ...format, bold: false }));
      sheet.setConditionalFormats([]);
    },
  },
  manual: {
    does: ({ workbook }) => void (workbook.calculationMode = "Manual"),
    putsBack: ({ workbook }) => void (workbook.calculationMode = "Automatic"),
  },
  editing: {
    does: ({ connection }) => void (connection.host.editing = true),
    putsBack: ({ connection }) => void (connection.host.editing = false),
  },
  elsewhere: {
    does: ({ connection }) => void (connection.host.fault = elsewhere),
    putsBack: ({ connection }) => void (connection.host.fault = undefined),
  },
};

/** The answers without where in a request they were refused, which nothing is compared by. */
export function withoutLocations(steps: Readonly<Record<string, Answers>>): Record<string, Answers> {
  return Object.fromEntries(
    Object.entries(steps).map(([id, answers]) => [
      id,
      Object.fromEntries(
        Object.entries(answers).map(([question, answer]) => [
          question,
          "error" in answer ? { error: answer.error } : answer,
        ]),
      ),
    ]),
  );
}

/** All answers of an Excel over the workbook, by step, as the page has them when it is gone through. */
export async function goneThrough(
  workbook: Workbook,
): Promise<{ readonly steps: Record<StepId, Answers>; readonly connection: Connection }> {
  const connection = connect(workbook);
  Object.assign(globalThis, { Excel: connection.Excel, Office: connection.Office });
  const course = new Course("0.1.0", () => Promise.resolve());
  const before = workbook.sheets.map(({ name }) => name);
  await course.begin();
  for (let phase = course.phase(); phase.kind !== "done"; phase = course.phase()) {
    if (!("step" in phase)) throw new Error(`the trial stands still: ${phase.kind}`);
    const sheet = workbook.sheets.find(({ name }) => !before.includes(name));
    if (!sheet || phase.kind === "failed") throw new Error(`step ${phase.step}: ${JSON.stringify(phase)}`);
    const { does, putsBack } = BY_HAND[phase.step] ?? {};
    does?.({ workbook, connection, sheet });
    if (phase.kind === "to start") {
      await course.start();
      putsBack?.({ workbook, connection, sheet });
      await course.next();
    } else {
      await course.next();
      putsBack?.({ workbook, connection, sheet });
    }
  }
  return { steps: course.record().steps as Record<StepId, Answers>, connection };
}
