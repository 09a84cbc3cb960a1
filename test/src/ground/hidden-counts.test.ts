/** Small counts hidden in tables as they stand. */
import { describe, expect, test } from "vitest";
import { type CountTable, hideCounts } from "../../../src/ground/hidden-counts";

const HIDDEN = "suppressed";
const none = { rows: 0, columns: 0, codes: 0 };

function table(counts: CountTable["counts"], named: { rows?: number[]; columns?: number[] } = {}): CountTable {
  return {
    counts,
    namedRows: counts.map((_, row) => named.rows?.includes(row) ?? false),
    namedColumns: (counts[0] ?? []).map((_, column) => named.columns?.includes(column) ?? false),
    headers: none,
  };
}

describe("a table as it stands", () => {
  test("has its totals hidden like the sums they are, in every place where they stand", () => {
    expect(hideCounts(table([[2], [2], [2]], { rows: [0, 2] }), 5)).toMatchObject({
      shown: [[HIDDEN], [HIDDEN], [HIDDEN]],
    });
    expect(hideCounts(table([[95], [5], [50], [40]]), 20)).toMatchObject({ shown: [[95], [HIDDEN], [50], [HIDDEN]] });
  });

  test("is safe for who takes a row for the total, and for who takes it for one more", () => {
    // The last row adds up: as a total it may be anything above, as a count of its own it has bounds.
    const hiding = hideCounts(
      table(
        [
          [1, 0, 1],
          [0, 1, 1],
          [1, 1, 2],
        ],
        { columns: [2] },
      ),
      3,
    );
    expect(hiding).toMatchObject({
      shown: [[HIDDEN], [0, HIDDEN], [HIDDEN, HIDDEN, HIDDEN]].map(() => expect.anything() as unknown),
    });
    if (hiding.kind !== "hidden") throw new Error(hiding.kind);
    expect(hiding.shown[2]).toEqual([HIDDEN, HIDDEN, HIDDEN]);
  });

  test("is refused with a false total and its place, or with groups both ways", () => {
    expect(
      hideCounts(
        table(
          [
            [5, 40],
            [6, 30],
            [11, 71],
          ],
          { rows: [2] },
        ),
        20,
      ),
    ).toEqual({
      ...{ kind: "false-total", row: 2, column: 1, stands: 71, sum: 70, difference: 1 },
    });
    const line = (a: number, b: number) => [a, b, a + b, a, b, a + b];
    const rows = [line(1, 2), line(3, 4), line(4, 6), line(1, 2), line(3, 4), line(4, 6)];
    expect(hideCounts(table(rows, { rows: [2, 5], columns: [2, 5] }), 5)).toEqual({ kind: "two-ways" });
  });

  test("shows a header of numbers that the totals leave out", () => {
    const years = { ...table([[3], [5], [50], [55]], { rows: [3] }), headers: { ...none, rows: 1 } };
    expect(hideCounts(years, 20)).toMatchObject({ labels: { rows: 1, columns: 0 } });
    const codes = {
      ...table([
        [1, 5],
        [2, 50],
      ]),
      headers: { rows: 0, columns: 1, codes: 1 },
    };
    expect(hideCounts(codes, 20)).toMatchObject({ labels: { rows: 0, columns: 1 } });
  });
});
