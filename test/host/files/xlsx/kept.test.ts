/** What is the user's stays, though nothing here knows what it is. */
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { formatOf, lossesOf, readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import { defaultFormat } from "../../../../host/model/cell";
import type { Workbook } from "../../../../host/model/workbook";
import { changed, type Parts, packed, type Related, relations, small, unpacked } from "../support/packed";

const MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const TEMPLATE = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml";
const OFFICE_2006 = "http://schemas.microsoft.com/office/2006/relationships";

/** Parts with more relationships of one of them. */
function withRelated(parts: Parts, from: string, all: readonly Related[], more: Parts = {}): Parts {
  return { ...parts, ...more, [from]: relations(...all) };
}

const enterSeven = (workbook: Workbook): void => {
  workbook.sheet("Blad1").load(5, 0, { value: 7, format: defaultFormat });
};

describe("a workbook with macros", () => {
  const parts = withRelated(
    small("<row/>", "", MACROS),
    "xl/_rels/workbook.xml.rels",
    [
      ["worksheet", "worksheets/sheet1.xml"],
      [`${OFFICE_2006}/vbaProject`, "vbaProject.bin"],
    ],
    { "xl/vbaProject.bin": "makron" },
  );

  test("stays one, with its macros", async () => {
    const workbook = await readXlsx(packed(parts));
    expect([formatOf(workbook), lossesOf(workbook)]).toEqual(["xlsm", []]);
    const after = await changed(parts, enterSeven);
    expect(after["xl/vbaProject.bin"]).toBe("makron");
    expect(after["[Content_Types].xml"]).toContain(`PartName="/xl/workbook.xml" ContentType="${MACROS}"`);
  });

  test("is one without them only when that is asked for, and then nothing names them", async () => {
    const workbook = await readXlsx(packed(parts));
    expect(lossesOf(workbook, "xlsx")).toEqual([{ kind: "macros", part: "xl/vbaProject.bin" }]);
    const after = unpacked(await writeXlsx(workbook, "xlsx"));
    expect(Object.keys(after)).not.toContain("xl/vbaProject.bin");
    expect(Object.values(after).join("")).not.toMatch(/vbaProject\.bin|macroEnabled/);
  });
});

test("a template becomes a workbook, as Excel makes of it", async () => {
  const after = await changed(small("<row/>", "", TEMPLATE), enterSeven);
  expect(after["[Content_Types].xml"]).toContain("spreadsheetml.sheet.main+xml");
  expect(after["[Content_Types].xml"]).not.toContain("template");
});

test("a signature and the log of a shared workbook are told as lost, and gone when the workbook is written", async () => {
  const parts: Parts = {
    ...small("<row/>"),
    "_rels/.rels": relations(
      ["officeDocument", "xl/workbook.xml"],
      [
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
        "_xmlsignatures/origin.sigs",
      ],
    ),
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/_rels/origin.sigs.rels": relations([
      "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature",
      "sig1.xml",
    ]),
    "_xmlsignatures/sig1.xml": "<Signature/>",
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["revisionHeaders", "revisions/revisionHeaders.xml"],
    ),
    "xl/revisions/revisionHeaders.xml": "<headers/>",
  };
  const workbook = await readXlsx(packed(parts));
  expect(lossesOf(workbook)).toEqual([
    { kind: "signature", part: "_xmlsignatures/origin.sigs" },
    { kind: "revisions", part: "xl/revisions/revisionHeaders.xml" },
  ]);
  const after = unpacked(await writeXlsx(workbook));
  expect(Object.keys(after).filter((part) => /signature|revision/.test(part))).toEqual([]);
  expect(Object.values(after).join("")).not.toMatch(/signature|revision/);
});

test("what a worksheet says that the model has no words for stays on it when cells change", async () => {
  const rest =
    '<sheetProtection sheet="1" hashValue="abc" saltValue="def" spinCount="1"/><protectedRanges><protectedRange sqref="A1" name="Fritt"/></protectedRanges>' +
    '<dataValidations count="1"><dataValidation type="list" imeMode="on" sqref="A1 C1:C1048576"><formula1>Lista</formula1></dataValidation></dataValidations>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="3" man="1"/></rowBreaks><legacyDrawing r:id="rId1"/>' +
    '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="urn:x14"><x14:sparklineGroups/></ext></extLst>';
  const parts = withRelated(
    small('<row r="1" ht="30" customHeight="1" x="y"><c r="A1" vm="1"><v>1</v></c></row>', rest),
    "xl/worksheets/_rels/sheet1.xml.rels",
    [
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["comments", "../comments1.xml"],
      [
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ],
      ["pivotTable", "../pivotTables/pivotTable1.xml"],
    ],
    {
      "xl/drawings/vmlDrawing1.vml": "<xml/>",
      "xl/comments1.xml": "<comments/>",
      "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
      "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>",
    },
  );
  const after = await changed(parts, enterSeven);
  const sheet = after["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toContain(rest);
  expect(sheet).toContain(
    '<row r="1" ht="30" customHeight="1" x="y"><c r="A1" vm="1"><v>1</v></c></row><row r="6"><c r="A6"><v>7</v></c></row>',
  );
  for (const [part, text] of Object.entries(parts))
    if (/_rels\/sheet1|vml|omments|pivot/.test(part)) expect(after[part]).toBe(text);
});

test("blanks and comments between the elements of a worksheet stay where they are", async () => {
  const parts = small('<row r="1"/>');
  const [before, after] = ["\n  <!-- mitt -->\n  ", "\n<!-- sist -->\n"];
  const sheet = parts["xl/worksheets/sheet1.xml"]
    ?.replace("<sheetData>", `${before}<sheetData>`)
    .replace("</worksheet>", `${after}</worksheet>\n`);
  const written = await changed({ ...parts, "xl/worksheets/sheet1.xml": sheet ?? "" }, enterSeven);
  expect(written["xl/worksheets/sheet1.xml"]).toContain(`${before}<sheetData>`);
  expect(written["xl/worksheets/sheet1.xml"]).toMatch(/<\/sheetData>\n<!-- sist -->\n<\/worksheet>\n$/);
});

test("a formula keeps that it fills an array when its result is another", async () => {
  const rows = '<row><c r="A1"><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row>';
  const after = await changed(small(rows), (workbook) => {
    workbook.sheet("Blad1").setResult(0, 1, 4);
  });
  expect(after["xl/worksheets/sheet1.xml"]).toContain(
    '<c r="B1" cm="1"><f t="array" ref="B1:B2">A1:A2*2</f><v>4</v></c>',
  );
});

describe("the names of a workbook", () => {
  const names =
    '<definedNames><definedName name="Grans">0.73</definedName><definedName name="Trasig">#REF!</definedName>' +
    '<definedName name="Dyn">OFFSET(Blad1!$A$1,0,0,COUNTA(Blad1!$A:$A),1)</definedName>' +
    '<definedName name="Lokalt" localSheetId="0" comment="min">Blad1!$A$1:$XFD$1048576</definedName></definedNames>';
  const parts = small("<row/>");
  const book = parts["xl/workbook.xml"]?.replace("</sheets>", `</sheets>${names}`) ?? "";
  const named = { ...parts, "xl/workbook.xml": book };

  test("stay, be they constants, formulas or a sheet's own", async () => {
    const after = await changed(named, (workbook) => void workbook.addSheet("Ny"));
    expect(after["xl/workbook.xml"]).toContain(names);
  });

  test("follow the sheet that they are of", async () => {
    const after = await changed(named, (workbook) => {
      workbook.moveSheet(workbook.addSheet("Ny"), 0);
      workbook.renameSheet(workbook.sheet("Blad1"), "Mitt blad");
    });
    expect(after["xl/workbook.xml"]).toContain(
      '<definedName name="Lokalt" localSheetId="1" comment="min">\'Mitt blad\'!$A$1:$XFD$1048576</definedName>',
    );
    expect(after["xl/workbook.xml"]).toContain("COUNTA('Mitt blad'!$A:$A)");
  });
});

test("sheets of other kinds keep their place among the sheets, and the one that was open is", async () => {
  const parts = withRelated(
    small("<row/>"),
    "xl/_rels/workbook.xml.rels",
    [
      ["worksheet", "worksheets/sheet1.xml"],
      ["chartsheet", "chartsheets/sheet1.xml"],
    ],
    {
      "xl/chartsheets/sheet1.xml":
        '<chartsheet xmlns="urn:x"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>',
    },
  );
  const book = parts["xl/workbook.xml"]?.replace(
    "<sheets>",
    '<bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Diagramblad" sheetId="2" r:id="rId2"/>',
  );
  const after = await changed({ ...parts, "xl/workbook.xml": book ?? "" }, (workbook) => {
    workbook.moveSheet(workbook.addSheet("Ny"), 0);
  });
  const written = after["xl/workbook.xml"] ?? "";
  expect([...written.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "Diagramblad",
    "Ny",
    "Blad1",
  ]);
  expect(written).toContain('activeTab="0"');
  expect(after["xl/chartsheets/sheet1.xml"]).toContain('tabSelected="1"');
});

test("only the sheet that is shown is selected, for what is typed goes into every selected one", async () => {
  const parts = small("<row/>", "");
  const sheet = parts["xl/worksheets/sheet1.xml"]?.replace(
    "<sheetData>",
    '<sheetViews><sheetView tabSelected="1" zoomScale="70" workbookViewId="0"><selection activeCell="B2"/></sheetView></sheetViews><sheetData>',
  );
  const after = await changed({ ...parts, "xl/worksheets/sheet1.xml": sheet ?? "" }, (workbook) => {
    workbook.activate(workbook.addSheet("Ny"));
  });
  expect(after["xl/worksheets/sheet1.xml"]).toContain(
    '<sheetView zoomScale="70" workbookViewId="0"><selection activeCell="B2"/></sheetView>',
  );
  expect(after["xl/worksheets/sheet2.xml"]).toContain('tabSelected="1"');
  expect(after["xl/workbook.xml"]).toContain('activeTab="1"');
});

test("the order of calculation goes when a cell in it has no formula any more, and Excel is asked to calculate", async () => {
  const parts = withRelated(
    small('<row><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row>'),
    "xl/_rels/workbook.xml.rels",
    [
      ["worksheet", "worksheets/sheet1.xml"],
      ["calcChain", "calcChain.xml"],
    ],
    { "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/></calcChain>' },
  );
  const kept = await changed(parts, enterSeven);
  expect(kept["xl/calcChain.xml"]).toBeDefined();
  expect(kept["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
  const gone = await changed(parts, (workbook) => {
    workbook.sheet("Blad1").enter({ row: 0, column: 0, rows: 1, columns: 1 }, [[5]]);
  });
  expect(gone["xl/calcChain.xml"]).toBeUndefined();
  expect(gone["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
});

test("a part in another encoding is written in the one that it then says", async () => {
  const parts = small("<row><c t='inlineStr'><is><t>å</t></is></c></row>");
  const sheet = `<?xml version="1.0" encoding="UTF-16"?>${parts["xl/worksheets/sheet1.xml"] ?? ""}`;
  const bytes = Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)] as const);
  const wide = Buffer.from(`\ufeff${sheet}`, "utf16le");
  const workbook = await readXlsx(zipSync({ ...Object.fromEntries(bytes), "xl/worksheets/sheet1.xml": wide }));
  expect(workbook.sheet("Blad1").value(0, 0)).toBe("å");
  enterSeven(workbook);
  const after = unpacked(await writeXlsx(workbook))["xl/worksheets/sheet1.xml"] ?? "";
  expect(after).toContain('encoding="UTF-8"');
  expect(after).toContain("<t>å</t>");
});

test("a formula that looks into another workbook keeps the link to it, slicers theirs, and custom XML is there", async () => {
  const external = '<externalReferences><externalReference r:id="rId2"/></externalReferences>';
  const slicers =
    '<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" xmlns:x15="urn:x15"><x15:slicerCaches/></ext></extLst>';
  const base = small('<row r="1"><c r="A1"><f>[1]Blad1!A1</f><v>5</v></c></row>');
  const parts: Parts = {
    ...base,
    "xl/workbook.xml": base["xl/workbook.xml"]?.replace("</sheets>", `</sheets>${external}${slicers}`) ?? "",
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["externalLink", "externalLinks/externalLink1.xml"],
      ["http://schemas.microsoft.com/office/2007/relationships/slicerCache", "slicerCaches/slicerCache1.xml"],
      ["customXml", "../customXml/item1.xml"],
    ),
    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations(["externalLinkPath", "annan.xlsx", "External"]),
    "xl/slicerCaches/slicerCache1.xml": "<slicerCacheDefinition/>",
    "customXml/item1.xml": "<b/>",
  };
  const after = await changed(parts, (workbook) => {
    enterSeven(workbook);
    workbook.addSheet("Ny");
  });
  // Calculation is asked for between the two, where the standard has it.
  expect(after["xl/workbook.xml"]).toContain(`${external}<calcPr fullCalcOnLoad="1"/>${slicers}`);
  expect(after["xl/worksheets/sheet1.xml"]).toContain("<f>[1]Blad1!A1</f><v>5</v>");
  for (const [part, text] of Object.entries(parts))
    if (/external|slicer|custom/.test(part)) expect(after[part]).toBe(text);
  const [, named] = /Id="rId2"[^>]*Target="([^"]*)"/.exec(after["xl/_rels/workbook.xml.rels"] ?? "") ?? [];
  expect(named).toBe("externalLinks/externalLink1.xml");
});

test("a new sheet says how high its rows are, which programs would take differently", async () => {
  const after = await changed(small("<row/>"), (workbook) => void workbook.addSheet("Ny"));
  expect(after["xl/worksheets/sheet2.xml"]).toContain('<sheetFormatPr defaultRowHeight="15"/><sheetData/>');
});
