/** Which files of the engine get mutants. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./modules";

/**
 * Left out: words, which a person reads, and data, where a mutant is another agreement or another population. (The
 * tables at the top of other files are left out by `mutations.ts`.)
 */
const WORDS_AND_DATA = /^src\/(text|agreements)\/|^src\/populations\/vintages\.ts$/;

/** What decides who gets how much: these files are held to a higher part. */
const CORE: readonly string[] = [
  "src/judging/qualify.ts",
  "src/judging/measure.ts",
  "src/paying/allocate.ts",
  "src/paying/share-out.ts",
  "src/paying/pay.ts",
  "src/ground/apportion.ts",
  "src/paying/reconcile.ts",
  "src/paying/reconcile-places.ts",
  "src/ground/suppress.ts",
];

/** All of them, by path. */
export const FILES: readonly string[] = filesIn("src").filter((path) => !WORDS_AND_DATA.test(path));

/** The tests that are run against mutants: the engine's own, but for those of its data, which load a copy of it. */
export const TESTS: readonly string[] = filesIn("test/src").filter(
  (path) => path.endsWith(".test.ts") && !path.startsWith("test/src/agreements/"),
);

/** Whether a test has the name of a file, or one that begins with it: `qualify.test.ts`, `qualify-open.test.ts`. */
export const isOwnTest = (test: string, path: string): boolean =>
  ["-", ".test.ts"].some((end) => test.startsWith(`test/${path.replace(/\.ts$/, end)}`));

/** Files whose path contains one of the words; all without words. A word that no file contains is an error. */
export function filesNamed(words: readonly string[]): readonly string[] {
  const found = (word: string): readonly string[] =>
    word === "core" ? CORE : FILES.filter((path) => path === word || path.includes(word));
  const unknown = words.filter((word) => found(word).length === 0);
  if (unknown.length > 0) throw new Error(`no file of the engine is called ${unknown.join(", ")}`);
  return words.length === 0 ? FILES : [...new Set(words.flatMap(found))];
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .sort();
}
