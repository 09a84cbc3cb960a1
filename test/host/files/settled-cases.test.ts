/**
 * The same invented figures as people and Statistics Sweden have them, settled as the base is. The workbooks are those
 * of `cases.test.ts`; of the CSV folders the populations are kept, and the waiting figures are the base's.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../../host/files/csv";
import { readXlsx } from "../../../host/files/xlsx";
import { valuesOf, type Workbook } from "../../../host/model/workbook";
import { connect } from "../../../host/wire/connect";
import { agreement2023 } from "../../../src/agreements/2023";
import { recordOf } from "../../../src/present/record";
import { type Result, settle } from "../../../src/settling/settle";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { REFUSALS } from "../../../src/text/refusals";
import { TEXT } from "../../../src/text/texts";

const FOLDER = join(import.meta.dirname, "cases");

/** The sheets of a workbook as the engine is given them. */
function gridsOf(workbook: Workbook): readonly Grid[] {
  return workbook.sheets.flatMap((sheet) => {
    const used = sheet.cells.used(true);
    return used ? [{ sheet: sheet.name, top: used.row, left: used.column, cells: valuesOf(sheet, used) }] : [];
  });
}

async function workbook(name: string): Promise<readonly Grid[]> {
  const opened = await readXlsx(new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`))));
  // Opening calculates what its program left uncalculated.
  connect(opened);
  return gridsOf(opened);
}

function csv(folder: string): readonly Grid[] {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, folder, "Befolkning.csv")));
  return gridsOf(readCsv([{ name: "Befolkning.csv", bytes }]));
}

/** Verdicts and kronor, without what was noted. */
function outcome({ settlement, problems }: Result): unknown {
  if (!settlement) throw new Error(`stopped by ${problems.map(({ code }) => code).join(", ")}`);
  const { problems: _, ...record } = recordOf(settlement, [], TEXT.sv) as unknown as Record<string, unknown>;
  return record;
}

const told = ({ problems }: Result): readonly string[] =>
  problems.map(({ code, place }) => [code, place?.sheet, place?.cell].filter(Boolean).join(" "));

const base = await workbook("00-base");
const settled = settle(agreement2023, base);
const waiting = base.filter(({ sheet }) => sheet === "Väntetider");

describe("settled as the base", () => {
  const asBase = (grids: readonly Grid[], ...notes: readonly string[]): void => {
    const result = settle(agreement2023, grids);
    expect(told(result)).toEqual([...notes, "months-open Väntetider"]);
    expect(outcome(result)).toEqual(outcome(settled));
  };

  test("counts that are texts with every kind of space, invisible ones and a unit", async () => {
    asBase(await workbook("25-numbers-as-text"));
  });

  test("a table whose row of sums is not named", async () => {
    asBase(await workbook("30-table-totals-no-label"), "national-left-out Väntetider B191");
  });

  test("two years above the same names", async () => {
    asBase(await workbook("28-two-level-headers"));
  });

  test("regions merged down over their rows", async () => {
    asBase(await workbook("28b-merged-region-cells"), "filled-down Väntetider E3");
  });

  test("months that are texts made by a formula", async () => {
    asBase(await workbook("61b-month-text-formula"));
  });

  test("counts that a formula made whole but for the sixteenth digit", async () => {
    asBase(await workbook("67-float-counts"));
  });

  test.each(["53-scb-pxweb-year-header", "53b-scb-pxweb-folkmangd-2022"])("SCB's table %s", (name) => {
    const notes = [26, 27, 28, 29].map((row) => `note-row-left-out Befolkning A${row}`);
    asBase([...csv(name), ...waiting], "population-day-unsaid Befolkning D3", ...notes);
  });
});

test("text in the wrong encoding is refused by file and row", () => {
  expect(() => csv("54c-mojibake")).toThrow(
    expect.objectContaining({
      message: expect.stringContaining("LÃ¤nskod") as string,
    }),
  );
  expect(REFUSALS.sv.csvMisread({ file: "Befolkning.csv", row: "1", text: "LÃ¤nskod" })).toContain("teckenkodning");
});

/** One spelling of March 2023 for each region, in order of länskod. */
const MONTHS: readonly CellValue[] = [
  "2023M03",
  "mar-23",
  "202303",
  "2023/03",
  "03/2023",
  "mars 2023",
  "2023-03-31",
  "31/03/2023",
  "mars-23",
  "Mar 2023",
  "2023 mars",
  "2023:03",
  "1 mars 2023",
  "2023-03-01 00:00:00",
  "31.3.2023",
  "2023m3",
  "mars",
  "mar. 2023",
  "03-2023",
  "Mars -23",
  "2023 M03",
];

describe("55-months: a spelling for each region", () => {
  const [grid] = waiting;
  const regions = [...new Set(grid?.cells.slice(1).map(([code]) => String(code)))];
  const spelt = (months: readonly CellValue[], beside: readonly CellValue[] = []): readonly Grid[] => [
    ...base.filter(({ sheet }) => sheet === "Befolkning"),
    {
      sheet: "Väntetider",
      top: 0,
      left: 0,
      cells: (grid?.cells ?? []).map((cells, row) => {
        const month = months[regions.indexOf(String(cells[0]))] ?? "";
        const all = row === 0 ? cells : cells.map((cell, column) => (column === 2 ? month : cell));
        return beside.length === 0 ? all : [...all, row === 0 ? "År" : (beside[0] ?? "")];
      }),
    },
  ];

  test("all are read but the one without a year, which is told with its cells", () => {
    const result = settle(agreement2023, spelt(MONTHS));
    expect(result.settlement).toBeUndefined();
    expect(told(result)).toEqual(
      [146, 147, 148, 149, 150, 151, 152, 153, 154].map((row) => `month-without-year Väntetider C${row}`),
    );
  });

  test("with the year in a column beside, all are as the base", () => {
    const result = settle(agreement2023, spelt(MONTHS, [2023]));
    expect(told(result)).toEqual(["months-open Väntetider"]);
    expect(outcome(result)).toEqual(outcome(settled));
  });
});
