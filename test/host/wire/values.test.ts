/** Values, texts and formulas as the genuine client writes and reads them. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { open } from "../support/client";

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
