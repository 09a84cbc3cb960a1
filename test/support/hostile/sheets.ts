/** Sheets and formulas that are made to do harm, or were harmed. */

import { relations, small } from "../../host/files/support/packed";
import { entryOf, zipOf } from "./made";
import { CONTENT, file, HEAD, type Hostile, listed, MAIN, ROWS, related, rowOf, SHEET, sheet } from "./parts";

/** Sheets with more of something than any has. */
const CELLS: readonly Hostile[] = [
  {
    name: "two hundred thousand merged cells",
    ...{ ending: "xlsx", full: 200_000, few: 2_000, outcome: "read" },
    make: (size) =>
      file({
        [SHEET]: listed((i) => `<mergeCell ref="A${String(2 * i + 1)}:B${String(2 * i + 2)}"/>`, size, [
          `<sheetData>${Array.from({ length: size }, (_, i) => `<row r="${String(2 * i + 1)}"><c><v>1</v></c><c><v>2</v></c></row>`).join("")}</sheetData><mergeCells>`,
          "</mergeCells>",
        ]),
      }),
  },
  {
    name: "merged cells that lie over each other, each over all rows",
    ...{ ending: "xlsx", full: 200_000, few: 2_000, outcome: "read" },
    make: (size) =>
      file({
        [SHEET]: sheet('<mergeCell ref="A1:XFD1048576"/>', size, [
          `<sheetData>${'<row><c><v>1</v></c><c s="1"/></row>'.repeat(Math.min(size, 50_000))}</sheetData><mergeCells>`,
          "</mergeCells>",
        ]),
      }),
  },
  {
    name: "a used range of the whole sheet: its first cell and its last",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: "read" },
    make: () =>
      file({
        [SHEET]: sheet("", 0, [
          '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
          "",
        ]),
      }),
  },
  {
    name: "a cell beyond the last",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["damaged", /XFE1048577/] },
    make: () => file({ [SHEET]: sheet('<row><c r="XFE1048577"/></row>', 1, ROWS) }),
  },
  {
    name: "more cells than can be settled here",
    ...{ ending: "xlsx", full: 12_000_000, few: 1_000, outcome: "read" },
    inFull: ["tooManyCells", /sheet1\.xml/],
    make: (size) => file({ [SHEET]: sheet(`<row>${"<c><v>1</v></c>".repeat(10)}</row>`, size / 10, ROWS) }),
  },
  {
    name: "a shared text that is not there",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["damaged", /A1: 4294967296/] },
    make: () =>
      related("sharedStrings", `<sst xmlns="${MAIN}"/>`, '<row r="1"><c r="A1" t="s"><v>4294967296</v></c></row>'),
  },
  {
    name: "a shared text by a number that is none",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: ["damaged", /A1: -1/] },
    make: () => related("sharedStrings", `<sst xmlns="${MAIN}"/>`, '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
  },
  {
    name: "a million looks",
    ...{ ending: "xlsx", full: 1_000_000, few: 100_000, outcome: ["damaged", /other\.xml/] },
    make: (size) =>
      related("styles", {
        ...{ head: `<styleSheet xmlns="${MAIN}"><cellXfs>`, again: '<xf numFmtId="14" fontId="0"/>', times: size },
        tail: "</cellXfs></styleSheet>",
      }),
  },
  {
    name: "a million stretches of all columns",
    ...{ ending: "xlsx", full: 1_000_000, few: 20_000, outcome: ["damaged", /sheet1\.xml/] },
    make: (size) =>
      file({
        [SHEET]: sheet('<col min="1" max="16384" width="9" customWidth="1"/>', size, ["<cols>", `</cols>${HEAD}`]),
      }),
  },
  {
    name: "a sheet two hundred thousand times over, all the same part",
    ...{ ending: "xlsx", full: 200_000, few: 2, outcome: ["damaged", /workbook\.xml/] },
    make: (size) =>
      file({
        [CONTENT]: `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${Array.from({ length: size }, (_, i) => `<sheet name="B${String(i)}" sheetId="${String(i + 1)}" r:id="rId1"/>`).join("")}</sheets></workbook>`,
        [SHEET]: sheet("<row><c><v>1</v></c></row>", 10_000, ROWS),
      }),
  },
  {
    name: "a hundred thousand charts, all the same part",
    ...{ ending: "xlsx", full: 100_000, few: 2_000, outcome: ["damaged", /drawing1\.xml/] },
    make(size) {
      const spaces = `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
      return file({
        [SHEET]: `<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${HEAD}<drawing r:id="rId1"/></worksheet>`,
        "xl/worksheets/_rels/sheet1.xml.rels": relations(["drawing", "../drawings/drawing1.xml"]),
        "xl/drawings/drawing1.xml": {
          ...{ head: `<wsDr ${spaces}>`, times: size, tail: "</wsDr>" },
          again: '<twoCellAnchor><graphicFrame><c:chart r:id="rId1"/></graphicFrame></twoCellAnchor>',
        },
        "xl/drawings/_rels/drawing1.xml.rels": relations(["chart", "../charts/chart1.xml"]),
        "xl/charts/chart1.xml": {
          head: `<chartSpace ${spaces}><c:chart>`,
          again: "<c:ser/>",
          times: 10_000,
          tail: "</c:chart></chartSpace>",
        },
      });
    },
  },
  {
    name: "a hundred thousand links, each by a relationship of its own",
    ...{ ending: "xlsx", full: 100_000, few: 2_000, outcome: "read" },
    make: (size) =>
      file({
        [SHEET]: `<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>${"<row><c><v>1</v></c></row>".repeat(size)}</sheetData><hyperlinks>${Array.from({ length: size }, (_, i) => `<hyperlink ref="A${String(i + 1)}" r:id="rId${String(i + 1)}"/>`).join("")}</hyperlinks></worksheet>`,
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
          ...Array.from(
            { length: size },
            (_, i) => ["hyperlink", `http://exempel.se/${String(i)}`, "External"] as const,
          ),
        ),
      }),
  },
  {
    name: "content types for a hundred thousand parts, and none that begins",
    ...{ ending: "xlsx", full: 100_000, few: 2_000, outcome: "read" },
    make(size) {
      const types = Array.from(
        { length: size },
        (_, i) => `<Override PartName="/x/${String(i)}" ContentType="application/x"/>`,
      );
      const { "[Content_Types].xml": own = "" } = small("");
      const { "_rels/.rels": _, ...rest } = small("");
      const parts = Array.from({ length: Math.min(size, 9_000) }, (__, i) => [`x/${String(i)}`, ""] as const);
      return zipOf(
        Object.entries({
          "[Content_Types].xml": own.replace("</Types>", `${types.join("")}</Types>`),
          ...Object.fromEntries(parts),
          ...rest,
        })
          .filter(([name]) => name !== "_rels/.rels")
          .map(([name, part]) => entryOf(name, part)),
      );
    },
  },
  {
    name: "a hundred thousand names",
    ...{ ending: "xlsx", full: 100_000, few: 1_000, outcome: "read" },
    make: (size) =>
      file({
        [CONTENT]: (small("")[CONTENT] ?? "").replace(
          "</workbook>",
          `<definedNames>${Array.from({ length: size }, (_, i) => `<definedName name="n${String(i)}">Blad1!$A$1</definedName>`).join("")}</definedNames></workbook>`,
        ),
      }),
  },
  {
    name: "fifty thousand rules of input and of looks, each of many areas",
    ...{ ending: "xlsx", full: 50_000, few: 1_000, outcome: "read" },
    make: (size) =>
      file({
        [SHEET]: sheet(
          '<dataValidation type="list" sqref="A1:XFD1048576 B2 C3"><formula1>"a"</formula1></dataValidation>',
          size,
          [
            `${HEAD}${'<conditionalFormatting sqref="A1 B2"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>'.repeat(size)}<dataValidations>`,
            "</dataValidations>",
          ],
        ),
      }),
  },
];

const STORED: Hostile = {
  name: "a setting of lists in lists",
  ...{ ending: "xlsx", full: 30_000, few: 1_000, outcome: ["storeSpoilt", /C1/] },
  make(size) {
    const names = ["worksheets/sheet1.xml", "other.xml"].map((path) => ["worksheet", path] as const);
    const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
    return file({
      [CONTENT]: (small("")[CONTENT] ?? "").replace(
        "</sheets>",
        '<sheet name="_komiljarden_host" sheetId="2" state="veryHidden" r:id="rId2"/></sheets>',
      ),
      "xl/_rels/workbook.xml.rels": relations(...names),
      "xl/other.xml": sheet(
        `<row>${cell("")}${cell("a")}${cell("[".repeat(size))}${cell("]".repeat(size))}</row>`,
        1,
        ROWS,
      ),
    });
  },
};

/** Formulas that would be calculated for ever, or for more than there is room for. */
const FORMULAS: readonly Hostile[] = [
  {
    name: "a circle of a hundred thousand formulas",
    ...{ ending: "xlsx", full: 100_000, few: 1_000, outcome: "read" },
    make: (size) => file({ [SHEET]: listed((i) => rowOf(i + 1, `A${String(((i + 1) % size) + 1)}+1`), size, ROWS) }),
  },
  {
    name: "formulas that each sum all the others",
    ...{ ending: "xlsx", full: 100_000, few: 300, outcome: "read" },
    make: (size) => file({ [SHEET]: listed((i) => rowOf(i + 1, `SUM(A1:A${String(size)})`), size, ROWS) }),
  },
  {
    name: "a sum of nearly the whole sheet",
    ...{ ending: "xlsx", full: 1, few: 1, outcome: "read" },
    make: () => file({ [SHEET]: sheet(rowOf(1, "SUM(B2:XFC1048575)"), 1, ROWS) }),
  },
  {
    name: "texts that double from cell to cell",
    ...{ ending: "xlsx", full: 100, few: 40, outcome: "read" },
    make: (size) =>
      file({
        [SHEET]: listed((i) => rowOf(i + 1, i === 0 ? '"0123456789"' : `A${String(i)}&amp;A${String(i)}`), size, ROWS),
      }),
  },
  {
    name: "a formula of a hundred thousand parentheses",
    ...{ ending: "xlsx", full: 100_000, few: 20_000, outcome: ["tooLong", /A1/] },
    make: (size) => file({ [SHEET]: sheet(rowOf(1, `${"(".repeat(size)}1${")".repeat(size)}`), 1, ROWS) }),
  },
  {
    name: "a formula of as many parentheses as fit in a formula",
    ...{ ending: "xlsx", full: 4_000, few: 4_000, outcome: "read" },
    make: (size) => file({ [SHEET]: sheet(rowOf(1, `${"(".repeat(size)}1${")".repeat(size)}`), 1, ROWS) }),
  },
  {
    name: "a long formula that a million cells share",
    ...{ ending: "xlsx", full: 1_000_000, few: 40_000, outcome: ["tooManyCells", /sheet1\.xml/] },
    make: (size) =>
      file({
        [SHEET]: sheet('<row><c><f t="shared" si="0"/></c></row>', size, [
          `<sheetData><row><c><f t="shared" si="0" ref="A1:A9">${"B1+".repeat(2_500)}1</f></c></row>`,
          "</sheetData>",
        ]),
      }),
  },
  {
    name: "a formula of nothing but quotes",
    ...{ ending: "xlsx", full: 5_000_000, few: 100_000, outcome: ["tooLong", /A1/] },
    make: (size) =>
      file({ [SHEET]: sheet("&apos;", size, ['<sheetData><row r="1"><c r="A1"><f>', "</f></c></row></sheetData>"]) }),
  },
];

/** All of them. */
export const SHEETS: readonly Hostile[] = [...CELLS, STORED, ...FORMULAS];
