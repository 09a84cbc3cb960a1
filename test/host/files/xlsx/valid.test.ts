/** What the standard allows and few programs write. */
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../../host/files/xlsx";
import type { CellValue } from "../../../../src/sheets";
import { type Parts, packed, relations, small } from "../support/packed";

async function rowsOf(parts: Parts): Promise<CellValue[][]> {
  const workbook = await readXlsx(packed(parts));
  const [sheet] = workbook.sheets;
  const used = sheet?.cells.used(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return Array.from({ length: used.row + used.rows }, (_, row) =>
    Array.from({ length: used.column + used.columns }, (__, column) => sheet?.value(row, column) ?? ""),
  );
}

test("rows and cells without places follow each other", async () => {
  const rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r='B2'><v>3</v></c><c><v>4</v></c></row>";
  expect(await rowsOf(small(rows))).toEqual([
    [1, 2, ""],
    ["", 3, 4],
  ]);
});

test("values are what their types say, whatever their looks", async () => {
  const cells = [
    '<c t="d"><v>2023-03-01</v></c>',
    '<c t="d"><v>2023-03-01T06:00:00</v></c>',
    '<c t="b"><v>true</v></c>',
    '<c t="e"><v>#N/A</v></c>',
    '<c t="str"><f>TEXT(1,"0")</f><v>44986</v></c>',
    '<c t="inlineStr"><is><r><t>12</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 3</t></r><rPh sb="0" eb="1"><t>tolv</t></rPh></is></c>',
    '<c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>',
    '<c t="inlineStr"><is><t>rad_x000A_två _x005F_x0041_</t></is></c>',
    "<c><v>1e3</v></c>",
    "<c><v/></c>",
    '<c t="str"><v></v></c>',
    "<c><v>0</v></c>",
  ];
  expect(await rowsOf(small(`<row>${cells.join("")}</row>`))).toEqual([
    [44_986, 44_986.25, true, "#N/A", "44986", "12 3", "a<b", "rad\ntvå _x0041_", 1_000, "", "", 0],
  ]);
});

test("dates by the calendar count from the day that the workbook counts from", async () => {
  const parts = small('<row><c t="d"><v>2023-03-01</v></c></row>');
  const book = parts["xl/workbook.xml"]?.replace("<sheets>", '<workbookPr date1904="true"/><sheets>') ?? "";
  expect(await rowsOf({ ...parts, "xl/workbook.xml": book })).toEqual([[44_986 - 1_462]]);
});

test("the strict form of the standard, with its own namespaces, is read and added to in them", async () => {
  const parts = small('<row><c t="d"><v>2023-03-01</v></c></row>');
  const strict = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      text
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]),
  );
  expect(await rowsOf(strict)).toEqual([[44_986]]);
});

test.each([
  "/xl/worksheets/sheet1.xml",
  "./worksheets/sheet1.xml",
  "../xl/worksheets/SHEET1.xml",
  "worksheets\\sheet1.xml",
])("the target %s is found", async (target) => {
  const parts = small("<row><c><v>7</v></c></row>");
  expect(await rowsOf({ ...parts, "xl/_rels/workbook.xml.rels": relations(["worksheet", target]) })).toEqual([[7]]);
});

test("formulas that one cell states for several are each cell's own", async () => {
  const rows =
    '<row><c><v>1</v></c><c><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(A:A)+\'A1 blad\'!A1&amp;"A1"</f><v>1</v></c></row>' +
    '<row><c><v>2</v></c><c><f t="shared" si="0"/><v>2</v></c></row><row><c/><c><f t="shared" si="0"/><v>3</v></c></row>';
  const workbook = await readXlsx(packed(small(rows)));
  const formulas = [0, 1, 2].map((row) => workbook.sheet("Blad1").formula(row, 1));
  expect(formulas).toEqual([1, 2, 3].map((row) => `=A${String(row)}*$A$1+SUM(A:A)+'A1 blad'!A${String(row)}&"A1"`));
});

describe("costs what is filled in, not what an address covers:", () => {
  test.each([
    [
      "a validation to the last row",
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ],
    ["a merge over everything", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    ["a filter over everything", '<autoFilter ref="A1:XFD1048576"/>'],
    [
      "a rule over everything",
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>',
    ],
    ["a link over everything", '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'],
  ])("%s", async (_, rest) => {
    const workbook = await readXlsx(packed(small("<row><c><v>7</v></c></row>", rest)));
    let cells = 0;
    workbook.forEachCell(() => cells++);
    expect(cells).toBe(1);
  });

  test("a width and a look of every column there is", async () => {
    const parts = small("<row><c><v>7</v></c></row>");
    const sheet = parts["xl/worksheets/sheet1.xml"]?.replace(
      "<sheetData>",
      '<cols><col min="1" max="16384" width="20" customWidth="1"/></cols><sheetData>',
    );
    const workbook = await readXlsx(packed({ ...parts, "xl/worksheets/sheet1.xml": sheet ?? "" }));
    expect(workbook.sheet("Blad1").columnWidths.get(0)).toBeGreaterThan(100);
  });
});
