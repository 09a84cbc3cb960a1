/** The parts of an .xlsx file by their paths. */

import type JSZip from "jszip";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATION_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** One relationship of a part. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The parts, their relationships and their content types. */
export class Parts {
  private readonly types: string[] = [];

  constructor(private readonly zip: JSZip) {}

  /** The text of a part; empty when there is none. */
  async text(path: string): Promise<string> {
    return (await this.zip.file(path)?.async("string")) ?? "";
  }

  /** A new part of a content type, or an old one's new text. */
  put(path: string, xml: string, contentType?: string): void {
    this.zip.file(path, xml, { date: new Date(Date.UTC(1980, 0, 1)), createFolders: false });
    if (contentType !== undefined) this.types.push(`<Override PartName="/${path}" ContentType="${contentType}"/>`);
  }

  /** The first of `before1after`, `before2after`, … that no part has. */
  free(before: string, after: string): string {
    let number = 1;
    while (this.zip.file(`${before}${String(number)}${after}`)) number++;
    return `${before}${String(number)}${after}`;
  }

  /** What the part relates to. */
  async relations(path: string): Promise<Relation[]> {
    const xml = await this.text(relationsPath(path));
    return [...xml.matchAll(/<Relationship\s[^>]*>/g)].map(([element]) => ({
      id: /\sId="([^"]*)"/.exec(element)?.[1] ?? "",
      type: /\sType="([^"]*)"/.exec(element)?.[1] ?? "",
      target: /\sTarget="([^"]*)"/.exec(element)?.[1] ?? "",
    }));
  }

  /** Relates the part to another, by a type of Office's own or a whole one; returns the relationship's id. */
  async relate(path: string, type: string, target: string): Promise<string> {
    const known = await this.relations(path);
    let number = known.length + 1;
    while (known.some(({ id }) => id === `rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const before =
      (await this.text(relationsPath(path))) ||
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"></Relationships>`;
    const added = `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${RELATION_TYPES}/${type}`}" Target="${target}"/>`;
    // A list without entries may be one closed element.
    this.put(
      relationsPath(path),
      before
        .replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>")
        .replace("</Relationships>", `${added}</Relationships>`),
    );
    return id;
  }

  /** Enters the types of the new parts. */
  async writeTypes(): Promise<void> {
    const path = "[Content_Types].xml";
    this.put(path, (await this.text(path)).replace("</Types>", `${this.types.join("")}</Types>`));
  }
}

/** The path of a part that another one names. */
export function resolved(from: string, target: string): string {
  return new URL(target, `https://package/${from}`).pathname.slice(1);
}

const relationsPath = (path: string): string => path.replace(/([^/]*)$/, "_rels/$1.rels");
