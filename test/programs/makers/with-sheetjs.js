/** Workbooks by SheetJS, in every form it has, to the folder that is named. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LAST, packaged, plain, SHEETS, TO } from "./figures.js";

const XLSX = packaged("xlsx");

/** A workbook with the figures. */
function filled() {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(SHEETS))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows, { UTC: true }), name);
  return book;
}

/** @param {string} name @param {object} [how] @param {(book: any) => void} [decorate] */
function write(name, how = {}, decorate = plain) {
  const book = filled();
  decorate(book);
  writeFileSync(join(TO, name), XLSX.write(book, { type: "buffer", ...how }));
}

/** @param {any} book */
function ownSheet(book) {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["Krav", "Täljare"],
    [1, null],
  ]);
  sheet.B2 = { t: "n", f: `SUM(Väntetider!E2:E${LAST})` };
  sheet.A1.c = [{ a: "Handläggaren", t: "Ännu ej avstämt" }];
  sheet.A2.l = { Target: "https://example.org/kalla", Tooltip: "Källan" };
  XLSX.utils.book_append_sheet(book, sheet, "Mitt blad");
  return sheet;
}

write("plain.xlsx");
write("shared-strings.xlsx", { bookSST: true, compression: true });
write("dates.xlsx", { cellDates: true });
write("own-sheet.xlsx", {}, ownSheet);
write("names-hidden-protected.xlsx", {}, (book) => {
  ownSheet(book)["!protect"] = { password: "hemligt" };
  book.Workbook = { Names: [{ Name: "Moms", Ref: "0.25" }], Sheets: [{}, {}, { Hidden: 1 }] };
});
write("filter-and-merges.xlsx", {}, (book) => {
  book.Sheets["Väntetider"]["!autofilter"] = { ref: `A1:L${String(LAST)}` };
  ownSheet(book)["!merges"] = [XLSX.utils.decode_range("A1:B1")];
});
write("no-macros.xlsm", { bookType: "xlsm" });
write("binary.xlsb", { bookType: "xlsb" });
write("old.xls", { bookType: "biff8" });
write("older.xls", { bookType: "biff5" });
write("xml-2003.xls", { bookType: "xlml" });
write("html.xls", { bookType: "html" });
write("open-document.ods", { bookType: "ods" });
write("flat.fods", { bookType: "fods" });
