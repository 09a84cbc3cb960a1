/** Elements of a file changed in their text, so that whatever else they say stays as it is spelt. */
import { type Attributes, attribute, first, type Said, tree } from "./xml";

/** An element's first tag, whatever its values hold. */
const TAG = /^\s*<(?:[^<>"']|"[^"]*"|'[^']*')*>/;
const ATTRIBUTE = /\s+([\w.:-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const END = /\s*\/?>$/;

/** The element with these attributes on its first tag, and without those that are undefined. */
export function withAttributes(xml: string, said: Said): string {
  const tag = tagOf(xml);
  const left = new Map(Object.entries(said));
  const written = (name: string): string => {
    const value = left.get(name);
    left.delete(name);
    return value === undefined ? "" : ` ${attribute(name, value)}`;
  };
  const changed = tag.replace(ATTRIBUTE, (whole, name: string) => (left.has(name) ? written(name) : whole));
  const more = [...left.keys()].map(written).join("");
  return changed.replace(END, (end) => more + end.trim()) + xml.slice(tag.length);
}

/** The element with other content; its tag stays. */
export function withContent(xml: string, content: string): string {
  const tag = tagOf(xml);
  if (content === "") return tag.replace(END, "/>");
  const name = /<([\w.:-]+)/.exec(tag)?.[1] ?? "";
  return `${tag.replace(END, ">")}${content}</${name}>`;
}

/** What stands between the tags of an element. */
export function contentOf(xml: string): string {
  const tag = tagOf(xml);
  return tag.endsWith("/>") ? "" : xml.slice(tag.length, xml.lastIndexOf("</"));
}

/** The attributes of an element's first tag. */
export function attributesOf(xml: string): Attributes {
  return tree("attributes", withContent(xml, "")).attributes;
}

/** The element with the first one that it holds changed, or that one put into it. */
export function withFirstChild(xml: string, otherwise: string, change: (child: string) => string): string {
  const [child] = tree("element", xml).children;
  if (!child) return withContent(xml, change(otherwise));
  return xml.slice(0, child.start) + change(xml.slice(child.start, child.whole)) + xml.slice(child.whole);
}

/** The first element of that name that an element holds, as it stands. */
export function childOf(xml: string, name: string): string | undefined {
  const child = first(tree("element", xml), name);
  return child && xml.slice(child.start, child.whole);
}

/** What an element holds, but for elements of these names. */
export function contentWithout(xml: string, ...names: readonly string[]): string {
  const gone = tree("element", xml).children.filter(({ name }) => names.includes(name));
  return contentOf(gone.reduceRight((text, { start, whole }) => text.slice(0, start) + text.slice(whole), xml));
}

function tagOf(xml: string): string {
  const tag = TAG.exec(xml)?.[0];
  if (tag === undefined) throw new TypeError("not an element");
  return tag;
}
