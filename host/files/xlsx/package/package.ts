/** A workbook as a package of parts: what is not asked for and not changed stays as it is, byte for byte. */
import { BadPart } from "./bad-part";
import type { Limits } from "./limits";
import { assertWellFormed, DECLARATION, decoded, element, type Node, tree } from "./xml";
import { unzipped, zipped } from "./zip";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const TYPES_PART = "[Content_Types].xml";
const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** One relationship of a part. */
export interface Relation {
  readonly id: string;
  /** The whole type, in either form of the standard. */
  readonly type: string;
  /** The part that is meant, or the address outside. */
  readonly target: string;
  readonly external: boolean;
  /** The target as it stands in the file. */
  readonly written: string;
}

interface ContentTypes {
  readonly defaults: Map<string, string>;
  /** By the keys of the parts. */
  readonly overrides: Map<string, { readonly name: string; readonly type: string }>;
}

/** The parts of a workbook by their paths; case does not matter, nor which slashes the file has. */
export class Package {
  private readonly parts = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  private readonly known = new Map<string, Relation[]>();
  private readonly texts = new Map<string, string>();
  /** The parts whose relationships are others than the file has. */
  private readonly changed = new Map<string, string>();
  private readonly types: ContentTypes;

  /** Opens a file, or begins a new one; throws BadPart. */
  constructor(bytes?: Uint8Array, limits?: Limits) {
    if (bytes)
      for (const [name, content] of unzipped(bytes, limits))
        this.parts.set(key(name), { name: tidy(name), bytes: content });
    this.types = this.has(TYPES_PART) ? typesOf(this.tree(TYPES_PART)) : noTypes();
  }

  /** The paths of all parts. */
  paths(): string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(path: string): boolean {
    return this.parts.has(key(path));
  }

  /** The bytes of a part; throws BadPart when it is not there. */
  bytes(path: string): Uint8Array {
    const part = this.parts.get(key(path));
    if (!part) throw new BadPart("missing", path);
    return part.bytes;
  }

  /** The text of a part; throws BadPart when it is not there. */
  text(path: string): string {
    const written = this.texts.get(key(path));
    if (written !== undefined) return written;
    return decoded(path, this.bytes(path));
  }

  tree(path: string): Node {
    return tree(path, this.text(path));
  }

  /** A new part of a content type, or an old one's new text. */
  put(path: string, text: string, contentType?: string): void {
    const name = this.parts.get(key(path))?.name ?? path;
    // What was read in another encoding is written in this one.
    const utf8 = text.replace(/^(<\?xml[^>]*encoding=["'])[\w.-]+/, "$1UTF-8");
    this.parts.set(key(path), { name, bytes: new TextEncoder().encode(utf8) });
    this.texts.set(key(path), utf8);
    if (contentType !== undefined) this.retype(name, contentType);
  }

  /** Takes a part away, with its relationships and its type. */
  remove(path: string): void {
    for (const one of [path, relationsPath(path)]) {
      this.parts.delete(key(one));
      this.texts.delete(key(one));
    }
    this.known.delete(key(path));
    this.changed.delete(key(path));
    this.types.overrides.delete(key(path));
  }

  /** Takes a part away that nothing names any longer, and with it those that only it names. */
  removeUnused(path: string): void {
    if (!this.has(path) || this.isNamed(path)) return;
    const related = this.relations(path);
    this.remove(path);
    for (const { external, target } of related) if (!external) this.removeUnused(target);
  }

  /** The same part once more under a name of its own, with copies of those that it names; returns its path. */
  copy(path: string, copies = new Map<string, string>()): string {
    const known = copies.get(key(path));
    if (known !== undefined) return known;
    const [, before = "", after = ""] = /^(.*?)\d*(\.[^./]*)?$/.exec(path) ?? [];
    const copy = this.free(before, after);
    copies.set(key(path), copy);
    this.parts.set(key(copy), { name: copy, bytes: this.bytes(path) });
    const type = this.contentType(path);
    if (type !== "") this.types.overrides.set(key(copy), { name: `/${copy}`, type });
    const relations = this.relations(path).map((relation) => {
      if (relation.external || !this.has(relation.target)) return relation;
      const target = this.copy(relation.target, copies);
      return { ...relation, target, written: relative(copy, target) };
    });
    if (relations.length > 0) this.write(copy, relations);
    return copy;
  }

  private isNamed(path: string): boolean {
    return ["", ...this.paths()].some((from) =>
      this.relations(from).some(({ external, target }) => !external && key(target) === key(path)),
    );
  }

  /** The content type that the file gives a part. */
  contentType(path: string): string {
    const own = this.types.overrides.get(key(path))?.type;
    return own ?? this.types.defaults.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) ?? "";
  }

  /** Gives a part another content type. */
  retype(path: string, contentType: string): void {
    const name = `/${this.parts.get(key(path))?.name ?? path}`;
    // One that was there goes last, as a new one does.
    this.types.overrides.delete(key(path));
    this.types.overrides.set(key(path), { name, type: contentType });
  }

  /** The first of `before1after`, `before2after`, … that no part has. */
  free(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${String(number)}${after}`)) number++;
    return `${before}${String(number)}${after}`;
  }

  /** What a part relates to; the package itself is the part `""`. */
  relations(path: string): readonly Relation[] {
    const known = this.known.get(key(path));
    if (known) return known;
    const file = relationsPath(path);
    const relations = this.has(file) ? this.tree(file).children.map((node) => relationOf(path, node)) : [];
    this.known.set(key(path), relations);
    return relations;
  }

  /** The one relationship of a type, named by the end of it, if the part has one whose target is there. */
  related(path: string, type: string): Relation | undefined {
    return this.relations(path).find((one) => isOfType(one, type) && (one.external || this.has(one.target)));
  }

  /** Relates a part to another; returns the relationship's id. */
  relate(path: string, type: string, target: string, external = false): string {
    const relations = [...this.relations(path)];
    let number = relations.length + 1;
    while (relations.some(({ id }) => id === `rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const written = external ? target : relative(path, target);
    this.write(path, [...relations, { id, type, target, external, written }]);
    return id;
  }

  /** Ends a relationship. */
  unrelate(path: string, id: string): void {
    this.write(
      path,
      this.relations(path).filter((one) => one.id !== id),
    );
  }

  /** The file. */
  zip(): Uint8Array {
    this.putRelations();
    this.put(TYPES_PART, typesXml(this.types));
    for (const [path, text] of this.texts) assertWellFormed(path, text);
    const inOrder = [...this.parts.values()].sort(
      (a, b) => Number(b.name === TYPES_PART) - Number(a.name === TYPES_PART),
    );
    return zipped(new Map(inOrder.map(({ name, bytes }) => [name, bytes])));
  }

  private write(path: string, relations: Relation[]): void {
    this.known.set(key(path), relations);
    this.changed.set(key(path), path);
  }

  /** Relationships are written at once when all of them are known: a sheet may have thousands of links. */
  private putRelations(): void {
    for (const path of this.changed.values()) {
      const relations = this.relations(path);
      const file = relationsPath(path);
      if (relations.length === 0) {
        this.remove(file);
        continue;
      }
      const entries = relations.map(({ id, type, written, external }) =>
        element("Relationship", { Id: id, Type: type, Target: written, TargetMode: external ? "External" : undefined }),
      );
      this.put(file, DECLARATION + element("Relationships", { xmlns: RELATIONS }, entries.join("")));
      this.types.defaults.set("rels", RELATIONS_TYPE);
    }
    this.changed.clear();
  }
}

/** Whether a relationship is of a type, which is named by the end of it. */
export function isOfType({ type }: Relation, name: string): boolean {
  return type.endsWith(`/${name}`);
}

/** Names of parts: forward slashes, and none first. */
function tidy(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

function key(path: string): string {
  return decodeURIComponentSafely(tidy(path)).toLowerCase();
}

function decodeURIComponentSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A per cent sign of its own: the name is what it is.
    return path;
  }
}

function relationsPath(path: string): string {
  return path === "" ? "_rels/.rels" : path.replace(/([^/]*)$/, "_rels/$1.rels");
}

function relationOf(path: string, { attributes }: Node): Relation {
  const { Id: id = "", Type: type = "", Target: written = "", TargetMode: mode } = attributes;
  const external = mode === "External";
  return { id, type, target: external ? written : resolved(path, written), external, written };
}

/** The path of the part that another one names, from the package's root or from where it stands itself. */
function resolved(from: string, target: string): string {
  const segments = tidyTarget(target).startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of tidyTarget(target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

const tidyTarget = (target: string): string => target.replaceAll("\\", "/");

function relative(from: string, target: string): string {
  const [here, there] = [from.split("/").slice(0, -1), target.split("/")];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}

function typesOf({ children }: Node): ContentTypes {
  const types = noTypes();
  for (const { name, attributes } of children) {
    const { ContentType: type = "", Extension: extension, PartName: part } = attributes;
    if (name === "Default" && extension !== undefined) types.defaults.set(extension.toLowerCase(), type);
    if (name === "Override" && part !== undefined)
      types.overrides.set(key(part), { name: part.startsWith("/") ? part : `/${part}`, type });
  }
  return types;
}

function noTypes(): ContentTypes {
  return { defaults: new Map([["xml", "application/xml"]]), overrides: new Map() };
}

function typesXml({ defaults, overrides }: ContentTypes): string {
  const entries = [
    ...[...defaults].map(([extension, type]) => element("Default", { Extension: extension, ContentType: type })),
    ...[...overrides.values()].map(({ name, type }) => element("Override", { PartName: name, ContentType: type })),
  ];
  return DECLARATION + element("Types", { xmlns: TYPES }, entries.join(""));
}
