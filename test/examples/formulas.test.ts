import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { toFormulas } from "../../examples/formulas";
import { englishMetadata } from "../../functions/metadata.js";
import { functionsInNode } from "../functions/support";

const file = join(import.meta.dirname, "../../examples/formler.xlsx");

describe("formler.xlsx", () => {
  const committed = new ExcelJS.Workbook();
  let made: ExcelJS.Workbook;
  beforeAll(async () => {
    await functionsInNode();
    await committed.xlsx.load(readFileSync(file) as unknown as ExcelJS.Buffer);
    made = await toFormulas(await import("../../functions/when-called"));
  });

  const formulas = (workbook: ExcelJS.Workbook): string[] => {
    const found: string[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.formula) found.push(`${sheet.name}!${cell.address} ${cell.formula}`);
        });
      });
    });
    return found;
  };

  test("uses every function, and is what the script makes", async () => {
    const { functions } = await englishMetadata();
    const text = formulas(committed).join("\n");
    for (const { id } of functions) expect(text).toContain(`_xldudf_KOMILJARD_${id}(`);
    expect(formulas(committed)).toEqual(formulas(made));
    const values = (workbook: ExcelJS.Workbook): unknown[] =>
      workbook.worksheets.map((sheet) => sheet.getSheetValues().map((row) => JSON.stringify(row)));
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(await made.xlsx.writeBuffer());
    expect(values(committed)).toEqual(values(again));
  });

  test("shows no error but where a value is hidden or missing", () => {
    const errors: string[] = [];
    committed.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (
            typeof cell.result === "object" ||
            (typeof cell.value === "object" && cell.value !== null && "error" in cell.value)
          )
            errors.push(`${sheet.name}!${cell.address}`);
        });
      });
    });
    expect(errors.filter((place) => !place.startsWith("Krav!"))).toEqual([]);
    expect(errors.length).toBeLessThan(6);
  });

  test("the formula written by hand pays the wrong step where doubles fall short, and the function the right one", () => {
    const sheet = committed.getWorksheet("Fällan");
    const rows = [3, 4, 5, 6, 7].map((row) => [sheet?.getCell(row, 4).result, sheet?.getCell(row, 6).result]);
    expect(rows).toEqual([
      [0.5, "FEL STEG"],
      [0.75, "FEL STEG"],
      [0, "FEL STEG"],
      [0.75, "lika"],
      [0, "lika"],
    ]);
    expect(sheet?.getCell("E3").result).toBe(0.75);
    expect(sheet?.getCell("C3").result).toBe(65.1 - 62.1);
  });
});
