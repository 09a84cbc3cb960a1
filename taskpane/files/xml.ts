/** XML as text: what stands between tags and in attributes, and elements. */

/** What an element's attribute may be; what is absent is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as XML has it. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** An element with content that is XML already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A document of one element. */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/**
 * Text of a cell: a character that XML lacks is written by its number, as Excel writes it (ECMA-376 part 1, 22.9.2.19),
 * what looks like such a number is kept apart from them, and half of a pair is the sign for what is no character.
 */
export function cellText(text: string): string {
  return Array.from(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"), sayable).join("");
}

const FIRST_PLAIN = 0x20;
const HALVES = { from: 0xd800, to: 0xdfff };

function sayable(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= HALVES.from && code <= HALVES.to) return "\ufffd";
  const isPlain = code >= FIRST_PLAIN ? code !== 0xfffe && code !== 0xffff : character === "\t" || character === "\n";
  return isPlain ? escaped(character) : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
}
