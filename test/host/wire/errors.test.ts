/** What goes wrong reaches the add-in as Excel's own errors. */

import { describe, expect, test } from "vitest";
import { HostError } from "../../../host/model/errors";
import { failure, open } from "../support/client";

describe("errors", () => {
  test("a missing sheet is ItemNotFound and tells which statement failed", async () => {
    const error = await failure(open(), async (context) => {
      context.workbook.worksheets.getItem("Saknas").load("name");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.statement).toBe("var worksheet = worksheets.getItem(...);");
    expect(error).toBeInstanceOf(Error);
  });

  test.each([
    ["rowHeight", 409, 409.25],
    ["columnWidth", 1_342, 1_342.5],
  ] as const)("a %s beyond Excel's largest is InvalidArgument, and changes nothing", async (size, largest, beyond) => {
    const connection = open();
    const set = (points: number) => async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getFirst().getRange("B2").format[size] = points;
      await context.sync();
    };
    await connection.Excel.run(set(largest));
    expect((await failure(connection, set(beyond))).code).toBe("InvalidArgument");
    const { rowHeights, columnWidths } = connection.workbook.sheet("Blad1");
    expect((size === "rowHeight" ? rowHeights : columnWidths).get(1)).toBe(largest);
  });

  test("what the host lacks is ApiNotFound, names the member and is listed", async () => {
    const connection = open();
    const error = await failure(connection, async (context) => {
      context.workbook.worksheets.getFirst().pivotTables.load("name");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Worksheet.PivotTables");
    expect(connection.host.unsupported).toEqual(["Worksheet.PivotTables"]);
  });

  test("a member beyond ExcelApi 1.14 is refused by the client itself", async () => {
    const connection = open();
    const error = await failure(connection, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getDependents();
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(connection.host.unsupported).toEqual([]);
    expect(connection.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(connection.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });

  test.each([
    ["InvalidArgument", (c: Excel.RequestContext) => c.workbook.worksheets.add("a/b")],
    ["InvalidArgument", (c: Excel.RequestContext) => c.workbook.worksheets.add("x".repeat(32))],
    ["ItemAlreadyExists", (c: Excel.RequestContext) => c.workbook.worksheets.add("BLAD1")],
    [
      "InvalidArgument",
      (c: Excel.RequestContext) => (c.workbook.worksheets.getFirst().getRange("A1:B2").values = [[1, 2]]),
    ],
    ["InvalidArgument", (c: Excel.RequestContext) => c.workbook.worksheets.getFirst().getRange("Å!?")],
    [
      "InvalidArgument",
      (c: Excel.RequestContext) => c.workbook.worksheets.getFirst().getCell(0, 0).getOffsetRange(-1, 0),
    ],
    ["InvalidOperation", (c: Excel.RequestContext) => c.workbook.worksheets.getFirst().delete()],
    ["ItemNotFound", (c: Excel.RequestContext) => c.workbook.settings.getItem("nej").load("value")],
  ])("Excel's code %s for a wrong use (%#)", async (code, wrong) => {
    const error = await failure(open(), async (context) => {
      wrong(context);
      await context.sync();
    });
    expect(error.code).toBe(code);
  });

  test("a table may not overlap another", async () => {
    const error = await failure(open(), async (context) => {
      const { tables } = context.workbook.worksheets.getFirst();
      tables.add("A1:B3", true);
      tables.add("B3:C5", true);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("an error stops the batch, and what came before it stays", async () => {
    const connection = open();
    await failure(connection, async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [["före"]];
      sheet.getRange("A2:A3").values = [["fel form"]];
      sheet.getRange("A4").values = [["efter"]];
      await context.sync();
    });
    expect(connection.workbook.sheet("Blad1").value(0, 0)).toBe("före");
    expect(connection.workbook.sheet("Blad1").value(3, 0)).toBe("");
  });

  test("while a cell is edited reading works and writing is refused before anything is done", async () => {
    const connection = open();
    connection.host.editing = true;
    const error = await failure(connection, async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperationInCellEditMode");
    const name = await connection.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Blad1");
    expect(connection.workbook.sheet("Blad1").value(0, 0)).toBe("");
  });

  test("a fault that a test injects reaches the add-in as Excel's own", async () => {
    const connection = open();
    connection.host.fault = ({ type, name }) =>
      type === "set" && name === "Values" ? new HostError("GeneralException", "påhittat") : undefined;
    const error = await failure(connection, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect([error.code, error.message]).toEqual(["GeneralException", "påhittat"]);
  });

  test("a protected sheet refuses writes to locked cells, takes them in unlocked ones, and opens with the password", async () => {
    const connection = open();
    const write =
      (address: string) =>
      async (context: Excel.RequestContext): Promise<void> => {
        context.workbook.worksheets.getFirst().getRange(address).values = [["ny"]];
        await context.sync();
      };
    await connection.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, "hemligt");
      sheet.getRange("A:A").format.columnWidth = 60;
      await context.sync();
    });
    expect((await failure(connection, write("A1"))).code).toBe("AccessDenied");
    await connection.Excel.run(write("B1"));
    const wrong = await failure(connection, async (context) => {
      context.workbook.worksheets.getFirst().protection.unprotect("fel");
      await context.sync();
    });
    expect(wrong.code).toBe("AccessDenied");
    await connection.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst();
      protection.unprotect("hemligt");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
    await connection.Excel.run(write("A1"));
  });
});
