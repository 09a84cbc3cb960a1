/** Sheets, tables, settings and formats as the genuine client finds them. */

import { describe, expect, test } from "vitest";
import { type Connection } from "../../../host/wire/connect";
import { open, until } from "../support/client";

describe("objects", () => {
  test("what is missing is a null object, and so is all that hangs on it", async () => {
    await open().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Saknas");
      const used = sheet.getUsedRangeOrNullObject();
      const empty = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject();
      const table = context.workbook.tables.getItemOrNullObject("Saknas");
      const setting = context.workbook.settings.getItemOrNullObject("Saknas");
      await context.sync();
      expect([sheet, used, empty, table, setting].map((object) => object.isNullObject)).toEqual([
        true,
        true,
        true,
        true,
        true,
      ]);
    });
  });

  test("a run gives back every reference it took", async () => {
    const connection = open();
    await connection.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      await context.sync();
      range.values = [[1]];
      await context.sync();
      expect(connection.host.heldReferences).toBeGreaterThan(0);
    });
    await until(() => connection.host.heldReferences === 0);
  });

  test("two workbooks live side by side", async () => {
    const [one, other] = [open(["Ett"]), open(["Två"])];
    const nameOf = (connection: Connection): Promise<string> =>
      connection.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst().load("name");
        await context.sync();
        return sheet.name;
      });
    expect(await Promise.all([nameOf(one), nameOf(other)])).toEqual(["Ett", "Två"]);
  });

  test("tables grow, shrink, rename their columns and become ranges", async () => {
    const { Excel: client, workbook } = open();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B3").values = [
        ["Region", "Region"],
        ["Skåne", 1],
        ["Halland", 2],
      ];
      sheet.getRange("A4").values = [["under tabellen"]];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Uppgifter";
      table.style = "TableStyleLight1";
      table.rows.add(undefined, [["Örebro", 3]]);
      const body = table.getDataBodyRange().load("values");
      table.columns.load("items/name");
      await context.sync();
      expect(body.values).toEqual([
        ["Skåne", 1],
        ["Halland", 2],
        ["Örebro", 3],
      ]);
      expect(table.columns.items.map((column) => column.name)).toEqual(["Region", "Region2"]);
      table.rows.getItemAt(0).delete();
      table.showTotals = true;
      table.resize("A1:C4");
      table.load("name, style, showTotals");
      const row = table.columns.getItem("Region2").getRange().load("values, address");
      context.workbook.tables.load("items/name");
      await context.sync();
      expect([table.name, table.style, table.showTotals]).toEqual(["Uppgifter", "TableStyleLight1", true]);
      expect(row.address).toBe("Blad1!B1:B4");
      expect(context.workbook.tables.items.map((t) => t.name)).toEqual(["Uppgifter"]);
      table.convertToRange();
      await context.sync();
    });
    expect(workbook.tables).toEqual([]);
    expect(workbook.sheet("Blad1").value(4, 0)).toBe("under tabellen");
  });

  test("settings and custom properties are kept, changed, listed and deleted", async () => {
    const { Excel: client, workbook } = open();
    await client.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getFirst();
      const { settings } = context.workbook;
      settings.add("val", { år: 2024, lista: [1, "två"] });
      settings.add("bort", 1);
      customProperties.add("km.sheet", "resultat");
      await context.sync();
      settings.getItem("bort").delete();
      const kept = settings.getItem("val").load("key, value");
      const property = customProperties.getItem("KM.SHEET").load("key, value");
      property.value = "annat";
      settings.load("items/key");
      customProperties.load("items/key, items/value");
      await context.sync();
      expect(kept.value).toEqual({ år: 2024, lista: [1, "två"] });
      expect(settings.items.map((setting) => setting.key)).toEqual(["val"]);
      expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([["km.sheet", "annat"]]);
    });
    expect([...workbook.settings.keys()]).toEqual(["val"]);
  });

  test("formats are set and read; what differs among cells is null", async () => {
    await open().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "#ffcc00";
      range.format.font.bold = true;
      range.format.horizontalAlignment = "Center";
      range.format.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("A1").format.font.bold = false;
      sheet.getRange("A:A").format.columnWidth = 100;
      sheet.getRange("C:C").numberFormat = "0.0" as unknown as string[][];
      range.load("format/fill/color, format/font/bold, format/columnWidth, format/horizontalAlignment");
      const edge = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      const column = sheet.getRange("C7").load("numberFormat");
      await context.sync();
      expect([
        range.format.fill.color,
        range.format.font.bold,
        range.format.columnWidth,
        range.format.horizontalAlignment,
      ]).toEqual(["#FFCC00", null, null, "Center"]);
      expect(edge.style).toBe("Double");
      expect(column.numberFormat).toEqual([["0.0"]]);
    });
  });

  test("text shows values as a Swedish Excel does", async () => {
    await open().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:A6");
      range.numberFormat = [["#,##0"], ["0.0%"], ['#,##0.00 "kr"'], ["yyyy-mm-dd"], ["General"], ["0;-0;-"]];
      range.values = [[1234567], [0.713], [-1234.5], [45322], [0.5], [0]];
      range.load("text");
      await context.sync();
      expect(range.text.flat()).toEqual([
        "1\u00a0234\u00a0567",
        "71,3%",
        "-1\u00a0234,50 kr",
        "2024-01-31",
        "0,5",
        "-",
      ]);
    });
  });

  test("a sheet's own things: position, visibility, colour, panes, page, validation, link", async () => {
    const { Excel: client, workbook, host } = open(["A", "B"]);
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("B");
      sheet.position = 0;
      sheet.tabColor = "#00ff00";
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "A!A1", textToDisplay: "till A" };
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: "ja,nej" } };
      cell.dataValidation.load("type, rule");
      cell.load("values, hyperlink");
      sheet.getRange("C3:D4").merge();
      context.workbook.worksheets.getItem("A").visibility = "Hidden";
      context.application.cultureInfo.numberFormat.load("numberDecimalSeparator");
      await context.sync();
      expect(cell.values).toEqual([["till A"]]);
      expect(cell.hyperlink).toMatchObject({ documentReference: "A!A1" });
      expect(cell.dataValidation.type).toBe("List");
      expect(context.application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(",");
    });
    const sheet = workbook.sheet("B");
    expect(workbook.sheets.map((s) => s.name)).toEqual(["B", "A"]);
    expect([sheet.tabColor, sheet.showGridlines, sheet.frozen]).toEqual(["#00FF00", false, { rows: 2, columns: 2 }]);
    expect(sheet.pageLayout).toMatchObject({ orientation: "Landscape", printTitleRows: "1:2" });
    expect(sheet.merges).toHaveLength(1);
    expect(workbook.selection.sheet).toBe(sheet);
    expect(host.unsupported).toEqual([]);
  });
});
