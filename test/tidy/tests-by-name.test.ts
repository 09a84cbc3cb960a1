/** Every file of the core that lets out a value has the test of its name. A door only passes on; types need no test. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type Complaint, type Exceptions, unexcused } from "./exceptions";
import { CODE, PATHS, type TextFile } from "./repository";
import { parsed } from "./syntax";

const CORE =
  /^src\/(ground|sheets|agreement|problems|reading|judging|paying|settling|shown|forecast|history)\/(?!index\.ts$)/;

const EXCEPTIONS: Exceptions = {
  "reading/submission.ts": "types, and one number that stands with its source",
  "reading/form-details.ts": "types, and the empty value of one of them",
};

/** The file, if it is of the core and has no test of its name among the paths. */
function untested(file: TextFile, paths: readonly string[]): readonly Complaint[] {
  const own = `test/${file.path.replace(/\.ts$/, ".test.ts")}`;
  return CORE.test(file.path) && letsOutValue(file) && !paths.includes(own)
    ? [{ subject: file.path, objection: `${own} is not there` }]
    : [];
}

function letsOutValue(file: TextFile): boolean {
  return parsed(file).statements.some(
    (one) =>
      ts.canHaveModifiers(one) &&
      ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true &&
      !ts.isInterfaceDeclaration(one) &&
      !ts.isTypeAliasDeclaration(one),
  );
}

test("every file of the core has the test of its name", () => {
  expect(
    unexcused(
      CODE.flatMap((file) => untested(file, PATHS)),
      EXCEPTIONS,
    ),
  ).toEqual([]);
});

describe("the checker of tests", () => {
  const found = (path: string, text: string, paths: readonly string[] = []): number =>
    untested({ path, text }, paths).length;

  test("asks for a test of each value, and of no type", () => {
    expect(found("src/ground/a.ts", "export const a = 1;")).toBe(1);
    expect(found("src/ground/a.ts", "export function a() {}")).toBe(1);
    expect(found("src/ground/a.ts", "export type A = 1;\nexport interface B {}\nconst c = 1;")).toBe(0);
  });

  test("is content with the test of that name, and asks nothing of a door or another room", () => {
    expect(found("src/ground/a.ts", "export const a = 1;", ["test/src/ground/a.test.ts"])).toBe(0);
    expect(found("src/ground/index.ts", "export const a = 1;")).toBe(0);
    expect(found("src/text/a.ts", "export const a = 1;")).toBe(0);
  });
});
