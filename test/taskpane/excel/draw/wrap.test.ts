/** How high rows are made: Excel refuses one of more than 409 points, and with it the whole request. */
import { expect, test } from "vitest";
import { Workbook } from "../../../../host/model/workbook";
import { addSheets } from "../../../../taskpane/excel/workbook";
import { connected, SUMMARY, TABLE, written } from "../../support/out-sheets";

/** Far more than a row can show: some 2,800 words. */
const LONG = "så många ord ".repeat(1_000);

test("a note, a header and a text that are longer than the highest row make rows of its height, and are whole", async () => {
  const workbook = new Workbook();
  connected(workbook);
  const columns = TABLE.columns.map((column, index) =>
    index === 1 ? { ...column, header: LONG, kind: "long-text" as const } : column,
  );
  const rows = TABLE.rows.map((row, index) => (index === 0 ? [row[0] ?? "", LONG, ...row.slice(2)] : row));
  await written([{ ...SUMMARY, notes: [LONG], blocks: [{ ...TABLE, columns, rows }] }]);
  const sheet = workbook.sheet("Sammanställning");
  expect([...sheet.rowHeights.values()].filter((points) => points === 409)).toHaveLength(3);
  expect(Math.max(...sheet.rowHeights.values())).toBe(409);
  expect(sheet.value(1, 0)).toBe(LONG);
});

test("a sheet of notes to fill in keeps to it too", async () => {
  const workbook = new Workbook();
  connected(workbook);
  await addSheets([
    {
      look: "notes",
      name: "Läs mig",
      columns: [{ header: "", width: 20, format: "@" }],
      rows: [["Titel"], ["Under"], [LONG]],
    },
  ]);
  expect([...workbook.sheet("Läs mig").rowHeights.values()].at(2)).toBe(409);
});
