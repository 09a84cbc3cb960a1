/** XML of parts: read by saxes, with the places where everything stands, so that what is not changed stays as it is. */
import { SaxesParser } from "saxes";
import { BadPart } from "./bad-part";
import { LONGEST_TAG, MOST_ATTRIBUTES, MOST_ELEMENTS } from "./limits";

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

/** Attributes by local name; those of a namespace as `r:id` for relationships, else as `{namespace}name`. */
export type Attributes = Readonly<Record<string, string>>;

/** An element that begins: `start` is where its tag stands in the text, `end` where the tag ends. */
export interface Opened {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
}

/** What is told while a text is read. */
export interface Listener {
  readonly open?: (element: Opened) => void;
  /** An element ends; `end` is behind its last character. */
  readonly close?: (name: string, end: number) => void;
  /** Text and CDATA sections. */
  readonly text?: (text: string) => void;
}

/** Elements inside elements: no workbook has so many. */
const DEEPEST = 200;

/** The text of a part: UTF-8 or UTF-16 by its mark or its declaration; throws BadPart for another encoding. */
export function decoded(part: string, bytes: Uint8Array): string {
  const [a, b] = bytes;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).replaceAll("\0", "");
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  const wide =
    (a === 0xff && b === 0xfe) || b === 0 ? "utf-16le" : (a === 0xfe && b === 0xff) || a === 0 ? "utf-16be" : "";
  const encoding = wide === "" ? declared.replace(/^utf-?16$/, "utf-8") : wide;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BadPart("encoding", part, declared, { cause });
  }
}

/** Reads a text from its beginning to its end; throws BadPart where it is no XML, or defines entities. */
export function read(part: string, text: string, { open, close, text: heard }: Listener): void {
  // Namespaces are few and cells are many: they are told apart here, at half the time that saxes takes for it.
  const parser = new SaxesParser({ xmlns: false, position: true });
  const scopes: Scope[] = [new Map([["", ""]])];
  let start = 0;
  parser.on("error", (error) => {
    throw new BadPart("xml", part, error.message.slice(0, 200), { cause: error });
  });
  parser.on("doctype", () => {
    throw new BadPart("entities", part);
  });
  parser.on("opentagstart", () => {
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ name: whole, attributes: written }) => {
    if (scopes.length > DEEPEST) throw new BadPart("tooDeep", part);
    assertModest(part, parser.position - start, written);
    const scope = scopeWith(scopes.at(-1) ?? new Map(), written);
    if (scope.size > MOST_ATTRIBUTES) throw new BadPart("excess", part);
    scopes.push(scope);
    const { prefix, name } = split(whole);
    const attributes = named(written, scope);
    open?.({ name, uri: scope.get(prefix) ?? "", prefix, attributes, start, end: parser.position });
  });
  parser.on("closetag", ({ name }) => {
    scopes.pop();
    close?.(split(name).name, parser.position);
  });
  if (heard) {
    parser.on("text", heard);
    parser.on("cdata", heard);
  }
  parser.write(text).close();
}

/** Throws for a tag as no workbook has it; attributes are counted only where there is room for so many. */
function assertModest(part: string, length: number, written: Written): void {
  const isLong = length > MOST_ATTRIBUTES * SHORTEST_ATTRIBUTE;
  if (length > LONGEST_TAG || (isLong && Object.keys(written).length > MOST_ATTRIBUTES))
    throw new BadPart("excess", part);
}

/** Characters of ` a=""`. */
const SHORTEST_ATTRIBUTE = 5;

/** Throws for a text that was written wrong, namespaces and all: nothing that Excel would call damaged is delivered. */
export function assertWellFormed(part: string, text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw new Error(`${part} was written wrong: ${error.message}`, { cause: error });
  });
  parser.write(text).close();
}

/** Namespaces by the prefixes that name them at some place of a text. */
type Scope = ReadonlyMap<string, string>;

type Written = Readonly<Record<string, string>>;

function scopeWith(scope: Scope, written: Written): Scope {
  let own: Map<string, string> | undefined;
  for (const name in written) {
    if (!name.startsWith("xmlns") || (name.length > 5 && name[5] !== ":")) continue;
    own ??= new Map(scope);
    own.set(name.slice(6), written[name] ?? "");
  }
  return own ?? scope;
}

function split(name: string): { readonly prefix: string; readonly name: string } {
  const colon = name.indexOf(":");
  return colon < 0 ? { prefix: "", name } : { prefix: name.slice(0, colon), name: name.slice(colon + 1) };
}

function named(written: Written, scope: Scope): Attributes {
  let isPlain = true;
  for (const name in written) if (name.includes(":")) isPlain = false;
  if (isPlain) return written;
  const found: Record<string, string> = {};
  for (const [whole, value] of Object.entries(written)) {
    const { prefix, name } = split(whole);
    const uri = scope.get(prefix) ?? prefix;
    found[prefix === "" ? name : RELATIONSHIPS.test(uri) ? `r:${name}` : `{${uri}}${name}`] = value;
  }
  return found;
}

/** The namespace of relationships, in both forms of the standard. */
const RELATIONSHIPS = /\/officeDocument(\/2006)?\/relationships$/;

/** An element with what is in it; `start` to `whole` is all of it in the text. */
export interface Node extends Opened {
  readonly children: readonly Node[];
  /** The text directly in it. */
  readonly text: string;
  readonly whole: number;
}

/** What is large in a part, and told to a listener instead of kept. */
export interface Inside {
  readonly name: string;
  readonly listener: Listener;
}

/** A part as a tree; what is inside an element that is large is told instead. */
export function tree(part: string, text: string, inside?: Inside): Node {
  type Growing = Opened & { children: Growing[]; text: string; whole: number };
  const stack: Growing[] = [];
  let root: Growing | undefined;
  let within = 0;
  let count = 0;
  read(part, text, {
    open(element) {
      if (within > 0) {
        within += 1;
        inside?.listener.open?.(element);
        return;
      }
      count += 1;
      if (count > MOST_ELEMENTS) throw new BadPart("excess", part);
      if (element.name === inside?.name) within = 1;
      const node: Growing = { ...element, children: [], text: "", whole: element.end };
      stack.at(-1)?.children.push(node);
      root ??= node;
      stack.push(node);
    },
    close(name, end) {
      if (within > 1) {
        within -= 1;
        inside?.listener.close?.(name, end);
        return;
      }
      within = 0;
      const node = stack.pop();
      if (node) node.whole = end;
    },
    text(said) {
      if (within > 0) inside?.listener.text?.(said);
      else {
        const node = stack.at(-1);
        if (node) node.text += said;
      }
    },
  });
  if (!root) throw new BadPart("xml", part);
  return root;
}

/** The children of that name. */
export function all(node: Node | undefined, name: string): readonly Node[] {
  return (node?.children ?? []).filter((child) => child.name === name);
}

/** The first child of that name. */
export function first(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The first element of that name anywhere inside. */
export function within(node: Node | undefined, name: string): Node | undefined {
  for (const child of node?.children ?? []) {
    const found = child.name === name ? child : within(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of that name inside, but not those inside one of them. */
export function allWithin(node: Node | undefined, name: string): Node[] {
  return (node?.children ?? []).flatMap((child) => (child.name === name ? [child] : allWithin(child, name)));
}

/** Attributes as they are to be written; those without a value are left out. */
export type Said = Readonly<Record<string, string | number | boolean | undefined>>;

/** An attribute as text. */
export function attribute(name: string, value: string | number | boolean): string {
  return `${name}="${escaped(typeof value === "boolean" ? String(Number(value)) : String(value))}"`;
}

/** An element as text; one without content is closed at once. */
export function element(name: string, attributes: Said = {}, content = ""): string {
  const said = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${attribute(key, value)}`,
  );
  return content === "" ? `<${name}${said.join("")}/>` : `<${name}${said.join("")}>${content}</${name}>`;
}

/** An element with all that is in it, without the prefix that its file may give it. */
export function bare(node: Node, xml: string): string {
  const raw = xml.slice(node.start, node.whole);
  return node.prefix === "" ? raw : raw.replaceAll(new RegExp(`(</?)${escaped(node.prefix)}:`, "g"), "$1");
}

/** A whole attribute that says yes. */
export function yes(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The number that an attribute says; another where it says none. */
export function numberOr(said: string | undefined, otherwise = 0): number {
  const number = said === undefined || said.trim() === "" ? otherwise : Number(said);
  return Number.isFinite(number) ? number : otherwise;
}

/** How a part begins. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
