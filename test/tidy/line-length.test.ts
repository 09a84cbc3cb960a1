/**
 * No line is longer than 120 columns, unless what is long in it
 * cannot be broken: one text, one address, or a row of a table.
 */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { isCode, TEXTS, type TextFile } from "./repository";
import { lineAt, parsed, walk } from "./syntax";

const LONGEST = 120;

/** An address, wherever it stands. */
const ADDRESS = /https?:\/\/[^\s)>"]+/g;
/** The target of a link in a document. */
const TARGET = /\]\([^)]+\)/g;
/** What is quoted in data and mark-up. */
const QUOTED = /"(?:[^"\\]|\\.)*"/g;

/** The lines of a file that are too long. */
function tooLong(file: TextFile): readonly string[] {
  const lines = file.text.split("\n");
  if (lines.every(({ length }) => length <= LONGEST)) return [];
  const unbreakable = isCode(file.path) ? literalsOf(file) : lines.map((line) => longest(line, TARGET, QUOTED));
  return lines.flatMap((line, index) => {
    const spared = Math.max(unbreakable[index] ?? 0, longest(line, ADDRESS));
    const isRow = file.path.endsWith(".md") && line.trimStart().startsWith("|");
    return line.length - spared <= LONGEST || isRow ? [] : [`${file.path}:${index + 1} has ${line.length} columns`];
  });
}

/** The length of the longest match of any of the patterns in a line. */
function longest(line: string, ...patterns: readonly RegExp[]): number {
  return Math.max(0, ...patterns.flatMap((pattern) => [...line.matchAll(pattern)].map(([match]) => match.length)));
}

/** For each line of code, how many columns the longest text in it takes: a literal, or what stands between two tags. */
function literalsOf(file: TextFile): readonly number[] {
  const source = parsed(file);
  const starts = source.getLineStarts();
  const columns = starts.map(() => 0);
  walk(source, (node) => {
    if (!isText(node)) return;
    for (let line = lineAt(source, node.getStart()); line <= lineAt(source, node.end); line += 1) {
      const from = Math.max(node.getStart(), starts[line] ?? 0);
      const to = Math.min(node.end, (starts[line + 1] ?? Infinity) - 1);
      columns[line] = Math.max(columns[line] ?? 0, to - from);
    }
  });
  return columns;
}

function isText(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isJsxText(node)
  );
}

test("no line is longer than 120 columns", () => {
  expect(TEXTS.flatMap(tooLong)).toEqual([]);
});

describe("the checker of lines", () => {
  const WORDS = "a long text ".repeat(11);

  test.each([
    ["a.ts", `const a = b(${"c, ".repeat(40)});`],
    ["a.ts", `/** ${WORDS}*/`],
    ["a.ts", `const a = "${"a".repeat(50)}" + "${"b".repeat(50)}" + "${"c".repeat(50)}";`],
    ["a.ts", `const a = "${WORDS}"; ${"work(); ".repeat(14)}`],
    ["a.md", WORDS],
    ["a.md", `${WORDS}|`],
    ["a.yml", `a: ${WORDS}`],
  ])("reports a line of %s: %s", (path, line) => {
    expect(tooLong({ path, text: `\n${line}\n` })).toEqual([`${path}:2 has ${line.length} columns`]);
  });

  test.each([
    ["a.ts", "a".repeat(LONGEST)],
    ["a.ts", `const a = "${WORDS}";`],
    ["a.ts", `const a = \`${WORDS}\${b} ${WORDS}\`;`],
    ["a.ts", `const a = \`\n${WORDS}\`;`],
    ["a.ts", `const a = /${WORDS}/;`],
    ["a.ts", `// https://example.org/${"a".repeat(LONGEST)}`],
    ["a.tsx", `const a = <p>${WORDS}</p>;`],
    ["a.md", `| ${WORDS}|`],
    ["a.md", `See [the text](${"a/".repeat(60)}).`],
    ["a.json", `{ "a": "${WORDS}" }`],
    ["a.json", `{ "a": "\\"${WORDS}\\"" }`],
  ])("lets a line of %s be: %s", (path, text) => {
    expect(tooLong({ path, text })).toEqual([]);
  });
});
