/** Every call of Office.js that the product makes is made by the page for a person with Excel too. */
import { expect, test } from "vitest";
import { filesIn, membersUsed, textOf } from "./support/members";

/** What the page does not ask, and why it need not. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  ".actions": "the buttons of the ribbon: line 1 of the list in docs/excel-check.md",
  "Actions.associate": "the same",
  "Event.completed": "the same",
  ".addin": "a button of the ribbon brings the pane to the front: the same",
  "Addin.showAsTaskpane": "the same",
};

const CHECK = /^taskpane\/(pane\/)?excel-check\//;
const FILES = filesIn(["taskpane", "functions"], /\.ts$/);

test("a member that the product uses and the page does not is told, with the files that use it", () => {
  const product = membersUsed(FILES.filter((file) => !CHECK.test(file)));
  const page = membersUsed(FILES.filter((file) => CHECK.test(file)));
  const missing = [...product].filter(([member]) => !page.has(member) && NOT_ASKED[member] === undefined);
  expect(missing.map(([member, files]) => `${member}: ${files.join(", ")}`)).toEqual([]);
  expect(Object.keys(NOT_ASKED).filter((member) => !product.has(member) || page.has(member))).toEqual([]);
  // It is found at all, what sheets are drawn on included.
  expect([...product.keys()]).toEqual(expect.arrayContaining(["Range.copyFrom", "WorksheetFreezePanes.freezeRows"]));
  expect(product.size).toBeGreaterThan(200);
});

test("the files of the pane that draw ask nothing of Excel themselves: only its entry waits for Office", async () => {
  const drawing = filesIn(["taskpane"], /\.tsx$/);
  const asking = await Promise.all(
    drawing.map(async (file) => (/\b(Excel|Office)\.\w/.test(await textOf(file)) ? [file] : [])),
  );
  expect(asking.flat()).toEqual(["taskpane/index.tsx"]);
});
