/** What Excel takes along when it copies a sheet, and what it leaves behind. */
import { describe, expect, test } from "vitest";
import { copySheet } from "../../../host/model/copy-sheet";
import { addTable } from "../../../host/model/edit-table";
import { rect } from "../../../host/model/rect";
import { Workbook } from "../../../host/model/workbook";

/** A sheet with a property, and with a table that its formulas sum up. */
function withTable(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.sheet("Blad1");
  sheet.enter(rect(0, 0, 4, 1), [["Antal"], [1], [2], ['=SUM(Tabell1[Antal])&"Tabell1["&Tabell10[Antal]']]);
  addTable(workbook, sheet, rect(0, 0, 3, 1), true, { name: "Tabell1", style: "TableStyleLight1" });
  sheet.customProperties.set("vår", "märke");
  return workbook;
}

describe("a copy of a sheet", () => {
  test("has its tables as tables, with names of their own that its formulas follow", () => {
    const workbook = withTable();
    const sheet = workbook.sheet("Blad1");
    const [first, second] = [copySheet(workbook, sheet), copySheet(workbook, sheet)];
    expect(workbook.tables.map(({ sheet: { name: on }, name, area, style }) => [on, name, area.rows, style])).toEqual([
      ["Blad1", "Tabell1", 3, "TableStyleLight1"],
      ["Blad1 (2)", "Tabell12", 3, "TableStyleLight1"],
      ["Blad1 (3)", "Tabell13", 3, "TableStyleLight1"],
    ]);
    expect(new Set(workbook.tables.map(({ id }) => id)).size).toBe(3);
    expect([sheet, first, second].map((one) => one.formula(3, 0))).toEqual([
      '=SUM(Tabell1[Antal])&"Tabell1["&Tabell10[Antal]',
      '=SUM(Tabell12[Antal])&"Tabell1["&Tabell10[Antal]',
      '=SUM(Tabell13[Antal])&"Tabell1["&Tabell10[Antal]',
    ]);
  });

  test.each([
    ["has none of the properties that add-ins gave the sheet (office-js 5486)", false, []],
    ["has them where the workbook says so", true, [["vår", "märke"]]],
  ])("%s", (_, follow, properties) => {
    const workbook = withTable();
    workbook.propertiesFollowCopies = follow;
    const copy = copySheet(workbook, workbook.sheet("Blad1"));
    expect([...copy.customProperties]).toEqual(properties);
    expect([...workbook.sheet("Blad1").customProperties]).toEqual([["vår", "märke"]]);
  });
});
