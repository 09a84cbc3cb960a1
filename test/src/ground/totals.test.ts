/** Totals among the lines of a table, by name and by adding up. */
import { describe, expect, test } from "vitest";
import { type Lines, totalsAmong } from "../../../src/ground/totals";

/** Lines of one column of counts, some of them named, after so many that may be headers. */
function column(counts: readonly (number | null)[], named: readonly number[] = [], headers = 0): Lines {
  return {
    count: counts.length,
    width: 1,
    at: (line) => counts[line] ?? null,
    isNamed: (line) => named.includes(line),
    headers: { possible: headers, likely: headers },
  };
}

describe("totals among lines", () => {
  test("are first, last or both, and the sum of two lines at least where none is called so", () => {
    expect(totalsAmong(column([5, 50, 55]))).toMatchObject({ inner: [0, 1], totals: [2], byChance: true });
    expect(totalsAmong(column([55, 5, 50]))).toMatchObject({ inner: [1, 2], totals: [0] });
    expect(totalsAmong(column([55, 5, 50, 55]))).toMatchObject({ inner: [1, 2], totals: [0, 3] });
    expect(totalsAmong(column([5, 5]))).toMatchObject({ inner: [0, 1], totals: [] });
    expect(totalsAmong(column([5, 5], [1]))).toMatchObject({ inner: [0], totals: [1], byChance: false });
    expect(totalsAmong(column([0, 0, 0]))).toMatchObject({ totals: [] });
  });

  test("leave out headers that are numbers, if they are none without", () => {
    expect(totalsAmong(column([2022, 5, 50, 55], [3], 1))).toMatchObject({ outside: [0], inner: [1, 2], totals: [3] });
    expect(totalsAmong(column([2022, 5, 50, 2077], [3], 1))).toMatchObject({ outside: [], totals: [3] });
    expect(totalsAmong(column([2022, 5, 50, 55]))).toMatchObject({ outside: [0], totals: [3] });
  });

  test("may be those of groups, before or after them", () => {
    const groups = [0, 0, 1, 1];
    expect(totalsAmong(column([1, 2, 3, 4, 5, 9, 12], [2, 5, 6]))).toMatchObject({
      ...{ inner: [0, 1, 3, 4], groups, subtotals: [2, 5], totals: [6] },
    });
    expect(totalsAmong(column([1, 2, 3, 4, 5, 9, 12]))).toMatchObject({ groups, subtotals: [2, 5], totals: [6] });
    expect(totalsAmong(column([3, 1, 2, 9, 4, 5], [0, 3]))).toMatchObject({ groups: [1, 1, 0, 0], subtotals: [3, 0] });
  });

  test("are false where they are called so and do not add up", () => {
    expect(totalsAmong(column([5, 50, 56], [2]))).toEqual({ line: 2, place: 0, stands: 56, sum: 55 });
    expect(totalsAmong(column([1, 2, 3, 4, 5, 8], [2, 5]))).toEqual({ line: 5, place: 0, stands: 8, sum: 9 });
    expect(totalsAmong(column([5, 50, null], [2]))).toMatchObject({ totals: [] });
  });
});
