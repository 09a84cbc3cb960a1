/** Words are compared by their letters and digits alone. */
import { expect, test } from "vitest";
import { fold } from "../../../src/ground/fold";

test.each([
  ["Väntetider", "vantetider"],
  ["  Täljare fg. år ", "taljarefgar"],
  ["HALLÅ", "halla"],
  // An accent that stands as a letter of its own.
  ["Va\u0308nte", "vante"],
  ["Café – 0-18 år", "cafe018ar"],
  ["lan_kod", "lankod"],
  ["\u00a0—!", ""],
])("“%s” is compared as “%s”", (text, folded) => {
  expect(fold(text)).toBe(folded);
});
