/** Characters that nobody sees: not read, and shown where a text is quoted. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { marked, visible, withoutInvisible } from "../../../src/ground/invisible";

const SIGNS = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0xfeff];

test.each(SIGNS.map((code) => [code.toString(16).toUpperCase().padStart(4, "0"), String.fromCodePoint(code)]))(
  "U+%s is not read, and is shown by its number",
  (code, sign) => {
    expect(visible(`${sign}1${sign}146${sign}`)).toBe("1146");
    expect(withoutInvisible(`${sign} två\n${sign}rader `)).toBe("två\nrader");
    expect(marked(`1${sign}146`)).toBe(`1U+${code}146`);
  },
);

test("every kind of space is an ordinary one, and a letter with its dots behind it is one letter", () => {
  expect(visible("\u00a01\u00a0146\u2009\u2007st\u202f")).toBe("1 146  st");
  expect(visible("La\u0308n")).toBe("Län");
});

test("what is seen is left as it is", () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from("abcåäöÅÄÖ 0123456789,.-–%*<≤…#/")) });
  fc.assert(
    fc.property(text, (seen) => {
      expect([visible(seen), marked(seen)]).toEqual([seen.trim(), seen]);
    }),
  );
});
