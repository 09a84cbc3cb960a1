/** No key is shown where a word should be: every one that Univer asks for by name has a word. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gridWords } from "../../../host/workbench/grid-words";

const packages = join(import.meta.dirname, "../../../node_modules/@univerjs");

/** The keys that a package asks for by name. */
function keysIn(name: string): string[] {
  const code = readFileSync(join(packages, name, "lib/es/index.js"), "utf8");
  return [...code.matchAll(/\.t\("([a-z-]+(?:\.[\w-]+)+)"/g)].map(([, key = ""]) => key);
}

const wordOf = (key: string): unknown =>
  key.split(".").reduce<unknown>((words, part) => (words as Record<string, unknown> | undefined)?.[part], gridWords);

test("every word that the grid asks for is there", () => {
  // What is in the page: all packages of Univer but those that the preset does not have.
  const keys = readdirSync(packages)
    .filter(
      (name) => !["network", "preset-sheets-core", "protocol", "rpc", "telemetry", "icons", "themes"].includes(name),
    )
    .flatMap(keysIn);
  expect(keys.length).toBeGreaterThan(150);
  expect([...new Set(keys)].filter((key) => typeof wordOf(key) !== "string")).toEqual([]);
});
