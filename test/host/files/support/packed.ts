/** Packages made by hand, for what no program at hand writes. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import type { Workbook } from "../../../../host/model/workbook";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts by name, as text. */
export type Parts = Readonly<Record<string, string>>;

/** A relationship: the end of its type or the whole, its target, and perhaps that it is outside. */
export type Related = readonly [type: string, target: string, mode?: "External"];

/** A part of relationships, numbered in their order. */
export function relations(...all: readonly Related[]): string {
  const entries = all.map(([type, target, mode], index) => {
    const whole = type.includes(":") ? type : `${OFFICE}/${type}`;
    const outside = mode ? ` TargetMode="${mode}"` : "";
    return `<Relationship Id="rId${String(index + 1)}" Type="${whole}" Target="${target}"${outside}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

/** The smallest workbook there is, with a worksheet of that content. */
export function small(rows: string, rest = "", main = `${TYPES}.sheet.main+xml`): Parts {
  return {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${main}"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${rest}</worksheet>`,
  };
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The parts as a file. */
export function packed(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The parts of a file as text. */
export function unpacked(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}

/** The parts of a workbook that was read, changed and written. */
export async function changed(parts: Parts, change: (workbook: Workbook) => void): Promise<Record<string, string>> {
  const workbook = await readXlsx(packed(parts));
  change(workbook);
  return unpacked(await writeXlsx(workbook));
}
