/** A file aims at 150 lines and has at most 300: a longer one is two subjects, or a list whose reason stands here. */
import { expect, test } from "vitest";
import { type Complaint, type Exceptions, unexcused } from "./exceptions";
import { CODE, type TextFile } from "./repository";

const LONGEST = 300;

const ONE_TABLE = "one table of cases, each a line of the rule it holds";
const ONE_DAY = "one walk through the program, whose steps rest on each other";

/** By as much of the end of the path as tells the file from others. */
const EXCEPTIONS: Exceptions = {
  "agreements/2023.ts": "an agreement is data, every number beside the words of its source",
  "sheets/names.ts": "the names of all sheets and columns, and every word they are known by",
  "sv/pane.ts": "the words of the pane, a line each",
  "en/pane.ts": "the words of the pane, a line each",
  "sample/edge-cases.ts": "the edge cases of the example, a line each",
  "runs/run.ts": "what the buttons and the command line run, one after the other",
  "browser/pane.test.ts": ONE_DAY,
  "browser/workbench.test.ts": ONE_DAY,
  "state/agreements.test.ts": ONE_DAY,
  "state/controller.test.ts": ONE_DAY,
  "command/cli.test.ts": ONE_DAY,
  "functions/functions.test.ts": ONE_TABLE,
  "files/output.test.ts": ONE_TABLE,
  "files/xlsx.test.ts": ONE_TABLE,
  "excel/write-sheets.test.ts": ONE_TABLE,
  "agreement-sheet/agreement-sheet.test.ts": ONE_TABLE,
  "ground/round-table.test.ts": ONE_TABLE,
  "history/changes.test.ts": ONE_TABLE,
  "judging/qualify.test.ts": ONE_TABLE,
  "forms/forms.test.ts": ONE_TABLE,
  "shown/disclosed.test.ts": ONE_TABLE,
  "text/explain.test.ts": ONE_TABLE,
  "whole/ambiguities.test.ts": ONE_TABLE,
};

/** The file, if it is too long. */
function tooLong({ path, text }: TextFile): readonly Complaint[] {
  const lines = text.split("\n").length - 1;
  return lines <= LONGEST ? [] : [{ subject: path, objection: `${lines} lines` }];
}

test("no file of code is longer than 300 lines", () => {
  expect(unexcused(CODE.flatMap(tooLong), EXCEPTIONS)).toEqual([]);
});

test("the checker of files counts their lines", () => {
  const file = (lines: number): TextFile => ({ path: "a.ts", text: "work();\n".repeat(lines) });
  expect(tooLong(file(LONGEST))).toEqual([]);
  expect(tooLong(file(LONGEST + 1))).toEqual([{ subject: "a.ts", objection: "301 lines" }]);
});
