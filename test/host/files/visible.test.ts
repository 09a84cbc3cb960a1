/** Nothing that others wrote steers a terminal, or turns the order of what is read. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { inSight, onOneLine } from "../../../host/files/visible";

test.each([
  ["\u001b[2J\u0007", "␛[2J␇"],
  ["a\rb\tc\u0000", "a␍b␉c␀"],
  ["\u007f", "␡"],
  ["\u009b31m\u0085", "U+009B31mU+0085"],
  ["Region \u202eellav\u202c", "Region U+202EellavU+202C"],
  ["\u2066a\u2069\u200e\u200f\u061c\u2028", "U+2066aU+2069U+200EU+200FU+061CU+2028"],
  ["Åre–Östersund: 1\u00a0000 kr 😀\nrad två", "Åre–Östersund: 1\u00a0000 kr 😀\nrad två"],
])("%j is printed as %j", (text, shown) => expect(inSight(text)).toBe(shown));

test("a line feed stays where lines are ours, and is shown where they are not", () => {
  expect(onOneLine("Reg\nFel: allt är rätt")).toBe("Reg␊Fel: allt är rätt");
});

test("whatever stands in a text, no control character and no mark of direction is left, and what was shown stays", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0x2100 }).map((code) => String.fromCharCode(code)) }),
      (text) => {
        const shown = onOneLine(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(onOneLine(shown)).toBe(shown);
      },
    ),
  );
});
