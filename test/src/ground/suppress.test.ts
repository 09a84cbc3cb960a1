/** Small counts stay hidden from a reader who tries every table there is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Disclosure,
  LEAST_THRESHOLD,
  type Shown,
  type Sum,
  type SuppressedTable,
  suppress,
} from "../../../src/ground/suppress";
import { type Cells, foundOut } from "../support/found-out";

const ALL: readonly Sum[] = ["rows", "columns", "total"];
const HIDDEN = "suppressed";

describe("a table with small counts", () => {
  test("leaves every hidden count and sum two values or more, for a reader who even knows which counts are small", () => {
    fc.assert(
      fc.property(anyCells(4, 3), anyDisclosure(), (cells, disclosure) => {
        expect(foundOut(cells, suppress(cells, disclosure), disclosure)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test("shows no count below the threshold, cell or sum, and never another number than the true one", () => {
    fc.assert(
      fc.property(anyCells(6, 6), anyDisclosure(), (cells, disclosure) => {
        const table = suppress(cells, disclosure);
        const truth = trueTable(cells, disclosure.sums);
        for (const [place, shown] of placesOf(table).entries()) {
          const value = placesOf(truth)[place] ?? null;
          expect(value === null ? [null] : [value, HIDDEN]).toContain(shown);
          if (typeof value === "number" && value < disclosure.threshold && (value > 0 || disclosure.zeros === "hidden"))
            expect(shown).toBe(HIDDEN);
        }
        expect(table.cells.map((row) => row.length)).toEqual(cells.map((row) => row.length));
      }),
      { numRuns: 400 },
    );
  });

  test("hides nothing where nothing is small, and nothing more than the small where no sum is shown", () => {
    fc.assert(
      fc.property(anyCells(6, 6), anyDisclosure(), (cells, disclosure) => {
        const large = cells.map((row) => row.map((value) => (value === null ? null : value + disclosure.threshold)));
        expect(suppress(large, disclosure)).toEqual(trueTable(large, disclosure.sums));
        const small = (value: number) => value < disclosure.threshold && (value > 0 || disclosure.zeros === "hidden");
        const plain = cells.map((row) => row.map((value) => (value !== null && small(value) ? HIDDEN : value)));
        expect(suppress(cells, { ...disclosure, sums: [] }).cells).toEqual(plain);
      }),
    );
  });

  test("is the same every time, and the same beside blanks", () => {
    fc.assert(
      fc.property(anyCells(5, 5), anyDisclosure(), (cells, disclosure) => {
        const once = suppress(cells, disclosure);
        expect(suppress(cells, disclosure)).toEqual(once);
        const framed = [...cells.map((row) => [...row, null]), (cells[0] ?? []).map(() => null)];
        const again = suppress(framed, disclosure);
        expect(again.cells.slice(0, -1).map((row) => row.slice(0, -1))).toEqual(once.cells);
        expect([again.rows.slice(0, -1), again.columns.slice(0, -1), again.total]).toEqual([
          once.rows,
          once.columns,
          once.total,
        ]);
      }),
    );
  });

  test("hides the three counts beside a small one that lose least", () => {
    const cells = [
      [3, 20, 30],
      [40, 50, 60],
      [70, 80, 90],
    ];
    expect(suppress(cells, { threshold: 5, zeros: "shown", sums: ALL })).toEqual({
      cells: [
        [HIDDEN, HIDDEN, 30],
        [HIDDEN, HIDDEN, 60],
        [70, 80, 90],
      ],
      rows: [53, 150, 240],
      columns: [113, 150, 180],
      total: 443,
    });
  });

  test("hides the earlier of two that lose the same", () => {
    expect(suppress([[20, 20, 3]], { threshold: 5, zeros: "shown", sums: ["rows"] }).cells).toEqual([
      [HIDDEN, 20, HIDDEN],
    ]);
    expect(suppress([[20], [3], [20]], { threshold: 5, zeros: "shown", sums: ["columns"] }).cells).toEqual([
      [HIDDEN],
      [HIDDEN],
      [20],
    ]);
  });

  test("hides one more in the row where only the rows are summed, and one more anywhere where only the total is", () => {
    const cells = [
      [3, 20, 30],
      [10, 50, 60],
    ];
    expect(suppress(cells, { threshold: 5, zeros: "shown", sums: ["rows"] }).cells).toEqual([
      [HIDDEN, HIDDEN, 30],
      [10, 50, 60],
    ]);
    expect(suppress(cells, { threshold: 5, zeros: "shown", sums: ["columns"] }).cells).toEqual([
      [HIDDEN, 20, 30],
      [HIDDEN, 50, 60],
    ]);
    expect(suppress(cells, { threshold: 5, zeros: "shown", sums: ["total"] }).cells).toEqual([
      [HIDDEN, 20, 30],
      [HIDDEN, 50, 60],
    ]);
  });

  test("does not let two ones hide behind their sum of two, nor two that can only be largest", () => {
    const rows: readonly Sum[] = ["rows"];
    expect(suppress([[1, 1, 30]], { threshold: 5, zeros: "shown", sums: rows }).cells).toEqual([
      [HIDDEN, HIDDEN, HIDDEN],
    ]);
    expect(suppress([[4, 4, 30]], { threshold: 5, zeros: "shown", sums: rows }).cells).toEqual([
      [HIDDEN, HIDDEN, HIDDEN],
    ]);
    // A four can only be less, and then the five beside it is more: it is no small one.
    expect(suppress([[4, 5, 30]], { threshold: 5, zeros: "shown", sums: rows }).cells).toEqual([[HIDDEN, HIDDEN, 30]]);
    // A one that may be a zero can be less, and the zero beside it more.
    expect(suppress([[0, 1, 30]], { threshold: 5, zeros: "hidden", sums: rows }).cells).toEqual([[HIDDEN, HIDDEN, 30]]);
    expect(suppress([[1, 2, 30]], { threshold: 5, zeros: "shown", sums: rows }).cells).toEqual([[HIDDEN, HIDDEN, 30]]);
    expect(suppress([[2, 1, 30]], { threshold: 5, zeros: "shown", sums: rows }).cells).toEqual([[HIDDEN, HIDDEN, 30]]);
  });

  test("shows a zero, unless it is to be hidden or nothing else can protect", () => {
    const sums: readonly Sum[] = ["rows"];
    expect(suppress([[0, 3, 900]], { threshold: 5, zeros: "shown", sums }).cells).toEqual([[0, HIDDEN, HIDDEN]]);
    expect(suppress([[0, 4, 4, 900]], { threshold: 5, zeros: "shown", sums }).cells).toEqual([
      [0, HIDDEN, HIDDEN, HIDDEN],
    ]);
    expect(suppress([[0, 4, 4, null]], { threshold: 5, zeros: "shown", sums }).cells).toEqual([
      [HIDDEN, HIDDEN, HIDDEN, null],
    ]);
    expect(suppress([[0, 3, 900]], { threshold: 5, zeros: "hidden", sums }).cells).toEqual([[HIDDEN, HIDDEN, 900]]);
    expect(suppress([[0, 0, 900]], { threshold: 5, zeros: "hidden", sums }).cells).toEqual([[HIDDEN, HIDDEN, HIDDEN]]);
  });

  test("hides a sum where the sum itself is small, or where a count stands alone in it", () => {
    const table = suppress(
      [
        [1, 2],
        [30, 40],
      ],
      { threshold: 5, zeros: "shown", sums: ALL },
    );
    expect(table).toMatchObject({
      cells: [
        [HIDDEN, HIDDEN],
        [HIDDEN, HIDDEN],
      ],
      rows: [HIDDEN, HIDDEN],
      total: 73,
    });
    const alone = suppress(
      [
        [3, null],
        [30, 40],
      ],
      { threshold: 5, zeros: "shown", sums: ["rows"] },
    );
    expect(alone).toEqual({
      cells: [
        [HIDDEN, null],
        [30, 40],
      ],
      rows: [HIDDEN, 70],
      columns: [null, null],
      total: null,
    });
    expect(suppress([[3]], { threshold: 5, zeros: "shown", sums: ALL })).toEqual({
      cells: [[HIDDEN]],
      rows: [HIDDEN],
      columns: [HIDDEN],
      total: HIDDEN,
    });
  });

  test("hides two in every row and column, and where that is not enough, more", () => {
    // The four small ones in the corner have sums of 2 or 4: all are ones for one who knows they are small.
    const cells = [
      [1, 1, 50],
      [1, 1, 60],
      [70, 80, 90],
    ];
    const naive: SuppressedTable = {
      ...trueTable(cells, ALL),
      cells: [
        [HIDDEN, HIDDEN, 50],
        [HIDDEN, HIDDEN, 60],
        [70, 80, 90],
      ],
    };
    const disclosure: Disclosure = { threshold: 5, zeros: "shown", sums: ALL };
    expect(foundOut(cells, naive, disclosure)).toEqual(["cell 0 0", "cell 0 1", "cell 1 0", "cell 1 1"]);
    expect(foundOut(cells, suppress(cells, disclosure), disclosure)).toEqual([]);
    expect(suppress(cells, disclosure).cells.flat()).not.toEqual(naive.cells.flat());
  });

  test("takes a table of nothing, and none that is not of counts", () => {
    const disclosure: Disclosure = { threshold: 5, zeros: "shown", sums: ALL };
    expect(suppress([], disclosure)).toEqual({ cells: [], rows: [], columns: [], total: null });
    expect(suppress([[null]], disclosure)).toEqual({ cells: [[null]], rows: [null], columns: [null], total: null });
    expect(() => suppress([[-1]], disclosure)).toThrow("whole and not negative");
    expect(() => suppress([[0.5]], disclosure)).toThrow("whole and not negative");
    expect(() => suppress([[1]], { ...disclosure, threshold: LEAST_THRESHOLD - 1 })).toThrow("at least two numbers");
    expect(suppress([[1]], { ...disclosure, threshold: LEAST_THRESHOLD }).cells).toEqual([[HIDDEN]]);
    expect(suppress([[1]], { threshold: 2, zeros: "hidden", sums: [] }).cells).toEqual([[HIDDEN]]);
    expect(() => suppress([[1]], { threshold: 1, zeros: "hidden", sums: [] })).toThrow("at least two numbers");
    expect(suppress([[2, 3]], { threshold: 3, zeros: "shown", sums: [] }).cells).toEqual([[HIDDEN, 3]]);
  });

  test("of 21 regions and 99 columns hides every small number", () => {
    for (const width of [9, 99]) {
      for (const share of [2, 10, 100]) {
        const isSmall = (i: number, j: number) => ((i * 7919 + j * 104_729 + i * i * j) % 1000) % share === 0;
        const count = (i: number, j: number) => (isSmall(i, j) ? (i + j) % 20 : 100 + ((i * 31 + j * 17) % 997));
        const cells = Array.from({ length: 21 }, (_, i) => Array.from({ length: width }, (_, j) => count(i, j)));
        const hidden = suppress(cells, { threshold: 20, zeros: "hidden", sums: ALL })
          .cells.flat()
          .filter((shown) => shown === HIDDEN);
        expect(hidden.length).toBeGreaterThanOrEqual(cells.flat().filter((value) => value < 20).length);
      }
    }
  });
});

function trueTable(cells: Cells, sums: readonly Sum[]): SuppressedTable {
  const sum = (values: readonly (number | null | undefined)[], which: Sum) => {
    const known = values.filter((value) => typeof value === "number");
    return known.length === 0 || !sums.includes(which) ? null : known.reduce((a, b) => a + b, 0);
  };
  return {
    cells: cells.map((row) => [...row]),
    rows: cells.map((row) => sum(row, "rows")),
    columns: (cells[0] ?? []).map((_, j) =>
      sum(
        cells.map((row) => row[j]),
        "columns",
      ),
    ),
    total: sum(cells.flat(), "total"),
  };
}

function placesOf({ cells, rows, columns, total }: SuppressedTable): Shown[] {
  return [...cells.flat(), ...rows, ...columns, total];
}

function anyCells(height: number, width: number): fc.Arbitrary<(number | null)[][]> {
  const value = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 4, arbitrary: fc.integer({ min: 3, max: 9 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const row = (length: number) => fc.array(value, { minLength: length, maxLength: length });
  return fc
    .tuple(fc.integer({ min: 1, max: height }), fc.integer({ min: 1, max: width }))
    .chain(([tall, wide]) => fc.array(row(wide), { minLength: tall, maxLength: tall }));
}

function anyDisclosure(): fc.Arbitrary<Disclosure> {
  return fc.record({
    threshold: fc.integer({ min: 3, max: 5 }),
    zeros: fc.constantFrom("shown" as const, "hidden" as const),
    sums: fc.subarray([...ALL]),
  });
}
