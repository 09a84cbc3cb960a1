/** Remarks as they may be shown to others. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { problemsSheet, sourcesSheet } from "../../../src/present/records";
import { problem } from "../../../src/problems/problem";
import { settle } from "../../../src/settling/settle";
import { disclosed } from "../../../src/shown/disclosed";
import { maskedProblems } from "../../../src/shown/disclosed-problems";
import { TEXT } from "../../../src/text/texts";
import { settled } from "../support/settled";
import { BEFOLKNING, type Line, waits } from "../support/sheets";

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

test("an error that is set aside shows no small number: not its own, not its cell's, not in the reason or the rule", () => {
  const line = (numerator: number | string, denominator: number): Line => ({
    Länskod: "13",
    Månad: "2023-01",
    Prestationskrav: 2,
    Täljare: numerator,
    Nämnare: denominator,
  });
  const grid = waits([line(17, 13), { ...line("11 (prel.)", 100), Månad: "2023-02" }]);
  const aside = (code: string, cell: string) =>
    ({ kind: "set-aside", code, sheet: "Väntetider", cells: [cell], reason: "De 7 som saknas kommer i mars" }) as const;
  const settings = { rules: [aside("more-than-all", "D2"), aside("count-unreadable", "D3")] };
  const { settlement, problems } = settle(agreement2023, [BEFOLKNING, grid], settings);
  if (!settlement) throw new Error("What is set aside does not stop.");
  const told = disclosed(settlement, problems, THRESHOLD);
  const words = JSON.stringify([
    problemsSheet(told.problems, TEXT.sv),
    sourcesSheet(told.settlement, TEXT.sv).blocks.slice(-1),
  ]);
  for (const small of [7, 11, 13, 17])
    expect(words, String(small)).not.toMatch(new RegExp(`(?<![\\d#])${String(small)}\\b`));
  // What they are about is told all the same, and where.
  expect(words).toContain("De * som saknas kommer i mars");
  expect(words).toContain("* (prel.)");
  expect(words).toContain("D2");
  const open = JSON.stringify(problemsSheet(problems, TEXT.sv));
  expect(open).toContain("De 7 som saknas kommer i mars");
});
