/** The workbook part: which sheets there are, in what order, their names, and the names that the workbook defines. */

import { quoted } from "../../../model/rect";
import type { Visibility } from "../../../model/sheet";
import type { DefinedName } from "../../../model/workbook";
import type { Package } from "../package/package";
import { Sections } from "../package/sections";
import { attributesOf, withAttributes, withFirstChild } from "../package/tags";

import { all, bare, element, escaped, first, numberOr, yes } from "../package/xml";

/** A sheet as the workbook part names it: a worksheet, or one of another kind. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: Visibility;
  readonly relation: string;
}

/** A name that the workbook defines, as it stands. */
interface NameEntry {
  readonly name: string;
  readonly formula: string;
  /** The sheet that it is of alone, by its place. */
  readonly local: number | undefined;
  readonly xml: string;
}

/** What the workbook part says. */
export interface Book {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
  readonly active: number;
}

const STATES: Readonly<Record<string, Visibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };
const NAMED = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The order that the elements of a workbook stand in (ISO 29500-1, 18.2.27). */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Reads the workbook part. */
export function readBook(file: Package, part: string): Book {
  const root = file.tree(part);
  const text = file.text(part);
  const sheets = all(first(root, "sheets"), "sheet").map(
    ({ attributes }): SheetEntry => ({
      name: attributes["name"] ?? "",
      sheetId: numberOr(attributes["sheetId"]),
      visibility: STATES[attributes["state"] ?? ""] ?? "Visible",
      relation: attributes["r:id"] ?? "",
    }),
  );
  const names = all(first(root, "definedNames"), "definedName").map(
    (node): NameEntry => ({
      name: node.attributes["name"] ?? "",
      formula: node.text,
      local: node.attributes["localSheetId"] === undefined ? undefined : numberOr(node.attributes["localSheetId"]),
      xml: bare(node, text),
    }),
  );
  return {
    sheets,
    names,
    date1904: yes(first(root, "workbookPr")?.attributes["date1904"]),
    active: numberOr(first(first(root, "bookViews"), "workbookView")?.attributes["activeTab"]),
  };
}

/** The names of the workbook that refer to cells, as the model has them; those of a single sheet are not its. */
export function namesOf({ names }: Book): DefinedName[] {
  return names
    .filter(({ local, name }) => local === undefined && !name.startsWith("_xlnm."))
    .map(({ name, formula }) => ({ name, formula: `=${formula}` }));
}

/** A sheet as it is to stand in the workbook. */
export interface OutSheet extends SheetEntry {
  /** Its place before; nothing for a new one. */
  readonly was: number | undefined;
  /** Names of the sheet's own that are written anew: what is printed, and where its filter is. */
  readonly ownNames: ReadonlyMap<string, string>;
}

/** Puts the sheets in their order into the workbook part, with every name that still means something. */
export function putBook(file: Package, part: string, before: Book, sheets: readonly OutSheet[], active: number): void {
  const text = file.text(part);
  const sections = new Sections(part, text, ORDER);
  const isSame =
    sheets.length === before.sheets.length &&
    sheets.every(({ was, name, visibility }, index) => {
      const old = before.sheets[index];
      return was === index && old?.name === name && old.visibility === visibility;
    });
  if (!isSame) sections.put("sheets", sheetsXml(sheets, sections));
  const names = namesXml(before, sheets);
  if (names !== undefined) sections.put("definedNames", names);
  putActive(sections, active);
  const after = sections.text();
  if (after !== text) file.put(part, after);
}

function sheetsXml(sheets: readonly OutSheet[], { root }: Sections): string {
  const uri = root.uri.includes("purl.oclc.org")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const entries = sheets.map(({ name, sheetId, visibility, relation }) =>
    element("sheet", { name, sheetId, state: NAMED[visibility], "r:id": relation }),
  );
  return element("sheets", { "xmlns:r": uri }, entries.join(""));
}

function putActive(sections: Sections, active: number): void {
  const views = sections.get("bookViews");
  if (views === undefined && active === 0) return;
  // There may be more windows, which show other sheets.
  const shown = (view: string): string =>
    numberOr(attributesOf(view)["activeTab"]) === active ? view : withAttributes(view, { activeTab: active });
  sections.put("bookViews", withFirstChild(views ?? "<bookViews/>", "<workbookView/>", shown));
}

/** The names as they are to be; nothing when they are what they were. */
function namesXml({ names, sheets: old }: Book, sheets: readonly OutSheet[]): string | undefined {
  const places = new Map(sheets.flatMap(({ was }, index) => (was === undefined ? [] : [[was, index] as const])));
  const gone = old.filter((_, index) => !places.has(index)).map(({ name }) => name);
  const stays = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const lost = gone.filter((name) => !stays.has(name.toLowerCase()));
  const renamed = sheets.flatMap(({ was, name }) => {
    const from = was === undefined ? undefined : old[was]?.name;
    return from === undefined || from === name ? [] : [[from, name] as const];
  });
  const kept = names.flatMap((entry): string[] => {
    const place = entry.local === undefined ? undefined : places.get(entry.local);
    if (entry.local !== undefined && place === undefined) return [];
    if (place !== undefined && sheets[place]?.ownNames.has(entry.name) === true) return [];
    if (lost.some((name) => refersTo(entry.formula, name))) return [];
    const moved = renamedIn(entry.formula, renamed);
    let xml = entry.xml;
    if (moved !== entry.formula) xml = xml.replace(/>[^]*</, () => `>${escaped(moved)}<`);
    if (place !== undefined && place !== entry.local) xml = withAttributes(xml, { localSheetId: place });
    return [xml];
  });
  const own = sheets.flatMap(({ ownNames }, index) =>
    [...ownNames]
      .filter(([, formula]) => formula !== "")
      .map(([name, formula]) =>
        element(
          "definedName",
          { name, localSheetId: index, hidden: name === FILTER_NAME ? true : undefined },
          escaped(formula),
        ),
      ),
  );
  const content = [...kept, ...own].join("");
  if (content === names.map(({ xml }) => xml).join("")) return undefined;
  return content === "" ? "" : element("definedNames", {}, content);
}

/** Makes Excel calculate everything when it opens the file: what refers to changed cells is not known to be right. */
export function putCalculation(file: Package, part: string): void {
  const sections = new Sections(part, file.text(part), ORDER);
  sections.put("calcPr", withAttributes(sections.get("calcPr") ?? "<calcPr/>", { fullCalcOnLoad: true }));
  file.put(part, sections.text());
}

/** The name that a sheet has for where its filter is. */
export const FILTER_NAME = "_xlnm._FilterDatabase";

/** A sheet's name, and what may stand before it, in formulas: `'My sheet'!`, `Blad1!`. */
const SHEET = /'((?:[^']|'')+)'!|((?<![\w.'\]])[\p{L}_][\p{L}\p{N}_.]*)!/gu;

function refersTo(formula: string, name: string): boolean {
  return [...formula.matchAll(SHEET)].some(
    ([, apart, plain]) => (apart?.replaceAll("''", "'") ?? plain ?? "").toLowerCase() === name.toLowerCase(),
  );
}

function renamedIn(formula: string, renamed: readonly (readonly [from: string, to: string])[]): string {
  return formula.replace(SHEET, (whole: string, apart: string | undefined, plain: string | undefined) => {
    const name = apart?.replaceAll("''", "'") ?? plain ?? "";
    const to = renamed.find(([from]) => from.toLowerCase() === name.toLowerCase())?.[1];
    return to === undefined ? whole : `${quoted(to)}!`;
  });
}
