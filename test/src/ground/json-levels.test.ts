/** How deep JSON goes, told without walking it. */
import { expect, test } from "vitest";
import { jsonLevels } from "../../../src/ground/json-levels";

test.each([
  ["1", 0],
  ["[]", 1],
  ['{"a":[1,{"b":[]}],"c":[]}', 4],
  ['["[[[","\\"[[[",{}]', 2],
  ["[[[", 3],
])("%s has %i levels", (text, levels) => {
  expect(jsonLevels(text)).toBe(levels);
});
