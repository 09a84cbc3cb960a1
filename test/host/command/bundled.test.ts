/** A command as one file: kept until a source changes, made anew then, and not needed where it cannot be kept. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { ownFolder } from "./support/call";

const inFolder = ownFolder();
const CACHE = "node_modules/.cache";
const KEPT = `${CACHE}/komiljarden/host-command-greet-ts.mjs`;

/** A checkout of a command of two modules, with the packages that its launcher asks for. */
beforeEach(() => {
  for (const folder of ["host/command", "node_modules"]) mkdirSync(inFolder(folder), { recursive: true });
  for (const name of ["esbuild", "tsx"]) symlinkSync(resolve("node_modules", name), inFolder("node_modules", name));
  cpSync("host/command/bundled.js", inFolder("host/command/bundled.js"));
  write("package.json", '{"type":"module"}');
  write("package-lock.json", "{}");
  write("host/command/greet.ts", 'import { WORD } from "./word";\nconsole.log(WORD, process.argv.slice(2).join("|"));');
  write("host/command/word.ts", 'export const WORD: string = "one";');
});

const write = (path: string, text: string): void => writeFileSync(inFolder(path), text);
const greet = (): string => {
  const call = [inFolder("host/command/bundled.js"), "host/command/greet.ts", "a b", "--c"];
  return execFileSync(process.execPath, call, { encoding: "utf8" });
};

test("what is kept is what runs, until a source or the lock file changes", () => {
  expect(greet()).toBe("one a b|--c\n");
  const marked = (): void => write(KEPT, readFileSync(inFolder(KEPT), "utf8").replace('"one"', '"kept"'));
  marked();
  expect(greet()).toBe("kept a b|--c\n");
  write("package-lock.json", "{ }");
  expect(greet()).toBe("one a b|--c\n");
  marked();
  write("host/command/word.ts", 'export const WORD: string = "two";');
  expect(greet()).toBe("two a b|--c\n");
});

test("half a file is made anew", () => {
  greet();
  write(KEPT, readFileSync(inFolder(KEPT), "utf8").slice(0, 200));
  expect(greet()).toBe("one a b|--c\n");
});

test("sources of which nothing is said are no reason to keep a file", () => {
  greet();
  write(KEPT, 'console.log("old");\n//# made of []');
  expect(greet()).toBe("one a b|--c\n");
});

test("where nothing can be kept the sources are run themselves", () => {
  write(CACHE, "a file where the folder should be");
  expect(greet()).toBe("one a b|--c\n");
});
