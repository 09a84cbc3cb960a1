/** Groups of rows with sums of their own, and what is hidden already. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Disclosure, type Shown, type Sum, type SuppressedTable, suppress } from "../../../src/ground/suppress";
import { type Cells, foundOut } from "../support/found-out";

const ALL: readonly Sum[] = ["rows", "columns", "total"];
const HIDDEN = "suppressed";
const PLAIN: Disclosure = { threshold: 5, zeros: "shown", sums: ALL };

/** Whether a count is itself too small. */
const isSmall = (value: number, { threshold, zeros }: Disclosure): boolean =>
  value < threshold && (value > 0 || zeros === "hidden");

const anyDisclosure = fc.record({
  threshold: fc.integer({ min: 3, max: 5 }),
  zeros: fc.constantFrom("shown" as const, "hidden" as const),
  sums: fc.subarray([...ALL]),
});

const anyCount = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 3, max: 9 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** At most four rows of two counts, each row in one of two groups or in none. */
const anyGrouped = fc.array(
  fc.record({
    counts: fc.array(anyCount, { minLength: 2, maxLength: 2 }),
    group: fc.constantFrom(0, 1, null),
  }),
  { minLength: 1, maxLength: 4 },
);

describe("groups of rows", () => {
  test("have their columns and their total beside the whole", () => {
    const cells = [
      [10, 20],
      [30, 40],
      [50, null],
      [60, 70],
    ];
    expect(suppress(cells, { ...PLAIN, groups: [0, 1, 0, null] })).toEqual({
      cells,
      rows: [30, 70, 50, 130],
      columns: [150, 130],
      total: 280,
      groups: [
        { columns: [60, 20], total: 80 },
        { columns: [30, 40], total: 70 },
      ],
    });
  });

  test("have a total only where rows are summed, and nothing where they are empty", () => {
    const cells = [
      [10, 20],
      [30, 40],
    ];
    expect(suppress(cells, { ...PLAIN, sums: ["columns"], groups: [2, 2] })).toEqual({
      cells,
      rows: [null, null],
      columns: [40, 60],
      total: null,
      groups: [
        { columns: [null, null], total: null },
        { columns: [null, null], total: null },
        { columns: [40, 60], total: null },
      ],
    });
  });

  test("are none where none are asked for", () => {
    expect(suppress([[10]], PLAIN)).not.toHaveProperty("groups");
    expect(suppress([[10]], { ...PLAIN, groups: [null] })).toMatchObject({ groups: [] });
  });

  test("hide a second count in the group whose sum would tell the first", () => {
    // The column's sum alone would let the 30 of the other group protect the 3; its own group's would not.
    const cells = [[3], [20], [30], [10]];
    const sums: readonly Sum[] = ["columns"];
    expect(suppress(cells, { ...PLAIN, sums, groups: [0, 0, 1, 1] })).toEqual({
      cells: [[HIDDEN], [HIDDEN], [30], [10]],
      rows: [null, null, null, null],
      columns: [63],
      total: null,
      groups: [
        { columns: [23], total: null },
        { columns: [40], total: null },
      ],
    });
    expect(suppress(cells, { ...PLAIN, sums }).cells).toEqual([[HIDDEN], [20], [30], [HIDDEN]]);
  });

  test("hide the sum of a count that stands alone in its group, and the whole's, which loses less than the others'", () => {
    // The other way is the other group's 50 and its 20: 70 more than a sum costs, where the whole's is 53 more.
    expect(suppress([[3], [20], [30]], { ...PLAIN, sums: ["columns"], groups: [0, 1, 1] })).toEqual({
      cells: [[HIDDEN], [20], [30]],
      rows: [null, null, null],
      columns: [HIDDEN],
      total: null,
      groups: [
        { columns: [HIDDEN], total: null },
        { columns: [50], total: null },
      ],
    });
  });

  test("leave every hidden count and sum two values or more", () => {
    fc.assert(
      fc.property(anyGrouped, anyDisclosure, (rows, plain) => {
        const cells = rows.map(({ counts }) => counts);
        const disclosure = { ...plain, groups: rows.map(({ group }) => group) };
        expect(foundOut(cells, suppress(cells, disclosure), disclosure)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test("show no small sum, and never another than the true one", () => {
    fc.assert(
      fc.property(anyGrouped, anyDisclosure, (rows, plain) => {
        const disclosure = { ...plain, groups: rows.map(({ group }) => group) };
        const table = suppress(
          rows.map(({ counts }) => counts),
          disclosure,
        );
        const count = Math.max(-1, ...rows.map(({ group }) => group ?? -1)) + 1;
        expect(table.groups).toHaveLength(count);
        for (const [group, { columns, total }] of (table.groups ?? []).entries()) {
          const own = rows.filter((row) => row.group === group).map(({ counts }) => counts);
          const sums = [0, 1].map((column) => added(own.map((counts) => counts[column] ?? null)));
          for (const [column, shown] of columns.entries()) isTold(shown, sums[column] ?? null, disclosure);
          isTold(total, plain.sums.includes("rows") ? added(sums) : null, disclosure);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The sum of what is there; `null` where nothing is. */
function added(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0);
}

/** That a sum is shown as it is or hidden, and hidden when it is small. */
function isTold(shown: Shown, value: number | null, disclosure: Disclosure): void {
  if (value === null) expect(shown).toBeNull();
  else expect(isSmall(value, disclosure) ? [HIDDEN] : [value, HIDDEN]).toContain(shown);
}

describe("what is hidden already", () => {
  const cells = [
    [10, 20, 30],
    [40, 50, 60],
  ];
  const shown = suppress(cells, { ...PLAIN, groups: [0, 1] });

  test("stays so, with what it takes to protect it", () => {
    const already: SuppressedTable = {
      ...shown,
      cells: [
        [10, HIDDEN, 30],
        [40, 50, 60],
      ],
    };
    expect(suppress(cells, PLAIN, already).cells).toEqual([
      [HIDDEN, HIDDEN, 30],
      [HIDDEN, HIDDEN, 60],
    ]);
  });

  test.each([
    ["a row's sum", { rows: [60, HIDDEN] }, ({ rows }: SuppressedTable) => rows[1]],
    ["a column's sum", { columns: [50, HIDDEN, 90] }, ({ columns }: SuppressedTable) => columns[1]],
    ["the total", { total: HIDDEN }, ({ total }: SuppressedTable) => total],
    [
      "a group's column",
      {
        groups: [
          { columns: [10, 20, 30], total: 60 },
          { columns: [40, HIDDEN, 60], total: 150 },
        ],
      },
      ({ groups }: SuppressedTable) => groups?.[1]?.columns[1],
    ],
    [
      "a group's total",
      {
        groups: [
          { columns: [10, 20, 30], total: HIDDEN },
          { columns: [40, 50, 60], total: 150 },
        ],
      },
      ({ groups }: SuppressedTable) => groups?.[0]?.total,
    ],
  ] as const)("%s stays hidden, and cannot be computed", (_, told, place) => {
    const disclosure: Disclosure = { ...PLAIN, groups: [0, 1] };
    const table = suppress(cells, disclosure, { ...shown, ...(told as Partial<SuppressedTable>) });
    expect(place(shown)).not.toBe(HIDDEN);
    expect(place(table)).toBe(HIDDEN);
    expect(
      foundOut(SMALLER, suppress(SMALLER, disclosure, { ...SHOWN, ...(told as Partial<SuppressedTable>) }), disclosure),
    ).toEqual([]);
  });

  test("in a table of others' is no matter where nothing stands", () => {
    const blank: Cells = [
      [null, 20],
      [40, 50],
    ];
    const already: SuppressedTable = {
      ...suppress(blank, PLAIN),
      cells: [
        [HIDDEN, 20],
        [40, 50],
      ],
    };
    expect(suppress(blank, PLAIN, already)).toEqual(suppress(blank, PLAIN));
  });

  test("in a table that had no groups is hidden in one that has", () => {
    const { groups: _, ...without } = shown;
    const told = { ...without, rows: [HIDDEN, 150] } satisfies SuppressedTable;
    expect(suppress(cells, { ...PLAIN, groups: [0, 1] }, told).rows[0]).toBe(HIDDEN);
  });

  test("once is hidden the same once more", () => {
    fc.assert(
      fc.property(anyGrouped, anyDisclosure, (rows, plain) => {
        const counts = rows.map((row) => row.counts);
        const disclosure = { ...plain, groups: rows.map(({ group }) => group) };
        const once = suppress(counts, disclosure);
        expect(suppress(counts, disclosure, once)).toEqual(once);
      }),
    );
  });
});

/** A table small enough to try every other. */
const SMALLER: Cells = [
  [6, 5, 7],
  [5, 6, 8],
];
const SHOWN = suppress(SMALLER, { ...PLAIN, groups: [0, 1] });
