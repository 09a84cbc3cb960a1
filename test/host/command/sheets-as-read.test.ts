/** The sheets of a workbook beside the one that is settled, however far apart its cells are. */
import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { sheetsAsRead } from "../../../host/command/sheets-as-read";
import { UnreadableFile } from "../../../host/files/unreadable";
import { writeXlsx } from "../../../host/files/xlsx";
import { Workbook } from "../../../host/model/workbook";
import { REFUSALS } from "../../../src/text/refusals";
import { EXAMPLE, ownFolder } from "./support/call";
import { MOST, measured } from "./support/measured";

const inFolder = ownFolder();
const [LAST_ROW, LAST_COLUMN] = [1_048_575, 16_383];

/** A workbook with these cells, by row and column from zero. */
function workbookWith(...cells: readonly (readonly [row: number, column: number, value: string | number])[]): Workbook {
  const workbook = new Workbook(["Blad"]);
  for (const [row, column, value] of cells)
    workbook.sheet("Blad").enter({ row, column, rows: 1, columns: 1 }, [[value]]);
  return workbook;
}

describe("a sheet that is read beside", () => {
  test("goes from its first filled cell to its last row, and each row to its last cell", () => {
    const [grid] = sheetsAsRead("/a/b.xlsx", workbookWith([2, 1, "Region"], [2, 3, "Antal"], [4, 1, "Uppsala"]));
    expect(grid).toEqual({
      ...{ sheet: "[b.xlsx]Blad", top: 2, left: 1 },
      cells: [["Region", "", "Antal"], [], ["Uppsala"]],
    });
  });

  test("ends where nothing but spaces follows, and is none where it holds nothing else", () => {
    const grids = sheetsAsRead("b.xlsx", workbookWith([0, 0, "Region"], [LAST_ROW, LAST_COLUMN, " "]));
    expect(grids.map(({ cells }) => cells)).toEqual([[["Region"]]]);
    expect(sheetsAsRead("b.xlsx", workbookWith([9, 9, " "]))).toEqual([]);
  });

  test("is refused where the rows between filled cells hold more cells than are read", () => {
    const far = workbookWith([0, 0, 1], [1, 9, 1], [2, 9, 1]);
    expect(sheetsAsRead("b.xlsx", far, 21)).toHaveLength(1);
    let said = "";
    try {
      sheetsAsRead("b.xlsx", far, 20);
    } catch (cause) {
      if (cause instanceof UnreadableFile) said = cause.say(REFUSALS.sv);
    }
    expect(said).toBe(`b.xlsx: ${REFUSALS.sv.sparse({ sheet: "Blad", limit: 20 })}`);
  });

  test("of which the first and the last cell are filled ends within the minute and the gigabyte", async () => {
    const file = inFolder("stor.xlsx");
    await writeFile(file, await writeXlsx(workbookWith([0, 0, "a"], [LAST_ROW, LAST_COLUMN, "b"])));
    const took = await measured([EXAMPLE, file, "--dry-run"], inFolder("tog"));
    expect([took.code, took.error]).toEqual([0, ""]);
    expect(took.memory).toBeLessThan(MOST.memory);
    expect(took.seconds).toBeLessThan(MOST.seconds);
  });
});
