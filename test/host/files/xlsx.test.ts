/** Excel files: what goes in comes out, and what the user has made of their own sheets stays. */

import ExcelJS from "exceljs";
import fc from "fast-check";
// ExcelJS brings it.
import JSZip from "jszip";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Refusal, UnreadableFile } from "../../../host/files/unreadable";
import { readXlsx, uncalculatedCells, writeXlsx } from "../../../host/files/xlsx";
import { type Cell, defaultFormat, serialOfUtc } from "../../../host/model/cell";
import { addTable } from "../../../host/model/edit-table";
import { localAddress } from "../../../host/model/rect";
import { Workbook } from "../../../host/model/workbook";
import { connect } from "../../../host/wire/connect";
import { REFUSALS } from "../../../src/text/refusals";
import { compound } from "./support/bytes";

afterEach(() => void vi.useRealTimers());

const ODS = "application/vnd.oasis.opendocument.spreadsheet";

const again = async (workbook: Workbook): Promise<Workbook> => readXlsx(await writeXlsx(workbook));

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function bookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

/** The text of one part of the file. */
async function partOf(bytes: Uint8Array, part: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  return (await zip.file(part)?.async("string")) ?? "";
}

/** The file with one part changed. */
async function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(part, change(await partOf(bytes, part)));
  return zip.generateAsync({ type: "uint8array" });
}

/** Every cell of a workbook, to compare. */
function cellsOf(workbook: Workbook): [string, number, number, Cell][] {
  const cells: [string, number, number, Cell][] = [];
  workbook.forEachCell((sheet, row, column, cell) => cells.push([sheet.name, row, column, cell]));
  return cells;
}

describe("a workbook of ours", () => {
  test("comes back as it was, whatever its values", async () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
      fc.boolean(),
      fc.string({ unit: "grapheme", maxLength: 20 }).map((s) => `å${s.replaceAll("\r", "")}`),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        async (grid) => {
          const workbook = new Workbook(["Åäö blad"]);
          grid.forEach((line, row) => {
            line.forEach((v, column) => {
              workbook.sheet("Åäö blad").load(row, column, { value: v, format: defaultFormat });
            });
          });
          expect(cellsOf(await again(workbook))).toEqual(cellsOf(workbook));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("keeps what the genuine client put on its sheets", async () => {
    const workbook = new Workbook(["Data", "Ut"]);
    await connect(workbook).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ut");
      sheet.getRange("A1:B3").values = [
        ["Region", "Belopp"],
        ["Skåne", 10],
        ["Halland", "=B2*2"],
      ];
      sheet.getRange("B2:B3").numberFormat = [["#,##0"], ["#,##0"]];
      const head = sheet.getRange("A1:B1").format;
      head.fill.color = "#112233";
      head.font.color = "#FFFFFF";
      head.font.bold = true;
      head.wrapText = true;
      head.verticalAlignment = "Center";
      head.horizontalAlignment = "Center";
      head.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A2").format.indentLevel = 2;
      sheet.getRange("A:A").format.columnWidth = 105;
      sheet.getRange("1:1").format.rowHeight = 30;
      sheet.tables.add("A1:B3", true).name = "Utfall";
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = "#00FF00";
      sheet.showGridlines = false;
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      const input = sheet.getRange("D1:D9");
      input.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
      input.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Fel", message: "0–100" };
      sheet.getRange("E1").dataValidation.rule = { list: { inCellDropDown: true, source: "ja,nej" } };
      sheet.getRange("F1:G1").merge();
      sheet.getRange("H1").hyperlink = { address: "https://example.org/", textToDisplay: "källa" };
      sheet.getRange("H2").hyperlink = { documentReference: "'Data'!A1:B2", textToDisplay: "plats" };
      sheet.customProperties.add("km", "x".repeat(70_000));
      context.workbook.settings.add("val", { månad: ["mars"], tom: "" });
      context.workbook.worksheets.getItem("Data").visibility = "VeryHidden";
      sheet.protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    const [before, read] = [workbook.sheet("Ut"), await again(workbook)];
    const after = read.sheet("Ut");
    expect(cellsOf(read)).toEqual(cellsOf(workbook));
    expect(read.sheets.map((s) => [s.name, s.visibility])).toEqual([
      ["Data", "VeryHidden"],
      ["Ut", "Visible"],
    ]);
    expect([after.tabColor, after.showGridlines, after.frozen]).toEqual([
      before.tabColor,
      before.showGridlines,
      before.frozen,
    ]);
    expect([after.columnWidths.get(0), after.rowHeights.get(0)]).toEqual([105, 30]);
    expect(after.merges).toEqual(before.merges);
    expect(after.validations.map((v) => [localAddress(v.area), v.rule])).toEqual(
      before.validations.map((v) => [localAddress(v.area), v.rule]),
    );
    expect(after.validations[0]?.errorAlert).toEqual(before.validations[0]?.errorAlert);
    expect([...after.customProperties]).toEqual([...before.customProperties]);
    expect([...read.settings]).toEqual([...workbook.settings]);
    expect(after.protection?.options["allowFormatCells"]).toBe(true);
    expect(after.protection?.options["allowFormatColumns"]).toBe(false);
    expect(
      read.tables.map(({ name, area, style, showFilterButton }) => [name, localAddress(area), style, showFilterButton]),
    ).toEqual([["Utfall", "A1:B3", "TableStyleMedium2", true]]);
    const book = await bookOf(await writeXlsx(workbook));
    expect(book.getWorksheet("Ut")?.pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "1:1" });
  });

  test("is the same bytes each time, and after writing twice", async () => {
    const made = (): Workbook => {
      const workbook = new Workbook(["A"]);
      workbook.sheet("A").enter({ row: 0, column: 0, rows: 1, columns: 2 }, [["x", 1]]);
      workbook.settings.set("a", 1);
      return workbook;
    };
    const workbook = made();
    const first = await writeXlsx(workbook);
    // A zip's own clock steps by two seconds.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2_100 });
    expect(Buffer.compare(first, await writeXlsx(made()))).toBe(0);
    expect(Buffer.compare(first, await writeXlsx(workbook))).toBe(0);
  });

  test("values changed between two writes are changed in the second file", async () => {
    const workbook = new Workbook(["A"]);
    const sheet = workbook.sheet("A");
    const enter = (input: string): void => {
      sheet.enter({ row: 0, column: 0, rows: 1, columns: 1 }, [[input]]);
    };
    for (const input of ["ett", "två", "ett", ""]) {
      enter(input);
      expect((await again(workbook)).sheet("A").value(0, 0)).toBe(input);
    }
  });
});

describe("a user's file", () => {
  /** A book such as users have, with what the model does not know of. */
  function usersBook(): ExcelJS.Workbook {
    const book = new ExcelJS.Workbook();
    book.created = new Date(Date.UTC(2023, 4, 1));
    book.creator = "Användaren";
    const sheet = book.addWorksheet("Mina tal");
    sheet.getColumn(1).width = 33;
    sheet.getColumn(2).hidden = true;
    sheet.getCell("A1").value = { richText: [{ text: "Fet " }, { text: "text", font: { bold: true } }] };
    sheet.getCell("A2").value = 5;
    sheet.getCell("A2").font = { name: "Georgia", color: { theme: 4 } };
    sheet.getCell("A2").fill = {
      type: "gradient",
      gradient: "angle",
      degree: 0,
      stops: [
        { position: 0, color: { argb: "FF112233" } },
        { position: 1, color: { argb: "FF445566" } },
      ],
    };
    sheet.getCell("A3").value = { formula: "A2*2", result: 10 };
    sheet.getCell("A4").value = { formula: "A2*3" };
    sheet.getCell("A5").value = { text: "länk", hyperlink: "https://example.org/" };
    sheet.getCell("A6").value = { error: "#N/A" };
    sheet.getCell("A7").value = new Date(Date.UTC(2024, 0, 31));
    sheet.getCell("A7").numFmt = "yyyy-mm-dd";
    sheet.getCell("A8").value = true;
    sheet.getCell("A9").value = new Date(Date.UTC(2024, 0, 31, 18));
    sheet.getCell("A9").numFmt = "yyyy-mm-dd hh:mm";
    sheet.getCell("B3").value = { formula: "A2-5", result: 0 };
    sheet.getCell("A10").value = { formula: "1/0", result: { error: "#DIV/0!" } as ExcelJS.CellErrorValue };
    sheet.fillFormula("C1:C3", "A2+1", [6, 11, 16]);
    sheet.mergeCells("E1:F2");
    sheet.getCell("E1").value = "sammanfogad";
    sheet.getCell("A2").note = "en kommentar";
    sheet.addConditionalFormatting({
      ref: "A2:A9",
      rules: [{ type: "cellIs", operator: "greaterThan", formulae: [3], priority: 1, style: { font: { bold: true } } }],
    });
    book.definedNames.add("'Mina tal'!$A$2", "Grundtal");
    return book;
  }

  test("is read with values, results, errors, dates as serial numbers, and formulas without results told apart", async () => {
    const workbook = await readXlsx(await bytesOf(usersBook()));
    const sheet = workbook.sheet("Mina tal");
    expect(Array.from({ length: 10 }, (_, row) => sheet.value(row, 0))).toEqual([
      "Fet text",
      5,
      10,
      "",
      "länk",
      "#N/A",
      45322,
      true,
      45322.75,
      "#DIV/0!",
    ]);
    expect([sheet.formula(2, 0), sheet.formula(3, 0)]).toEqual(["=A2*2", "=A2*3"]);
    expect([0, 1, 2].map((row) => [sheet.formula(row, 2), sheet.value(row, 2)])).toEqual([
      ["=A2+1", 6],
      ["=A3+1", 11],
      ["=A4+1", 16],
    ]);
    expect(uncalculatedCells(workbook)).toEqual([{ sheet: "Mina tal", row: 3, column: 0 }]);
    expect(sheet.cells.at(6, 0)?.format.numberFormat).toBe("yyyy-mm-dd");
    expect([sheet.value(0, 4), sheet.value(1, 5)]).toEqual(["sammanfogad", ""]);
    expect(workbook.names).toEqual([{ name: "Grundtal", formula: "='Mina tal'!$A$2" }]);
    expect(sheet.columnWidths.get(0)).toBeCloseTo(33 * 5.25);
  });

  test("keeps its styles, widths, names and notes when the add-in writes elsewhere", async () => {
    const workbook = await readXlsx(await bytesOf(usersBook()));
    const ours = workbook.addSheet("Resultat");
    ours.enter({ row: 0, column: 0, rows: 1, columns: 2 }, [["Summa", "='Mina tal'!A2"]]);
    workbook.sheet("Mina tal").enter({ row: 1, column: 0, rows: 1, columns: 1 }, [[7]]);
    const book = await bookOf(await writeXlsx(workbook));
    const sheet = book.getWorksheet("Mina tal");
    const was = usersBook().getWorksheet("Mina tal");
    expect(sheet?.getColumn(1).width).toBe(33);
    expect(sheet?.getColumn(2).hidden).toBe(true);
    expect(sheet?.getCell("A1").value).toEqual(was?.getCell("A1").value);
    expect(sheet?.getCell("A2").value).toBe(7);
    expect(sheet?.getCell("A2").font).toMatchObject({ name: "Georgia", color: { theme: 4 } });
    expect(sheet?.getCell("A2").fill).toEqual(was?.getCell("A2").fill);
    expect(JSON.stringify(sheet?.getCell("A2").note)).toContain("en kommentar");
    expect(sheet?.getCell("A4").value).toEqual({ formula: "A2*3" });
    expect(sheet?.getCell("A7").value).toEqual(new Date(Date.UTC(2024, 0, 31)));
    expect(sheet?.getCell("F2").isMerged).toBe(true);
    expect((sheet as unknown as { conditionalFormattings: unknown[] }).conditionalFormattings).toHaveLength(1);
    expect(book.definedNames.model).toEqual([{ name: "Grundtal", ranges: ["'Mina tal'!$A$2"] }]);
    expect(book.creator).toBe("Användaren");
    expect(book.created).toEqual(new Date(Date.UTC(2023, 4, 1)));
    expect(book.worksheets.map((w) => w.name)).toEqual(["Mina tal", "Resultat"]);
  });

  test("a changed look changes only its own part of a style", async () => {
    const workbook = await readXlsx(await bytesOf(usersBook()));
    workbook.sheet("Mina tal").format({ row: 1, column: 0, rows: 1, columns: 1 }, (format) => ({
      ...format,
      numberFormat: "0.00",
      bold: true,
    }));
    const cell = (await bookOf(await writeXlsx(workbook))).getWorksheet("Mina tal")?.getCell("A2");
    expect(cell?.numFmt).toBe("0.00");
    expect(cell?.font).toMatchObject({ bold: true, name: "Georgia", color: { theme: 4 } });
    expect(cell?.fill).toMatchObject({ type: "gradient" });
  });

  test("sheets are renamed with their names, moved and deleted", async () => {
    const book = usersBook();
    book.addWorksheet("Bort").getCell("A1").value = 1;
    book.definedNames.add("Bort!$A$1", "Borttaget");
    book.addWorksheet("Sist");
    const workbook = await readXlsx(await bytesOf(book));
    workbook.deleteSheet(workbook.sheet("Bort"));
    workbook.moveSheet(workbook.sheet("Sist"), 0);
    workbook.renameSheet(workbook.sheet("Mina tal"), "Tmp");
    workbook.renameSheet(workbook.sheet("Sist"), "Mina tal");
    workbook.renameSheet(workbook.sheet("Tmp"), "Sist");
    const after = await bookOf(await writeXlsx(workbook));
    expect(after.worksheets.map((w) => w.name)).toEqual(["Mina tal", "Sist"]);
    expect(after.getWorksheet("Sist")?.getCell("A3").value).toEqual({ formula: "A2*2", result: 10 });
    expect(after.definedNames.model).toEqual([{ name: "Grundtal", ranges: ["Sist!$A$2"] }]);
  });

  test.each([
    ["with filter buttons", '<autoFilter ref="B2:C4"/>', true],
    ["without", "", false],
    [
      "with hidden ones",
      '<autoFilter ref="B2:C4"><filterColumn colId="0" hiddenButton="1"/><filterColumn colId="1" hiddenButton="1"/></autoFilter>',
      false,
    ],
  ])("a table as Excel writes it, %s, keeps its header row and its buttons", async (_, filter, shows) => {
    const book = new ExcelJS.Workbook();
    const rows = [
      ["Skåne", 1],
      ["Halland", 2],
    ];
    book
      .addWorksheet("T")
      .addTable({ name: "Uppgifter", ref: "B2", columns: [{ name: "Region" }, { name: "Andel" }], rows });
    // Excel leaves out headerRowCount="1", and columns of a filter that are as usual.
    const bytes = await withPart(await bytesOf(book), "xl/tables/table1.xml", (xml) =>
      xml.replace(/ headerRowCount="1"/, "").replace(/<autoFilter.*<\/autoFilter>/s, filter),
    );
    const workbook = await readXlsx(bytes);
    const facts = workbook.tables.map(({ name, area, showHeaders, showFilterButton }) => [
      name,
      localAddress(area),
      showHeaders,
      showFilterButton,
    ]);
    expect(facts).toEqual([["Uppgifter", "B2:C4", true, shows]]);
    const xml = await partOf(await writeXlsx(workbook), "xl/tables/table1.xml");
    expect(xml).toContain('headerRowCount="1"');
    expect(xml).toContain('<autoFilter ref="B2:C4">');
    expect(xml.match(/hiddenButton="(.)"/g)).toEqual(
      shows ? ['hiddenButton="0"', 'hiddenButton="0"'] : ['hiddenButton="1"', 'hiddenButton="1"'],
    );
  });

  test("a table that grew, and a new one beside it, are in the file", async () => {
    const workbook = new Workbook(["T"]);
    const sheet = workbook.sheet("T");
    sheet.enter({ row: 0, column: 0, rows: 2, columns: 1 }, [["Namn"], ["a"]]);
    addTable(workbook, sheet, { row: 0, column: 0, rows: 2, columns: 1 }, true, { name: "Ett" });
    const read = await again(workbook);
    await connect(read).Excel.run(async (context) => {
      context.workbook.tables.getItem("Ett").rows.add(undefined, [["b"]]);
      context.workbook.worksheets.getItem("T").tables.add("C1:D2", true).name = "Två";
      await context.sync();
    });
    const last = await again(read);
    expect(last.tables.map(({ name, area }) => [name, localAddress(area)])).toEqual([
      ["Ett", "A1:A3"],
      ["Två", "C1:D2"],
    ]);
    expect(last.sheet("T").value(2, 0)).toBe("b");
  });

  test("serial numbers of the 1904 system are the file's own", async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    const sheet = book.addWorksheet("A");
    sheet.getCell("A1").value = 43860;
    sheet.getCell("A1").numFmt = "yyyy-mm-dd";
    const workbook = await readXlsx(await bytesOf(book));
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheet("A").value(0, 0)).toBe(43860);
    expect(serialOfUtc(Date.UTC(2024, 0, 31), true)).toBe(43860);
  });

  test("every whole day is its own serial number, and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(serialOfUtc(Date.UTC(1899, 11, 30) + serial * 86_400_000)).toBe(serial);
      }),
    );
  });

  test.each([
    ["an empty file", new Uint8Array(), "empty"],
    ["a text", new TextEncoder().encode("Region;Andel\n"), "not an Excel workbook"],
    ["a locked file", compound("EncryptionInfo", "EncryptedPackage"), "password"],
    ["an old file", compound("Root Entry", "Workbook"), "(.xls)"],
    ["another compound file", compound("WordDocument"), "not an Excel workbook"],
    ["a damaged zip file", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "damaged"],
  ])("%s is refused with a reason", async (_, bytes, reason) => {
    const refusal = readXlsx(bytes);
    await expect(refusal).rejects.toBeInstanceOf(UnreadableFile);
    await expect(refusal).rejects.toThrow(reason);
  });

  test.each<[name: string, parts: Readonly<Record<string, string>>, reason: Refusal]>([
    ["that is no workbook", { "a.txt": "hej" }, ({ zip }) => zip],
    ["that is a binary workbook", { "xl/workbook.bin": "" }, ({ xlsb }) => xlsb],
    ["that has macros", { "xl/workbook.xml": "<workbook/>", "xl/vbaProject.bin": "" }, ({ macros }) => macros],
    ["of Numbers", { "Index/Document.iwa": "" }, ({ otherProgram }) => otherProgram({ ending: ".numbers" })],
    ["of LibreOffice", { mimetype: ODS, "content.xml": "" }, ({ otherProgram }) => otherProgram({ ending: ".ods" })],
    ["whose workbook is no XML", { "xl/workbook.xml": "hej" }, ({ unreadable }) => unreadable],
  ])("a zip file %s is refused with what it is, in either language", async (_, parts, reason) => {
    const zip = new JSZip();
    for (const [name, text] of Object.entries(parts)) zip.file(name, text);
    const refusal: unknown = await readXlsx(await zip.generateAsync({ type: "uint8array" })).catch((e: unknown) => e);
    expect(refusal).toBeInstanceOf(UnreadableFile);
    const { say } = refusal as UnreadableFile;
    expect([say(REFUSALS.sv), say(REFUSALS.en)]).toEqual([reason(REFUSALS.sv), reason(REFUSALS.en)]);
  });

  test("a workbook without a worksheet is refused", async () => {
    const bytes = await withPart(await bytesOf(usersBook()), "xl/workbook.xml", (xml) =>
      xml.replace(/<sheets>.*<\/sheets>/s, "<sheets></sheets>"),
    );
    await expect(readXlsx(bytes)).rejects.toThrow("no worksheet");
  });
});
