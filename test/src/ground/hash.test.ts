/** The hash is cyrb53, and tells texts apart. */
import { expect, test } from "vitest";
import { cyrb } from "../../../src/ground/hash";

const digits = (text: string): string => {
  const { high, low } = cyrb(text);
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
};

// The author's own examples, published with the code.
test.each([
  ["a", "501c2ba782c97901"],
  ["b", "459eda5bc254d2bf"],
  ["revenge", "fbce64cc3b748385"],
  ["revenue", "fb1d85148d13f93a"],
])("the hash of “%s” is %s, as published", (text, published) => {
  expect(digits(text)).toBe(published);
});

test("the order of letters counts, and so does a letter that nobody sees", () => {
  expect(new Set(["ab", "ba", "ab ", "ab\u00a0", ""].map(digits)).size).toBe(5);
});
