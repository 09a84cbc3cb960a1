/** What to do about a function that does not compute is said in the same words wherever it is said. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paneEn } from "../../src/text/en/pane";
import { paneSv } from "../../src/text/sv/pane";

const HELP = ["docs/functions.md", "taskpane/help.html"].map((path): [string, string] => [
  path,
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8").replaceAll(/\s+/g, " "),
]);

test.each(HELP)("in %s as in the pane", (_, page) => {
  for (const { shows, todo } of [paneSv, paneEn].flatMap(({ help }) => [
    help.nameError,
    help.busyError,
    help.slowFunctions,
  ])) {
    expect(page).toContain(shows);
    expect(page).toContain(todo);
  }
});
