/** Whatever is loaded late may be gone, so that each place that loads something says what it does then. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** The places in a folder's files that load something, with some text before and after. */
function loads(folder: string): readonly { readonly before: string; readonly after: string; readonly file: string }[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(root, folder, file), "utf8").replace(/typeof import\(/g, "");
    return [...text.matchAll(/\bimport\(/g)].map(({ index }) => ({
      file,
      before: text.slice(Math.max(0, index - 40), index),
      after: text.slice(index, index + 140),
    }));
  });
}

test("a part of the pane is loaded by the one component that says when it is gone", () => {
  const all = loads("taskpane/pane");
  expect(all.length).toBeGreaterThan(9);
  expect(all.filter(({ before }) => !/\blate\(\(\) => $/.test(before)).map(({ file }) => file)).toEqual([]);
});

test("a function says it in its cell", () => {
  const all = loads("functions");
  expect(all.length).toBeGreaterThan(2);
  expect(all.filter(({ after }) => !/^import\([^)]*\)\.catch\(/.test(after)).map(({ file }) => file)).toEqual([]);
});
