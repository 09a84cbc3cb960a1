/** A row of the sheet Utbetalt: which payment, to whom and how much. */
import { expect, test } from "vitest";
import type { Problem } from "../../../src/problems/problem";
import { paidReader } from "../../../src/reading/paid";
import { rowsOf } from "../../../src/reading/row";
import type { CellValue } from "../../../src/sheets/grid";
import { madeUp, performanceOf, requirement } from "../support/made-up";
import { sheet } from "../support/sheets";

const PERFORMANCE = performanceOf(
  madeUp({ kronor: 1000, requirements: [requirement({ number: "1", weight: 1 })], payments: [2, 1] }),
);

function read(payment: CellValue, kronor: CellValue, code: CellValue = "01"): readonly [unknown, readonly string[]] {
  const problems: Problem[] = [];
  const grid = sheet("Utbetalt", [{ Länskod: code, Utbetalning: payment, Kronor: kronor }]);
  const columns = new Map([
    ["code", 0],
    ["payment", 1],
    ["kronor", 2],
  ] as const);
  const rows = rowsOf({ kind: "paid", grid, header: 0, columns }, problems);
  return [rows.flatMap(paidReader(PERFORMANCE)), problems.map(({ code: one, place }) => `${one} ${place?.cell ?? ""}`)];
}

test("a payment of the agreement is read, by its month however written, below zero too", () => {
  expect(read("2030-03", 5)).toEqual([[{ region: "01", payment: "2030-03", kronor: 5, address: "C2" }], []]);
  expect(read("mars 2030", "-1 000")).toEqual([
    [{ region: "01", payment: "2030-03", kronor: -1000, address: "C2" }],
    [],
  ]);
});

test("a month that the agreement pays nothing in is told, and so is what is no amount", () => {
  expect(read("2030-02", 5)).toEqual([[], ["payment-unknown B2"]]);
  expect(read(true, "mycket")).toEqual([[], ["payment-unknown B2", "kronor-unreadable C2"]]);
});

test("what the whole country was paid is no region's", () => {
  expect(read("2030-03", 5, "00")[0]).toEqual([]);
});
