/** What the page for the data protection officer tells of what is kept, held to the code that keeps it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { OFFICE_FILES } from "../../../host/release/officejs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = (name: string): string => readFileSync(join(root, "docs", name), "utf8");

/** The names that the pane keeps something under, as the code has them. */
function kept(): readonly string[] {
  const files = readdirSync(join(root, "taskpane"), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(root, "taskpane", file), "utf8").matchAll(/["`}](komiljarden\.[a-z-]+)["`]/g)].map(
      ([, name = ""]) => name,
    ),
  );
  return [...new Set(names)].sort();
}

test("everything that is kept is named on the page for the data protection officer, and nothing else", () => {
  const told = [...page("dataskydd.md").matchAll(/`(komiljarden\.[a-z-]+)`/g)].map(([, name = ""]) => name);
  expect(kept()).toContain("komiljarden.last");
  expect([...new Set(told)].sort()).toEqual(kept());
});

test("what is kept in a workbook is named on the page on deployment too", () => {
  const told = [...page("deploy.md").matchAll(/`(komiljarden\.[a-z-]+)`/g)].map(([, name = ""]) => name);
  // In the browser's storage, and of no workbook.
  const tastes = ["komiljarden.probe", "komiljarden.tastes"];
  expect(told.sort()).toEqual(kept().filter((name) => !tastes.includes(name)));
});

test("the files of a mirror are those that the page on deployment lists", () => {
  const block = /```\n(office\.js [\s\S]*?)```/.exec(page("deploy.md"))?.[1] ?? "";
  const told = block.trimEnd().split("\n");
  expect(told.map((line) => line.split(" ")[0])).toEqual(OFFICE_FILES.map(({ path }) => path));
});
