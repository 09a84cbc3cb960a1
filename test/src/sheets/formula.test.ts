/** Native formulas, piece by piece. */
import { expect, test } from "vitest";
import { quoted, type Ref, sumOrOpen, sumSoFar, whereKnown } from "../../../src/sheets/formula";

const cell = (column: string): Ref => ({ block: "b", row: "all", column });
const written = (formula: readonly (string | Ref)[]): string =>
  formula.map((part) => (typeof part === "string" ? part : String(part.column))).join("");

test("a sum is open while one of its cells is", () => {
  expect(written(sumOrOpen(cell("K"), "öppen"))).toBe('IF(COUNT(K)=COUNTA(K),SUM(K),"öppen")');
});

test("a sum so far is open while nothing is known", () => {
  expect(written(sumSoFar(cell("K"), "öppen"))).toBe('IF(COUNT(K)=0,"öppen",SUM(K))');
});

test("numbers put together are open while one of them is", () => {
  const [a, b] = [cell("A"), cell("B")];
  expect(written(whereKnown([a, b], [a, "-", b], "öppen"))).toBe('IF(COUNT(A,B)=2,A-B,"öppen")');
  expect(written(whereKnown([a], [a, "*2"], "öppen"))).toBe('IF(COUNT(A)=1,A*2,"öppen")');
});

test("a mark of quotation inside a text is doubled", () => {
  expect(quoted('så kallad "öppen"')).toBe('"så kallad ""öppen"""');
  expect(written(sumSoFar(cell("K"), '"'))).toContain('""""');
});
