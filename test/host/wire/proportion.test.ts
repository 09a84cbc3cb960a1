/** What an address covers costs nothing: a sheet is as large as what stands on it. */

import { describe, expect, test } from "vitest";
import { MAX_COLUMNS, MAX_ROWS } from "../../../host/model/rect";
import { failure, open, until } from "../support/client";

/** A small table at B2 and a space in the sheet's last cell. */
function stray(): ReturnType<typeof open> {
  const connection = open();
  const sheet = connection.workbook.sheet("Blad1");
  sheet.enter({ row: 1, column: 1, rows: 2, columns: 2 }, [
    ["a", 1],
    ["b", 2],
  ]);
  sheet.enter({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }, [[" "]]);
  return connection;
}

describe("a range of 17 billion cells", () => {
  test("is told of and looked into, but not read", async () => {
    const connection = stray();
    await connection.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getFirst().getUsedRange(true);
      used.load("address,rowCount,columnCount");
      const upper = used.getResizedRange(-1, 0).getUsedRangeOrNullObject(true);
      upper.load("address,values");
      const between = used.getResizedRange(-3, 0).getOffsetRange(2, 0).getUsedRangeOrNullObject(true);
      between.load("address");
      await context.sync();
      expect(used.address).toBe("Blad1!B2:XFD1048576");
      expect(upper.address).toBe("Blad1!B2:C3");
      expect(upper.values).toEqual([
        ["a", 1],
        ["b", 2],
      ]);
      expect(between.isNullObject).toBe(true);
    });
    for (const property of ["values", "formulas", "text", "numberFormat", "valueTypes"]) {
      const error = await failure(connection, async (context) => {
        context.workbook.worksheets.getFirst().getUsedRange().load(property);
        await context.sync();
      });
      expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
    }
  });

  test("is not written cell by cell", async () => {
    const connection = stray();
    const writes: ((range: Excel.Range) => void)[] = [
      (range) => {
        range.format.fill.color = "#FF0000";
      },
      (range) => {
        range.hyperlink = { address: "https://example.org" };
      },
      (range) => {
        range.copyFrom("B2", "Values");
      },
    ];
    for (const write of writes) {
      const error = await failure(connection, async (context) => {
        write(context.workbook.worksheets.getFirst().getUsedRange());
        await context.sync();
      });
      expect(error.code).toBe("RangeExceedsLimit");
    }
  });

  test("five million cells are read, and one row more is not", async () => {
    const connection = open();
    connection.workbook.sheet("Blad1").enter({ row: 0, column: 0, rows: 1, columns: 1 }, [["x"]]);
    const read = (rows: number) => async (context: Excel.RequestContext) => {
      const range = context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, rows, 5000);
      range.load("values");
      await context.sync();
      return range.values.length;
    };
    expect(await connection.Excel.run(read(1000))).toBe(1000);
    expect((await failure(connection, read(1001))).code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("what a workbook tells of itself", () => {
  test.each([
    [false, 1462],
    [true, 0],
  ])("where 1904 is %s, =DATE(1904;1;1) is %i", async (date1904, serial) => {
    const { Excel: client, workbook, host } = open();
    workbook.date1904 = date1904;
    await client.run(async (context) => {
      const first = context.workbook.functions.date(1904, 1, 1);
      first.load("value,error");
      await context.sync();
      expect(first.value).toBe(serial);
      expect(first.error).toBeNull();
    });
    expect(host.unsupported).toEqual([]);
  });

  test.each([
    [false, 44_927],
    [true, 43_465],
  ])("where 1904 is %s, 2023-01-01 is entered as %i and shown as that day", async (date1904, serial) => {
    const { Excel: client, workbook } = open();
    workbook.date1904 = date1904;
    await client.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      cell.values = [["2023-01-01"]];
      cell.load("values,text");
      await context.sync();
      expect([cell.values, cell.text]).toEqual([[[serial]], [["2023-01-01"]]]);
    });
  });

  test("a sheet whose formulas come to something else is told of, and no other", async () => {
    const { Excel: client, workbook } = open(["Blad1", "Blad2", "Blad3"]);
    const [first, second, third] = ["Blad1", "Blad2", "Blad3"].map((name) => workbook.sheet(name));
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    second?.enter(cell, [["=Blad1!A1+1"]]);
    third?.enter(cell, [["=Blad2!A1*0"]]);
    workbook.settle();
    const calculated: string[] = [];
    await client.run(async (context) => {
      context.workbook.worksheets.onCalculated.add((event) => {
        calculated.push(event.worksheetId);
        return Promise.resolve();
      });
      context.workbook.worksheets.onRowSorted.add(() => Promise.resolve());
      context.workbook.worksheets.onColumnSorted.add(() => Promise.resolve());
      await context.sync();
    });
    first?.enter(cell, [[5]]);
    await until(() => calculated.length > 0);
    expect(calculated).toEqual([second?.id]);
  });
});
