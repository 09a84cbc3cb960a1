/** What is asked of Excel without need: ranges that it keeps, and a look for each of the cells that look alike. */
import { expect, test } from "vitest";
import { Workbook } from "../../../host/model/workbook";
import type { OutSheet } from "../../../src/sheets/sheet";
import { readWorkbook } from "../../../taskpane/excel/workbook";
import { CHARTS, CHECKS, connected, SUMMARY, written } from "../support/out-sheets";

/** The names of all that is asked of the workbook from now on, in order. */
function asked(workbook: Workbook): string[] {
  const names: string[] = [];
  const { host } = connected(workbook);
  const process = host.process.bind(host);
  host.process = (body) => {
    for (const { Name } of body.Actions) names.push(Name);
    return process(body);
  };
  return names;
}

test("a first run, and reading, has Excel keep no range beyond the request that asked for it", async () => {
  const names = asked(new Workbook());
  await written([SUMMARY, CHECKS, CHARTS]);
  await readWorkbook();
  expect(names).toContain("Values");
  expect(names.filter((name) => name.endsWith("Reference"))).toEqual([]);
});

test("columns beside each other that look alike are given their look at once", async () => {
  const alike: OutSheet = {
    ...SUMMARY,
    blocks: [
      {
        id: "table",
        columns: [
          { header: "Region", kind: "text", width: 20 },
          ...["A", "B", "C", "D"].map((header) => ({ header, kind: "kronor", width: 12 }) as const),
        ],
        rows: [
          ["Ett", 1, 2, 3, 4],
          ["Två", 5, 6, 7, 8],
        ],
      },
    ],
  };
  const workbook = new Workbook();
  const names = asked(workbook);
  await written([alike]);
  const count = (name: string): number => names.filter((one) => one === name).length;
  // Text and kronor each: in the header and in the rows.
  expect([count("HorizontalAlignment"), count("NumberFormat"), count("ColumnWidth")]).toEqual([4, 2, 2]);
  const { cells, columnWidths } = workbook.sheet("Sammanställning");
  const at = Array.from({ length: 9 }, (_, row) => row).find((row) => cells.at(row, 0)?.value === "Två") ?? 0;
  expect([0, 1, 2, 3, 4].map((column) => cells.formatAt(at, column).numberFormat)).toEqual([
    "@",
    "#,##0",
    "#,##0",
    "#,##0",
    "#,##0",
  ]);
  expect([1, 2, 3, 4].map((column) => columnWidths.get(column) === columnWidths.get(1))).toEqual(Array(4).fill(true));
});
