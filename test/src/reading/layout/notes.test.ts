/** What of a table is not read. */
import { expect, test } from "vitest";
import { Notes } from "../../../../src/reading/layout/notes";

test("cells are counted by why, with the first of them and each word once", () => {
  const notes = new Notes();
  notes.cell("whole-country", { row: 4, column: 2 }, "Riket");
  notes.cell("whole-country", { row: 4, column: 3 }, "Riket");
  notes.cell("whole-country", { row: 9, column: 2 }, "Summa");
  notes.cell("subtotal", { row: 1, column: 1 }, "Helår");
  expect([...notes.leftOut]).toEqual([
    ["whole-country", { count: 3, first: { row: 4, column: 2 }, words: ["Riket", "Summa"] }],
    ["subtotal", { count: 1, first: { row: 1, column: 1 }, words: ["Helår"] }],
  ]);
});
