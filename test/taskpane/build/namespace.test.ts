import { describe, expect, test } from "vitest";
import { isNamespace } from "../../../taskpane/build/namespace.js";

describe("a namespace", () => {
  test.each(["KOMILJARD", "KOMILJARD.PROV", "KO_MILJARD", "K".repeat(32), "ABCD1"])("may be %s", (name) => {
    expect(isNamespace(name)).toBe(true);
  });

  test.each([
    ["empty", ""],
    ["in small letters", "komiljard"],
    ["with å, ä or ö", "KÖMILJARD"],
    ["with a blank", "KO MILJARD"],
    ["with a hyphen", "KO-MILJARD"],
    ["beginning with a digit", "1KO"],
    ["beginning with a full stop", ".KO"],
    ["ending with a full stop", "KO."],
    ["with two full stops in a row", "KO..PROV"],
    ["a cell", "KM1"],
    ["a cell of the last column", "XFD1048576"],
    ["a row and column", "R1C1"],
    ["a truth", "TRUE"],
    ["longer than 32", "K".repeat(33)],
  ])("may not be %s", (_, name) => {
    expect(isNamespace(name)).toBe(false);
  });
});
