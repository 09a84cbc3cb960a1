/** A file aims at 150 lines and has at most 300: a longer one is two subjects, or a list whose reason stands here. */
import { expect, test } from "vitest";
import { type Complaint, type Exceptions, unexcused } from "./exceptions";
import { CODE, type TextFile } from "./repository";

const LONGEST = 300;

const MENDED = "being mended";

/** By as much of the end of the path as tells the file from others. */
const EXCEPTIONS: Exceptions = {
  "agreements/2023.ts": "an agreement is data, every number beside the words of its source",
  "text/en.ts": MENDED,
  "text/pane.en.ts": MENDED,
  "text/pane.sv.ts": MENDED,
  "text/sv.ts": MENDED,
  "src/sheets.ts": MENDED,
  "present/changes.ts": MENDED,
  "present/reconciliation.ts": MENDED,
  "taskpane/controller.ts": MENDED,
  "taskpane/run.ts": MENDED,
  "objects/range.ts": MENDED,
  "workbench/edits.ts": MENDED,
  "workbench/grid.ts": MENDED,
  "examples/edge-cases.ts": MENDED,
  "examples/formulas.ts": MENDED,
  "test/arrows.test.ts": MENDED,
  "browser/pane.test.ts": MENDED,
  "browser/workbench.test.ts": MENDED,
  "functions/functions.test.ts": MENDED,
  "cli.test.ts": MENDED,
  "client.test.ts": MENDED,
  "output.test.ts": MENDED,
  "xlsx.test.ts": MENDED,
  "src/agreement-sheet.test.ts": MENDED,
  "src/ambiguities.test.ts": MENDED,
  "src/changes.test.ts": MENDED,
  "src/forms.test.ts": MENDED,
  "src/hidden.test.ts": MENDED,
  "src/limits.test.ts": MENDED,
  "src/properties.test.ts": MENDED,
  "src/read.test.ts": MENDED,
  "src/rules.test.ts": MENDED,
  "src/suppress.test.ts": MENDED,
  "src/table-rounding.test.ts": MENDED,
  "src/text.test.ts": MENDED,
  "taskpane/agreements.test.ts": MENDED,
  "taskpane/controller.test.ts": MENDED,
  "taskpane/written.test.ts": MENDED,
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
