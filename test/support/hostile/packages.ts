/** Packages and XML that are made to do harm, or were harmed. */

import { relations } from "../../host/files/support/packed";
import { entryOf, zipOf } from "./made";
import { BLANKS, file, HEAD, type Hostile, listed, lying, MAIN, MEBI, related, SHEET, sheet, workbook } from "./parts";

const PACKED: readonly Hostile[] = [
  {
    name: "a part of gigabytes, told as it is",
    ...{ ending: "xlsx", full: 3_000, few: 60, outcome: ["tooLarge", /image1\.png/] },
    make: (size) => file({ "xl/media/image1.png": { again: BLANKS, times: size } }),
  },
  {
    name: "a part of gigabytes that says it is of a hundred bytes",
    ...{ ending: "xlsx", full: 4_000, few: 60, outcome: ["damaged", /image1\.png/] },
    make: (size) => lying(workbook({ "xl/media/image1.png": { again: BLANKS, times: size } }), { size: 100 }),
  },
  {
    name: "a part of a hundred bytes that says it is of a gigabyte",
    ...{ ending: "xlsx", full: 1_400, few: 30, outcome: ["damaged", /image1\.png/] },
    inFull: ["tooLarge", /image1\.png/],
    make: (size) => lying(workbook({ "xl/media/image1.png": " ".repeat(100) }), { size: size * MEBI }),
  },
  {
    name: "parts that are all the same bytes of the file",
    ...{ ending: "xlsx", full: 20_000, few: 60, outcome: ["damaged", /image\d+\.png/], inFull: ["tooLarge"] },
    make(size) {
      const own = workbook({});
      const large = entryOf("xl/media/image0.png", BLANKS);
      const same = Array.from({ length: size }, (_, i) => ({
        ...{ ...large, name: `xl/media/image${String(i + 1)}.png`, sameAs: own.length },
      }));
      return zipOf([...own, large, ...same]);
    },
  },
  {
    name: "more parts than any workbook has",
    ...{ ending: "xlsx", full: 60_000, few: 11_000, outcome: ["tooManyParts"] },
    make: (size) => {
      const own = workbook({});
      const nothing = entryOf("x", "");
      return zipOf([...own, ...Array.from({ length: size }, (_, i) => ({ ...nothing, name: `x/${String(i)}` }))]);
    },
  },
  {
    name: "zip files in zip files",
    ...{ ending: "xlsx", full: 16, few: 3, outcome: "read" },
    make(size) {
      let inner: Uint8Array = file({ "xl/media/image1.png": { again: BLANKS, times: 40 } });
      for (let i = 0; i < size; i++)
        inner = zipOf(workbook({ "xl/embeddings/a.xlsx": Buffer.from(inner).toString("latin1") }));
      return inner;
    },
  },
  {
    name: "an entry whose checksum is another's",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["damaged", /kontrollsumma/] },
    make: () => lying(workbook({}), { checksum: 1 }),
  },
  {
    name: "a zip file's head, and then noise",
    ...{ ending: "xlsx", full: 50_000_000, few: 5_000, outcome: ["truncated"] },
    make: (size) => Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), noise(size)]),
  },
  {
    name: "the first half of a file",
    ...{ ending: "xlsx", full: 50, few: 1, outcome: ["truncated"] },
    make(size) {
      const whole = file({ "xl/media/image1.png": { head: "a".repeat(size * MEBI) } });
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    name: "entries that would lie outside the folder they are unpacked in",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: "read" },
    make: () =>
      file({
        "../../../../tmp/komiljarden-x": "x",
        "/etc/komiljarden-x": "x",
        "C:\\komiljarden-x": "x",
        "a\u0000b": "x",
      }),
  },
  {
    name: "a worksheet that stands outside the file by its path",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["partMissing", /etc\/passwd/] },
    make: () => file({ "xl/_rels/workbook.xml.rels": relations(["worksheet", "../../../../../etc/passwd"]) }),
  },
  {
    name: "a worksheet that stands at an address",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["partMissing", /file:\/\/\/etc\/passwd/] },
    make: () => file({ "xl/_rels/workbook.xml.rels": relations(["worksheet", "file:///etc/passwd", "External"]) }),
  },
];

/** Bytes without an order, the same every time. */
function noise(size: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

const XML: readonly Hostile[] = [
  {
    name: "entities that multiply",
    ...{ ending: "xlsx", full: 30, few: 5, outcome: ["entities", /sheet1\.xml/] },
    make(size) {
      const names = Array.from(
        { length: size },
        (_, i) => `<!ENTITY e${String(i + 1)} "${`&e${String(i)};`.repeat(10)}">`,
      );
      const head = `<!DOCTYPE worksheet [<!ENTITY e0 "ha">${names.join("")}]><worksheet xmlns="${MAIN}"><sheetData>`;
      return file({ [SHEET]: `${head}<row><c t="str"><v>&e${String(size)};</v></c></row></sheetData></worksheet>` });
    },
  },
  {
    name: "an entity that is a file of the computer's",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["entities", /sheet1\.xml/] },
    make: () => file({ [SHEET]: `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>` }),
  },
  {
    name: "elements inside elements",
    ...{ ending: "xlsx", full: 20_000_000, few: 1_000, outcome: ["tooDeep", /sheet1\.xml/] },
    make: (size) => file({ [SHEET]: { head: `<worksheet xmlns="${MAIN}">`, again: "<a>", times: size } }),
  },
  {
    name: "an attribute without an end",
    ...{ ending: "xlsx", full: 150, few: 11, outcome: ["damaged", /sheet1\.xml/] },
    make: (size) => file({ [SHEET]: sheet(BLANKS, size, [`${HEAD}<x a="`, '"/>']) }),
  },
  {
    name: "an element with a million attributes",
    ...{ ending: "xlsx", full: 1_000_000, few: 20_000, outcome: ["damaged", /sheet1\.xml/] },
    make: (size) => file({ [SHEET]: listed((i) => `a${String(i)}="" `, size, [`${HEAD}<x `, "/>"]) }),
  },
  {
    name: "namespaces without number, with one more on every row",
    ...{ ending: "xlsx", full: 100_000, few: 20_000, outcome: ["damaged", /sheet1\.xml/] },
    make(size) {
      const names = Array.from({ length: size / 10 }, (_, i) => `xmlns:n${String(i)}="n"`).join(" ");
      return file({
        [SHEET]: {
          head: `<worksheet xmlns="${MAIN}" ${names}><sheetData>`,
          again: '<row xmlns:a="b"/>',
          times: size,
          tail: "</sheetData></worksheet>",
        },
      });
    },
  },
  {
    name: "a comment of a gigabyte",
    ...{ ending: "xlsx", full: 1_000, few: 60, outcome: ["tooLarge", /sheet1\.xml/] },
    make: (size) => file({ [SHEET]: sheet(BLANKS, size, [`${HEAD}<!--`, "-->"]) }),
  },
  {
    name: "a text of a hundred megabytes in a cell",
    ...{ ending: "xlsx", full: 100, few: 1, outcome: ["tooLong", /sheet1\.xml.*A1/] },
    make: (size) =>
      file({
        [SHEET]: sheet("å".repeat(MEBI / 2), size, [
          '<sheetData><row r="1"><c r="A1" t="str"><v>',
          "</v></c></row></sheetData>",
        ]),
      }),
  },
  {
    name: "a shared text of a hundred megabytes",
    ...{ ending: "xlsx", full: 100, few: 1, outcome: ["tooLong", /other\.xml/] },
    make: (size) =>
      related("sharedStrings", {
        head: `<sst xmlns="${MAIN}"><si><t>`,
        again: BLANKS,
        times: size,
        tail: "</t></si></sst>",
      }),
  },
];

/** All of them. */
export const PACKAGES: readonly Hostile[] = [...PACKED, ...XML];
