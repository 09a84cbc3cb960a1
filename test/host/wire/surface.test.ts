/** How ranges are found, what can be loaded, and what clearing and adding do. */

import { describe, expect, test } from "vitest";
import { open } from "../support/client";

describe("the surface", () => {
  test("ranges are found from ranges as in Excel", async () => {
    const { Excel: client, workbook, host } = open();
    workbook.sheet("Blad1").enter({ row: 2, column: 2, rows: 2, columns: 2 }, [
      ["a", 1],
      ["b", 2],
    ]);
    workbook.select(workbook.sheet("Blad1"), { row: 3, column: 2, rows: 2, columns: 1 });
    const addresses = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("C3:D6");
      const ranges = [
        range.getCell(1, 1),
        range.getRow(1),
        range.getColumn(1),
        range.getLastRow(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getAbsoluteResizedRange(1, 2),
        range.getBoundingRect("A1"),
        range.getUsedRange(true),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getIntersectionOrNullObject("D6:E9"),
        sheet.getRangeByIndexes(0, 1, 2, 3),
        sheet.getUsedRange(),
        context.workbook.getSelectedRange(),
        context.workbook.getActiveCell(),
        sheet.getRange("'Blad1'!$A$1:B2"),
      ];
      const none = range.getIntersectionOrNullObject("A1");
      for (const each of ranges) each.load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      return ranges.map((each) => each.address.replace("Blad1!", ""));
    });
    expect(addresses).toEqual([
      ...["D4", "C4:D4", "D3:D6", "C6:D6", "B4:C7", "C3:E7", "C3:D3", "A1:D6", "C3:D4", "3:6"],
      ...["C:D", "D6", "B1:D2", "C3:D4", "C4:C5", "C4", "A1:B2"],
    ]);
    expect(host.unsupported).toEqual([]);
  });

  test("everything can be loaded at once, nested and by default", async () => {
    const { Excel: client, workbook, host } = open(["A", "B"]);
    workbook.sheet("A").enter({ row: 0, column: 0, rows: 2, columns: 1 }, [["Namn"], ["x"]]);
    await client.run(async (context) => {
      const { worksheets, application, properties, names, settings } = context.workbook;
      worksheets.load("items/name, items/visibility, items/tables/items/name, items/protection/protected");
      const sheet = worksheets.getFirst();
      const table = sheet.tables.add("A1:A2", true);
      const range = sheet.getUsedRange();
      const { format, dataValidation } = range;
      const looks = [format, format.fill, format.font, format.borders, dataValidation];
      for (const object of [
        ...looks,
        sheet,
        table,
        range,
        table.rows,
        table.columns,
        sheet.pageLayout,
        sheet.protection,
      ])
        object.load();
      for (const object of [context.workbook, application, properties, names, settings]) object.load();
      const count = worksheets.getCount();
      range.conditionalFormats.clearAll();
      range.set({ format: { font: { italic: true }, wrapText: true } });
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate("Full");
      format.autofitColumns();
      format.autofitRows();
      await context.sync();
      const sheets = worksheets.items.map((item) => [item.name, item.visibility, item.protection.protected]);
      expect(sheets).toEqual([
        ["A", "Visible", false],
        ["B", "Visible", false],
      ]);
      expect(count.value).toBe(2);
      expect(table.rows.items.map((row) => row.values as unknown)).toEqual([[["x"]]]);
    });
    expect(workbook.sheet("A").cells.formatAt(1, 0)).toMatchObject({ italic: true, wrapText: true });
    expect(host.unsupported).toEqual([]);
  });

  test("clear takes what it is told to", async () => {
    const { Excel: client, workbook } = open();
    const sheet = workbook.sheet("Blad1");
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      range.format.font.bold = true;
      range.getCell(0, 0).clear("Contents");
      range.getCell(0, 1).clear("Formats");
      range.getCell(0, 2).clear();
      await context.sync();
    });
    const left = [0, 1, 2].map((column) => [sheet.value(0, column), sheet.cells.formatAt(0, column).bold]);
    expect(left).toEqual([
      ["", true],
      ["b", false],
      ["", false],
    ]);
  });

  test("adding a setting or custom property that exists overwrites it", async () => {
    const { Excel: client, workbook } = open();
    await client.run(async (context) => {
      for (const value of ["ett", "två"]) {
        context.workbook.settings.add("a", value);
        context.workbook.worksheets.getFirst().customProperties.add("a", value);
      }
      await context.sync();
    });
    expect([[...workbook.settings], [...workbook.sheet("Blad1").customProperties]]).toEqual([
      [["a", "två"]],
      [["a", "två"]],
    ]);
  });
});
