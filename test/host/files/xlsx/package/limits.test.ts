/** How much of a file is taken in, counted in cells: a row costs as much as one, and a long formula as several. */
import { expect, test } from "vitest";
import { readCsv } from "../../../../../host/files/csv";
import { openWorkbook } from "../../../../../host/files/open";
import { UnreadableFile } from "../../../../../host/files/unreadable";
import { writeXlsx } from "../../../../../host/files/xlsx";
import { CHARACTERS_A_CELL, LIMITS } from "../../../../../host/files/xlsx/package/limits";
import { Workbook } from "../../../../../host/model/workbook";
import { REFUSALS } from "../../../../../src/text";

type Rows = readonly (readonly (string | number)[])[];

/** Whether a workbook with these rows is read when so many cells are. */
async function isRead(rows: Rows, cells: number): Promise<boolean> {
  const workbook = new Workbook(["Blad1"]);
  for (const [row, values] of rows.entries())
    workbook.sheet("Blad1").enter({ row: 2 * row, column: 0, rows: 1, columns: values.length }, [values]);
  const bytes = await writeXlsx(workbook);
  return answers(() => openWorkbook({ name: "a.xlsx", bytes }, { ...LIMITS, cells }), "celler");
}

function isCsvRead(rows: Rows, cells: number): Promise<boolean> {
  const text = rows.map((row) => row.join(";")).join("\n\n");
  const bytes = new TextEncoder().encode(text);
  return answers(() => Promise.resolve(readCsv([{ name: "a.csv", bytes }], { fields: 100, cells })), "ifyllda celler");
}

async function answers(read: () => Promise<unknown>, word: string): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(error.say(REFUSALS.sv)).toContain(word);
    return false;
  }
}

test.each([
  [[[1], [2], [3]], 6],
  [[[1, 2, 3]], 4],
  [[[1, 2], [3]], 5],
] as const)("%j counts as %i", async (rows, cells) => {
  expect([await isRead(rows, cells), await isRead(rows, cells - 1)]).toEqual([true, false]);
  expect([await isCsvRead(rows, cells), await isCsvRead(rows, cells - 1)]).toEqual([true, false]);
});

test("a formula of twice as many characters as a cell stands for counts as three", async () => {
  const formula = `=${"1".padEnd(2 * CHARACTERS_A_CELL, "+1")}`;
  expect([await isRead([[formula]], 4), await isRead([[formula]], 3)]).toEqual([true, false]);
});
