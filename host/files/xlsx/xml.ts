/** Text in XML. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** What XML 1.0 cannot hold: what stands below the space but tab and line breaks, and two that are no characters. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu;

/** The text as an element's content or an attribute's value; what XML cannot hold is left out. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, "").replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? "");

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What a piece of XML without elements says. */
export const unescaped = (xml: string): string =>
  xml.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name = "") => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return decimal === undefined ? (NAMED[String(name)] ?? whole) : String.fromCodePoint(Number(decimal));
    },
  );
