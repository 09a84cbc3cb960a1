/** The genuine Excel client, end to end over the workbook model. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HostError } from "../../../host/model/errors";
import { Workbook } from "../../../host/model/workbook";
import { type Connection, connect } from "../../../host/wire/connect";

const open = (names?: string[]): Connection & { workbook: Workbook } => {
  const workbook = new Workbook(names);
  return { ...connect(workbook), workbook };
};

/** The error that a run ends with; a run that succeeds fails the test. */
async function failure(
  { Excel: client }: Connection,
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await client.run(work);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The run should have failed.");
}

/** Waits until the condition holds; fails the test by vitest's own time limit when it never does. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

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

describe("values", () => {
  test("what is written is read back", async () => {
    const { Excel: client } = open();
    const cell = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
      fc.boolean(),
      fc.string().map((s) => `å${s}`),
      fc.constant(""),
    );
    const grids = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      );
    await fc.assert(
      fc.asyncProperty(grids, async (values) => {
        const got = await client.run(async (context) => {
          const range = context.workbook.worksheets
            .getFirst()
            .getRange("B2")
            .getAbsoluteResizedRange(values.length, values[0]?.length ?? 0);
          range.values = values;
          range.load("values");
          await context.sync();
          return range.values as unknown;
        });
        expect(got).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["=1+1", "General", { formula: "=1+1", value: 0 }],
    ["+A1", "General", { formula: "=+A1", value: 0 }],
    ["-abc", "General", { formula: "=-abc", value: 0 }],
    ["-5", "General", { value: -5 }],
    ["0713", "General", { value: 713 }],
    ["0713", "@", { value: "0713" }],
    ["=1+1", "@", { value: "=1+1" }],
    ["'=1+1", "General", { value: "=1+1" }],
    ["'0713", "General", { value: "0713" }],
    ["71,3", "General", { value: "71,3" }],
    ["71.3", "General", { value: 71.3 }],
    ["true", "General", { value: true }],
    ["-", "General", { value: "-" }],
    ["12%", "General", { value: 0.12 }],
    ["2024-01-31", "General", { value: 45322 }],
    [5, "@", { value: "5" }],
  ] as const)("%j entered into a cell of format %s", async (input, format, expected) => {
    const { Excel: client, workbook } = open();
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.numberFormat = [[format]];
      range.values = [[input]];
      await context.sync();
    });
    const { value, formula } = workbook.sheet("Blad1").cells.at(0, 0) ?? {};
    expect({ value, ...(formula === undefined ? {} : { formula }) }).toEqual(expected);
  });

  test("null leaves a cell alone, the empty text clears it, one value fills a range", async () => {
    const { Excel: client, workbook } = open();
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
      range.values = "x" as unknown as string[][];
      range.values = [[null, "", "y"]];
      await context.sync();
    });
    expect([0, 1, 2].map((column) => workbook.sheet("Blad1").value(0, column))).toEqual(["x", "", "y"]);
  });

  test("2,100 rows of 20 columns go in, in the client's blocks, and come out again", async () => {
    const { Excel: client } = open();
    const values = Array.from({ length: 2_100 }, (_, i) => Array.from({ length: 20 }, (__, j) => i * 20 + j));
    const got = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:T2100").values = values;
      const used = sheet.getUsedRange(true).load("values, address");
      await context.sync();
      expect(used.address).toBe("Blad1!A1:T2100");
      return used.values as unknown;
    });
    expect(got).toEqual(values);
  });

  test("a calculator gives formulas their values", async () => {
    const { Excel: client, workbook } = open();
    workbook.calculate = (book) => {
      book.sheet("Blad1").setResult(0, 1, Number(book.sheet("Blad1").value(0, 0)) * 2);
    };
    const got = await client.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
      range.formulas = [[21, "=A1*2"]];
      range.load("values, formulas");
      await context.sync();
      return [range.values, range.formulas] as unknown;
    });
    expect(got).toEqual([[[21, 42]], [[21, "=A1*2"]]]);
  });
});

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

describe("events", () => {
  test("changes, additions, activations and selections reach the handlers, with who made them", async () => {
    const { Excel: client, workbook } = open();
    const seen: unknown[] = [];
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (event: { type: string; address?: string; triggerSource?: string }): Promise<void> => {
        seen.push([event.type, event.address, event.triggerSource].filter((x) => x !== undefined));
        return Promise.resolve();
      };
      worksheets.getFirst().onChanged.add(note);
      worksheets.onAdded.add(note);
      worksheets.onActivated.add(note);
      worksheets.onSelectionChanged.add(note);
      worksheets.onDeleted.add(note);
      await context.sync();
      worksheets.getFirst().getRange("A1").values = [[1]];
      worksheets.add("Ny").activate();
      await context.sync();
    });
    const sheet = workbook.sheet("Blad1");
    sheet.enter({ row: 4, column: 0, rows: 1, columns: 2 }, [["användaren", 1]]);
    workbook.select(sheet, { row: 0, column: 0, rows: 2, columns: 1 });
    workbook.deleteSheet(workbook.sheet("Ny"));
    await until(() => seen.length === 7);
    expect(seen).toEqual([
      ["WorksheetChanged", "A1", "ThisLocalAddin"],
      ["WorksheetAdded"],
      ["WorksheetActivated"],
      ["WorksheetChanged", "A5:B5", "Unknown"],
      ["WorksheetActivated"],
      ["WorksheetSelectionChanged", "A1:A2"],
      ["WorksheetDeleted"],
    ]);
  });

  test("a removed handler hears nothing more, nor does anyone while events are off", async () => {
    const { Excel: client, workbook } = open();
    const heard: string[] = [];
    const registration = await client.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      return handler;
    });
    const enter = (row: number): void => {
      workbook.sheet("Blad1").enter({ row, column: 0, rows: 1, columns: 1 }, [[1]]);
    };
    enter(0);
    await until(() => heard.length === 1);
    await client.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    enter(1);
    await client.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    enter(2);
    await until(() => heard.length === 2);
    registration.remove();
    await registration.context.sync();
    enter(3);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["A1", "A3"]);
  });
});

describe("custom functions", () => {
  test("the genuine runtime computes, awaits and fails", async () => {
    const { CustomFunctions: runtime, host } = open();
    runtime.associate({
      TWICE: (x: number) => x * 2,
      LATER: async (rows: number[][]) => {
        await Promise.resolve();
        return rows.flat().reduce((a, b) => a + b, 0);
      },
      NONE: () => {
        // The client's error for cells is no subclass of Error.
        throw new runtime.Error(runtime.ErrorCode.notAvailable, "finns inte") as unknown;
      },
    });
    const results = await Promise.allSettled([
      host.invocations.invoke("TWICE", [21], "Blad1!A1"),
      host.invocations.invoke(
        "LATER",
        [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        "Blad1!A2",
      ),
      host.invocations.invoke("NONE", [], "Blad1!A3"),
    ]);
    expect(results.slice(0, 2)).toEqual([
      { status: "fulfilled", value: 42 },
      { status: "fulfilled", value: 10 },
    ]);
    expect(results[2]).toMatchObject({ status: "rejected", reason: { cellError: "#N/A", message: "finns inte" } });
    expect(host.invocations.pending).toBe(0);
  });
});
