/** A workbook that is calculated by hand alone: our results are up to date, and it stays as it is. */
import { beforeEach, expect, test } from "vitest";
import { Workbook } from "../../../host/model/workbook";
import { copyValues } from "../../../taskpane/excel/value-copies";
import { CHECKS, connected, SUMMARY, written } from "../support/out-sheets";

let workbook: Workbook;
beforeEach(() => {
  workbook = new Workbook(["Blad1"]);
  connected(workbook);
  workbook.calculationMode = "Manual";
});

const put = (sheet: string, row: number, column: number, value: string | number): void => {
  workbook.sheet(sheet).enter({ row, column, rows: 1, columns: 1 }, [[value]]);
};
const resultOn = (sheet: string, row: number, column: number): unknown => {
  workbook.settle();
  return workbook.sheet(sheet).value(row, column);
};

test("the sums of what is written are there, and nobody's own formulas are calculated", async () => {
  put("Blad1", 0, 0, 1);
  put("Blad1", 0, 1, "=A1+1");
  const hers = resultOn("Blad1", 0, 1);
  expect(hers).not.toBe(2);
  await written([SUMMARY, CHECKS]);
  expect([resultOn("Avstämning", 3, 0), resultOn("Avstämning", 3, 1)]).toEqual([175.8, "stämmer"]);
  expect([workbook.calculationMode, resultOn("Blad1", 0, 1)]).toEqual(["Manual", hers]);
});

test("what is copied for others is what the formulas come to now", async () => {
  await written([SUMMARY, CHECKS]);
  const before = Number(resultOn("Sammanställning", 9, 2));
  const amount = Number(workbook.sheet("Sammanställning").value(6, 2));
  put("Sammanställning", 6, 2, amount + 1);
  expect(resultOn("Sammanställning", 9, 2)).toBe(before);
  const [copy = ""] = await copyValues({ nameOf: (name) => `${name} värden`, unfinished: "halv" });
  expect(workbook.sheet(copy).value(9, 2)).toBe(before + 1);
});
