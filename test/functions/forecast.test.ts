/** FORECAST and WORTH against the sheet `Prognos` that the command line and the pane write. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { readXlsx } from "../../host/files/xlsx";
import { agreement2023 } from "../../src/agreements/2023";
import { TEXT } from "../../src/text/texts";
import { writeForecast } from "../../taskpane/runs/forecast";
import { cell, type Functions, functionsInNode, shown } from "./support";

let f: Functions;
let populations: unknown[][];
let waiting: unknown[][];
let sheet: unknown[][];

const values = (name: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange().load("values");
    await context.sync();
    return range.values as unknown[][];
  });

beforeAll(async () => {
  const loaded = await functionsInNode(await readXlsx(await readFile("examples/komiljarden-2023.xlsx")));
  f = loaded.functions;
  Object.assign(globalThis, { Excel: loaded.connection.Excel, Office: loaded.connection.Office });
  populations = await values("Befolkning");
  waiting = await values("Väntetider");
  await writeForecast(agreement2023, { region: "13", draws: 1000 }, TEXT.sv, { settings: { until: "2023-08" } });
  sheet = await values("Prognos");
  Reflect.deleteProperty(globalThis, "Office");
});

// A table of the sheet, below the row that holds its title.
function tableBelow(title: string): unknown[][] {
  const first = sheet.findIndex(([one]) => String(one).startsWith(title)) + 1;
  const length = sheet.slice(first).findIndex((row) => row.every((one) => one === ""));
  return sheet.slice(first, length < 0 ? undefined : first + length);
}
const trimmed = (rows: unknown[][], width: number): unknown[][] => rows.map((row) => row.slice(0, width));

describe("of the example up to August", () => {
  test("FORECAST is the answers of the sheet, cell by cell", async () => {
    const answer = await f.forecast(cell(2023), populations, waiting, cell("Halland"), cell("2023-08"));
    expect(answer[0]).toEqual(["Vad", "Kronor", "Vad det vilar på"]);
    expect(answer.slice(1)).toEqual(trimmed(tableBelow("Svaren"), 3).slice(1));
  });

  test("WORTH is the steps of the sheet, cell by cell", async () => {
    const answer = await f.worth(cell(2023), populations, waiting, cell(13), cell("augusti 2023"));
    expect(answer.length).toBeGreaterThan(27);
    expect(answer.slice(1)).toEqual(trimmed(tableBelow("Nästa steg"), answer[0]?.length ?? 0).slice(1));
  });
});

describe("refuses", () => {
  const asked = (region: unknown, month?: unknown) =>
    shown(f.forecast(cell(2023), populations, waiting, cell(region), month === undefined ? undefined : cell(month)));

  test("what is no region, and a month that is not measured", async () => {
    expect(await asked("Skåneland")).toMatch(/Skåneland är ingen region/);
    expect(await asked("Halland", "2023-12")).toMatch(/december 2023 mäts inte/);
    expect(await asked("Halland", "snart")).toMatch(/snart/);
  });

  test("a year that is over, with the reason", async () => {
    expect(await asked("Halland")).toMatch(/Hela året är avräknat/);
  });
});
