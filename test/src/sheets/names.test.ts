/** The names of sheets and columns: each tells one thing from others, however it is spelt. */
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/ground/fold";
import { type Column, columnOf, headerOf, inputOf, isNamed, OUTPUT, type SheetKind } from "../../../src/sheets/names";

const KINDS: readonly SheetKind[] = ["population", "waiting", "paid", "details", "costs"];

describe.each(KINDS)("the sheet of %s", (kind) => {
  const { name, headers, required } = inputOf(kind);
  const columns = Object.keys(headers) as Column[];

  test("has a header for each column that it cannot do without", () => {
    expect(required.flat().filter((column) => !columns.includes(column))).toEqual([]);
  });

  test("has no header that names two columns", () => {
    for (const column of columns)
      for (const header of headers[column] ?? []) expect([header, columnOf(kind, header)]).toEqual([header, column]);
  });

  test("is read by the headers that we write, in capitals and without accents too", () => {
    for (const column of columns) {
      const header = headerOf(kind, column);
      expect(columnOf(kind, ` ${header.toUpperCase()} `)).toBe(column);
      expect(columnOf(kind, fold(header))).toBe(column);
    }
    expect(columnOf(kind, "Något annat")).toBeUndefined();
  });

  test("bears its own name and that of no other", () => {
    expect(KINDS.filter((other) => isNamed(other, name.toLowerCase()))).toEqual([kind]);
  });
});

test("Excel can name a sheet by each name that is written, and no two are one", () => {
  const names = Object.values(OUTPUT);
  expect(names.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
  expect(new Set(names.map(fold)).size).toBe(names.length);
});
