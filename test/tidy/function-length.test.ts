/**
 * No function is longer than 70 lines, so that each can be read
 * without scrolling. The body of a `describe` is a list of tests.
 */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type Complaint, type Exceptions, unexcused } from "./exceptions";
import { CODE, type TextFile } from "./repository";
import { lineAt, parsed, walk } from "./syntax";

const LONGEST = 70;

/** By the functions' names; there are none. */
const EXCEPTIONS: Exceptions = {};

/** The functions of a file that are too long, each by its name. */
function tooLong(file: TextFile): readonly Complaint[] {
  if (file.text.split("\n").length <= LONGEST) return [];
  const source = parsed(file);
  const found: Complaint[] = [];
  walk(source, (node) => {
    if (!ts.isFunctionLike(node) || isListOfTests(node)) return;
    const first = lineAt(source, node.getStart()) + 1;
    const lines = lineAt(source, node.end) + 2 - first;
    if (lines <= LONGEST) return;
    found.push({ subject: nameOf(node), objection: `${file.path}:${first} has a function of ${lines} lines` });
  });
  return found;
}

/** Whether a function is what `describe`, or `describe.each(…)`, is called with. */
function isListOfTests({ parent }: ts.SignatureDeclaration): boolean {
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());
}

/** A function's own name, that of what it is the value of, or what is called with it. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  if (!ts.isCallExpression(parent)) return "a function without a name";
  const title = parent.arguments.find((argument) => ts.isStringLiteralLike(argument));
  return title?.text ?? `what ${parent.expression.getText()} is called with`;
}

test("no function is longer than 70 lines", () => {
  expect(unexcused(CODE.flatMap(tooLong), EXCEPTIONS)).toEqual([]);
});

describe("the checker of functions", () => {
  const lines = (count: number): string => "  work();\n".repeat(count);
  const found = (text: string): readonly string[] => tooLong({ path: "a.ts", text }).map(({ subject }) => subject);

  test.each([
    ["function long() {\n", "}", "long"],
    ["const long = () => {\n", "};", "long"],
    ["const a = { long: () => {\n", "} };", "long"],
    ["class A { long() {\n", "} }", "long"],
    ["class A { constructor() {\n", "} }", "constructor"],
    ["export default function () {\n", "}", "a function without a name"],
    ['test("is long", () => {\n', "});", "is long"],
    ["each(() => {\n", "});", "what each is called with"],
  ])("reports %s", (head, foot, name) => {
    expect(found(head + lines(LONGEST - 2) + foot)).toEqual([]);
    expect(found(head + lines(LONGEST - 1) + foot)).toEqual([name]);
  });

  test("counts a function in another to both, and no comment above", () => {
    expect(found(`function a() {\n  function b() {\n${lines(LONGEST)}  }\n}`)).toEqual(["a", "b"]);
    expect(found(`/**\n${" * why\n".repeat(LONGEST)} */\nfunction a() {}`)).toEqual([]);
  });

  test("passes over a list of tests and sees the tests in it", () => {
    expect(found(`describe("a", () => {\n${lines(LONGEST)}});`)).toEqual([]);
    expect(found(`describe.each(["a"])("%s", () => {\n${lines(LONGEST)}});`)).toEqual([]);
    expect(found(`describe("a", () => {\n  test("b", () => {\n${lines(LONGEST)}  });\n});`)).toEqual(["b"]);
  });
});
