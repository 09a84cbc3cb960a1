import { describe, expect, test } from "vitest";
import { element, escaped, tree } from "../../../../host/files/xlsx/package/xml";

/** XML 1.0, section 2.2, the production Char, up to the end of the first plane and without the surrogates. */
const inXml = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd);

const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);

describe("text in XML", () => {
  test("leaves out every character that XML cannot hold, and only those", () => {
    const leftOut = codes.filter((code) => escaped(String.fromCharCode(code)) === "");
    expect(leftOut).toEqual(codes.filter((code) => !inXml(code)));
  });

  test("comes back as it went in", () => {
    const characters = [...codes.filter(inXml), 0x1f600, 0x10ffff].map((code) => String.fromCodePoint(code));
    expect(
      characters.filter((character) => tree("part", element("t", {}, escaped(character))).text !== character),
    ).toEqual([]);
  });
});
