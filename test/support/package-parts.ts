/** The parts of an .xlsx file, as text and as elements. */
import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts by their paths. */
export type Parts = Readonly<Record<string, string>>;

/** The parts of a file. */
export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The text of one part; empty when there is none. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  return part === undefined ? "" : strFromU8(part);
}

/** The file with one part changed, and every other byte for byte. */
export function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [path]: strToU8(change(partOf(bytes, path))) });
}

/** A file of these parts. */
export function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The elements of that name, in order. */
export function elementsOf(xml: string, name: string): readonly Element[] {
  return xml === "" ? [] : [...new DOMParser().parseFromString(xml, "text/xml").getElementsByTagName(name)];
}

/** An element's attributes. */
export function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}
