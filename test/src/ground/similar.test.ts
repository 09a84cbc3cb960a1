/** Words that may be meant by a misspelt one: the shorter the word, the fewer letters may be wrong. */
import { expect, test } from "vitest";
import { editDistance, similar } from "../../../src/ground/similar";

test("so many letters may be wrong as a third of the shorter word", () => {
  const of = (key: string): number | undefined =>
    similar(key, [
      ["stockholm", 1],
      ["skane", 2],
    ]);
  expect(["stokholm", "stokhlm", "stokhl", "skne", "skn", "sk", ""].map(of)).toEqual([
    1,
    1,
    undefined,
    2,
    undefined,
    undefined,
    undefined,
  ]);
});

test("the nearest is taken, and of equals the first", () => {
  expect(
    similar("kalmar", [
      ["kalmer", "b"],
      ["kalmar", "a"],
      ["kolmar", "c"],
    ]),
  ).toBe("a");
  expect(
    similar("kalmir", [
      ["kalmer", "b"],
      ["kalmar", "a"],
    ]),
  ).toBe("b");
  expect(similar("kal", [["kalmar", "a"]], () => 1)).toBe("a");
});

test("the distance is the letters to add, take away or change", () => {
  expect([
    editDistance("", "abc"),
    editDistance("abc", "abd"),
    editDistance("abc", "bc"),
    editDistance("a", "a"),
  ]).toEqual([3, 1, 1, 0]);
});
