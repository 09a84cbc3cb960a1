/** However a file is spelt, what is changed in it stays sound. */
import { expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import { defaultFormat } from "../../../../host/model/cell";
import type { Workbook } from "../../../../host/model/workbook";
import { type Parts, packed, relations, small, unpacked } from "../support/packed";

async function changed(parts: Parts, change: (workbook: Workbook) => void): Promise<Record<string, string>> {
  const workbook = await readXlsx(packed(parts));
  change(workbook);
  return unpacked(await writeXlsx(workbook));
}

test("a part with a prefix, or laid out in lines, is changed twice over and stays sound", async () => {
  const parts = small('<row r="1"><c r="A1"><v>1</v></c></row>');
  const prefixed = parts["xl/worksheets/sheet1.xml"]
    ?.replaceAll(/<(\/?)(?=\w)/g, "<$1x:")
    .replace("xmlns=", "xmlns:x=")
    .replace("<x:sheetData>", "\n  <x:sheetPr>\n    <x:outlinePr/>\n  </x:sheetPr>\n  <x:sheetData>");
  const workbook = await readXlsx(packed({ ...parts, "xl/worksheets/sheet1.xml": prefixed ?? "" }));
  const sheet = workbook.sheet("Blad1");
  for (const color of ["#FF0000", "#00FF00"]) {
    sheet.tabColor = color;
    sheet.pageLayout = { zoom: { horizontalFitToPages: 1 }, leftMargin: color === "#FF0000" ? 10 : 20 };
    const written = await writeXlsx(workbook);
    expect((await readXlsx(written)).sheet("Blad1").tabColor).toBe(color);
    expect(unpacked(written)["xl/worksheets/sheet1.xml"]).toContain("outlinePr");
  }
});

test("attributes in single quotes are changed, not said twice", async () => {
  const parts = small("<row r='1'><c r='A1' s='0'><v>1</v></c></row>");
  const after = await changed(parts, (workbook) => {
    workbook.sheet("Blad1").format({ row: 0, column: 0, rows: 1, columns: 1 }, (format) => ({ ...format, bold: true }));
  });
  expect(after["xl/worksheets/sheet1.xml"]).toContain("<c s=\"1\" r='A1'><v>1</v></c>");
});

test("rows without places stay in theirs when one of them becomes empty", async () => {
  const workbook = await readXlsx(packed(small("<row><c><v>1</v></c></row>".repeat(3))));
  workbook.sheet("Blad1").load(1, 0, { value: "", format: defaultFormat });
  const again = (await readXlsx(await writeXlsx(workbook))).sheet("Blad1");
  expect([0, 1, 2].map((row) => again.value(row, 0))).toEqual([1, "", 1]);
});

test("a name in Swedish is no cell, in a formula that several cells share", async () => {
  const rows =
    '<row><c><f t="shared" ref="A1:A2" si="0">B1*ÅR24+KÖ1</f><v>1</v></c></row><row><c><f t="shared" si="0"/><v>1</v></c></row>';
  expect((await readXlsx(packed(small(rows)))).sheet("Blad1").formula(1, 0)).toBe("=B2*ÅR24+KÖ1");
});

test("two sheets of one name are never written, be one of them a chart sheet", async () => {
  const parts = small("<row/>");
  const book = parts["xl/workbook.xml"]?.replace(
    "</sheets>",
    '<sheet name="Diagram" sheetId="2" r:id="rId2"/></sheets>',
  );
  const charted: Parts = {
    ...parts,
    "xl/workbook.xml": book ?? "",
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["chartsheet", "chartsheets/1.xml"],
    ),
    "xl/chartsheets/1.xml": "<chartsheet/>",
  };
  await expect(changed(charted, (workbook) => void workbook.addSheet("Diagram"))).rejects.toThrow("Diagram");
});

test("every window stays when another sheet is shown", async () => {
  const parts = small("<row/>");
  const book = parts["xl/workbook.xml"]?.replace(
    "<sheets>",
    '<bookViews><workbookView xWindow="1"/><workbookView xWindow="2"/></bookViews><sheets>',
  );
  const after = await changed({ ...parts, "xl/workbook.xml": book ?? "" }, (workbook) => {
    workbook.activate(workbook.addSheet("Kr $& mer"));
  });
  expect(after["xl/workbook.xml"]).toContain('<workbookView xWindow="1" activeTab="1"/><workbookView xWindow="2"/>');
  expect(after["xl/workbook.xml"]).toContain('name="Kr $&amp; mer"');
});
