/** References become addresses: on the own sheet and on others, one cell, a column, a stretch and a total. */
import { expect, test } from "vitest";
import type { Ref } from "../../../src/sheets/formula";
import { formulaText, type Written } from "../../../src/sheets/formula-text";
import type { OutputSheet } from "../../../src/sheets/names";
import { layOut } from "../../../src/sheets/sheet";

const column = (id: string) => ({ id, header: id, kind: "kronor", width: 12 }) as const;

/** Title, blank line and header stand on the first three lines, so that the rows are 4 and 5 and the total 6. */
const layout = layOut({
  id: "bonus",
  name: "Bonuspott",
  title: "Bonuspott",
  notes: [],
  blocks: [
    {
      id: "pot",
      columns: [column("region"), column("earned"), column("bonus")],
      rows: [
        ["01", 1, 2],
        ["03", 3, 4],
      ],
      total: ["Summa", 4, 6],
    },
  ],
});

const written = (sheet: OutputSheet): Written | undefined =>
  sheet === "bonus" ? { name: "Olle's bonus", layout } : undefined;
const text = (ref: Omit<Ref, "block">, own: OutputSheet = "bonus"): string =>
  formulaText(["SUM(", { block: "pot", ...ref }, ")"], own, written);

test.each([
  [{ row: 0, column: "earned" }, "=SUM(B4)"],
  [{ row: 1, column: 2 }, "=SUM(C5)"],
  [{ row: "total", column: "bonus" }, "=SUM(C6)"],
  [{ row: "all", column: "earned" }, "=SUM(B4:B5)"],
  [{ row: 0, column: "earned", to: "bonus" }, "=SUM(B4:C4)"],
  [{ row: 0, column: "earned", to: 1 }, "=SUM(B4)"],
] as const)("%o is written %s", (ref, expected) => {
  expect(text(ref)).toBe(expected);
});

test("another sheet is named, a mark in its name doubled", () => {
  expect(text({ sheet: "bonus", row: 0, column: 0 }, "summary")).toBe("=SUM('Olle''s bonus'!A4)");
});

test("what is not written cannot be referred to", () => {
  expect(() => text({ sheet: "charts", row: 0, column: 0 })).toThrow("the block pot of charts is written");
  expect(() => formulaText([{ block: "annat", row: 0, column: 0 }], "bonus", written)).toThrow("annat");
  expect(() => text({ row: 0, column: "annan" })).toThrow("the table has a column annan");
});
