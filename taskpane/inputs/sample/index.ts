/** The example of `examples/` as sheets for the open workbook; loaded only when somebody asks for it. */

import type { Agreement } from "../../../src/agreement";
import type { PaneText } from "../../../src/text";
import { filled, inputSheet } from "../input-sheets";
import type { NewCell, NewSheet } from "../new-sheet";
import { exampleSeed, generate } from "./generate";
import { readMe } from "./read-me";
import { inputSheets } from "./sheets";

/** The name of the sheet that says what is invented. */
export const READ_ME = "Läs mig";

/** Populations that are real, waiting figures that are invented, and a sheet that says so. */
export function sampleSheets(agreement: Agreement, words: PaneText["data"]["columnWarning"]): readonly NewSheet[] {
  const example = generate(exampleSeed);
  const [population, waiting] = inputSheets(example);
  const notes: NewSheet = {
    look: "notes",
    name: READ_ME,
    columns: [24, 50, 84, 24].map((width) => ({ header: "", width, format: "@" })),
    rows: readMe(example).map((line) => ("text" in line ? [line.text] : "cells" in line ? line.cells : [""])),
  };
  return [
    filled(inputSheet("population", agreement, words), headers(population), rows(population)),
    filled(inputSheet("waiting", agreement, words), headers(waiting), rows(waiting)),
    notes,
  ];
}

type Sheet = ReturnType<typeof inputSheets>[number];

function headers({ columns }: Sheet): string[] {
  return columns.map(({ header }) => header);
}

function rows(sheet: Sheet): NewCell[][] {
  return sheet.rows.map((row) => row.map((cell) => cell ?? ""));
}
