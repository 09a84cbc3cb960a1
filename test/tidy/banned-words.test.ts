/**
 * What is never left behind: promises, tests that do not run,
 * checks that are silenced, and places on somebody's machine.
 */
import { describe, expect, test } from "vitest";
import { isComment } from "./documents";
import { isCode, TEXTS, type TextFile } from "./repository";

// Every word is put together, so that this file does not ban itself.
const PROMISES = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"];
const SILENCED = [
  "eslint-dis" + "able",
  "biome-ign" + "ore",
  "@ts-ign" + "ore",
  "@ts-nochec" + "k",
  "@ts-expect-" + "error",
];
const PLACES = ["work", "root", "home", "Users", "tmp"].map((folder) => `/${folder}/`);
const ANY = "a" + "ny";

const ANYWHERE = new RegExp(`\\b(${PROMISES.join("|")})\\b|${SILENCED.join("|")}|(?<![\\w.:/-])(${PLACES.join("|")})`);
const IN_CODE = new RegExp(
  `\\b(test|it|describe|suite|bench)(\\.\\w+)*\\.(only|skip|todo|fails)\\b|\\bas ${ANY}\\b|<${ANY}>`,
);

/** The lines of a file that say what is banned; what is banned in code may be said in comments. */
function banned({ path, text }: TextFile): readonly string[] {
  return text.split("\n").flatMap((line, index) => {
    const word = ANYWHERE.exec(line) ?? (isCode(path) && !isComment(line) ? IN_CODE.exec(line) : null);
    return word === null ? [] : [`${path}:${index + 1} says ${word[0]}`];
  });
}

test("nothing banned is said", () => {
  expect(TEXTS.flatMap(banned)).toEqual([]);
});

describe("the checker of words", () => {
  test.each([...PROMISES, ...SILENCED, ...PLACES])("reports %s, in a comment too", (word) => {
    expect(banned({ path: "a.ts", text: `a;\n// ${word}\n` })).toEqual([`a.ts:2 says ${word}`]);
    expect(banned({ path: "a.md", text: `a\n(${word})\n` })).toEqual([`a.md:2 says ${word}`]);
  });

  test.each([
    ...["only", "skip", "todo", "fails"].map((modifier) => `test.${modifier}`),
    ...["describe", "it", "test.concurrent"].map((subject) => [subject, "only"].join(".")),
    `as ${ANY}`,
    `<${ANY}>`,
  ])("reports %s in code", (word) => {
    expect(banned({ path: "a.ts", text: `a;\nb ${word}(c);\n` })).toEqual([`a.ts:2 says ${word}`]);
    expect(banned({ path: "a.md", text: `${word}\n` })).toEqual([]);
  });

  test.each([
    ["a.ts", "words.only(t.welcome.skip)"],
    ["a.ts", `/** As far as ${ANY} cell goes. */`],
    ["a.md", "https://example.org/home/page and src/work/a.ts"],
  ])("lets a line of %s be: %s", (path, text) => {
    expect(banned({ path, text })).toEqual([]);
  });
});
