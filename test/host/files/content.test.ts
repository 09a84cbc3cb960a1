/** A file is known by its content, whatever its name. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Entries, type Kind, kindOf, refusalOf } from "../../../host/files/content";
import { REFUSALS } from "../../../src/text/refusals";
import { compound, utf16 } from "./support/bytes";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const ZIP = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]);

const override = (type: string): string =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/><Default Extension="xml" ContentType="a/xml"/></Types>`;

describe("a zip file is known by its entries", () => {
  test.each<[Kind, Entries]>([
    [
      "xlsx",
      {
        names: [],
        contentTypes: override("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      },
    ],
    ["xlsm", { names: [], contentTypes: override("application/vnd.ms-excel.sheet.macroEnabled.main+xml") }],
    [
      "xltx",
      {
        names: ["xl/workbook.xml"],
        contentTypes: override("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"),
      },
    ],
    ["xltm", { names: [], contentTypes: override("application/vnd.ms-excel.template.macroEnabled.main+xml") }],
    ["xlsb", { names: [], contentTypes: override("application/vnd.ms-excel.sheet.binary.macroEnabled.main") }],
    ["xlsx", { names: ["[Content_Types].xml", "xl/workbook.xml"] }],
    ["xlsx", { names: ["XL\\Workbook.xml"] }],
    ["xlsm", { names: ["xl/workbook.xml", "xl/vbaProject.bin"] }],
    ["xlsb", { names: ["xl/workbook.bin", "xl/vbaProject.bin"] }],
    ["ods", { names: ["mimetype"], mimetype: "application/vnd.oasis.opendocument.spreadsheet" }],
    ["zip", { names: ["mimetype"], mimetype: "application/vnd.oasis.opendocument.text" }],
    ["numbers", { names: ["Index/Document.iwa", "preview.jpg"] }],
    ["zip", { names: ["Befolkning.csv", "underlag.xlsx"] }],
    // A Word document with a workbook inside.
    [
      "zip",
      {
        names: ["word/document.xml", "word/embeddings/a.xlsx"],
        contentTypes: override("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      },
    ],
    ["zip", { names: [] }],
  ])("as %s: %o", (kind, entries) => {
    expect(kindOf(ZIP, entries)).toBe(kind);
  });

  test("and without them is a zip file, but for an .ods, which says so at once", () => {
    expect(kindOf(ZIP)).toBe("zip");
    expect(kindOf(new Uint8Array([0x50, 0x4b, 5, 6]))).toBe("zip");
    const mimetype = strToU8("application/vnd.oasis.opendocument.spreadsheet");
    const ods = zipSync({ mimetype: [mimetype, { level: 0 }], "content.xml": strToU8("<a/>") });
    expect(kindOf(ods)).toBe("ods");
  });
});

describe("any other file is known by its bytes", () => {
  test.each<[string, Kind, Uint8Array]>([
    ["nothing", "empty", new Uint8Array()],
    ["a mark alone", "empty", bytes("\ufeff")],
    ["a compound file with Workbook", "xls", compound("Root Entry", "Workbook")],
    ["a compound file with Book", "xls", compound("Root Entry", "Book")],
    ["a compound file with a locked package", "encrypted", compound("EncryptionInfo", "EncryptedPackage")],
    ["a Word document with a workbook inside", "unknown", compound("Workbook", "WordDocument")],
    ["a stream whose name begins so", "unknown", compound("Workbooks", "Bookmark")],
    ["the beginning of a compound file", "unknown", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["a page", "html", bytes("<html><body>")],
    ["a page of capitals after space and mark", "html", bytes("\ufeff\r\n <!DOCTYPE HTML PUBLIC>")],
    ["a table alone", "html", bytes("<table border=1>")],
    ["a page after its comment", "html", bytes('<?xml version="1.0"?><!-- a -- b --><html xmlns="x">')],
    ["a page in UTF-16", "html", utf16("\ufeff<html>")],
    ["a page that Excel saved", "html", bytes('<html xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">')],
    ["a page in an envelope", "html", bytes("MIME-Version: 1.0\n")],
    [
      "a spreadsheet of 2003",
      "xml2003",
      bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ["a flat OpenDocument", "fods", bytes('<?xml version="1.0"?>\n<office:document xmlns:office="x">')],
    ["CSV in UTF-8", "text", bytes("Länskod;Region\n01;<html>\n")],
    ["CSV in Windows-1252", "text", latin("L\u00e4nskod;\u0096\n")],
    ["CSV in UTF-16 without a mark", "text", utf16("Region;Antal\n")],
    ["a text about a name space", "text", bytes("urn:schemas-microsoft-com:office:spreadsheet;1")],
    ["bytes", "unknown", new Uint8Array([1, 2, 3, 0, 255])],
    ["a picture", "unknown", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ["a PDF", "unknown", bytes("%PDF-1.7\n")],
  ])("%s is %s", (_, kind, content) => {
    expect(kindOf(content)).toBe(kind);
  });

  test("wherever its bytes lie in memory", () => {
    const all = new Uint8Array([1, 2, 3, ...compound("Workbook")]);
    expect(kindOf(all.subarray(3))).toBe("xls");
  });
});

test("what cannot be read as a workbook is refused in words, and what can is not", () => {
  const said = (kind: Kind): string | undefined => refusalOf(kind)?.(REFUSALS.en);
  expect((["xlsx", "xlsm", "xltx", "xltm"] as const).map(said)).toEqual([undefined, undefined, undefined, undefined]);
  expect((["ods", "fods", "numbers"] as const).map(said)).toEqual([
    expect.stringContaining("(.ods)"),
    expect.stringContaining("(.fods)"),
    expect.stringContaining("(.numbers)"),
  ]);
  const kinds = ["empty", "xlsb", "xls", "encrypted", "html", "xml2003", "text", "zip"] as const;
  expect(kinds.map(said)).toEqual(kinds.map((kind) => REFUSALS.en[kind]));
  expect(said("unknown")).toBe(REFUSALS.en.notWorkbook);
});
