/** Remarks as they may be shown to others. */
import { expect, test } from "vitest";
import { problem } from "../../../src/problems/problem";
import { maskedProblems } from "../../../src/shown/disclosed-problems";
import { settled } from "../support/settled";
import type { Line } from "../support/sheets";

const THRESHOLD = 20;

test("masking keeps the place of a remark that repeats small numbers, and not the numbers", () => {
  const rows: Line[] = [
    { Region: "01", Månad: "2023-03", Prestationskrav: 1, Täljare: 5, Nämnare: 10 },
    { Region: "01", Månad: "2023-04", Prestationskrav: 1, Täljare: 50, Nämnare: 100 },
  ];
  const own = settled(rows);
  const at = (cell: string) => ({ sheet: "Väntetider", cell });
  const problems = [
    problem("share-differs", { share: "60.0", counts: "50.0" }, at("D2")),
    problem("share-differs", { share: "60.0", counts: "50.0" }, at("D3")),
    problem("odd-grouping", { text: "1 2", read: "12" }, at("E3")),
    problem("odd-grouping", { text: "12 00", read: "1200" }, at("E3")),
  ];
  expect(maskedProblems(problems, own, THRESHOLD).map(({ code, place }) => [code, place?.cell])).toEqual([
    ["figures-hidden", "D2"],
    ["share-differs", "D3"],
    ["figures-hidden", "E3"],
    ["odd-grouping", "E3"],
  ]);
});

test("a remark on a row that was left out is not known to be of many; one on another sheet is let be", () => {
  const own = settled([{ Region: "01", Månad: "2023-03", Prestationskrav: 1, Täljare: 50, Nämnare: 100 }]);
  const jump = (sheet: string) => problem("jump", { last: "94.0", current: "0.0" }, { sheet, cell: "D99" });
  expect(maskedProblems([jump("Väntetider"), jump("Utbetalt")], own, THRESHOLD)).toEqual([
    problem("figures-hidden", { least: "20" }, { sheet: "Väntetider", cell: "D99" }),
    jump("Utbetalt"),
  ]);
});
