/** Texts end their lines as one does on the web, hide nothing at the end of a line, and end with one line break. */
import { describe, expect, test } from "vitest";
import { TEXTS, type TextFile } from "./repository";

/** The places where white space is wrong. */
function misplaced({ path, text }: TextFile): readonly string[] {
  const lines = text.split("\n");
  return [
    ...lines.flatMap((line, index) => {
      const objection = objectionTo(line);
      return objection === undefined ? [] : [`${path}:${index + 1} ${objection}`];
    }),
    ...(text.startsWith("\ufeff") ? [`${path} begins with a byte order mark`] : []),
    ...(text !== "" && !text.endsWith("\n") ? [`${path} does not end with a line break`] : []),
    ...(text.endsWith("\n\n") ? [`${path} ends with a blank line`] : []),
  ];
}

function objectionTo(line: string): string | undefined {
  if (line.includes("\r")) return "has a carriage return";
  if (line.includes("\t")) return "has a tab";
  return /\s$/.test(line) ? "ends with a blank" : undefined;
}

test("white space is where it should be", () => {
  expect(TEXTS.flatMap(misplaced)).toEqual([]);
});

describe("the checker of white space", () => {
  test.each([
    ["a\nb \n", "a.md:2 ends with a blank"],
    ["a\nb\u00a0\n", "a.md:2 ends with a blank"],
    ["a\tb\n", "a.md:1 has a tab"],
    ["a\r\nb\n", "a.md:1 has a carriage return"],
    ["a", "a.md does not end with a line break"],
    ["a\n\n", "a.md ends with a blank line"],
    ["\ufeffa\n", "a.md begins with a byte order mark"],
  ])("of %j says %s", (text, complaint) => {
    expect(misplaced({ path: "a.md", text })).toEqual([complaint]);
  });

  test.each(["", "a\n", "  a\n\nb\n"])("lets %j be", (text) => {
    expect(misplaced({ path: "a.md", text })).toEqual([]);
  });
});
