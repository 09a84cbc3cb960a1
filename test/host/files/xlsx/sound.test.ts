/** However a file is spelt, what is changed in it stays sound. */
import { expect, test } from "vitest";
import { UnreadableFile } from "../../../../host/files/unreadable";
import { readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import { defaultFormat } from "../../../../host/model/cell";
import { copySheet } from "../../../../host/model/copy-sheet";
import { REFUSALS } from "../../../../src/text";
import { changed, type Parts, packed, relations, small, unpacked } from "../support/packed";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

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
  expect(after["xl/worksheets/sheet1.xml"]).toContain(`<c r='A1' s="1"><v>1</v></c>`);
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
  const refusal: unknown = await changed(charted, (workbook) => void workbook.addSheet("Diagram")).catch(
    (e: unknown) => e,
  );
  expect(refusal).toBeInstanceOf(UnreadableFile);
  expect((refusal as UnreadableFile).say(REFUSALS.sv)).toBe(REFUSALS.sv.sheetNameTaken({ name: "Diagram" }));
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

test("a table that grows keeps its filter, its columns' formulas and what newer programs say of it", async () => {
  const parts = small(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Namn</t></is></c><c r="B1" t="inlineStr"><is><t>Antal</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>',
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  );
  const column =
    '<tableColumn id="7" xr3:uid="{C}" name="Antal" dataDxfId="0"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>';
  const table =
    `<table xmlns="${MAIN}" xmlns:xr3="urn:xr3" id="4" name="T" displayName="T" ref="A1:B2" insertRow="1"><autoFilter ref="A1:B2">` +
    `<filterColumn colId="1"><filters><filter val="2"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="3" name="Namn"/>${column}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showRowStripes="1"/><extLst><ext uri="{X}"/></extLst></table>';
  const after = await changed(
    {
      ...parts,
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": table,
    },
    (workbook) => {
      const [only] = workbook.tables;
      if (only) only.area = { ...only.area, rows: 3 };
    },
  );
  expect(after["xl/tables/table1.xml"]).toBe(table.replaceAll("A1:B2", "A1:B3"));
});

test("a window that shows another part of a sheet stays, and so does what its printer was told", async () => {
  const parts = small("<row/>");
  const views =
    '<sheetView showGridLines="1" workbookViewId="0" topLeftCell="C9"><pane xSplit="900" topLeftCell="D1"/><selection activeCell="B2"/></sheetView><sheetView workbookViewId="1"/>';
  const sheet = parts["xl/worksheets/sheet1.xml"]
    ?.replace("<sheetData>", `<sheetViews>${views}</sheetViews><sheetData>`)
    .replace(
      "</worksheet>",
      '<pageSetup scale="70" r:id="rId9"/><headerFooter><oddHeader>x</oddHeader></headerFooter></worksheet>',
    );
  const after = await changed({ ...parts, "xl/worksheets/sheet1.xml": sheet ?? "" }, (workbook) => {
    const only = workbook.sheet("Blad1");
    only.tabColor = "#FF0000";
    only.showGridlines = false;
    only.pageLayout = { orientation: "Landscape", centerFooter: "y" };
  });
  const written = after["xl/worksheets/sheet1.xml"] ?? "";
  expect(written).toContain(views.replace('showGridLines="1"', 'showGridLines="0"'));
  expect(written).toContain('<pageSetup scale="70" r:id="rId9" orientation="landscape"/>');
  expect(written).toContain("<headerFooter><oddHeader>x</oddHeader><oddFooter>&amp;Cy</oddFooter></headerFooter>");
});

test("a validation that lets everything pass still does when another one is added", async () => {
  const parts = small(
    "<row/>",
    '<dataValidations count="1"><dataValidation type="list" errorTitle="t" error="e" sqref="A1"><formula1>"a"</formula1></dataValidation></dataValidations>',
  );
  const after = await changed(parts, (workbook) => {
    const only = workbook.sheet("Blad1");
    const area = { row: 5, column: 0, rows: 1, columns: 1 };
    only.validations = [...only.validations, { area, rule: { custom: { formula: "=TRUE" } }, ignoreBlanks: true }];
  });
  expect(after["xl/worksheets/sheet1.xml"]).toContain(
    '<dataValidation type="list" errorTitle="t" error="e" sqref="A1">',
  );
});

test("the first look stays that of cells without one, in a file that has no looks", async () => {
  const parts = {
    ...small("<row><c><v>1</v></c><c><v>2</v></c></row>"),
    "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"/>`,
  };
  const workbook = await readXlsx(packed(parts));
  workbook.sheet("Blad1").format({ row: 0, column: 0, rows: 1, columns: 1 }, (format) => ({ ...format, bold: true }));
  const again = (await readXlsx(await writeXlsx(workbook))).sheet("Blad1");
  expect([0, 1].map((column) => again.cells.at(0, column)?.format.bold)).toEqual([true, false]);
});

test("a copied sheet keeps a chart that nobody here can draw when the original goes", async () => {
  const parts = {
    ...small("<row><c><v>1</v></c></row>", '<drawing r:id="rId1"/>'),
    "xl/worksheets/_rels/sheet1.xml.rels": relations(["drawing", "../drawings/drawing1.xml"]),
    "xl/drawings/drawing1.xml":
      '<xdr:wsDr xmlns:xdr="urn:x"><xdr:twoCellAnchor><xdr:from/><xdr:to/><xdr:graphicFrame><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>',
    "xl/drawings/_rels/drawing1.xml.rels": relations(["chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": "<chartSpace><chart><plotArea><pieChart/></plotArea></chart></chartSpace>",
  };
  const after = await changed(parts, (workbook) => {
    copySheet(workbook, workbook.sheet("Blad1"));
    workbook.deleteSheet(workbook.sheet("Blad1"));
  });
  const charts = Object.entries(after).filter(([name]) => name.startsWith("xl/charts/"));
  expect(charts.map(([, text]) => text)).toEqual([parts["xl/charts/chart1.xml"]]);
});

test("a prefixed sheet that is shown no more is sound", async () => {
  const parts = small("<row/>");
  const prefixed = parts["xl/worksheets/sheet1.xml"]
    ?.replace("<sheetData>", '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>')
    .replaceAll(/<(\/?)(?=\w)/g, "<$1x:")
    .replace("xmlns=", "xmlns:x=");
  const after = await changed({ ...parts, "xl/worksheets/sheet1.xml": prefixed ?? "" }, (workbook) => {
    workbook.activate(workbook.addSheet("Ny"));
  });
  expect(after["xl/worksheets/sheet1.xml"]).toContain('<x:sheetView workbookViewId="0"/>');
});
