/** Workbooks by Excelize (its WebAssembly), to the folder that is named. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LAST, PICTURE, packaged, plain, SHEETS, TO } from "./figures.js";

const FROM = packaged.resolve("excelize-wasm");
const { init } = packaged("excelize-wasm");
const excelize = await init(join(dirname(FROM), "excelize.wasm.gz"));
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** @param {{ error: string | null }} result */
function sure({ error }) {
  if (error) throw new Error(error);
}

/** @param {string} name @param {(book: any) => void} [decorate] */
function write(name, decorate = plain) {
  const book = excelize.NewFile();
  for (const [title, rows] of Object.entries(SHEETS)) {
    sure(book.NewSheet(title));
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        if (cell === null) return;
        const { cell: place } = excelize.CoordinatesToCellName(column + 1, at + 1);
        sure(book.SetCellValue(title, place, cell instanceof Date ? (cell.getTime() - FIRST_DAY) / 86_400_000 : cell));
      });
    });
  }
  sure(book.DeleteSheet("Sheet1"));
  const day = book.NewStyle({ CustomNumFmt: "yyyy-mm-dd" });
  sure(book.SetCellStyle("Befolkning", "E2", "E22", day.style));
  decorate(book);
  const { buffer, error } = book.WriteToBuffer();
  sure({ error });
  writeFileSync(join(TO, `${name}.xlsx`), buffer);
}

/** @param {any} book */
function ownSheet(book) {
  sure(book.NewSheet("Mitt blad"));
  sure(book.SetSheetRow("Mitt blad", "A1", ["Krav", "Täljare"]));
  for (let row = 2; row < 6; row++) sure(book.SetSheetRow("Mitt blad", `A${String(row)}`, [row - 1, row * 100]));
  sure(book.SetCellFormula("Mitt blad", "B6", `SUM(Väntetider!E2:E${String(LAST)})`));
}

/** @param {any} book */
function table(book) {
  sure(book.AddTable("Väntetider", { Range: `A1:L${String(LAST)}`, Name: "Uppgifter" }));
}

write("plain");
write("table", table);
write("pivot-table", (book) => {
  sure(book.NewSheet("Mitt blad"));
  sure(
    book.AddPivotTable({
      DataRange: `Väntetider!A1:L${String(LAST)}`,
      PivotTableRange: "Mitt blad!A3:H30",
      Rows: [{ Data: "Region" }],
      Columns: [{ Data: "Prestationskrav" }],
      Data: [{ Data: "Täljare", Name: "Summa täljare", Subtotal: "Sum" }],
    }),
  );
});
write("slicer", (book) => {
  table(book);
  ownSheet(book);
  const slicer = { Name: "Region", Cell: "N2", TableSheet: "Väntetider", TableName: "Uppgifter", Caption: "Region" };
  sure(book.AddSlicer("Väntetider", slicer));
});
write("chart-and-shape", (book) => {
  ownSheet(book);
  const Series = [{ Name: "'Mitt blad'!$B$1", Values: "'Mitt blad'!$B$2:$B$5" }];
  sure(book.AddChart("Mitt blad", "D1", { Type: excelize.Col, Series }));
  sure(book.AddShape("Mitt blad", { Cell: "D20", Type: "rect", Paragraph: [{ Text: "Fri text" }] }));
  sure(book.AddPictureFromBytes("Mitt blad", "L1", { Extension: ".png", File: PICTURE, Format: {} }));
  sure(book.AddComment("Mitt blad", { Cell: "A1", Author: "Handläggaren", Paragraph: [{ Text: "Ännu ej avstämt" }] }));
});
write("controls-and-sparklines", (book) => {
  ownSheet(book);
  sure(
    book.AddFormControl("Mitt blad", { Cell: "D2", Type: excelize.FormControlCheckBox, Text: "Klart", Paragraph: [] }),
  );
  sure(book.AddSparkline("Mitt blad", { Location: ["C2"], Range: ["'Mitt blad'!B2:B5"], Type: "line" }));
  sure(book.SetDefinedName({ Name: "Moms", RefersTo: "0.25", Scope: "" }));
});
