/** Tables gathered into the regular one. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../../src/agreements/2023";
import { arrange, isRead } from "../../../../src/reading/layout/arrange";
import { type CellValue, type Grid, placeIn } from "../../../../src/sheets/grid";
import { performanceOf } from "../../support/made-up";

const performance = performanceOf(agreement2023);

function sheet(name: string, cells: readonly (readonly CellValue[])[]): Grid {
  return { sheet: name, top: 3, left: 1, cells };
}

function gathered(...grids: readonly Grid[]) {
  const { grid, columns } = arrange(performance, grids);
  if (!grid) throw new Error("something was read");
  return grid.cells.slice(1).map((row, index) =>
    (["region", "month", "requirement", "share", "shareLast", "numerator", "denominator"] as const).map((column) => {
      const at = columns.get(column) ?? -1;
      const { sheet: from, cell } = placeIn(grid, index + 1, at);
      return row[at] === "" ? "" : `${String(row[at])} (${from}!${cell})`;
    }),
  );
}

test("figures of one region, month and requirement share a row, and each keeps its cell", () => {
  expect(
    gathered(
      sheet("2023", [
        ["Region", "Krav", "Andel mars"],
        ["Region Skåne", 2, 0.4],
      ]),
      sheet("2022", [
        ["Region", "Krav", "Andel mars"],
        ["Region Skåne", 2, 0.3],
      ]),
      sheet("Antal", [
        ["Region", "Krav", "Täljare mars", "Nämnare mars"],
        ["Skåne", "Krav 2", 40, 100],
      ]),
    ),
  ).toEqual([
    [
      "Region Skåne (2023!B5)",
      "2023-03 (2023!D5)",
      "2 (2023!C5)",
      "0.4 (2023!D5)",
      "0.3 (2022!D5)",
      "40 (Antal!D5)",
      "100 (Antal!E5)",
    ],
  ]);
});

test("what another sheet says again is taken once; what it says otherwise stands in a row of its own", () => {
  const one = sheet("A", [
    ["Region", "Krav", "Andel mars"],
    ["Region Skåne", 2, 0.4],
  ]);
  const other = (share: CellValue): Grid =>
    sheet("B", [
      ["Region", "Krav", "Andel mars"],
      ["Region Skåne", 2, share],
    ]);
  expect(gathered(one, other(0.4))).toHaveLength(1);
  expect(gathered(one, other(""))).toHaveLength(1);
  expect(gathered(one, other(0.5)).map(([, , , share]) => share)).toEqual(["0.4 (A!D5)", "0.5 (B!D5)"]);
});

test("the year before's own column goes before what the rows of that year say", () => {
  const rolling = sheet("A", [
    ["Region", "Krav", "Månad", "Andel", "Andel fg år"],
    ["Region Skåne", 2, "2022-03", 0.31, 0.2],
    ["Region Skåne", 2, "2023-03", 0.4, 0.3],
  ]);
  expect(gathered(rolling).map(([, , , share, last]) => [share, last])).toEqual([["0.4 (A!E6)", "0.3 (A!F6)"]]);
});

test("days are counted as in the workbook that they come from", () => {
  const { grid } = arrange(performance, [
    {
      ...sheet("A", [
        ["Region", "Krav", "Andel mars"],
        ["Region Skåne", 2, 0.4],
      ]),
      date1904: true,
    },
  ]);
  expect(grid?.date1904).toBe(true);
});

test("a table that says too little is none to gather from", () => {
  const { grid, tables } = arrange(performance, [
    sheet("A", [
      ["Region", "Andel mars"],
      ["Region Skåne", 0.4],
    ]),
  ]);
  expect([grid, tables.map(isRead)]).toEqual([undefined, [false]]);
});
