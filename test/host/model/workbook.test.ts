/** The workbook model by itself. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultFormat } from "../../../host/model/cell";
import { intersection, localAddress, parseAddress, quoted, type Rect, without } from "../../../host/model/rect";
import { valuesOf, Workbook } from "../../../host/model/workbook";
import type { CellValue } from "../../../src/sheets/grid";

const small = fc.record({
  row: fc.nat(9),
  column: fc.nat(9),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});
const cellsOf = (r: Rect): string[] =>
  Array.from(
    { length: r.rows * r.columns },
    (_, i) => `${r.row + Math.floor(i / r.columns)},${r.column + (i % r.columns)}`,
  );

test("an address is read as it is written", () => {
  fc.assert(
    fc.property(small, fc.constantFrom("Blad1", "Ut data", "O'Brien", "A1", "Överenskommelse"), (area, name) => {
      expect(parseAddress(`${quoted(name)}!${localAddress(area)}`)).toEqual({ sheet: name, rect: area });
    }),
  );
  expect(parseAddress("$A:C").rect).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 3 });
  expect(parseAddress("2:$3").rect).toEqual({ row: 1, column: 0, rows: 2, columns: 16_384 });
  expect(parseAddress("XFD1048576").rect).toEqual({ row: 1_048_575, column: 16_383, rows: 1, columns: 1 });
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:", "A:1", "A1:B", "Blad1!", "å1"])(
  "%j is no address",
  (address) => {
    expect(() => parseAddress(address)).toThrow();
  },
);

test("cutting a hole leaves exactly the cells outside it, each once", () => {
  fc.assert(
    fc.property(small, small, (whole, hole) => {
      const left = without(whole, hole).flatMap(cellsOf).sort();
      const expected = cellsOf(whole)
        .filter((cell) => !cellsOf(hole).includes(cell))
        .sort();
      expect(left).toEqual(expected);
      expect(intersection(whole, hole) !== undefined).toBe(expected.length < cellsOf(whole).length);
    }),
  );
});

test("the used range is the smallest around what is there, after any writing and clearing", () => {
  const step = fc.tuple(small, fc.constantFrom<CellValue>("x", "", 1));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const sheet = new Workbook().sheet("Blad1");
      const filled = new Set<string>();
      for (const [area, value] of steps) {
        sheet.enter(
          area,
          Array.from({ length: area.rows }, () => Array<CellValue>(area.columns).fill(value)),
        );
        for (const cell of cellsOf(area))
          if (value === "") filled.delete(cell);
          else filled.add(cell);
        const used = sheet.cells.used(true);
        const places = [...filled].map((cell) => cell.split(",").map(Number) as [number, number]);
        const rows = places.map(([row]) => row);
        const columns = places.map(([, column]) => column);
        const expected =
          places.length === 0
            ? undefined
            : {
                row: Math.min(...rows),
                column: Math.min(...columns),
                rows: Math.max(...rows) - Math.min(...rows) + 1,
                columns: Math.max(...columns) - Math.min(...columns) + 1,
              };
        expect(used).toEqual(expected);
      }
    }),
  );
});

test("a format of a whole column costs one entry and reaches cells written later", () => {
  const workbook = new Workbook();
  const sheet = workbook.sheet("Blad1");
  sheet.format(parseAddress("B:B").rect, (format) => ({ ...format, numberFormat: "@" }));
  expect(sheet.cells.used(false)).toBeUndefined();
  sheet.enter(parseAddress("A5:B5").rect, [["0713", "0713"]]);
  expect(valuesOf(sheet, parseAddress("A5:B5").rect)).toEqual([[713, "0713"]]);
  expect(sheet.cells.formatAt(0, 0)).toBe(defaultFormat);
});

test("a used range is found without looking at the cells, and a removal makes it look at each once", () => {
  const sheet = new Workbook().sheet("Blad1");
  const area = { row: 0, column: 0, rows: 50, columns: 20 };
  sheet.enter(
    area,
    Array.from({ length: area.rows }, () => Array<CellValue>(area.columns).fill(1)),
  );
  // Every cell tells when its value is looked at.
  let looks = 0;
  sheet.cells.forEach(area, (cell, row, column) => {
    const watched = Object.defineProperty({ ...cell }, "value", { get: () => (looks++, 1) });
    sheet.load(row, column, watched);
  });
  looks = 0;
  for (let i = 0; i < 10; i++) expect(sheet.cells.used(true)).toEqual(area);
  expect(looks).toBe(0);
  sheet.cells.put(0, 0, undefined);
  for (let i = 0; i < 10; i++) expect(sheet.cells.used(true)).toEqual(area);
  expect(looks).toBe(area.rows * area.columns - 1);
});

test("a written cell is found among many without passing the others", () => {
  const sheet = new Workbook().sheet("Blad1");
  const area = { row: 0, column: 0, rows: 2_100, columns: 20 };
  const values = Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => i * j));
  sheet.enter(area, values);
  expect(valuesOf(sheet, area)).toEqual(values);
  let visited = 0;
  sheet.cells.forEach({ row: 2_000, column: 3, rows: 2, columns: 4 }, () => visited++);
  expect(visited).toBe(8);
});

test("the last visible sheet can neither be hidden nor deleted, and names are free again after deletion", () => {
  const workbook = new Workbook(["A", "B"]);
  workbook.setVisibility(workbook.sheet("A"), "Hidden");
  expect(() => workbook.setVisibility(workbook.sheet("B"), "Hidden")).toThrow();
  expect(() => workbook.deleteSheet(workbook.sheet("B"))).toThrow();
  workbook.deleteSheet(workbook.sheet("A"));
  expect(workbook.addSheet("a").id).not.toBe(workbook.sheet("B").id);
});
