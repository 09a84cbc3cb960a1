/** The words of the page for a person who tries the add-in in a real Excel, in English. */
import type { ExcelCheckText } from "../sv/excel-check";

/** English. */
export const excelCheckEn: ExcelCheckText = {
  title: "Try Excel",
  intro:
    "For whoever tries a release in a real Excel. The pane asks Excel some hundred questions on sheets of its own, which are added and removed again. It takes ten minutes. Open an empty workbook first.",
  private:
    "What is noted is the answers about our own, invented cells, error codes, versions and languages. Nothing of your sheets is read or noted.",
  begin: "Begin the trial",
  again: "Begin anew",
  start: "Start",
  next: "Next",
  skip: "Skip",
  steps: {
    workbook: { title: "The workbook", todo: "Happens by itself: settings, days and calculation mode." },
    calls: { title: "All calls", todo: "Happens by itself: two sheets are added, filled, copied and removed." },
    protected: { title: "Protected sheets", todo: "Happens by itself." },
    filtered: {
      title: "Filtered rows",
      todo: "Go to the sheet Prov av Excel. Click the arrow in A1, leave only Ett ticked and press OK. Then press Next.",
    },
    copied: {
      title: "A copied sheet",
      todo: "Right-click the tab Prov av Excel, choose Move or Copy, tick Create a copy and press OK. Then press Next.",
    },
    undone: {
      title: "Undo",
      todo: "Click in a cell of the sheet Prov av Excel and press Ctrl+Z once (Cmd+Z on a Mac). Then press Next.",
    },
    manual: {
      title: "Manual calculation",
      todo: "Choose Formulas › Calculation Options › Manual. Then press Next. Choose Automatic again when the step is done.",
    },
    editing: {
      title: "While a cell is edited",
      todo: "Press Start. At once double-click in an empty cell, type a letter and leave the cursor there until the pane says that the step is done. Then press Esc, and Next.",
    },
    elsewhere: {
      title: "While another workbook is in front",
      todo: "Open a second workbook beside this one. Press Start here, at once click in the other workbook and wait half a minute. Then come back and press Next.",
    },
  },
  of: ({ number, count }) => `Step ${number} of ${count}`,
  asking: "Excel is answering …",
  soon: (seconds) => `The questions are asked in ${String(seconds)} seconds.`,
  asked: "Done. Go back to the workbook and press Next.",
  readOnly:
    "The workbook is opened to be read. Only the first step can be tried here; the whole trial is made in an empty workbook.",
  failed: (code) =>
    `The step could not be brought to its end (${code}). See that this workbook is in front and that no cell is edited, remove sheets called Prov av Excel if they are left, and begin anew or skip it.`,
  done: ({ asked, different }) =>
    different === "0"
      ? `${asked} questions are asked. All answers are those expected.`
      : `${asked} questions are asked. ${different} answers are others than expected:`,
  send: "Copy the record, or save it as a file, and send it to whoever maintains the add-in. Say also what looked odd.",
  difference: ({ step, question }) => `${step}: ${question}`,
  expected: (answer) => `Expected: ${answer}`,
  answered: (answer) => `Excel answered: ${answer}`,
  used: (file) => `The add-in rests on it in ${file}.`,
  record: "The record",
  copy: "Copy",
  copied: "The record is copied.",
  copyBy: "Select and copy the text in the field.",
  save: "Save as a file",
  file: "komiljarden-excel-trial.json",
};
