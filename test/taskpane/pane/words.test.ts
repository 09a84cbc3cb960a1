import { expect, test } from "vitest";
import { paneEn } from "../../../src/text/en/pane";
import { paneSv } from "../../../src/text/sv/pane";

/** Every word of a language by its path; functions are called with words that show. */
function said(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    const words = node as (...values: unknown[]) => string;
    const tries = [
      [["A", "B"], "B", "C"],
      ["1", "2", "3"],
      [1, 2, 3],
    ].map((values) => attempt(words, values));
    return tries.flatMap((text) => (text === undefined ? [] : [[path, text] as [string, string]])).slice(0, 1);
  }
  return Object.entries(node as object).flatMap(([key, child]) => said(child, `${path}.${key}`));
}

function attempt(words: (...values: unknown[]) => string, values: readonly unknown[]): string | undefined {
  try {
    return words(...values);
  } catch {
    return undefined; // the values were not of its kind
  }
}

test("both languages say everything, in words of their own", () => {
  const [sv, en] = [said(paneSv), said(paneEn)];
  expect(en.map(([path]) => path)).toEqual(sv.map(([path]) => path));
  for (const [path, text] of [...sv, ...en]) expect(text.trim(), path).not.toBe("");
  const same = sv.filter(
    ([path, text], index) =>
      text === en[index]?.[1] && /[a-zåäö]{4}/i.test(text) && !/list|languages|agreement\.status/.test(path),
  );
  expect(same.map(([, text]) => text)).toEqual(["Kömiljarden", "Region", "Region"]);
});
