/** Workbooks by ExcelJS, to the folder that is named. */
import { join } from "node:path";
import { LAST, PICTURE, packaged, plain, SHEETS, TO } from "./figures.js";

const ExcelJS = packaged("exceljs");

/** @param {string} name @param {(book: any) => void} [decorate] */
async function write(name, decorate = plain) {
  const book = new ExcelJS.Workbook();
  for (const [title, rows] of Object.entries(SHEETS)) {
    const sheet = book.addWorksheet(title);
    sheet.addRows(rows);
    if (title === "Befolkning") sheet.getColumn(5).numFmt = "yyyy-mm-dd";
  }
  decorate(book);
  await book.xlsx.writeFile(join(TO, `${name}.xlsx`));
}

/** @param {boolean} useSharedStrings */
async function stream(useSharedStrings) {
  const filename = join(TO, useSharedStrings ? "streamed-shared.xlsx" : "streamed.xlsx");
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings, useStyles: true });
  for (const [title, rows] of Object.entries(SHEETS)) {
    const sheet = book.addWorksheet(title);
    for (const row of rows) sheet.addRow(row).commit();
    sheet.commit();
  }
  await book.commit();
}

/** @param {any} book */
function ownSheet(book) {
  const sheet = book.addWorksheet("Mitt blad");
  sheet.addRow(["Krav", "Täljare"]);
  sheet.addRow([1, { formula: `SUM(Väntetider!E2:E${String(LAST)})` }]);
  return sheet;
}

await write("plain");
await stream(false);
await stream(true);
await write("table", (book) => {
  const [headers = [], ...rows] = SHEETS["Väntetider"] ?? [];
  const columns = headers.map((name) => ({ name, filterButton: true }));
  book.getWorksheet("Väntetider").addTable({ name: "Uppgifter", ref: "A1", headerRow: true, columns, rows });
});
await write("picture-and-note", (book) => {
  const sheet = ownSheet(book);
  sheet.addImage(book.addImage({ buffer: PICTURE, extension: "png" }), "F2:G4");
  sheet.getCell("A1").note = "Ännu ej avstämt";
  sheet.getCell("C1").value = { text: "Källan", hyperlink: "https://example.org/kalla" };
  sheet.getCell("C2").value = { richText: [{ text: "Delvis " }, { font: { bold: true }, text: "fet" }] };
});
await write("rules", (book) => {
  const whole = { type: "whole", operator: "greaterThanOrEqual", formulae: [0], allowBlank: true };
  book.getWorksheet("Väntetider").dataValidations.add("E2:H1048576", whole);
  const sheet = ownSheet(book);
  sheet.addConditionalFormatting({
    ref: "B2:B5",
    rules: [{ type: "dataBar", cfvo: [{ type: "min" }, { type: "max" }] }],
  });
  book.definedNames.add(`'Väntetider'!$A$1:$L$${String(LAST)}`, "Hela");
});
await write("view", (book) => {
  const sheet = book.getWorksheet("Väntetider");
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  sheet.autoFilter = `A1:L${String(LAST)}`;
  sheet.pageSetup.printArea = `A1:L${String(LAST)}`;
  ownSheet(book).state = "veryHidden";
});
