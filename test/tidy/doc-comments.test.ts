/** Whatever a file lets out says in a doc comment what it is. */
import { describe, expect, test } from "vitest";
import { CODE, type TextFile } from "./repository";

/**
 * Where a declaration is exported, as the formatter writes it. What is only passed on is documented where it is from.
 */
const EXPORTED =
  /^export (?:declare )?(?:default )?(?:abstract )?(?:async )?(?:(?:const|let|function\*?|class|interface|type|enum) (\w+)|default\b(?! \w+;))/;

/** The exported declarations of a file that have no doc comment. */
function undocumented({ path, text }: TextFile): readonly string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const exported = EXPORTED.exec(line);
    return exported === null || endsDocComment(lines, index - 1)
      ? []
      : [`${path}:${index + 1} ${exported[1] ?? "default"} has no doc comment`];
  });
}

/** Whether a doc comment ends at a line. */
function endsDocComment(lines: readonly string[], index: number): boolean {
  const first = lines
    .slice(0, index + 1)
    .reverse()
    .find((line) => line.startsWith("/*"));
  return lines[index]?.endsWith("*/") === true && first?.startsWith("/**") === true;
}

test("everything exported has a doc comment", () => {
  expect(CODE.flatMap(undocumented)).toEqual([]);
});

describe("the checker of doc comments", () => {
  test.each([
    ["export const a = 1;", "a"],
    ["/* no doc comment */\nexport const a = 1;", "a"],
    ["// no doc comment\nexport function a() {}", "a"],
    ["export async function a() {}", "a"],
    ["export abstract class A {}", "A"],
    ["export interface A {}", "A"],
    ["export type A = string;", "A"],
    ["export default function a() {}", "a"],
    ["export default {};", "default"],
    ["export default defineConfig({});", "default"],
    ["/** Of another. */\nconst b = 1;\nexport const a = 1;", "a"],
    ["/** Of another. */\n\nexport const a = 1;", "a"],
  ])("reports %s", (text, name) => {
    expect(undocumented({ path: "a.ts", text })).toEqual([expect.stringContaining(` ${name} has no doc comment`)]);
  });

  test.each([
    "/** What it is. */\nexport const a = 1;",
    "/**\n * What it is.\n */\nexport default function a() {}",
    "/** What it is. */\nexport default {};",
    'export { a } from "./a";\nexport * from "./b";\nexport type { C } from "./c";',
    "/** What it is. */\nconst a = 1;\nexport default a;",
    "const a = 1;",
  ])("lets %s be", (text) => {
    expect(undocumented({ path: "a.ts", text })).toEqual([]);
  });
});
