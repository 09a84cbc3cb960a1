/**
 * Files that are saved: workbooks of values alone, and several of them in one zip file. A workbook is made from
 * nothing, so that nothing is in it but what is put there: no formula, no name, no property, no word of who made it.
 */
import { strToU8, type Zippable, zipSync } from "fflate";
import type { FileSheet } from "./file-sheet";
import { type Shared, sheetPart } from "./sheet-part";
import { Styles } from "./styles";
import { cellText, document, element } from "./xml";

/** A file by its name. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The first day a zip file knows, on the clock that fflate reads: equal sheets are equal files. */
const FIRST_DAY = new Date(1980, 0, 1);

/** A workbook of these sheets; `date1904` where the numbers of their days are counted from that year. */
export function xlsxOf(sheets: readonly FileSheet[], date1904 = false): Uint8Array<ArrayBuffer> {
  const texts = new Map<string, number>();
  const shared: Shared = {
    styles: new Styles(),
    textOf(text) {
      const known = texts.get(text) ?? texts.size;
      texts.set(text, known);
      return known;
    },
  };
  const parts = sheets.map((sheet, index) => sheetPart(sheet, shared, index === 0));
  return zipped({
    "[Content_Types].xml": contentTypes(parts.length),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookPart(sheets, date1904),
    "xl/_rels/workbook.xml.rels": relationships([
      ...parts.map((_, index) => ["worksheet", `worksheets/sheet${String(index + 1)}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": shared.styles.text(),
    "xl/sharedStrings.xml": textsPart([...texts.keys()]),
    ...Object.fromEntries(parts.map((part, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, part])),
  });
}

/** Files in one zip file, which are packed already. */
export function zipOf(files: readonly SavedFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]])), {
    mtime: FIRST_DAY,
  });
}

/** A name that any system takes for a file. */
export function fileName(name: string, ending: "xlsx" | "zip"): string {
  return `${name
    .replace(/[\\/:*?"<>|]/g, "-")
    .replace(/[. ]+$/, "")
    .trim()}.${ending}`;
}

function zipped(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, root]) => [path, strToU8(document(root))]),
  );
  return zipSync(files, { mtime: FIRST_DAY, level: 6 });
}

function contentTypes(sheets: number): string {
  const part = (path: string, kind: string): string =>
    element("Override", { PartName: `/xl/${path}.xml`, ContentType: `${TYPE}.${kind}+xml` });
  return element(
    "Types",
    { xmlns: `${PACKAGE}/content-types` },
    [
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      part("workbook", "sheet.main"),
      part("styles", "styles"),
      part("sharedStrings", "sharedStrings"),
      ...Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${String(index + 1)}`, "worksheet")),
    ].join(""),
  );
}

function relationships(all: readonly (readonly [kind: string, target: string])[]): string {
  return element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    all
      .map(([kind, Target], index) =>
        element("Relationship", { Id: `rId${String(index + 1)}`, Type: `${OFFICE}/${kind}`, Target }),
      )
      .join(""),
  );
}

function workbookPart(sheets: readonly FileSheet[], date1904: boolean): string {
  const entries = sheets.map(({ name }, index) =>
    element("sheet", { name, sheetId: index + 1, "r:id": `rId${String(index + 1)}` }),
  );
  return element(
    "workbook",
    { xmlns: MAIN, "xmlns:r": OFFICE },
    [
      element("workbookPr", { date1904: date1904 ? 1 : undefined }),
      element("bookViews", {}, element("workbookView", {})),
      element("sheets", {}, entries.join("")),
    ].join(""),
  );
}

function textsPart(texts: readonly string[]): string {
  const items = texts.map((text) => element("si", {}, `<t xml:space="preserve">${cellText(text)}</t>`));
  return element("sst", { xmlns: MAIN, uniqueCount: texts.length }, items.join(""));
}
