/** Every relative link in a document leads to a file that is there, and to a heading that it has. */
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { existsIn, withoutCode } from "./documents";
import { DOCUMENTS, PATHS, type TextFile, textOf } from "./repository";

/** Links and pictures, links by reference, and mark-up: the target is the first group that is there. */
const LINK = /\]\(\s*<?([^)\s>]+)[^)]*\)|^\[[^\]]+\]:\s*(\S+)|\b(?:href|src)="([^"]+)"/gm;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/gm;
const NAMED = /\b(?:id|name)="([^"]+)"/g;

/** The links of a document that lead nowhere. */
function deadLinks(
  { path, text }: TextFile,
  paths: readonly string[],
  textOf: (path: string) => string,
): readonly string[] {
  return [...withoutCode(text).matchAll(LINK)]
    .map(([, inline, reference, attribute]) => inline ?? reference ?? attribute ?? "")
    .filter((link) => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link))
    .flatMap((link) => {
      const [file = "", anchor] = decodeURIComponent(link).split("#");
      const target = file === "" ? path : posix.join(file.startsWith("/") ? "." : posix.dirname(path), file);
      if (!existsIn(paths, target)) return [`${path} links to ${link}: there is no ${target}`];
      if (anchor === undefined || anchorsOf(textOf(target)).includes(anchor)) return [];
      return [`${path} links to ${link}: ${target} has no such heading`];
    });
}

/** What a document's headings can be linked by, as GitHub names them; a heading that is there before gets a number. */
function anchorsOf(text: string): readonly string[] {
  const seen = new Map<string, number>();
  const headings = [...text.replace(/^```.*?^```/gms, "").matchAll(HEADING)].map(([, heading = ""]) => {
    const slug = heading
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
  return [...headings, ...[...text.matchAll(NAMED)].map(([, name = ""]) => name)];
}

test("no link in a document is dead", () => {
  expect(DOCUMENTS.flatMap((document) => deadLinks(document, PATHS, textOf))).toEqual([]);
});

describe("the checker of links", () => {
  const TARGET = '# Två hus, och `ett`\n\n## Rum\n\n## Rum\n\n```\n# no heading\n```\n\n<a id="here"></a>\n';
  const dead = (text: string): readonly string[] =>
    deadLinks(
      { path: "docs/a.md", text },
      ["README.md", "docs/a.md", "docs/b å.md", "docs/images/a.png"],
      () => TARGET,
    );

  test.each([
    "[a](b%20å.md) and [b](../README.md)",
    "[a](/docs/a.md)",
    "[a](images)",
    "![a](images/a.png)",
    "[![a](images/a.png)](a.md)",
    '[a](a.md "with a title")',
    "[a]: a.md",
    "[a](#två-hus-och-ett)",
    "[a](a.md#rum) [b](a.md#rum-1)",
    "[a](../README.md#here)",
    "[a](https://example.org/nowhere) <mailto:a@example.org>",
    "`[a](nowhere.md)`\n\n```\n[a](nowhere.md)\n```",
  ])("lets %s be", (text) => {
    expect(dead(text)).toEqual([]);
  });

  test.each([
    ["[a](nowhere.md)", "nowhere.md"],
    ["[a](README.md)", "README.md"],
    ["![a](images/b.png)", "images/b.png"],
    ["[![a](images/b.png)](a.md)", "images/b.png"],
    ["[a]: nowhere.md", "nowhere.md"],
    ['<img src="nowhere.png">', "nowhere.png"],
    ["[a](#nowhere)", "#nowhere"],
    ["[a](a.md#rum-2)", "a.md#rum-2"],
    ["[a](a.md#no-heading)", "a.md#no-heading"],
  ])("reports %s", (text, link) => {
    expect(dead(text)).toEqual([expect.stringContaining(`docs/a.md links to ${link}: `)]);
  });
});
