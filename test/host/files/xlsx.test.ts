/** Excel files: what goes in comes out, and what the user has made of their own sheets stays. */

import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Refusal, UnreadableFile } from "../../../host/files/unreadable";
import { readXlsx, uncalculatedCells, writeXlsx } from "../../../host/files/xlsx";
import { type Cell, defaultFormat, serialOfUtc } from "../../../host/model/cell";
import { addTable } from "../../../host/model/edit-table";
import { localAddress } from "../../../host/model/rect";
import { Workbook } from "../../../host/model/workbook";
import { connect } from "../../../host/wire/connect";
import { REFUSALS } from "../../../src/text/refusals";
import {
  type Book,
  bytesOf,
  mergesOf,
  newBook,
  numberFormatOf,
  openBook,
  shownIn,
  styleOf,
} from "../../support/excelize";
import { attributesOf, elementsOf, partOf, withPart, zipped } from "../../support/package-parts";
import { compound } from "./support/bytes";

afterEach(() => void vi.useRealTimers());

/** Where a file has its only table. */
const TABLE = "xl/tables/table1.xml";
const ODS = "application/vnd.oasis.opendocument.spreadsheet";

const again = async (workbook: Workbook): Promise<Workbook> => readXlsx(await writeXlsx(workbook));

/** Every cell of a workbook, to compare. */
function cellsOf(workbook: Workbook): [string, number, number, Cell][] {
  const cells: [string, number, number, Cell][] = [];
  workbook.forEachCell((sheet, row, column, cell) => cells.push([sheet.name, row, column, cell]));
  return cells;
}

/** The names that a file defines: each name, what it refers to, and where it holds. */
function namesOf(book: Book): (readonly (string | undefined)[])[] {
  return book
    .GetDefinedName()
    .definedNames.map(({ Name, RefersTo, Scope }) => [Name, RefersTo?.replaceAll("'", ""), Scope]);
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
    const book = openBook(await writeXlsx(workbook));
    expect(book.GetPageLayout("Ut").opts.Orientation).toBe("landscape");
    expect(namesOf(book)).toEqual([["_xlnm.Print_Titles", "Ut!$1:$1", "Ut"]]);
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
  function usersBook(): Book {
    const name = "Mina tal";
    const book = newBook(name);
    book.SetDocProps({ Creator: "Användaren", Created: "2023-05-01T00:00:00Z" });
    const styled = (cell: string, style: Parameters<Book["NewStyle"]>[0]): void => {
      book.SetCellStyle(name, cell, cell, book.NewStyle(style).style);
    };
    book.SetColWidth(name, "A", "A", 33);
    book.SetColVisible(name, "B", false);
    book.SetCellRichText(name, "A1", [{ Text: "Fet " }, { Text: "text", Font: { Bold: true } }]);
    const gradient = { Type: "gradient", Color: ["112233", "445566"], Shading: 1 };
    for (const [cell, value] of Object.entries({ A2: 5, A3: 10, A5: "länk", A7: 45322, A8: true, A9: 45322.75, B3: 0 }))
      book.SetCellValue(name, cell, value);
    styled("A2", { Font: { Family: "Georgia", ColorTheme: 4 }, Fill: gradient });
    for (const [cell, formula] of Object.entries({ A3: "A2*2", A4: "A2*3", A10: "1/0", B3: "A2-5" }))
      book.SetCellFormula(name, cell, formula);
    book.SetCellHyperLink(name, "A5", "https://example.org/", "External");
    book.SetCellDefault(name, "A6", "#N/A");
    styled("A7", { CustomNumFmt: "yyyy-mm-dd" });
    styled("A9", { CustomNumFmt: "yyyy-mm-dd hh:mm" });
    book.SetSheetCol(name, "C1", [6, 11, 16]);
    book.SetCellFormula(name, "C1", "A2+1", { Type: "shared", Ref: "C1:C3" });
    book.SetCellValue(name, "E1", "sammanfogad");
    book.MergeCell(name, "E1", "F2");
    book.AddComment(name, { Cell: "A2", Author: "Användaren", Paragraph: [{ Text: "en kommentar" }] });
    const { style: Format } = book.NewConditionalStyle({ Font: { Bold: true } });
    book.SetConditionalFormat(name, "A2:A9", [{ Type: "cell", Criteria: ">", Value: "3", Format }]);
    book.SetDefinedName({ Name: "Grundtal", RefersTo: "'Mina tal'!$A$2" });
    return book;
  }

  /** The file, with results and errors as Excel keeps them: Excelize takes them all for text. */
  const usersFile = (book = usersBook()): Uint8Array =>
    withPart(bytesOf(book), "xl/worksheets/sheet1.xml", (xml) =>
      xml
        .replaceAll(' t="str"', "")
        .replace('<c r="A10"><f>1/0</f>', '<c r="A10" t="e"><f>1/0</f><v>#DIV/0!</v>')
        .replace('<c r="A6" t="inlineStr"><is><t>#N/A</t></is>', '<c r="A6" t="e"><v>#N/A</v>'),
    );

  test("is read with values, results, errors, dates as serial numbers, and formulas without results told apart", async () => {
    const workbook = await readXlsx(usersFile());
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
    const workbook = await readXlsx(usersFile());
    const ours = workbook.addSheet("Resultat");
    ours.enter({ row: 0, column: 0, rows: 1, columns: 2 }, [["Summa", "='Mina tal'!A2"]]);
    workbook.sheet("Mina tal").enter({ row: 1, column: 0, rows: 1, columns: 1 }, [[7]]);
    const [was, book] = [openBook(usersFile()), openBook(await writeXlsx(workbook))];
    const name = "Mina tal";
    expect(book.GetColWidth(name, "A").width).toBe(33);
    expect(book.GetColVisible(name, "B").visible).toBe(false);
    expect(book.GetCellRichText(name, "A1").runs).toEqual(was.GetCellRichText(name, "A1").runs);
    expect(shownIn(book, name, "A2")).toBe(7);
    expect(styleOf(book, name, "A2")).toEqual(styleOf(was, name, "A2"));
    expect(styleOf(book, name, "A2")).toMatchObject({
      Font: { Family: "Georgia", ColorTheme: 4 },
      Fill: { Type: "gradient", Color: ["112233", "445566"] },
    });
    expect(book.GetComments(name).comments).toEqual(was.GetComments(name).comments);
    expect(JSON.stringify(book.GetComments(name).comments)).toContain("en kommentar");
    expect([book.GetCellFormula(name, "A4").formula, shownIn(book, name, "A4")]).toEqual(["A2*3", null]);
    expect([shownIn(book, name, "A7"), numberFormatOf(book, name, "A7")]).toEqual([45322, "yyyy-mm-dd"]);
    expect(mergesOf(book, name)).toEqual(["E1:F2"]);
    expect(book.GetCellHyperLink(name, "A5").location).toBe("https://example.org/");
    const rules = elementsOf(partOf(await writeXlsx(workbook), "xl/worksheets/sheet1.xml"), "cfRule");
    expect(rules.map(attributesOf)).toEqual([
      { type: "cellIs", operator: "greaterThan", priority: "1", dxfId: expect.any(String) as string },
    ]);
    expect(namesOf(book)).toEqual([["Grundtal", "Mina tal!$A$2", "Workbook"]]);
    expect(book.GetDocProps().props).toMatchObject({ Creator: "Användaren", Created: "2023-05-01T00:00:00Z" });
    expect(book.GetSheetList().list).toEqual(["Mina tal", "Resultat"]);
  });

  test("keeps the parts that nothing was changed in, byte for byte", async () => {
    const workbook = await readXlsx(usersFile());
    workbook.sheet("Mina tal").enter({ row: 1, column: 0, rows: 1, columns: 1 }, [[7]]);
    const written = await writeXlsx(workbook);
    for (const part of ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/theme/theme1.xml"]) {
      expect(partOf(usersFile(), part)).not.toBe("");
      expect(partOf(written, part)).toBe(partOf(usersFile(), part));
    }
  });

  test("a changed look changes only its own part of a style", async () => {
    const workbook = await readXlsx(usersFile());
    workbook.sheet("Mina tal").format({ row: 1, column: 0, rows: 1, columns: 1 }, (format) => ({
      ...format,
      numberFormat: "0.00",
      bold: true,
    }));
    const [was, book] = [openBook(usersFile()), openBook(await writeXlsx(workbook))];
    expect(numberFormatOf(book, "Mina tal", "A2")).toBe("0.00");
    const style = styleOf(book, "Mina tal", "A2");
    expect(style.Font).toMatchObject({ Bold: true, Family: "Georgia", ColorTheme: 4 });
    expect(style.Fill).toEqual(styleOf(was, "Mina tal", "A2").Fill);
    expect(style.Fill).toMatchObject({ Type: "gradient" });
  });

  test("sheets are renamed with their names, moved and deleted", async () => {
    const book = usersBook();
    book.NewSheet("Bort");
    book.SetCellValue("Bort", "A1", 1);
    book.SetDefinedName({ Name: "Borttaget", RefersTo: "Bort!$A$1" });
    book.NewSheet("Sist");
    const workbook = await readXlsx(usersFile(book));
    workbook.deleteSheet(workbook.sheet("Bort"));
    workbook.moveSheet(workbook.sheet("Sist"), 0);
    workbook.renameSheet(workbook.sheet("Mina tal"), "Tmp");
    workbook.renameSheet(workbook.sheet("Sist"), "Mina tal");
    workbook.renameSheet(workbook.sheet("Tmp"), "Sist");
    const after = openBook(await writeXlsx(workbook));
    expect(after.GetSheetList().list).toEqual(["Mina tal", "Sist"]);
    expect([after.GetCellFormula("Sist", "A3").formula, shownIn(after, "Sist", "A3")]).toEqual(["A2*2", 10]);
    expect(namesOf(after)).toEqual([["Grundtal", "Sist!$A$2", "Workbook"]]);
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
    const book = newBook("T");
    const rows = [
      ["Region", "Andel"],
      ["Skåne", 1],
      ["Halland", 2],
    ];
    rows.forEach((row, index) => book.SetSheetRow("T", `B${String(index + 2)}`, row));
    book.AddTable("T", { Name: "Uppgifter", Range: "B2:C4" });
    // Excel leaves out headerRowCount="1", and columns of a filter that are as usual.
    const bytes = withPart(bytesOf(book), TABLE, (xml) => xml.replace(/<autoFilter.*<\/autoFilter>/s, filter));
    expect(partOf(bytes, TABLE)).not.toContain("headerRowCount");
    const workbook = await readXlsx(bytes);
    const facts = (of: Workbook): unknown[] =>
      of.tables.map(({ name, area, showHeaders, showFilterButton }) => [
        name,
        localAddress(area),
        showHeaders,
        showFilterButton,
      ]);
    expect(facts(workbook)).toEqual([["Uppgifter", "B2:C4", true, shows]]);
    const written = await writeXlsx(workbook);
    expect(partOf(written, TABLE)).toBe(partOf(bytes, TABLE));
    const read = await readXlsx(written);
    expect(facts(read)).toEqual(facts(workbook));
    await connect(read).Excel.run(async (context) => {
      context.workbook.tables.getItem("Uppgifter").rows.add(undefined, [["Blekinge", 3]]);
      await context.sync();
    });
    const grown = await writeXlsx(read);
    expect(openBook(grown).GetTables("T").tables[0]?.Range).toBe("B2:C5");
    expect(facts(await readXlsx(grown))).toEqual([["Uppgifter", "B2:C5", true, shows]]);
    const filters = elementsOf(partOf(grown, TABLE), "autoFilter");
    // A table without buttons has no filter, or one that hides them.
    expect(filters.map((element) => element.getAttribute("ref"))).toEqual(shows || filters.length > 0 ? ["B2:C5"] : []);
    const hidden = elementsOf(partOf(grown, TABLE), "filterColumn").filter(
      (element) => element.getAttribute("hiddenButton") === "1",
    );
    expect(hidden).toHaveLength(shows ? 0 : 2 * filters.length);
    const headers = elementsOf(partOf(grown, TABLE), "table").map((element) => element.getAttribute("headerRowCount"));
    expect(["1", null]).toContain(headers[0]);
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
    const book = newBook("A");
    book.SetWorkbookProps({ Date1904: true });
    book.SetCellValue("A", "A1", 43860);
    book.SetCellStyle("A", "A1", "A1", book.NewStyle({ CustomNumFmt: "yyyy-mm-dd" }).style);
    const workbook = await readXlsx(bytesOf(book));
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
    ["of Numbers", { "Index/Document.iwa": "" }, ({ otherProgram }) => otherProgram({ ending: ".numbers" })],
    ["of LibreOffice", { mimetype: ODS, "content.xml": "" }, ({ otherProgram }) => otherProgram({ ending: ".ods" })],
    [
      "whose workbook is no XML",
      { "xl/workbook.xml": "hej" },
      ({ damaged, wrong }) => damaged({ part: "xl/workbook.xml", what: wrong.xml }),
    ],
  ])("a zip file %s is refused with what it is, in either language", async (_, parts, reason) => {
    const refusal: unknown = await readXlsx(zipped(parts)).catch((e: unknown) => e);
    expect(refusal).toBeInstanceOf(UnreadableFile);
    const { say } = refusal as UnreadableFile;
    expect([say(REFUSALS.sv), say(REFUSALS.en)]).toEqual([reason(REFUSALS.sv), reason(REFUSALS.en)]);
  });

  test("a workbook without a worksheet is refused", async () => {
    const bytes = withPart(usersFile(), "xl/workbook.xml", (xml) =>
      xml.replace(/<sheets>.*<\/sheets>/s, "<sheets></sheets>"),
    );
    await expect(readXlsx(bytes)).rejects.toThrow("no worksheet");
  });
});
