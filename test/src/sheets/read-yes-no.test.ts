/** Yes and no in a cell, and everything that is nearly one of them. */
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/sheets/grid";
import { readYesNo } from "../../../src/sheets/read-cell";

describe("yes and no", () => {
  const YES = ["ja", "j", "yes", "y", "sant", "true", "1", "x", "uppfyllt", "uppfylld"];
  const NO = ["nej", "n", "no", "falskt", "false", "0", "ej uppfyllt", "ej uppfylld", "inte uppfyllt"];

  test.each([
    [true, [...YES, true, 1]],
    [false, [...NO, false, 0]],
    [undefined, ["", " ", "\u200b"]],
  ] as const)("%s is said by its words alone, in any case and with space around them", (answer, cells) => {
    for (const cell of cells) {
      const spellings: CellValue[] =
        typeof cell === "string" ? [cell, cell.toUpperCase(), ` ${cell}\u00a0`, `${cell}\u200b`] : [cell];
      for (const one of spellings) expect([one, readYesNo(one)]).toEqual([one, answer]);
    }
  });

  // Everything that is one letter or sign from a word and is no word itself: jaså, nejd, 10, xx, uppfyl, ej uppfyll.
  const signs = "a e j n o s å x 0 1 ? ! . - /".split(" ");
  const near = [...YES, ...NO].flatMap((word) =>
    Array.from({ length: word.length + 1 }, (_, at) => [
      word.slice(0, at) + word.slice(at + 1),
      ...signs.flatMap((sign) => [
        word.slice(0, at) + sign + word.slice(at),
        word.slice(0, at) + sign + word.slice(at + 1),
      ]),
    ]).flat(),
  );
  const misses = [...new Set(near)].filter((text) => text.trim() !== "" && ![...YES, ...NO].includes(text.trim()));

  test("no text that is a letter away from a word is an answer", () => {
    expect(misses.length).toBeGreaterThan(1000);
    expect(misses.filter((text) => typeof readYesNo(text) === "boolean")).toEqual([]);
    // These say that the answer has not come.
    expect(misses.filter((text) => readYesNo(text) === undefined).sort()).toEqual(["-", "na"]);
  });

  test.each(["jaså", "ja!", "ja?", "jaja", "ja nej", "ja/nej", "nejdå", "nja", "kanske", "ok", "2", "1.0", "0,5", "√"])(
    "%s is no answer",
    (text) => expect(readYesNo(text)).toBe("unreadable"),
  );

  test.each([2, -1, 0.5, 10])("the number %d is no answer", (number) => expect(readYesNo(number)).toBe("unreadable"));
});
