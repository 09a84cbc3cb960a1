/**
 * Array formulas in an .xlsx file. The host's model has a formula for each cell and none for many,
 * so the cells that one formula answers with are told in the file itself.
 */
import { DOMParser, type Element, XMLSerializer } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A formula in the first cell of an area, whose answer fills the area. */
export interface ArrayFormula {
  readonly sheet: string;
  readonly area: string;
}

/** The first moment that a zip file can name, on every entry: equal workbooks give equal bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/** The file with these of its formulas made array formulas. */
export function withArrayFormulas(bytes: Uint8Array, formulas: readonly ArrayFormula[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const sheet of new Set(formulas.map((formula) => formula.sheet))) {
    const path = partOf(parts, sheet);
    const document = parsed(parts, path);
    const cells = new Map(elements(document, "c").map((cell) => [cell.getAttribute("r"), cell]));
    for (const { area } of formulas.filter((formula) => formula.sheet === sheet)) {
      const formula = cells.get(area.replace(/:.*/, ""))?.getElementsByTagName("f").item(0);
      if (!formula) throw new Error(`${sheet}!${area} begins with no formula`);
      formula.setAttribute("t", "array");
      formula.setAttribute("ref", area);
    }
    parts[path] = strToU8(new XMLSerializer().serializeToString(document));
  }
  return zipSync(parts, { mtime: FIRST_MOMENT });
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The path of a sheet's part. */
function partOf(parts: Parts, name: string): string {
  const sheet = elements(parsed(parts, "xl/workbook.xml"), "sheet").find((one) => one.getAttribute("name") === name);
  const id = sheet?.getAttribute("r:id");
  const relations = elements(parsed(parts, "xl/_rels/workbook.xml.rels"), "Relationship");
  const target = relations.find((one) => one.getAttribute("Id") === id)?.getAttribute("Target");
  if (target === undefined || target === null) throw new Error(`No sheet ${name}`);
  return new URL(target, "https://package/xl/workbook.xml").pathname.slice(1);
}

const parsed = (parts: Parts, path: string) =>
  new DOMParser().parseFromString(strFromU8(parts[path] ?? new Uint8Array()), "text/xml");

const elements = (document: ReturnType<typeof parsed>, name: string): Element[] => [
  ...document.getElementsByTagName(name),
];
