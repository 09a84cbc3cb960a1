/**
 * Files and folders are named in one dialect, words in small letters with hyphens between:
 * `write-sheets.ts`; hooks too. A React component's file has the component's name,
 * `HeatMap.tsx`; documents that every repository has are written large, `README.md`.
 */
import { describe, expect, test } from "vitest";
import { type Complaint, type Exceptions, unexcused } from "./exceptions";
import { PATHS, textOf } from "./repository";

const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const LARGE = /^([A-Z]+(_[A-Z]+)*)(\.md)?$/;

/** By as much of the end of the path as tells the file from others. */
const EXCEPTIONS: Exceptions = {
  "Befolkning.csv": "a folder of CSV files is read by the names of the sheets",
  "Väntetider.csv": "a folder of CSV files is read by the names of the sheets",
  "Labelled.tsx": "two components with labels of their own, neither of them the file's",
  "pull_request_template.md": "the name that the forge looks for",
};

/** The file, if a part of its path is named otherwise. */
function otherwiseNamed(path: string, text: (path: string) => string): readonly Complaint[] {
  const odd = path.split("/").find((part) => !KEBAB.test(part) && !LARGE.test(part) && !isComponent(part, path, text));
  return odd === undefined ? [] : [{ subject: path, objection: `${odd} is neither kebab-case nor a component` }];
}

/** Whether the part is the name of a file that lets out a component of that name. */
function isComponent(part: string, path: string, text: (path: string) => string): boolean {
  const name = /^([A-Z][A-Za-z]*)\.tsx$/.exec(part)?.[1];
  return name !== undefined && new RegExp(`^export (default )?(function|const) ${name}\\b`, "m").test(text(path));
}

test("all files are named in one dialect", () => {
  expect(
    unexcused(
      PATHS.flatMap((path) => otherwiseNamed(path, textOf)),
      EXCEPTIONS,
    ),
  ).toEqual([]);
});

describe("the checker of names", () => {
  const COMPONENT = "export function HeatMap(): JSX.Element {}";

  test.each([
    "src/present/write-sheets.ts",
    "src/text/agreement.sv.ts",
    "src/agreements/2025-bup.ts",
    "test/tidy/file-names.test.ts",
    "taskpane/pane/HeatMap.tsx",
    "taskpane/index.tsx",
    ".github/ISSUE_TEMPLATE/a-krona-too-much.yml",
    "docs/decisions/README.md",
    ".gitignore",
    "LICENSE",
  ])("lets %s be", (path) => {
    expect(otherwiseNamed(path, () => COMPONENT)).toEqual([]);
  });

  test.each([
    "src/writeSheets.ts",
    "src/write_sheets.ts",
    "src/Ledger.ts",
    "src/Present/sheet.ts",
    "taskpane/pane/useFocus.ts",
    "taskpane/pane/ColdMap.tsx",
    "docs/Handbok.md",
    "docs/två ord.md",
  ])("reports %s", (path) => {
    expect(otherwiseNamed(path, () => COMPONENT).map(({ subject }) => subject)).toEqual([path]);
  });
});
