/** The shape of a table. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../../src/agreements/2023";
import { understand } from "../../../../src/reading/layout/figures";
import { shapeOf } from "../../../../src/reading/layout/shape";
import { tablesIn } from "../../../../src/reading/layout/table";
import { wordsOf } from "../../../../src/reading/layout/words";
import type { CellValue } from "../../../../src/sheets/grid";
import { performanceOf } from "../../support/made-up";

const performance = performanceOf(agreement2023);
const words = wordsOf(performance, "1900");

function shape(sheet: string, cells: readonly (readonly CellValue[])[]): Record<string, string> {
  const [table] = tablesIn({ sheet, top: 0, left: 0, cells }, words);
  if (!table) throw new Error("there is a table");
  return Object.fromEntries(shapeOf(understand(table, performance, words)));
}

test("what is said in rows, in headers and above the table, and what is assumed", () => {
  expect(
    shape("Krav 2", [
      ["Region", "Mått", "mars 2023"],
      ["Region Skåne", "Täljare", 4],
    ]),
  ).toEqual({
    region: "rows",
    month: "columns",
    year: "columns",
    requirement: "heading",
    measure: "rows",
  });
  expect(
    shape("Blad1", [
      ["Krav", "Månad", "Region Skåne", "Region Halland"],
      ["2", "mars", "40,5 %", "30 %"],
    ]),
  ).toEqual({
    region: "columns",
    month: "rows",
    year: "assumed",
    requirement: "rows",
    measure: "assumed",
  });
});
