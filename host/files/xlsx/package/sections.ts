/** A part as the row of elements that its root holds: each stays as it is until it is put anew. */
import { BadPart } from "./bad-part";
import { contentOf, withAttributes, withContent } from "./tags";
import { element, escaped, type Opened, read, type Said } from "./xml";

/** An element that the root holds: where it ends, and how many it holds itself. */
interface Top extends Opened {
  whole: number;
  count: number;
}

interface Section {
  readonly name: string;
  /** The blanks and comments before it. */
  readonly lead: string;
  xml: string;
  readonly top?: Top;
}

/** The elements of a part's root, in their order; those that are written anew say their namespace themselves. */
export class Sections {
  readonly root: Opened;
  private readonly sections: Section[];
  private readonly whole: number;
  /** What stands between the last element and the root's end. */
  private readonly rest: string;
  private said: Said = {};

  /** `order` is the order that the standard prescribes. */
  constructor(
    part: string,
    private readonly xml: string,
    private readonly order: readonly string[],
  ) {
    const { root, tops, whole } = scanned(part, xml);
    this.root = root;
    this.whole = whole;
    let from = root.end;
    this.sections = tops.map((top) => {
      const section = { name: top.name, lead: xml.slice(from, top.start), xml: xml.slice(top.start, top.whole), top };
      from = top.whole;
      return section;
    });
    this.rest = xml.slice(from, Math.max(from, xml.lastIndexOf("</", whole - 1)));
  }

  /** The first element of that name as it stands, with all that is in it. */
  get(name: string): string | undefined {
    const section = this.sections.find((one) => one.name === name);
    return section?.xml;
  }

  /** Puts elements of that name in the place of those there, or in their place in the order; `""` takes them away. */
  put(name: string, ...elements: readonly string[]): void {
    const at = this.sections.findIndex((section) => section.name === name);
    const place = at < 0 ? this.placeOf(name) : at;
    const others = this.sections.filter((section) => section.name !== name);
    const xml = elements.map((one) => this.namespaced(one)).join("");
    if (xml !== "") others.splice(place, 0, { name, lead: this.sections[at]?.lead ?? "", xml });
    this.sections.splice(0, this.sections.length, ...others);
  }

  /** Adds entries to a list that says how many it has. */
  append(name: string, entries: readonly string[]): void {
    if (entries.length === 0) return;
    const section = this.sections.find((one) => one.name === name);
    if (!section?.top) {
      this.put(name, element(name, { count: entries.length }, entries.join("")));
      return;
    }
    const more = entries.map((entry) => this.namespaced(entry)).join("");
    const counted = withAttributes(section.xml, { count: section.top.count + entries.length });
    section.xml = withContent(counted, contentOf(section.xml) + more);
  }

  /** The whole part with more elements of a name behind those there; attributes of the root that count them go. */
  withMore(name: string, elements: readonly string[], counts: readonly string[]): string {
    const more = { name, lead: "", xml: elements.map((one) => this.namespaced(one)).join("") };
    const last = this.sections.map((section) => section.name).lastIndexOf(name);
    return this.text(
      [...this.sections.slice(0, last + 1), more, ...this.sections.slice(last + 1)],
      Object.fromEntries(counts.map((count) => [count, undefined])),
    );
  }

  /** Changes attributes of the root. */
  retag(attributes: Said): void {
    this.said = { ...this.said, ...attributes };
  }

  /** The whole part. */
  text(sections: readonly Section[] = this.sections, said: Said = this.said): string {
    const { start, end, prefix, name } = this.root;
    const open = withAttributes(this.xml.slice(start, end).replace(/\s*\/>$/, ">"), said);
    const close = `</${prefix === "" ? name : `${prefix}:${name}`}>`;
    const content = sections.map(({ lead, xml }) => lead + xml).join("");
    return `${this.xml.slice(0, start)}${open}${content}${this.rest}${close}${this.xml.slice(this.whole)}`;
  }

  private namespaced(xml: string): string {
    return this.root.prefix === "" || xml === "" ? xml : withNamespace(xml, this.root.uri);
  }

  private placeOf(name: string): number {
    const rank = this.order.indexOf(name);
    const later = this.sections.findIndex((section) => this.order.indexOf(section.name) > rank);
    return later < 0 ? this.sections.length : later;
  }
}

/** The root of a part and what it holds, without looking further in. */
function scanned(part: string, xml: string): { readonly root: Opened; readonly tops: Top[]; readonly whole: number } {
  const { text, from, left } = withoutRows(xml);
  // Places behind the rows are those of the whole text.
  const place = (at: number): number => (at > from ? at + left : at);
  const tops: Top[] = [];
  let root: Opened | undefined;
  let depth = 0;
  let whole = xml.length;
  read(part, text, {
    open(opened) {
      depth += 1;
      const moved = { ...opened, start: place(opened.start), end: place(opened.end) };
      root ??= moved;
      const last = tops.at(-1);
      if (depth === 2) tops.push({ ...moved, whole: moved.end, count: 0 });
      else if (depth === 3 && last) last.count += 1;
    },
    close(_, end) {
      const last = tops.at(-1);
      if (depth === 2 && last) last.whole = place(end);
      if (depth === 1) whole = place(end);
      depth -= 1;
    },
  });
  if (!root) throw new BadPart("xml", part);
  return { root, tops, whole };
}

/** A worksheet without its rows, which may be a million: `left` characters are left out behind the place `from`. */
export function withoutRows(xml: string): { readonly text: string; readonly from: number; readonly left: number } {
  const opened = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>/.exec(xml);
  if (!opened || opened[0].endsWith("/>")) return { text: xml, from: xml.length, left: 0 };
  const from = opened.index + opened[0].length;
  const to = xml.lastIndexOf(`</${opened[1] ?? ""}sheetData`);
  if (to < from) return { text: xml, from: xml.length, left: 0 };
  return { text: xml.slice(0, from) + xml.slice(to), from, left: to - from };
}

/** An element with its namespace said on it, for a part that has a prefix for it. */
function withNamespace(xml: string, uri: string): string {
  const tag = xml.slice(0, xml.indexOf(">"));
  return /\sxmlns=/.test(tag) ? xml : xml.replace(/^<([\w.:-]+)/, (open) => `${open} xmlns="${escaped(uri)}"`);
}
