/** Workbooks by xlsx-populate, one of them with a password, to the folder that is named. */
import { join } from "node:path";
import { packaged, SHEETS, TO } from "./figures.js";

const XlsxPopulate = packaged("xlsx-populate");

/** A workbook with the figures. */
async function filled() {
  const book = await XlsxPopulate.fromBlankAsync();
  for (const [name, rows] of Object.entries(SHEETS)) {
    const sheet = book.addSheet(name);
    sheet.cell("A1").value(rows.map((row) => row.map((cell) => cell ?? undefined)));
    if (name === "Befolkning") sheet.column("E").style("numberFormat", "yyyy-mm-dd");
  }
  book.deleteSheet("Sheet1");
  return book;
}

const book = await filled();
await book.toFileAsync(join(TO, "plain.xlsx"));
await book.toFileAsync(join(TO, "password.xlsx"), { password: "hemligt" });
const sheet = book.addSheet("Mitt blad");
sheet.cell("A1").value("Summa").hyperlink("https://example.org/kalla");
sheet.cell("B1").formula("SUM(Väntetider!E2:E190)");
book.definedName("Hela", book.sheet("Väntetider").usedRange());
book.sheet("Väntetider").freezePanes(0, 1).autoFilter(book.sheet("Väntetider").usedRange());
await book.toFileAsync(join(TO, "own-sheet.xlsx"));
